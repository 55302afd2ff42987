import { onUserPool } from '../../fixtures/on-user-pool';
import { folderOf, runProgram } from '../../fixtures/program';
import { poolAnswers, poolId } from '../../fixtures/running-service';

const { runWith, serviceOf, stop } = onUserPool();

afterAll(stop);

const settings = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'api/read'],
  CallbackURLs: ['https://app.example.com/callback'],
  SupportedIdentityProviders: ['COGNITO', 'Google'],
};

const running = (name: string, more: object = {}) => ({
  ClientId: `id-of-${name}`,
  ClientName: name,
  RefreshTokenValidity: 30,
  ...settings,
  ...more,
});

const client = (properties: object) => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { UserPoolId: { Ref: 'Pool' }, ...settings, ...properties },
});

/** A template as the CDK writes it, in which providers and scopes come from other resources. */
const template = (resources: object, parameters: object = {}): string =>
  JSON.stringify({
    Parameters: parameters,
    Resources: {
      Pool: { Type: 'AWS::Cognito::UserPool' },
      Google: {
        Type: 'AWS::Cognito::UserPoolIdentityProvider',
        Properties: { UserPoolId: { Ref: 'Pool' }, ProviderName: 'Google', ProviderType: 'Google' },
      },
      Api: {
        Type: 'AWS::Cognito::UserPoolResourceServer',
        Properties: { UserPoolId: { Ref: 'Pool' }, Identifier: 'api', Name: 'api' },
      },
      ...resources,
    },
  });

const open = {
  SupportedIdentityProviders: ['COGNITO', { Ref: 'Google' }],
  AllowedOAuthScopes: ['openid', { 'Fn::Sub': '${Api}/read' }],
};

const diff = (
  clients: ReadonlyArray<Readonly<Record<string, unknown>>>,
  side: string,
  ...args: ReadonlyArray<string>
) =>
  runWith(poolAnswers({ clients }), ['diff', 'side.json', ...args], { cwd: folderOf({ 'side.json': side }) });

