/** Changes of a client, one of each kind, whose plans are carried out on an emulator. */

/** The props of a client. */
type Props = Readonly<Record<string, unknown>>;

/** A change, and the steps that its plan has. */
export interface PlannedChange {
  readonly name: string;
  readonly before: Props;
  readonly after: Props;
  readonly steps: ReadonlyArray<string>;
}

const [a, b] = ['https://a.example.com/', 'https://b.example.com/'];

const oAuth = {
  flows: { authorizationCodeGrant: true },
  scopes: ['openid', 'email'],
  callbackUrls: [a],
};

const machine = { flows: { clientCredentials: true }, scopes: ['api/read'] };

const web = { userPoolClientName: 'web', supportedIdentityProviders: ['COGNITO'], oAuth };

const withOAuth = (changes: Props): Props => ({ ...web, oAuth: { ...oAuth, ...changes } });

const [inTurn, once, beside] = [
  ['widen', 'move-apps', 'narrow'],
  ['widen'],
  ['add-client', 'move-apps', 'remove-client'],
];

/** One change of each kind. */
export const plannedChanges: ReadonlyArray<PlannedChange> = [
  { name: 'callback URLs', before: web, after: withOAuth({ callbackUrls: [b] }), steps: inTurn },
  {
    name: 'the default redirect URL',
    before: withOAuth({ defaultRedirectUri: a }),
    after: withOAuth({ callbackUrls: [b], defaultRedirectUri: b }),
    steps: inTurn,
  },
  {
    name: 'sign-out URLs',
    before: withOAuth({ logoutUrls: [`${a}out`] }),
    after: withOAuth({ logoutUrls: [`${b}out`] }),
    steps: inTurn,
  },
  {
    name: 'scopes',
    before: web,
    after: withOAuth({ scopes: ['openid', 'profile'] }),
    steps: inTurn,
  },
  {
    name: 'grants',
    before: withOAuth({ flows: { implicitCodeGrant: true } }),
    after: web,
    steps: inTurn,
  },
  {
    name: 'authentication flows',
    before: { ...web, authFlows: { userPassword: true } },
    after: { ...web, authFlows: { userSrp: true } },
    steps: inTurn,
  },
  {
    name: 'identity providers',
    before: { ...web, supportedIdentityProviders: ['Google', 'COGNITO'] },
    after: { ...web, supportedIdentityProviders: ['Okta', 'COGNITO'] },
    steps: inTurn,
  },
  {
    name: 'attributes',
    before: { ...web, readAttributes: ['email'], writeAttributes: ['email', 'name'] },
    after: { ...web, readAttributes: ['email', 'name'], writeAttributes: ['email'] },
    steps: inTurn,
  },
  {
    name: 'rotation',
    before: { ...web, authFlows: { userSrp: true } },
    after: { ...web, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: { seconds: 10 } },
    steps: ['move-apps', 'narrow', 'change'],
  },
  {
    name: 'no rotation any more',
    before: { ...web, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: { seconds: 10 } },
    after: { ...web, authFlows: { userSrp: true } },
    steps: once,
  },
  {
    name: 'lifetimes of tokens',
    before: { ...web, accessTokenValidity: { minutes: 60 }, refreshTokenValidity: { days: 30 } },
    after: { ...web, accessTokenValidity: { minutes: 10 }, refreshTokenValidity: { days: 1 } },
    steps: ['change'],
  },
  {
    name: 'the duration of an authentication session',
    before: { ...web, authSessionValidity: { minutes: 15 } },
    after: { ...web, authSessionValidity: { minutes: 5 } },
    steps: ['move-apps', 'narrow'],
  },
  {
    name: 'revocation off',
    before: web,
    after: { ...web, enableTokenRevocation: false },
    steps: ['move-apps', 'narrow'],
  },
  {
    name: 'revocation on',
    before: { ...web, enableTokenRevocation: false },
    after: { ...web, enableTokenRevocation: true },
    steps: once,
  },
  {
    name: 'a name',
    before: web,
    after: { ...web, userPoolClientName: 'website', preventUserExistenceErrors: true },
    steps: ['change'],
  },
  {
    name: 'OAuth off',
    before: web,
    after: { userPoolClientName: 'web', supportedIdentityProviders: ['COGNITO'], disableOAuth: true },
    steps: ['move-apps', 'narrow'],
  },
  {
    name: 'OAuth on',
    before: { userPoolClientName: 'web', supportedIdentityProviders: ['COGNITO'], disableOAuth: true },
    after: web,
    steps: once,
  },
  { name: 'a secret', before: web, after: { ...web, generateSecret: true }, steps: beside },
  { name: 'no secret any more', before: { ...web, generateSecret: true }, after: web, steps: beside },
  {
    name: 'another kind of app',
    before: { ...web, generateSecret: true },
    after: { ...web, generateSecret: true, oAuth: machine },
    steps: beside,
  },
];
