import { join } from 'node:path';
import { pulumiStack, terraformState } from '../../fixtures/exported';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const fixture = (name: string): string => join(__dirname, '..', '..', 'fixtures', 'diff', name);

const plan = (files: Readonly<Record<string, string>>, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['diff', '--plan', ...args], { cwd: folderOf(files) });

const props = (callbackUrl: string, others = ''): string => `
userPoolClientName: web
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid]
  callbackUrls: ['${callbackUrl}']
supportedIdentityProviders: [COGNITO]
${others}`;

const [old, now] = [props('https://old.example.com/'), props('https://new.example.com/')];

interface JsonStep {
  readonly kind: string;
  readonly order?: { readonly say: string; readonly code?: string };
  readonly records: { readonly existing?: Readonly<Record<string, unknown>>; readonly beside?: object };
  readonly checks: Readonly<
    Record<'old' | 'new', { readonly works: boolean; readonly refused: ReadonlyArray<object> }>
  >;
  readonly when: ReadonlyArray<{ readonly seconds?: number }>;
}

interface JsonPlan {
  readonly clients: ReadonlyArray<{
    readonly names: ReadonlyArray<string>;
    readonly outages: ReadonlyArray<string>;
    readonly beside?: {
      readonly paths: ReadonlyArray<string>;
      readonly issues: ReadonlyArray<{ readonly code: string }>;
    };
    readonly steps: ReadonlyArray<JsonStep>;
  }>;
}

