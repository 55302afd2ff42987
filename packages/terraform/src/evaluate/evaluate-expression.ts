/**
 * Evaluates expressions as far as they are known.
 *
 * Laws:
 *
 * 1. It never throws, and it ends.
 * 2. What is written out is what it says.
 */
import {
  splatItem,
  type ForNode,
  type Node,
  type Span,
  type SplatNode,
  type Step,
  type TemplateNodePart,
} from '../hcl/syntax';
import { callFunction } from './call-function';
import { numberOf, numberText } from './number-text';
import { booleanIn, binaryValue, unaryValue } from './operators';
import { printExpression } from './print-expression';
import { placeIn, type Scope } from './scope';
import {
  booleanValue,
  fault,
  isKnown,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  openValue,
  stringOf,
  stringValue,
  textOf,
  type Evaluated,
  type OpenValue,
  type Spread,
  type Value,
} from './value';

/** Longer strings and lists than anybody configures, which expressions may double again and again. */
const mostCharacters = 100_000;
const mostItems = 10_000;

// -------------------------------------------------------------------------------------
// open values
// -------------------------------------------------------------------------------------

/** Names that are those of a module, in code. */
const moduleNames = /(?<![\w.-])(?=(?:var|local|module|data|[a-z0-9]+_\w+)\.\w)/g;

/** An expression as it is written, in which the names are those of the root module. */
const codeIn = ({ source, prefix }: Scope, { start, end }: Span): string => {
  const code = source.text.slice(start, end);
  return prefix === '' ? code : code.replace(moduleNames, prefix);
};

/** An expression that is not known, as it is written. */
const openAt = (node: Node, scope: Scope): OpenValue =>
  openValue(codeIn(scope, node), undefined, [placeIn(scope, node)]);

const isOneTerm = /^(?:[\w.:*[\]-]|"[^"\\$%]*")+(?:\([^()]*\))?$/;

/** Code that operators and steps may follow. */
const term = (code: string): string => (isOneTerm.test(code) ? code : `(${code})`);

// -------------------------------------------------------------------------------------
// steps
// -------------------------------------------------------------------------------------

const stepCode = (key: Value): string => {
  const text = textOf(key);
  return text !== undefined && /^[A-Za-z_][\w-]*$/.test(text) ? `.${text}` : `[${printExpression(key)}]`;
};

const fromOpen = (open: OpenValue, key: Value, scope: Scope, at: Span): Evaluated =>
  scope.assumed(openValue(`${term(open.code)}${stepCode(key)}`, undefined, [placeIn(scope, at)]));

/** The value that a key leads to. */
const valueAt = (target: Value, key: Value, scope: Scope, at: Span): Evaluated => {
  const places = [placeIn(scope, at)];
  if (target.kind === 'open') return fromOpen(target, key, scope, at);
  if (key.kind === 'open' || (key.kind === 'string' && textOf(key) === undefined)) {
    return openValue(`${term(printExpression(target))}[${printExpression(key)}]`, undefined, places);
  }
  if (target.kind === 'object') {
    const name = key.kind === 'number' ? String(key.number) : (textOf(key) ?? '');
    const entry = target.entries.get(name);
    if (entry !== undefined) return entry;
    return target.rest === undefined
      ? fault(`There is no ${JSON.stringify(name)} in it`, places)
      : fromOpen(target.rest, key, scope, at);
  }
  if (target.kind !== 'list') return fault('There is nothing in it', places);
  const index = key.kind === 'number' ? key.number : Number(textOf(key) ?? Number.NaN);
  const before = target.items.slice(0, index + 1);
  const item = target.items[index];
  if (before.some(({ kind }) => kind === 'spread')) {
    return openValue(`${term(printExpression(target))}[${index}]`, undefined, places);
  }
  return item === undefined || item.kind === 'spread'
    ? fault(`There is no item ${index} in it`, places)
    : item;
};

