import { judgeClients, known, list, object, open, text, type Written, type WrittenClient } from '../index';

/** A word of a test, each at a place of its own. */
let offset = 0;
const span = () => ({ start: (offset += 10), end: offset + 5 });
const k = (value: string | number | boolean | null) => known(value, span());
const all = (...items: ReadonlyArray<Written>) => list(items, span());
const texts = (...items: ReadonlyArray<string>) => all(...items.map(k));
const some = (settings: Readonly<Record<string, Written>>, isWhole = true, isCertain = true) =>
  object(
    Object.entries(settings).map(([key, value]) => ({ key, keySpan: span(), value, isCertain })),
    span(),
    isWhole,
  );
const either = (...branches: ReadonlyArray<Written>): Written => ({ kind: 'choice', branches, span: span() });

const request = (
  making: 'create' | 'update',
  settings: Readonly<Record<string, Written>>,
  more: Partial<WrittenClient> = {},
): WrittenClient => ({
  form: 'boto3',
  making,
  span: span(),
  dialect: 'describe',
  settings: some({
    UserPoolId: open('pool', span()),
    ...(making === 'create' ? { ClientName: k('web') } : { ClientId: open('id', span()) }),
    ...settings,
  }),
  grammar: [],
  edit: () => undefined,
  ...(making === 'update' && { roundTrip: 'send all of it' }),
  ...more,
});

const codesOf = (...clients: ReadonlyArray<WrittenClient>) =>
  judgeClients(clients).map(({ issues }) => issues.map(({ issue }) => issue.code));

const resetBy = (client: WrittenClient) =>
  judgeClients([client]).flatMap(({ issues }) =>
    issues.flatMap(({ issue: { code, message } }) =>
      code === 'update-resets' && typeof message !== 'string'
        ? message.flatMap((part) => (typeof part !== 'string' && 'property' in part ? [part.property] : []))
        : [],
    ),
  );

/** Everything that an update can send the default of. */
const complete = {
  AllowedOAuthFlowsUserPoolClient: k(false),
  ExplicitAuthFlows: texts('ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'),
  AccessTokenValidity: k(1),
  IdTokenValidity: k(1),
  RefreshTokenValidity: k(30),
  AuthSessionValidity: k(3),
  RefreshTokenRotation: some({ Feature: k('DISABLED') }),
  PreventUserExistenceErrors: k('ENABLED'),
  EnableTokenRevocation: k(true),
  EnablePropagateAdditionalUserContextData: k(false),
};

