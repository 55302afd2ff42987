/** Arguments as data for the codec of records, in which each expression is a reference by name. */
import {
  fromParts,
  isPlainObject,
  nearestName,
  printText,
  reference,
  spellings,
  type Issue,
  type Path,
  type PropertySpelling,
  type PropertySpellings,
} from '@org/cognito-core';
import type { ReferenceNames } from './reference-names';
import { parseTemplate } from './template';
import { terraformIssue } from './terraform-issue';

/** Values by the names of arguments. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a value has names. */
export const isValues = (value: unknown): value is Values => isPlainObject(value);

/** The result of reading arguments. Paths are in the words of Terraform. */
interface ArgumentForm {
  readonly form: Values;
  readonly issues: ReadonlyArray<Issue>;
}

/** Terraform converts a string to a number or a boolean where it can. */
const conversions: { readonly [kind: string]: RegExp } = {
  integer: /^-?\d{1,15}$/,
  boolean: /^(?:true|false)$/,
};

/** Reads the arguments of a resource. */
export const argumentForm = (
  values: Values,
  names: ReferenceNames,
  properties: PropertySpellings = spellings,
  place: Path = [],
): ArgumentForm => {
  const issues: Array<Issue> = [];

  const textForm = (template: string, kind: PropertySpelling['kind'], at: Path): unknown => {
    const parts = parseTemplate(template);
    if (parts === undefined) {
      const message = 'is a template with `${` or `%{` that no `}` closes';
      issues.push(
        terraformIssue('value-type', at, message, 'close it, or write `$${` or `%%{` for a literal one'),
      );
      return '';
    }
    const [first, another] = parts;
    if (kind !== undefined && another === undefined && typeof first === 'string') {
      if (conversions[kind]?.test(first) === true) return JSON.parse(first);
    }
    return printText(
      fromParts(
        parts.map((part, index) =>
          typeof part === 'string' ? part : reference(names.nameFor(part, another ? [...at, index] : at)),
        ),
      ),
    );
  };

  const blockForm = (value: unknown, inner: PropertySpellings, at: Path): unknown => {
    const blocks: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (!isValues(blocks)) return blocks;
    const read = argumentForm(blocks, names, inner, [...at, 0]);
    issues.push(...read.issues);
    return read.form;
  };

  const valueForm = (value: unknown, { kind, properties: inner }: Kind, at: Path): unknown => {
    if (typeof value === 'string') return textForm(value, kind, at);
    if (inner !== undefined) return blockForm(value, inner, at);
    return kind === 'texts' && Array.isArray(value)
      ? value.map((item: unknown, index) => valueForm(item, { kind: 'text' }, [...at, index]))
      : value;
  };

  const byArgument = new Map(
    Object.entries(properties).map(([property, spelling]) => [spelling.terraform, { property, spelling }]),
  );
  const form = Object.entries(values).flatMap(([name, value]): ReadonlyArray<readonly [string, unknown]> => {
    const at = [...place, name];
    const known = byArgument.get(name);
    if (value === null || value === undefined || name === '//') return [];
    if (known !== undefined) return [[known.property, valueForm(value, known.spelling, at)]];
    const nearest = nearestName(name, [...byArgument.keys()]);
    const fix = nearest === undefined ? 'take it out' : `write ${nearest}`;
    issues.push(terraformIssue('unknown-key', at, 'is not an argument of the provider', fix));
    return [];
  });
  return { form: Object.fromEntries(form), issues };
};

/** What decides how a value is read. */
type Kind = Pick<PropertySpelling, 'kind' | 'properties'>;
