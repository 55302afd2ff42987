/** The law that the change of one setting changes nothing else, with a service that resets what an update leaves out. */
import {
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
  type UpdateUserPoolClientCommandInput,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { apiEmitter, type ChangeableSettings, type Changes } from '@org/cognito-api';
import { answerMembers, type ClientRecord } from '@org/cognito-core';
import { difference } from '@org/cognito-testing';
import type { CognitoApi } from './cognito-api';
import { withResets } from './with-resets';

/** The name of a setting that can change. */
type Setting = keyof ChangeableSettings;

/** A change of each setting that can change. A setting without one does not compile. */
export const changes: { readonly [Name in Setting]-?: Pick<Required<Changes>, Name> } = {
  AccessTokenValidity: { AccessTokenValidity: 7 },
  AllowedOAuthFlows: { AllowedOAuthFlows: ['implicit'] },
  AllowedOAuthFlowsUserPoolClient: { AllowedOAuthFlowsUserPoolClient: true },
  AllowedOAuthScopes: { AllowedOAuthScopes: ['openid', 'api/changed'] },
  AnalyticsConfiguration: { AnalyticsConfiguration: { ApplicationArn: 'arn:aws:mobiletargeting:changed' } },
  AuthSessionValidity: { AuthSessionValidity: 14 },
  CallbackURLs: { CallbackURLs: ['https://changed.example/in', 'https://changed.example/also'] },
  ClientName: { ClientName: 'changed' },
  DefaultRedirectURI: { DefaultRedirectURI: 'https://changed.example/in' },
  EnablePropagateAdditionalUserContextData: { EnablePropagateAdditionalUserContextData: true },
  EnableTokenRevocation: { EnableTokenRevocation: false },
  ExplicitAuthFlows: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
  IdTokenValidity: { IdTokenValidity: 8 },
  LogoutURLs: { LogoutURLs: ['https://changed.example/out'] },
  PreventUserExistenceErrors: { PreventUserExistenceErrors: 'ENABLED' },
  ReadAttributes: { ReadAttributes: ['email', 'custom:changed'] },
  RefreshTokenRotation: { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 9 } },
  RefreshTokenValidity: { RefreshTokenValidity: 3 },
  SupportedIdentityProviders: { SupportedIdentityProviders: ['COGNITO', 'Changed'] },
  TokenValidityUnits: { TokenValidityUnits: { AccessToken: 'seconds' } },
  WriteAttributes: { WriteAttributes: ['email', 'custom:changed'] },
};

/** What is sent to change some settings of a client that was described. */
export type Update = (described: UserPoolClientType, changes: Changes) => UpdateUserPoolClientCommandInput;

/** The client with all its defaults, without what the service says about it. */
export const settled = (described: object): object =>
  withResets(Object.fromEntries(Object.entries(described).filter(([name]) => !answerMembers.includes(name))));

/** The client as it should be after a change. Units stay with the numbers of other tokens. */
const changed = (before: UserPoolClientType, change: Changes): object =>
  settled({
    ...before,
    ...(change as Partial<UserPoolClientType>),
    TokenValidityUnits: { ...before.TokenValidityUnits, ...change.TokenValidityUnits },
  });

/**
 * Makes a client, and changes its settings one after the other, each by an update of its own. Throws if anything else has
 * changed, or if the change has not.
 *
 * @param names The settings to change, which the emulator must know.
 */
export const demandSingleChanges = async (
  { sdk, createClient }: CognitoApi,
  pool: string,
  record: ClientRecord,
  update: Update,
  names: ReadonlyArray<Setting>,
): Promise<void> => {
  const given = { ClientName: 'unnamed', ...apiEmitter.emit(record, {}) };
  const { id: ClientId } = await createClient(pool, given);
  const describeClient = async (): Promise<UserPoolClientType> => {
    const { UserPoolClient } = await sdk.send(
      new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId }),
    );
    return UserPoolClient as UserPoolClientType;
  };
  let before = await describeClient();
  for (const name of names) {
    const change: Changes = changes[name];
    await sdk.send(new UpdateUserPoolClientCommand(update(before, change)));
    const after = await describeClient();
    const other = difference(changed(before, change), settled(after));
    if (other !== undefined) throw new Error(`the change of ${name} changed ${other}`);
    before = after;
  }
};
