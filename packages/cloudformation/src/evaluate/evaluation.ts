/**
 * Evaluates values of a template in one world.
 *
 * Laws:
 *
 * 1. A value without functions is itself.
 * 2. Evaluating what a value came to changes nothing.
 * 3. It ends, and it never throws.
 */
import { callOf, ref, unboundIntrinsic } from '../intrinsic';
import { isJsonObject, type Json, type JsonObject } from '../json';
import { truthOf } from './conditions';
import type { Declarations } from './declarations';
import { isNoValue } from './file-form';
import { ifValue } from './if-function';
import { lengthValue, selectValue, splitValue } from './list-functions';
import { findInMapValue } from './map-function';
import { outputName, outputValue, refValue } from './parameter-value';
import { placeholder } from './read-text';
import type { FunctionOf, Scope } from './scope';
import { base64Value, joinValue, jsonValue, subValue } from './text-functions';
import type { Choice, World } from './world';

const functions: ReadonlyMap<string, FunctionOf> = new Map([
  ['Ref', refValue],
  ['Fn::GetAtt', outputValue],
  ['Fn::If', ifValue],
  ['Fn::Sub', subValue],
  ['Fn::Join', joinValue],
  ['Fn::Split', splitValue],
  ['Fn::Select', selectValue],
  ['Fn::Length', lengthValue],
  ['Fn::FindInMap', findInMapValue],
  ['Fn::ToJsonString', jsonValue],
  ['Fn::Base64', base64Value],
]);

/** A list in a list stays as it is written, so that it is told as what it is. */
const isListInList = (item: Json, { declared }: Scope): boolean => {
  if (typeof item !== 'object') return false;
  const [name, argument] = callOf(item) ?? [];
  return name === 'Ref' && typeof argument === 'string' && declared.parameters.get(argument)?.isList === true;
};

/** Most of a template has no function: where nothing changes, the same array or object remains. */
const itemsOf = (items: ReadonlyArray<Json>, scope: Scope): Json => {
  let changed: Array<Json> | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Json;
    const value = isListInList(item, scope) ? item : scope.evaluate(item);
    if (changed === undefined && (value !== item || isNoValue(value))) changed = items.slice(0, index);
    if (changed !== undefined && !isNoValue(value)) changed.push(value);
  }
  return changed ?? items;
};

const entriesOf = (object: JsonObject, scope: Scope): Json => {
  const changed = new Map<string, Json>();
  for (const key of Object.keys(object)) {
    const before = object[key] as Json;
    // Templates that a program builds hold `undefined` for absent properties.
    const value = scope.evaluate(before);
    if (value !== before || isNoValue(value)) changed.set(key, value);
  }
  if (changed.size === 0) return object;
  const entries = Object.entries(object).map(([key, value]) => [key, changed.get(key) ?? value] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isNoValue(value)));
};

const evaluated = (value: Json, scope: Scope): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return itemsOf(value as ReadonlyArray<Json>, scope);
  if (!isJsonObject(value)) return value;
  const call = callOf(value);
  if (call !== undefined) return functions.get(call[0])?.(call[1] as Json, scope) ?? value;
  return Object.hasOwn(value, 'Fn::Transform') ? value : entriesOf(value, scope);
};

/** Whether a world may say what a `Ref` gives. Only conditions ask for pseudo parameters that are not given. */
const isDecidable = (name: unknown, { parameters, compared }: Declarations): boolean =>
  typeof name === 'string' && (parameters.has(name) || compared.has(name) || name === 'AWS::NoValue');

/** Whether the text of `Fn::Sub` may come to something else: it has a variable that does, or none at all. */
const mayChangeText = (argument: Json | undefined, declared: Declarations): boolean => {
  if (typeof argument !== 'string') return true;
  const names = [...argument.matchAll(placeholder)].flatMap(([, escape, name = '']) =>
    escape === '!' ? [] : [name],
  );
  return !argument.includes('${') || names.some((name) => mayChange(unboundIntrinsic(name), declared));
};

