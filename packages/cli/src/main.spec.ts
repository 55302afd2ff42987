import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, main, removeFolders, runProgram, start } from '../fixtures/program';

afterAll(removeFolders);

const fine = 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n';

describe('usage', () => {
  test('the program without arguments prints its help, and fails', async () => {
    const { code, stdout, stderr } = await runProgram([]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: cognito-client [options] [command]');
  });

  test.each([
    [['--help']],
    [['validate', '--help']],
    [['emit', '--help']],
    [['diff', '--help']],
    [['import', '--help']],
    [['init', '--help']],
    [['explain', '--help']],
    [['schema', '--help']],
    [['help', 'emit']],
  ])('%j prints commands, options, exit codes and an example', async (args) => {
    const { code, stdout, stderr } = await runProgram(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: cognito-client');
    expect(stdout).toContain('--no-color');
    expect(stdout).toContain('Exit codes:\n  0  fine\n  1  ');
    expect(stdout).toMatch(/Examples?:\n {2}\$ cognito-client /);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(88);
  });

  test('the command of a clone that is not built says how it is', () => {
    const command = readFileSync(join(__dirname, '..', 'cognito-client.js'), 'utf8');
    const cwd = folderOf({ 'cognito-client.js': command });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['cognito-client.js', '--version'], {
      cwd,
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: cognito-client is not built in this clone yet; npm start builds it\n',
    });
  });

  test('the version is that of the package', async () => {
    const packageFile = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
    const { version } = JSON.parse(packageFile) as { readonly version: string };
    expect(await start(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['vaildate', 'a.yaml'], "unknown command 'vaildate'\n(Did you mean validate?)"],
    [['validate', '--formt', 'json', 'a.yaml'], "unknown option '--formt'\n(Did you mean --format?)"],
    [['validate', '--format', 'xml', 'a.yaml'], 'Allowed choices are text, json, sarif, github, junit.'],
    [['validate'], 'no file is named; name files, patterns or folders'],
    [['validate', '-', '-'], 'standard input can be read only once'],
    [['emit', '-', '-', '--to', 'cdk'], 'standard input can be read only once'],
    [['schema', 'record'], 'Allowed choices are props, context, config.'],
    [['diff', 'a.yaml'], 'two sides are compared; name another one, or a --user-pool'],
    [['import'], 'nothing is named to import; name a source, or a --user-pool'],
    [
      ['import', 'a.json', '--from', 'ansible'],
      'Allowed choices are auto, describe, cli-input, cloudcontrol',
    ],
    [['emit', 'a.yaml'], "required option '--to <backend>' not specified"],
    [['emit', 'a.yaml', '--to', 'sam'], 'Allowed choices are cloudformation, cdk, pulumi, terraform, api, '],
    [
      ['emit', 'a.yaml', '--to', 'cloudformation', '--removal-policy', 'keep'],
      'Allowed choices are destroy, retain',
    ],
  ])('%j is refused', async (args, reason) => {
    const { code, stdout, stderr } = await runProgram(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(reason);
  });

  test.each([[[]], [['help', 'emit']], [['validate', '--format', 'xml', 'a.yaml']]])(
    'a process says of %j what the program says in the process of a test',
    async (args) => {
      expect(await start(args)).toEqual(await runProgram(args));
    },
  );

  test('a terminal escape in an argument is made visible', async () => {
    const { stderr } = await runProgram(['validate', '--\u001b[31mred']);
    expect(stderr).toContain("unknown option '--␛[31mred'");
  });
});

describe('streams', () => {
  test('standard input is read for -', async () => {
    expect(await start(['validate', '-'], { stdin: fine })).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
      stderr: '',
    });
    const { code, stdout } = await start(['validate', '-'], { stdin: '{"disableOAuth": 1}' });
    expect(code).toBe(1);
    expect(stdout).toContain('<stdin>:1:18: error value-type  disableOAuth: ');
  });

  test('standard input is not waited for without -', async () => {
    const cwd = folderOf({ 'a.yaml': fine });
    const child = spawn(process.execPath, [main, 'validate', 'a.yaml'], { cwd });
    const code = await new Promise((resolve) => child.on('close', resolve));
    child.stdin.destroy();
    expect(code).toBe(0);
  });

  test('the program ends quietly when nobody reads on', async () => {
    const keys = Array.from({ length: 100 }, (_, n) => `nonsense${n}: 1\n`);
    const cwd = folderOf({ 'a.yaml': `${fine}${keys.join('')}` });
    const child = spawn(process.execPath, [main, 'validate', ...Array.from({ length: 20 }, () => 'a.yaml')], {
      cwd,
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  const hasFull = existsSync('/dev/full');
  const withoutFull = hasFull ? '' : ' (skipped: there is no /dev/full)';
  (hasFull ? test : test.skip)(`output that cannot be written is trouble${withoutFull}`, () => {
    const cwd = folderOf({ 'a.yaml': fine });
    const command = '"$0" "$1" emit a.yaml --to cloudformation > /dev/full';
    const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, main], {
      cwd,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'error: cannot write to standard output: ENOSPC\n',
    });
  });

  test.each([{}, { FORCE_COLOR: '1' }, { CI: 'true' }])(
    'there are no colours without a terminal, %j',
    async (env) => {
      const { stdout } = await start(['validate', '-'], { stdin: '{"x": 1}', env });
      expect(stdout).not.toContain('\u001b');
    },
  );

  const hasScript = existsSync('/usr/bin/script');
  const withoutScript = hasScript ? '' : ' (skipped: script, which makes a terminal, is not installed)';
  (hasScript ? describe : describe.skip)(`on a terminal${withoutScript}`, () => {
    const onTerminal = (env: Readonly<Record<string, string>>, ...args: ReadonlyArray<string>): string => {
      const cwd = folderOf({ 'a.yaml': 'x: 1\n' });
      const command = `"${process.execPath}" "${main}" validate a.yaml ${args.join(' ')}`;
      const { PATH = '' } = process.env;
      return spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd,
        env: { PATH, TERM: 'xterm', ...env },
        encoding: 'utf8',
      }).stdout;
    };

    test('a terminal gets colours', () => expect(onTerminal({})).toContain('\u001b[31merror\u001b[39m'));
    test('NO_COLOR turns colours off', () => expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b'));
    test('many files are counted, and the count is erased', () => {
      const files = Array.from({ length: 20 }, (_, index) => `none${index}.yaml`);
      expect(onTerminal({}, ...files)).toContain('\r20 of 21 files\r\u001b[K');
      expect(onTerminal({ TERM: 'dumb' }, ...files)).not.toContain('of 21 files');
    });
    test('--no-color turns colours off', () => expect(onTerminal({}, '--no-color')).not.toContain('\u001b'));
  });
});
