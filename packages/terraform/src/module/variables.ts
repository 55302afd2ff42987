/** The variables of a module, with what is known of their values. */
import { evaluate } from '../evaluate/evaluate-expression';
import type { Scope, SourceFile } from '../evaluate/scope';
import {
  booleanValue,
  isKnown,
  itemsOf,
  openValue,
  stringValue,
  through,
  type Evaluated,
  type Place,
  type Type,
  type Value,
} from '../evaluate/value';
import { parseExpression } from '../hcl/parse-hcl';
import type { Node, Span } from '../hcl/syntax';
import { argumentIn, placeOfBlock, readFile, type Declared, type Written } from './declarations';
import { isAutomatic, kindOfFile, nameOfFile, type ModuleFile } from './module-file';

/** A variable of a module. */
export interface Variable {
  readonly name: string;
  readonly type: Type;
  /** Its default, as one of its type. */
  readonly default?: Value;
  /** Its value, where a file gives it one, or the caller of the module leaves it at its default. */
  readonly given?: Value;
  /** Its value, where the caller of the module gives it one, by the scope of the call. */
  readonly passed?: (caller: Scope) => Value;
  /** The values that it can have, if these are few. */
  readonly allowed?: ReadonlyArray<Value>;
  readonly isSensitive: boolean;
  /** Where it is declared. */
  readonly place: Place;
}

/** A scope in which nothing is known. */
const closedScope = (source: SourceFile): Scope => ({
  source,
  prefix: '',
  names: new Map(),
  lookUp: (root) => ({ value: openValue(root), used: 0 }),
  assumed: (value) => value,
  decide: () => undefined,
  withoutDefaults: () => closedScope(source),
  withNames: () => closedScope(source),
  spend: () => true,
});

/** What an expression comes to that refers to nothing. */
export const literalValue = ({ node, source }: Written): Evaluated => evaluate(node, closedScope(source));

/** The value of an argument that is an expression in HCL, and in the JSON syntax a string with one in it. */
export const codeArgument = (written: Written): Written => {
  const { node, source } = written;
  if (node.kind !== 'literal' || typeof node.value !== 'string' || !source.path.endsWith('.json'))
    return written;
  const parsed = parseExpression(node.value);
  return 'value' in parsed ? { node: parsed.value, source } : written;
};

/** The values that a validation lets a variable have: those of `contains([…], var.name)`. */
const allowedBy = (
  condition: Node,
  variable: string,
  source: SourceFile,
): ReadonlyArray<Value> | undefined => {
  if (condition.kind !== 'call' || condition.name !== 'contains') return undefined;
  const [list, subject] = condition.args;
  const isAboutIt =
    subject?.kind === 'step' &&
    subject.target.kind === 'name' &&
    subject.target.name === 'var' &&
    subject.step.kind === 'attribute' &&
    subject.step.name === variable;
  const items = isAboutIt && list !== undefined ? itemsOf(literalValue({ node: list, source })) : undefined;
  return items?.every(isKnown) === true ? items : undefined;
};

const mostAllowed = 8;

/** The expression that is all of a template, as it is in the JSON syntax. */
const withoutTemplate = (node: Node): Node => {
  const [part, another] = node.kind === 'template' ? node.parts : [];
  return part?.kind === 'interpolation' && another === undefined ? part.expression : node;
};

const allowedOf = (declared: Declared, type: Type): ReadonlyArray<Value> | undefined => {
  if (type === 'bool') return [booleanValue(true), booleanValue(false)];
  const conditions = declared.body.blocks
    .filter((block) => block.type === 'validation')
    .flatMap(({ body }) => body.args.filter(({ name }) => name === 'condition'));
  for (const { value } of conditions) {
    const allowed = allowedBy(withoutTemplate(value), declared.name, declared.source);
    if (allowed !== undefined && allowed.length <= mostAllowed) return allowed;
  }
  return undefined;
};

const placeOfName = ({ block, source }: Declared): Place => {
  const { start, end } = block.labels[0] as Span;
  return { file: source.path, start, end };
};

/** The names to which a file of values gives some. */
export const namesIn = (source: ModuleFile): ReadonlyArray<string> =>
  readFile(source).body.args.map(({ name }) => name);

