import fc from 'fast-check';
import {
  agent,
  alb,
  machine,
  mcp,
  nativeApp,
  OAuthScope,
  printText,
  reference,
  serverWeb,
  spa,
  text,
  UserPoolClient,
  validate,
  type TextInput,
  type UserPoolClientProps,
} from '../index';

// -------------------------------------------------------------------------------------
// facts
// -------------------------------------------------------------------------------------

const printed = (input: TextInput): string => {
  if (typeof input === 'string') return input;
  return input._tag === 'Reference' ? `\${${input.name}}` : printText(input);
};

/** Texts that differ, since a list that names one thing twice comes with a warning. */
const distinctTexts = <A extends TextInput>(item: fc.Arbitrary<A>, minLength: number) =>
  fc.uniqueArray(item, { minLength, maxLength: 4, selector: printed });

const nonEmpty = <A extends TextInput>(item: fc.Arbitrary<A>) =>
  distinctTexts(item, 1).map((items) => items as ReadonlyArray<A> as readonly [A, ...ReadonlyArray<A>]);

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,9}$/);

/** Not one of the names that people mistake for those of built-in providers. */
const provider = fc.stringMatching(/^[A-Z][a-z]{2,9}x$/);

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);

const open = name.map((referenceName) => reference(referenceName));

const dnsName = fc.oneof(
  fc.tuple(name, word).map(([host, domain]): TextInput => `${host}.${domain}.example`),
  open,
  open.map((host): TextInput => text`${host}.App.example`),
  name.map((host): TextInput => `\${${host}}.App.example`),
);

const webUrl = fc.oneof(
  fc.tuple(word, word).map(([host, path]): TextInput => `https://${host}.example.org/${path}`),
  // Nobody writes the port that the scheme has anyway.
  fc.integer({ min: 1024, max: 65_535 }).map((port): TextInput => `http://localhost:${port}/callback`),
  open,
  open.map((host): TextInput => text`https://${host}/callback`),
  name.map((host): TextInput => `https://\${${host}}/callback`),
);

const url = fc.oneof(
  webUrl,
  word.map((scheme): TextInput => `${scheme}://callback`),
);

const scope = fc.oneof(
  fc.tuple(word, word).map(([server, action]) => `https://${server}.example/${action}` as const),
  open.map((server) => OAuthScope.resourceServer(server, 'read')),
  open,
);

const optional = {
  userPoolClientName: fc.oneof<fc.Arbitrary<TextInput>[]>(
    name,
    open,
    open.map((stage) => text`web-${stage}`),
  ),
  scopes: fc.oneof(open, distinctTexts(fc.oneof(scope, fc.constant('openid')), 1)),
  supportedIdentityProviders: fc.oneof(open, distinctTexts(fc.oneof(provider, open), 1)),
};

const redirects = {
  callbackUrls: fc.oneof(open, nonEmpty(url)),
  logoutUrls: fc.oneof(open, distinctTexts(url, 0)),
};

/** A server has a secret, and so no scheme of an app on devices. */
const ofServer = { ...redirects, callbackUrls: fc.oneof(open, nonEmpty(webUrl)) };

const ofServerOfTools = {
  server: fc.oneof(
    word.map((host): TextInput => `https://${host}.example/mcp`),
    word.map((host): TextInput => `https://${host}.example/`),
    open,
    open.map((host): TextInput => text`https://${host}/mcp`),
    name.map((host): TextInput => `https://\${${host}}/mcp`),
  ),
  serverScopes: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
};

const rotating = { refreshTokenRotation: fc.boolean() };

const some = <A extends object, B extends object>(
  required: { [K in keyof A]: fc.Arbitrary<A[K]> },
  others: { [K in keyof B]: fc.Arbitrary<B[K]> },
) =>
  fc
    .tuple(fc.record(required), fc.record(others, { requiredKeys: [] }))
    .map(([facts, further]) => ({ ...facts, ...further }) as A & Partial<B>);

