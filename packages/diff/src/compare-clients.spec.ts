import {
  encode,
  reference,
  UserPoolClient,
  withServiceDefaults,
  type UserPoolClientProps,
} from '@org/cognito-core';
import { client as anyClient } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { allConsequences, compareClients, type Change, type Consequence } from './index';

const compare = (a: UserPoolClient, b: UserPoolClient) => compareClients({ client: a }, { client: b });

const isSame = (a: UserPoolClient, b: UserPoolClient): boolean =>
  UserPoolClient.Eq.equals(withServiceDefaults(a), withServiceDefaults(b));

type Fields = Readonly<Record<string, unknown>>;

/** Pairs of clients that have much in common, as those have that people compare. */
const neighbours: fc.Arbitrary<readonly [UserPoolClient, UserPoolClient]> = fc.oneof(
  fc.tuple(anyClient(), anyClient()),
  fc
    .tuple(anyClient(), anyClient(), fc.array(fc.nat(), { maxLength: 4 }))
    .map(([one, other, picks]): readonly [UserPoolClient, UserPoolClient] => {
      const [mine, theirs] = [encode(one), encode(other)] as readonly [Fields, Fields];
      const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
      const taken = new Set(picks.map((pick) => names[pick % names.length]));
      const mixed = Object.fromEntries(
        names
          .map((name) => [name, taken.has(name) ? theirs[name] : mine[name]])
          .filter(([, value]) => value !== undefined),
      ) as Fields;
      const decoded = UserPoolClient.decode(mixed);
      return [one, E.isRight(decoded) ? decoded.right : other];
    }),
);

/** Applies changes to the file form of a client. */
const patched = (client: UserPoolClient, changes: ReadonlyArray<Change>): unknown => {
  const { oAuth, keptOAuth, ...fields } = structuredClone(encode(withServiceDefaults(client))) as Record<
    string,
    unknown
  >;
  const settings = oAuth ?? keptOAuth ?? {};
  // It comes and goes with rotation, if nobody wrote it.
  if (client.refreshTokenRotationGracePeriod === undefined) delete fields['refreshTokenRotationGracePeriod'];
  const patch = (
    target: Record<string, unknown>,
    [key, ...rest]: ReadonlyArray<string | number>,
    value: unknown,
  ): void => {
    const name = String(key);
    if (rest.length > 0) {
      const inner = (target[name] ?? {}) as Record<string, unknown>;
      patch(inner, rest, value);
      target[name] = inner;
    } else if (value === undefined) delete target[name];
    else target[name] = value;
  };
  const all: Record<string, unknown> = { ...fields, settings };
  for (const { path, after } of changes) {
    const [first, ...rest] = path;
    patch(all, [first === 'oAuth' || first === 'keptOAuth' ? 'settings' : String(first), ...rest], after);
  }
  const { settings: patchedSettings, analytics, ...others } = all;
  const hasProject = Object.keys(analytics ?? {}).some((key) => key.startsWith('application'));
  return {
    ...others,
    ...(hasProject && { analytics }),
    [all['disableOAuth'] === true ? 'keptOAuth' : 'oAuth']: patchedSettings,
  };
};

