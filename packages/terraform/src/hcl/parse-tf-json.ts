/** Reads a file in Terraform's JSON syntax, in which each string is a template, as the same tree as HCL. */
import { parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { Cursor, type Unexpected } from './cursor';
import { expressionReader } from './parse-expression';
import { readWhole } from './parse-template';
import type { ArgumentNode, Body, Node, ObjectEntry, Parsed, Span, SyntaxFault } from './syntax';

const spanOf = ({ offset, length }: JsonNode): Span => ({ start: offset, end: offset + length });

/** The same tree at other offsets. Where a string has escapes, all of its parts stand where it stands. */
const shifted = <A>(tree: A, offset: (at: Span) => Span): A => {
  if (Array.isArray(tree)) return tree.map((item: unknown) => shifted(item, offset)) as A;
  if (typeof tree !== 'object' || tree === null) return tree;
  const moved = Object.entries(tree).map(([key, value]) => [key, shifted(value as unknown, offset)] as const);
  const { start, end } = tree as { readonly start?: unknown; readonly end?: unknown };
  return {
    ...Object.fromEntries(moved),
    ...(typeof start === 'number' && typeof end === 'number' && offset({ start, end })),
  } as A;
};

/** Reads trees of JSON as expressions. */
const expressionsOf = (text: string, faults: Array<SyntaxFault>) => {
  const template = (json: JsonNode): Node => {
    const span = spanOf(json);
    const written = String(json.value);
    if (!/[$%]\{/.test(written)) return { kind: 'literal', value: written, ...span };
    const isPlain = text.slice(span.start + 1, span.end - 1) === written;
    const offset = (at: Span): Span =>
      isPlain ? { start: span.start + 1 + at.start, end: span.start + 1 + at.end } : span;
    const cursor = new Cursor(written);
    try {
      const read = readWhole(cursor, expressionReader(cursor));
      return { ...shifted(read, offset), ...span };
    } catch (error) {
      const { fault } = error as Unexpected;
      faults.push({ ...fault, ...offset(fault) });
      return { kind: 'literal', value: '', ...span };
    }
  };

  /** An entry, which has a key and a value where the text is JSON. */
  const entry = ({ children }: JsonNode): ObjectEntry => {
    const [key, value] = children as [JsonNode, JsonNode];
    return { key: template(key), value: expression(value), start: key.offset, end: spanOf(value).end };
  };

  const expression = (json: JsonNode): Node => {
    const span = spanOf(json);
    if (json.type === 'string') return template(json);
    const { children = [] } = json;
    if (json.type === 'array') return { kind: 'tuple', items: children.map(expression), ...span };
    if (json.type === 'object') return { kind: 'object', entries: children.map(entry), ...span };
    return { kind: 'literal', value: json.value as number | boolean | null, ...span };
  };
  return expression;
};

const keyOf = ({ key }: ObjectEntry): string => (key.kind === 'literal' ? String(key.value) : '');

/** The arguments of an object. A comment is none. */
const argumentsOf = (entries: ReadonlyArray<ObjectEntry>): ReadonlyArray<ArgumentNode> =>
  entries
    .filter((entry) => keyOf(entry) !== '//')
    .map((entry) => ({
      name: keyOf(entry),
      nameSpan: { start: entry.key.start, end: entry.key.end },
      value: entry.value,
      start: entry.start,
      end: entry.end,
    }));

/** How many labels the blocks of each type have; those that are not here are arguments. */
export type BlockTypes = Readonly<Record<string, number>>;

/** The bodies that a value stands for: itself, or the items of a list. */
const bodiesIn = (value: Node): ReadonlyArray<Extract<Node, { readonly kind: 'object' }>> => {
  if (value.kind === 'object') return [value];
  return value.kind === 'tuple' ? value.items.flatMap(bodiesIn) : [];
};

const blocksIn = (argument: ArgumentNode, labelCount: number): Body['blocks'] => {
  const { name: type, nameSpan: typeSpan } = argument;
  const within = (value: Node, labels: Body['blocks'][number]['labels']): Body['blocks'] =>
    bodiesIn(value).flatMap((object) =>
      labels.length === labelCount
        ? [
            {
              type,
              typeSpan: labels[labels.length - 1] ?? typeSpan,
              labels,
              body: { args: argumentsOf(object.entries), blocks: [], start: object.start, end: object.end },
              start: labels[labels.length - 1]?.start ?? typeSpan.start,
              end: object.end,
            },
          ]
        : argumentsOf(object.entries).flatMap(({ name, nameSpan, value: inner }) =>
            within(inner, [...labels, { text: name, ...nameSpan }]),
          ),
    );
  return within(argument.value, []);
};

/** The same body, in which the arguments that stand for blocks of some types are such blocks. */
export const withBlocks = (body: Body, types: BlockTypes): Body => {
  const isBlock = ({ name, value }: ArgumentNode): boolean =>
    Object.hasOwn(types, name) && (value.kind === 'object' || value.kind === 'tuple');
  return {
    ...body,
    args: body.args.filter((argument) => !isBlock(argument)),
    blocks: [
      ...body.blocks,
      ...body.args.filter(isBlock).flatMap((argument) => blocksIn(argument, types[argument.name] as number)),
    ],
  };
};

/** Reads a file in the JSON syntax, as one body without blocks. It never throws. */
export const parseTfJson = (text: string): Parsed => {
  const errors: Array<ParseError> = [];
  const faults: Array<SyntaxFault> = [];
  const whole = { start: 0, end: text.length };
  const nothing: Body = { args: [], blocks: [], ...whole };
  let tree: JsonNode | undefined;
  try {
    tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // It descends as deeply as the text is nested.
    return {
      body: nothing,
      faults: [{ code: 'file-syntax', message: 'is nested too deeply', fix: 'nest it less', ...whole }],
    };
  }
  const [error] = errors;
  if (error !== undefined) {
    const { offset: start, length } = error;
    const message = `is not JSON: ${printParseErrorCode(error.error)}`;
    return {
      body: nothing,
      faults: [{ code: 'file-syntax', message, fix: 'correct the syntax', start, end: start + length }],
    };
  }
  const value = expressionsOf(text, faults)(tree as JsonNode);
  if (value.kind !== 'object') {
    return {
      body: nothing,
      faults: [
        { code: 'file-syntax', message: 'is no object', fix: 'write `{` and `}` around it', ...whole },
      ],
    };
  }
  return { body: { args: argumentsOf(value.entries), blocks: [], ...whole }, faults };
};
