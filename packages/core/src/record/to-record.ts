import type { UserPoolClientDraft } from '../client/draft';
import { merged } from '../client/merged';
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
import { analyticsProperties, clientProperties, type Names, oAuthProperties, renamed } from './renamed';
import { amountIn, tokens, unitOf } from './token-amounts';

// -------------------------------------------------------------------------------------
// properties
// -------------------------------------------------------------------------------------

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
const tokenRecord = (client: UserPoolClientDraft): ClientRecord => {
  const units: { [property: string]: DurationUnit } = {};
  const record: { [property: string]: Value<number> | typeof units } = {};
  for (const { field, property, unit: unitProperty } of tokens) {
    const duration = client[field];
    if (duration === undefined) continue;
    if (isReference(duration)) {
      record[property] = duration;
      continue;
    }
    const unit = unitOf(duration as Duration);
    record[property] = amountIn(duration as Duration, unit);
    units[unitProperty] = unit;
  }
  if (Object.keys(units).length > 0) record['TokenValidityUnits'] = units;
  return record;
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

/** The OAuth settings of which nothing is known. */
const undecidedOAuth: Draft<OAuthFields> = {
  flows: undecided,
  scopes: undecided,
  callbackUrls: undecided,
  logoutUrls: undecided,
  defaultRedirectUri: undecided,
};

/** The OAuth settings that count; those in force, unless OAuth is off. */
const oAuthIn = ({ disableOAuth, oAuth, keptOAuth }: UserPoolClientDraft): Draft<Partial<OAuthFields>> => {
  const settings = disableOAuth === true ? (keptOAuth ?? oAuth) : (oAuth ?? keptOAuth);
  if (isReference(settings)) return undecidedOAuth;
  return settings ?? (isReference(disableOAuth) ? undecidedOAuth : {});
};

/** The texts of a list, in which one that is undecided is an open text. */
const openTexts = (value: unknown): unknown =>
  Array.isArray(value) && value.some(isReference)
    ? value.map((item: unknown) => (isReference(item) ? openText(item) : item))
    : value;

/** Fields with the same value in a record. What is undecided is open there, too. */
const sameRecord = (
  fields: object,
  names: Names,
  properties: PropertySpellings = spellings,
): Readonly<Record<string, unknown>> => {
  const record: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(renamed(fields, names))) {
    record[property] =
      properties[property]?.kind === 'text' && isReference(value) ? openText(value) : openTexts(value);
  }
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
  const { authFlows: flows, disableOAuth, supportedIdentityProviders: providers, analytics } = draft;
  const oAuth = oAuthIn(draft) as Exclude<Draft<Partial<OAuthFields>>, Reference>;
  return merged<ClientRecord>(
    sameRecord(draft, clientProperties),
    sameRecord(oAuth, oAuthProperties),
    tokenRecord(draft),
    {
      ExplicitAuthFlows: flows && namesOn(authFlows, flows, authFlowNames),
      AllowedOAuthFlowsUserPoolClient: typeof disableOAuth === 'boolean' ? !disableOAuth : disableOAuth,
      AllowedOAuthFlows: oAuth.flows && namesOn(oAuthFlows, oAuth.flows, oAuthFlowNames),
      SupportedIdentityProviders:
        Array.isArray(providers) && providers.length === 0
          ? undefined
          : (openTexts(providers) as ClientRecord['SupportedIdentityProviders']),
      AuthSessionValidity: durationRecord(draft.authSessionValidity, 'minutes'),
      RefreshTokenRotation: rotationRecord(draft),
      PreventUserExistenceErrors: existenceErrors(draft.preventUserExistenceErrors),
      AnalyticsConfiguration:
        analytics &&
        (isReference(analytics)
          ? analytics
          : sameRecord(analytics, analyticsProperties, spellings.AnalyticsConfiguration.properties)),
    },
  );
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
