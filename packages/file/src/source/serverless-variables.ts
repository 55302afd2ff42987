/**
 * Variables of the Serverless Framework in a template: `${self:custom.stage}`, `${opt:stage, 'dev'}`. What the file itself
 * decides is evaluated, as the framework does before the deployment; everything else is open.
 */
import { isPlainObject, type Path } from '@org/cognito-core';

/** A variable that the framework does not read. */
export interface VariableMistake {
  readonly path: Path;
  /** As it was meant. */
  readonly meant: string;
  /** The whole text at the path, put right. */
  readonly text: string;
}

/** A template with its variables evaluated, and where that changed it. */
export interface Evaluated {
  readonly value: unknown;
  readonly changed: ReadonlyArray<Path>;
  readonly mistakes: ReadonlyArray<VariableMistake>;
}

type Word = string | number | boolean;

/** A value that is decided, or what stays open, by its text. */
type Part = { readonly value: Word } | { readonly open: string };

const variableStart =
  /\$\{(?:self|opt|sls|env|param|file|ssm|cf|s3|aws|git|strToBool|secrets)(?:\.[\w-]+)?[:(]/;

/** A dot in place of the colon. */
const dotted = /\$\{(self|opt|sls|env|param)\.([\w.-]+)\}/g;

const pseudo = /#\{([A-Za-z0-9]+(?:::[A-Za-z0-9]+|(?:\.[A-Za-z0-9]+)+)?)\}/;

const ofInterest =
  /\$\{(?:self|opt|sls|env|param|file|ssm|cf|s3|aws|git|strToBool|secrets)[.:(]|#\{[A-Za-z0-9]/;

/** Whether a text may hold a variable. */
export const mayHoldVariables = (text: string): boolean => ofInterest.test(text);

/** How deep variables may lead to each other. */
const deepest = 16;

// -------------------------------------------------------------------------------------
// one variable
// -------------------------------------------------------------------------------------

/** What stands between the braces, split at its commas: the variable, and what holds where it is not there. */
const alternativesOf = (inner: string): ReadonlyArray<string> =>
  [...inner.matchAll(/(?:'[^']*'|"[^"]*"|\([^)]*\)|[^,])+/g)].map(([each]) => each.trim());

const literal = /^(?:'([^']*)'|"([^"]*)")$/;

const literalOf = (word: string): Part | undefined => {
  const quoted = literal.exec(word);
  if (quoted !== null) return { value: quoted[1] ?? (quoted[2] as string) };
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return /^\d+$/.test(word) ? { value: Number(word) } : undefined;
};

const atPath = (root: unknown, keys: ReadonlyArray<string>): unknown =>
  keys.reduce<unknown>(
    (value, key) =>
      (isPlainObject(value) || Array.isArray(value)) && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    root,
  );

/** Only the main file of the framework knows what `self` is. */
const isMain = (root: unknown): boolean => isPlainObject(root) && Object.hasOwn(root, 'provider');

/** What may stand where a value is given on the command line or in the environment, if nothing is given. */
const isGivenOutside = (word: string): boolean => /^(?:opt|env|param):/.test(word);

/** The data of the file, and how many variables are still looked up: each may lead to several others. */
interface Scope {
  readonly root: unknown;
  left: number;
}

const mostVariables = 10_000;

/** The value of a variable, by the data of the file that it stands in. */
const resolve = (inner: string, scope: Scope, depth: number): Part => {
  const open: Part = { open: inner };
  scope.left -= 1;
  if (scope.left < 0) return open;
  for (const word of alternativesOf(inner)) {
    const decided = literalOf(word);
    if (decided !== undefined) return decided;
    if (isGivenOutside(word)) continue;
    if (!word.startsWith('self:') || !isMain(scope.root)) return open;
    const found = atPath(scope.root, word.slice('self:'.length).split('.'));
    if (typeof found === 'string') return wholeOf(partsOf(found, scope, depth + 1), inner);
    if (typeof found === 'object' && found !== null) return open;
    if (found !== undefined && found !== null) return { value: found as Word };
  }
  return open;
};

/** What parts make together: one alone keeps its type, and others make a text; open if one of them is. */
const wholeOf = (parts: ReadonlyArray<Part>, inner: string): Part => {
  const values = parts.flatMap((part) => ('value' in part ? [part.value] : []));
  if (values.length < parts.length) return { open: inner };
  const [only, another] = values;
  return { value: only !== undefined && another === undefined ? only : values.map(String).join('') };
};

// -------------------------------------------------------------------------------------
// a text with variables
// -------------------------------------------------------------------------------------

/** Where the brace closes that opens before an offset; the end of the text if none does. */
const closeOf = (text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
};

/** The parts of a text: what is literal, and what its variables are. */
const partsOf = (text: string, scope: Scope, depth: number): ReadonlyArray<Part> => {
  if (depth > deepest) return [{ open: text }];
  const start = variableStart.exec(text)?.index;
  if (start === undefined) return text === '' ? [] : [{ value: text }];
  const end = closeOf(text, start + 2);
  const inner = partsOf(text.slice(start + 2, end), scope, depth + 1);
  const name = wholeOf(inner, text.slice(start + 2, end));
  return [
    ...(start === 0 ? [] : [{ value: text.slice(0, start) }]),
    'open' in name ? name : resolve(String(name.value), scope, depth),
    ...partsOf(text.slice(end + 1), scope, depth),
  ];
};

/** A call whose value, of whatever type, nobody knows before the deployment. */
const openCall = (name: string): object => ({ 'Fn::Transform': { Name: name } });

const pseudoCall = (name: string): object => {
  const [resource, ...attribute] = name.split('.');
  return attribute.length === 0 ? { Ref: name } : { 'Fn::GetAtt': [resource, attribute.join('.')] };
};

/** What stands in a text for the functions Ref and Fn::GetAtt, as `Fn::Sub` has it. */
const inReferences = (text: string): string => text.replace(new RegExp(pseudo, 'g'), '${$1}');

/** The same with what stands in a literal text for the functions Ref and Fn::GetAtt. */
const pieces = (part: Part): ReadonlyArray<Word | object> => {
  if ('open' in part) return [openCall(part.open)];
  if (typeof part.value !== 'string') return [part.value];
  const found = pseudo.exec(part.value);
  if (found === null) return part.value === '' ? [] : [part.value];
  const { index, 0: whole, 1: name = '' } = found;
  return [
    ...(index === 0 ? [] : [part.value.slice(0, index)]),
    pseudoCall(name),
    ...pieces({ value: part.value.slice(index + whole.length) }),
  ];
};

/** What a text with variables is to CloudFormation. */
const evaluated = (text: string, scope: Scope): unknown => {
  const all = partsOf(text, scope, 0).flatMap(pieces);
  const [only, another] = all;
  if (another === undefined) return only ?? '';
  return all.every((piece) => typeof piece !== 'object')
    ? all.map(String).join('')
    : { 'Fn::Join': ['', all.map((piece) => (typeof piece === 'object' ? piece : String(piece)))] };
};

// -------------------------------------------------------------------------------------
// a template
// -------------------------------------------------------------------------------------

/** Whether any text of a value may hold a variable. Few templates have one, and the others are not written anew. */
const holdsVariables = (value: unknown): boolean => {
  if (typeof value === 'string') return mayHoldVariables(value);
  if (Array.isArray(value)) return value.some(holdsVariables);
  return isPlainObject(value) && Object.values(value).some(holdsVariables);
};

/**
 * A template with the variables in its texts evaluated. Texts of `Fn::Sub` have references of their own, so what is decided is
 * put there, and `#{Name}` as such a reference.
 *
 * @param root The data of the file, which `self` is about.
 */
export const withVariables = (template: unknown, root: unknown): Evaluated => {
  if (!holdsVariables(template)) return { value: template, changed: [], mistakes: [] };
  const changed: Array<Path> = [];
  const mistakes: Array<VariableMistake> = [];
  const scope: Scope = { root, left: mostVariables };

  const inSub = (text: string): unknown => {
    const parts = partsOf(text, scope, 0);
    return parts
      .map((part) => ('open' in part ? `\${${part.open}}` : inReferences(String(part.value))))
      .join('');
  };

  const inText = (text: string, path: Path): unknown => {
    const meant = text.replace(dotted, (_, kind: string, rest: string) => `\${${kind}:${rest}}`);
    const [, kind, rest] = new RegExp(dotted.source).exec(text) ?? [];
    if (kind !== undefined) mistakes.push({ path, meant: `\${${kind}:${String(rest)}}`, text: meant });
    return evaluated(meant, scope);
  };

  const visit = (value: unknown, path: Path, isSub: boolean): unknown => {
    if (typeof value === 'string') {
      if (!mayHoldVariables(value)) return value;
      const next = isSub ? inSub(value) : inText(value, path);
      if (next !== value) changed.push(path);
      return next;
    }
    if (Array.isArray(value)) {
      // The second argument of `Fn::Sub` holds values, which are texts of their own.
      return value.map((each, index) => visit(each, [...path, index], isSub && index === 0));
    }
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, visit(each, [...path, key], key === 'Fn::Sub')]),
    );
  };

  return { value: visit(template, [], false), changed, mistakes };
};
