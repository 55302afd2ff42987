import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, main, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const right = 'disableOAuth: true\n';
const wrong = 'disableOAuth: true\nauthSessionValidity: { minutes: 20 }\n';

/** A program that goes on, what it has printed, and how it is ended. */
const watching = (cwd: string, ...args: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [main, 'validate', ...args, '--watch'], { cwd });
  let [stdout, stderr] = ['', ''];
  let told = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    told();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    /** What was reported since the last time, once it is a whole report. */
    report: async (): Promise<string> => {
      while (!stderr.includes('Ctrl+C ends\n')) {
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
      const answer = stdout;
      [stdout, stderr] = ['', ''];
      return answer;
    },
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const code = await ended;
      return { code, stdout, stderr };
    },
  };
};

test('--watch checks again what changes, and ends with the exit code of the last report', async () => {
  const cwd = folderOf({ 'web.yaml': wrong, 'sub/other.yaml': right });
  const program = watching(cwd, '.');
  expect(await program.report()).toMatch(
    /^web\.yaml:2:1: error auth-session-range [^]*\n2 files, 1 error, 0 warnings\n$/,
  );

  // As editors write: another file takes the place of the old one.
  writeFileSync(join(cwd, 'web.tmp'), right);
  renameSync(join(cwd, 'web.tmp'), join(cwd, 'web.yaml'));
  expect(await program.report()).toMatch(/web\.yaml[^\n]* changed\n\n2 files, 0 errors, 0 warnings\n$/);

  writeFileSync(join(cwd, 'notes.txt'), 'nothing to check');
  writeFileSync(join(cwd, 'sub', 'new.yaml'), wrong);
  expect(await program.report()).toMatch(
    /^\n[^\n]*sub\/new\.yaml[^\n]* changed\n\nsub\/new\.yaml:2:1: error [^]*\n3 files, 1 error, 0 warnings\n$/,
  );

  writeFileSync(
    join(cwd, 'cognito-client.config.yaml'),
    'downgrade: { auth-session-range: the service is right }\n',
  );
  expect(await program.report()).toMatch(
    /^\ncognito-client\.config\.yaml changed\n\nsub\/new\.yaml:2:1: warning [^]*\n3 files, 0 errors, 1 warning\n$/,
  );

  writeFileSync(join(cwd, 'web.yaml'), wrong.replace('20', '2'));
  writeFileSync(join(cwd, 'cognito-client.config.yaml'), 'ignore: [sub]\n');
  expect(await program.report()).toContain('1 file, 1 error, 0 warnings\n');
  expect(await program.end('SIGINT')).toEqual({ code: 1, stdout: '', stderr: '' });
});

test.each<[ReadonlyArray<string>, string]>([
  [['-'], 'standard input cannot be watched; name files'],
  [['a.yaml', '--context', '-'], 'standard input cannot be watched; name files'],
  [['a.yaml', '--fix'], '--watch and --fix cannot be used together'],
  [['a.yaml', '--fix-suggestion', 'idp-order'], '--watch and --fix-suggestion cannot be used together'],
  [['a.yaml', '--suppress-all'], '--watch and --suppress-all cannot be used together'],
  [['a.yaml', '--print-config', 'a.yaml'], '--watch and --print-config cannot be used together'],
  [['a.yaml', '--format', 'json'], '--watch and --format json cannot be used together'],
  [['a.yaml', '--changed-since', 'main'], '--watch and --changed-since cannot be used together'],
])('%j cannot be watched', async (args, message) => {
  const cwd = folderOf({ 'a.yaml': right });
  expect(await runProgram(['validate', ...args, '--watch'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: ${message}\n`,
  });
});
