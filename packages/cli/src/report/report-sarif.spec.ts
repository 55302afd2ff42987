import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const schemaAt = (path: string): object => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as object;

/** The schema of OASIS, which is written in an old draft. */
const schema = schemaAt('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const isSarif = new Ajv({ allErrors: true, schemaId: 'id', meta: false }).addMetaSchema(
  schemaAt('ajv/lib/refs/json-schema-draft-04.json'),
);

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: ReadonlyArray<{ readonly id: string }> } };
      readonly results: ReadonlyArray<{
        readonly ruleId: string;
        readonly level: string;
        readonly kind?: string;
        readonly suppressions?: unknown;
      }>;
    },
  ];
}

const looped = {
  Resources: {
    'Fn::ForEach::Apps': [
      'App',
      { Ref: 'Apps' },
      { 'Client${App}': { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'eu-west-1_A' } } },
    ],
  },
};

const templates = join(__dirname, '..', '..', 'fixtures', 'templates');

const sarifOf = async (args: ReadonlyArray<string>, cwd: string, stdin = ''): Promise<Sarif> => {
  const { stdout } = await runProgram(['validate', ...args, '--format', 'sarif'], { cwd, stdin });
  const log = JSON.parse(stdout) as Sarif;
  expect(isSarif.validate(schema, log) || isSarif.errors).toBe(true);
  expect(stdout).not.toContain(templates);
  expect(stdout).not.toContain(cwd);
  return log;
};

test('the log is valid, and each result has its rule', async () => {
  const { runs } = await sarifOf(['.', '--explain-deferred'], templates);
  const [{ tool, results }] = runs;
  const ids = tool.driver.rules.map(({ id }) => id);
  expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(ids));
  expect(ids).toContain('idp-order');
  expect(results.filter(({ kind }) => kind === 'open').length).toBeGreaterThan(0);
  expect(results.map((result) => ({ ...result, fixes: undefined }))).toContainEqual({
    ruleId: 'callback-url-https',
    level: 'error',
    message: {
      text:
        'uses plain HTTP for a host other than localhost. ' + 'Fix: write https://app.example.com/callback',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'web-app.yaml' },
          region: { startLine: 62, startColumn: 11 },
        },
        logicalLocations: [
          {
            fullyQualifiedName: 'Resources.WebClient.Properties.CallbackURLs[1]',
            name: 'WebClient',
            kind: 'resource',
          },
        ],
      },
    ],
  });
});

test.each([
  ['of the core', 'auth-session-range', 'disableOAuth: true\nauthSessionValidity: { minutes: 20 }\n'],
  ['of files', 'file-syntax', 'disableOAuth: [\n'],
  ['of what is open', 'loop-open', JSON.stringify(looped)],
])('rules %s are explained', async (_, id, source) => {
  const { runs } = await sarifOf(['-', '--explain-deferred'], folderOf({}), source);
  expect(runs[0].tool.driver.rules.filter((rule) => rule.id === id)).toEqual([
    {
      id,
      shortDescription: { text: expect.any(String) as string },
      fullDescription: { text: expect.any(String) as string },
      defaultConfiguration: { level: 'error' },
    },
  ]);
});

test.each([
  ['an absolute path', (folder: string) => [join(folder, 'a b', 'ü.yaml')], 'a%20b/%C3%BC.yaml'],
  ['a folder', () => ['a b'], 'a%20b/%C3%BC.yaml'],
  ['standard input', () => ['-'], 'stdin'],
  ['a file that is not there', () => ['none.yaml'], 'none.yaml'],
])('a file is named as seen from here: %s', async (_, args, uri) => {
  const wrong = 'disableOAuth: 1\n';
  const folder = folderOf({ 'a b/ü.yaml': wrong });
  const { runs } = await sarifOf(args(folder), folder, wrong);
  expect(runs[0].results).toMatchObject([
    { locations: [{ physicalLocation: { artifactLocation: { uri } } }] },
  ]);
});

test('each result says whether it is suppressed, if one is', async () => {
  const folder = folderOf({
    'app.yaml': 'disableOAuth: true\nreadAttributes: [email, email, name, name]\nzzz: 1\n',
    'cognito-client.suppressions.yaml': [
      '- { file: app.yaml, code: attr-duplicate, path: "readAttributes[1]", reason: until May }\n',
      '- { file: app.yaml, code: attr-duplicate, path: "readAttributes[3]", reason: " " }\n',
    ].join(''),
  });
  const { runs } = await sarifOf(['app.yaml', '--explain-deferred'], folder);
  const [{ results, tool }] = runs;
  const [open, decided] = [true, false].map((isOpen) =>
    results
      .filter(({ kind }) => (kind === 'open') === isOpen)
      .map(({ ruleId, suppressions }) => [ruleId, suppressions]),
  );
  expect(decided).toEqual([
    ['unknown-key', []],
    ['attr-duplicate', [{ kind: 'external', justification: 'until May' }]],
    ['attr-duplicate', [{ kind: 'external' }]],
  ]);
  expect(open?.length).toBeGreaterThan(0);
  expect(open?.every(([, suppressions]) => Array.isArray(suppressions))).toBe(true);
  expect(tool.driver.rules.map(({ id }) => id)).toContain('attr-duplicate');
});

test('the schema tells a log from something else', () => {
  expect(isSarif.validate(schema, { version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('no issue makes an empty log', async () => {
  const { runs } = await sarifOf(['-'], templates, 'disableOAuth: true');
  expect(runs[0].results).toEqual([]);
  expect(runs[0].tool.driver.rules).toEqual([]);
});
