/** What was written as plain data that the core reads, in which everything open is a reference. */
import { fromParts, printText, reference, type Path } from '@org/cognito-core';
import { isAbsent } from '../value/trace';
import type { Written, WrittenChoice, WrittenObject } from '../value/written';
import type { ReferenceNames } from './reference-names';
import { noNames, type SettingName, type SettingNames } from './setting-names';

/** Which branch of each choice is taken, by its position. A choice that is not among them is open. */
export type Branches = ReadonlyMap<WrittenChoice, number>;

/** The data of the settings of a client. */
export interface ClientData {
  readonly data: Readonly<Record<string, unknown>>;
  /** The settings that may be there although they are not written, such as those of a spread. */
  readonly perhaps: ReadonlyArray<Path>;
}

/** What a choice is, or the value itself. */
export const branchOf = (value: Written, branches: Branches): Exclude<Written, WrittenChoice> => {
  if (value.kind !== 'choice') return value;
  const taken = value.branches[branches.get(value) ?? -1];
  return taken === undefined
    ? { kind: 'open', code: `choice ${value.span.start}`, span: value.span }
    : branchOf(taken, branches);
};

/** Whether a value may turn out to be nothing at all: a branch of it is, and none is taken. */
const mayBeAbsent = (value: Written, branches: Branches): boolean => {
  if (isAbsent(value)) return true;
  if (value.kind !== 'choice') return false;
  const taken = value.branches[branches.get(value) ?? -1];
  return (taken === undefined ? value.branches : [taken]).some((branch) => mayBeAbsent(branch, branches));
};

/** The items that an array has: those that are not nothing. */
export const itemsIn = (items: ReadonlyArray<Written>, branches: Branches): ReadonlyArray<Written> =>
  items.filter((item) => !isAbsent(branchOf(item, branches)));

/** Every choice in a value, from the outside in. */
export const choicesIn = (value: Written): ReadonlyArray<WrittenChoice> => {
  switch (value.kind) {
    case 'choice':
      return [value, ...value.branches.flatMap(choicesIn)];
    case 'list':
      return value.items.flatMap(choicesIn);
    case 'object':
      return value.entries.flatMap((entry) => choicesIn(entry.value));
    default:
      return [];
  }
};

/** Reads settings into data, in one world of choices. */
export const clientData = (
  settings: WrittenObject,
  names: SettingNames,
  branches: Branches,
  { nameFor }: ReferenceNames,
): ClientData => {
  const perhaps: Array<Path> = [];
  const openForm = (code: string): string => `\${${nameFor(code)}}`;

  const formOf = (value: Written, setting: SettingName | undefined, path: Path): unknown => {
    const taken = branchOf(value, branches);
    switch (taken.kind) {
      case 'known':
        return typeof taken.value === 'string' ? printText(taken.value) : taken.value;
      case 'text':
        return printText(
          fromParts(
            taken.parts.map((part) => (typeof part === 'string' ? part : reference(nameFor(part.code)))),
          ),
        );
      case 'list':
        return [
          ...itemsIn(taken.items, branches).map((item, index) => formOf(item, undefined, [...path, index])),
          ...(taken.isWhole ? [] : [openForm(`items ${taken.span.start}`)]),
        ];
      case 'object':
        // Of what is in it nothing can be said where nobody knows its names.
        return taken.isWhole || setting?.inner !== undefined
          ? objectForm(taken, setting?.inner ?? noNames, path)
          : openForm(`object ${taken.span.start}`);
      default:
        return openForm(taken.code);
    }
  };

  const objectForm = (
    { entries, isWhole }: WrittenObject,
    inner: SettingNames,
    path: Path,
  ): Readonly<Record<string, unknown>> => {
    const form: Record<string, unknown> = {};
    const unsure = new Set<string>();
    for (const { key, value, isCertain } of entries) {
      const setting = inner.get(key);
      const name = setting?.name ?? key;
      const isNothing = isAbsent(branchOf(value, branches));
      if (isNothing && isCertain) continue;
      if (isNothing || mayBeAbsent(value, branches)) unsure.add(name);
      else if (isCertain) form[name] = formOf(value, setting, [...path, name]);
      else form[name] = openForm(`replaced ${value.span.start}`);
    }
    for (const { name } of isWhole ? [] : inner.values()) if (!Object.hasOwn(form, name)) unsure.add(name);
    for (const name of unsure) perhaps.push([...path, name]);
    return form;
  };

  const data = objectForm(settings, names, []);
  return { data, perhaps };
};