/** The values in files of values. What is wrong with such a file is told where all files are. */
const valuesIn = (files: ReadonlyArray<ModuleFile>): ReadonlyArray<readonly [string, Value]> =>
  files.flatMap((source) =>
    readFile(source).body.args.flatMap(({ name, value: node }): ReadonlyArray<readonly [string, Value]> => {
      const value = literalValue({ node, source });
      return value.kind === 'fault' ? [] : [[name, value]];
    }),
  );

/** The files with values of variables that Terraform reads unasked, in its order. */
export const automaticFiles = (files: ReadonlyArray<ModuleFile>): ReadonlyArray<ModuleFile> => {
  const rank = ({ path }: ModuleFile): string => {
    const name = nameOfFile(path);
    return name.startsWith('terraform.tfvars') ? `0${name}` : `1${name}`;
  };
  return files
    .filter(({ path }) => kindOfFile(path) === 'values' && isAutomatic(path))
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
};

/** Where the values stand that are given on a command line. */
export const commandLine = '-var';

/** A value that is given as text: for a variable with a type of more than one part, an expression. */
const valueOfText = (text: string, type: Type): Value => {
  const source = { path: commandLine, text };
  const place = { file: commandLine, start: 0, end: text.length };
  if (typeof type === 'string') return stringValue(text, [place]);
  const parsed = parseExpression(text);
  const value = 'value' in parsed ? literalValue({ node: parsed.value, source }) : undefined;
  return value === undefined || value.kind === 'fault' ? openValue(text, type, [place]) : value;
};

/** What gives variables their values. */
export interface Given {
  /** The files that Terraform reads unasked, then those that it is told to read. */
  readonly files: ReadonlyArray<ModuleFile>;
  /** As on a command line, by the name of the variable. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The call of the module, which alone gives its variables values. */
  readonly call?: Declared;
}

/** A value as one of a type. A value that is none is open: what Terraform says of it is not about a client. */
type Convert = (value: Value, type: Type) => Value;

const isTrue = (written: Written | undefined): boolean => {
  const value = written === undefined ? undefined : literalValue(written);
  return value?.kind === 'boolean' && value.boolean;
};

/** What a call gives to a variable. One that it leaves out has its default. */
const inCall = (
  call: Declared,
  name: string,
  standard: Value | undefined,
  isNullable: boolean,
  convert: (value: Value) => Value,
): Pick<Variable, 'given' | 'passed'> => {
  const written = argumentIn(call, name);
  if (written === undefined) return standard === undefined ? {} : { given: standard };
  const place = placeOfBlock(call);
  return {
    passed: (caller) => {
      const value = evaluate(written.node, caller);
      if (value.kind === 'fault') return openValue(value.message, undefined, [...value.places, place]);
      const isLeftOut = value.kind === 'null' && !isNullable && standard !== undefined;
      return isLeftOut ? standard : convert(through(value, place));
    },
  };
};

/** The variables that a module declares. */
export const variablesOf = (
  declared: ReadonlyMap<string, Declared>,
  { files, texts = {}, call }: Given,
  typeOf: (written: Written) => Type,
  convert: Convert,
): ReadonlyMap<string, Variable> => {
  const inFiles = new Map(valuesIn(files));
  return new Map(
    [...declared].map(([name, variable]) => {
      const written = argumentIn(variable, 'type');
      const type = written === undefined ? 'any' : typeOf(codeArgument(written));
      const standard = argumentIn(variable, 'default');
      const byDefault = standard === undefined ? undefined : literalValue(standard);
      const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
      const given = text === undefined ? inFiles.get(name) : valueOfText(text, type);
      const allowed = allowedOf(variable, type);
      const isNullable = !isFalse(argumentIn(variable, 'nullable'));
      const standardValue =
        byDefault === undefined || byDefault.kind === 'fault' ? undefined : convert(byDefault, type);
      const takesDefault = given?.kind === 'null' && !isNullable;
      return [
        name,
        {
          name,
          type,
          ...(standardValue !== undefined && { default: standardValue }),
          ...(given !== undefined && !takesDefault && { given: convert(given, type) }),
          ...(call !== undefined &&
            inCall(call, name, standardValue, isNullable, (value) => convert(value, type))),
          ...(allowed !== undefined && { allowed }),
          isSensitive: isTrue(argumentIn(variable, 'sensitive')),
          place: placeOfName(variable),
        },
      ] as const;
    }),
  );
};

const isFalse = (written: Written | undefined): boolean => {
  const value = written === undefined ? undefined : literalValue(written);
  return value?.kind === 'boolean' && !value.boolean;
};
