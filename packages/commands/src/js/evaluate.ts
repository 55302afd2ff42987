/**
 * Values of a program in JavaScript or TypeScript, as far as its text tells. No function is followed, no type is looked at but
 * for the name of a class, and nothing is run.
 */
import type * as t from '@babel/types';
import type { Span } from '../value/span';
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
import { boundValues } from '../value/bound-values';
import { changed, type ValueChange } from '../value/changed';
import { isAbsent, libraryName, originOf, traced, type LibraryName, type SpreadObject } from '../value/trace';
import {
  known,
  list,
  object,
  open,
  text as textOf,
  type Written,
  type WrittenEntry,
  type WrittenList,
} from '../value/written';
import { changesOf, type Change } from './changes';
import { isPassedWith } from './control-flow';
import type { Binding, Definition, Names } from './scopes';
import { isCall, isMember, keyName, spanOf, unwrapped, type CallNode, type Member } from './syntax';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What an evaluation needs. */
export interface EvaluateOptions {
  readonly text: string;
  readonly names: Names;
  /** What `this.name` means. */
  readonly thisMember: (node: Member) => Binding | undefined;
  /** What a call answers, as an open value. */
  readonly answerOf: (node: CallNode) => Written;
}

/** Evaluates the expressions of a program. */
export type Evaluate = (node: t.Node) => Written;

// -------------------------------------------------------------------------------------
// operators
// -------------------------------------------------------------------------------------

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
};

const numberIn = (value: Written): number | undefined =>
  value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;

const isText = (value: Written): boolean =>
  value.kind === 'text' || (value.kind === 'known' && typeof value.value === 'string');

