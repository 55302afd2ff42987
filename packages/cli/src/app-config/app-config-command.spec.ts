import { described, secret } from '../../fixtures/described-secret';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetChoices } from './target-choices';

afterEach(removeFolders);

const props = `
userPoolClientName: web
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid, email]
  callbackUrls: ['https://app.example.com/cb', 'com.example.app:/cb']
  logoutUrls: [https://app.example.com/]
supportedIdentityProviders: [COGNITO]
`;

const ids = ['--client-id', '1h57kf5cpq17m0eml12EXAMPLE', '--user-pool-id', 'eu-west-1_AbCdEfGhI'];

const domain = ['--domain', 'shop'];

const write = async (target: string, ...args: ReadonlyArray<string>) => {
  const cwd = folderOf({ 'web.yaml': props });
  return { cwd, ...(await runProgram(['app-config', 'web.yaml', '--for', target, ...args], { cwd })) };
};

test('the file of a target is printed, and what to know beside it', async () => {
  expect(await write('oidc-client-ts', ...ids, ...domain)).toMatchObject({
    code: 0,
    stderr: '',
    stdout: `import { UserManager, type UserManagerSettings } from 'oidc-client-ts';

export const settings: UserManagerSettings = {
  authority: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
  client_id: '1h57kf5cpq17m0eml12EXAMPLE',
  redirect_uri: 'https://app.example.com/cb',
  response_type: 'code',
  scope: 'openid email',
  // Cognito signs out by client_id and logout_uri, and does not know post_logout_redirect_uri.
  metadataSeed: {
    end_session_endpoint: 'https://shop.auth.eu-west-1.amazoncognito.com/logout?client_id=1h57kf5cpq17m0eml12EXAMPLE&logout_uri=https%3A%2F%2Fapp.example.com%2F',
  },
};

export const userManager = new UserManager(settings);

// Sign in: userManager.signinRedirect(), and userManager.signinCallback() at the redirect URL.
// Sign out: userManager.signoutRedirect().
`,
  });
});

test('several files are printed under their names, and notes go to standard error', async () => {
  const { stdout, stderr } = await write('asp-net-core', ...ids, ...domain);
  expect(stdout.match(/^==> .* <==$/gm)).toEqual(['==> appsettings.json <==', '==> Program.cs <==']);
  expect(stderr).toBe(
    'note: the redirect URL is made of the address that the browser asked for and of CallbackPath: it has to be https://app.example.com/cb\n',
  );
});

test('files are written to a folder, and replaced with --force alone', async () => {
  const cwd = folderOf({ 'web.yaml': props });
  const args = ['app-config', 'web.yaml', '--for', 'amplify', ...ids, ...domain, '--out', '.'];
  expect(await runProgram(args, { cwd })).toEqual({
    code: 0,
    stdout: '',
    stderr: 'wrote amplify_outputs.json\nwrote amplify.ts\n',
  });
  expect(JSON.parse(readFileSync(join(cwd, 'amplify_outputs.json'), 'utf8'))).toMatchObject({
    auth: { user_pool_client_id: '1h57kf5cpq17m0eml12EXAMPLE', oauth: { scopes: ['openid', 'email'] } },
  });
  expect(await runProgram(args, { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: cannot write amplify_outputs.json: it already exists; --force replaces it\n',
  });
  expect((await runProgram([...args, '--force'], { cwd })).code).toBe(0);
});

test('what the client does not allow is refused, with what to do', async () => {
  expect(await write('curl', ...ids, ...domain)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `error app-grant-off  web allows the authorization code grant, and curl needs the client credentials grant
  fix: make another client, with \`clientCredentials\`, which cannot stand beside what this one allows
`,
  });
  expect(await write('oidc-client-ts', '--redirect-uri', 'https://app.example.com')).toMatchObject({
    code: 1,
    stderr: `error app-fact-missing  --client-id is missing
  fix: give the id of the app client
error app-fact-missing  --user-pool-id is missing
  fix: give the id of the user pool
error app-request-refused  --redirect-uri is not among \`callbackUrls\`: compared with \`https://app.example.com/cb\`, it has another path, from character 24 on: none, where the registered URL has \`/cb\`
  fix: add https://app.example.com to \`callbackUrls\`, or send one that is registered, letter by letter
error app-fact-missing  --domain is missing
  fix: give the domain of the user pool, at which its sign-in pages are
`,
  });
});

