import { encode } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { looksLikeProps, mayLookLikeProps, parseSource } from '../index';

test('every client that says more than where its analytics go looks like props', () => {
  fc.assert(
    fc.property(client(), (given) => {
      const { analytics: _, ...props } = encode(given);
      expect(looksLikeProps(props)).toBe(Object.keys(props).length > 0);
    }),
  );
});

test.each([null, undefined, 1, 'disableOAuth', [], {}, { name: 'web' }, { analytics: false }])(
  '%j does not look like props',
  (value) => expect(looksLikeProps(value)).toBe(false),
);

const looksSo = (source: string): boolean => {
  const parsed = parseSource(source);
  return E.isRight(parsed) && looksLikeProps(parsed.right.value);
};

test('every source whose value looks like props may look like them before it is parsed', () => {
  const key = fc.oneof(fc.constantFrom('disableOAuth', 'oAuth', 'generateSecret', 'name'), fc.string());
  const source = fc
    .dictionary(key, fc.jsonValue({ maxDepth: 1 }))
    .map((value) => JSON.stringify(value))
    .chain((json) =>
      fc.constantFrom(json, json.replaceAll('A', '\\u0041'), json.replaceAll('Auth', 'Au\\\nth')),
    );
  fc.assert(fc.property(source, (text) => mayLookLikeProps(text) || !looksSo(text)));
  expect(looksSo('{"oAu\\\n  th": 1}')).toBe(true);
  expect(looksSo('{"o\\u0041uth": 1}')).toBe(true);
});

test('a source without the name of a prop cannot look like props', () => {
  expect(mayLookLikeProps('Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n')).toBe(false);
});
