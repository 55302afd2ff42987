/** What the program does with a user pool: it asks a service over HTTP by the AWS SDK. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { folderOf, main, runProgram } from '../../fixtures/program';
import { onUserPool } from '../../fixtures/on-user-pool';
import {
  poolAnswers,
  poolId,
  type Answer,
  type PoolParts,
  type ServiceRequest,
} from '../../fixtures/running-service';

/** A value that must get nowhere. */
const secret = 'thisIsNoRealSecret0123456789abcdef';

const web = {
  ClientId: '1h57kf5cpq17m0eml12EXAMPLE',
  ClientName: 'web',
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'api/read'],
  CallbackURLs: ['https://app.example.com/callback'],
  SupportedIdentityProviders: ['COGNITO', 'Google'],
};

const parts: PoolParts = {
  clients: [web],
  providers: [{ ProviderName: 'Google', AttributeMapping: { email: 'email' } }],
  servers: [{ Identifier: 'api', Scopes: [{ ScopeName: 'read' }] }],
};

const template = JSON.stringify({
  Resources: {
    Web: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { ...web, ClientId: undefined, UserPoolId: { Ref: 'Pool' } },
    },
  },
});

const { runOn, runWith, serviceOf, startOn, stop, forget } = onUserPool();

afterAll(stop);

const manyClients = (count: number): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  Array.from({ length: count }, (_, index) => ({
    ...web,
    ClientId: `id${index}`,
    ClientName: `app ${index}`,
  }));

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

describe('a user pool that is running', () => {
  test('is only read, by the operations of the documented policy and no others', async () => {
    const service = await serviceOf(
      poolAnswers({
        ...parts,
        pool: { Domain: 'acme' },
        domain: { ManagedLoginVersion: 2 },
        branded: [web.ClientId],
      }),
    );
    const { code, stderr } = await startOn(service, ['validate', '--strict']);
    expect([code, stderr]).toEqual([0, '']);
    const asked = new Set<string>(service.asked.map((operation) => `cognito-idp:${operation}`));
    const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
    const [, policy = '{}'] = /^```json\n(\{\n {2}"Version": "2012-10-17"[^`]*)^```$/m.exec(readme) ?? [];
    const { Statement: statements } = JSON.parse(policy) as {
      readonly Statement: ReadonlyArray<{ readonly Action: ReadonlyArray<string> }>;
    };
    expect(new Set(statements.flatMap(({ Action: actions }) => actions))).toEqual(asked);
    const { userPoolOperations } = await import('@org/cognito-import');
    expect(asked).toEqual(new Set(userPoolOperations.map((operation) => `cognito-idp:${operation}`)));
  });

  test('has as many clients as its pages, at no more requests at once than are allowed', async () => {
    const [count, pages] = process.env['NIGHTLY'] === 'true' ? [1_000, 17] : [200, 4];
    const all = poolAnswers({ ...parts, clients: manyClients(count) });
    const service = await serviceOf(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return all(request);
    });
    const { code, stdout, stderr } = await runOn(service, ['validate']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${count} app clients, 0 errors, 0 warnings\n`);
    expect(service.mostAtOnce()).toBeGreaterThan(4);
    expect(service.mostAtOnce()).toBeLessThanOrEqual(8);
    expect(service.asked.filter((operation) => operation === 'ListUserPoolClients')).toHaveLength(pages);
  });

  test('is read to its end however often the service throttles', async () => {
    const all = poolAnswers({ ...parts, clients: manyClients(12) });
    const service = await serviceOf((request) => {
      if (request.count === 6) return { error: 'TooManyRequestsException' };
      return request.count === 9 ? { error: 'ThrottlingException', status: 429 } : all(request);
    });
    const { code, stdout, stderr } = await startOn(service, ['validate'], { env: { AWS_MAX_ATTEMPTS: '' } });
    expect([code, stdout, stderr]).toEqual([0, '12 app clients, 0 errors, 0 warnings\n', '']);
  });

  test('is read to its end behind an empty page, and not for ever where pages lead round in a circle', async () => {
    const all = poolAnswers(parts);
    const pages: Readonly<Record<string, object>> = {
      first: { UserPoolClients: [], NextToken: 'a' },
      a: { NextToken: 'b' },
    };
    const withEmpty = (request: ServiceRequest): Answer => {
      const { NextToken: token = 'first' } = request.input as { readonly NextToken?: string };
      const page = pages[token];
      return request.operation === 'ListUserPoolClients' && page !== undefined
        ? { data: page as Readonly<Record<string, unknown>> }
        : all({ ...request, input: { ...request.input, NextToken: '0' } });
    };
    expect((await runWith(withEmpty, ['validate'])).stdout).toBe('1 app client, 0 errors, 0 warnings\n');
    const circle = (): Answer => ({ data: { UserPoolClients: [], NextToken: 'a' } });
    expect(await runWith(circle, ['validate'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: the user pool cannot be read: the pages of ListUserPoolClients have no end: a token for the next page came twice\n',
    });
  });
});

