/** Replaces references with values that are known before deployment, so that the rules see these. */
import {
  fromParts,
  isReference,
  isTextTemplate,
  parseText,
  partsOf,
  printText,
  type Bindings,
  type Text,
} from '@org/cognito-core';
import { Token } from 'aws-cdk-lib';
import * as E from 'fp-ts/Either';
import { knownName } from './app/known-name';
import type { ReferenceValue } from './bind';

type Known = string | number | boolean | ReadonlyArray<string>;

/** Whether part of a value is known only at deploy time. The CDK writes an open array as an array with one item. */
const isOpen = (value: unknown): boolean =>
  Token.isUnresolved(value) || (Array.isArray(value) && value.some((item) => Token.isUnresolved(item)));

const knownValue = (value: ReferenceValue | undefined): Known | undefined =>
  isOpen(value) ? knownName(value) : (value as Known | undefined);

/** In the file form, in which a dollar sign may have to be doubled. */
const printed = (value: Known): unknown => {
  if (Array.isArray(value)) return (value as ReadonlyArray<string>).map(printText);
  return typeof value === 'string' ? printText(value) : value;
};

const textOf = (value: unknown): Text | undefined => {
  if (isReference(value)) return fromParts([value]);
  if (isTextTemplate(value)) return value;
  const parsed = typeof value === 'string' ? parseText(value) : undefined;
  return parsed !== undefined && E.isRight(parsed) ? parsed.right : undefined;
};

/**
 * Props with known values in place of the references to them.
 *
 * @param props Well-formed props.
 */
export const withKnownValues = (props: unknown, references: Bindings<ReferenceValue>): unknown => {
  if (Object.keys(references).length === 0) return props;
  const valueOf = (name: string): Known | undefined => knownValue(references[name]);
  const text = textOf(props);
  if (text !== undefined) {
    const [first, another] = partsOf(text);
    if (isReference(first) && another === undefined) {
      const value = valueOf(first.name);
      return value === undefined ? props : printed(value);
    }
    return printText(
      fromParts(
        partsOf(text).map((part) => {
          const value = typeof part === 'string' ? part : valueOf(part.name);
          return value === undefined ? part : String(value);
        }),
      ),
    );
  }
  if (Array.isArray(props)) return props.map((item) => withKnownValues(item, references));
  if (typeof props !== 'object' || props === null) return props;
  return Object.fromEntries(
    Object.entries(props).map(([key, value]: [string, unknown]) => [
      key,
      // A reference to this setting is bound to ENABLED or LEGACY, and not to a boolean.
      key === 'preventUserExistenceErrors' ? value : withKnownValues(value, references),
    ]),
  );
};
