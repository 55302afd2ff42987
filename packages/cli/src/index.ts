/**
 * The command line of app clients, to be run within another program.
 *
 * @packageDocumentation
 */
export type { ExitCode } from './exit-code';
export type { Io, Output } from './io';
export { run } from './run';
