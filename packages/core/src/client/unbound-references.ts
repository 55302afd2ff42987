import { advice } from '../issue/fix';
import type { Issue } from '../issue/issue';
import type { Bindings } from '../reference/bindings';
import { openPlaces } from '../reference/open-places';
import type { ReadClient } from './read-client';

/**
 * The references of a client that are not bound, as errors with the code `reference-unbound`: one for each name, with
 * the path `references` and the name. Other mistakes do not hide them.
 *
 * @example
 * import { readProps, unboundReferences } from '@org/cognito-core';
 *
 * const read = readProps({ userPoolClientName: 'web-${stage}-${region}', idTokenValidity: 5 });
 * const issues = unboundReferences(read, { stage: 'live' });
 * assert.deepStrictEqual(issues.map(({ path }) => path), [['references', 'region']]);
 */
export const unboundReferences = (
  { fields }: Pick<ReadClient, 'fields'>,
  bindings: Bindings<unknown>,
): ReadonlyArray<Issue> =>
  [...new Set(openPlaces(fields).map(({ name }) => name))]
    .filter((name) => !Object.hasOwn(bindings, name) || bindings[name] === undefined)
    .map((name) => ({
      code: 'reference-unbound',
      severity: 'error',
      path: ['references', name],
      message: `\${${name}} is not bound to a value`,
      fixes: [advice('bind it in references')],
    }));