describe('judgeClients', () => {
  test('says nothing of what is open, and something of what is known beside it', () => {
    const urls = all(
      text([{ code: '$A' }, '/cb'], span()),
      open('$B', span()),
      text(['http://', { code: '$HOST' }], span()),
      k('http://files.example.org/'),
    );
    const client = request('create', {
      AllowedOAuthFlowsUserPoolClient: k(true),
      AllowedOAuthFlows: texts('code'),
      AllowedOAuthScopes: texts('openid'),
      SupportedIdentityProviders: texts('COGNITO'),
      CallbackURLs: urls,
    });
    const [judged] = judgeClients([client]);
    expect(judged?.issues.map(({ issue: { code }, span: at }) => [code, at])).toEqual([
      ['callback-url-https', urls.items[3]?.span],
    ]);
    expect(judged?.references).toEqual({ A: '$A', B: '$B', HOST: '$HOST' });
    expect(judged?.isWhole).toBe(true);
  });

  test('judges each branch of a choice by itself, and what all branches have in common', () => {
    const wrong = k(99);
    const client = request('create', { AuthSessionValidity: either(k(5), wrong) });
    expect(judgeClients([client])[0]?.issues.map(({ span: at }) => at)).toEqual([wrong.span]);
    const together = request('create', {
      AllowedOAuthFlowsUserPoolClient: either(k(true), k(false)),
      AllowedOAuthFlows: either(texts('code'), texts('client_credentials')),
      AllowedOAuthScopes: texts('api/read'),
      CallbackURLs: texts('https://a.example.org/cb'),
    });
    // Whether the choices are made alike, nobody knows. With OAuth off both grants are kept in vain.
    expect(codesOf(together)).toEqual([['oauth-switch-missing']]);
  });

  test('judges what is in a block that may have other settings, and in a choice of blocks', () => {
    const rotation = some({ RetryGracePeriodSeconds: k(99) }, false);
    expect(codesOf(request('create', { RefreshTokenRotation: either(rotation, open('r', span())) }))).toEqual(
      [['rotation-grace-range']],
    );
    expect(codesOf(request('create', { RefreshTokenRotation: rotation }, { name: 'web' }))).toEqual([
      ['rotation-grace-range'],
    ]);
  });

  test('leaves the last choices open where there are too many', () => {
    const choices = Array.from({ length: 9 }, () => either(k('email'), k('name')));
    const client = request('create', {
      ReadAttributes: all(...choices),
      AuthSessionValidity: either(k(1), k(2)),
    });
    expect(judgeClients([client])[0]?.isWhole).toBe(false);
    expect(codesOf(client)).toEqual([[]]);
  });

  test('says nothing of a client that may have other settings, unless these do not matter', () => {
    const settings = {
      AllowedOAuthFlows: texts('code'),
      AllowedOAuthScopes: texts('openid'),
      AuthSessionValidity: k(99),
    };
    expect(codesOf(request('create', {}, { settings: some(settings, false) }))).toEqual([
      ['auth-session-range'],
    ]);
    expect(codesOf(request('create', {}, { settings: some(settings) }))[0]).toContain('client-name-required');
  });

  test('says nothing of a value that may be replaced, and knows that a list may have other items', () => {
    expect(
      codesOf(request('create', {}, { settings: some({ AuthSessionValidity: k(99) }, false, false) })),
    ).toEqual([[]]);
    const flows = list([k('ALLOW_USER_SRP_AUTH')], span(), false);
    expect(codesOf(request('create', { ExplicitAuthFlows: flows }))).toEqual([[]]);
  });

  test('knows of what an operation takes what it does not take, and what it requires', () => {
    const update = request('update', { ...complete, GenerateSecret: k(true) });
    expect(codesOf(update)).toEqual([['unknown-key']]);
    const [create] = judgeClients([request('create', { CallbackUrls: texts('https://a.example.org/') })]);
    expect(create?.issues.map(({ issue }) => [issue.code, issue.fixes[0]?.title])).toEqual([
      ['unknown-key', 'write CallbackURLs'],
    ]);
    expect(codesOf(request('create', { Colour: k('red') }))).toEqual([['unknown-key']]);
    expect(codesOf(request('create', { TokenValidityUnits: some({ Colour: k('red') }) }))).toEqual([
      ['unknown-key'],
    ]);
    const none = { settings: some({}) };
    expect(codesOf(request('create', {}, none))).toEqual([['user-pool-id-required', 'client-name-required']]);
    expect(codesOf(request('update', {}, none))[0]).toEqual(
      expect.arrayContaining(['user-pool-id-required', 'client-id-required', 'update-resets']),
    );
  });

  test('does not require of an update what only its creation gives a client', () => {
    const machine = {
      ...complete,
      AllowedOAuthFlowsUserPoolClient: k(true),
      AllowedOAuthFlows: texts('client_credentials'),
      AllowedOAuthScopes: texts('api/read'),
    };
    expect(codesOf(request('update', machine))).toEqual([[]]);
    expect(codesOf(request('create', machine))[0]).toEqual(['oauth-client-credentials-secret']);
    expect(codesOf(request('create', { ...machine, ClientSecret: open('$SECRET', span()) }))).toEqual([[]]);
  });

  test('places what is missing in a block at the name of the block', () => {
    const [judged] = judgeClients([request('create', { RefreshTokenRotation: some({}) })]);
    const [{ issue, span: at } = { issue: undefined, span: undefined }] = judged?.issues ?? [];
    expect(issue?.path).toEqual(['RefreshTokenRotation', 'Feature']);
    expect(at).toBeDefined();
  });

  test('reads the words of each tool', () => {
    const declared = (dialect: WrittenClient['dialect'], settings: Readonly<Record<string, Written>>) =>
      judgeClients([
        { ...request('create', {}), making: 'declaration', dialect, settings: some(settings) },
      ]).flatMap(({ issues }) => issues.map(({ issue }) => [issue.code, ...issue.path]));
    expect(
      declared('cdkL1', { userPoolId: open('pool', span()), callbackUrLs: texts('http://a.example.org/') }),
    ).toEqual(expect.arrayContaining([['callback-url-https', 'callbackUrLs', 0]]));
    expect(
      declared('pulumi', { userPoolId: k('p'), region: k('eu-west-1'), authSessionValidity: k(99) }),
    ).toEqual([['auth-session-range', 'authSessionValidity']]);
    expect(declared('pulumiNative', {})).toEqual([['user-pool-id-required']]);
    expect(
      declared('cdkL2', {
        userPool: open('pool', span()),
        disableOAuth: k(true),
        authSessionValidity: some({ minutes: k(20) }),
        accessTokenValidity: some({ minutes: k(1) }, false),
      }),
    ).toEqual([['auth-session-range', 'authSessionValidity']]);
    expect(declared('cdkL2', { disableOAuth: k(true), authFlows: some({ userSrp: k('yes') }) })).toEqual([
      ['value-type', 'authFlows', 'userSrp'],
    ]);
    expect(declared('cdkL2', { disableOAuth: k(true), colour: k('red') })).toEqual([
      ['unknown-key', 'colour'],
    ]);
    expect(declared('cdkL2', { generateSecret: k(true) })).toEqual([
      ['oauth-implicit-default', 'disableOAuth'],
    ]);
  });

  test('tells what waits for values', () => {
    const [judged] = judgeClients([
      request('create', {
        AuthSessionValidity: open('$MINUTES', span()),
        RefreshTokenRotation: some({
          Feature: open('$1', span()),
          RetryGracePeriodSeconds: open('$2', span()),
        }),
        CallbackURLs: list([k('https://a.example.org/')], span(), false),
      }),
    ]);
    expect(judged?.references).toEqual(expect.objectContaining({ MINUTES: '$MINUTES', value: '$1' }));
    expect(judged?.deferred().map(({ deferral }) => deferral.code)).toContain('reference-position');
    const client = request('create', { RefreshTokenRotation: open('$3', span()) });
    expect(
      judgeClients([client])[0]
        ?.deferred()
        .map(({ span: at }) => at),
    ).toContainEqual(client.settings.entries.find(({ key }) => key === 'RefreshTokenRotation')?.keySpan);
    expect(judged?.deferred().map(({ deferral }) => deferral.path)).toContainEqual(['AuthSessionValidity']);
  });
});

