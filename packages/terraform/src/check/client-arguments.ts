/** The arguments of a client, as far as they are known, with the place of each. */
import {
  advice,
  nearestName,
  placeSpellings,
  remove,
  rename,
  spellings,
  type Issue,
  type Path,
  type PropertySpellings,
} from '@org/cognito-core';
import type { Argument, Arguments } from '../arguments';
import { convertTo } from '../evaluate/convert';
import { printExpression } from '../evaluate/print-expression';
import { openValue, type Fault, type Place, type Spread, type Value } from '../evaluate/value';
import type { BodyValue } from '../module/body-value';
import { argumentType } from './argument-types';
import { checkedForm, jsonForm } from './json-form';

/** A place, and the places of what is in it. */
export interface PlaceTree {
  /** Where the value is written, then each call of a module that it came through. */
  readonly places: ReadonlyArray<Place>;
  /** What is known there. */
  readonly value?: Value;
  readonly inner: ReadonlyMap<string | number, PlaceTree>;
}

/** The arguments of a client. */
export interface ClientArguments {
  readonly args: Arguments;
  /** The same for checks: lists of which some items are not known have the others. */
  readonly checked: Arguments;
  /** What cannot be an argument, with paths in the words of Terraform. */
  readonly issues: ReadonlyArray<Issue>;
  /** Why some arguments have no value. */
  readonly faults: ReadonlyArray<readonly [Path, Fault]>;
  readonly places: PlaceTree;
}

/** What a resource takes beside what its provider declares. */
export const metaArguments: ReadonlyArray<string> = ['count', 'for_each', 'provider', 'depends_on'];

const metaBlocks: ReadonlyArray<string> = ['lifecycle', 'provisioner', 'connection', 'timeouts'];

const placeArguments: ReadonlyArray<string> = [placeSpellings.UserPoolId.terraform, 'region'];

/** What only the provider sets. */
const readOnly: ReadonlyArray<string> = [placeSpellings.ClientSecret.terraform, 'id'];

const treeOf = (value: Value | Spread, fallback: ReadonlyArray<Place>): PlaceTree => {
  if (value.kind === 'spread') return treeOf(value.list, fallback);
  const places = value.places.length === 0 ? fallback : value.places;
  const inner: ReadonlyArray<readonly [string | number, PlaceTree]> =
    value.kind === 'list'
      ? value.items.map((item, index) => [index, treeOf(item, places)] as const)
      : value.kind === 'object'
        ? [...value.entries].map(([key, entry]) => [key, treeOf(entry, places)] as const)
        : [];
  return { places, value, inner: new Map(inner) };
};

/** Sets drop repetitions. They keep the order of writing here, which is how they are told. */
const withoutRepetitions = (value: Value): Value => {
  if (value.kind !== 'list') return value;
  const seen = new Set<string>();
  return {
    ...value,
    items: value.items.filter((item) => {
      const code = item.kind === 'spread' ? `...${item.list.code}` : printExpression(item);
      return !seen.has(code) && seen.add(code);
    }),
  };
};

const issue = (
  code: string,
  path: Path,
  message: string,
  fix: string,
  inSource?: NonNullable<Issue['fixes'][number]['inSource']>[number],
): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  dialect: 'terraform',
  fixes: [
    inSource === undefined
      ? advice(fix)
      : {
          isSafe: false,
          edits: [inSource.kind === 'rename' ? rename(inSource.key) : remove()],
          inSource: [inSource],
          title: fix,
        },
  ],
});

const unknownName = (name: string, at: Path, names: ReadonlyArray<string>, noun: string): Issue => {
  const nearest = nearestName(name, names);
  return nearest === undefined
    ? issue('unknown-key', at, `is not ${noun} of the provider`, 'take it out', { kind: 'remove', path: at })
    : issue('unknown-key', at, `is not ${noun} of the provider`, `write ${nearest}`, {
        kind: 'rename',
        path: at,
        key: nearest,
      });
};

/** What is read of a body: its members by name. */
interface Members {
  readonly args: Record<string, Argument>;
  readonly checked: Record<string, Argument>;
  readonly inner: Map<string | number, PlaceTree>;
  readonly issues: Array<Issue>;
  readonly faults: Array<readonly [Path, Fault]>;
}

