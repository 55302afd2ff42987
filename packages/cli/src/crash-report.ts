import { sep } from 'node:path';
import { ownFolder, ownPackage, type OwnPackage } from './own-package';

/** A frame of V8: what it calls the function, and the file with its line and column. */
const frame = /^ {4}at (?:(?:async )?([\w.$<>]+)(?: \[as [^\]]*\])? \()?(?:file:\/\/)?(.*?:\d+:\d+)\)?$/;

const framesShown = 8;

/** A file as anyone may see it: in this package, in one that it uses, or in Node; not where they are on this machine. */
const withoutHome = (file: string, folder: string): string | undefined => {
  if (file.startsWith('node:')) return file;
  if (file.startsWith(folder + sep)) return file.slice(folder.length + 1);
  const modules = file.lastIndexOf(`${sep}node_modules${sep}`);
  return modules === -1 ? undefined : file.slice(modules + 1);
};

/** The message in front of the frames may quote the input, and with it a secret. */
const framesOf = ({ stack = '', message }: Error, folder: string): ReadonlyArray<string> =>
  stack
    .replace(message, '')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', place = ''] = frame.exec(line) ?? [];
      const file = withoutHome(place, folder);
      return file === undefined ? [] : [`at ${[name, file].filter(Boolean).join(' ')}`];
    })
    .slice(0, framesShown);

const identifier = /^\w+$/;

/** The class of an error and its code, such as `TypeError` or `Error ENOSPC`. */
const kindOf = (error: Error & { readonly code?: unknown }): string =>
  [error.name, error.code].filter((word) => typeof word === 'string' && identifier.test(word)).join(' ');

/**
 * What the program prints of an error that it did not expect, for its user to report: its version, Node, the platform, and
 * where the error was thrown. Neither the message of the error nor a path of this machine is in it.
 */
export const crashReport = (
  error: unknown,
  { version, bugs }: OwnPackage = ownPackage(),
  folder: string = ownFolder,
): string => {
  const where = bugs === undefined ? '' : ` at ${bugs.url}`;
  const { version: node, platform, arch } = process;
  return [
    'error: cognito-client failed. That is a mistake of the program, not of your files.',
    `Please report it${where}, with these lines and what it was run on, without secrets:`,
    `  cognito-client ${version}, Node ${node.slice(1)}, ${platform} ${arch}`,
    `  ${error instanceof Error ? kindOf(error) : `thrown: ${typeof error}`}`,
    ...(error instanceof Error ? framesOf(error, folder) : []).map((line) => `    ${line}`),
    '',
  ].join('\n');
};
