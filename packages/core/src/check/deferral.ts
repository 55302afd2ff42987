/** Rules that cannot be decided before deployment. */
import type { UserPoolClientDraft } from '../client/draft';
import type { ReadClient } from '../client/read-client';
import type { Path } from '../issue/path';
import { openPlaces } from '../reference/open-places';
import { isReference } from '../reference/reference';
import type { PoolContext } from '../rules/pool-context';
import { lackingFact, type Rule } from '../rules/rule';

/** A rule that could not be decided. */
export interface Deferral {
  /** The permanent code of the rule. */
  readonly code: string;
  /** The field that the rule looks at. */
  readonly path: Path;
  /** The value or fact that would decide the rule, such as `the value of ${webDomain}`. */
  readonly needs: string;
}

const contextWords: { readonly [K in keyof PoolContext]-?: string } = {
  attributes: 'the attributes of the user pool',
  identityProviders: 'the identity providers of the user pool',
  resourceServers: 'the resource servers of the user pool',
  lambdaTriggers: 'the Lambda triggers of the user pool',
  allowedFirstAuthFactors: 'what users of the user pool can sign in with first',
  clientAuthFlows: 'the authentication flows of the other clients of the user pool',
  dynamicClientRegistration: 'whether apps can register app clients in the user pool',
  clientType: 'whether an app registered the app client',
  hasDomain: 'whether the user pool has a domain',
  featurePlan: 'the feature plan of the user pool',
  region: 'the Region of the user pool',
};

const valueAt = (client: UserPoolClientDraft, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === undefined || isReference(value) ? value : (value as Record<string, unknown>)[key],
    client,
  );

/** What would decide a rule that found nothing. */
const deferralsOfRule = (
  { code, fields, about = fields, needs, skips }: Rule,
  client: UserPoolClientDraft,
  context: PoolContext,
): ReadonlyArray<Deferral> => {
  const given = fields
    .map((field) => ({ field, path: field.split('.'), value: valueAt(client, field.split('.')) }))
    .filter(({ value }) => value !== undefined);
  const subject = given.find(({ field }) => about.includes(field));
  if (subject === undefined && fields.length > 0) return [];
  const lacking = lackingFact(needs, context);
  if (lacking !== undefined) {
    // Whatever the fact is, the rule would find nothing.
    return skips?.(client) === true
      ? []
      : [{ code, path: subject?.path ?? [], needs: contextWords[lacking] }];
  }
  return given
    .flatMap(({ path, value }) => openPlaces(value, path))
    .map(({ path, name }) => ({ code, path, needs: `the value of \${${name}}` }));
};

/** Those of some rules that could not be decided, and what would decide them. A rule that found something is decided. */
export const deferralsOf = (
  rules: ReadonlyArray<Rule>,
  { fields, placeOf }: ReadClient,
  foundCodes: ReadonlySet<string>,
  context: PoolContext,
): ReadonlyArray<Deferral> =>
  rules
    .filter(({ code }) => !foundCodes.has(code))
    .flatMap((rule) => deferralsOfRule(rule, fields, context))
    .map((deferral) => ({ ...deferral, path: placeOf(deferral.path) }));