test('the same is told as JSON', async () => {
  const refused = await write('alb-oidc', ...ids, ...domain, '--format', 'json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    client: 'web',
    target: 'alb-oidc',
    issues: [
      { code: 'app-redirect-missing', subject: '--redirect-uri' },
      { code: 'app-secret-missing', subject: 'web' },
    ],
  });
  const { stdout } = await write(
    'openid-client',
    ...ids,
    ...['--domain', 'auth.example.com', '--scope', 'openid', '--issuer', 'updated', '--format', 'json'],
    ...['--logout-uri', 'https://app.example.com/'],
  );
  const { files, requests } = JSON.parse(stdout) as {
    files: ReadonlyArray<{ text: string }>;
    requests: unknown;
  };
  expect(files[0]?.text).toContain('https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI');
  expect(requests).toEqual([
    {
      endpoint: 'authorize',
      parameters: {
        client_id: '1h57kf5cpq17m0eml12EXAMPLE',
        response_type: 'code',
        redirect_uri: 'https://app.example.com/cb',
        scope: 'openid',
      },
    },
    {
      endpoint: 'logout',
      parameters: { client_id: '1h57kf5cpq17m0eml12EXAMPLE', logout_uri: 'https://app.example.com/' },
    },
  ]);
});

test('a prefix is in the Region of the user pool, or in the one that is named', async () => {
  const inRegion = await write('oidc-client-ts', ...ids, ...domain, '--region', 'us-east-1');
  expect(inRegion.stdout).toContain('https://shop.auth.us-east-1.amazoncognito.com/logout');
  expect(await write('oidc-client-ts', ...domain)).toMatchObject({
    stderr: expect.stringContaining('error domain-format  --domain is a prefix without its Region') as string,
  });
  expect(
    await write('oidc-client-ts', '--domain', 'auth.example.com', '--region', 'eu-west-1'),
  ).toMatchObject({
    code: 2,
    stderr: 'error: --region goes with a --domain that is a prefix\n',
  });
});

test('the file may have the ids, and its secret is nowhere', async () => {
  const withOAuth = JSON.parse(described) as { UserPoolClient: object };
  const client = {
    UserPoolClient: {
      ...withOAuth.UserPoolClient,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [
        'https://app.example.com/api/auth/callback/cognito',
        'http://localhost:8080/callback',
        'https://lb.example.com/oauth2/idpresponse',
        'com.example.app:/cb',
      ],
      LogoutURLs: ['https://app.example.com/'],
    },
  };
  const cwd = folderOf({ 'described.json': JSON.stringify(client) });
  const accepted: Array<string> = [];
  for (const target of Object.keys(targetChoices)) {
    for (const others of [
      ['--format', 'text'],
      ['--format', 'json'],
      ['--out', '.', '--force'],
    ]) {
      const { code, stdout, stderr } = await runProgram(
        [
          ...['app-config', 'described.json', '--for', target, ...domain, ...others],
          ...['--server-url', `https://mcp.example.com/mcp?client_secret=${secret}`],
        ],
        { cwd },
      );
      if (code === 0) accepted.push(target);
      expect(stdout + stderr).not.toContain(secret);
    }
  }
  const files = readdirSync(cwd, { withFileTypes: true }).filter(
    (file) => file.isFile() && file.name !== 'described.json',
  );
  expect(files.length).toBeGreaterThan(8);
  for (const { name } of files) expect(readFileSync(join(cwd, name), 'utf8')).not.toContain(secret);
  expect([...new Set(accepted)]).toEqual([
    'auth-js',
    'openid-client',
    'spring-security',
    'asp-net-core',
    'alb-cognito',
    'alb-oidc',
    'http-api',
    'rest-api',
    'aws-jwt-verify',
    'mcp-client',
    'fastmcp',
    'agentcore',
  ]);
});

