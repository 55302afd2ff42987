/** Functions of lists. */
import { convertTo } from '../convert';
import { equalValues } from '../equal';
import { printExpression } from '../print-expression';
import { distinctItems, setOf } from '../set-of';
import { typeOf, typeOfItem } from '../type-of';
import { unify } from '../unify';
import {
  booleanValue,
  compareTexts,
  fault,
  isKnown,
  itemsOf,
  listValue,
  nullValue,
  numberValue,
  openValue,
  type Evaluated,
  type Fault,
  type ListValue,
  type OpenValue,
  type Spread,
  type Type,
  type Value,
} from '../value';
import {
  knownItems,
  knownNumber,
  knownText,
  ofKnown,
  taking,
  type Apply,
  type TerraformFunction,
} from './definition';

const anyList: Type = { kind: 'list', of: 'any' };

const textList: Type = { kind: 'list', of: 'string' };

type Items = ReadonlyArray<Value | Spread>;

const notAList = (value: Value): Fault => fault('list or tuple required', value.places);

const spread = (code: string, type: Type = anyList): Spread => ({
  kind: 'spread',
  list: openValue(code, type),
});

/** The items of a list, of which those of an open one are open; a fault for what is no list. */
const itemsIn = (value: Value, takesSets = false): Items | Fault => {
  if (value.kind === 'open') {
    const isOther =
      typeof value.type === 'string' ||
      value.type?.kind === 'map' ||
      value.type?.kind === 'object' ||
      (value.type?.kind === 'set' && !takesSets);
    return isOther ? notAList(value) : [{ kind: 'spread', list: value }];
  }
  return value.kind === 'list' && (takesSets || value.as !== 'set') ? value.items : notAList(value);
};

const isFault = (items: Items | Fault): items is Fault => 'kind' in items;

/** The one list among the arguments. */
const ofList = (apply: (list: ListValue) => Evaluated | undefined): Apply =>
  taking({ args: ['any'] }, ([value]) => {
    if (value.kind === 'open') return undefined;
    return value.kind === 'list' ? apply(value) : notAList(value);
  });

// -------------------------------------------------------------------------------------
// to one list
// -------------------------------------------------------------------------------------

const concat: Apply = taking({ args: ['any'], others: 'any' }, (args) => {
  const lists: Array<Value | Spread> = [];
  for (const value of args) {
    const items = itemsIn(value);
    if (isFault(items)) return items;
    lists.push(...items);
  }
  const areLists = args.every((value) => {
    const type = typeOf(value);
    return typeof type === 'object' && type.kind === 'list';
  });
  if (!areLists) return listValue(lists);
  const list = listValue(lists, [], 'list');
  const of = unify(lists.map(typeOfItem));
  return of === undefined ? listValue(lists) : convertTo(list, { kind: 'list', of });
});

const flattened = (items: Items): Items =>
  items.flatMap((item): Items => {
    if (item.kind === 'spread') return [spread(`flatten(${item.list.code})`)];
    if (item.kind === 'list') return flattened(item.items);
    // It may be a list, or not.
    const mayBeList = item.kind === 'open' && typeof item.type !== 'string';
    return mayBeList ? [spread(`flatten([${item.code}])`)] : [item];
  });

const compacted = (items: Items): Items =>
  items.flatMap((item): Items => {
    if (item.kind === 'spread') return [spread(`compact(${item.list.code})`, textList)];
    if (item.kind === 'null' || (item.kind === 'string' && item.parts.length === 0)) return [];
    const mayBeEmpty =
      item.kind === 'open' ||
      (item.kind === 'string' && item.parts.every((part) => typeof part !== 'string'));
    return mayBeEmpty ? [{ ...spread(`compact([${printExpression(item)}])`, textList), item }] : [item];
  });

const compact: Apply = taking({ args: [textList] }, ([list]) => {
  const items = list.kind === 'list' ? list.items : [{ kind: 'spread' as const, list: list as OpenValue }];
  return listValue(compacted(items), list.places, 'list');
});

const distinct: Apply = taking({ args: [anyList] }, ([list]) =>
  list.kind === 'list' ? listValue(distinctItems(list.items), list.places, 'list') : undefined,
);

// -------------------------------------------------------------------------------------
// from a list
// -------------------------------------------------------------------------------------

