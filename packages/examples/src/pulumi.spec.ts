import { pulumiEmitter } from '@org/cognito-pulumi';
import { toRecord } from '@org/cognito-core';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'yaml';
import { clientIn } from '../clients/example-clients';
import { runProgram, type Registration, type Run } from './run-program';

jest.setTimeout(300_000);

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
