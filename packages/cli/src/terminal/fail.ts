import { exitCode, type ExitCode } from './exit-code';
import type { Output } from './io';
import { visible } from './visible';

/** Why the program does not do what it was asked for, as a line. */
export const failure = (message: string): string => `error: ${visible(message)}\n`;

/** Tells on standard error why the program does not do what it was asked for. */
export const fail = (stderr: Output, message: string): ExitCode => {
  stderr.write(failure(message));
  return exitCode.trouble;
};
