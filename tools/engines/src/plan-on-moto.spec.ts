/** The plan of each kind of change, carried out on moto step by step, with what old and new apps send after each. */
import {
  DescribeUserPoolClientCommand,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { toCreateInputOrThrow } from '@org/cognito-api';
import { requestsOf, type AppRequest } from '@org/cognito-app-config';
import { toRecord, UserPoolClient } from '@org/cognito-core';
import { execFile } from 'node:child_process';
import { hasAwsCli, hasAwsCommand, startAwsCliParser, withoutAwsCli } from './aws-cli';
import { awsCommandsIn, operationOf, sendAwsCommand } from './aws-commands';
import { cognitoApi, type CognitoApi } from './cognito-api';
import { describeWithMoto } from './describe-with-moto';
import { DocumentedSecrets, type SecretOperation } from './documented-secrets';
import { withDocumentedUpdates } from './documented-updates';
import type { LocalServer } from './local-server';
import { sharedMoto } from './shared-moto';
import { plannedChanges } from './planned-changes';
import { runCommandLine } from './run-command-line';

jest.setTimeout(300_000);

/** Whether the AWS CLI is installed, which is not needed: the same commands go through the SDK. */
const hasAws = hasAwsCommand();

if (!hasAwsCli()) console.log(`the commands of plans, read by the AWS CLI ${withoutAwsCli}`);

/** A step, as the report for programs has it. */
interface Step {
  readonly kind: string;
  readonly order?: { readonly code?: string };
  readonly checks: Readonly<
    Record<'old' | 'new', { readonly works: boolean; readonly refused: ReadonlyArray<object> }>
  >;
}

interface Report {
  readonly clients: ReadonlyArray<{ readonly steps: ReadonlyArray<Step> }>;
}

const made = (props: object): UserPoolClient => UserPoolClient.make(props);

/** What is reset is empty on the emulator, a block with it, and not there on the service. No change is of analytics. */
const withoutEmpty = ({ AnalyticsConfiguration: _, ...client }: UserPoolClientType): UserPoolClientType =>
  Object.fromEntries(
    Object.entries(client).filter(([, value]) => !['[]', '""'].includes(JSON.stringify(value))),
  );

const optionsOf = ({ parameters }: AppRequest): ReadonlyArray<string> =>
  Object.entries(parameters).flatMap(([name, value]) => [`--${name.replaceAll('_', '-')}`, value]);

describeWithMoto('plans on moto', () => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;

  beforeAll(async () => {
    server = await withDocumentedUpdates(sharedMoto());
    api = cognitoApi(server);
    pool = await api.createPool();
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  const described = async (ClientId: string): Promise<{ readonly UserPoolClient: UserPoolClientType }> => {
    const answer = await api.sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId }));
    return { UserPoolClient: withoutEmpty(answer.UserPoolClient ?? {}) };
  };

  /** The requests that the client refuses, by the command `check-app` on what the service says. */
  const refusedOf = async (
    requests: ReadonlyArray<AppRequest>,
    clientId: string,
  ): Promise<ReadonlyArray<AppRequest>> => {
    const files = { 'described.json': await described(clientId) };
    const refused: Array<AppRequest> = [];
    for (const request of requests) {
      const { code, stderr } = await runCommandLine(files, [
        'check-app',
        'described.json',
        '--strict',
        ...optionsOf(request),
      ]);
      if (code === 1) refused.push(request);
      else if (code !== 0) throw new Error(stderr);
    }
    return refused;
  };

  const createdClient = async (client: UserPoolClient): Promise<string> => {
    const { UserPoolId: _, ...settings } = toCreateInputOrThrow(client, { userPoolId: pool });
    return (await api.createClient(pool, settings as Parameters<CognitoApi['createClient']>[1])).id;
  };

  const planOf = async (clientId: string, after: object, ...args: ReadonlyArray<string>) => {
    const { code, stdout, stderr } = await runCommandLine(
      { 'described.json': await described(clientId), 'after.json': after },
      ['diff', '--plan', '--backend', 'api', '--format', 'json', ...args, 'described.json', 'after.json'],
    );
    expect([code <= 1, stderr]).toEqual([true, '']);
    // What the service made is in no report.
    const { ClientSecret: secret } = (await described(clientId)).UserPoolClient;
    if (secret !== undefined) expect(stdout).not.toContain(secret);
    return (JSON.parse(stdout) as Report).clients[0]?.steps ?? [];
  };

  test.each(plannedChanges)('$name', async ({ before, after, steps: kinds }) => {
    const existing = await createdClient(made(before));
    const [old, now] = [before, after].map((props) => requestsOf({ record: toRecord(made(props)) }));
    const steps = await planOf(existing, after);
    expect(steps.map(({ kind }) => kind)).toEqual(kinds);
    const moving = kinds.includes('move-apps') ? kinds.indexOf('move-apps') : kinds.length;
    let beside: string | undefined;
    let isThere = true;
    for (const [index, { kind, order, checks }] of steps.entries()) {
      for (const command of awsCommandsIn(order?.code ?? '')) {
        const answer = await sendAwsCommand(api, command);
        if (kind === 'add-client') beside = (answer['UserPoolClient'] as UserPoolClientType).ClientId;
        if (kind === 'remove-client') isThere = false;
      }
      expect(await refusedOf(now ?? [], beside ?? existing)).toEqual([]);
      if (isThere) {
        const refused = await refusedOf(old ?? [], existing);
        expect(refused.length > 0).toBe(checks.old.refused.length > 0);
        if (index <= moving) expect(refused).toEqual([]);
      } else await expect(described(existing)).rejects.toThrow();
      expect(checks.new.works).toBe(true);
      if (index <= moving) expect(checks.old.works).toBe(true);
    }
    // Whatever is left is what was wanted, so that there is nothing more to do.
    expect(await planOf(beside ?? existing, after)).toEqual([]);
  });

  test('a client is removed, and one is added', async () => {
    const client = { userPoolClientName: 'web', disableOAuth: true, supportedIdentityProviders: ['COGNITO'] };
    const existing = await createdClient(made(client));
    const other = await createdClient(made({ ...client, userPoolClientName: 'other' }));
    const list = async (...ids: ReadonlyArray<string>) => Promise.all(ids.map(described));
    const { stdout } = await runCommandLine(
      { 'a.json': await list(existing, other), 'b.json': await list(other) },
      ['diff', '--plan', '--format', 'json', 'a.json', 'b.json'],
    );
    const removal = (JSON.parse(stdout) as Report).clients.flatMap(({ steps }) => steps).at(-1);
    for (const command of awsCommandsIn(removal?.order?.code ?? '')) await sendAwsCommand(api, command);
    await expect(described(existing)).rejects.toThrow();
    await expect(described(other)).resolves.toBeDefined();
  });

  /** Runs commands in a shell, as they are pasted, with the AWS CLI. */
  const pasted = (script: string): Promise<{ readonly code: number; readonly stderr: string }> =>
    new Promise((resolve) => {
      const env = {
        ...process.env,
        AWS_ENDPOINT_URL: server.url,
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'emulator',
        AWS_SECRET_ACCESS_KEY: 'emulator',
        AWS_MAX_ATTEMPTS: '1',
      };
      execFile('bash', ['-euc', script], { env }, (error, _, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stderr }),
      );
    });

  const withAws = hasAws ? test : test.skip;

  withAws('the commands of a plan are pasted as they are', async () => {
    const [change] = plannedChanges;
    const existing = await createdClient(made(change?.before ?? {}));
    for (const { order } of await planOf(existing, change?.after ?? {})) {
      if (order?.code !== undefined) expect(await pasted(order.code)).toEqual({ code: 0, stderr: '' });
    }
    expect(await planOf(existing, change?.after ?? {})).toEqual([]);
  });

  test('moto has no second secrets, whose commands the AWS CLI takes', async () => {
    const web = { ...plannedChanges[0]?.before, generateSecret: true };
    const steps = await planOf(await createdClient(made(web)), web, '--new-secret');
    expect(steps.map(({ kind }) => kind)).toEqual(['add-secret', 'move-apps', 'delete-secret']);
    const orders = steps.flatMap(({ order }) => order?.code?.split('\n') ?? []);
    expect(orders.flatMap(awsCommandsIn).map(([, operation]) => operation)).toEqual([
      'list-user-pool-client-secrets',
      'add-user-pool-client-secret',
      'delete-user-pool-client-secret',
    ]);
    for (const order of orders) {
      for (const command of awsCommandsIn(order)) {
        await expect(sendAwsCommand(api, command)).rejects.toThrow();
      }
    }
    if (!hasAwsCli()) return;
    const parser = startAwsCliParser();
    try {
      for (const command of orders.flatMap(awsCommandsIn)) {
        expect(await parser.parse(command)).toHaveProperty('sent');
      }
    } finally {
      await parser.stop();
    }
  });
});

