import type { ValueKind } from '@org/cognito-core';

/** A member of what an operation of the API takes: its kind of value, or the members of a block. */
export type ApiMember = { readonly isRequired?: boolean } & (
  | { readonly kind: ValueKind; readonly members?: never }
  | { readonly kind?: never; readonly members: ApiMembers }
);

/** Members by name. */
export interface ApiMembers {
  readonly [name: string]: ApiMember;
}

/**
 * What the API takes to create and to update an app client. `npm run api-members` writes this file from the model of the
 * API in the SDK of JavaScript: do not edit it.
 */
export const apiMembers: { readonly [making in 'create' | 'update']: ApiMembers } = {
  create: {
    UserPoolId: { kind: 'text', isRequired: true },
    ClientName: { kind: 'text', isRequired: true },
    GenerateSecret: { kind: 'boolean' },
    ClientSecret: { kind: 'text' },
    RefreshTokenValidity: { kind: 'integer' },
    AccessTokenValidity: { kind: 'integer' },
    IdTokenValidity: { kind: 'integer' },
    TokenValidityUnits: {
      members: { AccessToken: { kind: 'text' }, IdToken: { kind: 'text' }, RefreshToken: { kind: 'text' } },
    },
    ReadAttributes: { kind: 'texts' },
    WriteAttributes: { kind: 'texts' },
    ExplicitAuthFlows: { kind: 'texts' },
    SupportedIdentityProviders: { kind: 'texts' },
    CallbackURLs: { kind: 'texts' },
    LogoutURLs: { kind: 'texts' },
    DefaultRedirectURI: { kind: 'text' },
    AllowedOAuthFlows: { kind: 'texts' },
    AllowedOAuthScopes: { kind: 'texts' },
    AllowedOAuthFlowsUserPoolClient: { kind: 'boolean' },
    AnalyticsConfiguration: {
      members: {
        ApplicationId: { kind: 'text' },
        ApplicationArn: { kind: 'text' },
        RoleArn: { kind: 'text' },
        ExternalId: { kind: 'text' },
        UserDataShared: { kind: 'boolean' },
      },
    },
    PreventUserExistenceErrors: { kind: 'text' },
    EnableTokenRevocation: { kind: 'boolean' },
    EnablePropagateAdditionalUserContextData: { kind: 'boolean' },
    AuthSessionValidity: { kind: 'integer' },
    RefreshTokenRotation: {
      members: { Feature: { kind: 'text', isRequired: true }, RetryGracePeriodSeconds: { kind: 'integer' } },
    },
  },
  update: {
    UserPoolId: { kind: 'text', isRequired: true },
    ClientId: { kind: 'text', isRequired: true },
    ClientName: { kind: 'text' },
    RefreshTokenValidity: { kind: 'integer' },
    AccessTokenValidity: { kind: 'integer' },
    IdTokenValidity: { kind: 'integer' },
    TokenValidityUnits: {
      members: { AccessToken: { kind: 'text' }, IdToken: { kind: 'text' }, RefreshToken: { kind: 'text' } },
    },
    ReadAttributes: { kind: 'texts' },
    WriteAttributes: { kind: 'texts' },
    ExplicitAuthFlows: { kind: 'texts' },
    SupportedIdentityProviders: { kind: 'texts' },
    CallbackURLs: { kind: 'texts' },
    LogoutURLs: { kind: 'texts' },
    DefaultRedirectURI: { kind: 'text' },
    AllowedOAuthFlows: { kind: 'texts' },
    AllowedOAuthScopes: { kind: 'texts' },
    AllowedOAuthFlowsUserPoolClient: { kind: 'boolean' },
    AnalyticsConfiguration: {
      members: {
        ApplicationId: { kind: 'text' },
        ApplicationArn: { kind: 'text' },
        RoleArn: { kind: 'text' },
        ExternalId: { kind: 'text' },
        UserDataShared: { kind: 'boolean' },
      },
    },
    PreventUserExistenceErrors: { kind: 'text' },
    EnableTokenRevocation: { kind: 'boolean' },
    EnablePropagateAdditionalUserContextData: { kind: 'boolean' },
    AuthSessionValidity: { kind: 'integer' },
    RefreshTokenRotation: {
      members: { Feature: { kind: 'text', isRequired: true }, RetryGracePeriodSeconds: { kind: 'integer' } },
    },
  },
};