const presets: ReadonlyArray<readonly [string, fc.Arbitrary<UserPoolClientProps>]> = [
  ['spa', some(redirects, { ...optional, ...rotating }).map((facts) => spa<string>(facts))],
  ['nativeApp', some(redirects, { ...optional, ...rotating }).map((facts) => nativeApp<string>(facts))],
  ['serverWeb', some(ofServer, optional).map((facts) => serverWeb<string>(facts))],
  [
    'machine',
    some(
      { scopes: fc.oneof(open, nonEmpty(scope)) },
      { userPoolClientName: optional.userPoolClientName },
    ).map((facts) => machine<string>(facts)),
  ],
  [
    'mcp',
    some(
      { ...ofServerOfTools, callbackUrls: redirects.callbackUrls },
      {
        userPoolClientName: optional.userPoolClientName,
        supportedIdentityProviders: optional.supportedIdentityProviders,
        logoutUrls: redirects.logoutUrls,
        ...rotating,
      },
    ).map((facts) => mcp<string>(facts)),
  ],
  [
    'agent',
    some(ofServerOfTools, { userPoolClientName: optional.userPoolClientName }).map((facts) =>
      agent<string>(facts),
    ),
  ],
  [
    'alb',
    some({ dnsNames: nonEmpty(dnsName) }, { ...optional, logoutUrls: redirects.logoutUrls }).map((facts) =>
      alb<string>(facts),
    ),
  ],
];

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

describe.each(presets)('%s', (_, props) => {
  test('makes a client without any issue, whatever the facts are', () => {
    fc.assert(
      fc.property(props, (made) => {
        const { client, issues } = validate(made);
        expect(issues).toEqual([]);
        expect(client).toMatchObject({
          disableOAuth: false,
          preventUserExistenceErrors: true,
          enableTokenRevocation: true,
        });
        expect(client?.oAuth?.flows.implicitCodeGrant).toBe(false);
      }),
    );
  });

  test('makes a client that a user pool on the Lite plan accepts, unless rotation is on', () => {
    fc.assert(
      fc.property(props, (made) => {
        const { issues } = validate(made, { context: { featurePlan: 'LITE' } });
        const rotates = 'refreshTokenRotationGracePeriod' in made;
        expect(issues.map(({ code }) => code)).toEqual(rotates ? ['rotation-tier'] : []);
      }),
    );
  });
});

// -------------------------------------------------------------------------------------
// each by itself
// -------------------------------------------------------------------------------------

const tools = { server: 'https://mcp.example.org/mcp', serverScopes: ['tools.read', 'tools.call'] } as const;

const urls = { callbackUrls: ['https://app.example.org/callback'], logoutUrls: [] } as const;

test('presets for apps with a server generate a secret, and the others do not', () => {
  const scopes = ['api/read'] as const;
  const withSecret = [
    serverWeb(urls),
    machine({ scopes }),
    agent(tools),
    alb({ dnsNames: ['app.example.org'] }),
  ];
  expect(withSecret.map(({ generateSecret }) => generateSecret)).toEqual([true, true, true, true]);
  const without = [spa(urls), nativeApp(urls), mcp({ ...urls, ...tools })];
  expect(without.map(({ generateSecret }) => generateSecret ?? false)).toEqual([false, false, false]);
});

test('rotation turns off the refresh flow', () => {
  const flows = (refreshTokenRotation: boolean) =>
    UserPoolClient.make(spa({ ...urls, refreshTokenRotation })).authFlows;
  expect(flows(false)).toMatchObject({ userSrp: true, refreshToken: true });
  expect(flows(true)).toMatchObject({ userSrp: true, refreshToken: false });
});

test('presets for MCP servers ask for the scopes of a resource server whose identifier is the URL of the server', () => {
  const scopes = ['https://mcp.example.org/mcp/tools.read', 'https://mcp.example.org/mcp/tools.call'];
  expect(UserPoolClient.make(mcp({ ...urls, ...tools })).oAuth?.scopes).toEqual(['openid', ...scopes]);
  expect(UserPoolClient.make(agent(tools)).oAuth?.scopes).toEqual(scopes);
  const context = { resourceServers: { 'https://mcp.example.org/mcp': ['tools.read', 'tools.call'] } };
  expect(validate(mcp({ ...urls, ...tools }), { context }).issues).toEqual([]);
  const withSlash = { resourceServers: { 'https://mcp.example.org/mcp/': ['tools.read', 'tools.call'] } };
  const codes = validate(agent(tools), { context: withSlash }).issues.map(({ code }) => code);
  expect(codes).toEqual(['scope-unknown', 'scope-unknown']);
});