describe('a second secret', () => {
  test('is there before the first goes, so that old and new apps are let in until they have moved', async () => {
    const web = { ...plannedChanges[0]?.before, generateSecret: true };
    const { stdout } = await runCommandLine({ 'a.json': web }, [
      ...['diff', '--plan', '--new-secret', '--backend', 'api', '--format', 'json', 'a.json', 'a.json'],
    ]);
    const secrets = new DocumentedSecrets('CLIENT_ID');
    let first = '';
    const lettingIn: Array<readonly [kind: string, old: boolean, now: boolean]> = [];
    for (const { kind, order } of (JSON.parse(stdout) as Report).clients[0]?.steps ?? []) {
      for (const command of awsCommandsIn(order?.code ?? '')) {
        const { operation, input } = operationOf(
          command.map((word) => (word === 'FIRST_SECRET_ID' ? first : word)),
        );
        const answer = secrets.answer(operation as SecretOperation, input) as {
          readonly ClientSecrets?: ReadonlyArray<{ readonly ClientSecretId: string }>;
        };
        first = answer.ClientSecrets?.[0]?.ClientSecretId ?? first;
      }
      lettingIn.push([kind, secrets.isKnown(1), secrets.isKnown(2)]);
    }
    expect(lettingIn).toEqual([
      ['add-secret', true, true],
      ['move-apps', true, true],
      ['delete-secret', false, true],
    ]);
    expect(() => secrets.answer('DeleteUserPoolClientSecret', { ClientSecretId: 'CLIENT_ID--2' })).toThrow(
      'InvalidParameterException',
    );
  });
});
