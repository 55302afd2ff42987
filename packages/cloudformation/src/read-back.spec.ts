import { reference, text, toRecord, UserPoolClient, type ClientRecord } from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { cloudFormationEmitter, readBack, readDraft, toResourceOrThrow, type Json } from './index';

const read = (properties: object, bindings: Readonly<Record<string, Json>> = {}) => {
  const result = readBack(properties, bindings);
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left));
  return result.right;
};

const logoutUrl = (url: Json) => read({ LogoutURLs: [url] });

const a = reference('a');

describe('readBack of strings', () => {
  test.each<[Json, ClientRecord['LogoutURLs']]>([
    ['https://a', ['https://a']],
    ['https://${a}', ['https://${a}']],
    [{ Ref: 'a' }, [text`${a}`]],
    [{ 'Fn::GetAtt': ['Web', 'Url'] }, [text`${reference('Web.Url')}`]],
    [{ 'Fn::GetAtt': 'Web.Outputs.Url' }, [text`${reference('Web.Outputs.Url')}`]],
    [{ 'Fn::Sub': 'https://${a}/' }, [text`https://${a}/`]],
    [{ 'Fn::Sub': '${Web.Url}/${AWS::Region}' }, [text`${reference('Web.Url')}/${reference('AWS::Region')}`]],
    [{ 'Fn::Sub': 'https://${!a}/' }, ['https://${a}/']],
    [{ 'Fn::Sub': ['https://${host}/', { host: { Ref: 'a' } }] }, [text`https://${a}/`]],
    [{ 'Fn::Sub': ['https://${host}/', { host: 'b.example' }] }, ['https://b.example/']],
    [{ 'Fn::Sub': ['${x}', { x: { 'Fn::Sub': '${a}!' } }] }, [text`${a}!`]],
    [{ 'Fn::Join': ['', ['https://', { Ref: 'a' }, '/cb']] }, [text`https://${a}/cb`]],
    [{ 'Fn::Join': ['.', ['https://b', { Ref: 'a' }, 'example']] }, [text`https://b.${a}.example`]],
    [{ 'Fn::Join': ['', ['https://b']] }, ['https://b']],
    [{ 'Fn::Join': [':', ['https://b', 8080]] }, ['https://b:8080']],
  ])('reads the string %j', (url, expected) => {
    expect(logoutUrl(url).record.LogoutURLs).toEqual(expected);
  });

  test.each<[Json, string]>([
    [{ 'Fn::ImportValue': 'x' }, 'LogoutURLs0'],
    [{ 'Fn::If': ['Cond', 'https://a', { Ref: 'AWS::NoValue' }] }, 'LogoutURLs0'],
    [{ Ref: 'not a name' }, 'LogoutURLs0'],
    [{ Ref: 5 }, 'LogoutURLs0'],
    [{ 'Fn::GetAtt': ['a'] }, 'LogoutURLs0'],
    [{ 'Fn::GetAtt': ['a', { Ref: 'b' }] }, 'LogoutURLs0'],
    [{ 'Fn::GetAtt': 'a' }, 'LogoutURLs0'],
    [{ 'Fn::Sub': ['${a}', 5] }, 'LogoutURLs0'],
    [{ 'Fn::Sub': 5 }, 'LogoutURLs0'],
    [{ 'Fn::Join': ['', { Ref: 'List' }] }, 'LogoutURLs0'],
    [{ 'Fn::Join': 'x' }, 'LogoutURLs0'],
    [{ 'Fn::Join': ['', [{ not: 'a', call: 'b' }]] }, 'LogoutURLs00'],
    [{ 'Fn::Join': ['', [null]] }, 'LogoutURLs00'],
  ])('names %j by its place', (url, name) => {
    const { record, references } = logoutUrl(url);
    expect(record.LogoutURLs).toEqual([text`${reference(name)}`]);
    expect(Object.keys(references)).toEqual([name]);
    expect(cloudFormationEmitter.emit(record, references)).toEqual({ LogoutURLs: [references[name]] });
  });

  test('gives each place a name of its own', () => {
    const split = { 'Fn::Split': [',', { Ref: 'Hosts' }] };
    const first = { 'Fn::Select': [0, split] };
    const second = { 'Fn::Select': [1, split] };
    const { record, references } = logoutUrl({
      'Fn::Join': ['', ['https://', first, '.', second, '/', first]],
    });
    const [one, two] = [reference('LogoutURLs01'), reference('LogoutURLs03')];
    expect(record.LogoutURLs).toEqual([text`https://${one}.${two}/${one}`]);
    expect(references).toEqual({ [one.name]: first, [two.name]: second });
  });

  test('keeps the names that are bound already for what they are bound to', () => {
    const bindings = { host: { Ref: 'WebHost' }, WebPort: { 'Fn::ImportValue': 'port' } };
    const { record, references } = read(
      { LogoutURLs: [{ 'Fn::Sub': 'https://${WebHost}:${WebPort}' }, { Ref: 'host' }] },
      bindings,
    );
    expect(record.LogoutURLs).toEqual([
      text`https://${reference('host')}:${reference('WebPort2')}`,
      text`${reference('host2')}`,
    ]);
    expect(references).toEqual({ ...bindings, WebPort2: { Ref: 'WebPort' }, host2: { Ref: 'host' } });
  });
});

