/** The instances that `count` and `for_each` make of a block. */
import { evaluate } from '../evaluate/evaluate-expression';
import {
  itemsOf,
  numberValue,
  objectValue,
  openValue,
  stringValue,
  textOf,
  type Evaluated,
  type Value,
} from '../evaluate/value';
import { argumentIn, type Declared } from './declarations';
import type { ModuleScope } from './module-scope';

/** An instance of a block. */
export interface Instance {
  /** Absent where there is but one, without `count` and `for_each`. */
  readonly key?: string | number;
  /** What `each` and `count` are in it. */
  readonly names: ReadonlyArray<readonly [string, Value]>;
}

/** More than anybody makes of one block. */
const mostInstances = 256;

const counted = (index: number): Instance => ({
  key: index,
  names: [['count', objectValue([['index', numberValue(index)]])]],
});

/** An instance of a `for_each`. What its value is made of stands where the value stands. */
const keyed = (key: string, value: Value): Instance => ({
  key,
  names: [
    [
      'each',
      objectValue([
        ['key', stringValue(key, value.places)],
        ['value', value],
      ]),
    ],
  ],
});

/** The one instance of a block of which nobody knows how many there are. */
export const anyInstance: Instance = {
  names: [
    ['count', openValue('count')],
    ['each', openValue('each')],
  ],
};

const numberIn = (value: Evaluated): number | undefined => {
  if (value.kind === 'number') return value.number;
  const text = textOf(value);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};

const keyedBy = (value: Evaluated): ReadonlyArray<Instance> | undefined => {
  if (value.kind === 'object' && value.rest === undefined) {
    return [...value.entries].map(([key, entry]) => keyed(key, entry));
  }
  const items = itemsOf(value);
  const keys = items?.map(textOf);
  if (items === undefined || keys?.includes(undefined) !== false) return undefined;
  return items.map((item, index) => keyed(keys[index] as string, item));
};

/** The instances of a block; `undefined` if nobody knows how many there are. */
export const instancesOf = (declared: Declared, scope: ModuleScope): ReadonlyArray<Instance> | undefined => {
  const inFile = scope.in(declared.source);
  const count = argumentIn(declared, 'count');
  if (count !== undefined) {
    const number = numberIn(evaluate(count.node, inFile));
    return number === undefined || number > mostInstances
      ? undefined
      : Array.from({ length: number }, (_, index) => counted(index));
  }
  const each = argumentIn(declared, 'for_each');
  if (each === undefined) return [{ names: [] }];
  const instances = keyedBy(evaluate(each.node, inFile));
  return instances === undefined || instances.length > mostInstances ? undefined : instances;
};

/** What stands after the address of a block for an instance of it. */
export const instanceSuffix = ({ key }: Instance): string =>
  key === undefined ? '' : typeof key === 'number' ? `[${key}]` : `[${JSON.stringify(key)}]`;

/** Which instance of a block is meant. */
export interface InstanceKey {
  /** Its key; absent where there is one, and where nobody knows how many there are. */
  readonly key?: string | number;
  /**
   * Whether it stands for instances that are not known: `open` where nobody knows how many there are, and `none` where
   * there are none in any world.
   */
  readonly unknown?: 'open' | 'none';
}

/** An instance of a block; `undefined` if it is not made. */
export const instanceAt = (
  declared: Declared,
  { key, unknown }: InstanceKey,
  scope: ModuleScope,
): Instance | undefined => {
  if (unknown === 'none') return anyInstance;
  const instances = instancesOf(declared, scope);
  if (unknown === 'open') return instances === undefined ? anyInstance : undefined;
  return instances?.find((instance) => instance.key === key);
};