// -------------------------------------------------------------------------------------
// what may not be read
// -------------------------------------------------------------------------------------

describe('what its caller may not read', () => {
  const denying =
    (...denied: ReadonlyArray<string>) =>
    (request: ServiceRequest): Answer =>
      denied.includes(request.operation)
        ? { error: 'AccessDeniedException', message: `User ${secret} is not authorized` }
        : poolAnswers(parts)(request);

  test('is told and deferred, with the permission that is missing', async () => {
    const { code, stdout, stderr } = await runWith(
      denying('ListResourceServers', 'DescribeIdentityProvider'),
      ['validate', '--explain-deferred'],
    );
    expect(code).toBe(0);
    expect(stderr).toBe(
      [
        `${poolId}: its caller lacks the permission cognito-idp:DescribeIdentityProvider, so identityProviders are not known\n`,
        `${poolId}: its caller lacks the permission cognito-idp:ListResourceServers, so resourceServers are not known\n`,
      ].join(''),
    );
    expect(stdout)
      .toBe(`${poolId}/${web.ClientId} (web): deferred  AllowedOAuthScopes: needs the resource servers of the user pool (permission cognito-idp:ListResourceServers)
  for: scope-unknown

${poolId}/${web.ClientId} (web): deferred  SupportedIdentityProviders: needs the identity providers of the user pool (permission cognito-idp:DescribeIdentityProvider)
  for: idp-exists

${poolId}/${web.ClientId} (web): deferred  AllowedOAuthFlows: needs the identity providers of the user pool (permission cognito-idp:DescribeIdentityProvider)
  for: idp-mapped-immutable

1 app client, 0 errors, 0 warnings, 3 deferred
`);
  });

  test('is known where somebody says it', async () => {
    const cwd = folderOf({ 'pool.yaml': 'resourceServers: { api: [write] }\n' });
    const { code, stdout } = await runWith(
      denying('ListResourceServers'),
      ['validate', '--context', 'pool.yaml'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout).toContain(
      'error scope-unknown  AllowedOAuthScopes[1]: the resource server api has no scope read',
    );
  });

  test.each(['ListUserPoolClients', 'DescribeUserPoolClient'])(
    'is everything where that is %s',
    async (operation) => {
      expect(await runWith(denying(operation), ['validate'])).toEqual({
        code: 2,
        stdout: '',
        stderr: `error: the user pool cannot be read: its caller lacks the permission cognito-idp:${operation}\n`,
      });
    },
  );
});

// -------------------------------------------------------------------------------------
// failures
// -------------------------------------------------------------------------------------

describe('a user pool that cannot be read is told in one sentence, and nothing is written', () => {
  const closedPort = async (): Promise<string> => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  };

  const errorsOf: ReadonlyArray<readonly [what: string, answer: Answer, sentence: RegExp]> = [
    [
      'a user pool that is not there',
      { error: 'com.amazonaws.cognitoidentityprovider#ResourceNotFoundException' },
      /^there is no user pool eu-west-1_AbCdEfGhI in eu-west-1$/,
    ],
    [
      'an expired token',
      { error: 'ExpiredTokenException' },
      /^the AWS credentials have expired; sign in again/,
    ],
    [
      'a token that nobody knows',
      { error: 'UnrecognizedClientException' },
      /^127\.0\.0\.1:\d+ refuses the AWS credentials/,
    ],
    ['a signature that is not right', { error: 'InvalidSignatureException' }, /refuses the AWS credentials/],
    [
      'an id that the service does not take',
      { error: 'InvalidParameterException' },
      /refuses ListUserPoolClients \(InvalidParameterException\)$/,
    ],
    [
      'no patience',
      { error: 'TooManyRequestsException' },
      /still refuses further requests after it was asked more slowly/,
    ],
    ['no patience, by the status alone', { text: '', status: 429 }, /still refuses further requests/],
    [
      'a failure of the service',
      { error: 'InternalErrorException', status: 500 },
      /failed at ListUserPoolClients \(InternalErrorException\); run it again later$/,
    ],
    [
      'a proxy in front',
      { text: `<html>${secret}</html>`, status: 502 },
      /failed at ListUserPoolClients; run it again later$/,
    ],
    [
      'another server',
      { text: `<html>${secret}</html>` },
      /does not answer in JSON, so it is not the API of Cognito$/,
    ],
    [
      'an operation that is not known',
      { error: 'UnknownOperationException' },
      /^ListUserPoolClients is not known there$/,
    ],
    [
      'an emulator without the operation',
      { text: '{"code":"CognitoLocal#Unsupported"}', status: 500 },
      /^ListUserPoolClients is not known there$/,
    ],
    [
      'a refusal in XML',
      { text: `<E><Code>InvalidClientTokenId</Code><Message>${secret}</Message></E>`, status: 403 },
      /refuses the AWS credentials/,
    ],
    [
      'an error without a name',
      { text: JSON.stringify({ message: secret }), status: 400 },
      /refuses ListUserPoolClients$/,
    ],
    [
      'an answer that ends in the middle',
      { half: `{"UserPoolClients":[{"ClientId":"${secret}` },
      /ended the connection before it had answered$/,
    ],
  ];

  const sentenceOf = (stderr: string): string => {
    const [, sentence = stderr] = /^error: the user pool cannot be read: (.*)\n$/.exec(stderr) ?? [];
    return sentence;
  };

  test.each(errorsOf)('%s', async (_, answer, sentence) => {
    const cwd = folderOf({});
    const { code, stdout, stderr } = await runWith(() => answer, ['import', '--out', 'clients/'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(sentenceOf(stderr)).toMatch(sentence);
    expect(stderr).not.toContain(secret);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('a server that stops in the middle', async () => {
    const cwd = folderOf({});
    const all = poolAnswers({ ...parts, clients: manyClients(100) });
    const service = await serviceOf((request) => {
      if (request.count > 40) void service.stop();
      return all(request);
    });
    const { code, stdout, stderr } = await runOn(service, ['import', '--out', 'clients/'], { cwd });
    forget(service);
    expect([code, stdout]).toEqual([2, '']);
    expect(sentenceOf(stderr)).toMatch(
      /^127\.0\.0\.1:\d+ (?:refuses connections|ended the connection before it had answered)$/,
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  const failing: ReadonlyArray<
    readonly [
      what: string,
      args: ReadonlyArray<string>,
      env: Readonly<Record<string, string>>,
      sentence: RegExp,
    ]
  > = [
    [
      'no credentials',
      [],
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      /^no AWS credentials are found; name a profile/,
    ],
    [
      'a profile that is not there',
      ['--profile', 'nobody'],
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      /^the profile nobody gives no AWS credentials/,
    ],
    [
      'another Region',
      ['--region', 'us-east-1'],
      {},
      /^there is no user pool eu-west-1_AbCdEfGhI in us-east-1; its id says that it is in eu-west-1$/,
    ],
    [
      'another Region of the environment',
      [],
      { AWS_REGION: 'us-east-1' },
      /in us-east-1; its id says that it is in eu-west-1$/,
    ],
  ];

  test.each(failing)('%s', async (_, args, more, sentence) => {
    const service = await serviceOf(() => ({ error: 'ResourceNotFoundException' }));
    const { code, stdout, stderr } = await startOn(service, ['validate', ...args], { env: more });
    expect([code, stdout]).toEqual([2, '']);
    expect(sentenceOf(stderr)).toMatch(sentence);
  });

  test('an endpoint where nobody listens, and one whose host is not known', async () => {
    const { stderr, code } = await runOn({ url: await closedPort() }, ['validate']);
    expect(code).toBe(2);
    expect(sentenceOf(stderr)).toMatch(/^127\.0\.0\.1:\d+ refuses connections$/);
    const unknown = await runOn({ url: 'http://nowhere.invalid' }, ['validate']);
    expect(sentenceOf(unknown.stderr)).toBe('nowhere.invalid is not known');
  });

  test('a malformed id, Region or endpoint, before anything is asked', async () => {
    const told = async (...args: ReadonlyArray<string>): Promise<string> => {
      const { code, stdout, stderr } = await runProgram(['validate', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await told('--user-pool', 'users')).toBe(
      'error: users is no id of a user pool: a Region, an underscore, letters and digits, as in eu-west-1_AbCdEfGhI\n',
    );
    expect(await told('--user-pool', poolId, '--region', 'Ireland')).toBe(
      'error: Ireland is no Region; write it as in eu-west-1\n',
    );
    expect(await told('--user-pool', poolId, '--endpoint-url', 'localhost:9229')).toBe(
      'error: --endpoint-url is no URL of a server; write it as in http://127.0.0.1:5000\n',
    );
    expect(await told('--profile', 'a', 'web.yaml')).toBe('error: --profile needs --user-pool\n');
    expect(await told('--endpoint-url', 'http://a', 'web.yaml')).toBe(
      'error: --endpoint-url needs --user-pool\n',
    );
  });

  test('no AWS SDK beside the program', () => {
    const folder = folderOf({ 'package.json': readFileSync(join(__dirname, '..', '..', 'package.json')) });
    cpSync(dirname(main), join(folder, 'bin'), { recursive: true });
    const program = join(folder, 'bin', basename(main));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, 'validate', '--user-pool', poolId],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'error: --user-pool needs the AWS SDK; run npm install --save-dev @aws-sdk/client-cognito-identity-provider\n',
    ]);
  });
});

// -------------------------------------------------------------------------------------
// secrets
// -------------------------------------------------------------------------------------

describe('a secret in every answer', () => {
  /** Adds secrets to an answer: under names that are known to hold one, and under names that nobody knows. */
  const withSecrets = (data: unknown): unknown => {
    if (Array.isArray(data)) return data.map(withSecrets);
    if (typeof data !== 'object' || data === null) return data;
    return {
      ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withSecrets(value)])),
      ClientSecret: secret,
      NewSecret: secret,
      NewDetails: { client_secret: secret, keys: [{ private: secret }] },
      ProviderDetails: { client_secret: secret },
      UserPoolTags: { token: secret },
    };
  };

  const answering = (request: ServiceRequest): Answer => {
    const answer = poolAnswers({ ...parts, pool: { Domain: 'acme' }, domain: { ManagedLoginVersion: 2 } })(
      request,
    );
    return 'data' in answer
      ? { data: withSecrets(answer.data) as Readonly<Record<string, unknown>> }
      : { error: 'error' in answer ? answer.error : '', message: secret };
  };

  test.each<ReadonlyArray<string>>([
    ['validate', '--explain-deferred'],
    ...(['json', 'sarif', 'github', 'junit'] as const).map((format) => [
      'validate',
      '--format',
      format,
      '--report',
      'json=report.json',
    ]),
    ['validate', '--suppress-all'],
    ['import', '--out', 'clients/'],
    ['import', '--out', 'clients/', '--format', 'json'],
    ['import', '--client', 'web', '--format', 'typescript'],
    ['diff', 'web.json', '--format', 'json'],
    ['diff', 'web.json', '--format', 'markdown'],
    ['diff', 'web.json', '--reverse'],
  ])('is in no output, log, error or file of %s %s %s', async (...args) => {
    const cwd = folderOf({ 'web.json': template });
    const { code, stdout, stderr } = await runWith(answering, args, { cwd });
    expect(code).toBeLessThan(2);
    expect(stdout + stderr).not.toContain(secret);
    for (const file of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain(secret);
    }
  });

  test('is under names that nobody knows, which are told', async () => {
    const cwd = folderOf({ 'web.json': template });
    const { code, stdout, stderr } = await runWith(answering, ['validate'], { cwd });
    expect([code, stderr.includes(secret)]).toEqual([0, false]);
    expect(stdout).toContain(
      `${poolId}: warning source-key-unknown  IdentityProvider.NewDetails: is not known, so no rule looks at it\n`,
    );
    expect(stdout).toContain(
      `${poolId}/${web.ClientId} (web): warning source-key-unknown  NewSecret: is not a known`,
    );
    expect(stdout).not.toContain(secret);
  });

  test('is where a client has a secret, of which nothing else is told', async () => {
    const { stdout } = await runWith(answering, ['import', '--client', 'web']);
    expect(stdout).toContain('generateSecret: true\n');
  });
});
