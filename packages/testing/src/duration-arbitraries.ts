import { Duration, type DurationInput, type DurationUnit } from '@org/cognito-core';
import * as fc from 'fast-check';
import { oftenEdges } from './often-edges';
import { writtenReferenceTo } from './reference-arbitraries';
import { simplestFirst } from './simplest-first';

/** A length of time that is known, and which of the ways to write it is taken. */
export interface KnownTime {
  readonly seconds: number;
  readonly way: number;
}

/** A length of time whose amount is known only at deploy time, as it is written. */
export interface OpenTime {
  readonly written: DurationInput;
}

const fullIso8601 = (seconds: number): string => {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3_600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  return `P${days}DT${hours}H${minutes}M${seconds % 60}S`;
};

const shortIso8601 = (seconds: number): string =>
  seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;

/** All of them mean the same; a fraction is fine as long as the seconds are whole. */
const waysToWrite: ReadonlyArray<(seconds: number) => DurationInput> = [
  Duration.seconds,
  (seconds) => Duration.minutes(seconds / 60),
  (seconds) => Duration.hours(seconds / 3_600),
  (seconds) => Duration.days(seconds / 86_400),
  shortIso8601,
  fullIso8601,
];

/** A time as people write it. */
export const writtenTime = (time: KnownTime | OpenTime): DurationInput => {
  if ('written' in time) return time.written;
  const write = waysToWrite[time.way] ?? Duration.seconds;
  return write(time.seconds);
};

/** Times within bounds, both of which are legal. */
export const timeWithin = (
  min: number,
  max: number,
  others: ReadonlyArray<number>,
  stepInSeconds = 1,
): fc.Arbitrary<KnownTime> =>
  fc.record({
    seconds: oftenEdges(
      [min, max, ...others],
      fc
        .integer({ min: min / stepInSeconds, max: max / stepInSeconds })
        .map((steps) => steps * stepInSeconds),
    ),
    way: fc.nat(waysToWrite.length - 1),
  });

/** Times of a known unit whose amount is a reference. */
export const openTime = (...units: ReadonlyArray<DurationUnit>): fc.Arbitrary<OpenTime> =>
  fc
    .tuple(fc.constantFrom(...units), writtenReferenceTo('integer'))
    .map(([unit, amount]) => ({ written: { [unit]: amount } as DurationInput }));

/** Known times, and at times an open one. */
export const orOpenTime = (
  references: boolean,
  known: fc.Arbitrary<KnownTime>,
  ...units: ReadonlyArray<DurationUnit>
): fc.Arbitrary<KnownTime | OpenTime> =>
  references
    ? fc.oneof(simplestFirst, { weight: 5, arbitrary: known }, { weight: 1, arbitrary: openTime(...units) })
    : known;
