import {
  hasDynamicReference,
  spellings,
  type ClientRecord,
  type PropertySpellings,
  type ValueKind,
} from '@org/cognito-core';
import { Token, type CfnResource } from 'aws-cdk-lib';
import { isPlain } from './client-resolver';
import { knownName } from './known-name';

/** A string that stands for itself; CloudFormation looks up no part of it. */
const textIn = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || hasDynamicReference(value)) return undefined;
  return Token.isUnresolved(value) ? knownName(value) : value;
};

const textsIn = (value: unknown): ReadonlyArray<string> | undefined => {
  const texts = Array.isArray(value) ? value.map(textIn) : [undefined];
  return texts.every((text) => text !== undefined) ? texts : undefined;
};

/** The value of a property, if it is a literal of the right type, or the name of a construct in the app. */
const literalOf: { readonly [K in ValueKind]: (value: unknown) => unknown } = {
  text: textIn,
  texts: textsIn,
  // The CDK writes the token of a number as one that is far greater.
  integer: (value) => (Number.isSafeInteger(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
};

const literalsIn = (l1: unknown, names: PropertySpellings): object | undefined => {
  if (typeof l1 !== 'object' || l1 === null || Token.isUnresolved(l1)) return undefined;
  const record: Record<string, unknown> = {};
  for (const property in names) {
    const { cdkL1, kind, properties } = names[property] as PropertySpellings[string];
    const value = (l1 as Readonly<Record<string, unknown>>)[cdkL1];
    if (value === undefined) continue;
    const literal = kind === undefined ? literalsIn(value, properties) : literalOf[kind](value);
    if (literal === undefined) return undefined;
    record[property] = literal;
  }
  return record;
};

/**
 * The record of a client all of whose properties are known, apart from its user pool. `undefined` for any other client,
 * whose resource has to be resolved, which takes the CDK as long as to make it.
 */
export const literalRecord = (client: CfnResource): ClientRecord | undefined => {
  const hasSettings = client.cfnOptions.metadata?.['CognitoClient'] !== undefined;
  return isPlain(client) && !hasSettings ? literalsIn(client, spellings) : undefined;
};
