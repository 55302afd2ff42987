/** Where in a program a call comes from. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const frame = /\(?((?:file:\/\/)?[^\s()][^()]*):(\d+):(\d+)\)?$/;

const isOfProgram = (file: string): boolean =>
  !file.startsWith('node:') &&
  !file.includes(`${sep}node_modules${sep}`) &&
  !file.startsWith(__dirname + sep);

/** Remembers the calls that lead to the present one. It costs little until the line is asked for. */
export const rememberCalls = (): { readonly stack?: string } => {
  const remembered: { readonly stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  Error.captureStackTrace(remembered, rememberCalls);
  Error.stackTraceLimit = stackTraceLimit;
  return remembered;
};

/**
 * The line of the program that made a call, as `index.ts:12:3`, from the folder of the program. It is the innermost call
 * outside of packages: in a component of the program, a line of that component. `undefined` if all calls are in packages.
 */
export const programLine = ({ stack = '' }: { readonly stack?: string }): string | undefined => {
  for (const call of stack.split('\n').slice(1)) {
    const [, place, line, column] = frame.exec(call.trim().replace(/^at /, '')) ?? [];
    if (place === undefined) continue;
    const file = place.replace(/^.*\(|^async /, '');
    const path = file.startsWith('file://') ? fileURLToPath(file) : file;
    if (isOfProgram(path)) return `${relative(process.cwd(), path)}:${line}:${column}`;
  }
  return undefined;
};
