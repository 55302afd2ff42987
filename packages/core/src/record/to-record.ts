import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList } from '../client/draft-list';
import type { UserPoolClient } from '../client/user-pool-client';
import { authFlows } from '../field/auth-flows';
import type { Duration, DurationUnit } from '../field/duration';
import { type OAuthFields, oAuthFlows } from '../field/oauth';
import { type Draft, undecided } from '../reference/draft';
import { isReference, type Reference, type Value } from '../reference/reference';
import { fromParts, type Text } from '../reference/text';
import { type PropertySpellings, spellings } from '../spelling/spellings';
import { authFlowNames, existenceErrorNames, oAuthFlowNames, rotationNames } from '../spelling/value-names';
import type { ClientRecord } from './client-record';
import { analyticsProperties, clientProperties, type Names, oAuthProperties } from './properties-by-field';
import { amountIn, tokens, unitOf } from './token-amounts';

// -------------------------------------------------------------------------------------
// properties
// -------------------------------------------------------------------------------------

/** A record that is being written, property by property: to merge records takes longer than all of the rest. */
type Written = { -readonly [P in keyof ClientRecord]: ClientRecord[P] };

/** Writes a property, unless it has no value. */
const write = <P extends keyof ClientRecord>(
  record: Written,
  property: P,
  value: ClientRecord[P] | undefined,
): void => {
  if (value !== undefined) record[property] = value;
};

/** A value that is undecided as a text. */
const openText = (value: Reference): Text => fromParts([value]);

/** The names of the flows that are on. One that is undecided may be any of them. */
const namesOn = <F extends string>(
  order: ReadonlyArray<F>,
  flows: Reference | { readonly [K in F]?: Draft<boolean> | undefined },
  names: { readonly [K in F]: string },
): Value<ReadonlyArray<Text>> => {
  if (isReference(flows)) return flows;
  const listed: Array<Text> = [];
  for (const flow of order) {
    const isOn = flows[flow];
    if (isOn === true) listed.push(names[flow]);
    else if (isReference(isOn)) listed.push(openText(isOn));
  }
  return listed;
};

/** Always writes a number with its unit: the service would read a bare number as hours or days. */
const writeLifetimes = (record: Written, client: UserPoolClientDraft): void => {
  const units: { [property: string]: DurationUnit } = {};
  let hasUnits = false;
  for (const { field, property, unit: unitProperty } of tokens) {
    const duration = client[field];
    if (duration === undefined || isReference(duration)) {
      write(record, property, duration);
      continue;
    }
    const unit = unitOf(duration as Duration);
    write(record, property, amountIn(duration as Duration, unit));
    units[unitProperty] = unit;
    hasUnits = true;
  }
  if (hasUnits) write(record, 'TokenValidityUnits', units);
};

/** A duration in a unit. One that is no whole number of it, which is a mistake, is undecided. */
const durationRecord = (
  duration: Draft<Duration> | undefined,
  unit: DurationUnit,
): Value<number> | undefined => {
  if (duration === undefined || isReference(duration)) return duration;
  const amount = amountIn(duration as Duration, unit);
  return isReference(amount) || Number.isInteger(amount) ? amount : undecided;
};

const rotationRecord = ({
  refreshTokenRotation: rotation,
  refreshTokenRotationGracePeriod: gracePeriod,
}: UserPoolClientDraft): ClientRecord['RefreshTokenRotation'] => {
  if (rotation === undefined) return undefined;
  if (isReference(rotation)) return rotation;
  const seconds = durationRecord(gracePeriod, 'seconds');
  return {
    Feature: rotationNames[rotation ? 0 : 1],
    ...(seconds !== undefined && { RetryGracePeriodSeconds: seconds }),
  };
};

/** A reference stays one, and must be bound to the service's own word, `ENABLED` or `LEGACY`. */
const existenceErrors = (prevent: Value<boolean> | undefined): Text | undefined => {
  if (isReference(prevent)) return openText(prevent);
  if (prevent === undefined) return undefined;
  return existenceErrorNames[prevent ? 0 : 1];
};

/** OAuth settings of which any may be missing or undecided. */
type OAuthDraft = Exclude<Draft<Partial<OAuthFields>>, Reference>;

