import { advice } from '@org/cognito-core';
import Ajv from 'ajv';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';
import { refusedFile } from '../check/checked-text';
import type { CheckedFile } from '../check/checked-file';
import { reportSarif } from './report-sarif';

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
      readonly tool: {
        readonly driver: {
          readonly informationUri?: string;
          readonly rules: ReadonlyArray<{ readonly id: string; readonly helpUri?: string }>;
        };
      };
      readonly results: ReadonlyArray<{
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly kind?: string;
        readonly suppressions?: unknown;
        readonly partialFingerprints?: Readonly<Record<string, string>>;
        readonly locations: readonly [SarifLocation];
        readonly relatedLocations?: readonly [SarifLocation & { readonly message: object }];
      }>;
    },
  ];
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region?: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
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

/** A folder of fixtures as a repository of its own: files are named from the root of one. */
const copyOf = (fixtures: string): string => {
  const copy = folderOf({});
  cpSync(join(__dirname, '..', '..', 'fixtures', fixtures), copy, { recursive: true });
  return copy;
};

const templates = copyOf('templates');

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
  expect(results.every(({ ruleId, ruleIndex }) => ids[ruleIndex] === ruleId)).toBe(true);
  const told = results.map(({ partialFingerprints, ...result }) => ({
    ...result,
    fixes: undefined,
    fingerprints: Object.keys(partialFingerprints ?? {}),
  }));
  expect(told).toContainEqual({
    ruleId: 'callback-url-https',
    ruleIndex: ids.indexOf('callback-url-https'),
    level: 'error',
    message: {
      text:
        'Resources.WebClient.Properties.CallbackURLs[1]: uses plain HTTP for a host other than localhost. ' +
        'Fix: write https://app.example.com/callback',
    },
    fingerprints: ['primaryLocationLineHash', 'cognitoClientIssue/v1'],
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'web-app.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 62, startColumn: 11, endLine: 62, endColumn: 42 },
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
      help: {
        text: expect.any(String) as string,
        markdown: expect.stringMatching(/^.+\.\n\n.+/s) as string,
      },
      properties: { tags: ['cognito'] },
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

/** The URI of each issue of `infra/a.yaml` and of `b.yaml` beside that folder, as the program finds them in `infra`. */
const urisIn = async (root: string): Promise<ReadonlyArray<string>> => {
  const { runs } = await sarifOf(['a.yaml', '../b.yaml'], join(root, 'infra'));
  expect(JSON.stringify(runs)).not.toContain(root);
  return runs[0].results.map(({ locations: [{ physicalLocation }] }) => {
    expect(physicalLocation.artifactLocation.uriBaseId).toBe('%SRCROOT%');
    return physicalLocation.artifactLocation.uri;
  });
};

const repository = { 'infra/a.yaml': 'disableOAuth: 1\n', 'b.yaml': 'disableOAuth: 1\n' };

describe('a file is named from the root of the repository', () => {
  const { GITHUB_WORKSPACE } = process.env;
  const inWorkspace = (workspace: string): void => {
    process.env['GITHUB_WORKSPACE'] = workspace;
  };
  beforeEach(() => inWorkspace(''));
  afterAll(() => inWorkspace(GITHUB_WORKSPACE ?? ''));

  test('which git knows, whether it has a folder of its own there or a file', async () => {
    const [root, worktree] = [
      folderOf(repository),
      folderOf({ ...repository, '.git': 'gitdir: elsewhere\n' }),
    ];
    mkdirSync(join(root, '.git'));
    expect(await urisIn(root)).toEqual(['infra/a.yaml', 'b.yaml']);
    expect(await urisIn(worktree)).toEqual(['infra/a.yaml', 'b.yaml']);
  });

  test('which a job of GitHub says, through links too', async () => {
    const root = folderOf(repository);
    inWorkspace(root);
    expect(await urisIn(root)).toEqual(['infra/a.yaml', 'b.yaml']);
    const link = join(folderOf({}), 'link');
    symlinkSync(root, link);
    inWorkspace(link);
    expect(await urisIn(root)).toEqual(['infra/a.yaml', 'b.yaml']);
  });

  test('which is not looked for above the workspace of a job', async () => {
    const above = folderOf({
      '.git': '',
      'work/infra/a.yaml': 'disableOAuth: 1\n',
      'work/b.yaml': 'disableOAuth: 1\n',
    });
    inWorkspace(join(above, 'work'));
    expect(await urisIn(join(above, 'work'))).toEqual(['infra/a.yaml', 'b.yaml']);
  });

  test('which may be one of several in the workspace of a job', async () => {
    const root = folderOf({ ...repository, 'infra/.git': '' });
    inWorkspace(root);
    expect(await urisIn(root)).toEqual(['a.yaml', '../b.yaml']);
  });

  test('and from the working directory, if there is none, or another job has its workspace elsewhere', async () => {
    const root = folderOf(repository);
    expect(await urisIn(root)).toEqual(['a.yaml', '../b.yaml']);
    inWorkspace(folderOf({}));
    expect(await urisIn(root)).toEqual(['a.yaml', '../b.yaml']);
  });
});

test('standard input is no file of the repository', async () => {
  const { runs } = await sarifOf(['-'], folderOf({}), 'disableOAuth: 1\n');
  expect(runs[0].results[0]?.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'stdin' });
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

const textAt = (text: string, { physicalLocation: { region } }: SarifLocation): string | undefined =>
  region && text.split('\n')[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1);

test.each([
  ['a word', 'readAttributes: [email, zzz ]\n', 'zzz'],
  ['a word with spaces', 'readAttributes: [email, z z]\n', 'z z'],
  ['a word in front of a comment', 'readAttributes:\n- zz#z # why\n', 'zz#z'],
  ['single quotes', "readAttributes: ['it''s', email]\n", "'it''s'"],
  ['double quotes', 'readAttributes: ["z\\"z, y"]\n', '"z\\"z, y"'],
  ['a URL', 'oAuth: {callbackUrls: [http://a.example:80/#x, com.a:/b]}\n', 'http://a.example:80/#x'],
  ['a key', 'disableOAuth: true\nzzz: { a: 1 }\n', 'zzz'],
  ['an object on one line', 'readAttributes: [{ "a]": [1] }, email]\n', '{ "a]": [1] }'],
  ['an object on several lines', '{"readAttributes": ["email", {\n"a": 1}]}\n', '{'],
  ['line ends of Windows', 'readAttributes:\r\n- zzz\r\n', 'zzz'],
])('a region ends where its value does: %s', async (_, source, value) => {
  const { runs } = await sarifOf(['-'], folderOf({}), source);
  expect(runs[0].results.map(({ locations: [location] }) => textAt(source, location))).toContain(value);
});

test('a fingerprint holds while lines move, and is that of one issue alone', async () => {
  const source = 'readAttributes: [zzz, email, zzz, zzz]\ndisableOAuth: true\n';
  const prints = async (text: string): Promise<ReadonlyArray<unknown>> => {
    const { runs } = await sarifOf(['-'], folderOf({}), text);
    return runs[0].results.map(({ partialFingerprints }) => partialFingerprints);
  };
  const found = await prints(source);
  expect(await prints(`# first\n\n${source}`)).toEqual(found);
  expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(2);
});

test('an issue that stands elsewhere names the place of its client', async () => {
  const { runs } = await sarifOf(['stages.yaml'], copyOf('worlds'));
  const [inDefault, inClient] = runs[0].results;
  expect(inDefault).toMatchObject({
    ruleId: 'callback-url-https',
    message: { text: expect.stringContaining('with the default of Callback') as string },
    relatedLocations: [
      {
        message: { text: 'the app client Web' },
        physicalLocation: {
          artifactLocation: { uri: 'stages.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 9, startColumn: 3, endLine: 9, endColumn: 6 },
        },
      },
    ],
  });
  expect(inClient?.relatedLocations).toBeUndefined();
});

test('an issue in one file of a module names the block of its client in another one', async () => {
  const { runs } = await sarifOf(
    ['.'],
    folderOf({
      'variables.tf': 'variable "minutes" {\n  default = 20\n}\n',
      'main.tf': [
        'resource "aws_cognito_user_pool_client" "app" {',
        '  name                  = "app"',
        '  user_pool_id          = var.pool',
        '  auth_session_validity = var.minutes',
        '}',
        'variable "pool" {}',
        '',
      ].join('\n'),
    }),
  );
  expect(
    runs[0].results.map(({ locations: [at], relatedLocations }) => [
      at.physicalLocation.artifactLocation.uri,
      relatedLocations?.[0].physicalLocation,
    ]),
  ).toContainEqual([
    'variables.tf',
    {
      artifactLocation: { uri: 'main.tf', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 46 },
    },
  ]);
});

const homepage = 'https://code.example/owner/name/tree/v1.2.3/packages/cli#readme';

/** What a released program tells of one issue. */
const toldOnRelease = async (code: string): Promise<Sarif> => {
  const checked: CheckedFile = {
    ...refusedFile({
      file: 'a.yaml',
      text: 'a',
      issues: [{ code, severity: 'warning', path: [], message: 'repeats item 0', fixes: [advice('x')] }],
    }),
  };
  return JSON.parse(
    await reportSarif([checked], { explainDeferred: false, root: '.', version: '1.2.3', homepage }),
  ) as Sarif;
};

test('a released program names the page of each rule, and what is in it as the help of the rule', async () => {
  const page = 'https://code.example/owner/name/blob/v1.2.3/packages/core/docs/attr-duplicate.md';
  const log = await toldOnRelease('attr-duplicate');
  expect(isSarif.validate(schema, log) || isSarif.errors).toBe(true);
  const { informationUri, rules } = log.runs[0].tool.driver;
  expect(informationUri).toBe(homepage);
  expect(rules).toMatchObject([
    {
      helpUri: page,
      help: {
        text: expect.stringContaining(page) as string,
        markdown: expect.stringMatching(
          /Fails:\n\n```yaml\n[^]*Passes:\n\n```yaml\n[^]*Sources:\n\n- /,
        ) as string,
      },
    },
  ]);
});

test('the help of a rule that needs facts about the user pool has them', async () => {
  const { rules } = (await toldOnRelease('scope-unknown')).runs[0].tool.driver;
  const pools =
    /In a user pool like this:\n\n```yaml\nresourceServers: \{\}\n```[^]*In a user pool like this:/;
  expect(rules).toMatchObject([{ help: { markdown: expect.stringMatching(pools) as string } }]);
});
