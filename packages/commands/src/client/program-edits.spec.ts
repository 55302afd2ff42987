import type { SourceEdit } from '@org/cognito-core';
import { javascriptProgram } from '../js/javascript-program';
import { pythonProgram } from '../python/python-program';
import type { WrittenObject } from '../value/written';
import { programEdits } from './program-edits';
import { programNotations } from './program-notations';

const edited = (
  text: string,
  settings: WrittenObject,
  language: 'javascript' | 'python',
  edit: SourceEdit,
) => {
  const edits = programEdits(text, settings, programNotations[language])(edit);
  return edits?.reduce(
    (before, { offset, length, text: after }) =>
      before.slice(0, offset) + after + before.slice(offset + length),
    text,
  );
};

/** The text of an object in JavaScript after an edit. */
const inJavaScript = (settings: string, edit: SourceEdit): string | undefined => {
  const text = `f(${settings})`;
  const [value] = javascriptProgram(text, 'typescript')?.calls[0]?.args ?? [];
  return edited(text, value as WrittenObject, 'javascript', edit)?.slice(2, -1);
};

/** The arguments of a call in Python after an edit. */
const inPython = (settings: string, edit: SourceEdit): string | undefined => {
  const text = `f(${settings})`;
  const [call] = pythonProgram(text).calls;
  return edited(text, (call?.named ?? call?.args[0]) as WrittenObject, 'python', edit)?.slice(2, -1);
};

const set = (value: unknown, ...path: ReadonlyArray<string | number>): SourceEdit => ({
  kind: 'set',
  path,
  value,
});
const add = (value: unknown, ...path: ReadonlyArray<string | number>): SourceEdit => ({
  kind: 'add',
  path,
  value,
});
const remove = (...path: ReadonlyArray<string | number>): SourceEdit => ({ kind: 'remove', path });
const rename = (key: string, ...path: ReadonlyArray<string | number>): SourceEdit => ({
  kind: 'rename',
  path,
  key,
});

