/**
 * Reads the properties of a resource, whoever wrote them, back into a record.
 *
 * Law: `readBack(emit(record, bindings), bindings)` has `record`
 */
import {
  decodeRecord,
  readRecordData,
  type Bindings,
  type ClientRecord,
  type Issue,
  type UserPoolClientDraft,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { propertiesForm } from './evaluate/file-form';
import { isOpenObject } from './intrinsic';
import { isJsonObject, type Json } from './json';
import { mentionedIn } from './evaluate/mentioned-in';
import { referenceNames } from './evaluate/reference-names';

/** What was read. */
export interface ReadBack {
  readonly record: ClientRecord;
  /** What each reference of the record stands for. */
  readonly references: Bindings<Json>;
  /** The `UserPoolId`, if there is one. */
  readonly userPool?: Json;
}

/**
 * Reads the properties of an `AWS::Cognito::UserPoolClient`. Each intrinsic function becomes a reference. A function
 * that is bound already keeps the name that it is bound to; any other gets its name in `Fn::Sub`, or a name of letters
 * and digits made from its place. The left side lists what a record cannot hold, so that nothing is lost.
 *
 * @param bindings What references are bound to already.
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
  const { UserPoolId: userPool, ...rest } = isJsonObject(properties) ? properties : {};
  const names = referenceNames(bindings, new Set(mentionedIn(rest)));
  return pipe(
    decodeRecord(isJsonObject(properties) ? propertiesForm(rest, names) : properties),
    E.map((record) => ({
      record,
      references: names.bindings(),
      ...(userPool === undefined ? {} : { userPool }),
    })),
  );
};

/**
 * Reads the fields of a client from the properties of an `AWS::Cognito::UserPoolClient`, as far as they can be read. What
 * is malformed or open is undecided.
 *
 * @returns `undefined` if they are no properties at all.
 *
 * @example
 * import { readDraft } from '@org/cognito-cloudformation';
 *
 * const draft = readDraft({ GenerateSecret: 'perhaps', ReadAttributes: ['email'] });
 * assert.deepStrictEqual(draft?.readAttributes, ['email']);
 * assert.deepStrictEqual(draft.generateSecret, { _tag: 'Reference', name: 'undecided' });
 */
export const readDraft = (properties: unknown): UserPoolClientDraft | undefined => {
  if (!isJsonObject(properties) || isOpenObject(properties)) return undefined;
  const { UserPoolId: _, ...rest } = properties;
  return readRecordData(propertiesForm(rest, referenceNames({}))).fields;
};