describe('an update', () => {
  test('resets what it leaves out, in the order of what hurts', () => {
    const client = request('update', { ExplicitAuthFlows: texts('ALLOW_USER_SRP_AUTH') });
    const named = resetBy(client);
    expect(named.slice(0, 3)).toEqual([
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthFlows',
      'AllowedOAuthScopes',
    ]);
    expect(named).toHaveLength(19);
    expect(named).not.toContain('ExplicitAuthFlows');
  });

  test('resets nothing if it sends everything whose default can be sent', () => {
    expect(resetBy(request('update', complete))).toEqual([]);
  });

  test('is precise about what it does not send back of what it read', () => {
    expect(resetBy(request('update', complete, { describedAs: 'c' }))).toContain('CallbackURLs');
  });

  test('is silent where it may send more', () => {
    expect(resetBy(request('update', {}, { settings: some({}, false) }))).toEqual([]);
  });

  test('takes back what an earlier request gave the same client, unless that was the default', () => {
    const identity = 'C';
    const create = request(
      'create',
      {
        ExplicitAuthFlows: texts('ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'),
        RefreshTokenValidity: k(7),
        AuthSessionValidity: k(3),
        EnableTokenRevocation: open('$R', span()),
        ReadAttributes: all(),
        WriteAttributes: all(open('$W', span())),
        DefaultRedirectURI: text(['https://', { code: '$HOST' }], span()),
        TokenValidityUnits: some({ RefreshToken: k('days') }),
        RefreshTokenRotation: some({ Feature: k('ENABLED'), Colour: k('red') }),
      },
      { identity },
    );
    const update = request('update', { LogoutURLs: texts('https://a.example.org/') }, { identity });
    const [, second] = judgeClients([create, update]);
    const undone = second?.issues.find(({ issue }) => issue.code === 'update-undoes')?.issue.message;
    expect(typeof undone === 'string' ? [] : undone?.filter((part) => typeof part !== 'string')).toEqual(
      [
        'ExplicitAuthFlows',
        'DefaultRedirectURI',
        'RefreshTokenValidity',
        'WriteAttributes',
        'RefreshTokenRotation',
      ].map((property) => ({ property })),
    );
    expect(codesOf(create, { ...update, settings: some({}, false) })[1]).toEqual([]);
    expect(codesOf({ ...create, identity: 'D' }, update)[1]).not.toContain('update-undoes');
  });

  test('takes nothing back that was the default as it is written', () => {
    const identity = 'C';
    const defaults = texts('ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH');
    const open3 = all(k('ALLOW_CUSTOM_AUTH'), open('$A', span()), open('$B', span()));
    for (const ExplicitAuthFlows of [defaults, open3]) {
      const create = request('create', { ExplicitAuthFlows }, { identity });
      expect(codesOf(create, request('update', {}, { identity }))[1]).not.toContain('update-undoes');
    }
  });
});
