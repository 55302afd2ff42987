/** Whether values are the same, as far as that is known. */
import { itemsOf, isKnown, type ListValue, type ObjectValue, type StringValue, type Value } from './value';

type Truth = boolean | undefined;

/** Whether all are true: one that is false decides. */
const all = (truths: ReadonlyArray<Truth>): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;

/** The literal text that a string begins with or, from its last part, ends with. */
const literalAt = ({ parts }: StringValue, index: 0 | -1): string => {
  const part = parts.at(index);
  return typeof part === 'string' ? part : '';
};

const samePrefix = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const sameSuffix = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const literalLength = ({ parts }: StringValue): number =>
  parts.reduce((length, part) => length + (typeof part === 'string' ? part.length : 0), 0);

const sameParts = (a: StringValue, b: StringValue): boolean =>
  a.parts.length === b.parts.length &&
  a.parts.every((part, index) => {
    const other = b.parts[index];
    return typeof part === 'string' || typeof other !== 'object' ? part === other : part.code === other.code;
  });

const sameText = (a: StringValue, b: StringValue): Truth => {
  if (sameParts(a, b)) return true;
  if (isKnown(a) && isKnown(b)) return false;
  const isPossible =
    samePrefix(literalAt(a, 0), literalAt(b, 0)) &&
    sameSuffix(literalAt(a, -1), literalAt(b, -1)) &&
    !(isKnown(a) && literalLength(b) > literalLength(a)) &&
    !(isKnown(b) && literalLength(a) > literalLength(b));
  return isPossible ? undefined : false;
};

const sameItems = (a: ListValue, b: ListValue): Truth => {
  if (a.as !== b.as) return false;
  const [items, others] = [itemsOf(a), itemsOf(b)];
  if (items === undefined || others === undefined) return undefined;
  // Members of a set that are open may turn out to be the same.
  if (a.as === 'set' && !(isKnown(a) && isKnown(b))) return undefined;
  if (items.length !== others.length) return false;
  return all(items.map((item, index) => equalValues(item, others[index] as Value)));
};

const sameEntries = (a: ObjectValue, b: ObjectValue): Truth => {
  if (a.as !== b.as) return false;
  const truths: Array<Truth> = [];
  for (const key of new Set([...a.entries.keys(), ...b.entries.keys()])) {
    const [one, other] = [a.entries.get(key), b.entries.get(key)];
    if (one !== undefined && other !== undefined) truths.push(equalValues(one, other));
    else truths.push((one === undefined ? a.rest : b.rest) === undefined ? false : undefined);
  }
  return all(a.rest === undefined && b.rest === undefined ? truths : [...truths, undefined]);
};

/** What `==` of Terraform comes to, which is false for values of different types; `undefined` if that is open. */
export const equalValues = (a: Value, b: Value): Truth => {
  if (a.kind === 'open') return b.kind === 'open' && a.code === b.code ? true : undefined;
  if (b.kind === 'open') return undefined;
  if (a.kind === 'number' && b.kind === 'number') return a.number === b.number;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.boolean === b.boolean;
  if (a.kind === 'string' && b.kind === 'string') return sameText(a, b);
  if (a.kind === 'list' && b.kind === 'list') return sameItems(a, b);
  if (a.kind === 'object' && b.kind === 'object') return sameEntries(a, b);
  return a.kind === b.kind;
};
