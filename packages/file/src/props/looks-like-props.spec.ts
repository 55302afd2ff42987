import { encode } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { anySource } from '../../fixtures/source-texts';
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

const tellingKey = fc.constantFrom('disableOAuth', 'oAuth', 'generateSecret', 'writeAttributes');

/** The ways to write a letter between double quotes. */
const letter = (written: string): fc.Arbitrary<string> => {
  const digits = written.charCodeAt(0).toString(16);
  return fc.constantFrom(
    written,
    ...[digits, digits.toUpperCase()].flatMap((hex) => [`\\x${hex}`, `\\u00${hex}`, `\\U000000${hex}`]),
  );
};

/** What may stand between two letters and means nothing. */
const breakInWord = fc.constantFrom('', '\\\n', '\\\r\n', '\\\n  ', '\\\r\n\t', '\\\n \\\n', '\\\n\\\r\n ');

const ofSome = <A>(usual: A, odd: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

const inDoubleQuotes = (key: string): fc.Arbitrary<string> =>
  fc
    .tuple(...[...key].flatMap((each) => [ofSome('', breakInWord), ofSome(each, letter(each))]), breakInWord)
    .map((parts) => `"${parts.join('')}"`);

/** A key in all the ways in which YAML has it. */
const anyKey = (key: string): fc.Arbitrary<string> =>
  fc.oneof(inDoubleQuotes(key), fc.constantFrom(key, `'${key}'`, `!!str ${key}`, `&a ${key}`, `? ${key}`));

test('a prop looks like props, and may look like them before it is parsed, however its key is written', () => {
  fc.assert(
    fc.property(tellingKey.chain(anyKey), (key) => {
      const source = `{ name: web, ${key} : 1 }`;
      expect([looksSo(source), mayLookLikeProps(source)]).toEqual([true, true]);
    }),
  );
});

test.each([
  'oAuth: 1',
  '\ufeffoAuth: 1',
  '? |-\n  oAuth\n: 1',
  '? >-\n  oAuth\n: 1',
  'base: &base\n  oAuth: {}\n<<: *base',
  'name: &key oAuth\n*key : 1',
  '{ "\\\noAuth\\\n": 1 }',
])('%j may look like props, and does', (source) => {
  expect([looksSo(source), mayLookLikeProps(source)]).toEqual([true, true]);
});

test('every source whose value looks like props may look like them before it is parsed', () => {
  const source = fc.oneof(
    anySource,
    fc
      .dictionary(fc.oneof(tellingKey, fc.string()), fc.jsonValue({ maxDepth: 1 }))
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(fc.property(source, (text) => mayLookLikeProps(text) || !looksSo(text)));
});

test.each([
  'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n',
  'securitySchemes:\n  oAuth2: {}\n',
  '{ "description": "Terms \\u0026 conditions\\n\\u2026" }',
  'run: |\n  npm run build \\\n    --production\n',
])('%j cannot look like props', (source) => {
  expect(mayLookLikeProps(source)).toBe(false);
});
