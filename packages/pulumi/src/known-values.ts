/** What the references of a record stand for, as far as it is known yet. */
import type { Bindings } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import { isOpen } from './bind';

/** What is known of a binding. */
export interface KnownValue {
  readonly value: unknown;
  /** Whether it must not appear in a message. */
  readonly isSecret: boolean;
}

/** The known values, by the name of the reference. */
export type KnownValues = ReadonlyMap<string, KnownValue>;

/** Whether a binding, or an item of one, is known only later. */
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
 * What every copy of Pulumi's library has on its Outputs, since Outputs of one are awaited by another. Its types leave
 * it out, and offer no other way to ask what an Output is worth without waiting for ever at a preview.
 */
interface AwaitedOutput {
  readonly isKnown: Promise<boolean>;
  readonly promise: () => Promise<unknown>;
}

/** Waits until it is clear what each binding is worth. What stays unknown, as at a preview, is left out. */
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
