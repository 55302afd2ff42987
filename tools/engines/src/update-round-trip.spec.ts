/** What is said of an update is so: the round trip changes nothing else, and the command itself resets what is named. */
import { findWrittenClients } from '@org/cognito-commands';
import { spellings } from '@org/cognito-core';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAwsCli } from './aws-cli';
import { cognitoApi, type CognitoApi } from './cognito-api';
import type { LocalServer } from './local-server';
import { isMotoRunning, sharedMoto } from './shared-moto';

jest.setTimeout(300_000);

/** Continuous integration checks everything, so none of the programs must be missing there. */
const isRequired = (process.env['CI'] ?? '') !== '';

const hasJq = (): boolean => spawnSync('jq', ['--version'], { stdio: 'ignore' }).status === 0;

const isSkipped = !isRequired && !(isMotoRunning() && hasAwsCli() && hasJq());

const reason = ' (skipped: moto_server, awscli or jq is not on this machine)';

if (isSkipped) console.log(`round trips${reason}`);

/** A client of which nothing is as it is by default. */
const settings = {
  ClientName: 'web',
  GenerateSecret: true,
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: ['https://a.example.org/cb', 'http://localhost:3000/cb'],
  LogoutURLs: ['https://a.example.org/'],
  DefaultRedirectURI: 'https://a.example.org/cb',
  SupportedIdentityProviders: ['COGNITO'],
  AccessTokenValidity: 30,
  IdTokenValidity: 30,
  RefreshTokenValidity: 7,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  ReadAttributes: ['email'],
  WriteAttributes: ['email'],
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: false,
  EnablePropagateAdditionalUserContextData: true,
  AuthSessionValidity: 10,
};

/** What each update says, and what it is to change. */
const updates = [
  ['--auth-session-validity 5', { AuthSessionValidity: 5 }],
  [
    '--callback-urls https://b.example.org/cb http://localhost:3000/cb --allowed-o-auth-flows-user-pool-client',
    {
      CallbackURLs: ['https://b.example.org/cb', 'http://localhost:3000/cb'],
      AllowedOAuthFlowsUserPoolClient: true,
    },
  ],
  [
    '--token-validity-units AccessToken=hours,IdToken=hours --access-token-validity 1 --no-enable-token-revocation',
    {
      TokenValidityUnits: { AccessToken: 'hours', IdToken: 'hours' },
      AccessTokenValidity: 1,
      EnableTokenRevocation: false,
    },
  ],
] as const;

/** Each runs three programs, so that only nightly runs try all of them. */
const roundTrips = process.env['NIGHTLY'] === 'true' ? updates : updates.slice(0, 1);

const resetIssue = async (command: string) => {
  const [client] = await findWrittenClients(command, { language: 'shell' });
  const found = client?.issues.find(({ issue }) => issue.code === 'update-resets');
  if (found === undefined) throw new Error('nothing is said of the update');
  return found.issue;
};

const describeWithAll = isSkipped ? describe.skip : describe;

describeWithAll(`an update${isSkipped ? reason : ''}`, () => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));

  beforeAll(async () => {
    server = sharedMoto();
    api = cognitoApi(server);
    pool = await api.createPool();
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  const run = (script: string): string => {
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: server.url,
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'emulator',
        AWS_SECRET_ACCESS_KEY: 'emulator',
      },
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

  test.each(roundTrips)(
    '%s changes nothing else by the round trip that is proposed',
    async (words, changed) => {
      const { id, properties } = await api.createClient(pool, settings);
      const command = `aws cognito-idp update-user-pool-client --user-pool-id ${pool} --client-id ${id} ${words}\n`;
      const { fixes } = await resetIssue(command);
      const title = fixes[0]?.title as string;
      const steps = [...title.matchAll(/`([^`]+)`/g)].map(([, step]) => step);
      expect(steps).toHaveLength(3);
      run(steps.join('\n'));
      const answer = run(
        `aws cognito-idp describe-user-pool-client --user-pool-id ${pool} --client-id ${id} --query UserPoolClient --output json`,
      );
      const after = JSON.parse(answer) as Readonly<Record<string, unknown>>;
      expect(after).toMatchObject({ ...properties, ...changed });
      expect(after['ClientSecret']).toBeDefined();
    },
  );

  test.each(updates)('%s resets exactly the settings that are named', async (words, changed) => {
    const { message } = await resetIssue(
      `aws cognito-idp update-user-pool-client --user-pool-id p --client-id c ${words}\n`,
    );
    const named = (typeof message === 'string' ? [] : message).flatMap((part) =>
      typeof part === 'object' && 'property' in part ? [part.property] : [],
    );
    // As the service documents an update. moto keeps what is left out.
    const defaults = Object.fromEntries(
      Object.entries(spellings).map(([name, spelling]) => [
        name,
        'serviceDefault' in spelling ? spelling.serviceDefault : undefined,
      ]),
    );
    const { ClientName: _, GenerateSecret: __, ...before } = settings;
    const after: Readonly<Record<string, unknown>> = { ...defaults, ...changed };
    const reset = Object.entries(before).flatMap(([name, value]) =>
      name in changed || JSON.stringify(after[name]) === JSON.stringify(value) ? [] : [name],
    );
    expect([...named].filter((name) => name in before).sort()).toEqual(reset.sort());
  });
});
