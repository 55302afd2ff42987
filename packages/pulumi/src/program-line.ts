/** The line of a program that makes a resource. */
import { programCall, type Calls } from '@org/cognito-core';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const pathOf = (file: string): string => (file.startsWith('file://') ? fileURLToPath(file) : file);

const isOwn = (file: string): boolean => pathOf(file).startsWith(__dirname + sep);

/**
 * The line of the program that made a call, as `index.ts:12:3`, from the folder of the program. It is the innermost call
 * outside of packages: in a component of the program, a line of that component. `undefined` if all calls are in packages.
 */
export const programLine = (calls: Calls): string | undefined => {
  const call = programCall(calls, isOwn);
  return call && `${relative(process.cwd(), pathOf(call.file))}:${call.line}:${call.column}`;
};
