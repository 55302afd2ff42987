import { identity } from 'fp-ts/function';
import { issuesOfMistakes } from '../codec/issues-of-mistakes';
import { surveyed } from '../codec/shape';
import type { UserPoolClientFields } from '../field/fields';
import { isReference } from '../reference/reference';
import { fillDefaults } from './defaults';
import type { UserPoolClientDraft } from './draft';
import { normalise } from './normalise';
import { propsShape } from './props';
import type { ReadClient } from './read-client';

/**
 * Reads props from any value, in one pass: the fields with the construct's defaults, and what is malformed. It runs no
 * rule, and never throws.
 *
 * @example
 * import { readProps } from '@org/cognito-core';
 *
 * const { fields, issues } = readProps({ disableOAuth: true, generateSecret: 'yes', idTokenValidity: 'PT90M' });
 * assert.deepStrictEqual(fields.idTokenValidity, { seconds: 5_400 });
 * assert.deepStrictEqual(issues.map(({ code, path }) => [code, path]), [['value-type', ['generateSecret']]]);
 */
export const readProps = (props: unknown): ReadClient => {
  const { draft, mistakes } = surveyed(propsShape, props);
  const fields = isReference(draft) ? {} : fillDefaults(draft as UserPoolClientDraft);
  return {
    fields,
    issues: issuesOfMistakes(mistakes),
    dialect: 'props',
    placeOf: identity,
    // If nothing is malformed, nothing in the draft is undecided, and every required field is present.
    make: () => (mistakes.length === 0 ? normalise(fields as unknown as UserPoolClientFields) : undefined),
  };
};
