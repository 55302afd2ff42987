/**
 * The command line of app clients, to be run within another program.
 *
 * @packageDocumentation
 */
export type { ExitCode } from './terminal/exit-code';
export type { Io, Output } from './terminal/io';
export { run } from './run';
