import type { Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { parseSource, type SourceFile } from '../index';

const parsed = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

const place = (text: string, path: Path, code = 'some-rule'): readonly [number, number] => {
  const issue = { code, severity: 'error', path, message: '', fixes: [] } as const;
  const { position } = parsed(text).place(issue);
  return [position?.line ?? 0, position?.column ?? 0];
};

const block = `# a comment
oAuth:
  flows:
    clientCredentials: true
  callbackUrls:
    - https://a.example.com
    -   "https://b.example.com"
  empty:
  anchored: &name web
`;

const flow = 'oAuth: { flows: { clientCredentials: true }, callbackUrls: [ a, b ] }';

const json = `{
\t"oAuth": {
\t\t"flows": {"clientCredentials": true},
\t\t"callbackUrls": ["a", "b"]
\t}
}`;

const merged = `base: &base { flows: { clientCredentials: 1 } }
more: &more { callbackUrls: [a] }
oAuth:
  <<: [*base, *more]
copy: *base
`;

describe('an issue stands at', () => {
  test.each<readonly [string, string, Path, readonly [number, number]]>([
    ['a value', block, ['oAuth', 'flows', 'clientCredentials'], [4, 24]],
    ['an item', block, ['oAuth', 'callbackUrls', 1], [7, 9]],
    ['the key of an object', block, ['oAuth', 'flows'], [3, 3]],
    ['the key of a list', block, ['oAuth', 'callbackUrls'], [5, 3]],
    ['the key of nothing', block, ['oAuth', 'empty'], [8, 3]],
    ['what is nearest to a default', block, ['oAuth', 'scopes', 0], [2, 1]],
    ['what is nearest to an item that is not there', block, ['oAuth', 'callbackUrls', 9], [5, 3]],
    ['the first key for the client as a whole', block, [], [2, 1]],
    ['a value in a flow', flow, ['oAuth', 'flows', 'clientCredentials'], [1, 38]],
    ['an item in a flow', flow, ['oAuth', 'callbackUrls', 1], [1, 65]],
    ['the key of a flow', flow, ['oAuth', 'callbackUrls'], [1, 46]],
    ['a value in JSON', json, ['oAuth', 'flows', 'clientCredentials'], [3, 34]],
    ['an item in JSON', json, ['oAuth', 'callbackUrls', 1], [4, 25]],
    ['the key in JSON', json, ['oAuth'], [2, 2]],
    ['a merged value', merged, ['oAuth', 'flows', 'clientCredentials'], [1, 43]],
    ['a value of a second merge', merged, ['oAuth', 'callbackUrls', 0], [2, 30]],
    ['an alias', merged, ['copy'], [5, 7]],
    ['a value behind an alias', merged, ['copy', 'flows', 'clientCredentials'], [1, 43]],
    ['a value of the only merge', 'a: &a { b: 1 }\nc: { <<: *a }', ['c', 'b'], [1, 12]],
    ['a value beside a key that is a list', '? [a]\n: 1\nb: 2', ['b'], [3, 4]],
    ['the value of a key that is nothing', 'a: 1\n: 2', [''], [2, 3]],
    ['what is nearest to a part of nothing', 'oAuth: { flows, empty: }', ['oAuth', 'flows', 'b'], [1, 10]],
    ['what is nearest to a key that nothing merges', merged, ['oAuth', 'scopes'], [3, 1]],
  ])('an issue stands at %s', (_, text, path, expected) => expect(place(text, path)).toEqual(expected));

  test('an issue about an unknown key stands at the key itself', () => {
    expect(place(block, ['oAuth', 'flows', 'clientCredentials'], 'unknown-key')).toEqual([4, 5]);
    expect(place(json, ['oAuth', 'flows'], 'unknown-key')).toEqual([3, 3]);
  });

  test('an issue about an unknown key that is missing, or is an item, stands at what is nearest', () => {
    expect(place(block, ['oAuth', 'flowz'], 'unknown-key')).toEqual([2, 1]);
    expect(place(block, ['oAuth', 'callbackUrls', 1], 'unknown-key')).toEqual([7, 9]);
  });
});

describe('the value', () => {
  test.each([
    ['YAML', 'a: { b: [1, "2", true, null] }', { a: { b: [1, '2', true, null] } }],
    ['JSON', '{"a":{"b":[1,"2",true,null]},"\\u0063":"\\/"}', { a: { b: [1, '2', true, null] }, c: '/' }],
    ['words of YAML 1.1', 'a: yes\nb: 012', { a: 'yes', b: 12 }],
    [
      'merges',
      merged,
      expect.objectContaining({ oAuth: { flows: { clientCredentials: 1 }, callbackUrls: ['a'] } }),
    ],
    ['line ends of Windows', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['an end mark', 'a: 1\n...\n', { a: 1 }],
    ['null', 'null', null],
  ])('the value of %s is right', (_, text, expected) => expect(parsed(text).value).toEqual(expected));

  test('a key named __proto__ is a key', () => {
    expect(Object.keys(parsed('__proto__: { a: 1 }').value as object)).toEqual(['__proto__']);
  });
});

test('every duplicate key is told, and only the first of other mistakes', () => {
  const lines = (text: string) => {
    const source = parseSource(text);
    const mistakes = E.isLeft(source) ? source.left : source.right.mistakes;
    return mistakes.map(({ position }) => position?.line);
  };
  expect(lines('a: 1\nb: 1\na: 1\nb: 1\n')).toEqual([3, 4]);
  expect(lines('a: [\nb: "\n')).toHaveLength(1);
});

test('a duplicate key beside the short form of a function is told', () => {
  const source = parseSource('Resources:\n  Web: { Pool: !Ref Pool, Name: a, Name: !Sub b }\n');
  expect(E.isRight(source) && source.right.mistakes.map(({ code, position }) => [code, position])).toEqual([
    ['key-duplicate', { line: 2, column: 36 }],
  ]);
});
