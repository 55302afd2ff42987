import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { checkTemplate, parseSource, templateIn, type SourceFile } from '../index';

const custom = {
  stage: '${self:provider.stage}',
  number: 20,
  flag: true,
  none: null,
  list: ['a'],
  urls: { dev: 'http://dev.example.com/', prod: 'https://example.com/' },
  loop: '${self:custom.loop}',
  many: '${self:custom.many}${self:custom.many}${self:custom.many}',
  mixed: 'a${self:custom.number}',
  open: 'a${ssm:/x}',
  empty: '',
};

/** What a text is in the template of a main file. */
const inMain = (text: unknown): unknown => {
  const Resources = { A: { Properties: { text } } };
  const view = templateIn({ provider: { stage: "${opt:stage, 'dev'}" }, custom, resources: { Resources } });
  const value = view?.value as { readonly Resources: typeof Resources };
  return value.Resources.A.Properties.text;
};

const open = (name: string): object => ({ 'Fn::Transform': { Name: name } });

test.each<[string, unknown]>([
  ['${self:custom.stage}', 'dev'],
  ['${self:custom.stage}-app', 'dev-app'],
  ['${self:custom.urls.${self:custom.stage}}', 'http://dev.example.com/'],
  ['${self:custom.number}', 20],
  ['${self:custom.flag}', true],
  ['x${self:custom.flag}', 'xtrue'],
  ['${self:custom.mixed}', 'a20'],
  ['${self:custom.empty}', ''],
  ['a${self:custom.empty}', 'a'],
  ['${self:custom.list.0}', 'a'],
  ["${self:custom.missing, 'b'}", 'b'],
  ['${self:custom.none, 3}', 3],
  ['${opt:x, self:custom.missing, false}', false],
  ['${opt:x, "a, b"}', 'a, b'],
  ['${env:X, param:y, true}', true],
  ['${self:custom.list}', open('self:custom.list')],
  ['${self:custom.missing}', open('self:custom.missing')],
  ['${self:custom.open}', open('self:custom.open')],
  ['${self:custom.loop}', open('self:custom.loop')],
  ['${opt:x}', open('opt:x')],
  ['${ssm:/a/b, 1}', open('ssm:/a/b, 1')],
  ['${cf:stack.Output}', open('cf:stack.Output')],
  ['${cf.eu-west-1:stack.Output}', open('cf.eu-west-1:stack.Output')],
  ['${file(./a.yml):b}', open('file(./a.yml):b')],
  ['${self:custom.${opt:x}}', open('self:custom.${opt:x}')],
  ['${self:custom.urls.${opt:x', open('self:custom.urls.${opt:x')],
  ['https://${ssm:/h}/${self:custom.stage}', { 'Fn::Join': ['', ['https://', open('ssm:/h'), '/', 'dev']] }],
  ['${ssm:/n}${self:custom.number}', { 'Fn::Join': ['', [open('ssm:/n'), '20']] }],
  ['#{AWS::Region}', { Ref: 'AWS::Region' }],
  ['#{Site.Outputs.Url}', { 'Fn::GetAtt': ['Site', 'Outputs.Url'] }],
  ['a#{Name}b', { 'Fn::Join': ['', ['a', { Ref: 'Name' }, 'b']] }],
  ['${AWS::Region} ${Param} #{ x }', '${AWS::Region} ${Param} #{ x }'],
])('%s is %j', (text, value) => {
  expect(inMain(text)).toEqual(value);
});

test('texts of Fn::Sub have references of their own, and get what is decided', () => {
  expect(inMain({ 'Fn::Sub': '${self:custom.stage}.${Host}.${opt:x}' })).toEqual({
    'Fn::Sub': 'dev.${Host}.${opt:x}',
  });
  expect(inMain({ 'Fn::Sub': ['${opt:a}${X}', { X: '${opt:b}' }] })).toEqual({
    'Fn::Sub': ['${opt:a}${X}', { X: open('opt:b') }],
  });
  expect(inMain({ 'Fn::Sub': '#{AWS::StackName}-#{Site.Url}-${X}-#{ y }' })).toEqual({
    'Fn::Sub': '${AWS::StackName}-${Site.Url}-${X}-#{ y }',
  });
});

test('a variable that leads to many others ends open', () => {
  expect(inMain('${self:custom.many}')).toEqual(open('self:custom.many'));
});

test('a file of resources does not know what `self` is', () => {
  const view = templateIn({ custom, Resources: { A: '${self:custom.flag}', B: "${opt:x, 'b'}" } });
  expect(view?.value).toMatchObject({ Resources: { A: open('self:custom.flag'), B: 'b' } });
});

test('no text makes it throw, and one without variables stays', () => {
  const word = fc.constantFrom(
    '${self:',
    '${opt:x',
    '}',
    ', ',
    "'",
    '#{',
    '#{A.B}',
    'custom',
    '.',
    '(',
    '${',
    'a',
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(fc.property(text, (each) => void inMain(each)));
  fc.assert(
    fc.property(fc.string(), (each) => {
      if (!/[$#]\{/.test(each)) expect(inMain(each)).toBe(each);
    }),
  );
});

const parsed = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

const template = (property: string): string => `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      SupportedIdentityProviders: [COGNITO]
      ${property}
`;

test.each([
  ['ClientName: ${self:custom.stage}-app-client'],
  ["ClientName: ${opt:stage, 'dev'}"],
  ['ClientName: ${file(./x.yml):k}'],
  ['ExplicitAuthFlows: ${self:custom.flows}'],
  ['AuthSessionValidity: ${env:MINUTES}'],
])('%s is no mistake', async (property) => {
  expect((await checkTemplate(parsed(template(property)))).issues).toEqual([]);
});

test('what a default makes is told where the variable stands, and has no fix that a program could apply', async () => {
  const { issues } = await checkTemplate(parsed(template('ReadAttributes: [\'${opt:a, "Email"}\', Name]')));
  expect(issues.map(({ code, position }) => [code, position])).toEqual([
    ['attr-unknown', { line: 7, column: 24 }],
    ['attr-unknown', { line: 7, column: 45 }],
  ]);
  expect(issues.map(({ fixes }) => fixes.some(({ inSource }) => inSource !== undefined))).toEqual([
    false,
    true,
  ]);
});

test('a dot for the colon is an error with its own words, and the value is that which was meant', async () => {
  const source = parsed(template('ClientName: ${self.provider.stage}-${opt.x}'));
  const { issues } = await checkTemplate(source);
  expect(issues).toMatchObject([
    {
      code: 'serverless-variable',
      path: ['Resources', 'Web', 'Properties', 'ClientName'],
      position: { line: 7, column: 19 },
      fixes: [
        {
          isSafe: true,
          title: 'write ${self:provider.stage}',
          inSource: [{ kind: 'set', value: '${self:provider.stage}-${opt:x}' }],
        },
      ],
    },
  ]);
});
