import { join } from 'node:path';
import { gzippedSize, pages } from '../../check-packages/check-size.mjs';

const consumer = join(import.meta.dirname, '../../check-packages/consumer');

/** Pages that use the core, each as a part of what it may weigh. */
export const measureBundle = async () => {
  const [validates, explains] = await Promise.all(
    pages.map(async ({ file, most }) => (await gzippedSize(consumer, `./${file}`)) / most),
  );
  return { 'bundle-validates': validates, 'bundle-explains': explains };
};
