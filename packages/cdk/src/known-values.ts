/** Replaces references with values that are known before deployment, so that the rules see these. */
import {
  fromParts,
  isReference,
  isTextTemplate,
  parseText,
  partsOf,
  printText,
  reference,
  type Bindings,
  type Reference as OpenValue,
  type Text,
  type TextPart,
  type TextTemplate,
} from '@org/cognito-core';
import { Reference, Token, Tokenization, type Stack } from 'aws-cdk-lib';
import * as E from 'fp-ts/Either';
import { knownName } from './app/known-name';
import type { ReferenceValue } from './bind';

type Known = string | number | boolean | ReadonlyArray<Text>;

/** Whether part of a value is known only at deploy time. The CDK writes an open array as an array with one item. */
const isOpen = (value: unknown): boolean =>
  Token.isUnresolved(value) || (Array.isArray(value) && value.some((item) => Token.isUnresolved(item)));

/** Resolves a token as a stack does. It gives undefined for what it cannot resolve. */
export type Resolve = (token: unknown) => unknown;

/** Resolves tokens in a stack. What throws is open: synthesis reports it better. */
export const resolveIn =
  (stack: Stack): Resolve =>
  (token) => {
    try {
      return stack.resolve(token) as unknown;
    } catch {
      return undefined;
    }
  };

const isLiteral = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The parts of a resolved text, in which `open` stands for each intrinsic function. */
const partsIn = (resolved: unknown, open: TextPart): ReadonlyArray<TextPart> => {
  if (isLiteral(resolved)) return [String(resolved)];
  const { 'Fn::Join': join } = (resolved ?? {}) as { readonly 'Fn::Join'?: unknown };
  const [delimiter, parts] = Array.isArray(join) ? (join as ReadonlyArray<unknown>) : [];
  return delimiter === '' && Array.isArray(parts)
    ? (parts as ReadonlyArray<unknown>).flatMap((part) => partsIn(part, open))
    : [open];
};

/** What a value stands for, as far as that is known before deployment. */
const knownValue = (
  value: ReferenceValue,
  open: OpenValue,
  resolve: Resolve,
): Known | TextTemplate | undefined => {
  if (!isOpen(value)) return value as Known | undefined;
  const token = Tokenization.reverse(value, { failConcat: false });
  if (Reference.isReference(token)) return knownName(token);
  const resolved = resolve(value);
  if (isLiteral(resolved)) return resolved;
  if (Array.isArray(resolved)) {
    return (resolved as ReadonlyArray<unknown>).map((item) => fromParts(partsIn(item, open)));
  }
  const text = fromParts(partsIn(resolved, open));
  return typeof text === 'string' || text.parts.length > 1 ? text : undefined;
};

/** In the file form, in which a dollar sign may have to be doubled. */
const printed = (value: Known): unknown => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Text>).map(printText);
  return typeof value === 'string' ? printText(value) : value;
};

const textOf = (value: unknown): Text | undefined => {
  if (isReference(value)) return fromParts([value]);
  if (isTextTemplate(value)) return value;
  const parsed = typeof value === 'string' ? parseText(value) : undefined;
  return parsed !== undefined && E.isRight(parsed) ? parsed.right : undefined;
};

const inText = (value: Known): string =>
  typeof value === 'object' ? value.map(printText).join() : String(value);

/** Replaces what is known in one text. What it is not, is given back. */
const knownText = (text: Text, valueOf: (open: OpenValue) => Known | TextTemplate | undefined): unknown => {
  const [first, another] = partsOf(text);
  if (isReference(first) && another === undefined) {
    const value = valueOf(first);
    return isTextTemplate(value) ? printText(value) : value === undefined ? first : printed(value);
  }
  return printText(
    fromParts(
      partsOf(text).flatMap((part): ReadonlyArray<TextPart> => {
        const value = typeof part === 'string' ? part : valueOf(part);
        if (isTextTemplate(value)) return value.parts;
        return [value === undefined ? part : inText(value)];
      }),
    ),
  );
};

/** What is known of the values of some references before deployment, by their names. */
export type KnownValues = ReadonlyMap<string, Known | TextTemplate>;

/** Finds what references stand for, as far as that is known before deployment. */
export const knownValuesOf = (references: Bindings<ReferenceValue>, resolve: Resolve): KnownValues =>
  new Map(
    Object.entries(references).flatMap(([name, value]) => {
      const known = knownValue(value, reference(name), resolve);
      return known === undefined ? [] : [[name, known] as const];
    }),
  );

/**
 * Props with known values in place of the references to them.
 *
 * @param props Well-formed props.
 */
export const withKnownValues = (props: unknown, known: KnownValues): unknown => {
  const text = textOf(props);
  if (text !== undefined) return knownText(text, ({ name }) => known.get(name));
  if (Array.isArray(props)) return props.map((item) => withKnownValues(item, known));
  if (typeof props !== 'object' || props === null) return props;
  return Object.fromEntries(
    Object.entries(props).map(([key, value]: [string, unknown]) => [
      key,
      // A reference to this setting is bound to ENABLED or LEGACY, and not to a boolean.
      key === 'preventUserExistenceErrors' ? value : withKnownValues(value, known),
    ]),
  );
};
