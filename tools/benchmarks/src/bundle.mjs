import { join } from 'node:path';
import { gzippedSize, largestCore } from '../../check-packages/check-size.mjs';

/** The core in a page, as a part of what it may weigh. */
export const measureBundle = async () => ({
  bundle: (await gzippedSize(join(import.meta.dirname, '..'), '@org/cognito-core')) / largestCore,
});
