import { encodeText, type TextEncoding } from '@org/cognito-file';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, main, removeFolders, runProgram, start } from '../../fixtures/program';

afterAll(removeFolders);

const wrong = '# ü\r\ndisableOAuth: true\r\nreadAttribute: [email]\r\n';

const encodings: ReadonlyArray<readonly [TextEncoding['name'], boolean]> = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16be', true],
];

interface Report {
  readonly issues: readonly [
    {
      readonly line: number;
      readonly fixes: readonly [
        { readonly edits: readonly [{ readonly offset: number; readonly length: number }] },
      ];
    },
  ];
}

describe.each(encodings)('a file in %s, with a byte order mark: %s', (name, hasMark) => {
  const bytesOf = (text: string): Uint8Array => encodeText(text, { name, hasMark });

  test('is read, and the offsets of edits count its bytes', async () => {
    const cwd = folderOf({ 'client.yaml': bytesOf(wrong) });
    const { stdout } = await runProgram(['validate', '--format', 'json', 'client.yaml'], { cwd });
    const [{ issues }] = JSON.parse(stdout) as readonly [Report];
    const [{ line, fixes }] = issues;
    const [{ edits }] = fixes;
    const [{ offset, length }] = edits;
    expect(line).toBe(3);
    const key = Buffer.from(bytesOf(wrong)).subarray(offset, offset + length);
    expect([...key]).toEqual([...encodeText('readAttribute', { name, hasMark: false })]);
  });

  test('is written as it was by fixes, with its line ends', async () => {
    const slips = wrong.replace('readAttribute: [email]', 'readAttributes: [email, email]');
    const cwd = folderOf({ 'client.yaml': bytesOf(slips) });
    const { code } = await runProgram(['validate', '--fix', 'client.yaml'], { cwd });
    expect(code).toBe(0);
    const fixed = bytesOf(wrong.replace('readAttribute: ', 'readAttributes: '));
    expect([...readFileSync(join(cwd, 'client.yaml'))]).toEqual([...fixed]);
  });

  test('may be anything else that is read', async () => {
    const cwd = folderOf({
      'client.yaml': bytesOf('disableOAuth: true\nreadAttributes: [email, email]\n'),
      'cognito-client.config.yaml': bytesOf('ruleSet: strict\n'),
      'cognito-client.suppressions.yaml': bytesOf(
        '- { file: client.yaml, code: attr-duplicate, path: "readAttributes[1]", reason: until May }\n',
      ),
      'pool.json': bytesOf('{ "attributes": {} }'),
      'main.tf': bytesOf(
        'variable "minutes" {}\nresource "aws_cognito_user_pool_client" "a" {\n  name = "a"\n  user_pool_id = "eu-west-1_a"\n  auth_session_validity = var.minutes\n}\n',
      ),
      'terraform.tfvars': bytesOf('minutes = 20\n'),
    });
    const { stdout } = await runProgram(['validate', '.', '--context', 'pool.json'], { cwd });
    expect(stdout).toContain('1 suppressed');
    expect(stdout).toContain('terraform.tfvars:1:11: error auth-session-range');
    expect(stdout).not.toContain('file-unreadable');
    const emitted = await runProgram(['emit', 'client.yaml', '--to', 'cloudformation'], { cwd });
    expect({ code: emitted.code, stderr: emitted.stderr.includes('UTF-8') }).toEqual({
      code: 0,
      stderr: false,
    });
  });

  test('may come from standard input', async () => {
    const { stdout } = await start(['validate', '-'], { stdin: bytesOf(wrong) });
    expect(stdout).toContain('<stdin>:3:1: error unknown-key');
  });
});

test('what a shell puts in place of a command can be read but once, and is not opened again', () => {
  const command = `"$0" "$1" validate --format json <(printf '%s' "$2")`;
  const { stdout } = spawnSync('bash', ['-c', command, process.execPath, main, wrong], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject([{ issues: [{ code: 'unknown-key', fixes: [{}] }] }]);
});
