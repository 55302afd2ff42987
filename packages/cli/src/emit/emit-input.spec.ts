// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { readBack, toCreateInputOrThrow, toUpdateInputOrThrow } from '@org/cognito-api';
import { UserPoolClient } from '@org/cognito-core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended, type Surroundings } from '../../fixtures/program';

afterAll(removeFolders);

const web = {
  userPoolClientName: 'web-${stage}',
  oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://${webDomain}/callback'] },
  idTokenValidity: { minutes: '${minutes}' },
  readAttributes: '${attributes}',
  enableTokenRevocation: '${revocable}',
  supportedIdentityProviders: ['COGNITO'],
};
const worker = {
  userPoolClientName: 'worker',
  disableOAuth: true,
  generateSecret: true,
  supportedIdentityProviders: ['COGNITO'],
} as const;

const ids = { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789' };
const described = {
  ...ids,
  ClientName: 'worker',
  ClientSecret: 'hunter2',
  CreationDate: '2026-11-30T10:11:12.345000+00:00',
  ReadAttributes: ['email'],
  Novelty: 5,
};

const files = {
  'web.yaml': JSON.stringify(web),
  'café.yaml': JSON.stringify(worker),
  'worker.yaml': JSON.stringify(worker),
  'nameless.yaml': 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n',
  'everyone.yaml': 'userPoolClientName: everyone\ndisableOAuth: true\n',
  'described.json': JSON.stringify({ UserPoolClient: described }),
  'open.json': JSON.stringify({ UserPoolClient: { ...described, ClientSecret: undefined } }),
  'list.json': JSON.stringify({ UserPoolClients: [ids] }),
};

const emit = (args: ReadonlyArray<string>, surroundings: Surroundings = {}): Promise<Ended> =>
  runProgram(['emit', ...args, '--to', 'api'], { cwd: folderOf(files), ...surroundings });

const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

const pool = ['--user-pool-id', ids.UserPoolId];
const values = [
  'stage=live',
  'webDomain=app.example.com',
  'minutes=20',
  'attributes=["email"]',
  'revocable=false',
];
const set = values.flatMap((value) => ['--set', value]);
const place = { userPoolId: ids.UserPoolId, clientId: ids.ClientId };

describe('emit --to api', () => {
  test('what makes a client is what the library gives, whatever the file is called', async () => {
    const stdout = json(toCreateInputOrThrow(UserPoolClient.make(worker), { userPoolId: ids.UserPoolId }));
    expect(await emit(['café.yaml', ...pool])).toEqual({ code: 0, stdout, stderr: '' });
    expect(await emit(['-', ...pool], { stdin: files['worker.yaml'] })).toEqual({
      code: 0,
      stdout,
      stderr: '',
    });
  });

  test('the user pool may be left to the AWS CLI', async () => {
    const { UserPoolId: _, ...settings } = toCreateInputOrThrow(UserPoolClient.make(worker), place);
    expect(await emit(['worker.yaml'])).toEqual({
      code: 0,
      stdout: json(settings),
      stderr: 'The input names no user pool: give --user-pool-id here, or to the AWS CLI beside the input\n',
    });
  });

  test('--out is followed by the command that takes the file', async () => {
    const cwd = folderOf(files);
    const before = readdirSync(cwd);
    const made = await emit(['worker.yaml', ...pool, '--out', 'new.json'], { cwd });
    expect(made).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'To make the client, run\n  aws cognito-idp create-user-pool-client --cli-input-json file://new.json\n',
    });
    expect(readdirSync(cwd)).toEqual([...before, 'new.json'].sort());
    const open = await emit(['worker.yaml', '--out', 'a b.json'], { cwd });
    expect(open.stderr).toContain(
      "  aws cognito-idp create-user-pool-client --user-pool-id POOL_ID --cli-input-json 'file://a b.json'\n",
    );
    const existing = `${ids.UserPoolId}/${ids.ClientId}`;
    const updated = await emit(['worker.yaml', '--existing', existing, '--out', 'old.json'], { cwd });
    expect(updated.stderr).toContain(
      '  aws cognito-idp update-user-pool-client --cli-input-json file://old.json\n',
    );
    expect(JSON.parse(readFileSync(join(cwd, 'old.json'), 'utf8'))).toMatchObject(ids);
  });

  test('an update writes out the defaults of the service', async () => {
    const stdout = json(toUpdateInputOrThrow(UserPoolClient.make(worker), place));
    expect(await emit(['worker.yaml', '--existing', `${ids.UserPoolId}/${ids.ClientId}`])).toEqual({
      code: 0,
      stdout,
      stderr: '',
    });
  });

  test('an update keeps what is described, and no secret', async () => {
    const { code, stdout, stderr } = await emit(['worker.yaml', '--described', 'described.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ...ids,
      ClientName: 'worker',
      ReadAttributes: ['email'],
      Novelty: 5,
      AllowedOAuthFlowsUserPoolClient: false,
      SupportedIdentityProviders: ['COGNITO'],
    });
    const piped = await emit(['worker.yaml', '--described', '-'], { stdin: files['described.json'] });
    expect(piped.stdout).toBe(stdout);
  });

  test('a secret that no update makes or takes away is told', async () => {
    const missing = await emit(['worker.yaml', '--described', 'open.json']);
    expect(missing).toMatchObject({
      code: 0,
      stderr:
        'The described client has no secret, and no update gives it one: make another client for that\n',
    });
    const { stderr } = await emit(['everyone.yaml', '--described', 'described.json']);
    expect(stderr).toBe(
      'COGNITO is the only provider here of everyone: the input does not hold the user pool; list others in supportedIdentityProviders\n' +
        'The described client has a secret, and no update takes it away: make another client for that\n',
    );
  });

  test('--set gives references their values, of the kind that their places ask for', async () => {
    const { code, stdout } = await emit(['web.yaml', ...pool, ...set]);
    expect(code).toBe(0);
    expect(readBack(JSON.parse(stdout))).toMatchObject({
      right: {
        record: {
          CallbackURLs: ['https://app.example.com/callback'],
          ClientName: 'web-live',
          EnableTokenRevocation: false,
          IdTokenValidity: 20,
          ReadAttributes: ['email'],
        },
      },
    });
  });

  test('what is emitted passes validate, and imports as it was', async () => {
    const { stdout } = await emit(['web.yaml', ...pool, ...set]);
    expect(await runProgram(['validate', '-'], { stdin: stdout })).toMatchObject({ code: 0 });
    const imported = await runProgram(['import', '-'], { stdin: stdout });
    expect(imported).toMatchObject({ code: 0 });
    const again = await emit(['-', ...pool], { stdin: imported.stdout });
    expect(again.stdout).toBe(stdout);
  });
});

