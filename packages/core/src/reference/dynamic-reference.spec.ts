/** Dynamic references of CloudFormation are literal in a client, and open to every rule. */
import { decode, encode, isUserPoolClient, toRecord, validate, validateRecord } from '../index';

const dynamic = '{{resolve:ssm:/web/name:1}}';

/** What a browser needs, so that nothing else is wrong. */
const browser = (settings: object) => ({
  generateSecret: true,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: ['https://app.example.com/in'],
    ...settings,
  },
});

/** A client for each place of a text, and for each way in which a text may surround what is open. */
const clients: ReadonlyArray<readonly [string, (open: string) => object]> = [
  ['a name', (open) => ({ disableOAuth: true, userPoolClientName: open })],
  ['a name with a suffix', (open) => ({ disableOAuth: true, userPoolClientName: `web-${open}` })],
  ['a name with a mistake', (open) => ({ disableOAuth: true, userPoolClientName: `a/b-${open}` })],
  ['a callback URL', (open) => browser({ callbackUrls: [open] })],
  ['the host of a callback URL', (open) => browser({ callbackUrls: [`https://${open}/in`] })],
  ['a host that may be localhost', (open) => browser({ callbackUrls: [`http://${open}/in`] })],
  ['plain HTTP', (open) => browser({ callbackUrls: [`http://app.example.com/${open}`] })],
  ['a fragment', (open) => browser({ callbackUrls: [`https://${open}/in#top`] })],
  ['a wildcard', (open) => browser({ callbackUrls: [`https://${open}/*`] })],
  ['a host in capitals', (open) => browser({ callbackUrls: [`https://App.example.com/${open}`] })],
  ['a relative URL', (open) => browser({ callbackUrls: [`/in/${open}`] })],
  ['a sign-out URL', (open) => browser({ logoutUrls: [open] })],
  ['the same URL twice', (open) => browser({ callbackUrls: [open, open] })],
  ['the default redirect URL', (open) => browser({ defaultRedirectUri: open })],
  [
    'a callback URL beside a default one',
    (open) => browser({ callbackUrls: [open], defaultRedirectUri: 'https://app.example.com/in' }),
  ],
  ['a scope', (open) => browser({ scopes: [open] })],
  ['a resource server', (open) => browser({ scopes: [`${open}/read`] })],
  ['a scope without a name', (open) => browser({ scopes: [`${open}/`] })],
  ['a provider', (open) => ({ disableOAuth: true, supportedIdentityProviders: [open] })],
  ['an attribute', (open) => ({ disableOAuth: true, readAttributes: [open] })],
  ['a custom attribute', (open) => ({ disableOAuth: true, writeAttributes: [`custom:${open}`] })],
  ['an unknown attribute', (open) => ({ disableOAuth: true, readAttributes: [`tier-${open}`] })],
  ['a project', (open) => ({ disableOAuth: true, analytics: { applicationArn: open } })],
];

const context = {
  identityProviders: {},
  resourceServers: {},
  attributes: { email: { required: true } },
  region: 'eu-west-1',
};

const issuesOf = (props: object) => validate(props, { context }).issues.map(({ code, path }) => [code, path]);

describe('a dynamic reference', () => {
  test.each(clients)('is checked as a reference is: %s', (_, client) => {
    expect(issuesOf(client(dynamic))).toEqual(issuesOf(client('${open}')));
  });

  test.each([
    ['with a reference in it', '{{resolve:ssm:/web/${stage}:1}}'],
    ['that is not closed', '{{resolve:ssm:/web'],
    ['beside another one', `${dynamic}-{{resolve:secretsmanager:web:SecretString:host}}`],
  ])('leaves everything about its text open: %s', (_, open) => {
    expect(issuesOf(browser({ callbackUrls: [open, `${open}/in`] }))).toEqual([]);
  });

  test('differs from another one', () => {
    const other = '{{resolve:ssm:/web/other:1}}';
    expect(issuesOf(browser({ callbackUrls: [dynamic, other] }))).toEqual([]);
  });

  test('stays as it is written', () => {
    const made = decode({ disableOAuth: true, userPoolClientName: `web-${dynamic}` });
    const client = made._tag === 'Right' ? made.right : undefined;
    if (!isUserPoolClient(client)) throw new Error('the client is not valid');
    expect(toRecord(client).ClientName).toBe(`web-${dynamic}`);
    expect(encode(client)).toMatchObject({ userPoolClientName: `web-${dynamic}` });
  });

  test('is open in a record too', () => {
    const { issues } = validateRecord({
      ClientName: dynamic,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [dynamic],
      SupportedIdentityProviders: [dynamic],
    });
    expect(issues).toEqual([]);
  });
});