describe('readBack of unnamed values', () => {
  /** Values without a name of their own. */
  const nameless = fc
    .tuple(fc.constantFrom('Fn::ImportValue', 'Fn::Base64'), fc.nat(30))
    .map(([name, argument]): Json => ({ [name]: `${argument}` }));
  const place = fc.constantFrom('LogoutURLs0', 'LogoutURLs1', 'LogoutURLs02', 'ClientName', 'Host');
  const own = place.map((name): Json => ({ Ref: name }));
  const value = fc.oneof(
    nameless,
    own,
    fc.tuple(nameless, own).map((items): Json => ({ 'Fn::Join': ['', [...items, 'x']] })),
    fc.constant<Json>('{{resolve:ssm:a}}.{{resolve:ssm:b}}'),
  );
  const properties = fc.record({ ClientName: value, LogoutURLs: fc.array(value, { maxLength: 12 }) });

  test('makes up names that parameters can have and nothing else has, and keeps those of authors', () => {
    fc.assert(
      fc.property(properties, (given) => {
        const { record, references } = read(given);
        for (const [name, intrinsic] of Object.entries(references)) {
          expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
          if (typeof intrinsic === 'object' && intrinsic !== null && 'Ref' in intrinsic) {
            expect(intrinsic).toEqual({ Ref: name });
          }
        }
        expect(read(cloudFormationEmitter.emit(record, references), references).record).toEqual(record);
      }),
    );
  });
});

