import { isPlainObject, type Path, type SourceEdit } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { SourceFile } from '../source/source-file';
import { entryAdded, type NewEntry } from './add-entry';
import { areArguments, hasTag, madeByFunction, sharedAround, sharedWithin } from './refusals';
import { entryRemoved } from './remove-entry';
import { keyReplaced } from './rename-key';
import { valueReplaced } from './replace-value';
import { sameData } from './same-data';
import { placeOf, type Holder, type Place, type Slot } from './slot';
import type { TextEdit } from './text-edit';
import {
  endOfEntry,
  endOfToken,
  entriesOf,
  isCollectionToken,
  startOfEntry,
  startOfToken,
  type Entry,
} from './tokens';

type Edits = E.Either<string, ReadonlyArray<TextEdit>>;

const refusedOr = (refusal: string | undefined, edits: () => Edits): Edits =>
  refusal === undefined ? edits() : E.left(refusal);

const nowhere = 'nothing is there';

// -------------------------------------------------------------------------------------
// set and add
// -------------------------------------------------------------------------------------

const setValue = (source: SourceFile, slot: Slot, value: unknown): Edits => {
  const { token } = slot;
  return refusedOr(
    madeByFunction(source, slot) ??
      hasTag(slot) ??
      sharedAround(source, slot) ??
      (token && sharedWithin(source, startOfToken(token), endOfToken(token))),
    () => E.right(valueReplaced(source, slot, value)),
  );
};

/** Brackets without entries are written anew, unless comments stand in them. */
const addEntry = (source: SourceFile, slot: Slot, entry: NewEntry): Edits => {
  const { token, value } = slot;
  if (!isCollectionToken(token)) return E.left('it is an alias');
  if (entriesOf(token).length > 0) return E.right(entryAdded(source, slot, token, entry));
  return source.text.slice(startOfToken(token), endOfToken(token)).includes('#')
    ? E.left('only comments stand in its brackets')
    : E.right(
        valueReplaced(
          source,
          slot,
          Array.isArray(value) ? [entry.value] : { [String(entry.key)]: entry.value },
        ),
      );
};

/** A value within objects, one for each key. */
const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight((inner, key) => ({ [key]: inner }), value);

/** Adds what is missing of a path to the nearest object on it. */
const setBeyond = (source: SourceFile, { slot, rest }: Place, value: unknown): Edits => {
  const [key, ...inner] = rest;
  if (rest.some((segment) => typeof segment === 'number')) return E.left(nowhere);
  if (slot.value === null) return setValue(source, slot, nested(rest, value));
  if (!isPlainObject(slot.value)) return E.left(nowhere);
  return refusedOr(madeByFunction(source, slot) ?? sharedAround(source, slot), () =>
    addEntry(source, slot, { key: String(key), value: nested(inner, value) }),
  );
};

const set = (source: SourceFile, place: Place, value: unknown): Edits => {
  if (place.rest.length > 0) return setBeyond(source, place, value);
  return sameData(place.slot.value, value) ? E.right([]) : setValue(source, place.slot, value);
};

const add = (source: SourceFile, place: Place, value: unknown): Edits => {
  const { slot, rest } = place;
  if (rest.length > 0) return setBeyond(source, place, [value]);
  if (slot.value === null) return setValue(source, slot, [value]);
  return refusedOr(
    madeByFunction(source, slot) ?? areArguments(source, slot) ?? sharedAround(source, slot),
    () => (Array.isArray(slot.value) ? addEntry(source, slot, { value }) : E.left('it is not an array')),
  );
};

// -------------------------------------------------------------------------------------
// remove and rename
// -------------------------------------------------------------------------------------

/** An entry that stands for itself: nothing is shifted if it goes or gets another name. */
const ownEntry = (source: SourceFile, { slot, rest }: Place): E.Either<string, Holder> => {
  const { holder, parent } = slot;
  if (rest.length > 0) return E.left(nowhere);
  if (holder === undefined) return E.left('it is the file as a whole');
  const refusal =
    madeByFunction(source, parent) ?? areArguments(source, parent) ?? sharedAround(source, parent);
  return refusal === undefined ? E.right(holder) : E.left(refusal);
};

const remove = (source: SourceFile, place: Place): Edits =>
  pipe(
    ownEntry(source, place),
    E.chain((holder) => {
      const entry = holder.entries[holder.index] as Entry;
      return refusedOr(sharedWithin(source, startOfEntry(entry), endOfEntry(entry)), () =>
        E.right(entryRemoved(source, holder)),
      );
    }),
  );

const rename = (
  source: SourceFile,
  place: Place,
  { path, key }: Extract<SourceEdit, { kind: 'rename' }>,
): Edits =>
  pipe(
    ownEntry(source, place),
    E.chain((holder) => {
      const around = holder.slot.value;
      if (key === String(path.at(-1))) return E.right([]);
      if (Array.isArray(around)) return E.left('an item of an array has no key');
      return Object.hasOwn(around as object, key)
        ? E.left('its new key is there already')
        : keyReplaced(source, holder, key);
    }),
  );

// -------------------------------------------------------------------------------------
// any edit
// -------------------------------------------------------------------------------------

/** The edits of a text for an edit of its data, as far as the place itself tells, or why it is not to be edited. */
export const proposedEdits = (source: SourceFile, edit: SourceEdit): Edits =>
  pipe(
    placeOf(source, edit.path),
    E.chain((place) => {
      switch (edit.kind) {
        case 'set':
          return set(source, place, edit.value);
        case 'add':
          return add(source, place, edit.value);
        case 'remove':
          return remove(source, place);
        case 'rename':
          return rename(source, place, edit);
      }
    }),
  );
