/**
 * Mistakes to put into props, each with the issue that it must cause.
 *
 * A fault writes the fields that are the mistake, and stands on others without which it would be none. Two faults
 * are independent if neither writes where the other writes or stands, and where both stand on the same field they
 * want the same of it. Then neither takes away the cause of the other, and both must be reported.
 */
import { difference } from './difference';
import type { SomeFields } from './optional-fields';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Values by the path of a field, such as `oAuth.scopes`. */
export type Placed = Readonly<Record<string, unknown>>;

/** A mistake. */
export interface Fault {
  /** The code of the issue that it causes. */
  readonly code: string;
  /** The fields that are the mistake. */
  readonly writes: Placed;
  /** The fields without which it would be none. */
  readonly standsOn: Placed;
}

// -------------------------------------------------------------------------------------
// independence
// -------------------------------------------------------------------------------------

/** Whether one of two fields is in the other, or is the other. */
const overlap = (a: string, b: string): boolean => `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);

const disturbs = (one: Fault, other: Fault): boolean =>
  Object.keys(one.writes).some((path) =>
    [...Object.keys(other.writes), ...Object.keys(other.standsOn)].some((held) => overlap(path, held)),
  );

const standTogether = (one: Placed, other: Placed): boolean =>
  Object.entries(one).every(([path, wanted]) =>
    Object.entries(other).every(
      ([held, value]) => !overlap(path, held) || (path === held && difference(wanted, value) === undefined),
    ),
  );

/** Whether neither of two faults takes away the cause of the other. */
export const areIndependent = (one: Fault, other: Fault): boolean =>
  !disturbs(one, other) && !disturbs(other, one) && standTogether(one.standsOn, other.standsOn);

/** As many of some faults as are independent of those before them. */
export const independentOf = (faults: ReadonlyArray<Fault>): ReadonlyArray<Fault> =>
  faults.reduce<ReadonlyArray<Fault>>(
    (kept, fault) => (kept.every((other) => areIndependent(other, fault)) ? [...kept, fault] : kept),
    [],
  );

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const placed = (fields: SomeFields, path: ReadonlyArray<string>, value: unknown): SomeFields => {
  const [field = '', ...inner] = path;
  const below = (fields[field] ?? {}) as SomeFields;
  return { ...fields, [field]: inner.length === 0 ? value : placed(below, inner, value) };
};

/** Props with a fault in them. */
export const withFault = (props: SomeFields, { writes, standsOn }: Fault): SomeFields =>
  [...Object.entries(standsOn), ...Object.entries(writes)].reduce(
    (faulty, [path, value]) => placed(faulty, path.split('.'), value),
    props,
  );
