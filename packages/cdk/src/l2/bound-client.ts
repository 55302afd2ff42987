/** Clients in which each reference is replaced with what it stands for. */
import {
  bindRecord,
  type Bindings,
  type Reference,
  type TextTemplate,
  type UserPoolClient,
} from '@org/cognito-core';
import { Token, Tokenization } from 'aws-cdk-lib';
import { bindTo, type ReferenceValue } from '../bind';

/** The type of a value whose references are bound. */
export type Bound<A> = A extends Reference | TextTemplate
  ? ReferenceValue
  : A extends string | number | boolean | undefined
    ? A
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Bound<Item>>
      : { readonly [K in keyof A]: Bound<A[K]> };

/** A client in which each reference is replaced with what it stands for. */
export type BoundClient = Bound<UserPoolClient>;

/** Gives each reference of a client its value. Every reference is bound. */
export const boundClient = (client: UserPoolClient, bindings: Bindings<ReferenceValue>): BoundClient =>
  bindRecord(client, bindTo(bindings)) as unknown as BoundClient;

/** A bound string, as a string of the CDK, which may contain a token. */
export const boundText = (text: ReferenceValue): string =>
  typeof text === 'string' ? text : Token.asString(Tokenization.reverse(text) ?? text);

/** A bound array, as an array of the CDK, which may be a token as a whole. */
export const boundTexts = (texts: ReferenceValue | ReadonlyArray<ReferenceValue>): Array<string> =>
  Array.isArray(texts)
    ? (texts as ReadonlyArray<ReferenceValue>).map(boundText)
    : Token.asList(Tokenization.reverse(texts) ?? texts);

/** The items of a bound array; `undefined` if the array is a token. */
export const boundItems = (
  texts: ReferenceValue | ReadonlyArray<ReferenceValue>,
): ReadonlyArray<string> | undefined =>
  Array.isArray(texts) && !Token.isUnresolved(texts) ? boundTexts(texts) : undefined;
