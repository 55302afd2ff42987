import { wordsOf } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { parseSource, type PlacedIssue } from '../index';

const mistakesIn = (text: string): ReadonlyArray<PlacedIssue> => {
  const source = parseSource(text);
  if (E.isRight(source)) throw new Error(JSON.stringify(source.right.value));
  return source.left;
};

/** The place of the first mistake, and what it is. */
const firstIn = (text: string): string => {
  const [mistake] = mistakesIn(text);
  const { position } = mistake ?? {};
  const message = mistake === undefined ? 'nothing' : wordsOf(mistake).message;
  return `${position?.line}:${position?.column} ${message}`;
};

test.each([
  ['nothing at all', '', '1:1 the file is empty'],
  ['a comment alone', '# nothing\n', '1:1 the file is empty'],
  ['a second document', 'a: 1\n---\nb: 1\n', '2:1 a second document begins'],
  ['a key that is there twice', 'oAuth: {}\na: {}\noAuth: {}\n', '3:1 the same key stands here again'],
  ['an unknown escape', 'a: "\\q"', '1:5 an escape that double quotes do not know'],
  ['an indentation too little', 'a: 1\n b: 2\n', '1:4 a key cannot stand here'],
  ['a character that begins no text', 'a: @b', '1:4 a string cannot begin with this character'],
  [
    'a quote without end',
    'a: "web\n',
    '1:8 a character is missing: a closing quote or bracket, a comma, or a colon after a key',
  ],
  ['a key over several lines', 'a\nb: 1', '1:1 a key goes over several lines, or its colon is missing'],
  ['a tab that indents', 'a:\n\tb: {}\n', '2:1 a tab cannot indent'],
  ['an unknown tag', 'a: !x b\n', '1:4 a tag that means nothing here'],
  ['a short form outside of a template', 'a: !Ref Name\n', '1:4 a tag that means nothing here'],
  ['a bracket too many', 'a: [1]]\n', '1:7 something here does not belong here'],
  [
    'a reference without quotes',
    'a: [openid, ${api}/read]\n',
    '1:14 between brackets, a string with ${name} must stand in quotes',
  ],
  ['an alias of nothing', 'a: *b\n', '1:4 an alias of an anchor that is not there'],
  [
    'an alias of nothing after one of something',
    'a: &a 1\nb: [*a, *c, *d]\n',
    '2:9 an alias of an anchor that is not there',
  ],
  ['a merge of no object', '<<: 1\na: { <<: 2 }\n', '1:1 what is merged is not an object'],
  ['an alias within what it stands for', 'a: &a { <<: *a }', '1:13 an alias within what it stands for'],
  ['a directive that nobody knows', '%x\n---\na: 1\n', '1:1 this is neither YAML nor JSON'],
])('%s is reported in its place', (_, text, expected) => expect(firstIn(text)).toBe(expected));

test('aliases that multiply are not resolved', () => {
  const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}]`);
  expect(firstIn(['l0: &l0 [x]', ...levels].join('\n'))).toBe('2:10 aliases that cannot be resolved');
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
])('%s without end are refused before they are composed', (_, text) => {
  expect(firstIn(text)).toMatch(/nested too deeply$/);
});

test.each([
  [
    'keys',
    Array.from({ length: 50_000 }, (_, n) => `key${n}: 1`).join('\n'),
    '1:1 holds more than 2000 keys in one object',
  ],
  ['items', `[${'a,'.repeat(500_000)}]`, '1:1 holds more than 250000 values'],
])('more %s than a template can have are refused', (_, text, expected) =>
  expect(firstIn(text)).toBe(expected),
);

test.each([
  ['a line of its own', 'a: 1\na: s3cr3t\n', { from: { line: 2, column: 2 }, toLine: 2 }],
  ['a line with others', '{ a: 1, a: s3cr3t }', { from: { line: 1, column: 1 }, toLine: 1 }],
])('a duplicate key on %s hides the values there', (_, text, hidden) => {
  expect(mistakesIn(text)).toMatchObject([{ hidden }]);
});

test('another mistake hides nothing', () => expect(mistakesIn('a: [')[0]).not.toHaveProperty('hidden'));
