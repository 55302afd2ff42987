/** What a reference becomes in source: a property that whoever uses the client gives. */
import { freeName, type ClientRecord, type Reference, type ReferenceKind } from '@org/cognito-core';
import { code, type Code } from './code';
import { propertyName } from './exported-name';
import { referenceKinds } from './reference-kinds';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A property that stands for a reference. */
export interface Input {
  readonly property: string;
  readonly reference: string;
  readonly kinds: ReadonlyArray<ReferenceKind>;
}

/** How the property of a reference is written, where a value of a kind is wanted. */
export type InputFor = (reference: Reference, kind: ReferenceKind) => Code;

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

const suffixes: { readonly [K in ReferenceKind]: string } = {
  text: '',
  integer: 'Number',
  boolean: 'Flag',
  texts: 'List',
};

const inputs = (
  record: ClientRecord,
  taken: ReadonlyArray<string>,
  splits: (kinds: ReadonlyArray<ReferenceKind>) => ReadonlyArray<Pick<Input, 'kinds'> & { suffix: string }>,
): ReadonlyArray<Input> => {
  const found: Array<Input> = [];
  const isTaken = (name: string): boolean =>
    taken.includes(name) || found.some(({ property }) => property === name);
  for (const [reference, kinds] of referenceKinds(record)) {
    for (const { kinds: some, suffix } of splits(kinds)) {
      const property = freeName(propertyName(reference) + suffix, isTaken);
      found.push({ property, reference, kinds: some });
    }
  }
  return found;
};

/** One property for each reference. */
export const inputsOfReferences = (
  record: ClientRecord,
  taken: ReadonlyArray<string>,
): ReadonlyArray<Input> => inputs(record, taken, (kinds) => [{ kinds, suffix: '' }]);

/** One property for each kind of value that a reference stands for, so that each has one type. */
export const inputsOfKinds = (record: ClientRecord, taken: ReadonlyArray<string>): ReadonlyArray<Input> =>
  inputs(record, taken, (kinds) =>
    kinds.map((kind) => ({ kinds: [kind], suffix: kinds.length === 1 ? '' : suffixes[kind] })),
  );

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The declaration of a property in an interface. */
export const declarationOf = ({ property, reference }: Input, type: Code): Code =>
  code`/** What \`\${${reference}}\` stands for. */
readonly ${property}: ${type};`;

/** Writes references as properties of an object. */
export const inputsIn =
  (object: string, given: ReadonlyArray<Input>): InputFor =>
  ({ name }, kind) => {
    const input = given.find(({ reference, kinds }) => reference === name && kinds.includes(kind)) as Input;
    return code`${object}.${input.property}`;
  };
