import { UserPoolClient } from '@org/cognito-core';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { requestSourceOrThrow, type RequestTarget } from '@org/cognito-source-code';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const web = {
  userPoolClientName: 'web-${stage}',
  oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://${webDomain}/callback'] },
  supportedIdentityProviders: ['COGNITO'],
} as const;
const worker = {
  userPoolClientName: 'worker',
  disableOAuth: true,
  generateSecret: true,
  supportedIdentityProviders: ['COGNITO'],
} as const;

const files = {
  'web-app.yaml': JSON.stringify(web),
  'worker.yaml': JSON.stringify(worker),
  'café.yaml': JSON.stringify(worker),
  'nameless.yaml': 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n',
  'everyone.yaml': 'userPoolClientName: everyone\ndisableOAuth: true\n',
};

const clients = { webApp: UserPoolClient.make(web), worker: UserPoolClient.make(worker) };
const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };
const ids = `${existing.userPoolId}/${existing.clientId}`;

const targets: ReadonlyArray<RequestTarget> = ['aws-cli', 'boto3', 'sdk-js'];

describe.each(targets)('emit --to %s', (to) => {
  const emit = (...args: ReadonlyArray<string>) =>
    runProgram(['emit', ...args, '--to', to], { cwd: folderOf(files) });

  const webName = to === 'aws-cli' ? 'web-app' : 'WebApp';
  const workerName = to === 'aws-cli' ? 'worker' : 'Worker';

  test('writes what the library gives, of all files', async () => {
    const named = [
      { name: webName, client: clients.webApp },
      { name: workerName, client: clients.worker },
    ];
    const stdout = await requestSourceOrThrow(named, { to });
    expect(await emit('web-app.yaml', 'worker.yaml')).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('writes the user pool, if it is given', async () => {
    const { userPoolId } = existing;
    const stdout = await requestSourceOrThrow([{ name: workerName, client: clients.worker }], {
      to,
      userPoolId,
    });
    expect(await emit('worker.yaml', '--user-pool-id', userPoolId)).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('updates an existing client, and says what becomes of what the props leave open', async () => {
    const stdout = await requestSourceOrThrow([{ name: workerName, client: clients.worker, existing }], {
      to,
    });
    const ended = await emit('worker.yaml', '--existing', ids);
    expect(ended).toMatchObject({ code: 0, stdout });
    expect(ended.stderr).toMatch(/ what the props leave to the service.*cognito-client diff\.\n$/);
  });

  test('writes a file', async () => {
    const cwd = folderOf(files);
    const ended = await runProgram(['emit', 'worker.yaml', '--to', to, '--out', 'made'], { cwd });
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'made'), 'utf8')).toBe(
      await requestSourceOrThrow([{ name: workerName, client: clients.worker }], { to }),
    );
  });

  test('mentions providers that it cannot know', async () => {
    const { code, stderr } = await emit('everyone.yaml');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^COGNITO is the only provider here of \w+: the (script|module) does not hold the user pool/,
    );
  });

  test('reports a client without a name of its file', async () => {
    const { code, stdout, stderr } = await emit('worker.yaml', 'nameless.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^nameless\.yaml: error client-name-required {2}nameless: has no name, /im);
  });

  test.each([
    [['worker.yaml', '--set', 'a=b'], '--set is for --to api'],
    [['worker.yaml', '--described', 'a.json'], '--described is for --to api'],
    [
      ['worker.yaml', '--format', 'json'],
      '--format json is for --to cloudformation, --to terraform and --to api',
    ],
    [['worker.yaml', 'web-app.yaml', '--existing', ids], '--existing is for one file only'],
  ])('refuses %j', async (args, reason) => {
    expect(await emit(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${reason}\n` });
  });
});

test('a script has no names that a file name could not give', async () => {
  const ended = await runProgram(['emit', 'café.yaml', '--to', 'aws-cli'], { cwd: folderOf(files) });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
});
