import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from './child.mjs';
import { writeFolder } from './files/folders.mjs';

/** @typedef {import('./comparison.mjs').Quantities} Quantities */

/**
 * What starts the processes, and says how much they measure.
 *
 * @typedef {object} Bench
 * @property {(number: number) => number} count how many of so many there are in this run
 * @property {(pairs: number) => number} pairs how often two sides are measured in this run
 * @property {number} milliseconds for which a warm process measures at a time
 * @property {(name: string, args: ReadonlyArray<string | number>, options?: ProgramOptions) => Quantities} program
 *   starts a program of this project, and answers the quantities that it prints as its last line
 * @property {(args: ReadonlyArray<string>, options?: ProcessOptions) => Quantities} process starts Node, and answers
 *   the `seconds` of processor time that it took from start to end, and its peak of memory in `kilobytes`
 * @property {(kind: keyof typeof import('./files/folders.mjs').folders) => { folder: string, files: ReadonlyArray<string> }}
 *   folder writes a folder of files if it is not there yet, and answers the paths of both
 *
 * @typedef {object} ProgramOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {ReadonlyArray<string>} [flags] of Node
 *
 * @typedef {object} ProcessOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [prints] what its output must contain
 */

/** How small everything is in a quick run, which sees that all runs. */
const quickShare = 0.001;

/** @param {string} name */
const programFile = (name) => join(import.meta.dirname, 'programs', name);

/**
 * Answers what it answered before to the same arguments.
 *
 * @template {ReadonlyArray<unknown>} Args
 * @template Answer
 * @param {(...args: Args) => Answer} ask
 * @returns {(...args: Args) => Answer}
 */
const once = (ask) => {
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  return (...args) => {
    const key = JSON.stringify(args);
    if (!answers.has(key)) answers.set(key, ask(...args));
    return /** @type {Answer} */ (answers.get(key));
  };
};

/**
 * Lends what starts the processes to a function, and takes away the files that they needed.
 *
 * @template A
 * @param {{ isQuick: boolean }} options
 * @param {(bench: Bench) => A} use
 */
export const withBench = ({ isQuick }, use) => {
  const root = mkdtempSync(join(tmpdir(), 'benchmark-'));
  const usage = join(root, 'usage.json');
  /** @type {Bench['count']} */
  const count = (number) => (isQuick ? Math.ceil(number * quickShare) : number);

  /** @type {Bench['program']} */
  const program = (name, args, { env = {}, flags = [] } = {}) => {
    const printed = node([...flags, programFile(name), ...args.map(String)], env);
    // The validator of the official construct prints to standard output as well.
    return JSON.parse(/** @type {string} */ (printed.trimEnd().split('\n').at(-1)));
  };

  /** @type {Bench['process']} */
  const process = (args, { env = {}, prints = '' } = {}) => {
    const printed = node(['--require', programFile('print-usage.cjs'), ...args], {
      ...env,
      USAGE_FILE: usage,
    });
    if (!printed.includes(prints))
      throw new Error(`node ${args.join(' ')} printed no “${prints}”:\n${printed}`);
    return JSON.parse(readFileSync(usage, 'utf8'));
  };

  try {
    return use({
      count,
      pairs: (pairs) => (isQuick ? 1 : pairs),
      milliseconds: isQuick ? 0 : 50,
      // That a process runs is seen by running it once.
      program: isQuick ? once(program) : program,
      process: isQuick ? once(process) : process,
      folder: once((kind) => writeFolder(join(root, kind), kind, count)),
    });
  } finally {
    rmSync(root, { recursive: true });
  }
};
