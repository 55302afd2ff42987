import { join } from 'node:path';

const core = join(import.meta.dirname, '../../packages/core');

process.chdir(core);

export default {
  // The codecs and the rules, which decide whether a client is valid.
  mutate: [
    'src/rules/*.ts',
    'src/codec/*.ts',
    'src/reference/text.ts',
    'src/field/{duration,redirect-url,oauth-scope}.ts',
    'src/client/{draft-list,repeated}.ts',
    '!src/**/*.spec.ts',
    // The examples and sources of the rules are data, which explanations.spec.ts looks at.
    '!src/rules/{examples,wrong-and-right,cited-works,explanation,*.explanations}.ts',
  ],
  plugins: [import.meta.resolve('./in-memory-runner.mjs')],
  testRunner: 'in-memory',
  // Paths of configurations lead out of the copy in which mutants are tested.
  ignorePatterns: ['tsconfig*.json', 'jest.config.cjs', 'docs', 'dist', 'out-tsc', 'test-output'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  // Long enough that a busy machine does not time out a mutant that would have survived.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'html', 'progress'],
  htmlReporter: { fileName: 'test-output/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 98, low: 95, break: 95 },
  tempDirName: 'test-output/mutants',
  allowConsoleColors: false,
};