const ofTerraform = `resource "aws_cognito_user_pool_client" "web" {
  name                                 = "web"
  user_pool_id                         = "eu-west-1_AbCdEfGhI"
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = ["https://app.example.com/cb"]
  supported_identity_providers         = ["COGNITO"]
}
`;

const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEfGhI
      ClientName: web
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      CallbackURLs: [https://app.example.com/cb]
      SupportedIdentityProviders: [COGNITO]
`;

const state = JSON.stringify({
  version: 4,
  terraform_version: '1.9.0',
  resources: [
    {
      mode: 'managed',
      type: 'aws_cognito_user_pool_client',
      name: 'web',
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [
        {
          schema_version: 0,
          attributes: {
            id: '1h57kf5cpq17m0eml12EXAMPLE',
            name: 'web',
            user_pool_id: 'eu-west-1_AbCdEfGhI',
            client_secret: secret,
            generate_secret: true,
            allowed_oauth_flows_user_pool_client: true,
            allowed_oauth_flows: ['code'],
            allowed_oauth_scopes: ['openid'],
            callback_urls: ['https://app.example.com/cb'],
            supported_identity_providers: ['COGNITO'],
          },
        },
      ],
    },
  ],
});

test.each([
  ['main.tf', ofTerraform, 'callback_urls'],
  ['template.yaml', template, 'CallbackURLs'],
  ['terraform.tfstate', state, 'CallbackURLs'],
])('the client of %s is read, and refused in its words', async (file, text, callbacks) => {
  const cwd = folderOf({ [file]: text });
  const args = [
    'app-config',
    file,
    '--for',
    'openid-client',
    '--client-id',
    '1h57kf5cpq17m0eml12EXAMPLE',
    ...domain,
  ];
  const { code, stdout, stderr } = await runProgram(args, { cwd });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout).toContain("redirectUri = 'https://app.example.com/cb'");
  expect(stdout).toContain(
    file === 'terraform.tfstate' ? 'process.env.COGNITO_CLIENT_SECRET' : 'client.None()',
  );
  const refused = await runProgram([...args, '--redirect-uri', 'https://app.example.com/CB'], { cwd });
  expect(refused.stderr).toContain(`error app-request-refused  --redirect-uri is not among \`${callbacks}\``);
  expect([stdout, stderr, refused.stdout, refused.stderr].join()).not.toContain(secret);
});

test('a note names the variable that holds the secret', async () => {
  const cwd = folderOf({
    'worker.yaml':
      'generateSecret: true\noAuth: { flows: { clientCredentials: true }, scopes: [https://api.example.com/read] }\n',
  });
  const { stdout, stderr } = await runProgram(
    ['app-config', 'worker.yaml', '--for', 'curl', ...ids, ...domain],
    { cwd },
  );
  expect(stdout).toBe(
    `curl --fail-with-body --silent --user '1h57kf5cpq17m0eml12EXAMPLE:'"$COGNITO_CLIENT_SECRET" --data grant_type=client_credentials --data-urlencode 'scope=https://api.example.com/read' 'https://shop.auth.eu-west-1.amazoncognito.com/oauth2/token'\n`,
  );
  expect(stderr).toBe(
    'note: the environment variable COGNITO_CLIENT_SECRET has to hold the secret of the client where the app runs\n',
  );
});

test('a client is needed, and a target', async () => {
  expect(await runProgram(['app-config', 'absent.yaml', '--for', 'curl'])).toMatchObject({
    code: 2,
    stdout: '',
  });
  expect((await runProgram(['app-config', 'absent.yaml'])).code).toBe(2);
  expect((await runProgram(['app-config', 'absent.yaml', '--for', 'oidc'])).stderr).toContain(
    'oidc-client-ts',
  );
});

test('every target can be chosen', async () => {
  const { targetNames } = await import('@org/cognito-app-config');
  expect(Object.keys(targetChoices)).toEqual(Object.keys(targetNames));
});

test('why settings are not written is explained', async () => {
  const { code, stdout } = await runProgram(['explain', 'app-secret-unsafe', 'domain-format']);
  expect(code).toBe(0);
  expect(stdout).toContain('RFC 8252, section 8.5');
});