describe('what cannot be emitted', () => {
  test('all references that are open, with the option that gives them', async () => {
    const { code, stdout, stderr } = await emit(['web.yaml', ...pool, '--set', 'stage=live']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'web.yaml: error reference-unbound  web.references.webDomain: ${webDomain} is not bound to a value\n' +
        '  fix: give it with --set webDomain=VALUE\n',
    );
    expect(stderr).toMatch(/\n1 file, 4 errors, 0 warnings\n$/);
  });

  test('a value that makes the client wrong', async () => {
    const wrong = [...set, '--set', 'minutes=2'];
    const { code, stderr } = await emit(['web.yaml', ...pool, ...wrong]);
    expect(code).toBe(1);
    expect(stderr).toContain('web.yaml: error id-token-range  web.IdTokenValidity: is 2 minutes');
  });

  test('a client without a name, unless it is updated', async () => {
    const { code, stderr } = await emit(['nameless.yaml', ...pool]);
    expect(code).toBe(1);
    expect(stderr).toContain('nameless.yaml: error client-name-required  nameless: has no name');
    expect(await emit(['nameless.yaml', '--described', 'open.json'])).toMatchObject({ code: 0 });
  });

  test.each([
    [['worker.yaml', 'web.yaml'], '--to api is for one file only, since an input is that of one client'],
    [['web.yaml', '--set', 'stage'], '--set takes name=value, such as --set webDomain=app.example.com'],
    [
      ['web.yaml', ...set, '--set', 'webdomain=x'],
      '--set webdomain: the client has no such reference: did you mean webDomain?',
    ],
    [
      ['web.yaml', '--set', 'x=y'],
      'no such reference: it has stage, revocable, attributes, webDomain, minutes',
    ],
    [['worker.yaml', '--set', 'x=y'], '--set x: the client has no such reference: it has none'],
    [['web.yaml', '--set', 'minutes=soon'], '--set minutes: the value is not a whole number'],
    [['web.yaml', '--set', 'revocable=yes'], '--set revocable: the value is not true or false'],
    [
      ['web.yaml', '--set', 'attributes=email'],
      '--set attributes: the value is not a list of strings in JSON',
    ],
    [['worker.yaml', '--user-pool-id', 'pool'], '--user-pool-id pool is not the id of a user pool'],
    [
      ['worker.yaml', '--described', 'none.json'],
      '--described none.json is not what aws cognito-idp describe-user-pool-client answers',
    ],
    [['worker.yaml', '--described', 'list.json'], '--described list.json is not what'],
    [['-', '--described', '-'], 'standard input can be read only once'],
    [
      ['worker.yaml', '--described', 'described.json', '--out', 'described.json'],
      '--out would overwrite described.json',
    ],
    [
      ['worker.yaml', '--described', 'described.json', ...pool],
      '--described says which client it is, so --user-pool-id has no meaning',
    ],
    [['worker.yaml', '--existing', 'a', ...pool], '--existing a: it is not <pool id>/<client id>'],
    [
      ['worker.yaml', '--logical-id', 'A'],
      '--logical-id is for --to cloudformation, --to cdk, --to pulumi, --to terraform, --to boto3 and --to sdk-js',
    ],
    [['worker.yaml', '--format', 'yaml'], '--format yaml is for --to cloudformation'],
  ])('%j is refused', async (args, reason) => {
    const { code, stdout, stderr } = await emit(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  test.each([
    ['--user-pool-id', '--to api, --to aws-cli, --to boto3 and --to sdk-js'],
    ['--described', '--to api'],
    ['--set', '--to api'],
  ])('%s is for %s', async (option, takers) => {
    const { code, stderr } = await runProgram(['emit', 'worker.yaml', '--to', 'terraform', option, 'x'], {
      cwd: folderOf(files),
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `error: ${option} is for ${takers}\n` });
  });
});