const wholeNumber = (value: Value): number | undefined =>
  value.kind === 'number' && Number.isInteger(value.number) ? value.number : undefined;

const element: Apply = taking({ args: ['any', 'number'] }, ([list, index]) => {
  const items = itemsIn(list);
  if (isFault(items)) return items;
  const at = wholeNumber(index);
  if (at === undefined)
    return index.kind === 'number' ? fault('whole number required', index.places) : undefined;
  if (items.length === 0) return fault('cannot use element function with an empty list', list.places);
  const firstSpread = items.findIndex(({ kind }) => kind === 'spread');
  if (firstSpread !== -1) return at >= 0 && at < firstSpread ? (items[at] as Value) : undefined;
  const { length } = items;
  const rest = at % length;
  // Of a list Terraform counts from the end, too, and of a tuple it does not.
  if (rest < 0 && list.kind === 'list' && list.as === 'tuple') {
    return fault('index must not be negative', index.places);
  }
  return items[(rest + length) % length] as Value;
});

const slice: Apply = taking({ args: ['any', 'number', 'number'] }, ([list, from, to]) => {
  if (list.kind === 'open') return undefined;
  if (list.kind !== 'list' || list.as === 'set') return notAList(list);
  const items = itemsOf(list);
  const [start, end] = [wholeNumber(from), wholeNumber(to)];
  if (items === undefined || start === undefined || end === undefined) return undefined;
  if (start < 0 || end < start || end > items.length) return fault('index out of range', list.places);
  return listValue(items.slice(start, end), list.places, list.as);
});

const one: Apply = ofList((list) => {
  const items = itemsOf(list);
  if (items === undefined) return undefined;
  if (items.length > 1)
    return fault('must be a list, set, or tuple with either zero or one elements', list.places);
  return items[0] ?? nullValue(list.places);
});

const contains: Apply = taking({ args: ['any', 'any'] }, ([list, sought]) => {
  if (list.kind === 'open') return undefined;
  if (list.kind !== 'list') return notAList(list);
  const truths = list.items.map((item) => (item.kind === 'spread' ? undefined : equalValues(item, sought)));
  if (truths.includes(true)) return booleanValue(true);
  return truths.includes(undefined) ? undefined : booleanValue(false);
});

const index: Apply = ofKnown({ args: ['any', 'any'] }, ([list, sought]) => {
  if (list.kind !== 'list' || list.as === 'set') return notAList(list);
  const at = knownItems(list).findIndex((item) => equalValues(item, sought) === true);
  return at === -1 ? fault('item not found', list.places) : numberValue(at);
});

// -------------------------------------------------------------------------------------
// in another order
// -------------------------------------------------------------------------------------

const reversed = (item: Value | Spread): Value | Spread =>
  item.kind === 'spread'
    ? { ...item, list: openValue(`reverse(${item.list.code})`, anyList, item.list.places) }
    : item;

const reverse: Apply = ofList((list) => {
  const items = list.items.map(reversed).reverse();
  return listValue(items, list.places, list.as === 'tuple' ? 'tuple' : 'list');
});

const sort: Apply = ofKnown({ args: [textList] }, ([list]) => {
  const items = knownItems(list);
  if (items.some(({ kind }) => kind === 'null')) return fault('given list element is null', list.places);
  return listValue(
    [...items].sort((a, b) => compareTexts(knownText(a), knownText(b))),
    list.places,
    'list',
  );
});

const range: Apply = ofKnown({ args: ['number'], others: 'number' }, (args) => {
  if (args.length > 3) return fault('at most 3 arguments required');
  const [first, second, third] = args.map(knownNumber) as [number, number?, number?];
  const [start, end] = second === undefined ? [0, first] : [first, second];
  const step = third ?? (end < start ? -1 : 1);
  if (step === 0) return end === start ? listValue([], [], 'list') : fault('step must not be zero');
  if (end < start ? step > 0 : step < 0) {
    return end === start ? listValue([], [], 'list') : fault('step leads away from the limit');
  }
  const count = Math.ceil((end - start) / step);
  if (count > 1024) return fault('more than 1024 values were generated');
  return listValue(
    Array.from({ length: count }, (_, at) => numberValue(start + at * step)),
    [],
    'list',
  );
});

const flatten: Apply = ofList((list) => listValue(flattened(list.items), list.places));

