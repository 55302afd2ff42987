import type { Path, SourceEdit } from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { anchoredDocument, yamlDocument, type WrittenDocument } from '../../fixtures/documents';
import {
  canonical,
  dice,
  editedModel,
  editOf,
  isObject,
  newKey,
  valueAt,
  type Dice,
} from '../../fixtures/document-edits';
import { anySource, jsonObject, jsonValue } from '../../fixtures/source-texts';
import { applyTextEdits, parseSource, textEditsOf, textEditsOfAll, type SourceFile } from '../index';

const parsed = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify([source.left, text]));
  return source.right;
};

const textAfter = (text: string, edit: SourceEdit): E.Either<string, string> => {
  const edits = textEditsOf(parsed(text), edit);
  return E.isLeft(edits) ? edits : E.right(applyTextEdits(text, edits.right));
};

const prints = [
  (value: unknown) => JSON.stringify(value),
  (value: unknown) => JSON.stringify(value, undefined, 2),
  (value: unknown) => JSON.stringify(value, undefined, '\t').replaceAll('\n', '\r\n'),
  (value: unknown) => `\uFEFF${JSON.stringify(value, undefined, 4)}\n`,
];

/** An object whose keys may be equal. */
const printedPairs = (pairs: ReadonlyArray<readonly [string, unknown]>): string =>
  `{ ${pairs.map(([key, value]) => `"${key}": ${String(value)}`).join(', ')} }`;

const jsonText = fc.tuple(jsonObject, fc.constantFrom(...prints)).map(([value, print]) => print(value));

/** How an edit is refused that would change more than its place, or would uncover what is merged. */
const sharedPlace =
  /^(?:it is below the alias|other places use it|it comes from a merge key|it is an alias|what stands around it)/;

describe('the data of the edited text is the edited data', () => {
  const holds = (text: string, edit: SourceEdit): E.Either<string, string> => {
    const after = textAfter(text, edit);
    if (E.isRight(after)) {
      expect(canonical(parsed(after.right).value)).toBe(canonical(editedModel(parsed(text).value, edit)));
    }
    return after;
  };

  test('in YAML, where each place is reached that stands for itself', () => {
    fc.assert(
      fc.property(yamlDocument, dice, ({ text }, thrown) => {
        const edit = editOf(parsed(text).value, thrown);
        expect([holds(text, edit), edit]).toEqual([E.right(expect.any(String)), edit]);
      }),
    );
  });

  test.each(['\u2000', 'web\u00a0', 'a\u3000'])(
    'in YAML, for the text %j, which ends in a space of Unicode',
    (text) => {
      for (const value of [text, { [text]: [text] }]) {
        expect(E.isRight(holds('a: web\n', { kind: 'set', path: ['a'], value }))).toBe(true);
      }
    },
  );

  test('in YAML with aliases, or another place would change too', () => {
    fc.assert(
      fc.property(anchoredDocument, dice, ({ text }, thrown) => {
        const edit = editOf(parsed(text).value, thrown);
        const after = holds(text, edit);
        if (E.isLeft(after)) expect(after.left).toMatch(sharedPlace);
      }),
    );
  });

  test('in JSON with equal keys, or it is told that one of them would be changed alone', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    const inner = fc.array(fc.tuple(key, fc.nat()), { maxLength: 3 }).map(printedPairs);
    const outer = fc
      .array(fc.tuple(key, fc.oneof(inner, fc.constant('[1, 2]'))), { minLength: 1, maxLength: 5 })
      .map(printedPairs);
    fc.assert(
      fc.property(outer, dice, (text, thrown) => {
        const after = holds(text, editOf(parsed(text).value, thrown));
        if (E.isLeft(after)) expect(after.left).toMatch(/stands there twice$|^what stands around it/);
      }),
    );
  });

  test('in JSON, which stays JSON', () => {
    fc.assert(
      fc.property(jsonText, dice, (text, thrown) => {
        const edit = editOf(parsed(text).value, thrown);
        const after = holds(text, edit);
        if (E.isLeft(after)) throw new Error(`${after.left}: ${JSON.stringify(edit)} ${text}`);
        expect(canonical(JSON.parse(after.right.replace('\uFEFF', '')))).toBe(
          canonical(editedModel(parsed(text).value, edit)),
        );
      }),
    );
  });

  test('in any text, if the edit is not refused', () => {
    const anyKey = fc.oneof(fc.constantFrom('a', 'b', '<<', 'oAuth', 'Resources', 'Ref'), fc.nat({ max: 3 }));
    const anyEdit: fc.Arbitrary<SourceEdit> = fc.record({
      kind: fc.constantFrom<SourceEdit['kind']>('set', 'remove', 'rename', 'add'),
      path: fc.array(anyKey, { maxLength: 3 }),
      value: fc.oneof(jsonValue, fc.anything()),
      key: newKey,
    });
    fc.assert(
      fc.property(anySource, dice, anyEdit, (text, thrown, anywhere) => {
        const source = parseSource(text);
        if (E.isLeft(source)) return;
        holds(text, editOf(source.right.value, thrown));
        holds(text, anywhere);
      }),
    );
  });
});

// -------------------------------------------------------------------------------------
// what stays
// -------------------------------------------------------------------------------------

type Lines = readonly [number, number];

const linesOf = (text: string): ReadonlyArray<string> => text.split(/\r?\n/);

