/** What holds for every array, object and dictionary, wherever it is used. */
import * as E from 'fp-ts/Either';
import {
  clientRecord,
  decodeLintSettings,
  decodePoolContext,
  decodeRecord,
  fromParts,
  poolContext,
  reference,
  text,
  UserPoolClient,
  validate,
  type Issue,
} from '../index';
import { told } from '../../fixtures/told';

const issuesOf = (decoded: E.Either<ReadonlyArray<Issue>, unknown>): ReadonlyArray<Issue> =>
  E.isLeft(decoded) ? decoded.left : [];

const unknownKeys = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, 1]));

describe('objects', () => {
  test('report a hundred unknown keys, and with the last of them how many more there are', () => {
    const messages = (count: number) =>
      issuesOf(decodeRecord(unknownKeys(count))).map(({ message }) => message);
    const plain = Array.from({ length: 99 }, () => 'is not a known property');
    expect(messages(100)).toEqual([...plain, 'is not a known property']);
    expect(messages(102)).toEqual([...plain, 'is not a known property, and neither are 2 more']);
  });

  test.each([
    ['one letter is wrong', { generateSecrt: true }, true],
    ['its value does not fit', { generateSecrt: 5 }, false],
    ['more letters are wrong', { generatSecrt: true }, false],
  ])('have an unknown key renamed, safely or not: %s', (_, unknown, isSafe) => {
    const { issues } = validate({ disableOAuth: true, ...unknown });
    expect(issues.map((issue) => told(issue).fix)).toEqual(['write generateSecret']);
    expect(issues.flatMap(({ fixes }) => fixes.map((fix) => fix.isSafe))).toEqual([isSafe]);
  });

  test('report a value of another type', () => {
    const [issue] = issuesOf(decodeRecord({ RefreshTokenRotation: 5 }));
    expect(issue?.message).toBe('must be an object, but is a number');
  });
});

test('a codec decodes as those of io-ts do, with an error at the place of each mistake', () => {
  const decoded = clientRecord.decode({ ReadAttributes: 5 });
  const errors = E.isLeft(decoded) ? decoded.left : [];
  expect(errors.map(({ context, message }) => [context.map(({ key }) => key), message])).toEqual([
    [['', 'ReadAttributes'], 'must be a list, but is a number (value-type; give a list, or leave it out)'],
  ]);
});

test('a character that cannot be seen is told by its code point', () => {
  const { issues } = validate({ disableOAuth: true, userPoolClientName: 'a\u200bb' });
  expect(issues.map(told)).toMatchObject([{ message: expect.stringContaining('U+200B') as string }]);
});

test('a string with references is told as a whole if what is known of it does not conform', () => {
  const { issues } = validate({ disableOAuth: true, userPoolClientName: text`a/b-${reference('stage')}` });
  expect(issues.map(told)).toMatchObject([
    { message: expect.stringMatching(/^is not a client name/) as string },
  ]);
});

describe('arrays', () => {
  test('report a value of another type', () => {
    const [issue] = issuesOf(decodeRecord({ ReadAttributes: 5 }));
    expect(issue?.message).toBe('must be a list, but is a number');
    expect(clientRecord.is({ ReadAttributes: { every: () => true } })).toBe(false);
    expect(poolContext.is({ region: 'eu-west-1' })).toBe(true);
    expect(poolContext.is({ region: 5 })).toBe(false);
    expect(poolContext.encode({ region: 'eu-west-1' })).toEqual({ region: 'eu-west-1' });
  });

  test('are valid if each of their items is', () => {
    expect(clientRecord.is({ ReadAttributes: ['email', 'name'] })).toBe(true);
    expect(clientRecord.is({ ReadAttributes: ['email', 5] })).toBe(false);
    expect(clientRecord.is({ ReadAttributes: [] })).toBe(true);
    const client = UserPoolClient.make({ disableOAuth: true, readAttributes: ['email'] });
    expect(UserPoolClient.is(client)).toBe(true);
    expect(UserPoolClient.is({ ...client, readAttributes: ['email', 5] })).toBe(false);
  });

  test('report a mistake in each item, unless there are more than a thousand items', () => {
    const messages = (count: number) =>
      issuesOf(decodeRecord({ ReadAttributes: Array.from({ length: count }, () => 5) }));
    expect(messages(1_000)).toHaveLength(1_000);
    expect(messages(1_001)).toMatchObject([
      { code: 'list-length', path: ['ReadAttributes'], message: 'has 1001 items, but the limit is 1000' },
    ]);
  });
});

describe('strings', () => {
  const messages = (value: unknown) =>
    issuesOf(decodeRecord({ ClientName: value }))
      .map(told)
      .map(({ message, fix }) => [message, fix]);

  test('report a value of another type, and ask for quotes where YAML reads another type', () => {
    expect(messages(5)).toEqual([['must be a string, but is a number', 'put it in quotes']]);
    expect(messages(true)).toEqual([['must be a string, but is true', 'put it in quotes']]);
    expect(messages(null)).toEqual([['must be a string, but is null', 'give a string, or leave it out']]);
    expect(messages([])).toEqual([['must be a string, but is a list', 'give a string, or leave it out']]);
    const kinds = [NaN, false, {}, () => 5, 5n].map((value) => messages(value)[0]?.[0]);
    expect(kinds).toEqual(
      ['NaN', 'false', 'an object', 'function', 'bigint'].map((kind) => `must be a string, but is ${kind}`),
    );
  });

  test('may be references and templates, also as plain data', () => {
    expect(decodeRecord({ ClientName: reference('name') })).toEqual(
      E.right({ ClientName: fromParts([reference('name')]) }),
    );
    expect(clientRecord.is({ ClientName: text`web-${reference('stage')}` })).toBe(true);
    expect(clientRecord.is({ ClientName: { parts: ['web'] } })).toBe(false);
  });

  test('report known parts that are longer than the whole may be', () => {
    const named = (length: number) =>
      validate({ disableOAuth: true, userPoolClientName: `${'a'.repeat(length)}\${stage}` }).issues;
    expect(named(128)).toEqual([]);
    expect(named(129)).toMatchObject([{ code: 'client-name-format' }]);
  });
});

test('a codec reports every error to io-ts', () => {
  const decoded = clientRecord.decode({ ClientName: 5, GenerateSecret: 'yes' });
  expect(E.isLeft(decoded) && decoded.left.length).toBe(2);
});

describe('strings without references', () => {
  test('report a value of another type', () => {
    const [issue] = issuesOf(decodeLintSettings({ silence: { 'idp-order': 5 } }));
    expect(issue?.message).toBe('must be a string, but is a number');
  });
});

describe('dictionaries', () => {
  test('report a value of another type', () => {
    const [issue] = issuesOf(decodePoolContext({ attributes: ['email'] }));
    expect(issue?.message).toBe('must be an object, but is a list');
    expect(poolContext.is({ attributes: ['email'] })).toBe(false);
  });

  test('are valid if each of their values is', () => {
    const attributes = { email: { required: true }, name: {} };
    expect(poolContext.is({ attributes })).toBe(true);
    expect(poolContext.is({ attributes: { ...attributes, phone: 5 } })).toBe(false);
    expect(poolContext.encode({ attributes })).toEqual({ attributes });
  });
});

test('an undefined prop is the same as a missing one', () => {
  const props = { disableOAuth: true, generateSecret: undefined, readAttributes: undefined };
  expect(validate(props)).toEqual(validate({ disableOAuth: true }));
});
