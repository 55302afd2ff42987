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

/** A reference, and where it stands. */
interface OpenPlace {
  readonly path: Path;
  readonly name: string;
}

/** The references anywhere in a value. */
const openPlaces = (value: unknown, path: Path): ReadonlyArray<OpenPlace> => {
  if (value === undecided) return [];
  if (isReference(value)) return [{ path, name: value.name }];
  if (isTextTemplate(value)) return referencesOf(value).map(({ name }) => ({ path, name }));
  if (Array.isArray(value)) return value.flatMap((item, index) => openPlaces(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  // The amount of a duration is open for the duration as a whole.
  return Object.entries(value).flatMap(([key, inner]) =>
    openPlaces(inner, key === 'amount' ? path : [...path, key]),
  );
};

const valueAt = (client: UserPoolClientDraft, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === undefined || isReference(value) ? value : (value as Record<string, unknown>)[key],
    client,
  );

/** What would decide a rule that has found nothing. */
export const deferralsOf = (
  { code, fields, needs }: Rule,
  client: UserPoolClientDraft,
  context: PoolContext,
): ReadonlyArray<Deferral> => {
  const given = fields
    .map((field) => ({ path: field.split('.'), value: valueAt(client, field.split('.')) }))
    .filter(({ value }) => value !== undefined);
  if (needs !== undefined && context[needs] === undefined) {
    const [first] = given;
    return first === undefined && fields.length > 0
      ? []
      : [{ code, path: first?.path ?? [], needs: contextWords[needs] }];
  }
  return given
    .flatMap(({ path, value }) => openPlaces(value, path))
    .map(({ path, name }) => ({ code, path, needs: `the value of \${${name}}` }));
};