/** The names by which libraries join texts that are known only when they run. */
const joiningTags: ReadonlySet<string> = new Set(['interpolate', '$interpolate', 'text']);

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Evaluates the expressions of a program. */
export const evaluator = ({ text, names, thisMember, answerOf }: EvaluateOptions): Evaluate => {
  const values = new Map<t.Node, Written>();

  const codeOf = ({ start, end }: Span): string => text.slice(start, end);

  const unknown = (node: t.Node): Written => open(codeOf(spanOf(node)), spanOf(node));

  // ---------------------------------------------------------------------------------
  // names
  // ---------------------------------------------------------------------------------

  /** The part of a value that a name in a pattern gets. */
  const partFor = (value: Written, pattern: t.Node, identifier: t.Node): Written | undefined => {
    if (pattern === identifier) return value;
    const span = spanOf(pattern);
    switch (pattern.type) {
      case 'AssignmentPattern': {
        if (isAbsent(value)) return partFor(valueOf(pattern.right), pattern.left, identifier);
        const isThere = value.kind === 'known' || value.kind === 'list' || value.kind === 'object';
        return partFor(
          isThere ? value : choice([value, valueOf(pattern.right)], span),
          pattern.left,
          identifier,
        );
      }
      case 'ObjectPattern': {
        const taken: Array<string> = [];
        for (const property of pattern.properties) {
          if (property.type === 'RestElement') {
            if (property.argument === identifier) return restOf(value, taken, span);
            continue;
          }
          const key = keyName(property.key, property.computed);
          if (key === undefined) return undefined;
          taken.push(key);
          const member = memberOf(value, key, codeOf(span), spanOf(property));
          const part = partFor(member, property.value, identifier);
          if (part !== undefined) return part;
        }
        return undefined;
      }
      case 'ArrayPattern':
        for (const [index, element] of pattern.elements.entries()) {
          if (element === null || element.type === 'RestElement') continue;
          const item = memberOf(value, String(index), codeOf(span), spanOf(element));
          const part = partFor(item, element, identifier);
          if (part !== undefined) return part;
        }
        return undefined;
      default:
        return undefined;
    }
  };

  const restOf = (value: Written, without: ReadonlyArray<string>, span: Span): Written => {
    if (value.kind === 'object')
      return { ...value, entries: value.entries.filter(({ key }) => !without.includes(key)) };
    return traced({ kind: 'rest', of: value, without }, codeOf(span), span);
  };

  const identifierIn = (pattern: t.Node, name: string): t.Node | undefined => {
    switch (pattern.type) {
      case 'Identifier':
        return pattern.name === name ? pattern : undefined;
      case 'AssignmentPattern':
        return identifierIn(pattern.left, name);
      case 'RestElement':
        return identifierIn(pattern.argument, name);
      case 'ObjectPattern':
        for (const property of pattern.properties) {
          const found = identifierIn(property.type === 'RestElement' ? property : property.value, name);
          if (found !== undefined) return found;
        }
        return undefined;
      case 'ArrayPattern':
        for (const element of pattern.elements) {
          const found = element === null ? undefined : identifierIn(element, name);
          if (found !== undefined) return found;
        }
        return undefined;
      default:
        return undefined;
    }
  };

  /** The name of a package that a type stands for. */
  const typeName = (type: t.TSType | undefined): LibraryName | undefined => {
    if (type?.type !== 'TSTypeReference') return undefined;
    const path: Array<string> = [];
    let at: t.TSEntityName = type.typeName;
    while (at.type === 'TSQualifiedName') {
      path.unshift(at.right.name);
      at = at.left;
    }
    const [definition] = names.typeNamed(at.name)?.definitions ?? [];
    return definition?.kind === 'import'
      ? { module: definition.module, path: [...definition.path, ...path] }
      : undefined;
  };

  /** A value of which only the type is known. */
  const typedValue = (type: t.TSType | undefined, code: string, span: Span): Written => {
    const of = typeName(type);
    if (of !== undefined) return traced({ kind: 'instance', of }, code, span);
    const members =
      type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
        ? names.membersOf(type.typeName.name)
        : undefined;
    const entries = [...(members ?? [])].flatMap(([key, memberType]): ReadonlyArray<WrittenEntry> => {
      const member = typeName(memberType);
      const value = member && traced({ kind: 'instance', of: member }, `${code}.${key}`, span);
      return value === undefined ? [] : [{ key, keySpan: span, value, isCertain: true }];
    });
    return entries.length === 0 ? open(code, span) : object(entries, span, false);
  };

  const enumValue = (node: t.TSEnumDeclaration): Written => {
    const entries = node.members.flatMap((member): ReadonlyArray<WrittenEntry> => {
      const key = keyName(member.id, false);
      if (key === undefined || !member.initializer) return [];
      return [{ key, keySpan: spanOf(member.id), value: valueOf(member.initializer), isCertain: true }];
    });
    return object(entries, spanOf(node), false);
  };

  const definedValue = (definition: Definition, name: string, use: Span): Written => {
    switch (definition.kind) {
      case 'import': {
        const path = definition.path[0] === 'default' ? definition.path.slice(1) : definition.path;
        return traced({ kind: 'library', name: { module: definition.module, path } }, name, use);
      }
      case 'value': {
        const { pattern } = definition;
        const isOfThis = isMember(pattern) || (pattern as t.Node).type === 'PrivateName';
        const identifier = isOfThis ? pattern : identifierIn(pattern, name);
        const value = valueOf(definition.node);
        return (identifier && partFor(value, pattern, identifier)) ?? open(name, use);
      }
      case 'enum':
        return enumValue(definition.node);
      case 'parameter':
      case 'other':
        return typedValue(definition.type, name, use);
      default:
        return open(name, use);
    }
  };

  /** A change of what a name stands for, as a change of its value. */
  const valueChange = (
    { path, kind, value, node }: Change,
    declaration: Definition | undefined,
  ): ValueChange => {
    const target = node.type === 'AssignmentExpression' ? unwrapped(node.left) : node;
    return {
      path,
      kind,
      ...(value !== undefined && { value: () => valueOf(value) }),
      keySpan: spanOf(isMember(target) ? target.property : target),
      isSure: declaration?.kind === 'value' && isPassedWith(node, declaration.node, names.parentOf),
    };
  };

  const boundValue = boundValues<Definition, Binding>({
    definedValue: (definition, { name }, use) => definedValue(definition, name, use),
    isReplaced: (by, first) =>
      by.kind === 'value' && first.kind === 'value' && isPassedWith(by.node, first.node, names.parentOf),
    withChanges: (value, binding, declaration) =>
      changesOf(binding, names).reduce(
        (before, change) => changed(before, valueChange(change, declaration)),
        value,
      ),
  });

  // ---------------------------------------------------------------------------------
  // expressions
  // ---------------------------------------------------------------------------------

  const arrayValue = (node: t.ArrayExpression): Written => {
    const items: Array<Written> = [];
    let isWhole = true;
    for (const element of node.elements) {
      if (element === null) continue;
      if (element.type !== 'SpreadElement') {
        items.push(valueOf(element));
        continue;
      }
      const spread = valueOf(element.argument);
      if (spread.kind === 'list') {
        items.push(...spread.items);
        isWhole &&= spread.isWhole;
      } else if (truth(spread) !== false) {
        isWhole = false;
        if (spread.kind !== 'choice') continue;
        for (const branch of spread.branches)
          if (branch.kind === 'list')
            items.push(...branch.items.map((item) => choice([item, absent(item.span)], item.span)));
      }
    }
    return list(items, spanOf(node), isWhole);
  };

  const objectValue = (node: t.ObjectExpression): Written => {
    let value: SpreadObject = spreadObject([], spanOf(node), true, []);
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') {
        value = spreadInto(value, valueOf(property.argument));
        continue;
      }
      const key = keyName(property.key, property.computed);
      if (key === undefined) {
        value = spreadInto(value, unknown(property));
        continue;
      }
      const written = property.type === 'ObjectProperty' ? valueOf(property.value) : unknown(property);
      const others = value.entries.filter((entry) => entry.key !== key);
      const entry: WrittenEntry = { key, keySpan: spanOf(property.key), value: written, isCertain: true };
      value = { ...value, entries: isAbsent(written) ? others : [...others, entry] };
    }
    return value;
  };

  const templateValue = (node: t.TemplateLiteral): Written => {
    const parts = node.quasis.flatMap(({ value }, index) => {
      const expression = node.expressions[index];
      const literal = value.cooked as string;
      return expression === undefined ? [literal] : [literal, ...textParts(valueOf(expression))];
    });
    return textOf(parts, spanOf(node));
  };

  const binaryValue = (node: t.BinaryExpression): Written => {
    const span = spanOf(node);
    const [left, right] = [valueOf(node.left), valueOf(node.right)];
    const [a, b] = [numberIn(left), numberIn(right)];
    const operate = arithmetic[node.operator];
    if (a !== undefined && b !== undefined && operate !== undefined) return known(operate(a, b), span);
    return node.operator === '+' && (isText(left) || isText(right))
      ? joinedText([left, right], span)
      : unknown(node);
  };

  const logicalValue = (node: t.LogicalExpression): Written => {
    const left = valueOf(node.left);
    const span = spanOf(node);
    const isTrue = truth(left);
    if (node.operator === '&&') {
      if (isTrue === true) return valueOf(node.right);
      return isTrue === false ? left : choice([absent(span), valueOf(node.right)], span);
    }
    const isKept = node.operator === '||' ? isTrue === true : isTrue !== undefined && !isNothing(left);
    if (isKept) return left;
    return isTrue === false && (node.operator === '||' || isNothing(left))
      ? valueOf(node.right)
      : choice([left, valueOf(node.right)], span);
  };

  const isNothing = (value: Written): boolean =>
    isAbsent(value) || (value.kind === 'known' && value.value === null);

  const conditionalValue = (node: t.ConditionalExpression): Written => {
    const isTrue = truth(valueOf(node.test));
    if (isTrue !== undefined) return valueOf(isTrue ? node.consequent : node.alternate);
    return choice([valueOf(node.consequent), valueOf(node.alternate)], spanOf(node));
  };

  const unaryValue = (node: t.UnaryExpression): Written => {
    const value = valueOf(node.argument);
    const number = numberIn(value);
    const isTrue = truth(value);
    if (node.operator === '-' && number !== undefined) return known(-number, spanOf(node));
    if (node.operator === '!' && isTrue !== undefined) return known(!isTrue, spanOf(node));
    return node.operator === 'void' ? absent(spanOf(node)) : unknown(node);
  };

  const memberValue = (node: Member): Written => {
    if (node.object.type === 'ThisExpression') {
      const member = thisMember(node);
      if (member !== undefined) return boundValue(member, spanOf(node));
    }
    const value = valueOf(node.object);
    const index = node.computed ? valueOf(node.property) : undefined;
    const key = index?.kind === 'known' ? String(index.value) : keyName(node.property, node.computed);
    const span = spanOf(node);
    return key === undefined ? unknown(node) : memberOf(value, key, codeOf(span), span);
  };

  /** What a method of an array or a string answers, where that is plain. */
  const methodValue = (node: CallNode): Written | undefined => {
    const callee = unwrapped(node.callee);
    if (!isMember(callee)) return undefined;
    const method = keyName(callee.property, callee.computed);
    const span = spanOf(node);
    const args = node.arguments as ReadonlyArray<t.Node>;
    if (args.some(({ type }) => type === 'SpreadElement')) return undefined;
    if (callee.object.type === 'Identifier' && callee.object.name === 'Object') {
      if (method === 'freeze' && args[0] !== undefined) return valueOf(args[0]);
      if (method !== 'assign') return undefined;
      return args.reduce<SpreadObject>(
        (all, each) => spreadInto(all, valueOf(each)),
        spreadObject([], span, true, []),
      );
    }
    const value = valueOf(callee.object);
    switch (method) {
      case 'concat': {
        if (isText(value)) return joinedText([value, ...args.map(valueOf)], span);
        return value.kind === 'list' ? concatenated(value, args.map(valueOf), span) : undefined;
      }
      case 'join': {
        const separator = args[0] === undefined ? known(',', span) : valueOf(args[0]);
        if (value.kind !== 'list' || !value.isWhole || separator.kind !== 'known') return undefined;
        return joinedText(
          value.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])),
          span,
        );
      }
      case 'filter':
        return value.kind === 'list' && args[0]?.type === 'Identifier' && args[0].name === 'Boolean'
          ? list(
              value.items.filter((item) => truth(item) !== false),
              span,
              value.isWhole && value.items.every((item) => truth(item) !== undefined),
            )
          : undefined;
      case 'toString':
        return isText(value) ? value : undefined;
      default:
        return undefined;
    }
  };

  const concatenated = (first: WrittenList, others: ReadonlyArray<Written>, span: Span): Written => {
    const items = [...first.items];
    let isWhole = first.isWhole;
    for (const other of others) {
      if (other.kind === 'list') items.push(...other.items);
      else if (other.kind === 'known' || other.kind === 'text') items.push(other);
      isWhole &&= other.kind === 'list' ? other.isWhole : other.kind === 'known' || other.kind === 'text';
    }
    return list(items, span, isWhole);
  };

  const identifierValue = (node: t.Identifier): Written => {
    const binding = names.bindingOf(node);
    if (binding !== undefined) return boundValue(binding, spanOf(node));
    return node.name === 'undefined'
      ? absent(spanOf(node))
      : traced({ kind: 'library', name: { module: '', path: [node.name] } }, node.name, spanOf(node));
  };

  const evaluate = (node: t.Node): Written => {
    if (isCall(node)) return methodValue(node) ?? answerOf(node);
    if (isMember(node)) return memberValue(node);
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return known(node.value, spanOf(node));
      case 'NullLiteral':
        return known(null, spanOf(node));
      case 'Identifier':
        return identifierValue(node);
      case 'TemplateLiteral':
        return templateValue(node);
      case 'TaggedTemplateExpression': {
        const tag = unwrapped(node.tag);
        const name = isMember(tag) ? keyName(tag.property, tag.computed) : (tag as t.Identifier).name;
        return joiningTags.has(name ?? '') ? templateValue(node.quasi) : unknown(node);
      }
      case 'ArrayExpression':
        return arrayValue(node);
      case 'ObjectExpression':
        return objectValue(node);
      case 'BinaryExpression':
        return binaryValue(node);
      case 'LogicalExpression':
        return logicalValue(node);
      case 'ConditionalExpression':
        return conditionalValue(node);
      case 'UnaryExpression':
        return unaryValue(node);
      default:
        return unknown(node);
    }
  };

  /** Whether nothing is known of a value but that some function answers it. */
  const isOfUnknownCall = (value: Written): boolean => {
    const origin = originOf(value);
    if (origin?.kind !== 'made') return origin === undefined;
    const { callee } = origin.call;
    const library = callee.kind === 'name' ? libraryName(callee.value) : undefined;
    return library === undefined || library.module === '';
  };

  const valueOf = (written: t.Node): Written => {
    const value = plainValue(unwrapped(written));
    const cast = written.type === 'TSAsExpression' ? typeName(written.typeAnnotation) : undefined;
    return cast !== undefined && value.kind === 'open' && isOfUnknownCall(value)
      ? traced({ kind: 'instance', of: cast }, value.code, value.span)
      : value;
  };

  const plainValue = (node: t.Node): Written => {
    const found = values.get(node);
    if (found !== undefined) return found;
    const value = evaluate(node);
    values.set(node, value);
    return value;
  };

  return valueOf;
};
