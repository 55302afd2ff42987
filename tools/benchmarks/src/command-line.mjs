import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const manifest = require.resolve('@org/cognito-cli/package.json');

/** The program `cognito-client`, as npm links it. */
export const commandLine = join(dirname(manifest), require(manifest).bin['cognito-client']);
