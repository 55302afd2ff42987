import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Vitest runs the specs, since it keeps their modules in memory between two mutants, which jest does not. */
export default defineConfig({
  test: {
    globals: true,
    include: ['src/**/*.spec.ts'],
    setupFiles: [join(import.meta.dirname, 'same-random-values.mjs')],
    testTimeout: 60_000,
  },
  resolve: { conditions: ['@org/source'] },
});