const jsonPlan = async (
  files: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<JsonPlan['clients'][number]> => {
  const { stdout } = await plan(files, ...args, '--format', 'json');
  const { clients } = JSON.parse(stdout) as JsonPlan;
  if (clients[0] === undefined) throw new Error('there is no client');
  return clients[0];
};

/** The orders of all steps, as they are told for a backend. */
const ordersFor = async (
  backend: string,
  before = old,
  after = now,
): Promise<ReadonlyArray<JsonStep['order']>> => {
  const { steps } = await jsonPlan(
    { 'a.yaml': before, 'b.yaml': after },
    'a.yaml',
    'b.yaml',
    '--backend',
    backend,
  );
  return steps.map(({ order }) => order);
};

describe('diff --plan', () => {
  test('tells each step with what it changes, when it is taken and what apps can do after it', async () => {
    const { code, stdout } = await plan({ 'old.yaml': old, 'new.yaml': now }, 'old.yaml', 'new.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^old → new: 3 steps, 1 hour at least\n/);
    expect(stdout).toMatch(/ {2}1\. Widen the client\n/);
    expect(stdout).toMatch(
      /Until step 3, the client grants more than it is to grant\. oAuth\.callbackUrls: https:\/\/old/,
    );
    expect(stdout).toMatch(/- It no longer sends `redirect_uri=https:\/\/old\.example\.com\/`\./);
    expect(stdout).toMatch(
      / {2}3\. Narrow the client\n.*\n {5}When every app that is running has moved, and/,
    );
    expect(stdout).toMatch(/Old apps work \(3 requests checked\)\. New apps work \(3 requests checked\)\.\n/);
    expect(stdout).toMatch(/Apps that have not moved fail\. New apps work \(3 requests checked\)\.\n/);
    expect(stdout).toMatch(/\n1 client, 3 steps\n$/);
  });

  test('has the same exit code as without it', async () => {
    const files = { 'old.yaml': old, 'new.yaml': now };
    expect((await plan(files, 'old.yaml', 'old.yaml')).stdout).toBe('1 client, 0 steps\n');
    expect((await plan(files, 'old.yaml', 'old.yaml')).code).toBe(0);
    expect((await plan(files, 'old.yaml', 'new.yaml', '--fail-on', 'replacement')).code).toBe(0);
    expect((await plan(files, 'old.yaml', 'new.yaml', '--fail-on', 'access-widened')).code).toBe(1);
    expect((await plan(files, 'old.yaml', 'none.yaml')).code).toBe(2);
  });

  test('gives the records and the checks to programs', async () => {
    const { names, steps, outages } = await jsonPlan({ 'a.yaml': old, 'b.yaml': now }, 'a.yaml', 'b.yaml');
    expect(names).toEqual(['a', 'b']);
    expect(outages).toEqual([]);
    expect(steps.map(({ kind }) => kind)).toEqual(['widen', 'move-apps', 'narrow']);
    expect(steps.map(({ records }) => records.existing?.['CallbackURLs'])).toEqual([
      ['https://old.example.com/', 'https://new.example.com/'],
      ['https://old.example.com/', 'https://new.example.com/'],
      ['https://new.example.com/'],
    ]);
    expect(steps.map(({ checks }) => [checks.old.works, checks.new.works])).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
    expect(steps[2]?.checks.old.refused[0]).toMatchObject({
      parameter: 'redirect_uri',
      value: 'https://old.example.com/',
    });
    expect(steps[2]?.when[1]?.seconds).toBe(3_600);
  });

  test('is Markdown that is ticked off, in which nobody else writes Markdown', async () => {
    const { stdout } = await plan(
      { 'a.yaml': props('https://old.example.com/**bold**'), 'b.yaml': now },
      'a.yaml',
      'b.yaml',
      '--format',
      'markdown',
    );
    expect(stdout).toMatch(/^1 client, 3 steps\n\n### <?`?/);
    expect(stdout).toMatch(/\n#### 2\. Move every app\n/);
    expect(stdout).toMatch(
      /\n- \[ \] It no longer sends `redirect_uri=https:\/\/old\.example\.com\/\*\*bold\*\*`\.\n/,
    );
    expect(stdout).toMatch(/\n```yaml\noAuth:\n/);
    const equal = await plan({ 'a.yaml': old }, 'a.yaml', 'a.yaml', '--format', 'markdown');
    expect(equal.stdout).toBe('No app client differs.\n');
  });

  test('tells an added and a removed client, and all of several', async () => {
    const resource = { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } };
    const template = (...names: ReadonlyArray<string>): string =>
      JSON.stringify({ Resources: Object.fromEntries(names.map((name) => [name, resource])) });
    const { stdout } = await plan(
      { 'a.json': template('Web', 'Old'), 'b.json': template('Web', 'New') },
      'a.json',
      'b.json',
    );
    expect(stdout).toMatch(/^Old: 2 steps, 30 days at least\n/);
    expect(stdout).toMatch(/\nNew: 1 step\n\n {2}1\. Make a new client\n/);
    expect(stdout).toMatch(
      /Add a resource `New` with what follows, in the user pool, and deploy the stack\./,
    );
    expect(stdout).toMatch(/take it out, and deploy the stack\./);
    expect(stdout).toMatch(/\n3 clients, 3 steps\n$/);
  });

  test('says what no order of steps avoids', async () => {
    const described = (userPoolId: string): string =>
      JSON.stringify({
        UserPoolClient: {
          UserPoolId: userPoolId,
          ClientId: 'abc',
          ClientName: 'web',
          RefreshTokenValidity: 30,
        },
      });
    const { stdout } = await plan(
      { 'a.json': described('eu-west-1_AbCdEf123'), 'b.json': described('eu-west-1_GhIjKl456') },
      'a.json',
      'b.json',
    );
    expect(stdout).toMatch(/\n {2}Not without an outage: Users, their passwords and their sessions stay/);
    expect(stdout).toMatch(/create-user-pool-client .*"UserPoolId":"eu-west-1_GhIjKl456"/);
    expect(stdout).toMatch(/delete-user-pool-client --user-pool-id eu-west-1_AbCdEf123 --client-id abc\n/);
  });

  test('says why one client cannot serve old and new apps', async () => {
    const machine = `
generateSecret: true
oAuth: { flows: { clientCredentials: true }, scopes: [api/read] }
supportedIdentityProviders: [COGNITO]`;
    const files = { 'a.yaml': machine, 'b.yaml': props('https://new.example.com/', 'generateSecret: true') };
    const { beside } = await jsonPlan(files, 'a.yaml', 'b.yaml');
    expect(beside?.issues.map(({ code }) => code)).toContain('oauth-client-credentials-exclusive');
    const { stdout } = await plan(files, 'a.yaml', 'b.yaml');
    expect(stdout).toMatch(/\n {2}A new client is made beside the old one\. The service refuses one client/);
    expect(stdout).toMatch(/\n {4}error oauth-client-credentials-exclusive {2}/);
    const markdown = await plan(files, 'a.yaml', 'b.yaml', '--format', 'markdown');
    expect(markdown.stdout).toMatch(/\nA new client is made beside the old one\. /);
  });
});

describe('the words of each backend', () => {
  test('props', async () => {
    const [widen, move, narrow] = await ordersFor('props');
    expect(widen?.say).toBe('In `b.yaml`, write what follows and deploy it as before.');
    expect(widen?.code).toMatch(/^oAuth:\n {2}flows:\n {4}authorizationCodeGrant: true\n/);
    expect(move).toBeUndefined();
    expect(narrow?.code).not.toMatch(/old\.example/);
  });

  test('CloudFormation', async () => {
    const [widen] = await ordersFor('cloudformation');
    expect(widen?.code).toBe('CallbackURLs:\n  - https://old.example.com/\n  - https://new.example.com/');
    const [open] = await ordersFor('cloudformation', old, props('https://${Domain}/'));
    expect(open?.code).toMatch(/- Fn::Sub: https:\/\/\$\{Domain\}\/$/);
    const rotating = `${old}refreshTokenRotationGracePeriod: { seconds: 10 }\nreadAttributes: [email]\n`;
    const [, , last] = await ordersFor('cloudformation', rotating, now);
    expect(last?.say).toBe('In the resource `a`, write what follows and deploy the stack.');
  });

  test('CloudFormation, with the functions of the template', async () => {
    const template = (...urls: ReadonlyArray<unknown>): string =>
      JSON.stringify({
        Parameters: { Domain: { Type: 'String' } },
        Resources: {
          Web: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: {
              UserPoolId: { Ref: 'Pool' },
              AllowedOAuthFlows: ['code'],
              AllowedOAuthFlowsUserPoolClient: true,
              AllowedOAuthScopes: ['openid'],
              CallbackURLs: urls,
            },
          },
        },
      });
    const { steps } = await jsonPlan(
      {
        'a.json': template({ 'Fn::ImportValue': 'Callback' }),
        'b.json': template('https://new.example.com/'),
      },
      'a.json',
      'b.json',
    );
    expect(steps[0]?.order?.code).toMatch(/- Fn::ImportValue: Callback\n/);
  });

  test('Terraform', async () => {
    const [widen] = await ordersFor('terraform');
    expect(widen).toEqual({
      say: 'In the resource `a`, write what follows and run `terraform apply`.',
      code: 'callback_urls = ["https://old.example.com/", "https://new.example.com/"]',
      language: 'hcl',
    });
    const [, removed] = await ordersFor('terraform', `${old}readAttributes: [email, 'custom:a']\n`, old);
    expect(removed).toBeUndefined();
    const orders = await ordersFor('terraform', `${old}writeAttributes: ['custom:a']\n`, old);
    expect(orders.at(-1)?.say).toMatch(/take out `write_attributes`.* Terraform keeps the value/);
  });

  test('the CDK', async () => {
    const [widen] = await ordersFor('cdk');
    expect(widen?.say).toBe('In the construct `a`, write what follows and run `cdk deploy`.');
    expect(widen?.code).toMatch(/^oAuth: \{\n {2}flows: \{ authorizationCodeGrant: true \},\n/);
    const app = (template: string) => ({
      'cdk.out/manifest.json': JSON.stringify({
        artifacts: { Test: { type: 'aws:cloudformation:stack', properties: { templateFile: 'a.json' } } },
      }),
      'cdk.out/a.json': template,
    });
    const template = JSON.stringify({
      Resources: {
        Web: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: { Ref: 'Pool' }, GenerateSecret: true },
        },
      },
    });
    const { stdout } = await plan(
      { ...app(template), 'a.json': template.replace(',"GenerateSecret":true', '') },
      'a.json',
      'cdk.out',
    );
    expect(stdout).toMatch(
      /Add a construct `WebNew` with what follows, in the user pool, beside the construct `Web`/,
    );
  });

  test('Pulumi', async () => {
    const [add, , removed] = await ordersFor('pulumi', old, `${now}generateSecret: true\n`);
    expect(add?.code).toMatch(/^generateSecret: true,$/m);
    expect(removed?.say).toMatch(/ and run `pulumi up`\.$/);
  });

  test('the API, with every setting that an update would reset', async () => {
    const [widen] = await ordersFor('api');
    const json = /--cli-input-json '(.*)'$/.exec(widen?.code ?? '')?.[1] ?? '{}';
    expect(JSON.parse(json)).toMatchObject({
      UserPoolId: 'USER_POOL_ID',
      ClientId: 'CLIENT_ID',
      CallbackURLs: ['https://old.example.com/', 'https://new.example.com/'],
      EnableTokenRevocation: true,
      RefreshTokenValidity: 43_200,
    });
    const [open] = await ordersFor('api', old, props('https://${Domain}/'));
    expect(open?.say).toMatch(/Give `\$\{Domain\}` the value that the deployment gives\.$/);
    const [, , openName] = await ordersFor('api', old, now.replace('web', "'web-${Stage}'"));
    expect(openName?.code).toMatch(/"ClientName":"web-\$\{Stage\}"/);
    const [number] = await ordersFor('api', old, `${now}accessTokenValidity: { minutes: '\${life}' }\n`);
    expect(number?.code).toMatch(/update-user-pool-client/);
    const [unknown] = await ordersFor(
      'api',
      old,
      props('x').replace(/callbackUrls:.*/, "callbackUrls: '${Urls}'"),
    );
    expect(unknown?.say).toMatch(
      /with all of its settings, once what is known only at deploy time has values\.$/,
    );
    const registered = old.replace('supportedIdentityProviders: [COGNITO]', '');
    const [providers] = await ordersFor('api', old, registered);
    expect(providers?.say).toMatch(/name the providers of the user pool in `SupportedIdentityProviders`\.$/);
  });

  test('a state is changed by what wrote it', async () => {
    const state = (secret: boolean): string =>
      JSON.stringify(
        terraformState([
          {
            name: 'web',
            attributes: { name: 'web', generate_secret: secret, supported_identity_providers: ['COGNITO'] },
          },
        ]),
      );
    const { stdout } = await plan({ 'a.json': state(false), 'b.json': state(true) }, 'a.json', 'b.json');
    expect(stdout).toMatch(/Add a resource `web_new` with what follows/);
    expect(stdout).toMatch(/ {7}generate_secret += true\n/);
    const stack = JSON.stringify(pulumiStack({ name: 'web', callbackUrls: [] }));
    const pulumi = await plan({ 'a.json': stack, 'b.yaml': old }, 'b.yaml', 'a.json');
    expect(pulumi.stdout).toMatch(/ `pulumi up`\./);
  });

  test('what the service says is changed by the API', async () => {
    const { stdout } = await runProgram(['diff', '--plan', fixture('moved.yaml'), fixture('described.json')]);
    expect(stdout).toMatch(/aws cognito-idp update-user-pool-client --cli-input-json '/);
  });
});

describe('the options of a plan', () => {
  test('a second secret comes before the first goes', async () => {
    const web = { 'a.yaml': `${old}generateSecret: true\n` };
    const { code, stdout } = await plan(web, 'a.yaml', 'a.yaml', '--new-secret', '--backend', 'terraform');
    expect(code).toBe(0);
    expect(stdout).toMatch(/1\. Add a second secret[^]*2\. Move every app[^]*3\. Delete the first secret/);
    expect(stdout).toMatch(/aws cognito-idp add-user-pool-client-secret --user-pool-id USER_POOL_ID/);
    expect(stdout).toMatch(/No template and no module knows second secrets\./);
    const added = await ordersFor('api', old, `${now}generateSecret: true\n`);
    expect(added[0]?.say).toMatch(/Its secret is shown by `describe-user-pool-client` alone/);
    const none = await plan({ 'a.yaml': old }, 'a.yaml', 'a.yaml', '--new-secret');
    expect([none.code, none.stderr]).toEqual([
      2,
      'error: --new-secret: no client has a secret before and after\n',
    ]);
  });

  test('options of plans need one', async () => {
    const cwd = folderOf({ 'a.yaml': old });
    for (const [name, ...value] of [['backend', 'api'], ['new-secret'], ['context', 'pool.yaml']]) {
      const { code, stderr } = await runProgram(['diff', 'a.yaml', 'a.yaml', `--${name}`, ...value], { cwd });
      expect([code, stderr]).toEqual([2, `error: --${name} needs --plan\n`]);
    }
  });

  test('facts about the user pool decide more rules of the clients between', async () => {
    const files = {
      'a.yaml': `${old}readAttributes: [email]\n`,
      'b.yaml': `${old}readAttributes: [name]\n`,
      'pool.yaml': 'attributes: { email: {}, name: {} }\n',
      'wrong.yaml': 'attribute: {}\n',
    };
    const fine = await plan(files, 'a.yaml', 'b.yaml', '--context', 'pool.yaml');
    expect([fine.code, fine.stderr]).toEqual([1, '']);
    const wrong = await plan(files, 'a.yaml', 'b.yaml', '--context', 'wrong.yaml');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/^wrong\.yaml:1:1: error unknown-key/);
  });
});
