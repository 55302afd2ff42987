/** The arguments and the blocks of a body, as far as they are known. */
import { evaluate } from '../evaluate/evaluate-expression';
import { placeIn } from '../evaluate/scope';
import {
  numberValue,
  objectValue,
  stringValue,
  type Evaluated,
  type Place,
  type Spread,
  type Value,
} from '../evaluate/value';
import type { ArgumentNode, BlockNode, Body, Node } from '../hcl/syntax';
import type { ModuleScope } from './module-scope';

/** An argument of a body. */
export interface ArgumentValue {
  readonly kind: 'argument';
  readonly name: string;
  readonly value: Evaluated;
  /** Where its name stands. */
  readonly place: Place;
}

/** The blocks of one type in a body. */
export interface BlocksValue {
  readonly kind: 'blocks';
  readonly name: string;
  /** `undefined` if nobody knows how many there are. */
  readonly bodies: ReadonlyArray<BodyValue> | undefined;
  readonly place: Place;
}

/** What is in a body. */
export interface BodyValue {
  readonly members: ReadonlyArray<ArgumentValue | BlocksValue>;
  readonly place: Place;
}

const ofType = (body: Body, name: string): Body['args'][number]['value'] | undefined =>
  body.args.find((argument) => argument.name === name)?.value;

interface Entry {
  readonly key: Value;
  readonly value: Value;
}

/** What a `dynamic` block makes a block for; `undefined` if that is open. */
const entriesIn = (value: Evaluated): ReadonlyArray<Entry> | undefined => {
  if (value.kind === 'list') {
    if (value.items.some((item: Value | Spread) => item.kind === 'spread')) return undefined;
    return (value.items as ReadonlyArray<Value>).map((item, index) => ({
      key: value.as === 'set' ? item : numberValue(index),
      value: item,
    }));
  }
  if (value.kind !== 'object' || value.rest !== undefined) return undefined;
  return [...value.entries].map(([key, entry]) => ({ key: stringValue(key, entry.places), value: entry }));
};

const dynamicBodies = (block: BlockNode, scope: ModuleScope): ReadonlyArray<BodyValue> | undefined => {
  const name = block.labels[0]?.text ?? '';
  const each = ofType(block.body, 'for_each');
  const content = block.body.blocks.find(({ type }) => type === 'content');
  const iterator = ofType(block.body, 'iterator');
  const iteratorName = iterator?.kind === 'name' ? iterator.name : name;
  const entries = each === undefined ? undefined : entriesIn(evaluate(each, scope));
  if (entries === undefined || content === undefined) return undefined;
  return entries.map(({ key, value }) =>
    bodyValue(
      content.body,
      scope.withNames([
        [
          iteratorName,
          objectValue([
            ['key', key],
            ['value', value],
          ]),
        ],
      ]),
      placeIn(scope, block.typeSpan),
    ),
  );
};

/** Nobody asks for most of the arguments around a client, so each is evaluated when it is first read. */
class LazyArgument implements ArgumentValue {
  readonly kind = 'argument';
  readonly name: string;
  readonly place: Place;
  readonly #node: Node;
  readonly #scope: ModuleScope;
  #value: Evaluated | undefined;

  constructor({ name, nameSpan, value }: ArgumentNode, scope: ModuleScope) {
    this.name = name;
    this.place = placeIn(scope, nameSpan);
    this.#node = value;
    this.#scope = scope;
  }

  get value(): Evaluated {
    return (this.#value ??= evaluate(this.#node, this.#scope));
  }
}

/** The blocks of a body by their type, those that `dynamic` makes among them. */
const blocksOf = (body: Body, scope: ModuleScope): ReadonlyArray<BlocksValue> => {
  const byType = new Map<string, BlocksValue>();
  for (const block of body.blocks) {
    const isDynamic = block.type === 'dynamic';
    const name = isDynamic ? (block.labels[0]?.text ?? '') : block.type;
    const place = placeIn(scope, block.typeSpan);
    const bodies = isDynamic ? dynamicBodies(block, scope) : [bodyValue(block.body, scope, place)];
    const before = byType.get(name);
    byType.set(name, {
      kind: 'blocks',
      name,
      place: before?.place ?? place,
      bodies:
        bodies === undefined || (before !== undefined && before.bodies === undefined)
          ? undefined
          : [...(before?.bodies ?? []), ...bodies],
    });
  }
  return [...byType.values()];
};

/** What is in a body. */
export const bodyValue = (body: Body, scope: ModuleScope, place: Place): BodyValue => ({
  members: [...body.args.map((argument) => new LazyArgument(argument, scope)), ...blocksOf(body, scope)],
  place,
});