const keyOf = (step: Step, scope: Scope): Evaluated =>
  step.kind === 'attribute' ? stringValue(step.name) : evaluate(step.index, scope);

const stepped = (target: Evaluated, step: Step, scope: Scope): Evaluated => {
  if (target.kind === 'fault') return target;
  const key = keyOf(step, scope);
  return key.kind === 'fault' ? key : valueAt(target, key, scope, step);
};

/** A name with the steps after it, or another value with the steps after that. */
const chainOf = (node: Node): readonly [Node, ReadonlyArray<Step>] => {
  const steps: Array<Step> = [];
  let target = node;
  while (target.kind === 'step') {
    steps.unshift(target.step);
    target = target.target;
  }
  return [target, steps];
};

const chainValue = (node: Node, scope: Scope): Evaluated => {
  const [target, steps] = chainOf(node);
  const { value, used } =
    target.kind === 'name'
      ? scope.lookUp(target.name, steps, scope)
      : { value: evaluate(target, scope), used: 0 };
  return steps.slice(used).reduce((reached, step) => stepped(reached, step, scope), value);
};

const splatValue = ({ target, each, stepsStart, ...at }: SplatNode, scope: Scope): Evaluated => {
  const value = evaluate(target, scope);
  const places = [placeIn(scope, at)];
  const steps = codeIn(scope, { start: stepsStart, end: at.end });
  const openSplat = (list: OpenValue): OpenValue =>
    openValue(`${term(list.code)}[*]${steps}`, undefined, places);
  if (value.kind === 'fault') return value;
  if (value.kind === 'open') return openSplat(value);
  if (value.kind === 'null') return listValue([], places);
  const items: Array<Value | Spread> = [];
  for (const item of value.kind === 'list' ? value.items : [value]) {
    const found =
      item.kind === 'spread'
        ? { kind: 'spread' as const, list: openSplat(item.list) }
        : evaluate(each, scope.withNames([[splatItem, item]]));
    if (found.kind === 'fault') return found;
    items.push(found);
  }
  return listValue(items, places);
};

// -------------------------------------------------------------------------------------
// templates
// -------------------------------------------------------------------------------------

type Parts = ReadonlyArray<string | OpenValue>;

/** The parts that a value adds to a string. */
const partsIn = (value: Evaluated): Parts | Extract<Evaluated, { readonly kind: 'fault' }> => {
  switch (value.kind) {
    case 'string':
      return value.parts;
    case 'number':
      return [numberText(value.number)];
    case 'boolean':
      return [String(value.boolean)];
    case 'open':
      return [value];
    case 'fault':
      return value;
    default:
      return fault('A string cannot hold it', value.places);
  }
};

const isFault = (value: object): value is Extract<Evaluated, { readonly kind: 'fault' }> =>
  'kind' in value && value.kind === 'fault';

const templateParts = (parts: ReadonlyArray<TemplateNodePart>, scope: Scope): ReturnType<typeof partsIn> => {
  const all: Array<string | OpenValue> = [];
  for (const part of parts) {
    const added = templatePart(part, scope);
    if (isFault(added)) return added;
    all.push(...added);
  }
  return all;
};

const openPart = (code: string): Parts => [openValue(code, 'string')];

const templatePart = (part: TemplateNodePart, scope: Scope): ReturnType<typeof partsIn> => {
  switch (part.kind) {
    case 'literal':
      return [String(part.value)];
    case 'interpolation':
      return partsIn(evaluate(part.expression, scope));
    case 'if': {
      const holds = truthOf(part.condition, scope);
      if (typeof holds === 'boolean') return templateParts(holds ? part.then : part.else, scope);
      return holds.kind === 'fault' ? holds : openPart(`${term(holds.code)} ? "…" : "…"`);
    }
    case 'for': {
      const { key, value: name, collection } = part;
      const items = entriesIn(evaluate(collection, scope));
      if (items === undefined) return openPart(`join("", ${codeIn(scope, collection)})`);
      const all: Array<string | OpenValue> = [];
      for (const entry of items) {
        if (!scope.spend() || entry.kind === 'spread')
          return openPart(`join("", ${codeIn(scope, collection)})`);
        const added = templateParts(part.body, namesOf(scope, key, name, entry));
        if (isFault(added)) return added;
        all.push(...added);
      }
      return all;
    }
  }
};