describe('diff --user-pool', () => {
  test('finds nothing where everything runs as it is described, whatever is open in the template', async () => {
    const side = template({ Web: client({ ClientName: 'web', ...open }), Made: client(open) });
    expect(await diff([running('web'), running('Made-AbCdEfGhIjKl')], side)).toEqual({
      code: 0,
      stdout: '2 clients: 2 equal\n',
      stderr: `side.json: warning value-hidden  Web.supportedIdentityProviders: has a value that is open until deployment, so that whatever runs is taken for it
  fix: give it with --parameters or --var, or compare what was deployed, such as a state
side.json: warning value-hidden  Made.supportedIdentityProviders: has a value that is open until deployment, so that whatever runs is taken for it
  fix: give it with --parameters or --var, or compare what was deployed, such as a state
`,
    });
  });

  test('tells what somebody changed, added and took away, the user pool being what is there now', async () => {
    const side = template({ Web: client({ ClientName: 'web' }), Gone: client({ ClientName: 'gone' }) });
    const evil = { CallbackURLs: [...settings.CallbackURLs, 'https://evil.example.com/'] };
    const { code, stdout, stderr } = await diff([running('web', evil), running('console')], side);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toBe(`Web → web: 1 change
  oAuth.callbackUrls:
    + https://evil.example.com/
    access-widened
    Codes and tokens can be sent to a further place.

Gone: removed
  replacement, access-narrowed, users-affected
  Its id is gone: its users can no longer sign in, and a client that takes its place has a new id.

console (id-of-console): added
  access-widened
  A further app can sign users in, or get tokens.

3 clients: 1 changed, 1 added, 1 removed
1 replacement, 2 access-widened, 1 access-narrowed, 1 users-affected
`);
  });

  test('tells what deployment would cost with --reverse, and fails on what is asked for', async () => {
    const side = template({ Web: client({ ClientName: 'web' }) });
    const widened = [running('web', { AllowedOAuthFlows: ['code', 'implicit'] })];
    const consequences = async (...args: ReadonlyArray<string>) => {
      const { code, stdout } = await diff(widened, side, ...args);
      return [code, /access-\w+/.exec(stdout)?.[0]];
    };
    expect(await consequences()).toEqual([1, 'access-widened']);
    expect(await consequences('--reverse')).toEqual([1, 'access-narrowed']);
    expect(await consequences('--fail-on', 'replacement')).toEqual([0, 'access-widened']);
  });

  test('plans from what runs to what is described', async () => {
    const side = template({ Web: client({ ClientName: 'web', CallbackURLs: ['https://new.example.com/'] }) });
    const { stdout } = await diff([running('web')], side, '--plan', '--backend', 'api');
    expect(stdout.indexOf('https://new.example.com/')).toBeGreaterThan(-1);
    expect(stdout.indexOf('https://new.example.com/')).toBeLessThan(
      stdout.lastIndexOf('https://app.example.com/callback'),
    );
  });

  test('matches clients by their ids where the side has them, and never two with different ids', async () => {
    const state = (id: string, pool = poolId) => ({
      attributes: {
        id,
        user_pool_id: pool,
        name: 'web',
        allowed_oauth_flows_user_pool_client: false,
        refresh_token_validity: 30,
        supported_identity_providers: ['COGNITO'],
      },
    });
    const side = (...instances: ReadonlyArray<object>): string =>
      JSON.stringify({
        version: 4,
        terraform_version: '1.9.8',
        resources: instances.map((instance, index) => ({
          mode: 'managed',
          type: 'aws_cognito_user_pool_client',
          name: `web${index}`,
          instances: [instance],
        })),
      });
    const now = { ClientId: 'abc', ClientName: 'renamed', SupportedIdentityProviders: ['COGNITO'] };
    const { stdout } = await diff([now], side(state('abc')));
    expect(stdout).toContain('aws_cognito_user_pool_client.web0 → renamed: 1 change\n');
    const other = await diff([{ ...now, ClientName: 'web' }], side(state('replaced')));
    expect(other.stdout).toContain('2 clients: 1 added, 1 removed\n');
    const pools = await diff([now], side(state('abc'), state('def', 'eu-west-1_Other')));
    expect(pools.stderr).toBe('side.json: 1 app client of other user pools not compared\n');
    expect(pools.stdout).toContain('1 client: 1 changed\n');
  });

  test('compares the client that is asked for, and never another one in its place', async () => {
    const side = template({ Web: client({ ClientName: 'web' }) });
    const clients = [running('web'), running('console')];
    expect((await diff(clients, side, '--client', 'web')).stdout).toBe('1 client: 1 equal\n');
    expect((await diff(clients, side, '--client', 'id-of-web')).stdout).toBe('1 client: 1 equal\n');
    expect((await diff(clients, side, '--client', 'console')).stdout).toContain('1 client: 1 added\n');
    expect((await diff(clients, side, '--client', 'Web')).stdout).toBe('1 client: 1 equal\n');
  });

  test('compares what the service has accepted, whatever rules say of it', async () => {
    const plain = { CallbackURLs: ['http://app.example.com/callback'] };
    const { code, stdout, stderr } = await diff(
      [running('web', plain)],
      template({ Web: client({ ClientName: 'web' }) }),
    );
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('    + http://app.example.com/callback\n');
  });

  test('compares no client of which some cannot be represented', async () => {
    const odd = { AccessTokenValidity: 'long' };
    const { code, stderr } = await diff(
      [running('web', odd)],
      template({ Web: client({ ClientName: 'web' }) }),
    );
    expect(code).toBe(2);
    expect(stderr).toContain(`${poolId}/id-of-web: error value-type  AccessTokenValidity:`);
  });

  test('asks for clients alone', async () => {
    const service = await serviceOf(poolAnswers({ clients: [running('web')] }));
    const cwd = folderOf({ 'side.json': template({ Web: client({ ClientName: 'web' }) }) });
    await runProgram(['diff', '--user-pool', poolId, '--endpoint-url', service.url, 'side.json'], { cwd });
    expect(service.asked).toEqual(['ListUserPoolClients', 'DescribeUserPoolClient']);
  });

  test('tells a mistake in the side or in the options in place of asking', async () => {
    const refused = async (...args: ReadonlyArray<string>) => {
      const { code, stdout, stderr } = await runProgram(['diff', ...args], {
        cwd: folderOf({ 'a.yaml': '[\n' }),
      });
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await refused('a.yaml')).toBe(
      'error: two sides are compared; name another one, or a --user-pool\n',
    );
    expect(await refused('a.yaml', 'b.yaml', '--user-pool', poolId)).toBe(
      'error: --user-pool is the second side; name one other side\n',
    );
    expect(await refused('a.yaml', '--user-pool', poolId, '--from-b', 'cdk')).toBe(
      'error: --from-b is about a second file, which a --user-pool has not\n',
    );
    expect(await refused('a.yaml', '--user-pool', poolId)).toContain('error file-syntax');
    expect(await refused('a.yaml', 'b.yaml', '--region', 'eu-west-1')).toBe(
      'error: --region needs --user-pool\n',
    );
  });

  test('tells that the user pool cannot be read', async () => {
    const cwd = folderOf({ 'side.json': template({ Web: client({ ClientName: 'web' }) }) });
    expect(await runWith(() => ({ error: 'AccessDeniedException' }), ['diff', 'side.json'], { cwd })).toEqual(
      {
        code: 2,
        stdout: '',
        stderr:
          'error: the user pool cannot be read: its caller lacks the permission cognito-idp:ListUserPoolClients\n',
      },
    );
    const configured = folderOf({
      'sub/side.json': template({ Web: client({ ClientName: 'web' }) }),
      'cognito-client.config.yaml': 'levels: [\n',
    });
    expect((await runWith(poolAnswers({}), ['diff', 'sub/side.json'], { cwd: configured })).code).toBe(2);
  });
});

