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

describe('UserPoolClient.is', () => {
  const client: Client = UserPoolClient.make({
    idTokenValidity: 'PT1H',
    authSessionValidity: { minutes: reference('session') },
    readAttributes: ['name', '${attribute}'],
    supportedIdentityProviders: ['COGNITO'],
  });

  it('takes clients', () => {
    expect(
      [client, UserPoolClient.make({}), UserPoolClient.make({ disableOAuth: true })].every(UserPoolClient.is),
    ).toBe(true);
  });

  it.each<[string, object]>([
    ['a field of the wrong type', { idTokenValidity: 3_600 }],
    ['a duration without a unit', { idTokenValidity: {} }],
    [
      'a duration of a unit that the service does not know',
      { idTokenValidity: { unit: 'weeks', amount: reference('a') } },
    ],
    ['an open duration without a reference', { idTokenValidity: { unit: 'days', amount: 5 } }],
    ['half a second', { idTokenValidity: { seconds: 0.5 } }],
    ['less than nothing', { idTokenValidity: { seconds: -1 } }],
    ['a text outside of its pattern', { userPoolClientName: 'a/b' }],
    ['an unknown field', { unknown: true }],
  ])('refuses %s', (_, field) => {
    expect(UserPoolClient.is({ ...client, ...field })).toBe(false);
  });
});

describe('inputs that change under the hands of the reader', () => {
  it('do not make decode throw', () => {
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

  it('do not change the client that was made of them', () => {
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
    const { oAuth } = UserPoolClient.make({});
    (oAuth?.scopes as unknown as Array<string>).push('changed');
    expect(UserPoolClient.make({}).oAuth?.scopes).not.toContain('changed');
  });

  it('are no client if they cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect([UserPoolClient.is(proxy), clientRecord.is(proxy)]).toEqual([false, false]);
    expect(E.isLeft(clientRecord.decode(proxy))).toBe(true);
  });
});

describe('names', () => {
  it('of scopes are texts in the file form, or templates', () => {
    expect(OAuthScope.resourceServer('${api}', 'read')).toBe('${api}/read');
    expect(OAuthScope.resourceServer(reference('api'), 'read')).toEqual(text`${reference('api')}/read`);
    expect(OAuthScope.resourceServer(text`https://${reference('host')}`, 'read')).toEqual(
      text`https://${reference('host')}/read`,
    );
  });

  it('of durations are those of the construct', () => {
    expect([Duration.seconds(1), Duration.minutes(2), Duration.hours(3), Duration.days(4)]).toEqual([
      { seconds: 1 },
      { minutes: 2 },
      { hours: 3 },
      { days: 4 },
    ]);
  });

  it('of attributes that are near to a standard one are put right', () => {
    const fix = (attribute: string) =>
      validate({ disableOAuth: true, readAttributes: [attribute] }).issues[0]?.fix;
    expect(fix('emial')).toBe("write email, or `custom:<name>` for an attribute of the pool's own");
    expect(fix('loyaltyTier')).toBe("write the pool's own attributes as `custom:<name>`");
  });

  it('of attributes are in the order of their characters, a literal ${ like any other', () => {
    const readAttributes = (attributes: ReadonlyArray<string>) =>
      UserPoolClient.make({ disableOAuth: true, readAttributes: attributes }).readAttributes;
    const sorted = ['custom:a$z', 'custom:a${b}', text`custom:a${reference('b')}`, 'custom:b'];
    const written = ['custom:a$z', 'custom:a$${b}', 'custom:a${b}', 'custom:b'];
    expect(readAttributes(written)).toEqual(sorted);
    expect(readAttributes([...written].reverse())).toEqual(sorted);
  });

  it('of places are in the notation of JavaScript', () => {
    expect(printPath([])).toBe('');
    expect(printPath(['oAuth', 'scopes', 0])).toBe('oAuth.scopes[0]');
    expect(printPath([0, 'a-b'])).toBe('[0]["a-b"]');
  });
});
