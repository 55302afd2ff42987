import { authFlowNames, authFlows } from './auth-flows';
import type { ClientRecord } from './client-record';
import { analyticsProperties, clientProperties, oAuthProperties, renamed } from './property-names';
import { oAuthFlowNames, type OAuthFlows } from './oauth';
import { isReference } from './reference';
import { fromParts } from './text';
import { amountIn, tokens, unitOf } from './token-validity';
import type { UserPoolClient } from './user-pool-client';

const oAuthFlowsOn = (flows: OAuthFlows): ReadonlyArray<string> =>
  Object.entries(oAuthFlowNames)
    .filter(([flow]) => flows[flow as keyof OAuthFlows])
    .map(([, name]) => name);

const oAuthRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> => {
  const settings = (client.disableOAuth ? client.keptOAuth : client.oAuth) ?? {};
  return {
    AllowedOAuthFlowsUserPoolClient: !client.disableOAuth,
    ...(settings.flows && { AllowedOAuthFlows: oAuthFlowsOn(settings.flows) }),
    ...renamed(settings, oAuthProperties),
  };
};

/** A number without its unit means hours or days to the service, so the two always travel together. */
const tokenRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> => {
  const given = tokens.flatMap(({ field, property, unit: unitProperty }) => {
    const duration = client[field];
    if (duration === undefined) return [];
    const unit = unitOf(duration);
    return [{ property, unitProperty, unit, amount: amountIn(duration, unit) }];
  });
  if (given.length === 0) return {};
  return {
    ...Object.fromEntries(given.map(({ property, amount }) => [property, amount])),
    TokenValidityUnits: Object.fromEntries(given.map(({ unitProperty, unit }) => [unitProperty, unit])),
  };
};

const sessionRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> => {
  const { authSessionValidity, refreshTokenRotation, refreshTokenRotationGracePeriod } = client;
  return {
    ...(authSessionValidity && { AuthSessionValidity: amountIn(authSessionValidity, 'minutes') }),
    ...(refreshTokenRotation !== undefined && {
      RefreshTokenRotation: {
        Feature: refreshTokenRotation ? 'ENABLED' : 'DISABLED',
        ...(refreshTokenRotationGracePeriod && {
          RetryGracePeriodSeconds: amountIn(refreshTokenRotationGracePeriod, 'seconds'),
        }),
      },
    }),
  };
};

/** A reference to this setting is bound in the service's own words, `ENABLED` or `LEGACY`. */
const existenceErrorsRecord = <R extends string>({
  preventUserExistenceErrors: prevent,
}: UserPoolClient<R>): ClientRecord<R> => {
  if (prevent === undefined) return {};
  if (isReference(prevent)) return { PreventUserExistenceErrors: fromParts([prevent]) };
  return { PreventUserExistenceErrors: prevent ? 'ENABLED' : 'LEGACY' };
};

const providerRecord = <R extends string>({
  supportedIdentityProviders: providers,
}: UserPoolClient<R>): ClientRecord<R> =>
  Array.isArray(providers) && providers.length === 0 ? {} : { SupportedIdentityProviders: providers };

/**
 * Writes a client in the service's spelling.
 *
 * @example
 * import { UserPoolClient, toRecord } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } });
 * const { AccessTokenValidity, TokenValidityUnits } = toRecord(client);
 * assert.deepStrictEqual([AccessTokenValidity, TokenValidityUnits], [15, { AccessToken: 'minutes' }]);
 */
export const toRecord = <R extends string>(client: UserPoolClient<R>): ClientRecord<R> => {
  const { authFlows: flows, analytics } = client;
  return {
    ...renamed(client, clientProperties),
    ...(flows && {
      ExplicitAuthFlows: authFlows.filter((flow) => flows[flow]).map((flow) => authFlowNames[flow]),
    }),
    ...oAuthRecord(client),
    ...providerRecord(client),
    ...tokenRecord(client),
    ...sessionRecord(client),
    ...existenceErrorsRecord(client),
    ...(analytics && { AnalyticsConfiguration: renamed(analytics, analyticsProperties) }),
  };
};
