/** References in texts, and what they stand for: a parameter, a resource, a variable. */
import { isPlainObject, type Path } from '@org/cognito-core';
import { parseSource, type Position } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { isModuleFile } from '../files/module-name';
import { positionAt } from '../files/position-at';
import type { ModuleText } from '../module/read-module';

/** A reference in a text. */
interface Reference {
  /** Where what it names begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The places where what it names may stand, the likeliest first. */
  readonly targets: ReadonlyArray<Path>;
}

/** A place in one of several texts. */
export interface TextPlace {
  readonly file: string;
  readonly position: Position;
}

/** A form of reference: an expression whose first group is the name, and where such a name leads. */
type Form = readonly [form: RegExp, targetsOf: (name: string) => ReadonlyArray<Path>];

const inSections =
  (...sections: ReadonlyArray<string>) =>
  (name: string): ReadonlyArray<Path> =>
    sections.flatMap((section): ReadonlyArray<Path> => [
      [section, name],
      ['resources', section, name],
    ]);

const value = inSections('Parameters', 'Resources');
const resource = inSections('Resources');
const condition = inSections('Conditions');

const templateForms: ReadonlyArray<Form> = [
  [/!Ref\s+["']?(\w+)/g, value],
  [/\bRef["']?\s*:\s*["']?(\w+)/g, value],
  [/\$\{(\w+)(?:\.[\w.]+)?\}/g, value],
  [/!GetAtt\s+["']?(\w+)/g, resource],
  [/\bFn::GetAtt["']?\s*:\s*\[?\s*["']?(\w+)/g, resource],
  [/\bDependsOn["']?\s*:\s*\[?\s*["']?(\w+)/g, resource],
  [/!If\s*\[\s*["']?(\w+)/g, condition],
  [/\bFn::If["']?\s*:\s*\[\s*["']?(\w+)/g, condition],
  [/!Condition\s+["']?(\w+)/g, condition],
  [/\bCondition["']?\s*:\s*["']?(\w+)/g, condition],
  [/!FindInMap\s*\[\s*["']?(\w+)/g, inSections('Mappings')],
  [/\bFn::FindInMap["']?\s*:\s*\[\s*["']?(\w+)/g, inSections('Mappings')],
  [/\$\{self:([\w.-]+)/g, (name) => [name.split('.')]],
];

const moduleForms: ReadonlyArray<Form> = [
  [/(?<![\w."-])var\.([\w-]+)/g, (name) => [['variable', name]]],
  [/(?<![\w."-])local\.([\w-]+)/g, (name) => [['locals', name]]],
  [/(?<![\w."-])module\.([\w-]+)/g, (name) => [['module', name]]],
  [/(?<![\w."-])data\.(\w+\.[\w-]+)/g, (name) => [['data', ...name.split('.')]]],
  [/(?<![\w."-])((?:aws|awscc)_\w+\.[\w-]+)/g, (name) => [['resource', ...name.split('.')]]],
];

/** The references in a part of a text, which is mostly a line. */
const referencesIn = (file: string, text: string, from: number, to: number): ReadonlyArray<Reference> => {
  const part = text.slice(from, to);
  return (isModuleFile(file) ? moduleForms : templateForms).flatMap(([form, targetsOf]) =>
    [...part.matchAll(form)].map(({ 0: whole, 1: name = '', index }) => {
      const start = from + index + whole.lastIndexOf(name);
      return { start, end: start + name.length, targets: targetsOf(name) };
    }),
  );
};

/** The lines of HCL that begin a declaration. */
const declaration = ([kind = '', ...labels]: Path): RegExp => {
  const escaped = labels.map((label) => String(label).replace(/[^\w]/g, '\\$&'));
  return kind === 'locals'
    ? new RegExp(`^[ \\t]*${escaped.join('')}[ \\t]*=(?!=)`, 'm')
    : new RegExp(
        `^[ \\t]*${kind}[ \\t]+${escaped.map((label) => `"?${label}"?`).join('[ \\t]+')}[ \\t]*\\{`,
        'm',
      );
};

const placeInHcl = ({ path: file, text }: ModuleText, target: Path): TextPlace | undefined => {
  const found = declaration(target).exec(text);
  if (found === null) return undefined;
  const indent = found[0].length - found[0].trimStart().length;
  return { file, position: positionAt(text, found.index + indent) };
};

const has = (data: unknown, [key, ...rest]: Path): boolean =>
  key === undefined || (isPlainObject(data) && Object.hasOwn(data, key) && has(data[key], rest));

/** Finds a place in data, which is parsed once. */
const placesInData = ({ path: file, text }: ModuleText): ((target: Path) => TextPlace | undefined) => {
  const source = parseSource(text);
  return (target) =>
    E.isRight(source) && has(source.right.value, target)
      ? { file, position: keyPosition(text, source.right.positionOf(target)) }
      : undefined;
};

/** The key of a value that stands in its line. */
const keyPosition = (text: string, position: Position): Position => {
  const line = text.split('\n')[position.line - 1] ?? '';
  const [before = ''] = /^\s*(?:-\s+)?/.exec(line) ?? [];
  return /^["']?[\w.-]+["']?\s*:/.test(line.slice(before.length)) &&
    !/[{,]/.test(line.slice(0, position.column - 1))
    ? { line: position.line, column: before.length + 1 }
    : position;
};

/** What the reference at an offset stands for, where it is declared in some texts. */
export const declarationAt = (
  { path: file, text }: ModuleText,
  offset: number,
  others: ReadonlyArray<ModuleText>,
): { readonly start: number; readonly end: number; readonly place: TextPlace } | undefined => {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const here = referencesIn(file, text, from, next === -1 ? text.length : next).find(
    ({ start, end }) => start <= offset && offset <= end,
  );
  if (here === undefined) return undefined;
  for (const each of isModuleFile(file) ? others : [{ path: file, text }]) {
    const placeOf = /\.(?:tf|tofu)$/.test(each.path)
      ? (target: Path) => placeInHcl(each, target)
      : placesInData(each);
    for (const target of here.targets) {
      const place = placeOf(target);
      if (place !== undefined) return { ...here, place };
    }
  }
  return undefined;
};
