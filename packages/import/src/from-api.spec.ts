import { minimalProps } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { findClients, formatOf } from './index';

const found = (source: unknown, from: 'auto' | 'cli-input' | 'cloudcontrol' | 'describe' = 'auto') => {
  const clients = findClients(source, { from });
  if (E.isLeft(clients)) throw new Error(clients.left[0].code);
  return clients.right;
};

const refused = (source: unknown, from: 'auto' | 'cloudcontrol' = 'auto') => {
  const clients = findClients(source, { from });
  return E.isLeft(clients) ? [clients.left[0].code, clients.left[0].message] : [];
};

const pool = 'eu-west-1_a1B2c3D4e';
const create = {
  UserPoolId: pool,
  ClientName: 'web',
  GenerateSecret: true,
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  SupportedIdentityProviders: ['COGNITO'],
};
const props = {
  userPoolClientName: 'web',
  generateSecret: true,
  authFlows: { userSrp: true },
  disableOAuth: true,
  supportedIdentityProviders: ['COGNITO'],
};

describe('the input of the AWS CLI', () => {
  test('of create-user-pool-client gives the client that it asks for', () => {
    const [{ client, ...others }] = found(create);
    expect(client && minimalProps(client)).toEqual(props);
    expect(others).toMatchObject({ name: 'web', path: [], userPoolId: pool, issues: [] });
    expect(others).not.toHaveProperty('clientId');
  });

  test('of update-user-pool-client gives the id of the client too', () => {
    const { GenerateSecret: _, ...settings } = create;
    const update = { ...settings, ClientId: 'abc123' };
    expect(formatOf(update)).toBe('cli-input');
    const [{ client, clientId }] = found(update);
    expect(clientId).toBe('abc123');
    expect(client && minimalProps(client)).toEqual({ ...props, generateSecret: undefined });
    expect(found(update, 'describe')[0]).toMatchObject({ clientId: 'abc123' });
  });

  test('has its issues in its own words, at its own places', () => {
    const [{ client, issues }] = found({ ...create, AuthSessionValidity: 20, ReadAttributes: ['email', 5] });
    expect(client).toBeUndefined();
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['auth-session-range', ['AuthSessionValidity']],
      ['attr-unknown', ['ReadAttributes', 1]],
    ]);
  });

  test('without settings is read where its format is given', () => {
    expect(found({ ClientName: 'web' }, 'cli-input')[0]).toMatchObject({ name: 'web' });
    expect(found({ UserPoolId: pool, ClientId: 'abc123', ExplicitAuthFlows: [] })[0]).toMatchObject({
      name: 'abc123',
    });
    expect(found({ UserPoolId: pool, ExplicitAuthFlows: [] })[0]).toMatchObject({ name: 'client' });
  });

  test.each<[string, unknown]>([
    ['an answer of the service', { ...create, ClientId: 'abc123', CreationDate: '2026-11-30' }],
    ['an item of a list of clients', { UserPoolId: pool, ClientId: 'abc123', ClientName: 'web' }],
  ])('is not %s', (_, source) => {
    expect(formatOf(source)).toBe('describe');
  });

  test.each<[string, unknown]>([
    ['of another command', { UserPoolId: pool, Username: 'bob' }],
    ['properties with functions', { UserPoolId: { Ref: 'Pool' }, ReadAttributes: ['email'] }],
    ['a list', [pool]],
  ])('is not %s', (_, source) => {
    expect(formatOf(source)).toBeUndefined();
  });
});

describe('an answer of the Cloud Control API', () => {
  const description = (properties: object): object => ({
    Identifier: `${pool}|abc123`,
    Properties: JSON.stringify(properties),
  });
  const properties = {
    UserPoolId: pool,
    ClientId: 'abc123',
    ClientName: 'web',
    Name: 'web',
    ClientSecret: 'hunter2',
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
    SupportedIdentityProviders: ['COGNITO'],
    CallbackURLs: [],
  };
  const TypeName = 'AWS::Cognito::UserPoolClient';
  const answer = { TypeName, ResourceDescription: description(properties) };

  test('has its properties as JSON in a string, and its secret is not read', () => {
    const clients = found(answer);
    expect(JSON.stringify(clients)).not.toContain('hunter2');
    const [{ client, ...others }] = clients;
    expect(client && minimalProps(client)).toEqual(props);
    expect(others).toMatchObject({ name: 'web', clientId: 'abc123', userPoolId: pool, issues: [] });
  });

  test.each<[string, unknown]>([
    ['a list of answers', [answer]],
    ['its description alone', description(properties)],
    ['a list of descriptions', { TypeName, ResourceDescriptions: [description(properties)] }],
    ['an answer whose string was parsed', { TypeName, ResourceDescription: { Properties: properties } }],
  ])('may be %s', (_, source) => {
    expect(found(source).map(({ name }) => name)).toEqual(['web']);
  });

  test('says where what is wrong stands', () => {
    const [{ issues }] = found({
      TypeName,
      ResourceDescription: description({ UserPoolId: pool, AuthSessionValidity: 20, NewSetting: 1 }),
    });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['source-key-unknown', ['ResourceDescription', 'Properties', 'NewSetting']],
      ['auth-session-range', ['ResourceDescription', 'Properties', 'AuthSessionValidity']],
    ]);
  });

  test('that only lists clients has none of their settings', () => {
    const listed = description({ UserPoolId: pool, ClientId: 'abc123' });
    expect(refused({ TypeName, ResourceDescriptions: [listed] })).toEqual([
      'source-without-client',
      'names app clients, without their settings',
    ]);
  });

  test.each<[string, unknown]>([
    ['JSON', { TypeName, ResourceDescription: { Properties: '{' } }],
    ['an object', { TypeName, ResourceDescription: { Properties: '[]' } }],
    ['there', { TypeName, ResourceDescription: {} }],
  ])('is refused where its properties are not %s', (_, source) => {
    expect(refused(source)).toEqual(['source-format', 'holds something other than app clients']);
  });

  test('of nothing has no client', () => {
    expect(refused({ TypeName, ResourceDescriptions: [] })[0]).toBe('source-without-client');
    expect(refused({ TypeName, ResourceDescription: null })[0]).toBe('source-without-client');
  });

  test('of another type is none of ours', () => {
    expect(refused({ ...answer, TypeName: 'AWS::S3::Bucket' })[0]).toBe('source-format');
    expect(formatOf([{ ...answer, TypeName: 'AWS::S3::Bucket' }])).toBeUndefined();
  });
});
