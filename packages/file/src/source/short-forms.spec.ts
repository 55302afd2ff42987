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

test('a tag that only begins like a short form is a mistake', () => {
  expect(parseSource('Resources: { A: !Refs Pool, B: !Ref Pool }')).toMatchObject({
    left: [{ code: 'file-syntax', position: { line: 1, column: 17 } }],
  });
});
