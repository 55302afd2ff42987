import { printPath } from '@org/cognito-core';
import { concealedPath } from '@org/cognito-file';
import type { CheckedFile } from '../check/checked-file';

/** What is said of a place in a client. */
interface Located {
  readonly path: ReadonlyArray<string | number>;
  readonly resource?: string;
}

/**
 * What something is said of: a path; in a module of Terraform, whose paths begin at a resource, with the address before it.
 * Empty if it is about a file as a whole.
 */
export const subjectOf = (
  { isModule = false }: Pick<CheckedFile, 'isModule'>,
  { path, resource }: Located,
): string => {
  const printed = printPath(isModule ? concealedPath(path) : path);
  if (!isModule || resource === undefined) return printed;
  return printed === '' ? resource : `${resource}${printed.startsWith('[') ? '' : '.'}${printed}`;
};
