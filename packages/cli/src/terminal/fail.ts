import { exitCode, type ExitCode } from './exit-code';
import type { Output } from './io';
import { visible } from './visible';

/** Tells on standard error why the program does not do what it was asked for. */
export const fail = (stderr: Output, message: string): ExitCode => {
  stderr.write(`error: ${visible(message)}\n`);
  return exitCode.trouble;
};
