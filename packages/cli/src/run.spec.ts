import { anyCharacter, runs } from '@org/cognito-testing';
import fc from 'fast-check';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../fixtures/program';
import { run } from './run';

const other = join(folderOf({ 'other.yaml': 'disableOAuth: true\n' }), 'other.yaml');

afterAll(removeFolders);

interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const runOn = async (
  argv: ReadonlyArray<string>,
  stdin: Uint8Array,
  isColoured = false,
): Promise<Printed> => {
  const printed = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (printed[name] += text),
    isColoured,
  });
  const code = await run(argv, {
    // oxlint-disable-next-line typescript/require-await -- a stream is asynchronous, even of one piece
    stdin: async function* () {
      yield stdin;
    },
    stdout: output('stdout'),
    stderr: output('stderr'),
  });
  return { code, ...printed };
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const commands = [
  ['validate', '-'],
  ['validate', '-', '--format', 'json', '--strict'],
  ['validate', '-', '--format', 'sarif'],
  ['validate', '-', '--fix-dry-run'],
  ['emit', '-', '--to', 'cloudformation'],
  ['import', '-'],
  ['diff', '-', other],
];

/** Texts that are YAML up to some point. */
const nearlyYaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'oAuth',
          'clientSecret',
          'generateSecret',
          'flows',
          'callbackUrls',
          '<<',
          'true',
          '${a}',
          '${',
          '%YAML',
        ],
        ...[
          ': ',
          ':\n',
          '\n',
          '\n  ',
          '- ',
          '[',
          ']',
          '{',
          '}',
          ',',
          '"',
          "'",
          '&a ',
          '*a',
          '!t ',
          '? ',
          '|\n',
          '#',
        ],
        ...['---\n', '...\n', '\t', '\r', '\u001b[31m', '\u009b', '\u202e', '\ufeff', '\u0000'],
      ),
      fc.string({ unit: anyCharacter, maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => bytesOf(parts.join('')));

test('the program ends with an exit code and without a stack trace, whatever the input is', async () => {
  const input = fc.oneof(
    nearlyYaml,
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map(bytesOf),
    fc.string({ unit: anyCharacter }).map(bytesOf),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...commands), input, async (argv, stdin) => {
      const { code, stdout, stderr } = await runOn(argv, stdin);
      expect([0, 1, 2]).toContain(code);
      expect(stdout + stderr).not.toContain('\n    at ');
      expect(stderr).not.toContain('cognito-client failed');
      // eslint-disable-next-line no-control-regex -- that is what must not be there
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      if (argv.includes('json')) expect(Array.isArray(JSON.parse(stdout))).toBe(true);
    }),
    { numRuns: runs(2) },
  );
}, 60_000);

test('the program ends with an exit code, whatever the clients of a template are', async () => {
  const argv = ['validate', '-', '--explain-deferred'];
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (properties, metadata, other) => {
      const client = { Type: 'AWS::Cognito::UserPoolClient', Properties: properties, Metadata: metadata };
      const template = { Resources: { Client: client, Other: other }, Transform: other };
      const { code, stdout, stderr } = await runOn(argv, bytesOf(JSON.stringify(template)));
      expect([0, 1]).toContain(code);
      expect(stdout + stderr).not.toContain('cognito-client failed');
    }),
    { numRuns: runs(0.5) },
  );
});

test('the program ends with an exit code, whatever the arguments are', async () => {
  const word = fc.constantFrom(
    'validate',
    'emit',
    'diff',
    'import',
    'help',
    '-',
    '--',
    '--to',
    'cloudformation',
    '--format',
    '--out',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(word, fc.string()), { maxLength: 5 }), async (words) => {
      fc.pre(!words.includes('--out'));
      const { code, stderr } = await runOn(words, bytesOf('{}'));
      expect([0, 1, 2]).toContain(code);
      expect(stderr).not.toContain('cognito-client failed');
    }),
  );
});

const secret = 'hunter2';

