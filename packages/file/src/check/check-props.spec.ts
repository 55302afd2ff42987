import { encode, isError, validate, type Issue } from '@org/cognito-core';
import { client, faultyProps, validProps, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { checkProps, inReadingOrder, parseSource, type CheckedSource, type Position } from '../index';

const runsOfEach = { numRuns: runs(0.3) };

const checked = (text: string, context = {}): CheckedSource => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return checkProps(source.right, context);
};

/** The file of props, of which JSON leaves out what it cannot hold; nothing where it can hold none of them. */
const fileOf = (props: unknown): string | undefined => {
  try {
    return JSON.stringify(props, undefined, 1);
  } catch {
    return undefined;
  }
};

/** Files of props that are fine, and of props with mistakes. */
const files = {
  valid: validProps().map(fileOf),
  faulty: faultyProps().map(({ props }) => fileOf(props)),
};

const codesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues.map(({ code, path }) => `${code} ${JSON.stringify(path)}`).sort();

const reasons = { 'analytics-pinpoint-eol': 'We move in autumn.' };

test('the file of a client gives the client, without an error', () => {
  fc.assert(
    fc.property(client(), (given) => {
      const { client: found, issues, clients, lint } = checked(JSON.stringify(encode(given)));
      expect(issues.filter(isError)).toEqual([]);
      expect(found && encode(found)).toEqual(encode(given));
      expect({ clients, lint }).toEqual({ clients: 1, lint: {} });
    }),
    runsOfEach,
  );
});

test.each(['valid', 'faulty'] as const)(
  'a file of %s props has the issues of its props, each with a position',
  (kind) => {
    fc.assert(
      fc.property(files[kind], (file) => {
        fc.pre(file !== undefined);
        const { issues, deferred } = checked(file);
        const expected = validate(JSON.parse(file));
        expect(codesOf(issues)).toEqual(codesOf(expected.issues));
        expect(deferred()).toHaveLength(expected.deferred.length);
        expect(issues.every(({ position }) => position !== undefined)).toBe(true);
      }),
      runsOfEach,
    );
  },
);

test('issues come in the order of reading', () => {
  fc.assert(
    fc.property(files.faulty, (file) => {
      fc.pre(file !== undefined);
      const { issues } = checked(file);
      const places = issues.map(({ position }) => [position?.line ?? 0, position?.column ?? 0] as const);
      expect(places).toEqual([...places].sort(([a, b], [c, d]) => a - c || b - d));
      expect(inReadingOrder([...issues].reverse()).map(({ position }) => position)).toEqual(
        issues.map(({ position }) => position),
      );
    }),
    runsOfEach,
  );
});

test('an issue about the file as a whole is read first', () => {
  const position = { line: 1, column: 1 };
  const [about, first, alike] = [{ code: 'a' }, { code: 'b', position }, { code: 'c' }];
  const found: ReadonlyArray<{ readonly code: string; readonly position?: Position }> = [first, about, alike];
  expect(inReadingOrder(found)).toEqual([about, alike, first]);
});

test('settings in the file are heeded, and returned', () => {
  const props = {
    disableOAuth: true,
    analytics: {
      applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef0123456789abcdef',
    },
  };
  const heeded = checked(JSON.stringify({ ...props, lint: { silence: reasons } }));
  expect(codesOf(checked(JSON.stringify(props)).issues)).toEqual(['analytics-pinpoint-eol ["analytics"]']);
  expect(heeded.issues).toEqual([]);
  expect(heeded.lint).toEqual({ silence: reasons });
  expect(heeded.client).toBeDefined();
});

test('settings that are wrong are reported below `lint`, and there is no client', () => {
  const {
    issues,
    client: found,
    lint,
  } = checked('disableOAuth: true\nlint:\n  silence:\n    token-order: 1\n');
  expect(issues.map(({ path, position }) => [path[0], position?.line])).toContainEqual(['lint', 4]);
  expect(issues.some(isError)).toBe(true);
  expect([found, lint]).toEqual([undefined, undefined]);
});

test('what is known of the user pool decides more rules', () => {
  const text = 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\nreadAttributes: ["custom:tier"]\n';
  expect(codesOf(checked(text).issues)).toEqual([]);
  expect(codesOf(checked(text, { attributes: {} }).issues)).not.toEqual([]);
});

test.each(['[]', 'text', '1', 'null'])('%s is no props, which is told of the file as a whole', (text) => {
  const { issues, clients } = checked(text);
  expect(clients).toBe(1);
  expect(issues).toMatchObject([{ code: 'value-type', path: [], position: { line: 1, column: 1 } }]);
});

test('a key that nobody knows hides its value, and a secret is no part of a path', () => {
  const { issues } = checked('pasword:\n  hunter2\n"clientSecret: hunter2": 1\n');
  expect(issues.filter(isError)).toMatchObject([
    {
      code: 'unknown-key',
      position: { line: 1, column: 1 },
      hidden: { from: { line: 1, column: 8 }, toLine: 2 },
    },
    { code: 'unknown-key', path: ['clientSecret: ***'], hidden: { from: { line: 3 }, toLine: 3 } },
  ]);
});

test('a key that nobody knows, and that has no value, hides nothing but itself', () => {
  const [issue] = checked('{ pasword }').issues.filter(isError);
  expect(issue).toMatchObject({
    code: 'unknown-key',
    position: { line: 1, column: 3 },
    hidden: { from: { line: 1, column: 10 }, toLine: 1 },
  });
});

test('the rules are those of the set that is asked for', () => {
  const source = parseSource('disableOAuth: true\ngenerateSecret: true\n');
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  expect(checkProps(source.right).issues).toEqual([]);
  expect(codesOf(checkProps(source.right, {}, { ruleSet: 'strict' }).issues)).toEqual([
    'user-existence-errors-default ["preventUserExistenceErrors"]',
  ]);
});

test('the key by which editors find the schema is no prop, and stands at the top alone', () => {
  const { client: found, issues } = checked('{ "$schema": "./props.json", "disableOAuth": true }');
  expect(issues).toEqual([]);
  expect(found).toEqual(checked('disableOAuth: true').client);
  expect(codesOf(checked('oAuth: { $schema: ./props.json }').issues)).toContain(
    'unknown-key ["oAuth","$schema"]',
  );
});
