/**
 * Where in a program a call comes from, so that a report leads to the line. It is read from the text of a stack, as V8
 * and so Node writes it.
 */

/** The calls that lead to a place, as the stack of an error. */
export interface Calls {
  readonly stack?: string;
}

/** One call: its file, as a path or as a `file:` URL, and its place in it, counted from 1. */
export interface Call {
  readonly file: string;
  readonly line: string;
  readonly column: string;
}

const frame = /\(?((?:file:\/\/)?[^\s()][^()]*):(\d+):(\d+)\)?$/;

const isOfPackage = (file: string): boolean =>
  file.startsWith('node:') || /[/\\]node_modules[/\\]/.test(file);

/** What V8 adds to errors. */
interface Stacks {
  stackTraceLimit: number;
  readonly captureStackTrace: (calls: Calls, below: (...args: never) => unknown) => void;
}

/**
 * Remembers the calls that lead to the present one, all of them. It costs little until the stack is asked for.
 *
 * @example
 * import { rememberCalls } from '@org/cognito-core';
 *
 * const calls = (() => rememberCalls())();
 * assert.ok(calls.stack?.includes('\n    at '));
 */
export const rememberCalls = (): Calls => {
  const remembered: Calls = {};
  const stacks = Error as unknown as Stacks;
  const { stackTraceLimit } = stacks;
  stacks.stackTraceLimit = Number.POSITIVE_INFINITY;
  stacks.captureStackTrace(remembered, rememberCalls);
  stacks.stackTraceLimit = stackTraceLimit;
  return remembered;
};

/**
 * The innermost call outside of packages: in a component of the program, a call of that component. `undefined` if all
 * calls are in packages.
 *
 * @param isOwn Whether a file belongs to whoever asks, though it is not installed as a package.
 *
 * @example
 * import { programCall } from '@org/cognito-core';
 *
 * const stack = 'Error\n    at make (/app/node_modules/lib/index.js:1:1)\n    at new Web (/app/web.ts:12:3)';
 * assert.deepStrictEqual(programCall({ stack }), { file: '/app/web.ts', line: '12', column: '3' });
 */
export const programCall = (
  { stack = '' }: Calls,
  isOwn: (file: string) => boolean = () => false,
): Call | undefined => {
  for (const call of stack.split('\n').slice(1)) {
    const [, place, line, column] = frame.exec(call.trim().replace(/^at /, '')) ?? [];
    if (place === undefined || line === undefined || column === undefined) continue;
    const file = place.replace(/^.*\(|^async /, '');
    if (!isOfPackage(file) && !isOwn(file)) return { file, line, column };
  }
  return undefined;
};
