import { pulumiEmitter } from '@org/cognito-pulumi';
import { toRecord } from '@org/cognito-core';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { clientIn } from '../clients/example-clients';

jest.setTimeout(300_000);

/** As much of a resource as is looked at. */
interface Registration {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly dependencies: ReadonlyArray<string>;
}

/** As much of a run as is looked at. */
interface Run {
  readonly exitCode: number | null;
  readonly registrations: ReadonlyArray<Registration>;
  readonly log: ReadonlyArray<{ readonly severity: string; readonly message: string }>;
  readonly stderr: string;
}

/** How a program is run. */
interface RunOptions {
  readonly preview: boolean;
  readonly project: string;
  readonly config: Readonly<Record<string, string>>;
}

/** The monitor is no part of the package, so it is loaded from where the package's tests have it. */
const { runProgram } = jest.requireActual<{
  readonly runProgram: (program: string, options: RunOptions) => Promise<Run>;
}>(join(dirname(require.resolve('@org/cognito-pulumi/package.json')), 'fixtures', 'run-program'));

const folder = join(__dirname, '..', 'pulumi');

const run = (preview: boolean): Promise<Run> =>
  runProgram(join(folder, 'index.ts'), {
    preview,
    project: 'acme-sign-in',
    config: { 'acme-sign-in:googleSecret': 'hidden', 'acme-sign-in:oktaSecret': 'hidden' },
  });

const clientType = 'aws:cognito/userPoolClient:UserPoolClient';

const clientsIn = ({ registrations }: Run): ReadonlyArray<Registration> =>
  registrations.filter(({ type }) => type === clientType);

const clientOf = (ran: Run, name: string): Registration => {
  const [found, another] = clientsIn(ran).filter((client) => client.name === name);
  expect([typeof found, another]).toEqual(['object', undefined]);
  return found as Registration;
};

/** What the monitor makes up for the distribution, and what the program says of the stage. */
const known = { webDomain: 'page.cloudfront.net', stage: 'beta' };

const files = [
  ['spa', 'spa.yaml'],
  ['machine', 'machine.yaml'],
  ['web', 'server-web.yaml'],
] as const;

describe('the program of Pulumi', () => {
  let preview: Run;
  let update: Run;

  beforeAll(async () => {
    preview = await run(true);
    update = await run(false);
  });

  it('ends well, and none of the warnings of its clients is left', () => {
    for (const { exitCode, stderr, log } of [preview, update]) {
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(log.filter(({ severity }) => severity !== 'DEBUG')).toEqual([]);
    }
  });

  it.each(files)('registers %s as the client of %s', (name, file) => {
    const { userPoolId, ...inputs } = clientOf(update, name).inputs;
    expect(userPoolId).toBe('eu-west-1_users');
    expect(inputs).toEqual(pulumiEmitter.emit(toRecord(clientIn<string>(file).client), known));
  });

  it('has these clients only', () => {
    expect(clientsIn(update)).toHaveLength(files.length);
  });

  it('knows everything at a preview but what is not there yet', () => {
    expect(clientOf(preview, 'spa').inputs).toMatchObject({
      callbackUrls: [{ unknown: true }, 'http://localhost:5173/signed-in'],
      name: 'acme-spa',
      userPoolId: { unknown: true },
    });
    const { userPoolId, ...inputs } = clientOf(preview, 'web').inputs;
    expect(userPoolId).toMatchObject({ unknown: true });
    expect(inputs).toEqual(pulumiEmitter.emit(toRecord(clientIn<string>('server-web.yaml').client), known));
  });

  it('makes what a client names before the client', () => {
    const names = (name: string): ReadonlyArray<string> =>
      clientOf(update, name)
        .dependencies.map((urn) => urn.replace(/^.*::/, ''))
        .sort();
    expect(names('spa')).toEqual(['page', 'users']);
    expect(names('machine')).toEqual(['invoices', 'users']);
    expect(names('web')).toEqual(['google', 'invoices', 'okta', 'users']);
  });

  it('runs as with a user: on the built packages, by the TypeScript of Pulumi', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'print-clients.cjs')], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parse(stdout)).toEqual(
      Object.fromEntries(files.map(([name]) => [name, { ...clientOf(update, name).inputs }])),
    );
  });
});