describe('an edit of an object in JavaScript', () => {
  test.each<readonly [settings: string, edit: SourceEdit, after: string | undefined]>([
    ['{ a: 1 }', set(2, 'a'), '{ a: 2 }'],
    ["{ a: 'x' }", set('y', 'a'), "{ a: 'y' }"],
    ["{ a: 'x' }", set("it's", 'a'), '{ a: "it\'s" }'],
    ["{ a: 'x' }", set('a"b', 'a'), '{ a: "a\\"b" }'],
    ['{ a: `x` }', set(true, 'a'), '{ a: true }'],
    ['{ a: [1] }', set([], 'a'), '{ a: [] }'],
    ['{ a: {} }', set({ b: { c: [1, 'x'] } }, 'a'), "{ a: { b: { c: [1, 'x'] } } }"],
    ['{ a: 1 }', set({}, 'a'), '{ a: {} }'],
    ['{ a: 1 }', set([undefined], 'a'), undefined],
    ['{ a: 1 }', set(undefined, 'a'), undefined],
    ['{ a: `x${y}` }', set('z', 'a'), undefined],
    ['{ a: b }', set(1, 'a'), undefined],
    ['{ a: 1 }', set(2, 'b'), '{ a: 1, b: 2 }'],
    ['{ a: 1 }', set(2, 'b', 'c', 'd'), '{ a: 1, b: { c: { d: 2 } } }'],
    ['{ a: 1 }', set(2, 'b-c'), "{ a: 1, 'b-c': 2 }"],
    ['{ a: 1, }', set(2, 'b'), '{ a: 1, b: 2, }'],
    ['{}', set(2, 'b'), '{ b: 2 }'],
    ['{ /* x */ }', set(2, 'b'), '{ /* x */  b: 2 }'],
    ['{ ...x }', set(2, 'b'), undefined],
    ['{ a() {} }', set(2, 'b'), undefined],
    ['{\n  a: 1,\n}', set(2, 'b'), '{\n  a: 1,\n  b: 2,\n}'],
    ['{ a: {} }', set(2, 'a', 'b'), '{ a: { b: 2 } }'],
    ['{ a: 1 }', set(2, 'a', 'b'), undefined],
    ['{ a: [1] }', set(2, 'a', 1), undefined],
    ['{ a: 1 as x }', set(2, 'b'), undefined],
    ['{ a: b, c }', set(2, 'd'), '{ a: b, c, d: 2 }'],
    ['{ a: 1, /* x */ }', set(2, 'b'), '{ a: 1, b: 2, /* x */ }'],
    ['{ a: 1, // x\n  b: 2 }', remove('a'), undefined],
    ['{ a: 1, // x\n  b: 2 }', remove('b'), undefined],
    ['{ a: [1] }', add(2, 'a'), '{ a: [1, 2] }'],
    ['{ a: [] }', add(2, 'a'), '{ a: [2] }'],
    ['{ a: [] }', add(undefined, 'a'), undefined],
    ['{ b: 1 }', add(2, 'a'), '{ b: 1, a: [2] }'],
    ['{ a: 1 }', add(2, 'a'), undefined],
    ['{ a: x.concat([1]) }', add(2, 'a'), undefined],
    ["{ a: ['x'].concat('y') }", add(2, 'a'), undefined],
    ['{ a: 1, b: 2 }', remove('a'), '{ b: 2 }'],
    ['{ a: 1, b: 2 }', remove('b'), '{ a: 1 }'],
    ['{ a: 1 }', remove('a'), '{  }'],
    ['{ a: [1, 2, 3] }', remove('a', 1), '{ a: [1, 3] }'],
    ['{ a: [1, 2] }', remove('a', 1), '{ a: [1] }'],
    ['{ a: 1 }', remove('b'), '{ a: 1 }'],
    ['{ a: 1 as x }', remove('a'), undefined],
    ['{ a: (1) }', remove('a'), undefined],
    ['{ ...{ a: 1 } }', remove('a'), undefined],
    ["{ a: ['x'].concat('y') }", remove('a', 0), undefined],
    ['{ a: 1 }', rename('b', 'a'), '{ b: 1 }'],
    ['{ a: 1 }', rename('b-c', 'a'), "{ 'b-c': 1 }"],
    ['{ "a": 1 }', rename('b', 'a'), '{ "b": 1 }'],
    ['{ a: 1, b: 2 }', rename('b', 'a'), undefined],
    ['{ a }', rename('b', 'a'), undefined],
    ['{ a: 1 }', rename('b', 'c'), undefined],
    ['{ a: [1] }', rename('b', 'a', 0), undefined],
  ])('%s, %j', (settings, edit, after) => {
    expect(inJavaScript(settings, edit)).toBe(after);
  });
});

describe('an edit of arguments in Python', () => {
  test.each<readonly [settings: string, edit: SourceEdit, after: string | undefined]>([
    ['a=1', set(2, 'a'), 'a=2'],
    ['a=True', set(false, 'a'), 'a=False'],
    ['a=False', set(true, 'a'), 'a=True'],
    ['a="x"', set('y', 'a'), 'a="y"'],
    ['a=[1]', set([1, 'x'], 'a'), 'a=[1, "x"]'],
    ['a=1', set([{}], 'a'), undefined],
    ['a=1', set({ b: 1 }, 'c'), undefined],
    ['a=1', set(2, 'someName'), 'a=1, some_name=2'],
    ['a=1', set(2, 'CallbackURLs'), 'a=1, CallbackURLs=2'],
    ['{"a": 1}', set(2, 'b'), '{"a": 1, "b": 2}'],
    ['{"a": 1}', rename('b', 'a'), '{"b": 1}'],
    ['someName=1', rename('otherName', 'someName'), 'other_name=1'],
    ['a=1, b=2', remove('a'), 'b=2'],
    ['a=("x",)', add('y', 'a'), undefined],
    ['a=["x"]', add('y', 'a'), 'a=["x", "y"]'],
  ])('%s, %j', (settings, edit, after) => {
    expect(inPython(settings, edit)).toBe(after);
  });

  test('of a dictionary writes its keys as strings', () => {
    expect(programNotations.python.key('a', '{')).toBe('"a"');
  });
});
