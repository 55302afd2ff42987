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
import { isDeepStrictEqual } from 'node:util';
import {
  allConsequences,
  compareClients,
  hiddenProperties,
  type Change,
  type Consequence,
  type Side,
} from './index';

const compare = (a: UserPoolClient, b: UserPoolClient) => compareClients({ client: a }, { client: b });

/** With the service’s defaults, and without a grace period of 0 that does nothing. */
const normal = (client: UserPoolClient): UserPoolClient => {
  const { refreshTokenRotationGracePeriod, ...others } = withServiceDefaults(client);
  const { refreshTokenRotationGracePeriod: written } = encode(client);
  const isIdle = others.refreshTokenRotation === false && written?.seconds === 0;
  return isIdle || refreshTokenRotationGracePeriod === undefined
    ? others
    : { ...others, refreshTokenRotationGracePeriod };
};

const isSame = (a: UserPoolClient, b: UserPoolClient): boolean =>
  UserPoolClient.Eq.equals(normal(a), normal(b));

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
    // The changes name every scope, so that none is implied.
    [all['disableOAuth'] === true ? 'keptOAuth' : 'oAuth']: {
      ...(patchedSettings as object),
      impliesOpenId: false,
    },
  };
};

describe('laws', () => {
  const holds = <A>(values: fc.Arbitrary<A>, law: (value: A) => void) => fc.assert(fc.property(values, law));

  test('a client does not differ from itself, nor from its defaults written out', () => {
    holds(anyClient(), (a) => {
      expect([...compare(a, a), ...compare(a, withServiceDefaults(a))]).toEqual([]);
    });
  });

  test('nothing differs exactly where the clients with the service’s defaults are equal', () => {
    holds(neighbours, ([a, b]) => expect(compare(a, b).length === 0).toBe(isSame(a, b)));
  });

  test('comparing the other way round exchanges before and after, and wider and narrower', () => {
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

  test('applying the changes to one client gives the other', () => {
    holds(neighbours, ([a, b]) => {
      const applied = UserPoolClient.decode(patched(a, compare(a, b)));
      expect(E.isRight(applied) && isSame(applied.right, b)).toBe(true);
    });
  });

  test('a change names a property that differs, each once, and its consequences, in sentences', () => {
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

describe('references that stand for something', () => {
  type Data = string | ReadonlyArray<Data> | { readonly [key: string]: Data };

  const word = fc.constantFrom('A', 'B', 'A.B', 'a}', '${A}', '!If', '{{resolve:ssm:/a}}');
  const { data } = fc.letrec<{ data: Data }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.array(tie('data'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('Ref', 'Fn::GetAtt', 'Fn::If', 'Fn::ImportValue', 'b'), tie('data'), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    ),
  }));

  /** What both writings of one function are. */
  const meaningOf = (expression: Data): unknown => {
    const { 'Fn::GetAtt': attribute, ...others } = expression as { readonly [key: string]: Data };
    return typeof expression === 'object' && attribute === 'A.B' && Object.keys(others).length === 0
      ? { 'Fn::GetAtt': ['A', 'B'] }
      : expression;
  };

  /** A client whose logout URLs stand for expressions, which are called as the names say. */
  const sideOf = (expressions: ReadonlyArray<Data>, nameOf = (index: number) => `url${index}`): Side => ({
    client: UserPoolClient.make({
      disableOAuth: true,
      keptOAuth: { logoutUrls: expressions.map((_, index) => `https://\${${nameOf(index)}}/$\${x}`) },
    }),
    references: Object.fromEntries(expressions.map((expression, index) => [nameOf(index), expression])),
  });

  test('law: what they are called, and their order, make no difference', () => {
    fc.assert(
      fc.property(fc.array(data, { maxLength: 5 }), (expressions) => {
        const other = sideOf([...expressions].reverse(), (index) => `x${7 * index}`);
        expect(compareClients(sideOf(expressions), other)).toEqual([]);
      }),
    );
  });

  test('law: different expressions are different, and are shown differently', () => {
    fc.assert(
      fc.property(data, data, (one, other) => {
        const [changed] = compareClients(sideOf([one]), sideOf([other]));
        const isEqual = isDeepStrictEqual(meaningOf(one), meaningOf(other));
        expect(changed === undefined).toBe(isEqual);
        expect(changed?.removed?.length).toBe(isEqual ? undefined : 1);
        expect(changed?.added).not.toEqual(isEqual ? [] : changed?.removed);
      }),
    );
  });

  test('expressions are equal whatever the order of their keys', () => {
    const one = { Name: 'a', Key: 'b', Zone: ['c'] };
    const other = { Zone: ['c'], Key: 'b', Name: 'a' };
    expect(compareClients(sideOf([one]), sideOf([other]))).toEqual([]);
    expect(compareClients(sideOf([one]), sideOf(['a']))).toHaveLength(1);
  });

  const off = { disableOAuth: true } as const;
  const named = (name: string, expression?: unknown): Side => ({
    client: UserPoolClient.make({ ...off, userPoolClientName: `\${${name}}` }),
    ...(expression !== undefined && { references: { [name]: expression } }),
  });
  const shown = (before: Side, after: Side): ReadonlyArray<unknown> =>
    compareClients(before, after).flatMap((change) => [change.before, change.after]);

  test.each<[string, unknown]>([
    ['Name', { Ref: 'Name' }],
    ['AWS::StackName', { Ref: 'AWS::StackName' }],
    ['Pool.Arn', { 'Fn::GetAtt': ['Pool', 'Arn'] }],
    ['Pool.Arn', { 'Fn::GetAtt': 'Pool.Arn' }],
    ['Nested.Outputs.Name', { 'Fn::GetAtt': ['Nested', 'Outputs.Name'] }],
  ])('%s is %j where nothing else is known', (name, expression) => {
    expect(shown(named(name), named('other', expression))).toEqual([]);
  });

  test.each<[unknown, string]>([
    [{ 'Fn::ImportValue': 'Name' }, '${!ImportValue "Name"}'],
    [{ 'Fn::If': ['Prod', { Ref: 'A' }, 'b'] }, '${!If ["Prod",{"Ref":"A"},"b"]}'],
    [{ 'Fn::Sub': ['${a}', { b: 1, a: 2 }] }, '${!Sub ["${a}",{"a":2,"b":1}]}'],
    [{ Ref: 'no name' }, '${{"Ref":"no name"}}'],
    [{ Ref: 'Pool.Arn' }, '${{"Ref":"Pool.Arn"}}'],
    [{ 'Fn::GetAtt': ['Pool', { Ref: 'Attribute' }] }, '${!GetAtt ["Pool",{"Ref":"Attribute"}]}'],
    [{ 'Fn::GetAtt': 'Pool' }, '${!GetAtt "Pool"}'],
    ['{{resolve:ssm:/name}}', '${"{{resolve:ssm:/name}}"}'],
  ])('%j is shown as %s', (expression, text) => {
    const told = { ...named('ClientName'), references: {} };
    expect(shown(named('ClientName', expression), told)).toEqual([text, '${ClientName}']);
  });

  test('a function without a name goes by the name of its reference, beside a side without references', () => {
    const open = { 'Fn::ImportValue': 'Name' };
    expect(shown(named('ClientName', open), named('ClientName'))).toEqual([]);
    expect(shown(named('ClientName'), named('ClientName', open))).toEqual([]);
    expect(shown(named('ClientName', open), named('Other'))).toEqual(['${ClientName}', '${Other}']);
  });

  test('hidden values are not compared, and can be asked for', () => {
    const write = (...writeAttributes: ReadonlyArray<string>) =>
      UserPoolClient.make({ ...off, readAttributes: ['email'], writeAttributes });
    const hiding: Side = { client: write('email', '${some}'), hidden: ['some'] };
    expect(compareClients(hiding, { client: write('name') })).toEqual([]);
    expect(compareClients({ client: write('name') }, hiding)).toEqual([]);
    expect(hiddenProperties(hiding)).toEqual([['writeAttributes']]);
    expect(hiddenProperties({ client: write('${some}') })).toEqual([]);
    expect(compareClients({ client: write('email') }, { client: write('${some}') })).toHaveLength(1);
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

  test('a sentence that holds for both directions is said once', () => {
    expect(change({ ...off, userPoolClientName: 'app' }, { ...off, userPoolClientName: 'web' })?.why).toBe(
      'The name is for people: apps know a client by its id.',
    );
  });

  test('a list that is not known yet has no items', () => {
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
  ])('the change from %j to %j is uncertain: %j', (before, after, isUncertain) => {
    expect(change(browser(before), browser(after))?.why.includes('known only at deploy time')).toBe(
      isUncertain,
    );
  });

  test('the user pool decides where there is no list', () => {
    const changed = change(site, { ...site, supportedIdentityProviders: ['Google'] });
    expect(changed?.why).toContain('Without a list, the user pool decides');
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

  test('removing items from a list may remove nothing from what the user pool has', () => {
    expect(change(site, { ...site, supportedIdentityProviders: ['COGNITO'] })?.why).toBe(
      'The login pages refuse a provider that is not in the list; local users can still sign in by the API. ' +
        'Without a list, the user pool decides, so it may make no difference.',
    );
  });

  test('user pools are compared where both are known, and ids of clients never are', () => {
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

  test('user pools of two templates are compared by what stands in their place', () => {
    const client = UserPoolClient.make(off);
    const [one, other] = [{ Ref: 'PoolA' }, { 'Fn::ImportValue': 'Pool' }];
    expect(compareClients({ client, userPool: one }, { client, userPool: other })).toMatchObject([
      {
        path: ['userPoolId'],
        before: '${PoolA}',
        after: '${!ImportValue "Pool"}',
        consequences: ['replacement', 'users-affected'],
        why: expect.not.stringContaining('deploy time') as string,
      },
    ]);
    expect(compareClients({ client, userPool: one }, { client, userPool: { Ref: 'PoolA' } })).toEqual([]);
    for (const unlike of [{}, { userPoolId: 'eu-west-1_A' }]) {
      expect(compareClients({ client, userPool: one }, { client, ...unlike })).toEqual([]);
      expect(compareClients({ client, ...unlike }, { client, userPool: one })).toEqual([]);
    }
  });

  test.each<[string | undefined, string | undefined, boolean]>([
    ['Web', 'Web', false],
    ['Web', 'App', true],
    ['Web', undefined, false],
    [undefined, 'App', false],
    ['Auth/Web', 'Auth/Web', false],
    ['Auth/Web', 'Data/Web', true],
    ['Auth/Web', 'Web', false],
    ['Auth/Web', 'App', true],
  ])('logical ids %s and %s are two clients: %j', (one, other, isReplaced) => {
    const side = (logicalId: string | undefined): Side => ({
      client: UserPoolClient.make(off),
      ...(logicalId !== undefined && { logicalId }),
    });
    expect(
      compareClients(side(one), side(other)).map(({ path, consequences }) => [path, consequences]),
    ).toEqual(isReplaced ? [[['logicalId'], ['replacement', 'users-affected']]] : []);
  });

  test.each<[object, object, boolean]>([
    [{ refreshTokenValidity: { days: 1 } }, {}, true],
    [{ refreshTokenValidity: { days: 1 } }, { refreshTokenValidity: { days: 30 } }, false],
    [{ enableTokenRevocation: false }, {}, true],
    [{ authSessionValidity: { minutes: 5 } }, {}, true],
    [{ accessTokenValidity: { minutes: 5 } }, {}, false],
    [{}, { refreshTokenValidity: { days: 1 } }, false],
  ])('the value may stay where the line %j is gone, as in %j: %j', (before, after, may) => {
    expect(change({ ...off, ...before }, { ...off, ...after })?.why.includes('write the default')).toBe(may);
  });

  test('a certain loss leaves no doubt', () => {
    expect(change(off, { ...off, readAttributes: ['email'] })?.why).toBe(
      'The app can no longer read an attribute that is not in the list.',
    );
    expect(
      change({ ...off, userPoolClientName: 'web' }, { ...off, userPoolClientName: '${name}' })?.why,
    ).toBe('The name is for people: apps know a client by its id.');
  });
});
