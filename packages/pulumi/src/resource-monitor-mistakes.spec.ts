/** Programs with mistakes under Pulumi's real runtime: how they fail, and what they print. */
import { join } from 'node:path';
import { runProgram, type Run } from '../fixtures/run-program';
import { UserPoolClient } from './index';

// Node 20 takes half a minute to print some errors of Pulumi's runtime.
jest.setTimeout(300_000);

const program = (name: string): string => join(__dirname, '..', 'fixtures', 'programs', `${name}.ts`);

/** The exit code of a program that has already told the user why it failed. */
const failedAndTold = 32;

const errorsOf = ({ log }: Run): ReadonlyArray<string> =>
  log.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message);

const clientsIn = ({ registrations }: Run): number =>
  registrations.filter(({ type }) => type === 'aws:cognito/userPoolClient:UserPoolClient').length;

const componentsIn = ({ registrations }: Run): number =>
  registrations.filter(({ type }) => type === UserPoolClient.type).length;

describe('mistakes that are known from the start', () => {
  test.each([
    ['a preview', true],
    ['an update', false],
  ])('fail %s with one message that has all of them, and register nothing', async (_, preview) => {
    const run = await runProgram(program('with-mistakes'), { preview });
    expect(run.exitCode).toBe(failedAndTold);
    expect(errorsOf(run)).toHaveLength(1);
    expect(errorsOf(run)[0]).toMatch(
      /app client "web" \(with-mistakes\.ts:\d+:\d+\): [^]*error client-name-format {2}userPoolClientName: [^]*error access-token-range {2}accessTokenValidity: /,
    );
    // No stack of calls, which would lead through packages.
    expect(errorsOf(run)[0]).not.toMatch(/^\s+at /m);
    expect([componentsIn(run), clientsIn(run)]).toEqual([0, 0]);
  });
});

describe('a mistake that depends on another resource', () => {
  test('is not reported at a preview', async () => {
    const run = await runProgram(program('with-late-mistake'), { preview: true });
    expect(run.exitCode).toBe(0);
    expect(errorsOf(run)).toEqual([]);
    expect([componentsIn(run), clientsIn(run)]).toEqual([1, 1]);
  });

  test('fails the update before the client is created, with the name of the client', async () => {
    const run = await runProgram(program('with-late-mistake'));
    expect(run.exitCode).toBe(failedAndTold);
    expect(errorsOf(run)).toHaveLength(1);
    expect(errorsOf(run)[0]).toMatch(
      /app client "web" \(with-late-mistake\.ts:\d+:\d+\): [^]*error callback-url-https {2}CallbackURLs\[0\]: [^]*downgrade: /,
    );
    expect([componentsIn(run), clientsIn(run)]).toEqual([1, 0]);
  });
});

describe('a mistake in a secret', () => {
  test('is reported without the secret', async () => {
    const callback = 'http://hidden.acme.example/callback';
    const run = await runProgram(program('with-secret-mistake'), { config: { 'acme:callback': callback } });
    expect(run.exitCode).toBe(failedAndTold);
    expect(errorsOf(run).join()).toContain('error callback-url-https  CallbackURLs[0]: ');
    // The debug messages of Pulumi's runtime contain every value.
    const told = run.log.filter(({ severity }) => severity !== 'DEBUG').map(({ message }) => message);
    expect([...told, run.stdout, run.stderr].join()).not.toContain('hidden.acme.example');
    expect(clientsIn(run)).toBe(0);
  });
});
