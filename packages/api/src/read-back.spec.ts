import { printIssue, reference, text } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { describedClient, readBack } from './index';

const ids = { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789' };

const recordOf = (answer: unknown) => {
  const read = readBack(answer);
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
  return read.right.record;
};

const issuesOf = (answer: unknown): ReadonlyArray<string> => {
  const read = readBack(answer);
  return E.isLeft(read) ? read.left.map((issue) => printIssue(issue).replace('\n  ', '; ')) : [];
};

describe('readBack', () => {
  test('leaves out of an answer what only the service says, and reads of a secret that there is one', () => {
    const UserPoolClient = {
      ...ids,
      ClientName: 'web',
      ClientSecret: 'hunter2',
      ClientType: 'STANDARD',
      CreationDate: new Date(),
      LastModifiedDate: new Date(),
      LogoutURLs: undefined,
      DefaultRedirectURI: null,
      RefreshTokenRotation: { Feature: 'DISABLED', RetryGracePeriodSeconds: 0 },
      AnalyticsConfiguration: {
        ApplicationArn: 'arn:aws:mobiletargeting:a',
        RoleArn: 'arn:aws:iam::1:role/own',
      },
    };
    const record = {
      ClientName: 'web',
      GenerateSecret: true,
      RefreshTokenRotation: { Feature: 'DISABLED' },
      AnalyticsConfiguration: { ApplicationArn: 'arn:aws:mobiletargeting:a' },
    };
    const place = { userPoolId: ids.UserPoolId, clientId: ids.ClientId };
    expect(readBack({ UserPoolClient })).toEqual(E.right({ record, ...place }));
    expect(readBack(UserPoolClient)).toEqual(E.right({ record, ...place }));
  });

  test('reads an input as it is written', () => {
    const RefreshTokenRotation = { Feature: 'DISABLED', RetryGracePeriodSeconds: 0 };
    expect(readBack({ ClientName: 'web', RefreshTokenRotation })).toEqual(
      E.right({ record: { ClientName: 'web', RefreshTokenRotation } }),
    );
  });

  test('takes no text of the service for a reference, and no reference for a text', () => {
    expect(recordOf({ LogoutURLs: ['https://a/${b}', '$${c}'] })).toEqual({
      LogoutURLs: ['https://a/${b}', '$${c}'],
    });
    expect(recordOf({ ClientName: text`web-${reference('stage')}` })).toEqual({
      ClientName: text`web-${reference('stage')}`,
    });
  });

  test('gives references that are bound to others their own names again, and none to known values', () => {
    const open = { ClientName: text`web-${reference('STAGE')}`, LogoutURLs: ['https://live/'] };
    const bindings = { stage: reference('STAGE'), host: 'live' };
    expect(readBack(open, bindings)).toEqual(
      E.right({ record: { ClientName: text`web-${reference('stage')}`, LogoutURLs: ['https://live/'] } }),
    );
  });

  test('has an issue for all that no record holds', () => {
    expect(issuesOf({ ClientName: 5, LogoutUrls: [], Novelty: true })).toEqual([
      'error unknown-key  LogoutUrls: is not a known property; fix: write LogoutURLs',
      'error unknown-key  Novelty: is not a known property; fix: take it out',
      'error value-type  ClientName: must be a string, but is a number; fix: put it in quotes',
    ]);
    expect(issuesOf({ UserPoolClient: { ...ids, Novelty: true } })).toEqual([
      'error unknown-key  UserPoolClient.Novelty: is not a known property; fix: take it out',
    ]);
    expect(issuesOf({ UserPoolClient: 'web' })).toEqual([expect.stringContaining('UserPoolClient: must be')]);
  });
});

describe('describedClient', () => {
  const described = { ...ids, ClientName: 'web', CreationDate: '2026-11-30T10:11:12Z' };

  test('is the client of an answer, or the answer itself', () => {
    expect(describedClient({ UserPoolClient: described })).toEqual(described);
    expect(describedClient(described)).toEqual(described);
  });

  test.each([
    [[described]],
    [{ UserPoolClients: [described] }],
    [{ UserPoolClient: { ClientName: 'web' } }],
    ['x'],
  ])('is nothing for %j', (answer) => {
    expect(describedClient(answer)).toBeUndefined();
  });
});
