/** Replaces references with the CDK's tokens for values that are known only at deploy time. */
import type { Binder, Bindings, Reference } from '@org/cognito-core';
import { Token, Tokenization, type IResolvable } from 'aws-cdk-lib';

/** What a reference may stand for: a token of any kind, or a known value. */
export type ReferenceValue = string | number | boolean | ReadonlyArray<string> | IResolvable;

const inText = (value: ReferenceValue): string => {
  if (typeof value === 'number') return Tokenization.stringifyNumber(value);
  return typeof value === 'boolean' ? String(value) : Token.asString(value);
};

/** Gives each reference its value. Every reference is bound. */
export const bindTo = (bindings: Bindings<ReferenceValue>): Binder<ReferenceValue> => {
  const value = ({ name }: Reference): ReferenceValue => bindings[name] as ReferenceValue;
  return {
    value,
    text: ({ parts }) =>
      parts.map((part) => (typeof part === 'string' ? part : inText(value(part)))).join(''),
  };
};
