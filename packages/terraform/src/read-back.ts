/**
 * Reads the arguments of a resource, whoever wrote them, back into a record.
 *
 * Law: `readBack(emit(record, bindings), bindings)` has `record`
 */
import {
  decodeRecord,
  inDialect,
  placeSpellings,
  readArguments,
  readRecordData,
  type Bindings,
  type Issue,
  type ReadArguments,
  type UserPoolClientDraft,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RNEA from 'fp-ts/ReadonlyNonEmptyArray';
import { argumentForm, isValues, type Values } from './argument-form';
import type { BoundValue } from './bind';
import { referenceNames } from './reference-names';

/** What was read. */
export interface ReadBack extends ReadArguments<BoundValue> {
  /** What Terraform itself takes of any resource, such as `depends_on` and `lifecycle`. */
  readonly metaArguments: Values;
}

const userPoolArgument = placeSpellings.UserPoolId.terraform;

/** What Terraform itself takes of any resource. */
const metaArguments: ReadonlyArray<string> = [
  'count',
  'for_each',
  'provider',
  'depends_on',
  'lifecycle',
  'connection',
  'provisioner',
];

const partition = (values: Values): readonly [own: Values, meta: Values] => {
  const entries = Object.entries(values);
  const isMeta = ([name]: readonly [string, unknown]): boolean => metaArguments.includes(name);
  return [
    Object.fromEntries(entries.filter((entry) => !isMeta(entry))),
    Object.fromEntries(entries.filter(isMeta)),
  ];
};

/**
 * Reads the arguments of an `aws_cognito_user_pool_client` in Terraform's JSON syntax: from a file `.tf.json`, or from HCL
 * that a parser such as `hcl2json` turned into JSON. Each expression becomes a reference. One that is bound already keeps
 * the name that it is bound to; `var.domain` gets the name `domain`, another address its own name, and any other
 * expression a name made from its place. The left side lists what a record cannot hold, so that nothing is lost.
 *
 * @param bindings What references are bound to already.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { reference, text } from '@org/cognito-core';
 * import { expression, readBack } from '@org/cognito-terraform';
 *
 * const read = readBack({ user_pool_id: '${aws_cognito_user_pool.main.id}', logout_urls: ['https://${var.host}/'] });
 * assert.ok(E.isRight(read));
 * assert.deepStrictEqual(read.right.record, { LogoutURLs: [text`https://${reference('host')}/`] });
 * assert.deepStrictEqual(read.right.references, { host: expression('var.host') });
 */
export const readBack = (
  given: unknown,
  bindings: Bindings<BoundValue> = {},
): E.Either<RNEA.ReadonlyNonEmptyArray<Issue>, ReadBack> => {
  const names = referenceNames(bindings);
  const [own, meta] = partition(isValues(given) ? given : {});
  const { [userPoolArgument]: userPool, region, ...rest } = own;
  const { form, issues } = argumentForm(rest, names);
  const decoded = pipe(
    decodeRecord(isValues(given) ? form : given),
    E.mapLeft(RNEA.map((issue) => inDialect('terraform', issue))),
  );
  return pipe(
    readArguments(issues, decoded, names.bindings(), { userPool, region }),
    E.map((read) => ({ ...read, metaArguments: meta })),
  );
};

/**
 * Reads the fields of a client from the arguments of an `aws_cognito_user_pool_client` in Terraform's JSON syntax, as far
 * as they can be read. What is malformed or open is undecided.
 *
 * @example
 * import { readDraft } from '@org/cognito-terraform';
 *
 * const draft = readDraft({ generate_secret: 'perhaps', read_attributes: ['email'] });
 * assert.deepStrictEqual(draft.readAttributes, ['email']);
 * assert.deepStrictEqual(draft.generateSecret, { _tag: 'Reference', name: 'undecided' });
 */
export const readDraft = (given: Values): UserPoolClientDraft => {
  const [{ [userPoolArgument]: _, region: __, ...rest }] = partition(given);
  return readRecordData(argumentForm(rest, referenceNames({})).form).fields;
};