describe('laws', () => {
  const holds = <A>(values: fc.Arbitrary<A>, law: (value: A) => void) =>
    fc.assert(fc.property(values, law), { numRuns: 1_000 });

  test('a client does not differ from itself, nor from its defaults written out', () => {
    holds(anyClient(), (a) => {
      expect([...compare(a, a), ...compare(a, withServiceDefaults(a))]).toEqual([]);
    });
  });

  test('nothing differs exactly where the clients with the service’s defaults are equal', () => {
    holds(neighbours, ([a, b]) => expect(compare(a, b).length === 0).toBe(isSame(a, b)));
  });

  test('to compare the other way round exchanges before and after, and wider and narrower', () => {
    const access: ReadonlyArray<Consequence> = ['access-widened', 'access-narrowed'];
    const told = ({ path, before, after, added, removed, consequences: all }: Change) => ({
      ...{ path, before, after, added, removed },
      access: access.map((each) => all.includes(each)),
      isReplaced: all.includes('replacement'),
      isCosmetic: all.includes('cosmetic'),
    });
    holds(neighbours, ([a, b]) => {
      expect(compare(b, a).map(told)).toEqual(
        compare(a, b)
          .map(told)
          .map((change) => ({
            ...change,
            before: change.after,
            after: change.before,
            added: change.removed,
            removed: change.added,
            access: [...change.access].reverse(),
          })),
      );
    });
  });

  test('to apply the changes to one client gives the other', () => {
    holds(neighbours, ([a, b]) => {
      const applied = UserPoolClient.decode(patched(a, compare(a, b)));
      expect(E.isRight(applied) && isSame(applied.right, b)).toBe(true);
    });
  });

  test('a change names a property that differs, each once, and what it costs, in sentences', () => {
    holds(neighbours, ([a, b]) => {
      const changes = compare(a, b);
      expect(new Set(changes.map(({ path }) => path.join('.'))).size).toBe(changes.length);
      for (const { before, after, consequences, why } of changes) {
        expect(before).not.toEqual(after);
        expect(consequences).toEqual(allConsequences.filter((each) => consequences.includes(each)));
        expect(consequences.length).toBeGreaterThan(0);
        if (consequences.includes('cosmetic')) expect(consequences).toEqual(['cosmetic']);
        expect(why).toMatch(/^[A-Z`].*\.$/);
      }
    });
  });

  test('lists are sets, whatever their order', () => {
    const twiceBackwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? [...(value as ReadonlyArray<unknown>), ...(value as ReadonlyArray<unknown>)].reverse()
        : value;
    const inside = (fields: Fields): Fields =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, twiceBackwards(value)]));
    holds(anyClient(), (a) => {
      const written = encode(a) as Fields;
      const oAuth = written['oAuth'] as Fields | undefined;
      const decoded = UserPoolClient.decode({ ...inside(written), ...(oAuth && { oAuth: inside(oAuth) }) });
      // Some lists are as long as they may be, and are refused where they are twice as long.
      fc.pre(E.isRight(decoded));
      expect(E.isRight(decoded) && compare(a, decoded.right)).toEqual([]);
    });
  });
});

describe('details', () => {
  const off = { disableOAuth: true } as const;
  const browser = (urls: ReadonlyArray<string>): UserPoolClientProps => ({
    oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: urls },
  });
  const site = browser(['https://a.example']);
  const change = (before: UserPoolClientProps, after: UserPoolClientProps): Change | undefined =>
    compare(UserPoolClient.make(before), UserPoolClient.make(after))[0];

  test('a list says which items were added and removed', () => {
    expect(
      change(
        { ...off, readAttributes: ['email', 'name'] },
        { ...off, readAttributes: ['name', 'website', 'locale'] },
      ),
    ).toMatchObject({ added: ['locale', 'website'], removed: ['email'] });
  });

  test('what is so in both directions is said once', () => {
    expect(change({ ...off, userPoolClientName: 'app' }, { ...off, userPoolClientName: 'web' })?.why).toBe(
      'The name is for people: apps know a client by its id.',
    );
  });

  test('a list that nobody knows yet has no items to tell', () => {
    const changed = change(
      { ...off, readAttributes: ['email'] },
      { ...off, readAttributes: reference('attributes') },
    );
    expect(changed).toEqual({
      path: ['readAttributes'],
      before: ['email'],
      after: '${attributes}',
      consequences: ['access-widened', 'access-narrowed', 'users-affected'],
      why:
        'The app can read a further attribute of its users. ' +
        'The app can no longer read an attribute that is not in the list. ' +
        'What is known only at deploy time may be either.',
    });
  });

  test.each([
    [['https://a.example'], ['${site}'], true],
    [['https://a.example'], ['https://b.example'], false],
    [['https://$${a}.example'], ['https://b.example'], false],
  ])('that %j against %j is uncertain: %j', (before, after, isUncertain) => {
    expect(change(browser(before), browser(after))?.why.includes('known only at deploy time')).toBe(
      isUncertain,
    );
  });

  test('without a list it is the user pool that decides', () => {
    const changed = change(site, { ...site, supportedIdentityProviders: ['Google'] });
    expect(changed?.why).toContain('Without a list the user pool decides');
    expect(changed).not.toHaveProperty('before');
    expect(changed).not.toHaveProperty('added');
  });

  test('a reference that may be longer or shorter says so', () => {
    const changed = change(off, { ...off, authSessionValidity: { minutes: reference('minutes') } });
    expect(changed?.why).toMatch(/ What is known only at deploy time may be either\.$/);
  });

  test.each<[string, UserPoolClientProps, UserPoolClientProps]>([
    ['a switch', off, { ...off, generateSecret: reference('secret') }],
    ['an item', { ...off, readAttributes: ['email'] }, { ...off, readAttributes: ['email', '${attribute}'] }],
    ['a name', off, { ...off, userPoolClientName: '${name}' }],
  ])('%s that is open may make no difference, and says so', (_, before, after) => {
    expect(change(before, after)?.why).toMatch(
      / What is known only at deploy time may make no difference\.$/,
    );
  });

  test('less than a list of the user pool’s own may be no less', () => {
    expect(change(site, { ...site, supportedIdentityProviders: ['COGNITO'] })?.why).toBe(
      'The login pages refuse a provider that is not in the list; local users can still sign in by the API. ' +
        'Without a list the user pool decides, so that it may make no difference.',
    );
  });

  test('user pools are compared where both are known, ids of clients never', () => {
    const client = UserPoolClient.make(off);
    const [one, other] = ['eu-west-1_A', 'eu-west-1_B'] as const;
    expect(compareClients({ client, userPoolId: one }, { client, userPoolId: other })).toMatchObject([
      { path: ['userPoolId'], before: one, after: other, consequences: ['replacement', 'users-affected'] },
    ]);
    expect(compareClients({ client, userPoolId: one }, { client })).toEqual([]);
    expect(compareClients({ client }, { client, userPoolId: one })).toEqual([]);
    expect(compareClients({ client, userPoolId: one }, { client, userPoolId: one })).toEqual([]);
    expect(compareClients({ client, clientId: 'a' }, { client, clientId: 'b' })).toEqual([]);
  });
});
