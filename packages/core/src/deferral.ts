/** What could not be decided before deploy. */
import type { Path } from './issue';
import type { PoolContext } from './pool-context';
import { isReference } from './reference';
import type { Rule } from './rule';
import { undecided } from './shape';
import { isTextTemplate, referencesOf } from './text';
import type { UserPoolClientDraft } from './user-pool-client-fields';

/** A rule that could not be decided. */
export interface Deferral {
  /** The code of the rule. */
  readonly code: string;
  /** The field that the rule looks at. */
  readonly path: Path;
  /** What would decide it, such as `the value of ${webDomain}`. */
  readonly needs: string;
}

const contextWords: { readonly [K in keyof PoolContext]-?: string } = {
  attributes: 'the attributes of the user pool',
  identityProviders: 'the identity providers of the user pool',
  resourceServers: 'the resource servers of the user pool',
  featurePlan: 'the feature plan of the user pool',
  region: 'the Region of the user pool',
};

/** The names of the references anywhere in a value. */
const openNames = (value: unknown): ReadonlyArray<string> => {
  if (value === undecided) return [];
  if (isReference(value)) return [value.name];
  if (isTextTemplate(value)) return referencesOf(value).map(({ name }) => name);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(openNames) : [];
};

/** What would decide a rule that has found nothing. */
export const deferralsOf = (
  { code, fields, needs }: Rule,
  client: UserPoolClientDraft,
  context: PoolContext,
): ReadonlyArray<Deferral> => {
  const given = fields.filter((field) => client[field] !== undefined);
  const path = given.length === 1 ? given : [];
  if (needs !== undefined && context[needs] === undefined) {
    return given.length > 0 || fields.length === 0 ? [{ code, path, needs: contextWords[needs] }] : [];
  }
  return given.flatMap((field) =>
    [...new Set(openNames(client[field]))].map((name) => ({
      code,
      path: [field],
      needs: `the value of \${${name}}`,
    })),
  );
};
