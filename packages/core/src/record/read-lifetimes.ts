import { propsShape } from '../client/props';
import { secondsIn } from '../field/duration';
import { advice, suggestion, remove } from '../issue/fix';
import { said } from '../issue/message';
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
  'authSessionValidity' | 'refreshTokenRotationGracePeriod' | (typeof tokens)[number]['field'];

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
const readToken = (
  record: RecordDraft,
  { field, property, unit, usualUnit }: (typeof tokens)[number],
): Part => {
  const amount = record[property];
  const units = record.TokenValidityUnits;
  const unknown = amount === undefined ? nothing : undecidedField(field);
  // A malformed number is an issue already, which hides nothing that is wrong with the unit.
  const open =
    amount === undefined || amount === undecided ? unknown : { ...unknown, issues: [openKind([property])] };
  if (isReference(units)) return units === undecided ? unknown : open;
  const written = units?.[unit];
  if (isReference(written)) return unknown;
  if (referencesOf(written ?? '').length > 0) return open;
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

/** Reads the lifetimes of the tokens and of the session that a record fixes. */
export const readLifetimes = (record: RecordDraft): ReadonlyArray<Part> => [
  ...tokens.map((token) => readToken(record, token)),
  readAmount('authSessionValidity', ['AuthSessionValidity'], 'minutes', record.AuthSessionValidity),
];
