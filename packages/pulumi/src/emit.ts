import { bindRecord, recordShape, type Bindings, type ClientRecord } from '@org/cognito-core';
import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
import { argumentNames, nestedArgumentNames, type placeArguments } from './argument-names';
import { bindTo, isOpen } from './bind';

/** The arguments of `aws.cognito.UserPoolClient` that say what the client is. */
export type ClientInputs = Omit<UserPoolClientArgs, (typeof placeArguments)[number]>;

const renamed = (
  values: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([property, argument]) => {
      const value = values[property];
      return value === undefined ? [] : [[argument, value]];
    }),
  );

const renameNested = (property: string, value: unknown): unknown =>
  Object.hasOwn(nestedArgumentNames, property) && value !== undefined && !isOpen(value)
    ? renamed(
        value as Readonly<Record<string, unknown>>,
        nestedArgumentNames[property as keyof typeof nestedArgumentNames],
      )
    : value;

/** Writes a record as arguments, in which each reference is bound. */
export const emit = (record: ClientRecord, bindings: Bindings<unknown>): ClientInputs => {
  const bound = bindRecord(record, bindTo(bindings));
  const values = Object.keys(recordShape).map((property) => [
    property,
    renameNested(property, bound[property]),
  ]);
  // What the record has of the right type, and what is bound to its references, is as the arguments want it.
  return renamed(Object.fromEntries(values) as typeof bound, argumentNames);
};
