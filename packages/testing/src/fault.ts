/**
 * Faults: mistakes to put into props, each with the code of the issue that it must cause.
 *
 * A fault writes some fields, and relies on the values of others, without which it would be no mistake. Two faults are
 * independent if neither writes a field that the other writes or relies on, and if both rely on the same value wherever
 * they rely on the same field. Then neither hides the other, and both must be reported.
 */
import { difference } from './difference';
import type { SomeFields } from './optional-fields';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Values by the path of a field, such as `oAuth.scopes`. */
export type Placed = Readonly<Record<string, unknown>>;

/** A mistake, and the issue that it must cause. */
export interface Fault {
  /** The code of the issue that it causes. */
  readonly code: string;
  /** The fields that it writes, with their values. */
  readonly writes: Placed;
  /** The fields that it relies on, with their values. */
  readonly standsOn: Placed;
}

// -------------------------------------------------------------------------------------
// independence
// -------------------------------------------------------------------------------------

/** Whether two fields are the same, or one is inside the other. */
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

/** Whether two faults are independent, so that neither hides the other. */
export const areIndependent = (one: Fault, other: Fault): boolean =>
  !disturbs(one, other) && !disturbs(other, one) && standTogether(one.standsOn, other.standsOn);

/** The faults that are independent of all faults kept before them. */
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

/** Writes a fault into props. */
export const withFault = (props: SomeFields, { writes, standsOn }: Fault): SomeFields =>
  [...Object.entries(standsOn), ...Object.entries(writes)].reduce(
    (faulty, [path, value]) => placed(faulty, path.split('.'), value),
    props,
  );
