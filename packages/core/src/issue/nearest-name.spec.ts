import * as fc from 'fast-check';
import { nearestName } from './nearest-name';

const letter = fc.constantFrom(...'abcdefgXYZ-.é€');

const names = fc.string({ unit: letter, minLength: 3, maxLength: 30 });

interface Edit {
  readonly kind: 'add' | 'drop' | 'replace' | 'swap' | 'case';
  readonly at: number;
  readonly letter: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('add', 'drop', 'replace', 'swap', 'case'),
  at: fc.nat(),
  letter,
});

/** Edits of which none changes what another one swapped, which counts as more. */
const alone = edit.filter(({ kind }) => kind !== 'swap');

const edited = (name: string, { kind, at, letter: other }: Edit): string => {
  const place = at % name.length;
  const [before, here = '', next = '', after] = [
    name.slice(0, place),
    name[place],
    name[place + 1],
    name.slice(place + 2),
  ];
  const written = {
    add: other + here + next,
    drop: next,
    replace: other + next,
    swap: next + here,
    case: here.toUpperCase() + next,
  };
  return before + written[kind] + after;
};

test('a name is found again as long as no more than a third of its letters are wrong', () =>
  fc.assert(
    fc.property(names, edit, fc.array(names, { maxLength: 5 }), (name, change, others) => {
      const wrong = edited(name, change);
      const found = nearestName(wrong, [...others, name]);
      // Another name may be as near as the one that was meant.
      expect(found).toBeDefined();
      expect(nearestName(wrong, [name])).toBe(name);
    }),
  ));

test('as many edits as are forgiven lead back to a name, whatever they are', () =>
  fc.assert(
    fc.property(names, fc.array(alone, { minLength: 9, maxLength: 9 }), (name, changes) => {
      // One that makes a name shorter makes fewer be forgiven.
      const forgiven = Math.max(1, Math.floor((name.length - Math.floor(name.length / 3)) / 3));
      expect(nearestName(changes.slice(0, forgiven).reduce(edited, name), [name])).toBe(name);
    }),
  ));

test('a name with other letters is far', () => {
  expect(nearestName('bcdefg', ['hijklm', 'nopqrs'])).toBeUndefined();
});