/** The OAuth settings of which nothing is known. */
const undecidedOAuth: OAuthDraft = {
  flows: undecided,
  scopes: undecided,
  callbackUrls: undecided,
  logoutUrls: undecided,
  defaultRedirectUri: undecided,
};

/** The OAuth settings that count; those in force, unless OAuth is off. */
const oAuthIn = ({ disableOAuth, oAuth, keptOAuth }: UserPoolClientDraft): OAuthDraft => {
  const settings = disableOAuth === true ? (keptOAuth ?? oAuth) : (oAuth ?? keptOAuth);
  if (isReference(settings)) return undecidedOAuth;
  return settings ?? (isReference(disableOAuth) ? undecidedOAuth : {});
};

/** The texts of a list, in which one that is undecided is an open text. */
const openTexts = (value: unknown): unknown =>
  Array.isArray(value) && value.some(isReference)
    ? value.map((item: unknown) => (isReference(item) ? openText(item) : item))
    : value;

/** Writes the fields that have the same value in a record. What is undecided is open there, too. */
const writeSame = (
  record: { [property: string]: unknown },
  fields: object,
  names: Names,
  properties: PropertySpellings = spellings,
): void => {
  for (const field in names) {
    const value = (fields as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) continue;
    const property = names[field] as string;
    record[property] =
      properties[property]?.kind === 'text' && isReference(value) ? openText(value) : openTexts(value);
  }
};

const analyticsRecord = (
  analytics: UserPoolClientDraft['analytics'],
): ClientRecord['AnalyticsConfiguration'] => {
  if (analytics === undefined || isReference(analytics)) return analytics;
  const record = {};
  writeSame(record, analytics, analyticsProperties, spellings.AnalyticsConfiguration.properties);
  return record;
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes a draft as a record, in the service's spelling, as far as it says something. What is undecided becomes a
 * reference, so that it counts as not known.
 *
 * @example
 * import { readProps, recordOfDraft, reference } from '@org/cognito-core';
 *
 * const { fields } = readProps({ disableOAuth: true, generateSecret: 'yes', authFlows: { userSrp: true } });
 * const { GenerateSecret, ExplicitAuthFlows } = recordOfDraft(fields);
 * assert.deepStrictEqual(GenerateSecret, reference('undecided'));
 * assert.deepStrictEqual(ExplicitAuthFlows, ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
 */
export const recordOfDraft = (draft: UserPoolClientDraft): ClientRecord => {
  const { authFlows: flows, disableOAuth, supportedIdentityProviders: providers } = draft;
  const oAuth = oAuthIn(draft);
  const record: Written = {};
  writeSame(record, draft, clientProperties);
  writeSame(record, oAuth, oAuthProperties);
  writeLifetimes(record, draft);
  write(record, 'ExplicitAuthFlows', flows && namesOn(authFlows, flows, authFlowNames));
  write(
    record,
    'AllowedOAuthFlowsUserPoolClient',
    typeof disableOAuth === 'boolean' ? !disableOAuth : disableOAuth,
  );
  write(record, 'AllowedOAuthFlows', oAuth.flows && namesOn(oAuthFlows, oAuth.flows, oAuthFlowNames));
  if (!isEmptyList(providers)) {
    write(
      record,
      'SupportedIdentityProviders',
      openTexts(providers) as typeof record.SupportedIdentityProviders,
    );
  }
  write(record, 'AuthSessionValidity', durationRecord(draft.authSessionValidity, 'minutes'));
  write(record, 'RefreshTokenRotation', rotationRecord(draft));
  write(record, 'PreventUserExistenceErrors', existenceErrors(draft.preventUserExistenceErrors));
  write(record, 'AnalyticsConfiguration', analyticsRecord(draft.analytics));
  return record;
};

/**
 * Writes a client as a record, in the service's spelling.
 *
 * @example
 * import { UserPoolClient, toRecord } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } });
 * const { AccessTokenValidity, TokenValidityUnits } = toRecord(client);
 * assert.deepStrictEqual([AccessTokenValidity, TokenValidityUnits], [15, { AccessToken: 'minutes' }]);
 */
export const toRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> =>
  // In a client nothing is undecided, and its references are those of the record.
  recordOfDraft(client) as ClientRecord<R>;
