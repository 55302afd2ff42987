/**
 * From the properties of a resource, whoever wrote them, back to a record.
 *
 * Law: `readBack(emit(record, bindings), bindings)` has `record`
 */
import {
  decodeRecord,
  printText,
  recordShape,
  reference,
  type Bindings,
  type ClientRecord,
  type Issue,
  type RecordShape,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { callOf, ref } from './intrinsic';
import { equalJson, type Json } from './json';
import { readText } from './read-text';
import { referenceNames, type ReferenceNames } from './reference-names';

/** What was read. */
export interface ReadBack {
  readonly record: ClientRecord;
  /** What each reference of the record stands for. */
  readonly references: Bindings<Json>;
  /** The `UserPoolId`, if there is one. */
  readonly userPool?: Json;
}

type Kind = RecordShape[string];

/** CloudFormation takes a flag or a number in quotes for the same without. */
const unquoted = (value: Json, kind: Kind): Json => {
  if (typeof value !== 'string') return value;
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return kind === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
};

const noValue = ref('AWS::NoValue');

/** A value in the file form of records. */
const fileForm = (
  value: Json,
  kind: Kind | undefined,
  names: ReferenceNames,
  place: ReadonlyArray<string | number>,
): unknown => {
  if (kind === undefined) return value;
  if (typeof kind === 'object') {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && callOf(value) === undefined
      ? fields(value as Readonly<Record<string, Json>>, kind, names, place)
      : value;
  }
  if (kind === 'texts' && Array.isArray(value)) {
    return (value as ReadonlyArray<Json>).map((item, index) =>
      fileForm(item, 'text', names, [...place, index]),
    );
  }
  if (callOf(value) === undefined && (kind !== 'text' || typeof value !== 'string'))
    return unquoted(value, kind);
  if (kind === 'text') return printText(readText(value, names, place));
  return reference(names.nameFor(value, place));
};

const fields = (
  values: Readonly<Record<string, Json>>,
  shape: RecordShape,
  names: ReferenceNames,
  place: ReadonlyArray<string | number>,
): unknown =>
  Object.fromEntries(
    Object.entries(values).flatMap(([property, value]) => {
      if (equalJson(value, noValue)) return [];
      const kind = Object.hasOwn(shape, property) ? shape[property] : undefined;
      return [[property, fileForm(value, kind, names, [...place, property])]];
    }),
  );

/**
 * Reads the properties of an `AWS::Cognito::UserPoolClient`. Each intrinsic function becomes a reference: one that
 * is bound gets the name that it is bound to, another its name in `Fn::Sub` or its place. What the record cannot
 * hold is an issue, so that nothing is lost.
 *
 * @param bindings What is bound to references already.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { reference, text } from '@org/cognito-core';
 * import { readBack } from '@org/cognito-cloudformation';
 *
 * const read = readBack({ UserPoolId: { Ref: 'Pool' }, LogoutURLs: [{ 'Fn::Join': ['', ['https://', { Ref: 'Host' }]] }] });
 * assert.ok(E.isRight(read));
 * assert.deepStrictEqual(read.right.record.LogoutURLs, [text`https://${reference('Host')}`]);
 * assert.deepStrictEqual(read.right.references, { Host: { Ref: 'Host' } });
 */
export const readBack = (
  properties: unknown,
  bindings: Bindings<Json> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, ReadBack> => {
  const names = referenceNames(bindings);
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) {
    return pipe(
      decodeRecord(properties),
      E.map((record) => ({ record, references: names.bindings() })),
    );
  }
  const { UserPoolId: userPool, ...rest } = properties as Readonly<Record<string, Json>>;
  return pipe(
    decodeRecord(fields(rest, recordShape, names, [])),
    E.map((record) => ({
      record,
      references: names.bindings(),
      ...(userPool === undefined ? {} : { userPool }),
    })),
  );
};