test('an agent is a machine', () => {
  const { server, serverScopes } = tools;
  expect(agent({ server, serverScopes, userPoolClientName: 'agent' })).toEqual(
    machine({
      userPoolClientName: 'agent',
      scopes: serverScopes.map((name) => `${server}/${name}` as const),
    }),
  );
});

test('the flows of mcp send no password', () => {
  const flows = (refreshTokenRotation: boolean) =>
    Object.entries(UserPoolClient.make(mcp({ ...urls, ...tools, refreshTokenRotation })).authFlows ?? {})
      .filter(([, on]) => on)
      .map(([flow]) => flow);
  expect(flows(false)).toEqual(['refreshToken']);
  expect(flows(true)).toEqual(['userSrp']);
});

test('machine lets nobody sign in', () => {
  const { authFlows = {}, supportedIdentityProviders } = UserPoolClient.make(
    machine({ scopes: ['api/read'] }),
  );
  expect(Object.entries(authFlows).filter(([, on]) => on)).toEqual([['refreshToken', true]]);
  expect(supportedIdentityProviders).toEqual([]);
});

test('alb writes callback URLs in lower case, except the names of references', () => {
  const host = reference('Host');
  const { oAuth } = UserPoolClient.make(
    alb({ dnsNames: ['LB.example', 'lb.example', '${Host}.Example', host, text`Web.${host}`] }),
  );
  expect(oAuth?.callbackUrls).toEqual([
    'https://lb.example/oauth2/idpresponse',
    text`https://${host}.example/oauth2/idpresponse`,
    text`https://${host}/oauth2/idpresponse`,
    text`https://web.${host}/oauth2/idpresponse`,
  ]);
});

test('TypeScript refuses presets without a required fact', () => {
  const compiled: ReadonlyArray<() => unknown> = [
    () => spa({ callbackUrls: ['myapp://callback'], logoutUrls: [] }),
    // @ts-expect-error sign-out URLs are missing
    () => spa({ callbackUrls: ['https://app.example.org'] }),
    // @ts-expect-error callback URLs are missing
    () => nativeApp({ logoutUrls: [] }),
    // @ts-expect-error the preset has no rotation
    () => serverWeb({ ...urls, refreshTokenRotation: true }),
    // @ts-expect-error scopes are missing
    () => machine({}),
    // @ts-expect-error the scope belongs to a user
    () => machine({ scopes: ['openid'] }),
    // @ts-expect-error DNS names are missing
    () => alb({}),
    // @ts-expect-error the server is missing
    () => mcp({ ...urls, serverScopes: ['tools.read'] }),
    // @ts-expect-error an agent has no browser
    () => agent({ ...tools, callbackUrls: urls.callbackUrls }),
  ];
  expect(compiled).toHaveLength(9);
});

test('presets take lists whose length TypeScript does not know, and an empty one is reported', () => {
  const urls: Array<string> = [];
  const scopes: Array<`${string}/${string}`> = [];
  const codesOf = (props: UserPoolClientProps) => validate(props).issues.map(({ code }) => code);
  expect(codesOf(spa({ callbackUrls: urls, logoutUrls: urls }))).toEqual(['oauth-callback-required']);
  expect(codesOf(nativeApp({ callbackUrls: urls, logoutUrls: urls }))).toEqual(['oauth-callback-required']);
  expect(codesOf(serverWeb({ callbackUrls: urls, logoutUrls: urls }))).toEqual(['oauth-callback-required']);
  expect(codesOf(alb({ dnsNames: urls }))).toEqual(['oauth-callback-required']);
  expect(codesOf(machine({ scopes }))).toEqual(['oauth-scopes-required']);
});

test('TypeScript knows the names of the references in presets', () => {
  const props: UserPoolClientProps<'domain' | 'idp'> = spa({
    callbackUrls: [text`https://${reference('domain')}/callback`],
    logoutUrls: [],
    supportedIdentityProviders: [reference('idp')],
  });
  // @ts-expect-error nobody has named `idp`
  const narrow: UserPoolClientProps<'domain'> = props;
  expect(validate(narrow).issues).toEqual([]);
});