describe('a folder of props', () => {
  const props = (name: string, more = ''): string =>
    `userPoolClientName: ${name}\ndisableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n${more}`;
  const clients = ['web', 'api'].map((name) => ({
    ClientId: `id-of-${name}`,
    ClientName: name,
    SupportedIdentityProviders: ['COGNITO'],
  }));

  test('is a side, as import writes it', async () => {
    const cwd = folderOf({});
    await runWith(poolAnswers({ clients }), ['import', '--out', 'clients/'], { cwd });
    expect(await runWith(poolAnswers({ clients }), ['diff', 'clients'], { cwd })).toEqual({
      code: 0,
      stdout: '2 clients: 2 equal\n',
      stderr: '',
    });
    const other = folderOf({ 'a/web.yaml': props('web'), 'b/gone.yaml': props('gone'), 'b/notes.txt': 'x' });
    const { stdout } = await runWith(poolAnswers({ clients }), ['diff', '.', '--from', 'props'], {
      cwd: other,
    });
    expect(stdout).toContain('3 clients: 1 equal, 1 added, 1 removed\n');
  });

  test('is none where a file of it cannot be read, or where there is no client in it', async () => {
    const cwd = folderOf({ 'broken/web.yaml': props('web', '[\n'), 'empty/pool.yaml': 'hasDomain: true\n' });
    const broken = await runWith(poolAnswers({ clients }), ['diff', 'broken'], { cwd });
    expect([broken.code, broken.stderr]).toEqual([
      2,
      expect.stringContaining('broken/web.yaml:4:1: error file-syntax'),
    ]);
    const empty = await runWith(poolAnswers({ clients }), ['diff', 'empty'], { cwd });
    expect([empty.code, empty.stderr]).toEqual([
      2,
      expect.stringContaining('is a folder without manifest.json'),
    ]);
  });

  test('is compared with another folder', async () => {
    const cwd = folderOf({
      'old/web.yaml': props('web'),
      'new/web.yaml': props('web', 'generateSecret: true\n'),
    });
    expect((await runProgram(['diff', 'old', 'new'], { cwd })).stdout).toContain(
      'web: 1 change\n  generateSecret:',
    );
  });
});
