import { applyTextEdits } from '@org/cognito-file';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../fixtures/program';
import { checkText, type ModuleText, type TextIssue } from './check-text';

afterAll(removeFolders);

const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      CallbackURL: [http://a.example.com/cb]
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, ALLOW_USER_SRP_AUTH]
      SupportedIdentityProviders: [COGNITO]
`;

const hcl = `variable "url" {
  default = "http://a.example.com/cb"
}

resource "aws_cognito_user_pool_client" "web" {
  name                         = "web"
  user_pool_id                 = "eu-west-1_AbCdEfGhI"
  supported_identity_providers = ["COGNITO"]
  explicit_auth_flow           = ["ALLOW_USER_SRP_AUTH"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows  = ["code"]
  allowed_oauth_scopes = ["openid"]
  callback_urls        = [var.url]
}
`;

const answer = JSON.stringify({
  UserPoolClient: {
    UserPoolId: 'eu-west-1_AbCdEf123',
    ClientId: '1h57',
    CallbackURLs: ['http://a.example.com'],
  },
});

const kinds: ReadonlyArray<readonly [name: string, text: string, kind: string]> = [
  ['web.yaml', 'disableOAuth: true\nreadAttribute: [email, email]\n', 'props'],
  ['web.json', '{ "disableOAuth": true, }', 'props'],
  ['broken.yaml', 'readAttributes: [email\n', 'props'],
  ['notes.yaml', 'shopping: [milk]\n', 'props'],
  ['template.yaml', template, 'template'],
  [
    'serverless.yml',
    `service: a\nprovider: { name: aws }\nresources:\n${template.replace(/^/gm, '  ')}`,
    'template',
  ],
  ['main.tf', hcl, 'module'],
  [
    'main.tf.json',
    JSON.stringify({ resource: { aws_cognito_user_pool_client: { web: { name: 'web' } } } }),
    'module',
  ],
  ['answer.json', answer, 'foreign'],
  ['values.tfvars', 'url = "https://a.example.com"\n', 'props'],
];

const reported = async (name: string, text: string, ...args: ReadonlyArray<string>) => {
  const cwd = folderOf({ [name]: text });
  const { stdout } = await runProgram(['validate', name, '--format', 'json', ...args], { cwd });
  const [file] = JSON.parse(stdout) as ReadonlyArray<{ readonly issues: ReadonlyArray<object> }>;
  return { cwd, issues: file?.issues };
};

/** As the report for programs has it, which says nothing of ends. */
const asReported = ({ range, fixes, name: _, subject: __, ...issue }: TextIssue): object => ({
  ...issue,
  ...range?.start,
  ...(fixes.length > 0 && {
    fixes: fixes.map(({ isSafe, ...fix }) => expect.objectContaining({ ...fix, safe: isSafe }) as object),
  }),
});

test.each(kinds)(
  'what is said of the text %s is what validate says of the file',
  async (name, text, kind) => {
    const report = await checkText({ name, text });
    expect(report.kind).toBe(kind);
    expect((await reported(name, text)).issues).toEqual(report.issues.map(asReported));
  },
);

test('the rule set, the facts and the parameters that validate is given count for a text', async () => {
  const text = template.replace('http://a.example.com/cb', '!Ref Url');
  const withParameter = `Parameters:\n  Url: { Type: String }\n${text.replace('CallbackURL:', 'CallbackURLs:')}`;
  const { issues } = await checkText(
    { name: 'template.yaml', text: withParameter },
    { ruleSet: 'strict', parameters: { Url: 'http://a.example.com' }, levels: { 'duplicate-item': 'off' } },
  );
  const found = await reported(
    'template.yaml',
    withParameter,
    '--rule-set',
    'strict',
    '--parameters',
    'Url=http://a.example.com',
  );
  expect(issues.map(({ code }) => code)).toEqual(
    (found.issues ?? [])
      .map((issue) => (issue as TextIssue).code)
      .filter((code) => code !== 'duplicate-item'),
  );
  expect(issues.map(({ code }) => code)).toContain('callback-url-https');
});

test.each(kinds.filter(([, , kind]) => kind !== 'foreign'))(
  'what fixes make of the text %s is what validate --fix writes',
  async (name, text) => {
    const { cwd } = await reported(name, text, '--fix');
    const report = await checkText({ name, text }, { fixes: { isSafe: true, codes: [] } });
    expect(report.text).toBe(readFileSync(join(cwd, name), 'utf8'));
  },
);

test.each([
  ['web.yaml', 'disableOAuth: true\nreadAttribute: [email]\n', 'readAttribute'],
  ['web.yaml', 'disableOAuth: true\r\n"readAttribute": [email]\r\n', '"readAttribute"'],
  ['web.yaml', 'supportedIdentityProviders: [ google , COGNITO]\ndisableOAuth: true\n', 'google'],
  ['web.yaml', 'disableOAuth: true\nsupportedIdentityProviders:\n  - google # one\n', 'google'],
  ['main.tf', hcl, 'explicit_auth_flow'],
])('an issue of %s ends where its word ends, %#', async (name, text, word) => {
  const { issues } = await checkText({ name, text });
  const lines = text.split('\n');
  const words = issues.flatMap(({ range }) =>
    range === undefined
      ? []
      : [(lines[range.start.line - 1] ?? '').slice(range.start.column - 1, range.end.column - 1)],
  );
  expect(words).toContain(word);
});

describe('a module in several texts', () => {
  const url: ModuleText = {
    path: 'variables.tf',
    text: 'variable "url" {\n  default = "http://a.example.com/cb"\n}\n',
  };
  const client = hcl.slice(hcl.indexOf('resource'));

  test('reads the values of the other texts, and says where the mistake is', async () => {
    const { clients, issues } = await checkText({ name: 'main.tf', text: client }, { others: [url] });
    expect(clients).toBe(1);
    expect(issues.map(({ code, name }) => [code, name])).toContainEqual([
      'callback-url-https',
      'variables.tf',
    ]);
  });

  test('reads the modules that a text calls, and what its expressions name', async () => {
    const { clients, issues } = await checkText(
      {
        name: 'main.tf',
        text: 'module "auth" {\n  source = "./modules/auth"\n  url    = trimspace(file("url.txt"))\n}\n',
      },
      {
        others: [
          { path: 'modules/auth/main.tf', text: `variable "url" {}\n${client}` },
          { path: 'url.txt', text: 'http://a.example.com/cb\n' },
        ],
      },
    );
    expect(clients).toBe(1);
    expect(issues.map(({ code }) => code)).toContain('callback-url-https');
  });
});

test('fixes are edits of the text', async () => {
  const text = 'disableOAuth: true\nsupportedIdentityProviders: [google]\n';
  const { issues } = await checkText({ name: 'web.yaml', text }, { words: 'cloudformation' });
  expect(issues.flatMap(({ fixes }) => fixes.map(({ edits }) => applyTextEdits(text, edits)))).toEqual([
    'disableOAuth: true\nsupportedIdentityProviders: [Google]\n',
  ]);
});

test('no source that the entry loads needs Node', () => {
  const seen = new Set<string>();
  const specifiers = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, named, late] of readFileSync(file, 'utf8').matchAll(
      /^(?:import(?! type)|export(?! type))[^;]*? from '([^']+)';|import\('([^']+)'\)/gm,
    )) {
      const specifier = named ?? late ?? '';
      if (specifier.startsWith('.')) visit(join(dirname(file), `${specifier}.ts`));
      else specifiers.add(specifier);
    }
  };
  visit(join(__dirname, 'check-text.ts'));
  expect(seen.size).toBeGreaterThan(20);
  expect([...specifiers].filter((each) => !/^(?:@org\/|fp-ts\/|yaml$)/.test(each))).toEqual([]);
});

test.each([
  ['web.yaml', template],
  ['main.tf', hcl],
])('the issues of %s are the same without their fixes', async (name, text) => {
  const { issues, ...others } = await checkText({ name, text });
  expect(issues.some(({ fixes }) => fixes.length > 0)).toBe(true);
  expect(await checkText({ name, text }, { withFixes: false })).toEqual({
    ...others,
    issues: issues.map((issue) => ({ ...issue, fixes: [] })),
  });
});
