import type { Bindings } from '../record/emitter';
import type { Issue } from '../issue/issue';
import { openPlaces } from '../reference/open-places';
import { survey } from '../check/validate';

/**
 * The references in props to which nothing is bound, as errors with the code `reference-unbound`: each once, with the
 * path `references` and its name. Other mistakes in the props hide none of them.
 *
 * @example
 * import { unboundIn } from '@org/cognito-core';
 *
 * const issues = unboundIn({ userPoolClientName: 'web-${stage}-${region}', idTokenValidity: 5 }, { stage: 'live' });
 * assert.deepStrictEqual(issues.map(({ path }) => path), [['references', 'region']]);
 */
export const unboundIn = (props: unknown, bindings: Bindings<unknown>): ReadonlyArray<Issue> =>
  [...new Set(openPlaces(survey(props).draft).map(({ name }) => name))]
    .filter((name) => !Object.hasOwn(bindings, name) || bindings[name] === undefined)
    .map((name) => ({
      code: 'reference-unbound',
      severity: 'error',
      path: ['references', name],
      message: `\${${name}} stands for nothing`,
      fix: 'say in references what it stands for',
    }));
