import { propsShape } from '../client/props';
import { secondsIn } from '../field/duration';
import { advice, suggestion, remove } from '../issue/fix';
import type { Issue } from '../issue/issue';
import { said, type Message } from '../issue/message';
import type { Path } from '../issue/path';
import { undecided } from '../reference/draft';
import { isReference, type Value } from '../reference/reference';
import { printReference, printText, referencesOf } from '../reference/text';
import {
  issueAt,
  mistaken,
  notOneOf,
  nothing,
  openKind,
  type Part,
  readWith,
  type RecordDraft,
  undecidedField,
} from './read-part';
import { tokens } from './token-amounts';

type LifetimeField =
  | 'authSessionValidity'
  | 'refreshTokenRotationGracePeriod'
  | (typeof tokens)[number]['field'];

/** The code of a number without a unit. */
export const missingUnitCode = 'token-unit-missing';

/** Reads a number of a unit. */
export const readAmount = (
  field: LifetimeField,
  path: ReadonlyArray<string>,
  unit: string,
  amount: Value<number> | undefined,
): Part => {
  if (amount === undefined) return nothing;
  if (amount === undecided) return undecidedField(field);
  const inFileForm = { [unit]: isReference(amount) ? printReference(amount) : amount };
  return readWith(propsShape.fields[field], field, path, inFileForm);
};

/** Reads the lifetime of a token, which is a number with a unit of its own. */
export const readToken = (
  record: RecordDraft,
  { field, property, unit, usualUnit }: (typeof tokens)[number],
): Part => {
  const amount = record[property];
  const units = record.TokenValidityUnits;
  const unknown = (): Part => (amount === undefined ? nothing : undecidedField(field));
  // A malformed number is an issue already, which hides nothing that is wrong with the unit.
  const open = (): Part =>
    amount === undefined || amount === undecided
      ? unknown()
      : { ...unknown(), issues: [openKind([property])] };
  if (isReference(units)) return units === undecided ? unknown() : open();
  const written = units?.[unit];
  if (isReference(written)) return unknown();
  if (referencesOf(written ?? '').length > 0) return open();
  const unitName = written === undefined ? usualUnit : printText(written);
  const path = ['TokenValidityUnits', unit];
  if (!Object.hasOwn(secondsIn, unitName)) {
    return mistaken(notOneOf(path, 'token-unit-enum', unitName, Object.keys(secondsIn)));
  }
  if (amount !== undefined || written === undefined) return readAmount(field, [property], unitName, amount);
  return mistaken(
    issueAt(
      path,
      'token-unit-without-value',
      'is a unit without a number',
      [advice(said`add ${{ property }}`), suggestion(remove())],
      'warning',
    ),
  );
};

/** Reads the lifetime of the session that a record fixes. */
export const readSession = (record: RecordDraft): Part =>
  readAmount('authSessionValidity', ['AuthSessionValidity'], 'minutes', record.AuthSessionValidity);

/** The tokens whose lifetime is a number without a unit. */
const withoutUnit = (record: RecordDraft): ReadonlyArray<(typeof tokens)[number]> => {
  const { TokenValidityUnits: units } = record;
  return isReference(units)
    ? []
    : tokens.filter(
        ({ property, unit }) =>
          record[property] !== undefined && record[property] !== undecided && units?.[unit] === undefined,
      );
};

/** The issues of the numbers without a unit, of which the service knows what they mean, but a reader does not. */
export const missingUnits = (record: RecordDraft): ReadonlyArray<Issue> =>
  withoutUnit(record).map(({ property, unit, usualUnit }) =>
    issueAt(
      [property],
      missingUnitCode,
      `is a number without a unit, which counts ${usualUnit}`,
      [
        {
          ...suggestion(),
          inSource: [{ kind: 'set', path: ['TokenValidityUnits', unit], value: usualUnit }],
          title: said`if ${usualUnit} are meant, say so in ${{ property: 'TokenValidityUnits' }}`,
        },
      ],
      'warning',
    ),
  );

/** Which unit a number has that names none. */
export const noteOnUnit =
  (record: RecordDraft) =>
  (field: Path): Message | undefined => {
    const token = withoutUnit(record).find((one) => one.field === field[0]);
    return token && `a number without a unit counts ${token.usualUnit}`;
  };
