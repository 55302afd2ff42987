import type {
  CreateUserPoolClientCommandInput,
  UpdateUserPoolClientCommandInput,
  UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { printIssue, reference, text, toRecord, UserPoolClient, type Issue } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import {
  readBack,
  toCreateInput,
  toCreateInputOrThrow,
  toUpdateInput,
  toUpdateInputOrThrow,
  updateOf,
  type CreateInput,
  type UpdateInput,
} from './index';

const userPoolId = 'eu-west-1_AbCdEfGhI';
const ids = { userPoolId, clientId: '1example23456789' };
const names = { UserPoolId: userPoolId, ClientId: ids.clientId };

const told = (answer: E.Either<ReadonlyArray<Issue>, unknown>): ReadonlyArray<string> =>
  E.isLeft(answer) ? answer.left.map((issue) => printIssue(issue).replace('\n  ', '; ')) : [];

const worker = UserPoolClient.make({
  userPoolClientName: 'worker',
  generateSecret: true,
  disableOAuth: true,
});

const web = UserPoolClient.make({
  userPoolClientName: text`web-${reference('stage')}`,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: [text`${reference('scheme')}://${reference('host')}:${reference('port')}/`],
  },
  readAttributes: reference('attributes'),
  authSessionValidity: { minutes: reference('minutes') },
});

const references = {
  stage: 'live',
  scheme: 'https',
  host: 'app.example.com',
  port: 8443,
  attributes: ['email'],
  minutes: 5,
};

/** The names of members that one type has and the other has not. */
type Missing<A, B> = Exclude<keyof A, keyof B>;

describe('the types of the AWS SDK', () => {
  test('take the inputs, and have no member that is not there', () => {
    const create: CreateUserPoolClientCommandInput = toCreateInputOrThrow(worker, { userPoolId });
    const update: UpdateUserPoolClientCommandInput = toUpdateInputOrThrow(worker, ids);
    expect([create.ClientName, update.ClientId]).toEqual(['worker', ids.clientId]);

    // A custom secret is no setting: its value must not be written anywhere.
    const creates: [Missing<CreateUserPoolClientCommandInput, CreateInput>] = ['ClientSecret'];
    type Updates = [
      Missing<UpdateUserPoolClientCommandInput, UpdateInput>,
      Missing<UpdateInput, UpdateUserPoolClientCommandInput>,
    ];
    const areSame: Updates extends [never, never] ? true : false = true;
    expect([creates, areSame]).toEqual([['ClientSecret'], true]);
  });

  test('describe what an update is made of', () => {
    const described: UserPoolClientType = { ...names, ClientName: 'web', CreationDate: new Date() };
    const input: UpdateUserPoolClientCommandInput = updateOf(described, {
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
    });
    expect(input).toEqual({ ...names, ClientName: 'web', ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
  });
});

describe('toCreateInput', () => {
  test('gives an input that reads back as the client', () =>
    fc.assert(
      fc.property(client({ references: false }), (given) => {
        const named = { ...given, userPoolClientName: 'web', supportedIdentityProviders: ['COGNITO'] };
        const input = toCreateInputOrThrow(named, { userPoolId });
        expect(readBack(input)).toEqual(E.right({ record: toRecord(named), userPoolId }));
      }),
      { numRuns: runs() },
    ));

  test('writes what references stand for', () => {
    expect(toCreateInputOrThrow(web, { userPoolId, references, registeredProviders: ['Google'] })).toEqual({
      UserPoolId: userPoolId,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid'],
      AuthSessionValidity: 5,
      CallbackURLs: ['https://app.example.com:8443/'],
      ClientName: 'web-live',
      ReadAttributes: ['email'],
      SupportedIdentityProviders: ['Google', 'COGNITO'],
    });
  });

  test('refuses what is open, what its values make wrong, and a client without a name', () => {
    const nobody = UserPoolClient.make({ disableOAuth: true });
    expect(told(toCreateInput(nobody, { userPoolId }))).toEqual([
      'error client-name-required  has no name, and the service requires one; fix: give it a `userPoolClientName`',
    ]);
    const { host, ...others } = references;
    // @ts-expect-error A reference is not bound.
    expect(told(toCreateInput(web, { userPoolId, references: others }))).toEqual([
      'error reference-unbound  references.host: ${host} is not bound to a value; fix: bind it in references',
    ]);
    const plain = { userPoolId, references: { ...others, host, scheme: 'http' } };
    expect(told(toCreateInput(web, plain))).toEqual([
      expect.stringMatching(/^error callback-url-https {2}CallbackURLs\[0\]: /),
    ]);
    expect(() => toCreateInputOrThrow(web, plain)).toThrow(
      'the API would refuse the app client, because of 1 issue:',
    );
    const downgrade = { 'callback-url-https': 'it never leaves the house' };
    expect(E.isRight(toCreateInput(web, { ...plain, lint: { downgrade } }))).toBe(true);
  });
});

describe('toUpdateInput', () => {
  test('writes out what an update would reset, and no secret', () => {
    expect(toUpdateInputOrThrow(worker, ids)).toEqual({
      ...names,
      AccessTokenValidity: 60,
      AllowedOAuthFlowsUserPoolClient: false,
      AuthSessionValidity: 3,
      ClientName: 'worker',
      EnablePropagateAdditionalUserContextData: false,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      IdTokenValidity: 60,
      PreventUserExistenceErrors: 'LEGACY',
      RefreshTokenRotation: { Feature: 'DISABLED' },
      RefreshTokenValidity: 43200,
      SupportedIdentityProviders: ['COGNITO'],
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    });
  });

  test('keeps what is described, where the client leaves it to the service', () => {
    const described = {
      ...names,
      ClientName: 'old',
      ReadAttributes: ['email'],
      AccessTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes' },
    };
    const given = UserPoolClient.make({ disableOAuth: true, idTokenValidity: { minutes: 20 } });
    expect(toUpdateInput(given, { described })).toEqual(
      E.right({
        ...described,
        AllowedOAuthFlowsUserPoolClient: false,
        IdTokenValidity: 20,
        SupportedIdentityProviders: ['COGNITO'],
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes' },
      }),
    );
  });

  test('refuses what is open', () => {
    const open = UserPoolClient.make({ userPoolClientName: '${stage}', disableOAuth: true });
    expect(told(toUpdateInput(open, ids))).toHaveLength(1);
  });
});

describe('updateOf', () => {
  const described = {
    ...names,
    ClientSecret: 'hunter2',
    ClientType: 'STANDARD',
    CreationDate: new Date(),
    LastModifiedDate: new Date(),
    ClientName: 'web',
    LogoutURLs: ['https://app.example.com/'],
    DefaultRedirectURI: undefined,
    Novelty: { on: true },
  };

  test('sends all that is described but what an update refuses, with what is newer than this package', () => {
    expect(updateOf(described, {})).toEqual({
      ...names,
      ClientName: 'web',
      LogoutURLs: ['https://app.example.com/'],
      Novelty: { on: true },
    });
  });

  test('resets what is undefined', () => {
    expect(updateOf(described, { LogoutURLs: undefined })).not.toHaveProperty('LogoutURLs');
  });

  test('leaves out the role that the service uses for itself, which it would refuse', () => {
    const analytics = { ApplicationArn: 'arn:aws:mobiletargeting:a', RoleArn: 'arn:aws:iam::1:role/own' };
    expect(updateOf({ ...described, AnalyticsConfiguration: analytics } as object, {})).toMatchObject({
      AnalyticsConfiguration: { ApplicationArn: analytics.ApplicationArn },
    });
  });
});
