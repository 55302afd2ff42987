import { merged } from '../client/merged';
import type { UserPoolClient } from '../client/user-pool-client';
import { authFlows } from '../field/auth-flows';
import type { DurationUnit } from '../field/duration';
import { oAuthFlows } from '../field/oauth';
import { isReference, type Value } from '../reference/reference';
import { fromParts, type Text } from '../reference/text';
import { authFlowNames, existenceErrorNames, oAuthFlowNames, rotationNames } from '../spelling/value-names';
import type { ClientRecord } from './client-record';
import { analyticsProperties, clientProperties, oAuthProperties, renamed } from './renamed';
import { amountIn, tokens, unitOf } from './token-amounts';

/** The names of the flows that are on. */
const namesOn = <F extends string>(
  order: ReadonlyArray<F>,
  flows: { readonly [K in F]: boolean },
  names: { readonly [K in F]: string },
): ReadonlyArray<string> => order.filter((flow) => flows[flow]).map((flow) => names[flow]);

/** Always writes a number with its unit: the service would read a bare number as hours or days. */
const tokenRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> => {
  const units: { [property: string]: DurationUnit } = {};
  const record: { [property: string]: Value<number, R> | typeof units } = {};
  for (const { field, property, unit: unitProperty } of tokens) {
    const duration = client[field];
    if (duration === undefined) continue;
    const unit = unitOf(duration);
    record[property] = amountIn(duration, unit);
    units[unitProperty] = unit;
  }
  if (Object.keys(units).length > 0) record['TokenValidityUnits'] = units;
  return record;
};

const rotationRecord = <R extends string>({
  refreshTokenRotation: rotation,
  refreshTokenRotationGracePeriod: gracePeriod,
}: UserPoolClient<R>): ClientRecord<R>['RefreshTokenRotation'] =>
  rotation === undefined
    ? undefined
    : {
        Feature: rotationNames[rotation ? 0 : 1],
        ...(gracePeriod && { RetryGracePeriodSeconds: amountIn(gracePeriod, 'seconds') }),
      };

/** A reference stays one, and must be bound to the service's own word, `ENABLED` or `LEGACY`. */
const existenceErrors = <R extends string>(prevent: Value<boolean, R> | undefined): Text<R> | undefined => {
  if (isReference(prevent)) return fromParts([prevent]);
  if (prevent === undefined) return undefined;
  return existenceErrorNames[prevent ? 0 : 1];
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
export const toRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> => {
  const { authFlows: flows, authSessionValidity, supportedIdentityProviders: providers, analytics } = client;
  const oAuth = (client.disableOAuth ? client.keptOAuth : client.oAuth) ?? {};
  return merged<ClientRecord<R>>(
    renamed(client, clientProperties),
    renamed(oAuth, oAuthProperties),
    tokenRecord(client),
    {
      ExplicitAuthFlows: flows && namesOn(authFlows, flows, authFlowNames),
      AllowedOAuthFlowsUserPoolClient: !client.disableOAuth,
      AllowedOAuthFlows: oAuth.flows && namesOn(oAuthFlows, oAuth.flows, oAuthFlowNames),
      SupportedIdentityProviders: Array.isArray(providers) && providers.length === 0 ? undefined : providers,
      AuthSessionValidity: authSessionValidity && amountIn(authSessionValidity, 'minutes'),
      RefreshTokenRotation: rotationRecord(client),
      PreventUserExistenceErrors: existenceErrors(client.preventUserExistenceErrors),
      AnalyticsConfiguration: analytics && renamed(analytics, analyticsProperties),
    },
  );
};