// -------------------------------------------------------------------------------------
// for
// -------------------------------------------------------------------------------------

/** An entry of a collection. */
type Entry = { readonly kind: 'entry'; readonly key: Value; readonly value: Value } | Spread;

/** The entries of a collection; `undefined` if it is not known that it is one. */
const entriesIn = (value: Evaluated): ReadonlyArray<Entry> | undefined => {
  if (value.kind === 'list') {
    return value.items.map((item, index) =>
      item.kind === 'spread'
        ? item
        : { kind: 'entry', key: value.as === 'set' ? item : numberValue(index), value: item },
    );
  }
  if (value.kind !== 'object') return undefined;
  return [
    ...[...value.entries].map(([key, entry]) => ({
      kind: 'entry' as const,
      key: stringValue(key, entry.places),
      value: entry,
    })),
    ...(value.rest === undefined ? [] : [{ kind: 'spread' as const, list: value.rest }]),
  ];
};

const namesOf = (
  scope: Scope,
  key: string | undefined,
  value: string,
  entry: Extract<Entry, { readonly kind: 'entry' }>,
): Scope =>
  scope.withNames([...(key === undefined ? [] : [[key, entry.key] as const]), [value, entry.value]]);

const forValue = (node: ForNode, scope: Scope): Evaluated => {
  const collection = evaluate(node.collection, scope);
  if (collection.kind === 'fault') return collection;
  const entries = entriesIn(collection);
  const open = openAt(node, scope);
  if (entries === undefined || entries.length > mostItems) return open;
  const places = [placeIn(scope, node)];
  const items: Array<Value | Spread> = [];
  const byKey = new Map<string, Value>();
  for (const entry of entries) {
    if (!scope.spend()) return open;
    if (entry.kind === 'spread') {
      if (node.key !== undefined) return open;
      items.push({ kind: 'spread', list: open });
      continue;
    }
    const inner = namesOf(scope, node.keyName, node.valueName, entry);
    const condition = node.condition === undefined ? booleanValue(true) : evaluate(node.condition, inner);
    if (condition.kind === 'fault') return condition;
    const isIn = booleanIn(condition);
    if (isIn === false) continue;
    const value = evaluate(node.value, inner);
    if (value.kind === 'fault') return value;
    if (node.key === undefined) items.push(isIn === undefined ? { kind: 'spread', list: open } : value);
    else {
      const key = evaluate(node.key, inner);
      const name = textOf(key) ?? (key.kind === 'number' ? String(key.number) : undefined);
      if (isIn === undefined || name === undefined) return open;
      const before = byKey.get(name);
      const group = before?.kind === 'list' ? before.items : [];
      byKey.set(name, node.isGrouped ? listValue([...group, value], places) : value);
    }
  }
  return node.key === undefined ? listValue(items, places) : objectValue(byKey, places);
};

// -------------------------------------------------------------------------------------
// expressions
// -------------------------------------------------------------------------------------

/** Whether a condition holds, or the condition if that is open, or why it is none. */
const truthOf = (
  node: Node,
  scope: Scope,
): boolean | OpenValue | Extract<Evaluated, { readonly kind: 'fault' }> => {
  const condition = evaluate(node, scope.withoutDefaults());
  const known = booleanIn(condition);
  if (known !== undefined) return known;
  if (condition.kind === 'fault') return condition;
  if (isKnown(condition)) return fault('A condition is true or false', condition.places);
  const open =
    condition.kind === 'open' ? condition : openValue(printExpression(condition), 'bool', condition.places);
  return scope.decide(open, () => evaluate(node, scope)) ?? open;
};

