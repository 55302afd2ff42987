/**
 * The contract that each backend fulfils.
 *
 * Laws, for a record whose default providers are resolved, and for bindings with a different value for each reference:
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

/** A backend. `Output` is what it makes of a record, `V` is its type for values that are known only at deploy time. */
export interface Emitter<Output, V> {
  /** The name of the backend, for messages. */
  readonly name: string;
  /** Writes a record whose default providers are resolved and whose references are all bound. */
  readonly emit: (record: ClientRecord, bindings: Bindings<V>) => Output;
  /**
   * Reads a record from the output of the backend. A value that is bound to a reference becomes that reference again.
   * The left side holds every issue.
   */
  readonly readBack: (
    output: Output,
    bindings: Bindings<V>,
  ) => Either<ReadonlyNonEmptyArray<Issue>, ClientRecord>;
}

/** How a backend binds the two kinds of open value. */
export interface Binder<V> {
  /** Binds a reference that is a whole value: a string, a number, a flag or an array. */
  readonly value: (reference: Reference) => V;
  /** Binds a text that is more than a single reference. */
  readonly text: (template: TextTemplate) => V;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Binds every open value in a value of a record. Known values stay as they are.
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

/** Applies `bindValue` to each property of a record. */
export const bindRecord = <V>(record: object, binder: Binder<V>): Readonly<Record<string, unknown>> => {
  const bound: Record<string, unknown> = {};
  for (const property of Object.keys(record)) {
    bound[property] = bindValue((record as Readonly<Record<string, unknown>>)[property], binder);
  }
  return bound;
};

/**
 * Resolves the default providers of the construct, once the providers that are registered with the user pool are known:
 * these, then `COGNITO`. A record with other providers stays as it is.
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
