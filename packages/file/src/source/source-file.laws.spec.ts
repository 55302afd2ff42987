import type { Path } from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { anySource, jsonObject } from '../../fixtures/source-texts';
import { parseSource, type Position, type SourceFile } from '../index';

const parsed = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

/** Whether a text has a place; just behind the last character of a line there is one too. */
const isWithin = (text: string, { line, column }: Position): boolean => {
  const written = text.split('\n')[line - 1];
  return line >= 1 && column >= 1 && written !== undefined && column <= written.length + 1;
};

const offsetOf = (text: string, { line, column }: Position): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((offset, each) => offset + each.length + 1, column - 1);

/** The paths of everything in a value, each with what it leads to. */
const pathsIn = (value: unknown, path: Path = []): ReadonlyArray<readonly [Path, unknown]> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
        const here = [...path, Array.isArray(value) ? Number(key) : key];
        return [[here, inner] as const, ...pathsIn(inner, here)];
      })
    : [];

const prints = [
  (value: unknown) => JSON.stringify(value),
  (value: unknown) => JSON.stringify(value, undefined, 2),
  (value: unknown) => JSON.stringify(value, undefined, '\t'),
];

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

test('a text is parsed, or refused with issues that have places within it', () => {
  fc.assert(
    fc.property(anySource, (text) => {
      const source = parseSource(text);
      if (E.isLeft(source)) expect(source.left.map(({ code }) => code)).toEqual(['file-syntax']);
      for (const { position, hidden } of E.isLeft(source) ? source.left : source.right.mistakes) {
        expect(position !== undefined && isWithin(text, position)).toBe(true);
        expect(hidden === undefined || isWithin(text, hidden.from)).toBe(true);
        expect(hidden === undefined || isWithin(text, { line: hidden.toLine, column: 1 })).toBe(true);
      }
    }),
  );
});

test('every path leads to a place within the text, whether anything is there or not', () => {
  const anyPath = fc.array(fc.oneof(fc.constantFrom('a', 'b', '<<', 'oAuth'), fc.nat({ max: 3 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(anySource, anyPath, (text, path) => {
      const source = parseSource(text);
      if (E.isLeft(source)) return;
      for (const some of [path, ...pathsIn(source.right.value).map(([each]) => each)]) {
        expect(isWithin(text, source.right.positionOf(some))).toBe(true);
      }
    }),
  );
});

test('JSON has the value that the engine finds in it, however it is printed', () => {
  fc.assert(
    fc.property(jsonObject, fc.constantFrom(...prints), (value, print) => {
      // A key that stands for a prototype is a key.
      expect(JSON.stringify(parsed(print(value)).value)).toBe(JSON.stringify(value));
    }),
  );
});

test('JSON with equal keys has the value that the engine finds in it, and each of them is told', () => {
  const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', '', '<<', '1'), fc.nat()), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(entries, (pairs) => {
      const text = `{${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')}}`;
      const { value, mistakes, positionOf } = parsed(text);
      expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
      const repeated = pairs.length - new Set(pairs.map(([key]) => key)).size;
      expect(mistakes.map(({ code }) => code)).toEqual(Array(repeated).fill('key-duplicate'));
      for (const [path, inner] of pathsIn(value)) {
        const found = text.slice(offsetOf(text, positionOf(path)));
        expect(found.startsWith(String(inner))).toBe(true);
      }
    }),
  );
});

test('the path of a value leads to its text, and that of an object or a list to its key', () => {
  fc.assert(
    fc.property(jsonObject, fc.constantFrom(...prints), (value, print) => {
      const text = print(value);
      const { positionOf } = parsed(text);
      for (const [path, inner] of pathsIn(value)) {
        const found = text.slice(offsetOf(text, positionOf(path)));
        const isCollection = typeof inner === 'object' && inner !== null;
        // An item of a list has no key, so that a list in a list begins where it stands.
        const key = path.at(-1);
        const shown = isCollection && typeof key === 'string' ? key : inner;
        expect(
          found.startsWith(isEmpty(shown) ? JSON.stringify(shown) : JSON.stringify(shown).slice(0, 1)),
        ).toBe(true);
        if (typeof shown !== 'object') expect(found.startsWith(JSON.stringify(shown))).toBe(true);
      }
    }),
  );
});

test('a path leads in JSON to where it leads in the same text as YAML', () => {
  fc.assert(
    fc.property(jsonObject, fc.constantFrom(...prints), (value, print) => {
      const json = parsed(print(value));
      const yaml = parsed(`${print(value)}\n# a comment`);
      for (const [path] of pathsIn(value)) {
        for (const each of [path, [...path, 'a'], [...path, 0]]) {
          const issue = {
            code: 'unknown-key',
            severity: 'error',
            path: each,
            message: '',
            fixes: [],
          } as const;
          expect(json.positionOf(each)).toEqual(yaml.positionOf(each));
          expect(json.place(issue)).toEqual(yaml.place(issue));
        }
      }
    }),
  );
});
