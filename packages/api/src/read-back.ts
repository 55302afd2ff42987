/**
 * Reads what the API takes and answers back into a record.
 *
 * Law: `readBack(emit(record, bindings), bindings)` has `record`, where each reference is bound to another one
 */
import {
  answerMembers,
  asConfigured,
  bindRecord,
  decodeRecord,
  inDialect,
  isPlainObject,
  isReference,
  isTextTemplate,
  moved,
  printText,
  reference,
  type Bindings,
  type ClientRecord,
  type Issue,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RNEA from 'fp-ts/ReadonlyNonEmptyArray';
import { clientIn } from './answer';
import { bindTo, type BoundValue } from './bind';

/** What was read. */
export interface ReadBack {
  readonly record: ClientRecord;
  /** The id of the user pool, if it is there. */
  readonly userPoolId?: unknown;
  /** The id of the client, if it is there. */
  readonly clientId?: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/** A value in the file form of records: the service knows no references, so that a text is literal, whatever is in it. */
const fileForm = (value: unknown): unknown => {
  if (typeof value === 'string') return printText(value);
  if (Array.isArray(value)) return value.map(fileForm);
  return isPlainObject(value) && !isReference(value) && !isTextTemplate(value) ? formOf(value) : value;
};

const formOf = (members: Members): Members =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, fileForm(value)]],
    ),
  );

/** The references that are bound to others, the other way round. */
const inverse = (bindings: Bindings<BoundValue>): Bindings<BoundValue> =>
  Object.fromEntries(
    Object.entries(bindings).flatMap(([name, value]) =>
      isReference(value) ? [[value.name, reference(name)]] : [],
    ),
  );

/**
 * Reads what `DescribeUserPoolClient` answers, or an input of `CreateUserPoolClient` or `UpdateUserPoolClient`. Of a
 * secret, only that there is one is read; dates, and what the service adds to its answers, are left out. The left side
 * has an issue for all that a record cannot hold, such as a setting that the service got later, so that nothing is lost.
 *
 * @param bindings References that are bound to other references, which become the first ones again.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { readBack } from '@org/cognito-api';
 *
 * const answer = {
 *   UserPoolClient: { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789', ClientName: 'web', ClientSecret: '…' },
 * };
 * assert.deepStrictEqual(
 *   readBack(answer),
 *   E.right({
 *     record: { ClientName: 'web', GenerateSecret: true },
 *     userPoolId: 'eu-west-1_AbCdEfGhI',
 *     clientId: '1example23456789',
 *   }),
 * );
 */
export const readBack = (
  answer: unknown,
  bindings: Bindings<BoundValue> = {},
): E.Either<RNEA.ReadonlyNonEmptyArray<Issue>, ReadBack> => {
  const { client, start } = clientIn(answer);
  const members = isPlainObject(client) ? client : {};
  const { UserPoolId: userPoolId, ClientId: clientId, ClientSecret: secret, ...rest } = members;
  const settings = Object.fromEntries(Object.entries(rest).filter(([name]) => !answerMembers.includes(name)));
  const written = formOf({ ...settings, ...(Boolean(secret) && { GenerateSecret: true }) });
  const isAnswer = start.length > 0 || answerMembers.some((name) => Object.hasOwn(members, name));
  const form = bindRecord(isAnswer ? asConfigured(written) : written, bindTo(inverse(bindings)));
  return pipe(
    decodeRecord(isPlainObject(client) ? form : client),
    E.bimap(
      RNEA.map((issue) => moved(inDialect('describe', issue), (path) => [...start, ...path])),
      (record) => ({
        record,
        ...(userPoolId !== undefined && { userPoolId }),
        ...(clientId !== undefined && { clientId }),
      }),
    ),
  );
};