const readBody = (body: BodyValue, properties: PropertySpellings, at: Path, members: Members): void => {
  const byArgument = new Map(Object.values(properties).map((spelling) => [spelling.terraform, spelling]));
  const isRoot = at.length === 0;
  const names = [...byArgument.keys(), ...(isRoot ? placeArguments : [])];
  const { args, checked, inner, issues, faults } = members;

  const addValue = (name: string, value: Value, path: Path, place: Place): void => {
    inner.set(name, treeOf(value, [place]));
    if (value.kind === 'null') return;
    const type = byArgument.get(name);
    // What says where a client is has no spelling.
    const wanted = argumentType(type ?? {});
    const converted = convertTo(withoutRepetitions(value), wanted);
    if (converted.kind === 'fault') {
      issues.push(issue('value-type', path, typeMessage(converted, value), typeFix(wanted)));
      return;
    }
    // A set keeps the order of writing.
    const kept = withoutRepetitions(
      converted.kind === 'list' && value.kind === 'list' ? inOrder(value) : converted,
    );
    inner.set(name, treeOf(kept, [place]));
    args[name] = jsonForm(kept);
    checked[name] = checkedForm(kept);
  };

  for (const member of body.members) {
    const { name, place } = member;
    const path = [...at, name];
    const spelling = byArgument.get(name);
    if (member.kind === 'blocks') {
      if (isRoot && metaBlocks.includes(name)) continue;
      inner.set(name, { places: [place], inner: new Map() });
      if (spelling?.properties === undefined) {
        issues.push(
          spelling === undefined
            ? unknownName(name, path, names, 'a block')
            : issue('unknown-key', path, 'is an argument, and no block', `write ${name} = …`),
        );
        continue;
      }
      const { bodies } = member;
      const [first, another] = bodies ?? [];
      if (another !== undefined) {
        issues.push(issue('value-type', path, 'is there more than once', 'leave one block'));
      }
      if (bodies === undefined) {
        const open = openValue(name, undefined, [place]);
        args[name] = jsonForm(open);
        checked[name] = jsonForm(open);
      } else if (first !== undefined) {
        const block: Members = { args: {}, checked: {}, inner: new Map(), issues, faults };
        readBody(first, spelling.properties, [...path, 0], block);
        args[name] = block.args;
        checked[name] = block.checked;
        const places = [first.place];
        inner.set(name, { places, inner: new Map([[0, { places, inner: block.inner }]]) });
      }
      continue;
    }
    if (isRoot && metaArguments.includes(name)) continue;
    if (spelling?.properties !== undefined) {
      inner.set(name, { places: [place], inner: new Map() });
      issues.push(issue('unknown-key', path, 'is a block, and no argument', `write ${name} { … }`));
      continue;
    }
    if (spelling === undefined && !(isRoot && placeArguments.includes(name))) {
      inner.set(name, { places: [place], inner: new Map() });
      issues.push(
        isRoot && readOnly.includes(name)
          ? issue('unknown-key', path, 'is set by the provider alone', 'take it out', {
              kind: 'remove',
              path,
            })
          : unknownName(name, path, names, 'an argument'),
      );
      continue;
    }
    if (member.value.kind === 'fault') {
      const open = openValue(name, undefined, member.value.places);
      faults.push([path, member.value]);
      addValue(name, open, path, place);
    } else addValue(name, member.value, path, place);
  }
};

/** Each item as a string, as sets of strings have them. */
const inOrder = (list: Extract<Value, { readonly kind: 'list' }>): Value => ({
  ...list,
  items: list.items.map((item) => {
    if (item.kind === 'spread') return item;
    return convertTo(item, 'string') as Value;
  }),
});

const shown: Readonly<Record<Value['kind'], string>> = {
  null: 'null',
  boolean: 'a boolean',
  number: 'a number',
  string: 'a string',
  list: 'a list',
  object: 'an object',
  open: 'a value of another type',
};

const typeMessage = ({ message }: Fault, value: Value): string => `is ${shown[value.kind]}: ${message}`;

const typeFix = (wanted: unknown): string =>
  wanted === 'bool'
    ? 'write true or false'
    : wanted === 'number'
      ? 'write a number'
      : wanted === 'string'
        ? 'write a string'
        : 'write a list of strings in brackets';

/** The arguments of a client. */
export const clientArguments = (body: BodyValue): ClientArguments => {
  const members: Members = { args: {}, checked: {}, inner: new Map(), issues: [], faults: [] };
  readBody(body, spellings, [], members);
  const { inner, ...others } = members;
  return { ...others, places: { places: [body.place], inner } };
};

/** The place of a path, or of what is around it. */
export const placeAt = (tree: PlaceTree, [key, ...rest]: Path): PlaceTree => {
  const next = key === undefined ? undefined : tree.inner.get(key);
  return next === undefined ? tree : placeAt(next, rest);
};
