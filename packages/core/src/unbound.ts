import { bindRecord, type Bindings } from './emitter';
import type { Issue } from './issue';
import type { Reference } from './reference';
import { undecided } from './shape';
import { referencesOf } from './text';
import { survey } from './validate';

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
export const unboundIn = (props: unknown, bindings: Bindings<unknown>): ReadonlyArray<Issue> => {
  const names = new Set<string>();
  const take = (open: Reference): void => {
    if (open !== undecided) names.add(open.name);
  };
  bindRecord(
    { props: survey(props).draft },
    { value: take, text: (template) => referencesOf(template).forEach(take) },
  );
  return [...names]
    .filter((name) => !Object.hasOwn(bindings, name) || bindings[name] === undefined)
    .map((name) => ({
      code: 'reference-unbound',
      severity: 'error',
      path: ['references', name],
      message: `\${${name}} stands in the client, and is bound to nothing`,
      fix: `give references a value for ${name}, or write $\${ for a literal \${`,
    }));
};
