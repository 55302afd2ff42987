/**
 * The contract that each backend fulfils.
 *
 * Laws, for a record whose default providers are resolved and bindings that tell its references apart:
 *
 * 1. `readBack(emit(record, bindings), bindings)` is `E.right(record)`
 * 2. `emit(readBack(emit(record, bindings), bindings), bindings)` is `emit(record, bindings)`
 */
import type { Either } from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { isRegisteredProviders, UserPoolClientIdentityProvider } from '../field/identity-provider';
import type { Issue } from '../issue/issue';
import type { Bindings } from '../reference/bindings';
import { distinct } from '../reference/distinct';
import type { Reference } from '../reference/reference';
import { isTextTemplate, type Text, type TextTemplate, wholeReference } from '../reference/text';
import type { ClientRecord } from './client-record';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A backend: `Output` is what it makes of a record, `V` what it has for values known only at deploy time. */
export interface Emitter<Output, V> {
  /** The backend's name, for messages. */
  readonly name: string;
  /** Writes a record, in which no default is left to resolve and every reference is bound. */
  readonly emit: (record: ClientRecord, bindings: Bindings<V>) => Output;
  /** Reads a record from what the backend has; what is bound to a reference becomes that reference again. */
  readonly readBack: (
    output: Output,
    bindings: Bindings<V>,
  ) => Either<ReadonlyNonEmptyArray<Issue>, ClientRecord>;
}

/** What a backend makes of the two kinds of open value. */
export interface Binder<V> {
  /** A whole value: a text, a number, a flag or a list. */
  readonly value: (reference: Reference) => V;
  /** A text with more in it than one reference. */
  readonly text: (template: TextTemplate) => V;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Gives every open value in a value of a record its backend value. What is known stays as it is.
 *
 * @example
 * import { bindValue, printText, reference, text } from '@org/cognito-core';
 *
 * const binder = { value: ({ name }: { name: string }) => `<${name}>`, text: printText };
 * assert.deepStrictEqual(bindValue(['https://example.com', text`https://${reference('host')}/`], binder), [
 *   'https://example.com',
 *   'https://${host}/',
 * ]);
 * assert.strictEqual(bindValue(reference('host'), binder), '<host>');
 */
export const bindValue = <V>(value: unknown, binder: Binder<V>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => bindValue(item, binder));
  const reference = wholeReference(value);
  if (reference !== undefined) return binder.value(reference);
  return isTextTemplate(value) ? binder.text(value) : bindRecord(value, binder);
};

/** `bindValue` for each property of a record. */
export const bindRecord = <V>(record: object, binder: Binder<V>): Readonly<Record<string, unknown>> => {
  const bound: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(record)) bound[property] = bindValue(value, binder);
  return bound;
};

/**
 * Resolves the default of the construct, once it is known which providers are registered with the user pool:
 * these, then `COGNITO`.
 *
 * @example
 * import { UserPoolClient, toRecord, withRegisteredProviders } from '@org/cognito-core';
 *
 * const record = withRegisteredProviders(toRecord(UserPoolClient.make({ disableOAuth: true })), ['Google']);
 * assert.deepStrictEqual(record.SupportedIdentityProviders, ['Google', 'COGNITO']);
 */
export const withRegisteredProviders = <R extends string>(
  record: ClientRecord<R>,
  providers: ReadonlyArray<Text<R>>,
): ClientRecord<R> =>
  isRegisteredProviders(record.SupportedIdentityProviders)
    ? {
        ...record,
        SupportedIdentityProviders: distinct([...providers, UserPoolClientIdentityProvider.COGNITO]),
      }
    : record;
