/** What an editor says of programs that use this package, with the oldest and the newest compiler that has an editor's functions. */
import newest from 'typescript';
import oldest from 'typescript-oldest';
import { editorWith, type Compiler } from '../fixtures/editor';

/** Mistakes, each with the text that the compiler marks and with what its message says. */
const mistakes: ReadonlyArray<readonly [program: string, marked: string, ...says: ReadonlyArray<string>]> = [
  [
    `addClient(userPool, 'A', { acessTokenValidity: Duration.minutes(5) });`,
    'acessTokenValidity',
    `Did you mean to write 'accessTokenValidity'?`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, acessTokenValidity: Duration.minutes(5) });`,
    'acessTokenValidity',
    `Did you mean to write 'accessTokenValidity'?`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, oAuth: { callbackUrl: [] } });`,
    'callbackUrl',
    `does not exist in type 'OAuthSettings'. Did you mean to write 'callbackUrls'?`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { oAuth: { callbackUrl: [] } } });`,
    'callbackUrl',
    `Did you mean to write 'callbackUrls'?`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { acessTokenValidity: { minutes: 5 } } });`,
    'acessTokenValidity',
    `Did you mean to write 'accessTokenValidity'?`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { authFlows: { userSRP: true } } });`,
    'userSRP',
    `Did you mean to write 'userSrp'?`,
  ],
  [`spa({ callbackUrl: [], logoutUrls: [] });`, 'callbackUrl', `Did you mean to write 'callbackUrls'?`],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: spa({ callbackUrls: [], logoutUrls: [] }), generateSecret: true });`,
    '{ userPool',
    `Types of property 'generateSecret' are incompatible`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { userPoolClientName: reference('stage') } });`,
    '{ userPool',
    `Property 'references' is missing`,
    'readonly stage: ReferenceValue',
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { userPoolClientName: text\`a-\${reference('stage')}\` }, references: { stag: 'x' } });`,
    'stag',
    `Did you mean to write 'stage'?`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { disableOAuth: true }, references: { stage: 'x' } });`,
    'stage',
    'The client has no such reference',
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { accessTokenValidity: 5 } });`,
    'accessTokenValidity',
    'Duration',
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, accessTokenValidity: 5 });`,
    'accessTokenValidity',
    `'Duration'`,
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { oAuth: { scopes: 'openid' } } });`,
    'scopes',
    'OAuthScope',
  ],
  [
    `new UserPoolClient(stack, 'A', { userPool, client: { oAuth: { flows: { clientCredentials: true, implicitCodeGrant: true } } } });`,
    'implicitCodeGrant',
    `to type 'false'`,
  ],
];

/** Programs without a mistake. */
const correct: ReadonlyArray<string> = [
  `new UserPoolClient(stack, 'A', { userPool, accessTokenValidity: Duration.minutes(5) });`,
  `new UserPoolClient(stack, 'A', { userPool, client: { accessTokenValidity: Duration.minutes(5) } });`,
  `new UserPoolClient(stack, 'A', { userPool, client: { accessTokenValidity: { minutes: 5 } } });`,
  `new UserPoolClient(stack, 'A', { userPool, client: { oAuth: { scopes: [cognito.OAuthScope.OPENID, 'api/read'] } } });`,
  `new UserPoolClient(stack, 'A', { userPool, client: { readAttributes: [ClientAttribute.email, 'custom:x'] } });`,
  `new UserPoolClient(stack, 'A', { userPool, client: { userPoolClientName: reference('stage') }, references: { stage: stack.region } });`,
  `new UserPoolClient(stack, 'A', { userPool, disableOAuth: Boolean(stack.region) });`,
  `((urls: string[]) => spa({ callbackUrls: urls, logoutUrls: urls }))([]);`,
  `addClient(userPool, 'A', { silence: { 'oauth-implicit-default': 'why', 'a-later-code': 'why' } });`,
  `((options: cognito.UserPoolClientOptions) => addClient(userPool, 'A', { ...options, generateSecret: true }))({});`,
];

/** Places, each with what is offered there. */
const offers: ReadonlyArray<readonly [program: string, ...offered: ReadonlyArray<string>]> = [
  [
    `new UserPoolClient(stack, 'A', { userPool, /*|*/ });`,
    'client',
    'oAuth',
    'disableOAuth',
    'silence',
    'context',
  ],
  [`addClient(userPool, 'A', { /*|*/ });`, 'client', 'oAuth', 'accessTokenValidity'],
  [
    `addClient(userPool, 'A', { client: { oAuth: { scopes: ['/*|*/'] } } });`,
    'openid',
    'email',
    'phone',
    'profile',
    'aws.cognito.signin.user.admin',
  ],
  [
    `addClient(userPool, 'A', { client: { supportedIdentityProviders: ['/*|*/'] } });`,
    'COGNITO',
    'Google',
    'SignInWithApple',
  ],
  [`addClient(userPool, 'A', { client: { readAttributes: ['/*|*/'] } });`, 'email', 'name', 'updated_at'],
  [`addClient(userPool, 'A', { silence: { '/*|*/': 'why' } });`, 'oauth-implicit-default', 'url-wildcard'],
  [`addClient(userPool, 'A', { downgrade: { '/*|*/': 'why' } });`, 'callback-url-https', 'token-order'],
  [
    `addClient(userPool, 'A', { client: { userPoolClientName: reference('stage') }, references: { /*|*/ } });`,
    'stage',
  ],
];

const besideClient = `new UserPoolClient(stack, 'A', { userPool, client: { disableOAuth: true }, generateSecret: true });`;

const lines = [...mistakes.map(([line]) => line), ...correct, ...offers.map(([line]) => line), besideClient];

/** `npm run check-all`, which asks every compiler. */
const isNightly = process.env['NIGHTLY'] === 'true';

/** Reading the CDK's declarations takes seconds, so each compiler does it once. */
const editors = [...(isNightly ? [oldest as unknown as Compiler] : []), newest].map(
  (compiler) => [compiler.version, editorWith(compiler, lines)] as const,
);

describe.each(editors)('TypeScript %s', (_, editor) => {
  test('names each mistake at its place, and never asks for a value of no type', () => {
    for (const [program, marked, ...says] of mistakes) {
      const [message = '', another] = editor.messages(program);
      expect({ program, another }).toEqual({ program, another: undefined });
      expect(message.slice(0, marked.length)).toBe(marked);
      expect(says.filter((part) => !message.includes(part)).concat(message)).toEqual([message]);
      expect(message).not.toMatch(/to type 'never'/);
    }
  });

  test('takes what is right', () => {
    expect(correct.flatMap((program) => editor.messages(program))).toEqual([]);
  });

  test.each(offers)('offers values in %s', (program, ...offered) => {
    expect(editor.completions(program)).toEqual(expect.arrayContaining([...offered]));
  });

  test('has a text to show for everything that is public', () => {
    expect(editor.undocumented()).toEqual([]);
  });
});

test('The newest compiler says in words that settings do not stand beside `client`', () => {
  const [message] = editors.at(-1)?.[1].messages(besideClient) ?? [];
  expect(message).toContain('The settings stand either beside client or in client, not in both');
});
