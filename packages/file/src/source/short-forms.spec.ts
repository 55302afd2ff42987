import * as E from 'fp-ts/Either';
import { parseSource } from '../index';

/** What a value of a template is parsed to. */
const parsed = (value: string, directives = ''): unknown => {
  const source = parseSource(`${directives}Resources:\n  A: ${value}\n`);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  const { Resources } = source.right.value as { readonly Resources: { readonly A: unknown } };
  return Resources.A;
};

test.each([
  ['!Ref Pool', { Ref: 'Pool' }],
  ['!Condition IsLive', { Condition: 'IsLive' }],
  ['!GetAtt Site.Outputs.Url', { 'Fn::GetAtt': ['Site', 'Outputs.Url'] }],
  ['!GetAtt Site', { 'Fn::GetAtt': 'Site' }],
  ['!GetAtt [Site, Url]', { 'Fn::GetAtt': ['Site', 'Url'] }],
  ['!GetAZs', { 'Fn::GetAZs': '' }],
  ['!Sub "https://${Host}"', { 'Fn::Sub': 'https://${Host}' }],
  ['!Join ["", [!Ref Scheme, "://"]]', { 'Fn::Join': ['', [{ Ref: 'Scheme' }, '://']] }],
  ['!Transform { Name: AWS::Include }', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  ['!<!Ref> Pool', { Ref: 'Pool' }],
])('%s is its long form', (short, long) => expect(parsed(short)).toEqual(long));

test('a short form may have a handle that a directive defines', () => {
  expect(parsed('!re!f Pool', '%TAG !re! !Re\n---\n')).toEqual({ Ref: 'Pool' });
});

test('a tag that only begins like a short form is a mistake, and its value is open', () => {
  expect(parseSource('Resources: { A: !Refs Pool, B: !Ref Pool }')).toMatchObject({
    right: {
      value: { Resources: { A: { 'Fn::Refs': 'Pool' }, B: { Ref: 'Pool' } } },
      mistakes: [
        { code: 'file-syntax', fixes: [{ title: 'write !Ref' }], position: { line: 1, column: 17 } },
      ],
    },
  });
});

test('the tags of another tool are told once each, and their values are open', () => {
  const text = 'Resources:\n  A: !Rain::Embed a.txt\n  B: [!Rain::Embed b, !Map { c: 1 }]\n  C: !x [1]\n';
  expect(parseSource(text)).toMatchObject({
    right: {
      value: {
        Resources: {
          A: { 'Fn::Rain::Embed': 'a.txt' },
          B: [{ 'Fn::Rain::Embed': 'b' }, { 'Fn::Map': { c: 1 } }],
          C: { 'Fn::x': [1] },
        },
      },
      mistakes: [
        { code: 'tag-unknown', severity: 'warning', position: { line: 2, column: 6 } },
        { code: 'tag-unknown', position: { line: 3, column: 23 } },
        { code: 'tag-unknown', position: { line: 4, column: 6 } },
      ],
    },
  });
});

test.each(['a: "yes!Ref x"\n', 'a: !\n', 'a: "! b"\n'])('%j has no tag', (text) => {
  expect(parseSource(`Resources: { }\n${text}`)).toMatchObject({ right: { mistakes: [] } });
});
