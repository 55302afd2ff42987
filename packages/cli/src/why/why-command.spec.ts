import { described, secret } from '../../fixtures/described-secret';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterEach(removeFolders);

const web = `
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid]
  callbackUrls: [https://app.example.com/cb]
`;

const template = (properties: object) =>
  JSON.stringify({
    Resources: {
      Web: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: { UserPoolId: 'eu-west-1_AbCdEf123', ...properties },
      },
    },
  });

const failed =
  'https://x.example/error?error=redirect_mismatch&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb%2F';

interface JsonDiagnosis {
  readonly causes: ReadonlyArray<{ readonly code: string; readonly verdict: string; readonly seen?: string }>;
  readonly rules: ReadonlyArray<string>;
}

const json = async (...args: ReadonlyArray<string>): Promise<JsonDiagnosis> =>
  JSON.parse((await runProgram(['why', '--format', 'json', ...args])).stdout) as JsonDiagnosis;

describe('an error', () => {
  test('has causes, each with its setting, reason, fix and sources', async () => {
    const { code, stdout, stderr } = await runProgram(['why', 'Access Token does not have required scopes']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Access Token does not have required scopes
said by the user pool API

It may be, most likely first:

access-token-lacks-scope  The access token lacks the scope for the calls about the user
  Setting: AllowedOAuthScopes
  Why: GetUser, UpdateUserAttributes and the like need the scope \`aws.cognito.signin.user.admin\`. A token from the OAuth endpoints has it only if the client allows it and the app asks for it.
  Check: Does the \`scope\` of the access token hold aws.cognito.signin.user.admin?
  Fix: add \`aws.cognito.signin.user.admin\` to \`AllowedOAuthScopes\` and to the scopes that the app asks for, or read the user from the ID token or /oauth2/userInfo
  Sources:
    The scope had to be on in the client, and in the request. (recorded answer: aws-amplify/amplify-js#1906, read 2026-11-30)
`);
  });

  test('is read from standard input', async () => {
    const { code, stdout } = await runProgram(['why', '-'], {
      stdin: 'POST /oauth2/token 400 {"error":"invalid_grant"}',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^invalid_grant\n/);
  });

  test('that nobody knows is told to be unknown', async () => {
    const { code, stdout, stderr } = await runProgram(['why', 'the printer is on fire']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^nothing is known of this error; give more of it/);
    expect(await json('the printer is on fire')).toEqual({ causes: [], rules: [] });
  });

  test('names the rules that cite it, those of templates among them', async () => {
    const { rules } = await json('The user pool client must have a client secret');
    expect(rules).toEqual(['alb-client-secret']);
  });

  test('cannot be read twice, nor beyond its limit', async () => {
    expect(await runProgram(['why', '-', '-'])).toMatchObject({
      code: 2,
      stderr: 'error: standard input can be read only once\n',
    });
    expect(await runProgram(['why', '-'], { stdin: new Uint8Array([0x80, 0x81]) })).toMatchObject({
      code: 2,
    });
  });
});

describe('with a client', () => {
  test('the cause that it shows is certain, in the words of its file', async () => {
    const cwd = folderOf({
      'web.yaml': web,
      'template.json': template({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
    });
    const { stdout } = await runProgram(['why', failed, 'web.yaml'], { cwd });
    expect(stdout).toContain(`It is:

redirect-not-registered  The redirect URI is not a callback URL of the client, letter by letter
  Seen: redirect_uri is not among \`callbackUrls\`: compared with \`https://app.example.com/cb\`, it has a \`/\` at the end, which the registered URL has not
`);
    expect(stdout).toContain('It is not:\n  redirect-loopback-port: ');
    const inTemplate = await runProgram(
      ['why', 'USER_PASSWORD_AUTH flow not enabled for this client', 'template.json'],
      { cwd },
    );
    expect(inTemplate.stdout).toContain('Seen: `ExplicitAuthFlows` does not allow USER_PASSWORD_AUTH');
  });

  test('a secret that is unknown decides nothing', async () => {
    const stack = {
      version: 3,
      deployment: {
        resources: [
          {
            urn: 'urn:pulumi:dev::app::aws:cognito/userPoolClient:UserPoolClient::web',
            type: 'aws:cognito/userPoolClient:UserPoolClient',
            custom: true,
            id: '1h57kf5cpq17m0eml12EXAMPLE',
            outputs: {
              name: 'web',
              userPoolId: 'eu-west-1_AbCdEf123',
              clientSecret: {
                '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
                ciphertext: 'x',
              },
            },
          },
        ],
      },
    };
    const cwd = folderOf({ 'stack.json': JSON.stringify(stack) });
    const { stdout, stderr } = await runProgram(
      ['why', 'Unable to verify secret hash for client x', 'stack.json', '--format', 'json'],
      { cwd },
    );
    expect(stderr).toBe('');
    const { causes } = JSON.parse(stdout) as JsonDiagnosis;
    expect(causes.map(({ verdict }) => verdict)).toEqual(['possible', 'possible', 'possible']);
  });

  describe('that has errors', () => {
    const failedAt = (uri: string) =>
      `https://x.example/error?error=redirect_mismatch&redirect_uri=${encodeURIComponent(uri)}`;

    test('the causes are looked for in what can be read, and its own errors are named where they may be causes', async () => {
      const cwd = folderOf({
        'wrong.yaml':
          'generateSecret: yes please\noAuth:\n  flows: { authorizationCodeGrant: true }\n  scopes: [openid]\n  callbackUrls: [http://a.example.com/]\n',
      });
      const { code, stdout, stderr } = await runProgram(
        ['why', failedAt('https://a.example.com/'), 'wrong.yaml'],
        { cwd },
      );
      expect(code).toBe(0);
      expect(stdout).toContain('It is:\n\nredirect-not-registered');
      expect(stdout).toContain('it has another scheme');
      expect(stdout).toContain(
        '  Error: `callbackUrls` uses plain HTTP for a host other than localhost (callback-url-https)\n',
      );
      expect(stderr).toContain('value-type');
      expect(stderr).toContain('callback-url-https');
      const { causes } = await json('Unable to verify secret hash', join(cwd, 'wrong.yaml'));
      expect(causes.map(({ verdict }) => verdict)).toEqual(['possible', 'possible', 'possible']);
    });

    test('a rule that the message cites is told to be broken', async () => {
      const cwd = folderOf({
        'template.json': template({ IdTokenValidity: 60, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }),
      });
      const { stdout } = await runProgram(['why', 'Invalid range for token validity.', 'template.json'], {
        cwd,
      });
      expect(stdout).toContain('  Error: `IdTokenValidity` ');
      expect(stdout).toMatch(/ {2}id-token-range {2}.*; this app client breaks it\n/);
      const found = await json('Invalid range for token validity.', join(cwd, 'template.json'));
      expect(found).toMatchObject({ broken: ['id-token-range'] });
      expect(found.causes[0]).toMatchObject({
        errors: [{ code: 'id-token-range', message: expect.stringContaining('`IdTokenValidity`') as string }],
      });
    });

    const properties = {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://a.example.com/'],
      GenerateSecret: 'yes please',
      SupportedIdentityProviders: ['COGNITO'],
    };

    test.each<[string, Readonly<Record<string, string>>]>([
      ['template.json', { 'template.json': template(properties) }],
      [
        'described.json',
        {
          'described.json': JSON.stringify({
            UserPoolClient: {
              ClientId: '1h57',
              UserPoolId: 'eu-west-1_AbCdEf123',
              ...properties,
              ExplicitAuthFlows: 5,
            },
          }),
        },
      ],
      [
        'main.tf',
        {
          'main.tf': `resource "aws_cognito_user_pool_client" "web" {
  user_pool_id                         = "eu-west-1_AbCdEf123"
  name                                 = "web"
  generate_secret                      = "yes please"
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = ["https://a.example.com/"]
  supported_identity_providers         = ["COGNITO"]
}
`,
        },
      ],
    ])('malformed values of %s hide nothing of the others', async (file, files) => {
      const cwd = folderOf(files);
      const { code, stdout, stderr } = await runProgram(
        ['why', failedAt('https://a.example.com'), file, '--format', 'json'],
        { cwd },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('value-type') as string });
      expect((JSON.parse(stdout) as JsonDiagnosis).causes[0]).toMatchObject({
        code: 'redirect-not-registered',
        verdict: 'certain',
      });
    });

    test('without a property that can be read there is nothing to look at', async () => {
      const cwd = folderOf({
        'open.json': template({}).replace('{"UserPoolId":"eu-west-1_AbCdEf123"}', '{"Fn::If":["A",{},{}]}'),
      });
      expect(await runProgram(['why', failed, 'open.json'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    });
  });

  test('an error that names another client, or that fits nothing of this one, is told as such', async () => {
    const id = '1h57kf5cpq17m0eml12example';
    const cwd = folderOf({
      'described.json': JSON.stringify({
        UserPoolClient: {
          ClientId: id,
          ClientName: 'web',
          UserPoolId: 'eu-west-1_AbCdEf123',
          SupportedIdentityProviders: ['COGNITO'],
        },
      }),
    });
    const told = async (error: string) =>
      (await runProgram(['why', error, 'described.json'], { cwd })).stdout;
    expect(await told('Unable to verify secret hash for client 7p9q2r4s6t8v1x3z5b7d9f1h2j')).toContain(
      '\nThe error names the app client 7p9q2r4s6t8v1x3z5b7d9f1h2j, which is not the one in the file.\n\nIt may be',
    );
    expect(await told(`Client ${id} is configured with secret but SECRET_HASH was not received`)).toContain(
      'It is not:\n  secret-hash-missing: the client has no secret: `GenerateSecret` is off\n\nNone of it fits this app client.',
    );
  });

  test('one of several has to be named, and a file that is no client is reported', async () => {
    const cwd = folderOf({
      'two.json': JSON.stringify({
        Resources: Object.fromEntries(
          ['Web', 'App'].map((name) => [
            name,
            {
              Type: 'AWS::Cognito::UserPoolClient',
              Properties: { UserPoolId: 'eu-west-1_AbCdEf123', ClientName: name },
            },
          ]),
        ),
      }),
      'pool.yaml': 'hasDomain: false\n',
      'web.yaml': web,
      'bad.yaml': 'hasDomian: false\n',
    });
    const error = 'Login pages unavailable';
    expect((await runProgram(['why', error, 'two.json'], { cwd })).stderr).toBe(
      'error: two.json has several app clients; name one with --client: Web, App\n',
    );
    expect((await runProgram(['why', error, 'two.json', '--client', 'Web'], { cwd })).code).toBe(0);
    expect((await runProgram(['why', error, 'two.json', '--client', 'Wb'], { cwd })).stderr).toMatch(
      /^error: no app client is called that/,
    );
    expect(await runProgram(['why', error, 'absent.yaml'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(
      (await runProgram(['why', error, 'web.yaml', '--context', 'pool.yaml'], { cwd })).stdout,
    ).toContain('Seen: the user pool has no domain');
    expect(await runProgram(['why', error, 'web.yaml', '--context', 'bad.yaml'], { cwd })).toMatchObject({
      code: 2,
    });
  });

  test('a secret in the error or in the file is in no output', async () => {
    const cwd = folderOf({ 'described.json': described });
    const errors = [
      `invalid_client client_secret=${secret}`,
      `invalid_grant refresh_token=${secret}`,
      `{"error":"invalid_grant","code":"${secret}"}`,
    ];
    for (const error of errors) {
      for (const format of ['text', 'json']) {
        const { stdout, stderr } = await runProgram(['why', error, 'described.json', '--format', format], {
          cwd,
        });
        expect(stdout + stderr).not.toContain(secret);
        expect(stdout).not.toBe('');
      }
    }
  });
});
