import { isKnownText, knownPartsOf } from './dynamic-reference';
import { undecided } from './draft';
import type { Text, TextPart } from './text';

type Parts = ReadonlyArray<TextPart>;

/** A part for each character, and for each reference. */
const unitsOf = (text: Text): Parts =>
  knownPartsOf(text).flatMap((part): Parts => (typeof part === 'string' ? [...part] : [part]));

/** Whether two units are surely the same. What is undecided may be anything each time. */
const isSame = (a: TextPart, b: TextPart | undefined): boolean => {
  if (typeof a === 'string' || typeof b !== 'object') return a === b;
  return a.name !== undecided.name && a.name === b.name;
};

const withoutCommonStart = (a: Parts, b: Parts): readonly [Parts, Parts] => {
  const end = a.findIndex((unit, index) => !isSame(unit, b[index]));
  const length = end < 0 ? a.length : end;
  return [a.slice(length), b.slice(length)];
};

const startsDiffer = ([a]: Parts, [b]: Parts): boolean =>
  typeof a === 'string' && typeof b === 'string' && a !== b;

const hasCharacters = (units: Parts): boolean => units.some((unit) => typeof unit === 'string');

/** Whether two texts are different, whatever their references stand for. A reference stands for one value in both. */
export const areNeverEqual = (a: Text, b: Text): boolean => {
  if (isKnownText(a) && isKnownText(b)) return a !== b;
  const [aEnd, bEnd] = withoutCommonStart(unitsOf(a), unitsOf(b));
  if (startsDiffer(aEnd, bEnd)) return true;
  const [aLeft, bLeft] = withoutCommonStart([...aEnd].reverse(), [...bEnd].reverse());
  if (startsDiffer(aLeft, bLeft)) return true;
  return (aLeft.length === 0 && hasCharacters(bLeft)) || (bLeft.length === 0 && hasCharacters(aLeft));
};
