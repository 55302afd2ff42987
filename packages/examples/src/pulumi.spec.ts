import { pulumiEmitter } from '@org/cognito-pulumi';
import { toRecord } from '@org/cognito-core';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exampleClient } from '../clients/example-clients';
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

/** The values that the monitor makes up for the distribution, and the stage of the program. */
const known = { webDomain: 'page.cloudfront.net', stage: 'beta' };

const files = [
  ['spa', 'spa.yaml'],
  ['machine', 'machine.yaml'],
  ['web', 'server-web.yaml'],
] as const;

describe('the Pulumi program', () => {
  let preview: Run;
  let update: Run;

  beforeAll(async () => {
    preview = await run(true);
    update = await run(false);
  });

  test('ends well, and reports no warnings', () => {
    for (const { exitCode, stderr, log } of [preview, update]) {
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(log.filter(({ severity }) => severity !== 'DEBUG')).toEqual([]);
    }
  });

  test.each(files)('registers %s as the client of %s', (name, file) => {
    const { userPoolId, ...inputs } = clientOf(update, name).inputs;
    expect(userPoolId).toBe('eu-west-1_users');
    expect(inputs).toEqual(pulumiEmitter.emit(toRecord(exampleClient(file).client), known));
  });

  test('has only these clients', () => {
    expect(clientsIn(update)).toHaveLength(files.length);
  });

  test('knows everything at a preview except the outputs of new resources', () => {
    expect(clientOf(preview, 'spa').inputs).toMatchObject({
      callbackUrls: [{ unknown: true }, 'http://localhost:5173/signed-in'],
      name: 'acme-spa',
      userPoolId: { unknown: true },
    });
    const { userPoolId, ...inputs } = clientOf(preview, 'web').inputs;
    expect(userPoolId).toMatchObject({ unknown: true });
    expect(inputs).toEqual(pulumiEmitter.emit(toRecord(exampleClient('server-web.yaml').client), known));
  });

  test('creates the resources that a client names before the client', () => {
    const names = (name: string): ReadonlyArray<string> =>
      clientOf(update, name)
        .dependencies.map((urn) => urn.replace(/^.*::/, ''))
        .sort();
    expect(names('spa')).toEqual(['page', 'users']);
    expect(names('machine')).toEqual(['invoices', 'users']);
    expect(names('web')).toEqual(['google', 'invoices', 'okta', 'users']);
  });

  test('runs on the built packages with the TypeScript of Pulumi, as for a user', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'print-clients.cjs')], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parse(stdout)).toEqual(
      Object.fromEntries(files.map(([name]) => [name, { ...clientOf(update, name).inputs }])),
    );
  });
});
