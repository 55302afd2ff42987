/** Whole clients of the usual kinds, on which single faults are put. */
import type { Properties } from '../properties';

/** An app in the browser: authorization code, no secret. */
export const web: Properties = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: ['https://app.example.com/callback'],
};

/** A program without users. */
export const machine: Properties = {
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['client_credentials'],
  AllowedOAuthScopes: ['orders/read'],
};

/** An app that signs users in through the API. */
export const native: Properties = {
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
};

/** An app whose refresh tokens rotate. */
export const rotating: Properties = {
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
};

/** As many values as asked for. */
export const many = (count: number, value: (index: number) => string): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => value(index));
