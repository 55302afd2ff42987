import type { Text } from '@org/cognito-core';
import * as fc from 'fast-check';
import { writtenReferenceTo } from './reference-arbitraries';
import { writtenText } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

/** Arbitraries of one kind of string, separated by whether the strings contain references. */
export interface Texts {
  readonly known: fc.Arbitrary<string>;
  readonly open: fc.Arbitrary<Text>;
}

/** The strings of one kind, as the props have them. */
export const writtenTexts = ({ known, open }: Texts, references: boolean): fc.Arbitrary<unknown> =>
  references
    ? fc.oneof(
        simplestFirst,
        { weight: 4, arbitrary: writtenText(known) },
        { weight: 1, arbitrary: writtenText(open) },
      )
    : writtenText(known);

/** The beginnings of a full array, mostly the whole array. They shrink to the shortest that still fails. */
const beginningsOf = (full: ReadonlyArray<string>, min: number): fc.Arbitrary<ReadonlyArray<string>> =>
  fc.integer({ min, max: 10 * full.length }).map((length) => full.slice(0, length));

/** Arrays of one kind of string: mostly short, sometimes of the greatest length. A full array has no references. */
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

/** Arrays, and sometimes a reference to a whole array. */
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

/** An array of the given length, whose items are all different. */
export const numbered = (length: number, item: (index: number) => string): ReadonlyArray<string> =>
  Array.from({ length }, (_, index) => item(index));
