/**
 * References by what they stand for, so that the same value has the same name on both sides of a comparison.
 *
 * Law: `shownExpression(a)` is `shownExpression(b)` exactly where both are the same data, or the same `Ref` or
 * `Fn::GetAtt`.
 */
import {
  fromParts,
  isPlainObject,
  isReferenceName,
  parseText,
  partsOf,
  printText,
  reference,
  type Reference,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';

/** What references stand for, by name, as plain data. */
export type Meanings = Readonly<Record<string, unknown>>;

// -------------------------------------------------------------------------------------
// expressions
// -------------------------------------------------------------------------------------

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, inOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

const compact = (value: unknown): string => JSON.stringify(inOrder(value));

const isLogicalId = (value: unknown): value is string =>
  typeof value === 'string' && isReferenceName(value) && !value.includes('.');

type Call = readonly [name: string, argument: unknown];

const callOf = (expression: unknown): Call | undefined => {
  const [call, another] = isPlainObject(expression) ? Object.entries(expression) : [];
  return another === undefined ? call : undefined;
};

/** The name that `Fn::Sub` has for an intrinsic function, which is what props call it. */
const nameInSub = ([name, argument]: Call): string | undefined => {
  if (name === 'Ref') return isLogicalId(argument) ? argument : undefined;
  if (name !== 'Fn::GetAtt') return undefined;
  const written: unknown = typeof argument === 'string' ? argument.split(/\.(.*)/s, 2) : argument;
  if (!Array.isArray(written) || written.length !== 2) return undefined;
  const [logicalId, attribute] = written as ReadonlyArray<unknown>;
  return isLogicalId(logicalId) && typeof attribute === 'string' && isReferenceName(attribute)
    ? `${logicalId}.${attribute}`
    : undefined;
};

/** An expression for people: by its name if it has one, else in the short form of YAML, with all that is in it. */
export const shownExpression = (expression: unknown): string => {
  const call = callOf(expression);
  if (call === undefined) return compact(expression);
  const [name, argument] = call;
  const [, functionName] = /^Fn::(\w+)$/.exec(name) ?? [];
  const short = functionName === undefined ? compact(expression) : `!${functionName} ${compact(argument)}`;
  return nameInSub(call) ?? short;
};

/** The meanings that have a name, which a side without meanings may use too. */
export const withNames = (meanings: Meanings): Meanings =>
  Object.fromEntries(
    Object.entries(meanings).filter(([, expression]) => {
      const call = callOf(expression);
      return call !== undefined && nameInSub(call) !== undefined;
    }),
  );

// -------------------------------------------------------------------------------------
// file form
// -------------------------------------------------------------------------------------

const mapTexts = (value: unknown, map: (text: string) => string): unknown => {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, map)]));
};

const mapReferences = (value: unknown, map: (reference: Reference) => Reference): unknown =>
  mapTexts(value, (written) => {
    const text = parseText(written);
    if (E.isLeft(text) || typeof text.right === 'string') return written;
    return printText(
      fromParts(partsOf(text.right).map((part) => (typeof part === 'string' ? part : map(part)))),
    );
  });

/** A value in its file form, in which each reference with a known meaning is named for it. */
export const namedByMeaning = (value: unknown, meanings: Meanings): unknown =>
  mapReferences(value, (each) =>
    Object.hasOwn(meanings, each.name) ? reference(shownExpression(meanings[each.name])) : each,
  );

/** Whether a value in its file form has one of some references in it. */
export const mentions = (value: unknown, names: ReadonlyArray<string>): boolean => {
  let isMentioned = false;
  mapReferences(value, (each) => {
    isMentioned ||= names.includes(each.name);
    return each;
  });
  return isMentioned;
};
