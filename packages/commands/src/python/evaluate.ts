/**
 * Values of a program in Python, as far as its text tells. No function is followed, no type is looked at but for the name of a
 * class, and nothing is run.
 */
import type { SyntaxNode } from '@lezer/common';
import { boundValues } from '../value/bound-values';
import { changed, type ValueChange } from '../value/changed';
import {
  absent,
  choice,
  joinedText,
  memberOf,
  spreadInto,
  spreadObject,
  textParts,
  truth,
} from '../value/objects';
import type { Span } from '../value/span';
import { isAbsent, libraryName, traced, type LibraryName, type SpreadObject } from '../value/trace';
import {
  known,
  list,
  open,
  text as textOf,
  type OpenPart,
  type Written,
  type WrittenEntry,
} from '../value/written';
import { changesOf, type Change } from './changes';
import { isPassedWith } from './control-flow';
import { nodeKey, type Binding, type Definition, type Names } from './names';
import { stringForm, unescaped } from './string-value';
import { argumentsIn, childrenOf, memberParts, spanOf, unwrapped, wordsIn } from './syntax';

/** What an evaluation needs. */
export interface EvaluateOptions {
  readonly text: string;
  readonly names: Names;
  /** What a call answers, as an open value. */
  readonly answerOf: (node: SyntaxNode) => Written;
}

