/** The arguments of calls of constructors. */
import { camelName } from './cdk-names';
import { spreadObject, spreadsOf } from '../value/objects';
import type { Call } from '../value/trace';
import { object, type Written, type WrittenObject } from '../value/written';

/** An object with keys as JavaScript has them. */
export const withCamelKeys = (value: WrittenObject): WrittenObject =>
  spreadObject(
    value.entries.map((entry) => ({ ...entry, key: camelName(entry.key) })),
    value.span,
    value.isWhole,
    spreadsOf(value),
  );

/**
 * The settings that a call is given: the object at a position, or the arguments by name that are none of the positional
 * ones.
 */
export const settingsIn = (
  call: Call,
  position: number,
  positional: ReadonlyArray<string> = [],
): WrittenObject => {
  const { named, args, hasMoreArgs, head } = call;
  if (named !== undefined) {
    const camel = withCamelKeys(named);
    return { ...camel, entries: camel.entries.filter(({ key }) => !positional.includes(key)) };
  }
  const given: Written | undefined = args[position];
  if (given?.kind === 'object') return given;
  return object([], head, given === undefined ? !hasMoreArgs : false);
};

/** An argument by its position, or by its name. */
export const argumentOf = ({ args, named }: Call, position: number, name: string): Written | undefined =>
  args[position] ?? named?.entries.find(({ key }) => camelName(key) === name)?.value;

/** A string that is known. */
export const knownText = (value: Written | undefined): string | undefined =>
  value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
