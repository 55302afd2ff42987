/** Whole processes, from their start to their end. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { node, program } from './child.mjs';
import { median } from './interleaved.mjs';
import { typicalProps } from './typical-client.mjs';

const require = createRequire(import.meta.url);

/** The program as npm links it. */
const manifest = require.resolve('@org/cognito-cli/package.json');
const commandLine = join(dirname(manifest), require(manifest).bin['cognito-client']);

/** @param {import('./budget.mjs').Budget} budget */
export const measureProcesses = ({ processes: times }) => {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  const file = join(folder, 'web-app.json');
  const peak = join(folder, 'peak');
  writeFileSync(file, JSON.stringify(typicalProps()));

  const app = [program('one-client-app.mjs')];
  const programs = [
    { id: 'node', args: ['-e', '0'], env: {} },
    { id: 'emit', args: [commandLine, 'emit', file, '--to', 'cloudformation'], env: {} },
    { id: 'app-unvalidated', args: app, env: { CDK_VALIDATION: 'false' } },
    { id: 'app-validated', args: app, env: { CDK_VALIDATION: 'true' } },
  ];

  const rounds = Array.from({ length: times }, () =>
    programs.map(({ args, env }) => {
      const begin = performance.now();
      node(args, env);
      const time = performance.now() - begin;
      node(['--require', program('print-peak-memory.cjs'), ...args], { ...env, PEAK_MEMORY_FILE: peak });
      return { time, memory: Number(readFileSync(peak, 'utf8')) };
    }),
  );
  rmSync(folder, { recursive: true });

  /** @type {(index: number, of: 'time' | 'memory') => number} */
  const ratio = (index, of) => median(rounds.map((round) => round[index][of] / round[0][of]));
  return Object.fromEntries(
    programs.slice(1).flatMap(({ id }, index) => [
      [`${id}-time`, ratio(index + 1, 'time')],
      [`${id}-memory`, ratio(index + 1, 'memory')],
    ]),
  );
};
