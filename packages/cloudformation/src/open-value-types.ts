/** Finds functions that give a string where a property takes a list, or a list where it takes a string. */
import {
  advice,
  recordShape,
  type Fix,
  type Issue,
  type Path,
  type RecordShape,
  type SourceEdit,
} from '@org/cognito-core';
import { isNoValue } from './evaluate/file-form';
import { callOf } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import type { WrittenTemplate } from './written-template';

/** What a function surely gives, and how an issue calls it. */
interface OpenType {
  readonly isList: boolean;
  readonly name: string;
}

/** The functions that give the same kind of value, whatever they are given. */
const fixedTypes: ReadonlyMap<string, boolean> = new Map([
  ['Fn::Sub', false],
  ['Fn::Join', false],
  ['Fn::Base64', false],
  ['Fn::ToJsonString', false],
  ['Fn::ImportValue', false],
  ['Fn::Split', true],
]);

/** What surely becomes of a value that is known only at deploy time. */
const openTypeOf = (value: Json, template: WrittenTemplate): OpenType | undefined => {
  const [name = '', argument] = isNoValue(value) ? [] : (callOf(value) ?? []);
  if (name !== 'Ref') {
    const isList = fixedTypes.get(name);
    return isList === undefined ? undefined : { isList, name };
  }
  const isList = typeof argument === 'string' ? template.isListAt(argument) : undefined;
  return isList === undefined ? undefined : { isList, name: `the reference to ${String(argument)}` };
};

const suggestion = (title: string, edit: SourceEdit): Fix => ({
  isSafe: false,
  edits: [],
  inSource: [edit],
  title,
});

const issue = (path: Path, message: string, ...fixes: ReadonlyArray<Fix>): Issue => ({
  code: 'value-type',
  severity: 'error',
  path,
  message,
  fixes,
});

const listIssues = (value: Json, path: Path, template: WrittenTemplate): ReadonlyArray<Issue> => {
  if (Array.isArray(value)) {
    const items = value as ReadonlyArray<Json>;
    return items.flatMap((item, index) => {
      const type = openTypeOf(item, template);
      if (type?.isList !== true) return [];
      const fix =
        items.length === 1
          ? suggestion('take the list around it away', { kind: 'set', path, value: item })
          : advice('give every item of the list by itself, or the whole list by one parameter');
      return [issue([...path, index], `must be a string, but ${type.name} gives a list`, fix)];
    });
  }
  const type = openTypeOf(value, template);
  return type?.isList === false
    ? [
        issue(
          path,
          `must be a list, but ${type.name} gives a string`,
          advice('write it as the item of a list'),
          advice('let a parameter of the type CommaDelimitedList give the list'),
        ),
      ]
    : [];
};

const textIssues = (value: Json, path: Path, template: WrittenTemplate): ReadonlyArray<Issue> => {
  const type = openTypeOf(value, template);
  return type?.isList === true
    ? [
        issue(
          path,
          `must not be a list, but ${type.name} gives one`,
          advice('take an item of it by Fn::Select, or a parameter that is no list'),
        ),
      ]
    : [];
};

const issuesIn = (
  properties: JsonObject,
  shape: RecordShape,
  at: Path,
  template: WrittenTemplate,
): ReadonlyArray<Issue> => {
  const found: Array<Issue> = [];
  for (const property in shape) {
    const value = properties[property];
    if (typeof value !== 'object') continue;
    const path = [...at, property];
    const kind = shape[property] as RecordShape[string];
    if (kind === 'texts') found.push(...listIssues(value, path, template));
    else if (typeof kind === 'string') found.push(...textIssues(value, path, template));
    else if (isJsonObject(value)) found.push(...issuesIn(value, kind, path, template));
  }
  return found;
};

/** The errors of functions in the properties of a client whose type CloudFormation refuses there. */
export const openTypeIssues =
  (template: WrittenTemplate) =>
  (properties: JsonObject): ReadonlyArray<Issue> =>
    template.hasOtherMacros ? [] : issuesIn(properties, recordShape, [], template);
