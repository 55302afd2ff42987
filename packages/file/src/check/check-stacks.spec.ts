import { wordsOf } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import {
  checkStacks,
  fixStacks,
  parseSource,
  type CheckedSource,
  type SourceFile,
  type StackSource,
  type StackSources,
} from '../index';

const sourceOf = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

const stackOf = (file: string, nested: StackSource['nested'] = {}): StackSource => ({ file, nested });

const filesOf = (texts: Readonly<Record<string, string>>): StackSources['files'] =>
  new Map(Object.entries(texts).map(([file, text]) => [file, sourceOf(text)]));

const resource = (parameters: string): string =>
  `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: auth.yaml, Parameters: ${parameters} } }`;

const auth = `Parameters:
  Minutes: { Type: Number }
  Attribute: { Type: String, Default: email }
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !ImportValue Pool
      AuthSessionValidity: !Ref Minutes
      RefreshTokenValidity: 20000
      ReadAttributes: [email, !Ref Attribute]
`;

const twoStacks = (first: string, second: string): StackSources => ({
  root: stackOf('root.yaml', { A: stackOf('auth.yaml'), B: stackOf('auth.yaml') }),
  files: filesOf({
    'root.yaml': `Resources:\n  A: ${resource(first)}\n  B: ${resource(second)}\n`,
    'auth.yaml': auth,
  }),
});

const told = (found: ReadonlyMap<string, CheckedSource>): ReadonlyArray<string> =>
  [...found].flatMap(([file, { issues }]) =>
    issues.map((issue) => {
      const [where = ''] = /, in the stack \w+/.exec(wordsOf(issue).message) ?? [];
      return `${file}:${issue.position?.line} ${issue.code} ${issue.resource}${where}`;
    }),
  );

test('what two stacks that are made of one file have alike is told once, and what one has is told of that', async () => {
  const found = await checkStacks(twoStacks('{ Minutes: 20, Attribute: name }', '{ Minutes: 5 }'));
  expect(told(found)).toEqual([
    'root.yaml:2 auth-session-range A.Web',
    'auth.yaml:3 attr-duplicate Web, in the stack B',
    'auth.yaml:10 refresh-token-range Web',
  ]);
});

test('what only one of two stacks has in the file of both is told of that stack', async () => {
  const sources = twoStacks('{ Minutes: 5 }', '{ Minutes: 5 }');
  const conditional = auth
    .replace('Resources:', 'Conditions: { IsLong: !Equals [!Ref Attribute, name] }\nResources:')
    .replace('20000', '!If [IsLong, 20000, 10]');
  const root = `Resources:\n  A: ${resource('{ Attribute: name }')}\n  B: ${resource('{ Attribute: x }')}\n`;
  const found = await checkStacks({
    ...sources,
    files: filesOf({ 'root.yaml': root, 'auth.yaml': conditional }),
  });
  expect(told(found)).toContain('auth.yaml:11 refresh-token-range Web, in the stack A');
});

test('clients are counted once for each file, and open rules are told at their places', async () => {
  const found = await checkStacks(twoStacks('{ Minutes: !ImportValue M }', '{ Minutes: !ImportValue M }'));
  expect([...found].map(([file, { clients }]) => [file, clients])).toEqual([
    ['root.yaml', 0],
    ['auth.yaml', 1],
  ]);
  const open = found
    .get('auth.yaml')
    ?.deferred()
    .filter(({ code }) => code === 'auth-session-range');
  expect(open).toMatchObject([{ resource: 'Web', position: { line: 9 } }]);
});

test('fixes change the file of their issue, and no other', async () => {
  const sources = twoStacks('{ Minutes: 5 }', '{ Minutes: 5 }');
  const twice = auth.replace('[email, !Ref Attribute]', '[email, email]');
  const files = new Map(sources.files).set('auth.yaml', sourceOf(twice));
  const { source, applied, refused } = await fixStacks({ ...sources, files });
  expect(source.files.get('auth.yaml')?.text).toBe(auth.replace('[email, !Ref Attribute]', '[email]'));
  expect(source.files.get('root.yaml')).toBe(files.get('root.yaml'));
  expect(applied.map(({ issue }) => (issue as { readonly file?: string }).file)).toEqual(['auth.yaml']);
  expect(refused).toEqual([]);
});

test('an edit that is refused is told', async () => {
  const sources = twoStacks('{ Minutes: 5 }', '{ Minutes: 5 }');
  const anchored =
    auth.replace('[email, !Ref Attribute]', '&read [email, email]') + '      WriteAttributes: *read\n';
  const files = new Map(sources.files).set('auth.yaml', sourceOf(anchored));
  const { applied, refused } = await fixStacks({ ...sources, files });
  expect(applied).toEqual([]);
  expect(refused.length).toBeGreaterThan(0);
});

test('a template that nests nothing is checked and fixed alone', async () => {
  const alone: StackSources = { root: stackOf('auth.yaml'), files: filesOf({ 'auth.yaml': auth }) };
  expect(told(await checkStacks(alone, {}, { parameters: { Minutes: 20 } }))).toHaveLength(3);
  expect((await fixStacks(alone, { context: {}, parameters: { Minutes: 20 } })).refused).toEqual([]);
});

test('a logical id with a dot is no stack', async () => {
  const dotted = `Resources:
  Auth: ${resource('{ Minutes: 3 }')}
  My.Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !ImportValue Pool, AuthSessionValidity: 20 } }
`;
  const sources: StackSources = {
    root: stackOf('root.yaml', { Auth: stackOf('auth.yaml') }),
    files: filesOf({ 'root.yaml': dotted, 'auth.yaml': auth }),
  };
  const found = await checkStacks(sources);
  expect(found.get('root.yaml')?.issues.map(({ code }) => code)).toContain('auth-session-range');
});