const commentsIn = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.flatMap((line) => /# c\d+/.exec(line) ?? []);

/** The lines that an edit may change: its own, and those up to the neighbours of what it removes or adds. */
const changeable = ({ text, lines }: WrittenDocument, data: unknown, edit: SourceEdit): Lines => {
  const at = (path: Path): Lines => lines.get(JSON.stringify(path)) ?? [0, linesOf(text).length - 1];
  const childrenOf = (path: Path): ReadonlyArray<Lines> => {
    const inner = valueAt(data, path);
    const keys = isObject(inner) ? Object.keys(inner) : [];
    return keys
      .map((key) => at([...path, Array.isArray(inner) ? Number(key) : key]))
      .sort(([a], [b]) => a - b);
  };
  const isThere = valueAt(data, edit.path) !== undefined;
  if (edit.kind === 'rename' || (edit.kind === 'set' && isThere)) return at(edit.path);
  if (edit.kind === 'remove') {
    const around = edit.path.slice(0, -1);
    const own = at(edit.path);
    const siblings = childrenOf(around).filter((each) => each !== own);
    const before = siblings.filter(([, end]) => end <= own[0]).at(-1);
    const after = siblings.find(([start]) => start >= own[1]);
    return [before?.[1] ?? at(around)[0], after?.[0] ?? at(around)[1]];
  }
  // The deepest object that is there, or the array.
  let open: Path = edit.path;
  while (valueAt(data, open) === undefined) open = open.slice(0, -1);
  const last = childrenOf(open).at(-1);
  return [last?.[1] ?? at(open)[0], at(open)[1]];
};

/** The comments that may go: those on the lines of what is removed, or of what several lines are replaced of. */
const mayLose = (document: WrittenDocument, data: unknown, edit: SourceEdit): ReadonlySet<string> => {
  const own = document.lines.get(JSON.stringify(edit.path)) ?? [0, Infinity];
  const isOverLines = isObject(valueAt(data, edit.path)) && own[0] < own[1];
  const goes = edit.kind === 'remove' || (edit.kind === 'set' && isOverLines);
  return new Set(goes ? commentsIn(linesOf(document.text).slice(own[0], own[1] + 1)) : []);
};

test('what is not edited stays: lines, comments, line breaks', () => {
  fc.assert(
    fc.property(fc.oneof(yamlDocument, anchoredDocument), dice, (document, thrown) => {
      const { text } = document;
      const data = parsed(text).value;
      const edit = editOf(data, thrown);
      const after = textAfter(text, edit);
      if (E.isLeft(after)) return;
      const [before, now] = [linesOf(text), linesOf(after.right)];
      const [first, last] = changeable(document, data, edit);
      expect(now.slice(0, first)).toEqual(before.slice(0, first));
      const behind = before.slice(last + 1);
      expect(behind.length === 0 ? [] : now.slice(-behind.length)).toEqual(behind);
      const lost = mayLose(document, data, edit);
      const kept = commentsIn(before).filter((comment) => !lost.has(comment));
      expect(commentsIn(now).filter((comment) => !lost.has(comment))).toEqual(kept);
      expect(/(?<!\r)\n/.test(after.right) && text.includes('\r')).toBe(false);
      expect(after.right.endsWith('\n')).toBe(text.endsWith('\n'));
    }),
  );
});

// -------------------------------------------------------------------------------------
// several edits
// -------------------------------------------------------------------------------------

/** Edits that write nothing but numbers and plain keys, so that nothing is written like what another edit changes. */
const plainEdit = (data: unknown, thrown: Dice): SourceEdit =>
  editOf(data, { ...thrown, value: 7, key: 'renamed', beyond: [] });

const isNewArray = (data: unknown, { kind, path }: SourceEdit): boolean => {
  const array = valueAt(data, path);
  return kind === 'add' && !(Array.isArray(array) && array.length > 0);
};

/** Whether two edits are about different entries, and neither counts the items before it. */
const areApart = ({ path: a, kind }: SourceEdit, { path: b, kind: other }: SourceEdit): boolean => {
  const common = a.findIndex((segment, index) => segment !== b[index]);
  // Which of the last two entries goes first says where empty brackets are left.
  const areRemoved =
    kind === 'remove' && other === 'remove' && common === a.length - 1 && a.length === b.length;
  return typeof a[common] === 'string' && b[common] !== undefined && !areRemoved;
};

test('edits of different places in any order give the same text', () => {
  fc.assert(
    fc.property(yamlDocument, dice, dice, ({ text }, one, other) => {
      const source = parsed(text);
      const [a, b] = [plainEdit(source.value, one), plainEdit(source.value, other)];
      fc.pre(areApart(a, b) && ![a, b].some((edit) => isNewArray(source.value, edit)));
      const [first, second] = [
        [a, b],
        [b, a],
      ].map((edits) => {
        const all = textEditsOfAll(source, edits);
        return E.isLeft(all) ? all : E.right(applyTextEdits(text, all.right));
      });
      expect(first).toEqual(second);
    }),
  );
});

test('several edits at once give what one after the other gives', () => {
  fc.assert(
    fc.property(yamlDocument, fc.array(dice, { maxLength: 4 }), ({ text }, thrown) => {
      let current = text;
      const edits: Array<SourceEdit> = [];
      for (const each of thrown) {
        const edit = editOf(parsed(current).value, each);
        const after = textAfter(current, edit);
        if (E.isLeft(after)) continue;
        edits.push(edit);
        current = after.right;
      }
      const all = textEditsOfAll(parsed(text), edits);
      if (E.isLeft(all)) throw new Error(all.left);
      expect(applyTextEdits(text, all.right)).toBe(current);
      expect(applyTextEdits(text, [...all.right].reverse())).toBe(current);
    }),
  );
});