describe('readBack of properties', () => {
  test('reads a function in place of a whole value as a reference', () => {
    const { record, references, userPool } = read({
      UserPoolId: { Ref: 'Pool' },
      CallbackURLs: { 'Fn::Split': [',', 'a,b'] },
      GenerateSecret: { 'Fn::If': ['Secret', true, false] },
      IdTokenValidity: { Ref: 'Minutes' },
    });
    expect(record).toEqual({
      CallbackURLs: reference('CallbackURLs'),
      GenerateSecret: reference('GenerateSecret'),
      IdTokenValidity: reference('Minutes'),
    });
    expect(references).toMatchObject({ Minutes: { Ref: 'Minutes' } });
    expect(userPool).toEqual({ Ref: 'Pool' });
  });

  test.each<object>([
    { 'Fn::If': ['a', {}, {}] },
    { 'Fn::Transform': { Name: 'AWS::Include' }, Feature: 'ENABLED' },
  ])('reads %j in place of an object as a reference', (rotation) => {
    const { record, references } = read({ RefreshTokenRotation: rotation });
    expect(record).toEqual({ RefreshTokenRotation: reference('RefreshTokenRotation') });
    expect(references).toEqual({ RefreshTokenRotation: rotation });
    expect(cloudFormationEmitter.emit(record, references)).toEqual({ RefreshTokenRotation: rotation });
  });

  test('reads the boolean words of YAML 1.1, and numbers where a string belongs', () => {
    const properties = {
      GenerateSecret: 'Yes',
      EnableTokenRevocation: 'off',
      ClientName: 2024,
      LogoutURLs: [5],
    };
    expect(read(properties).record).toEqual({
      GenerateSecret: true,
      EnableTokenRevocation: false,
      ClientName: '2024',
      LogoutURLs: ['5'],
    });
  });

  test.each<[object, ClientRecord]>([
    [{ ClientName: '{{resolve:ssm:name}}' }, { ClientName: text`${reference('ClientNameResolve')}` }],
    [
      { LogoutURLs: ['https://{{resolve:ssm:a}}.{{resolve:ssm:b}}/'] },
      {
        LogoutURLs: [text`https://${reference('LogoutURLs0Resolve')}.${reference('LogoutURLs0Resolve2')}/`],
      },
    ],
    [
      { LogoutURLs: [{ 'Fn::Sub': 'https://{{resolve:ssm:${a}}}/' }] },
      { LogoutURLs: [text`${reference('LogoutURLs0')}`] },
    ],
    [{ AccessTokenValidity: '{{resolve:ssm:a}}' }, { AccessTokenValidity: reference('AccessTokenValidity') }],
    [{ CallbackURLs: '{{resolve:ssm:a}}' }, { CallbackURLs: reference('CallbackURLs') }],
  ])('reads dynamic references as references: %j', (properties, expected) => {
    const { record, references } = read(properties);
    expect(record).toEqual(expected);
    expect(cloudFormationEmitter.emit(record, references)).toEqual(properties);
  });

  test('reads booleans and numbers in quotes', () => {
    expect(
      read({ GenerateSecret: 'true', EnableTokenRevocation: 'false', IdTokenValidity: '60' }).record,
    ).toEqual({
      GenerateSecret: true,
      EnableTokenRevocation: false,
      IdTokenValidity: 60,
    });
  });

  test('leaves out AWS::NoValue', () => {
    expect(read({ ClientName: { Ref: 'AWS::NoValue' }, LogoutURLs: [] }).record).toEqual({ LogoutURLs: [] });
  });

  test.each<[unknown, string, ReadonlyArray<string | number>]>([
    [null, 'value-type', []],
    [[], 'value-type', []],
    [{ CallbackUrls: [] }, 'unknown-key', ['CallbackUrls']],
    [{ constructor: [] }, 'unknown-key', ['constructor']],
    [{ ClientSecret: 'x' }, 'read-only-in-template', ['ClientSecret']],
    [{ Name: 'x' }, 'read-only-in-template', ['Name']],
    [{ GenerateSecret: 'maybe' }, 'value-type', ['GenerateSecret']],
    [{ ClientName: ['a'] }, 'value-type', ['ClientName']],
    [{ LogoutURLs: [null] }, 'value-type', ['LogoutURLs', 0]],
    [{ LogoutURLs: 'x' }, 'value-type', ['LogoutURLs']],
    [{ TokenValidityUnits: [] }, 'value-type', ['TokenValidityUnits']],
    [{ TokenValidityUnits: { Access: 'minutes' } }, 'unknown-key', ['TokenValidityUnits', 'Access']],
  ])('refuses %j, which a record cannot hold', (properties, code, path) => {
    expect(readBack(properties)).toMatchObject({ left: [{ code, path }] });
  });
});

describe('readBack of emitted properties', () => {
  const client = UserPoolClient.make({
    userPoolClientName: text`web-${reference('stage')}`,
    generateSecret: reference('secret'),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      callbackUrls: [
        text`https://${reference('host')}/$${'${x}'}`,
        text`https://${reference('host')}.${reference('AWS::Region')}`,
      ],
    },
    supportedIdentityProviders: ['COGNITO'],
  });
  const references = {
    stage: { 'Fn::FindInMap': ['Stages', { Ref: 'AWS::Region' }, 'Name'] },
    secret: { Ref: 'WithSecret' },
    host: { 'Fn::GetAtt': ['Web', 'Host'] },
    'AWS::Region': { Ref: 'AWS::Region' },
  };

  test.each(['Fn::Sub', 'Fn::Join'] as const)(
    'gives the record of the client and its references, written with %s',
    (concatenation) => {
      const { Properties } = toResourceOrThrow(client, { references, concatenation });
      expect(read(Properties, references)).toEqual({
        record: toRecord(client),
        references,
        userPool: { Ref: 'UserPoolId' },
      });
    },
  );

  test('gives the references their own names where nothing is bound', () => {
    const { Properties } = toResourceOrThrow(client);
    expect(read(Properties).record).toEqual(toRecord(client));
  });
});

describe('readDraft', () => {
  test('reads what is not malformed, and leaves the rest undecided', () => {
    expect(
      readDraft({
        UserPoolId: 'p',
        GenerateSecret: 'perhaps',
        ReadAttributes: ['email'],
        ClientName: { Ref: 'a' },
      }),
    ).toMatchObject({
      generateSecret: reference('undecided'),
      readAttributes: ['email'],
      userPoolClientName: text`${a}`,
    });
  });

  test.each([['no properties'], [{ 'Fn::If': ['a', {}, {}] }]])('reads nothing of %j', (properties) => {
    expect(readDraft(properties)).toBeUndefined();
  });
});
