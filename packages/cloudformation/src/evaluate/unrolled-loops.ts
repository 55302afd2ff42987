/**
 * Loops (`Fn::ForEach`, of the language extensions) as what CloudFormation makes of them.
 *
 * Laws:
 *
 * 1. A template without loops is itself.
 * 2. A template whose loops are unrolled is checked as the template that somebody wrote out is.
 * 3. It ends, and it never throws. A loop whose collection is open, or that makes too much, remains.
 */
import type { Path } from '@org/cognito-core';
import { callOf, isLoop } from '../intrinsic';
import { isJsonObject, type Json, type JsonObject } from '../json';
import type { Declarations } from './declarations';
import { evaluationIn } from './evaluation';
import { knownText } from './known-text';
import { everyWorld } from './world';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The item for which a loop made something. */
export interface LoopItem {
  /** The key of the loop. */
  readonly loop: string;
  readonly item: string;
}

/** What loops made. */
export interface UnrolledLoops {
  readonly value: JsonObject;
  /** Where a path in the value leads as it is written. */
  readonly pathOf: (path: Path) => Path;
  /** The items for which something at a path was made, the outermost loop first. */
  readonly itemsAt: (path: Path) => ReadonlyArray<LoopItem>;
  /** The parameters whose defaults decide what is made at a path. */
  readonly defaultsAt: (path: Path) => ReadonlyArray<string>;
}

/** How an entry was made. */
interface Made {
  /** Where it is written, from the object around the loop on. */
  readonly path: Path;
  readonly items: ReadonlyArray<LoopItem>;
  readonly defaults: ReadonlyArray<string>;
}

/** What the identifiers of the loops around a value stand for. */
type Items = ReadonlyMap<string, string>;

/** The most values that all loops of a template make. CloudFormation has no template of this size. */
const mostValues = 200_000;

/** The most loops in one another; CloudFormation has no template that is nested as deeply. */
const deepest = 16;

// -------------------------------------------------------------------------------------
// one item
// -------------------------------------------------------------------------------------

const identifier = /([$&])\{([^}!]*)\}/g;

const textWith = (text: string, items: Items): string =>
  text.replace(identifier, (whole, sign: string, name: string) => {
    const item = items.get(name);
    if (item === undefined) return whole;
    return sign === '&' ? item.replace(/[^A-Za-z0-9]/g, '') : item;
  });

// -------------------------------------------------------------------------------------
// loops
// -------------------------------------------------------------------------------------

/** Unrolls the loops below one section of a template. */
class Unrolling {
  /** How the entries of objects were made, where a loop did. */
  readonly made = new WeakMap<object, Map<string, Made>>();
  #values = 0;

  constructor(private readonly declared: Declarations) {}

