import type { Text } from '@org/cognito-core';
import * as fc from 'fast-check';
import { writtenReferenceTo } from './reference-arbitraries';
import { writtenText } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

/** Texts of one sort, apart by whether a reference is in them. */
export interface Texts {
  readonly known: fc.Arbitrary<string>;
  readonly open: fc.Arbitrary<Text>;
}

/** The texts of one sort, as people write them. */
export const writtenTexts = ({ known, open }: Texts, references: boolean): fc.Arbitrary<unknown> =>
  references
    ? fc.oneof(
        simplestFirst,
        { weight: 4, arbitrary: writtenText(known) },
        { weight: 1, arbitrary: writtenText(open) },
      )
    : writtenText(known);

/** The beginnings of a full list, mostly the whole of it; what fails shrinks to the shortest that still does. */
const beginningsOf = (full: ReadonlyArray<string>, min: number): fc.Arbitrary<ReadonlyArray<string>> =>
  fc.integer({ min, max: 10 * full.length }).map((length) => full.slice(0, length));

/** Lists of a sort: mostly short, sometimes as long as they may be. A full one is made of known texts. */
export const listOf = (
  texts: Texts,
  references: boolean,
  { min, full }: { readonly min: number; readonly full: ReadonlyArray<string> },
): fc.Arbitrary<ReadonlyArray<unknown>> =>
  fc.oneof(
    simplestFirst,
    {
      weight: 9,
      arbitrary: fc.array(writtenTexts(texts, references), { minLength: min, maxLength: min + 3 }),
    },
    { weight: 1, arbitrary: beginningsOf(full, min) },
  );

/** Lists, and at times a reference to a whole one. */
export const orOpenList = (
  references: boolean,
  lists: fc.Arbitrary<ReadonlyArray<unknown>>,
): fc.Arbitrary<unknown> =>
  references
    ? fc.oneof(
        simplestFirst,
        { weight: 6, arbitrary: lists },
        { weight: 1, arbitrary: writtenReferenceTo('texts') },
      )
    : lists;

/** A list with as many items as asked for, all of them different. */
export const numbered = (length: number, item: (index: number) => string): ReadonlyArray<string> =>
  Array.from({ length }, (_, index) => item(index));
