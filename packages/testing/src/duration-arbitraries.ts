import { Duration, type DurationInput, type DurationUnit } from '@org/cognito-core';
import * as fc from 'fast-check';
import { oftenEdges } from './often-edges';
import { writtenReferenceTo } from './reference-arbitraries';
import { simplestFirst } from './simplest-first';

/** A known duration, and the form in which it is written. */
export interface KnownTime {
  readonly seconds: number;
  readonly way: number;
}

/** A duration whose amount is known only at deploy time, as it is written. */
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

/** All forms of one duration. A fraction is valid as long as it is a whole number of seconds. */
const waysToWrite: ReadonlyArray<(seconds: number) => DurationInput> = [
  Duration.seconds,
  (seconds) => Duration.minutes(seconds / 60),
  (seconds) => Duration.hours(seconds / 3_600),
  (seconds) => Duration.days(seconds / 86_400),
  shortIso8601,
  fullIso8601,
];

/** A duration as the props have it. */
export const writtenTime = (time: KnownTime | OpenTime): DurationInput => {
  if ('written' in time) return time.written;
  const write = waysToWrite[time.way] ?? Duration.seconds;
  return write(time.seconds);
};

/** Durations between two bounds, both of which are valid. */
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

/** Durations with a known unit, whose amount is a reference. */
const openTime = (...units: ReadonlyArray<DurationUnit>): fc.Arbitrary<OpenTime> =>
  fc
    .tuple(fc.constantFrom(...units), writtenReferenceTo('integer'))
    .map(([unit, amount]) => ({ written: { [unit]: amount } as DurationInput }));

/** Known durations, and sometimes an open one. */
export const orOpenTime = (
  references: boolean,
  known: fc.Arbitrary<KnownTime>,
  ...units: ReadonlyArray<DurationUnit>
): fc.Arbitrary<KnownTime | OpenTime> =>
  references
    ? fc.oneof(simplestFirst, { weight: 5, arbitrary: known }, { weight: 1, arbitrary: openTime(...units) })
    : known;
