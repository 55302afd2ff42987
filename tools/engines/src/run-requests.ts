/** Scripts and modules that ask the service, run by the AWS CLI, by Python and by Node.js, against an emulator. */
import type { RequestTarget } from '@org/cognito-source-code';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasAwsCommand } from './aws-cli';
import type { LocalServer } from './local-server';
import { pythonWith } from './python';

/** Whether what runs the source of a target is on this machine, and what it is called. */
export const runners: { readonly [T in RequestTarget]: readonly [isInstalled: () => boolean, name: string] } =
  {
    'aws-cli': [hasAwsCommand, 'the AWS CLI'],
    boto3: [() => pythonWith('boto3') !== undefined, 'Python with boto3'],
    'sdk-js': [() => true, 'Node.js'],
  };

/** Beside the SDK, so that Node.js finds it. */
const newFolder = (): string => {
  const parent = join(__dirname, '..', 'test-output');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'requests-'));
};

const python = `import boto3
import clients
idp = boto3.client("cognito-idp")
for name, ask in list(vars(clients).items()):
    if callable(ask):
        print(ask(idp)["ClientId"])
`;

const node = `import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import * as clients from './clients.mjs';
const idp = new CognitoIdentityProviderClient({ endpoint: process.env.AWS_ENDPOINT_URL });
for (const ask of Object.values(clients)) console.log((await ask(idp)).ClientId);
`;

/** The files of a target, the first of which is run, and by what. */
const files: {
  readonly [T in RequestTarget]: (source: string) => readonly [string, Readonly<Record<string, string>>];
} = {
  'aws-cli': (source) => ['bash', { 'clients.sh': source }],
  boto3: (source) => [pythonWith('boto3') ?? 'python3', { 'ask.py': python, 'clients.py': source }],
  'sdk-js': (source) => [process.execPath, { 'ask.mjs': node, 'clients.mjs': source }],
};

/** Only what the processes need: nothing of it can be the keys of a real account. */
const environment = ({ url }: LocalServer) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  LC_ALL: 'C.UTF-8',
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'emulator',
  AWS_SECRET_ACCESS_KEY: 'emulator',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
});

const run = promisify(execFile);

/** Runs the source of clients, in one process, and answers the ids of the clients in its order. */
export const runRequests = async (
  to: RequestTarget,
  source: string,
  server: LocalServer,
): Promise<ReadonlyArray<string>> => {
  const folder = newFolder();
  try {
    const [command, written] = files[to](source);
    for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
    const [first = ''] = Object.keys(written);
    const { stdout } = await run(command, [first], { cwd: folder, env: environment(server) });
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
