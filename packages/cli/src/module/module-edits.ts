/** Edits of the arguments of a client as edits of the text that they stand in. */
import type { Path, SourceEdit } from '@org/cognito-core';
import { parseSource, textEditsOf, type TextEdit } from '@org/cognito-file';
import type { Module, ModuleClient } from '@org/cognito-terraform/module';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import {
  renamedArgument,
  replacedValue,
  withArgument,
  withItem,
  withoutArgument,
  withoutItem,
  type HclEdit,
} from './hcl-edits';
import type { ModuleText } from './read-module';

/** What changes in one file of a module. */
export interface ModuleTextEdits {
  readonly file: string;
  readonly edits: ReadonlyArray<TextEdit>;
}

type Edits = E.Either<string, ModuleTextEdits>;

const elsewhere = 'its value comes from somewhere else, or several app clients have it';

const nested = 'it is in a block that is not there';

/** Whether arguments have something at a path. */
const has = (args: unknown, path: Path): boolean =>
  path.length === 0 ||
  (typeof args === 'object' &&
    args !== null &&
    Object.hasOwn(args, path[0] as string) &&
    has((args as Readonly<Record<string | number, unknown>>)[path[0] as string], path.slice(1)));

/** The last argument of a client that stands in its block as it is. */
const lastArgument = ({ args, place, placeOf }: ModuleClient) =>
  Object.keys(args)
    .map((name) => ({ name, ...placeOf([name]) }))
    .filter(({ file, start, end }) => file === place.file && start > place.start && end > start)
    .sort((one, other) => other.start - one.start)[0];

const inHcl = (client: ModuleClient, text: string, edit: SourceEdit): HclEdit => {
  const { path } = edit;
  const name = String(path.at(-1));
  const place = client.placeOf(path);
  // What is refused is no part of the arguments, and has its place nevertheless.
  const isThere =
    has(client.args, path) || edit.kind === 'rename' || (edit.kind === 'remove' && path.length === 1);
  if (!isThere) {
    const below = lastArgument(client);
    if (path.length > 1 || below === undefined) return E.left(nested);
    const value: unknown = edit.kind === 'add' ? [edit.value] : 'value' in edit ? edit.value : undefined;
    return client.address.includes('[') || client.address.startsWith('module.')
      ? E.left(elsewhere)
      : withArgument(text, below, name, value);
  }
  if (edit.kind === 'rename') return renamedArgument(text, place, name, edit.key);
  if (edit.kind === 'remove' && path.length === 1 && !has(client.args, path)) {
    return withoutArgument(text, place, name);
  }
  if (!place.isExact) return E.left(elsewhere);
  if (edit.kind === 'set') return replacedValue(place, edit.value);
  if (edit.kind === 'add') return withItem(text, place, edit.value);
  return typeof path.at(-1) === 'number' ? withoutItem(text, place) : withoutArgument(text, place, name);
};

/** The path of a place in a file `.tf.json`, in which blocks may be in lists or not. */
const pathInJson = (data: unknown, path: Path): Path =>
  path.reduce<{ readonly value: unknown; readonly path: Path }>(
    ({ value, path: before }, key) => {
      const isList = Array.isArray(value);
      if (typeof key === 'number' && !isList && typeof value === 'object') return { value, path: before };
      const [list, at]: readonly [unknown, Path] =
        isList && typeof key === 'string'
          ? [(value as ReadonlyArray<unknown>)[0], [...before, 0]]
          : [value, before];
      const inner = (list as Readonly<Record<string | number, unknown>> | undefined)?.[key];
      return { value: inner, path: [...at, key] };
    },
    { value: data, path: [] },
  ).path;

/** A string is a template in the JSON syntax. */
const asTemplate = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/([$%])(?=\{)/g, '$1$1');
  return Array.isArray(value) ? value.map(asTemplate) : value;
};

const inJson = (
  client: ModuleClient,
  text: string,
  edit: SourceEdit,
): E.Either<string, ReadonlyArray<TextEdit>> => {
  const [type = '', name = ''] = client.address.split('.');
  const { path } = edit;
  if (client.address.includes('[') || client.address.startsWith('module.')) return E.left(elsewhere);
  if (edit.kind === 'set' && has(client.args, path) && !client.placeOf(path).isExact)
    return E.left(elsewhere);
  return pipe(
    parseSource(text),
    E.mapLeft(() => 'its file cannot be read'),
    E.chain((source) => {
      const at = pathInJson(source.value, ['resource', type, name, ...path]);
      const moved = { ...edit, path: at };
      return textEditsOf(source, 'value' in moved ? { ...moved, value: asTemplate(moved.value) } : moved);
    }),
  );
};

/**
 * The edits of the text of a module for an edit of its clients, whose path begins with the address of a client. The left
 * side says why a place is not edited.
 */
export const moduleTextEdits = (
  { clients }: Module,
  files: ReadonlyArray<ModuleText>,
  edit: SourceEdit,
): Edits => {
  const [address, ...path] = edit.path;
  const client = clients.find((each) => each.address === address);
  if (client === undefined) return E.left('its app client is not there any more');
  const own = { ...edit, path };
  const place = client.placeOf(path);
  const isHere = has(client.args, path) || place.file === client.place.file;
  const file = isHere ? place.file : client.place.file;
  const text = files.find((each) => each.path === file)?.text;
  if (text === undefined) return E.left('it is given on the command line');
  return pipe(
    file.endsWith('.json')
      ? inJson(client, text, own)
      : pipe(
          inHcl(client, text, own),
          E.map((each): ReadonlyArray<TextEdit> => [each]),
        ),
    E.map((edits) => ({ file, edits })),
  );
};
