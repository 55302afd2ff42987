/**
 * App clients from files on the disk, for programs that run on Node: an app of the CDK, a program of Pulumi, a script.
 *
 * @packageDocumentation
 */
export { InvalidClientFileError } from './load/invalid-client-file-error';
export type { LoadedClient, LoadOptions } from './load/loaded-client';
export { loadClient, loadClientOrThrow } from './node/load-client';
export type { PlacedIssue, Position } from './source/placed-issue';
