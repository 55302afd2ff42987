/**
 * Durations, in whole seconds.
 *
 * Law: `durationShape.decode(durationShape.encode(duration))` is `E.right(duration)`
 */
import * as E from 'fp-ts/Either';
import { isPlainObject } from '../codec/plain-object';
import { leaf, type Mistake, type Shape, wrongType } from '../codec/shape';
import type { Structure } from '../codec/structure';
import { advice, safe, set, suggestion } from '../issue/fix';
import { nearestName } from '../issue/nearest-name';
import { isReference, type Reference, type Value } from '../reference/reference';
import { printReference, wholeReference } from '../reference/text';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The units that the service knows, with their lengths in seconds. */
export const secondsIn = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;

/** A unit of time that the service knows. */
export type DurationUnit = keyof typeof secondsIn;

/** A duration that is known before deployment: a whole number of seconds. */
export interface KnownDuration {
  readonly seconds: number;
}

/** A duration with a known unit, whose amount is known only at deploy time. */
export interface OpenDuration<R extends string = string> {
  readonly unit: DurationUnit;
  readonly amount: Reference<R>;
}

/** A duration as the model holds it. */
export type Duration<R extends string = string> = KnownDuration | OpenDuration<R>;

/** An amount of one unit. */
export type DurationAmount<R extends string = string> =
  | { readonly seconds: Value<number, R> }
  | { readonly minutes: Value<number, R> }
  | { readonly hours: Value<number, R> }
  | { readonly days: Value<number, R> };

/** A duration as the props have it: an amount of one unit, or ISO 8601 with days, hours, minutes and seconds. */
export type DurationInput<R extends string = string> = string | DurationAmount<R>;

/** A duration in its file form: an amount of one unit. */
export type DurationOutput = { readonly [U in DurationUnit]?: number | string };

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Durations for props.
 *
 * @example
 * import { Duration } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(Duration.minutes(15), { minutes: 15 });
 */
export const Duration = {
  seconds: <const R extends string = never>(amount: Value<number, R>) => ({ seconds: amount }),
  minutes: <const R extends string = never>(amount: Value<number, R>) => ({ minutes: amount }),
  hours: <const R extends string = never>(amount: Value<number, R>) => ({ hours: amount }),
  days: <const R extends string = never>(amount: Value<number, R>) => ({ days: amount }),
} as const;

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/** Whether a duration is known before deployment. */
export const isKnownDuration = (duration: Duration): duration is KnownDuration => 'seconds' in duration;

const units = Object.keys(secondsIn) as ReadonlyArray<DurationUnit>;

const isUnit = (key: unknown): key is DurationUnit =>
  typeof key === 'string' && Object.hasOwn(secondsIn, key);

const isWholeAmount = (seconds: unknown): boolean =>
  Number.isSafeInteger(seconds) && (seconds as number) >= 0;

const isDuration = (input: unknown): input is Duration => {
  if (typeof input !== 'object' || input === null) return false;
  if ('seconds' in input) return isWholeAmount(input.seconds);
  return 'unit' in input && isUnit(input.unit) && 'amount' in input && isReference(input.amount);
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The largest unit in which a known duration is a whole number. */
const wholeUnit = ({ seconds }: KnownDuration): DurationUnit =>
  seconds === 0
    ? 'seconds'
    : ([...units].reverse().find((unit) => seconds % secondsIn[unit] === 0) as DurationUnit);

/** The file form of a duration, in the largest unit that keeps it whole. */
const encodeDuration = (duration: Duration): DurationOutput => {
  if (!isKnownDuration(duration)) {
    return { [duration.unit]: printReference(duration.amount) };
  }
  const unit = wholeUnit(duration);
  return { [unit]: duration.seconds / secondsIn[unit] };
};

/** A known duration in words, such as `15 minutes`. */
export const printDuration = (duration: KnownDuration): string => {
  const unit = wholeUnit(duration);
  const amount = duration.seconds / secondsIn[unit];
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
};

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const expected = 'a duration, such as `{ minutes: 15 }` or `PT15M`';

const malformed = (message: string, fix = advice(`give ${expected}`)): E.Either<Mistake, never> =>
  E.left({ code: 'duration-format', message, fixes: [fix] });

/** Tolerates the rounding of binary fractions: 0.1 hours are 360 seconds. */
const rounding = 1e-6;

const fromSeconds = (seconds: number): E.Either<Mistake, Duration> => {
  if (!Number.isFinite(seconds)) return malformed('is not a finite amount of time');
  if (seconds < 0) return malformed('is a negative amount of time');
  // The absolute value of -0 is 0.
  const whole = Math.abs(Math.round(seconds));
  if (Math.abs(seconds - whole) <= rounding && Number.isSafeInteger(whole))
    return E.right({ seconds: whole });
  const message = 'is not a whole number of seconds';
  const fix = advice('give whole seconds, minutes, hours or days');
  return E.left({ code: 'token-whole-units', message, fixes: [fix] });
};

const iso8601 = /^P(?!$)(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const fromIso8601 = (input: string): E.Either<Mistake, Duration> => {
  const match = iso8601.exec(input);
  if (match === null) return malformed('is not an ISO 8601 duration of days, hours, minutes and seconds');
  const [days, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return fromSeconds(days * secondsIn.days + hours * secondsIn.hours + minutes * secondsIn.minutes + seconds);
};

const fromAmount = (input: Readonly<Record<string, unknown>>): E.Either<Mistake, Duration> => {
  const keys = Object.keys(input);
  if (keys.length !== 1) return malformed('must have exactly one unit');
  const unit = keys[0] as string;
  const amount = input[unit];
  if (!isUnit(unit)) {
    const nearest = nearestName(unit, units);
    if (nearest === undefined) return malformed('has an unknown unit');
    const respelt = set({ [nearest]: amount });
    const fix = nearest === unit.toLowerCase() ? safe(respelt) : suggestion(respelt);
    return malformed(`has the unknown unit ${JSON.stringify(unit)}`, { ...fix, title: `write ${nearest}` });
  }
  const open = wholeReference(amount);
  if (open !== undefined) return E.right({ unit, amount: open });
  if (typeof amount !== 'number') return E.left(wrongType(amount, `a number of ${unit}`));
  return fromSeconds(amount * secondsIn[unit]);
};

const amountStructure: Structure = { _tag: 'Value', value: { _tag: 'Number', min: 0 } };

/** The codec of durations. */
export const durationShape: Shape<Duration, DurationOutput> = leaf(
  'Duration',
  isDuration,
  (input) => {
    if (wholeReference(input) !== undefined) {
      // Without the unit, its range is not known.
      const fix = advice('give its unit: `{ minutes: "${name}" }`');
      return E.left({ ...wrongType(input, expected), fixes: [fix] });
    }
    if (typeof input === 'string') return fromIso8601(input);
    if (typeof input === 'number') return malformed('is a number without a unit');
    return isPlainObject(input) ? fromAmount(input) : E.left(wrongType(input, expected));
  },
  encodeDuration,
  {
    _tag: 'Alternatives',
    name: 'Duration',
    alternatives: [
      { _tag: 'OneField', fields: Object.fromEntries(units.map((unit) => [unit, amountStructure])) },
      { _tag: 'PlainText', pattern: iso8601 },
    ],
  },
);
