/** The values of the references in a record, as far as they are known. */
import type { Bindings } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import { isOpen } from './bind';

/** A known value of a binding. */
interface KnownValue {
  readonly value: unknown;
  /** Whether the value must not appear in a message. */
  readonly isSecret: boolean;
}

/** Known values, by the name of their reference. */
export type KnownValues = ReadonlyMap<string, KnownValue>;

/** Whether a binding, or an item in it, is known only later. */
export const isOpenBinding = (value: unknown): boolean =>
  isOpen(value) || (Array.isArray(value) && value.some(isOpen));

/** The bindings that are plain values. */
export const plainValues = (bindings: Bindings<unknown>): KnownValues =>
  new Map(
    Object.entries(bindings)
      .filter(([, value]) => !isOpenBinding(value))
      .map(([name, value]) => [name, { value, isSecret: false }]),
  );

/**
 * The properties that Outputs have in every copy of Pulumi's library, because one copy awaits the Outputs of another.
 * Pulumi's types leave them out, and offer no other way to get the value of an Output without waiting for ever at a
 * preview.
 */
interface AwaitedOutput {
  readonly isKnown: Promise<boolean>;
  readonly promise: () => Promise<unknown>;
}

/** Waits for the value of each binding. Values that stay unknown, as at a preview, are left out. */
export const knownValues = async (bindings: Bindings<unknown>): Promise<KnownValues> => {
  const settled = await Promise.all(
    Object.entries(bindings).map(async ([name, binding]) => {
      const output = pulumi.output(binding);
      const { isKnown, promise } = output as unknown as AwaitedOutput;
      const value = await promise.call(output);
      return (await isKnown) ? [[name, { value, isSecret: await pulumi.isSecret(output) }] as const] : [];
    }),
  );
  return new Map(settled.flat());
};