// -------------------------------------------------------------------------------------
// sets
// -------------------------------------------------------------------------------------

/** The sets among the arguments, whose members get one type. */
const ofSets = (
  apply: (first: ListValue, others: ReadonlyArray<ListValue>) => Evaluated | undefined,
): Apply =>
  taking({ args: ['any'], others: 'any' }, (args) => {
    const sets: Array<Value> = [];
    for (const value of args) {
      const set = convertTo(value, { kind: 'set', of: 'any' });
      if (set.kind === 'fault') return set;
      sets.push(set);
    }
    const of = unify(sets.flatMap((set) => (set.kind === 'list' ? set.items.map(typeOfItem) : [])));
    if (of === undefined) return fault('all set elements must have the same type');
    const unified = sets.map((set) => convertTo(set, { kind: 'set', of }));
    const lists = unified.flatMap((set) => (set.kind === 'list' ? [set] : []));
    const [first, ...others] = lists;
    return first === undefined || lists.length < args.length ? undefined : apply(first, others);
  });

const has = (set: ListValue, member: Value | Spread): boolean =>
  set.items.some((other) => equalValues(other as Value, member as Value) === true);

const ofKnownSets = (keep: (member: Value | Spread, others: ReadonlyArray<ListValue>) => boolean): Apply =>
  ofSets((first, others) =>
    [first, ...others].every(isKnown)
      ? setOf(first.items.filter((member) => keep(member, others)))
      : undefined,
  );

const subtract = ofKnownSets((member, others) => !others.some((other) => has(other, member)));

const setproduct: Apply = ofKnown({ args: ['any', 'any'], others: 'any' }, (args) => {
  let rows: ReadonlyArray<ReadonlyArray<Value>> = [[]];
  for (const value of args) {
    const list = convertTo(value, anyList);
    if (list.kind === 'fault') return list;
    const items = knownItems(list);
    rows = rows.flatMap((row) => items.map((item) => [...row, item]));
    if (rows.length > 10_000) return undefined;
  }
  // The order of what is made of sets is nobody's business.
  const isOrdered = args.every((value) => value.kind === 'list' && value.as !== 'set');
  return isOrdered
    ? listValue(
        rows.map((row) => listValue(row)),
        [],
        'list',
      )
    : undefined;
});

// -------------------------------------------------------------------------------------
// truth
// -------------------------------------------------------------------------------------

/** Whether all of a list are true, or any: the first that is `decisive` decides. */
const decidedBy = (decisive: boolean): TerraformFunction => ({
  returns: 'bool',
  apply: taking({ args: [{ kind: 'list', of: 'bool' }] }, ([list]) => {
    if (list.kind !== 'list') return undefined;
    const truths = list.items.map((item) =>
      item.kind === 'boolean' ? item.boolean : item.kind === 'null' ? false : undefined,
    );
    if (truths.includes(decisive)) return booleanValue(decisive);
    return truths.includes(undefined) ? undefined : booleanValue(!decisive);
  }),
});

export const listFunctions: Readonly<Record<string, TerraformFunction>> = {
  concat: { apply: concat, returns: anyList },
  compact: { apply: compact, returns: textList },
  distinct: { apply: distinct, returns: anyList },
  flatten: { apply: flatten, returns: anyList },
  element: { apply: element },
  slice: { apply: slice, returns: anyList },
  one: { apply: one },
  contains: { apply: contains, returns: 'bool' },
  index: { apply: index, returns: 'number' },
  reverse: { apply: reverse, returns: anyList },
  sort: { apply: sort, returns: textList },
  range: { apply: range, returns: { kind: 'list', of: 'number' } },
  setunion: {
    apply: ofSets((first, others) => setOf([first, ...others].flatMap(({ items }) => items))),
    returns: { kind: 'set', of: 'any' },
  },
  setintersection: {
    apply: ofKnownSets((member, others) => others.every((other) => has(other, member))),
    returns: { kind: 'set', of: 'any' },
  },
  setsubtract: {
    apply: (args, context) =>
      args.length === 2 ? subtract(args, context) : fault('exactly 2 arguments required'),
    returns: { kind: 'set', of: 'any' },
  },
  setproduct: { apply: setproduct },
  alltrue: decidedBy(false),
  anytrue: decidedBy(true),
};