const tupleValue = (nodes: ReadonlyArray<Node>, node: Node, scope: Scope): Evaluated => {
  const items: Array<Value> = [];
  for (const item of nodes) {
    const value = evaluate(item, scope);
    if (value.kind === 'fault') return value;
    items.push(value);
  }
  return listValue(items, [placeIn(scope, node)]);
};

const objectOf = (node: Extract<Node, { readonly kind: 'object' }>, scope: Scope): Evaluated => {
  const entries: Array<readonly [string, Value]> = [];
  for (const { key, value: written } of node.entries) {
    const name = evaluate(key, scope);
    const value = evaluate(written, scope);
    if (name.kind === 'fault') return name;
    if (value.kind === 'fault') return value;
    const text = textOf(name) ?? (name.kind === 'number' ? String(name.number) : undefined);
    if (text === undefined) return openAt(node, scope);
    entries.push([text, value]);
  }
  return objectValue(entries, [placeIn(scope, node)]);
};

/** A value that has the place of the expression that it is written in. */
const evaluated = (node: Node, scope: Scope): Evaluated => {
  const places = [placeIn(scope, node)];
  switch (node.kind) {
    case 'literal':
      if (typeof node.value === 'string') return stringValue(node.value, places);
      if (typeof node.value === 'number') {
        const isKnown = typeof numberOf(numberText(node.value)) === 'number';
        return isKnown ? numberValue(node.value, places) : openValue(codeIn(scope, node), 'number', places);
      }
      return node.value === null ? nullValue(places) : booleanValue(node.value, places);
    case 'template': {
      const [first, another] = node.parts;
      // A string of one expression alone is that expression.
      if (first?.kind === 'interpolation' && another === undefined) return evaluate(first.expression, scope);
      const parts = templateParts(node.parts, scope);
      if (isFault(parts)) return parts;
      const length = parts.reduce(
        (sum, part) => sum + (typeof part === 'string' ? part : part.code).length,
        0,
      );
      return length > mostCharacters ? openAt(node, scope) : stringOf(parts, places);
    }
    case 'tuple':
      return tupleValue(node.items, node, scope);
    case 'object':
      return objectOf(node, scope);
    case 'for':
      return forValue(node, scope);
    case 'name':
    case 'step':
      return chainValue(node, scope);
    case 'splat':
      return splatValue(node, scope);
    case 'call': {
      const args = node.args.map((argument) => () => evaluate(argument, scope));
      const { readFile } = scope;
      const context = { place: placeIn(scope, node), ...(readFile !== undefined && { readFile }) };
      return callFunction(node.name, args, context, node.isExpanded);
    }
    case 'conditional': {
      const holds = truthOf(node.condition, scope);
      if (typeof holds === 'boolean') return evaluate(holds ? node.then : node.else, scope);
      return holds.kind === 'fault' ? holds : openAt(node, scope);
    }
    case 'binary': {
      const [one, other] = [evaluate(node.left, scope), evaluate(node.right, scope)];
      if (one.kind === 'fault') return one;
      if (other.kind === 'fault') return other;
      const value = binaryValue(node.operator, one, other, places);
      if (value !== undefined) return value;
      const code = [term(printExpression(one)), node.operator, term(printExpression(other))].join(' ');
      return openValue(code, undefined, places);
    }
    case 'unary': {
      const operand = evaluate(node.operand, scope);
      if (operand.kind === 'fault') return operand;
      return (
        unaryValue(node.operator, operand, places) ??
        openValue(`${node.operator}${term(printExpression(operand))}`, undefined, places)
      );
    }
    case 'parentheses':
      return evaluate(node.inner, scope);
  }
};

/** What an expression comes to. */
export const evaluate = (node: Node, scope: Scope): Evaluated =>
  scope.spend() ? scope.assumed(evaluated(node, scope)) : openAt(node, scope);