/** Whether a value may come to something else than what is written. */
export const mayChange = (value: Json | undefined, declared: Declarations): boolean => {
  if (Array.isArray(value)) return value.some((item: Json) => mayChange(item, declared));
  if (!isJsonObject(value)) return false;
  const [name, argument] = callOf(value) ?? [];
  if (name === 'Ref') return isDecidable(argument, declared);
  if (name === 'Fn::GetAtt') return outputName(argument, declared) !== undefined;
  if (name === 'Fn::Sub') return mayChangeText(argument as Json, declared);
  if (name !== undefined) return functions.has(name);
  return Object.values(value).some((inner) => mayChange(inner, declared));
};

/** An evaluation in one world, and what it came across. */
export interface Evaluation {
  readonly scope: Scope;
  /** What would decide more, the first first. */
  readonly demands: ReadonlyArray<Choice>;
  /** The parameters whose defaults were taken. */
  readonly defaults: ReadonlySet<string>;
  /** The conditions that were asked for. */
  readonly conditions: ReadonlySet<string>;
}

/** What all of an evaluation shares. */
interface Notes {
  readonly demands: Array<Choice>;
  readonly defaults: Set<string>;
  readonly conditions: Set<string>;
  readonly truths: Map<string, boolean>;
  /** The conditions that are open, and those that are being looked at. */
  readonly open: Set<string>;
  /** Whether nothing is noted at present. */
  isQuiet: boolean;
}

/** A scope is made for each world of each client, so that all of them have one shape. */
class ScopeIn implements Scope {
  #withoutDefaults: Scope | undefined;
  #deciding: Scope | undefined;
  #handed: Map<string, Json> | undefined;

  constructor(
    readonly declared: Declarations,
    readonly world: World,
    readonly takesDefaults: boolean,
    readonly keepsNames: boolean,
    private readonly notes: Notes,
  ) {}

  evaluate(value: Json): Json {
    return evaluated(value, this);
  }

  evaluateWithoutDefaults(value: Json): Json {
    return evaluated(value, this.#scopeWithoutDefaults());
  }

  decide(value: Json): Json {
    if (!this.keepsNames) return evaluated(value, this);
    this.#deciding ??= new ScopeIn(this.declared, this.world, true, false, this.notes);
    return evaluated(value, this.#deciding);
  }

  handed(parameter: string, value: Json): Json {
    const known = (this.#handed ??= new Map<string, Json>());
    // It is looked for once with notes, and once without. What is handed round in a circle is open.
    const asked = `${this.notes.isQuiet ? 'quietly' : 'loud'} ${parameter}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    known.set(asked, ref(parameter));
    const found = this.evaluate(value);
    known.set(asked, found);
    return found;
  }

  holds(condition: string): boolean | undefined {
    const { conditions, truths, open, isQuiet } = this.notes;
    if (!isQuiet) conditions.add(condition);
    const known = truths.get(condition);
    const expression = this.declared.conditions.get(condition);
    if (known !== undefined || expression === undefined) return known;
    // It is asked for once with notes, and once without. What depends on itself is no condition.
    const asked = `${isQuiet ? 'quietly' : 'loud'} ${condition}`;
    if (open.has(asked)) return undefined;
    open.add(asked);
    const truth = truthOf(expression, this);
    if (truth !== undefined) truths.set(condition, truth);
    return truth;
  }

  demand(choice: Choice): void {
    if (!this.notes.isQuiet) this.notes.demands.push(choice);
  }

  quietly<A>(find: () => A): A {
    const { isQuiet } = this.notes;
    this.notes.isQuiet = true;
    const found = find();
    this.notes.isQuiet = isQuiet;
    return found;
  }

  tookDefault(parameter: string): void {
    if (!this.notes.isQuiet) this.notes.defaults.add(parameter);
  }

  #scopeWithoutDefaults(): Scope {
    if (!this.takesDefaults) return this;
    return (this.#withoutDefaults ??= new ScopeIn(this.declared, this.world, false, false, this.notes));
  }
}

/**
 * Begins an evaluation. What it comes across is noted as it goes on.
 *
 * @param keepsNames Whether parameters keep their names, unless the world says what they are, or something else is chosen
 *   by them.
 */
export const evaluationIn = (declared: Declarations, world: World, keepsNames = false): Evaluation => {
  const notes: Notes = {
    demands: [],
    defaults: new Set(),
    conditions: new Set(),
    truths: new Map(),
    open: new Set(),
    isQuiet: false,
  };
  const { demands, defaults, conditions } = notes;
  return { scope: new ScopeIn(declared, world, true, keepsNames, notes), demands, defaults, conditions };
};
