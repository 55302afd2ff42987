/** Arguments of a resource as far as they are known. */
import * as pulumi from '@pulumi/pulumi';
import { isOpen } from '../bind';
import { isValues } from '../file-form';
import type { Arguments } from './declared-resource';

/** The arguments as plain data. What is not known in them is sealed, each value by itself. */
export interface KnownArguments {
  /** Without the values of secrets, which are sealed too. */
  readonly quotable: Arguments;
  /** With the values of secrets. */
  readonly all: Arguments;
}

/** A value that must not appear in a message. */
class Secret {
  constructor(readonly value: unknown) {}
}

/** A value that is not known. Two of them are never the same. */
const sealed = (): unknown => ({ [pulumi.runtime.specialSigKey]: 'unknown' });

/** What the types of Pulumi leave out. */
interface AwaitedOutput {
  readonly promise: (withUnknowns: boolean) => Promise<unknown>;
}

const isWireSecret = (value: Arguments): boolean =>
  value[pulumi.runtime.specialSigKey] === pulumi.runtime.specialSecretSig;

/** Waits for Outputs, and puts a `Secret` in the place of each secret. */
const settled = async (value: unknown): Promise<unknown> => {
  if (isOpen(value)) {
    const output = pulumi.output(value);
    const known = await settled(await (output as unknown as AwaitedOutput).promise(true));
    return (await pulumi.isSecret(output)) ? new Secret(known) : known;
  }
  if (pulumi.isUnknown(value) || value === pulumi.runtime.unknownValue) return sealed();
  if (Array.isArray(value)) return Promise.all(value.map(settled));
  if (!isValues(value)) return value;
  if (isWireSecret(value)) return new Secret(await settled(value['value']));
  if (Object.hasOwn(value, pulumi.runtime.specialSigKey)) return sealed();
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await settled(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
};

const shown = (value: unknown, show: (secret: Secret) => unknown): unknown => {
  if (value instanceof Secret) return show(value);
  if (Array.isArray(value)) return value.map((item) => shown(item, show));
  return isValues(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner, show)]))
    : value;
};

/** Waits for the Outputs in arguments. An Output that fails is not known: Pulumi reports the failure. */
export const knownArguments = async (args: Arguments): Promise<KnownArguments> => {
  const entries = Object.entries(args).map(
    async ([name, value]) => [name, await settled(value).catch(sealed)] as const,
  );
  const known = Object.fromEntries(await Promise.all(entries));
  const reveal = ({ value }: Secret): unknown => shown(value, reveal);
  return { quotable: shown(known, sealed) as Arguments, all: shown(known, reveal) as Arguments };
};

/** A plain copy of a value in Pulumi's policies, which throws where a value that is not known is read. */
const readableValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return Array.from(value.keys(), (index) => readableAt(value, index));
  return isValues(value) ? readable(value) : value;
};

const readableAt = (value: object, key: string | number): unknown => {
  try {
    return readableValue((value as Readonly<Record<string | number, unknown>>)[key]);
  } catch {
    return sealed();
  }
};

/** A plain copy of the arguments in Pulumi's policies. What is not known in them is sealed. */
export const readable = (args: Arguments): Arguments =>
  Object.fromEntries(Object.keys(args).map((key) => [key, readableAt(args, key)]));