describe('the value of a secret never gets out', () => {
  test.each([
    `clientSecret: ${secret}`,
    `clientSecret: |\n  ${secret}\n  ${secret}`,
    `{"clientSecret": "${secret}", "oAuth": 1, "x": "${secret}"}`,
    `{"client\\u0053ecret": "${secret}", "oAuth": 1}`,
    `{"oAuth": 1, "apiKey": {"value": "${secret}"}}`,
    `generateSecret: ${secret}`,
    `generateSecret: [${secret}]`,
    `oAuth:\n  flows: { authorizationCodeGrant: true }\n  callbackUrls: [http://a.example/?client_secret=${secret}]`,
    `oAuth: { clientSecret: ${secret}, flows: 1 }`,
    `clientSecret: ${secret}\nclientSecret: ${secret}`,
    `apiKey: ${secret}\napiKey: ${secret}`,
    `{apiKey: ${secret}, apiKey: ${secret}}`,
    `{a: {apiKey:\n${secret}, b: 1, b: 1}}`,
    `{"apiKey": {\n"value": "${secret}"}, "oAuth": 1}`,
    `{"clientSecret: ${secret}"}`,
    `clientSecret: "${secret}`,
    `clientSecret: "${secret}\\q"`,
    `clientSecret: "a" ${secret}`,
    `clientSecret: a: ${secret}`,
    `clientSecret:\n  a: [\n  ${secret}`,
    `clientSecret: @${secret}`,
    `clientSecret: !${secret} a`,
    `clientSecret: *${secret}`,
    `client_secret=${secret}`,
    `client_secret = "${secret}"`,
    `x: &s ${secret}\nclientSecret: *s`,
    `? clientSecret\n: ${secret}\n: ${secret}`,
    `- clientSecret: ${secret}`,
    `clientSecret: ${secret}\n---\nclientSecret: ${secret}`,
  ])('no output shows the secret of %j', async (text) => {
    for (const argv of commands) {
      const { code, stdout, stderr } = await runOn(argv, bytesOf(text));
      expect(code).toBeGreaterThan(0);
      expect(stdout + stderr).not.toContain(secret);
    }
  });

  const inTemplate = (lines: string) => `Resources:
  App:
    Type: AWS::Cognito::UserPoolClient
    Properties:
${lines.replace(/^/gm, '      ')}
`;

  test.each([
    `ClientSecret: ${secret}`,
    `ClientSecret: !Sub '${secret}'`,
    `ClientSecret:\n  Fn::Sub: ${secret}`,
    `Secret: !Join ['', [${secret}]]`,
    `ApiKey: ${secret}`,
    `ApiKey: !If [A,\n  ${secret}, b]`,
    `GenerateSecret: ${secret}`,
  ])('no output shows the secret of a template: %j', async (lines) => {
    for (const argv of commands) {
      const { code, stdout, stderr } = await runOn(argv, bytesOf(inTemplate(lines)));
      // A template that is deployed may hold what only the service sets.
      expect(code > 0 || stderr.includes('read-only-in-template')).toBe(true);
      expect(stdout + stderr).not.toContain(secret);
    }
  });

  test('a reference to a secret is shown', async () => {
    const { stdout } = await runOn(
      ['validate', '-'],
      bytesOf('{ generateSecret: "${withSecret}", oAuth: 1 }'),
    );
    expect(stdout).toContain('1 | { generateSecret: "${withSecret}", oAuth: 1 }');
  });
});

test('colours are written where they are wanted', async () => {
  const text = bytesOf('x: 1');
  expect((await runOn(['validate', '-'], text, true)).stdout).toContain('\u001b[31merror\u001b[39m');
  expect((await runOn(['validate', '-', '--no-color'], text, true)).stdout).not.toContain('\u001b');
  expect((await runOn(['--no-color', 'validate', '-'], text, true)).stdout).not.toContain('\u001b');
});

test('a byte order mark is no part of the text', async () => {
  expect((await runOn(['validate', '-'], bytesOf('\ufeff{"disableOAuth": true}'))).code).toBe(0);
});

test('names of files are printed without their escapes', async () => {
  const folder = folderOf({ 'a\u001b[31m\n.yaml': 'disableOAuth: 1' });
  const { stdout } = await runOn(['validate', `${folder}/a\u001b[31m\n.yaml`], bytesOf(''));
  expect(stdout).toContain(`a␛[31m␊.yaml:1:15: error`);
});