  /** The items of a collection, and the defaults that they come from; `undefined` if they are open. */
  #itemsOf(
    collection: Json,
    items: Items,
  ): { readonly texts: ReadonlyArray<string>; readonly defaults: ReadonlyArray<string> } | undefined {
    const { scope, defaults } = evaluationIn(this.declared, everyWorld);
    const found = scope.evaluate(this.valueWith(collection, items, 0));
    if (!Array.isArray(found)) return undefined;
    const texts = (found as ReadonlyArray<Json>).flatMap((item) => knownText(item) ?? []);
    return texts.length === found.length ? { texts, defaults: [...defaults] } : undefined;
  }

  /** What a loop makes; `undefined` if it remains. */
  #entriesOf(
    key: string,
    loop: Json,
    items: Items,
    depth: number,
  ): ReadonlyArray<readonly [string, Json, Made]> | undefined {
    const [name, collection, body, ...others] = Array.isArray(loop) ? (loop as ReadonlyArray<Json>) : [];
    if (typeof name !== 'string' || !isJsonObject(body) || others.length > 0 || depth > deepest) {
      return undefined;
    }
    // What is not there has no items either.
    const found = this.#itemsOf(collection as Json, items);
    if (found === undefined) return undefined;
    const entries: Array<readonly [string, Json, Made]> = [];
    for (const item of found.texts) {
      const inner = new Map(items).set(name, item);
      for (const [innerKey, value] of Object.entries(body)) {
        if (this.#values > mostValues) break;
        const nested = isLoop(innerKey) ? this.#entriesOf(innerKey, value, inner, depth + 1) : undefined;
        if (isLoop(innerKey) && nested === undefined) return undefined;
        const made = nested ?? [
          [
            textWith(innerKey, inner),
            this.valueWith(value, inner, depth + 1),
            { path: [innerKey], items: [], defaults: [] },
          ] as const,
        ];
        for (const [madeKey, madeValue, how] of made) {
          entries.push([
            madeKey,
            madeValue,
            {
              path: [key, 2, ...how.path],
              items: [{ loop: key, item }, ...how.items],
              defaults: [...found.defaults, ...how.defaults],
            },
          ]);
        }
      }
    }
    return this.#values > mostValues ? undefined : entries;
  }

  #objectWith(object: JsonObject, items: Items, depth: number): JsonObject {
    let isChanged = false;
    const made = new Map<string, Made>();
    const entries = Object.entries(object).flatMap(([key, value]): ReadonlyArray<readonly [string, Json]> => {
      const looped = isLoop(key) ? this.#entriesOf(key, value, items, depth) : undefined;
      if (looped === undefined) {
        // Templates that a program builds hold `undefined` for absent properties.
        const changed = isLoop(key) ? value : this.valueWith(value, items, depth);
        const name = items.size === 0 ? key : textWith(key, items);
        isChanged ||= changed !== value || name !== key;
        if (name !== key) made.set(name, { path: [key], items: [], defaults: [] });
        return [[name, changed]];
      }
      isChanged = true;
      return looped.map(([name, changed, how]) => {
        made.set(name, how);
        return [name, changed] as const;
      });
    });
    if (!isChanged) return object;
    const changed = Object.fromEntries(entries);
    if (made.size > 0) this.made.set(changed, made);
    return changed;
  }

  /** A value with the items written in; the same one where nothing changes. */
  valueWith(value: Json, items: Items, depth: number): Json {
    if (items.size > 0) this.#values += 1;
    if (this.#values > mostValues) return value;
    if (typeof value === 'string') return items.size === 0 ? value : textWith(value, items);
    if (Array.isArray(value)) {
      const list = value as ReadonlyArray<Json>;
      const changed = list.map((item) => this.valueWith(item, items, depth));
      return changed.every((item, index) => item === list[index]) ? list : changed;
    }
    if (!isJsonObject(value)) return value;
    const [name, argument] = callOf(value) ?? [];
    const item = name === 'Ref' && typeof argument === 'string' ? items.get(argument) : undefined;
    return item ?? this.#objectWith(value, items, depth);
  }
}

/** Follows a path in what loops made. */
function* stepsOf(
  value: Json,
  path: Path,
  made: Unrolling['made'],
): Generator<{ readonly key: string | number; readonly how: Made | undefined }, void> {
  let at: unknown = value;
  for (const key of path) {
    const inside = typeof at === 'object' && at !== null ? at : undefined;
    yield { key, how: inside && made.get(inside)?.get(String(key)) };
    at =
      inside !== undefined && Object.hasOwn(inside, key)
        ? (inside as Readonly<Record<string, unknown>>)[key]
        : undefined;
  }
}

/** Unrolls the loops in an object of a template, such as its resources. */
export const unrolledLoops = (object: JsonObject, declared: Declarations): UnrolledLoops => {
  const unrolling = new Unrolling(declared);
  const value = unrolling.valueWith(object, new Map(), 0) as JsonObject;
  const stepsTo = (path: Path) => [...stepsOf(value, path, unrolling.made)];
  return {
    value,
    pathOf: (path) => stepsTo(path).flatMap(({ key, how }) => how?.path ?? [key]),
    itemsAt: (path) => stepsTo(path).flatMap(({ how }) => how?.items ?? []),
    defaultsAt: (path) => [...new Set(stepsTo(path).flatMap(({ how }) => how?.defaults ?? []))],
  };
};