/** Evaluates the expressions of a program. */
export interface Evaluator {
  readonly valueOf: (node: SyntaxNode) => Written;
  /** The arguments of a call by name, with the dictionaries that are unpacked. */
  readonly namedArguments: (list: SyntaxNode, span: Span) => SpreadObject;
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const numberIn = (value: Written): number | undefined =>
  value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;

const isText = (value: Written): boolean =>
  value.kind === 'text' || (value.kind === 'known' && typeof value.value === 'string');

/** Whether a value counts as true, as an empty list and an empty dictionary do not. */
const isTrue = (value: Written): boolean | undefined => {
  if (value.kind !== 'list' && value.kind !== 'object') return truth(value);
  const isFilled = (value.kind === 'list' ? value.items : value.entries).length > 0;
  return isFilled || value.isWhole ? isFilled : undefined;
};

/** Evaluates the expressions of a program. */
export const evaluator = ({ text, names, answerOf }: EvaluateOptions): Evaluator => {
  const values = new Map<string, Written>();

  const codeOf = ({ from, to }: SyntaxNode): string => text.slice(from, to);
  const unknown = (node: SyntaxNode): Written => open(codeOf(node), spanOf(node));

  // ---------------------------------------------------------------------------------
  // names
  // ---------------------------------------------------------------------------------

  /** The name of a package that a type stands for. */
  const typeName = (type: SyntaxNode | undefined): LibraryName | undefined => {
    if (type?.name !== 'VariableName' && type?.name !== 'MemberExpression') return undefined;
    return libraryName(valueOf(type));
  };

  const definedValue = (definition: Definition, binding: Binding, use: Span): Written => {
    const { name } = binding;
    switch (definition.kind) {
      case 'import': {
        const { module, path } = definition;
        return traced({ kind: 'library', name: { module, path } }, name, use);
      }
      case 'value': {
        const value = valueOf(definition.node);
        return definition.item === undefined ? value : memberOf(value, String(definition.item), name, use);
      }
      case 'parameter': {
        const of = typeName(definition.type);
        return of === undefined ? open(name, use) : traced({ kind: 'instance', of }, name, use);
      }
      default:
        return open(name, use);
    }
  };

  const keyOf = (key: SyntaxNode): string | undefined => {
    const value = valueOf(key);
    return value.kind === 'known' ? String(value.value) : undefined;
  };

  const valueChange = (
    { path, kind, value, node, key }: Change,
    declaration: Definition | undefined,
  ): ValueChange => ({
    path,
    kind,
    ...(value !== undefined && { value: () => valueOf(value) }),
    keySpan: spanOf(key),
    isSure: declaration?.kind === 'value' && isPassedWith(node, declaration.target),
  });

  const boundValue = boundValues<Definition, Binding>({
    definedValue,
    isReplaced: (by, first) =>
      by.kind === 'value' && first.kind === 'value' && isPassedWith(by.target, first.target),
    withChanges: (value, binding, declaration) =>
      changesOf(binding, names, text, keyOf).reduce(
        (before, change) => changed(before, valueChange(change, declaration)),
        value,
      ),
  });

  // ---------------------------------------------------------------------------------
  // strings
  // ---------------------------------------------------------------------------------

  const formatParts = (node: SyntaxNode): ReadonlyArray<string | OpenPart> => {
    const form = stringForm(codeOf(node));
    const parts: Array<string | OpenPart> = [];
    let at = node.from + form.before;
    const literal = (until: number): string =>
      unescaped(text.slice(at, until), form.isRaw).replaceAll('{{', '{').replaceAll('}}', '}');
    for (const replacement of node.getChildren('FormatReplacement')) {
      parts.push(literal(replacement.from));
      const words = wordsIn(replacement);
      const [expression] = words;
      const isPlain = expression !== undefined && words.length === 1;
      parts.push(...(isPlain ? textParts(valueOf(expression)) : [{ code: codeOf(replacement) }]));
      at = replacement.to;
    }
    parts.push(literal(node.to - form.after));
    return parts;
  };

  const stringValue = (node: SyntaxNode): Written => {
    const code = codeOf(node);
    const { before, after, isRaw } = stringForm(code);
    return known(unescaped(code.slice(before, code.length - after), isRaw), spanOf(node));
  };

  /** A string into which `format` or `%` puts values, which are open. */
  const filled = (value: Written, placeholder: RegExp, span: Span): Written =>
    textOf(
      textParts(value).flatMap((known) =>
        typeof known === 'string'
          ? known
              .split(placeholder)
              .flatMap((part, index) => (index === 0 ? [part] : [{ code: `value ${index}` }, part]))
          : [known],
      ),
      span,
    );

  // ---------------------------------------------------------------------------------
  // expressions
  // ---------------------------------------------------------------------------------

  const listValue = (node: SyntaxNode): Written => {
    const items: Array<Written> = [];
    let isWhole = true;
    for (const { value: written, spread } of argumentsIn(node)) {
      const value = valueOf(written);
      if (spread === '') items.push(value);
      else if (value.kind === 'list') {
        items.push(...value.items);
        isWhole &&= value.isWhole;
      } else isWhole = false;
    }
    return list(items, spanOf(node), isWhole);
  };

  const withKey = (all: SpreadObject, key: string, keyNode: SyntaxNode, value: Written): SpreadObject => {
    const others = all.entries.filter((entry) => entry.key !== key);
    const entry: WrittenEntry = { key, keySpan: spanOf(keyNode), value, isCertain: true };
    return { ...all, entries: [...others, entry] };
  };

  const dictionaryValue = (node: SyntaxNode): Written => {
    let value = spreadObject([], spanOf(node), true, []);
    let part: Array<SyntaxNode> = [];
    const finish = (): void => {
      const colon = part.findIndex(({ name }) => name === ':');
      const [first] = part;
      const last = part.at(-1);
      if (first?.name === '**' && last !== undefined) value = spreadInto(value, valueOf(last));
      else if (first !== undefined && last !== undefined && colon === 1) {
        const key = keyOf(first);
        value =
          key === undefined ? spreadInto(value, unknown(last)) : withKey(value, key, first, valueOf(last));
      }
      part = [];
    };
    for (const child of childrenOf(node)) {
      if (child.name === ',') finish();
      else if (child.name !== '{' && child.name !== '}' && child.name !== 'Comment') part.push(child);
    }
    finish();
    return value;
  };

  const namedArguments = (node: SyntaxNode, span: Span): SpreadObject =>
    argumentsIn(node).reduce<SpreadObject>(
      (all, { name, value, spread }) => {
        if (spread === '**') return spreadInto(all, valueOf(value));
        return name === undefined ? all : withKey(all, codeOf(name), name, valueOf(value));
      },
      spreadObject([], span, true, []),
    );

  const binaryValue = (node: SyntaxNode): Written => {
    const [left, right] = wordsIn(node).filter(({ name }) => !name.endsWith('Op'));
    const operator = childrenOf(node)[1];
    if (left === undefined || right === undefined || operator === undefined) return unknown(node);
    const span = spanOf(node);
    const [a, b] = [valueOf(left), valueOf(right)];
    switch (codeOf(operator)) {
      case 'or':
        return isTrue(a) === undefined ? choice([a, b], span) : isTrue(a) ? a : b;
      case 'and':
        return isTrue(a) === undefined ? choice([absent(span), b], span) : isTrue(a) ? b : a;
      case '%':
        return isText(a) ? filled(a, /%(?:\(\w+\))?[-\d.]*[sdifr]/, span) : unknown(node);
      case '+':
        if (a.kind === 'list' || b.kind === 'list') {
          const lists = [a, b].flatMap((each) => (each.kind === 'list' ? [each] : []));
          const isWhole = lists.length === 2 && lists.every((each) => each.isWhole);
          return list(
            lists.flatMap(({ items }) => items),
            span,
            isWhole,
          );
        }
        if (isText(a) || isText(b)) return joinedText([a, b], span);
    }
    const [first, second] = [numberIn(a), numberIn(b)];
    const operate = arithmetic[codeOf(operator)];
    return first === undefined || second === undefined || operate === undefined
      ? unknown(node)
      : known(operate(first, second), span);
  };

  const memberValue = (node: SyntaxNode): Written => {
    const parts = memberParts(node);
    if (parts === undefined) return unknown(node);
    const member = names.memberOf(node);
    if (member !== undefined && member.definitions.length > 0) return boundValue(member, spanOf(node));
    const key = parts.isIndex ? keyOf(parts.key) : codeOf(parts.key);
    const value = memberOf(valueOf(parts.object), key ?? '', codeOf(node), spanOf(node));
    return key === undefined || isAbsent(value) ? unknown(node) : value;
  };

  /** What a method of a value, or a function for dictionaries, answers where that is plain. */
  const methodValue = (node: SyntaxNode): Written | undefined => {
    const callee = node.firstChild as SyntaxNode;
    const argumentList = node.getChild('ArgList') as SyntaxNode;
    const args = argumentsIn(argumentList);
    const span = spanOf(node);
    if (callee.name === 'VariableName' && codeOf(callee) === 'dict') {
      const base = spreadObject([], span, true, []);
      const [first] = args;
      const before =
        first?.name === undefined && first?.spread === '' ? spreadInto(base, valueOf(first.value)) : base;
      return spreadInto(before, namedArguments(argumentList, span));
    }
    const parts = memberParts(callee);
    if (parts === undefined || parts.isIndex) return undefined;
    const value = valueOf(parts.object);
    const [first, second] = args.map((argument) => valueOf(argument.value));
    switch (codeOf(parts.key)) {
      case 'format':
        return isText(value) ? filled(value, /\{[^{}]*\}/, span) : undefined;
      case 'join':
        return value.kind === 'known' && first?.kind === 'list' && first.isWhole
          ? joinedText(
              first.items.flatMap((item, index) => (index === 0 ? [item] : [value, item])),
              span,
            )
          : undefined;
      case 'copy':
        return value.kind === 'object' || value.kind === 'list' ? value : undefined;
      case 'get': {
        if (value.kind !== 'object' || first?.kind !== 'known') return undefined;
        const found = memberOf(value, String(first.value), codeOf(node), span);
        return isAbsent(found) ? (second ?? known(null, span)) : found;
      }
      default:
        return undefined;
    }
  };

  const evaluate = (node: SyntaxNode): Written => {
    switch (node.name) {
      case 'String':
        return stringValue(node);
      case 'FormatString':
        return textOf(formatParts(node), spanOf(node));
      case 'ContinuedString':
        return joinedText(wordsIn(node).map(valueOf), spanOf(node));
      case 'Number': {
        const number = Number(codeOf(node).replaceAll('_', ''));
        return Number.isNaN(number) ? unknown(node) : known(number, spanOf(node));
      }
      case 'Boolean':
        return known(codeOf(node) === 'True', spanOf(node));
      case 'None':
        return absent(spanOf(node));
      case 'VariableName': {
        const binding = names.bindingOf(node);
        if (binding !== undefined) return boundValue(binding, spanOf(node));
        return traced(
          { kind: 'library', name: { module: '', path: [codeOf(node)] } },
          codeOf(node),
          spanOf(node),
        );
      }
      case 'MemberExpression':
        return memberValue(node);
      case 'CallExpression':
        return methodValue(node) ?? answerOf(node);
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return listValue(node);
      case 'DictionaryExpression':
        return dictionaryValue(node);
      case 'BinaryExpression':
        return binaryValue(node);
      case 'ConditionalExpression': {
        const [chosen, , other] = wordsIn(node);
        return chosen === undefined || other === undefined
          ? unknown(node)
          : choice([valueOf(chosen), valueOf(other)], spanOf(node));
      }
      case 'UnaryExpression': {
        const operand = wordsIn(node).find(({ name }) => name !== 'ArithOp');
        const value = operand && numberIn(valueOf(operand));
        return value !== undefined && codeOf(node).startsWith('-')
          ? known(-value, spanOf(node))
          : unknown(node);
      }
      default:
        return unknown(node);
    }
  };

  const valueOf = (written: SyntaxNode): Written => {
    const node = unwrapped(written);
    const key = nodeKey(node);
    const found = values.get(key);
    if (found !== undefined) return found;
    const value = evaluate(node);
    values.set(key, value);
    return value;
  };

  return { valueOf, namedArguments };
};
