import * as E from 'fp-ts/Either';
import {
  clientRecord,
  decode,
  Duration,
  OAuthScope,
  printPath,
  reference,
  text,
  UserPoolClient,
  validate,
  type UserPoolClient as Client,
} from '../index';
import { told } from '../../fixtures/told';

describe('UserPoolClient.is', () => {
  const client: Client = UserPoolClient.make({
    idTokenValidity: 'PT1H',
    authSessionValidity: { minutes: reference('session') },
    readAttributes: ['name', '${attribute}'],
    supportedIdentityProviders: ['COGNITO'],
  });

  test('accepts clients', () => {
    expect(
      [client, UserPoolClient.make({}), UserPoolClient.make({ disableOAuth: true })].every(UserPoolClient.is),
    ).toBe(true);
  });

  test.each<[string, object]>([
    ['a field of the wrong type', { idTokenValidity: 3_600 }],
    ['a duration without a unit', { idTokenValidity: {} }],
    [
      'a duration in a unit that the service does not know',
      { idTokenValidity: { unit: 'weeks', amount: reference('a') } },
    ],
    ['an open duration without a reference', { idTokenValidity: { unit: 'days', amount: 5 } }],
    ['half a second', { idTokenValidity: { seconds: 0.5 } }],
    ['a negative duration', { idTokenValidity: { seconds: -1 } }],
    ['a string that does not match its pattern', { userPoolClientName: 'a/b' }],
    ['an unknown field', { unknown: true }],
  ])('refuses %s', (_, field) => {
    expect(UserPoolClient.is({ ...client, ...field })).toBe(false);
  });
});

describe('inputs that change while they are read', () => {
  test('do not make decode throw', () => {
    for (const lastRead of [0, 1, 2, 3]) {
      let reads = 0;
      const turning = {
        get _tag(): string {
          if (reads++ > lastRead) throw new Error('not again');
          return 'Reference';
        },
        name: 'x',
      };
      expect(() => decode({ supportedIdentityProviders: turning, generateSecret: turning })).not.toThrow();
    }
  });

  test('do not change the client that was made from them', () => {
    const open = { _tag: 'Reference' as const, name: 'before', more: 1 };
    const template = { _tag: 'TextTemplate' as const, parts: ['a', open] };
    const client = UserPoolClient.make({
      disableOAuth: true,
      generateSecret: open,
      userPoolClientName: template,
    });
    open.name = 'after';
    expect(client).toMatchObject({
      generateSecret: reference('before'),
      userPoolClientName: text`a${reference('before')}`,
    });
    expect(client.generateSecret).not.toHaveProperty('more');
    const scopes = UserPoolClient.make({}).oAuth?.scopes as unknown as Array<string>;
    scopes.push('changed');
    expect(UserPoolClient.make({}).oAuth?.scopes).not.toContain('changed');
  });

  test('are no clients and no records if they cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect([UserPoolClient.is(proxy), clientRecord.is(proxy)]).toEqual([false, false]);
    expect(E.isLeft(clientRecord.decode(proxy))).toBe(true);
  });
});

describe('OAuthScope, Duration, ClientAttribute and printPath', () => {
  test('make scopes as strings in the file form, or as templates', () => {
    expect(OAuthScope.resourceServer('${api}', 'read')).toBe('${api}/read');
    expect(OAuthScope.resourceServer(reference('api'), 'read')).toEqual(text`${reference('api')}/read`);
    expect(OAuthScope.resourceServer(text`https://${reference('host')}`, 'read')).toEqual(
      text`https://${reference('host')}/read`,
    );
  });

  test('make durations under the names of the construct', () => {
    expect([Duration.seconds(1), Duration.minutes(2), Duration.hours(3), Duration.days(4)]).toEqual([
      { seconds: 1 },
      { minutes: 2 },
      { hours: 3 },
      { days: 4 },
    ]);
  });

  test('suggest the nearest standard attribute, or the prefix of custom attributes', () => {
    const fix = (attribute: string) =>
      validate({ disableOAuth: true, readAttributes: [attribute] })
        .issues.map((issue) => told(issue).fix)
        .at(0);
    expect(fix('emial')).toBe('write email, or write a custom attribute as `custom:<name>`');
    expect(fix('loyaltyTier')).toBe('write a custom attribute as `custom:<name>`');
  });

  test('sort attributes by code units, a literal ${ like any other characters', () => {
    const readAttributes = (attributes: ReadonlyArray<string>) =>
      UserPoolClient.make({ disableOAuth: true, readAttributes: attributes }).readAttributes;
    const sorted = ['custom:a$z', 'custom:a${b}', text`custom:a${reference('b')}`, 'custom:b'];
    const written = ['custom:a$z', 'custom:a$${b}', 'custom:a${b}', 'custom:b'];
    expect(readAttributes(written)).toEqual(sorted);
    expect(readAttributes([...written].reverse())).toEqual(sorted);
  });

  test('print paths in the notation of JavaScript', () => {
    expect(printPath([])).toBe('');
    expect(printPath(['oAuth', 'scopes', 0])).toBe('oAuth.scopes[0]');
    expect(printPath([0, 'a-b'])).toBe('[0]["a-b"]');
  });
});
