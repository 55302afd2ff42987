/**
 * Runs the check with more than thirty times as many random values, and with what is too heavy for each check. It is a program, because
 * the shells of Windows have no `NAME=value command`.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npm run check', {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, NIGHTLY: 'true', RANDOM_RUNS: '1000' },
});
process.exitCode = status ?? 1;
