import {
  decodeRecord,
  validateRecord,
  type ClientRecord,
  type Issue,
  type UserPoolClient,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { Values } from './values';

/** What is known of settings in the file form of records: the record if they make one, and the client likewise. */
interface ReadForm {
  readonly record?: ClientRecord;
  readonly client?: UserPoolClient;
  readonly issues: ReadonlyArray<Issue>;
}

/** Reads settings in the file form of records. */
export const readForm = (form: Values): ReadForm => {
  const decoded = decodeRecord(form);
  if (E.isLeft(decoded)) return { issues: decoded.left };
  return { ...validateRecord(decoded.right), record: decoded.right };
};
