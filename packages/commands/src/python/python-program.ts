/**
 * Programs in Python: what they call, with which values, and what they write to members afterwards. The wings that look for
 * clients in programs import it.
 */
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import {
  isFromLibrary,
  libraryName,
  traced,
  type Call,
  type Callee,
  type MemberWrite,
  type Program,
} from '../value/trace';
import type { Span } from '../value/span';
import { lazily } from '../value/lazily';
import type { Written } from '../value/written';
import { isLibrary } from './changes';
import { isPassedWith } from './control-flow';
import { evaluator } from './evaluate';
import { namesOf, nodeKey, type Binding } from './names';
import { argumentsIn, childrenOf, memberParts, spanOf, unwrapped } from './syntax';

/** Reads a program. The parser goes on after errors. */
export const pythonProgram = (text: string): Program => {
  const names = namesOf(parser.parse(text), text);
  const calls = new Map<string, Call>();
  const bySpan = new Map<string, SyntaxNode>();
  const spanKey = ({ start, end }: Span): string => `${start}-${end}`;

  const codeOf = ({ from, to }: SyntaxNode): string => text.slice(from, to);

  const answerOf = (node: SyntaxNode): Written =>
    traced({ kind: 'made', call: callOf(node) }, codeOf(node), spanOf(node));

  const { valueOf, namedArguments } = evaluator({ text, names, answerOf });

  const calleeOf = (node: SyntaxNode): Callee => {
    const callee = unwrapped(node.firstChild as SyntaxNode);
    const parts = memberParts(callee);
    if (
      parts !== undefined &&
      codeOf(parts.key) === '__init__' &&
      codeOf(parts.object).startsWith('super(')
    ) {
      const around = names.basesAround(node);
      const [base] = around?.bases ?? [];
      const value = base === undefined ? traced({ kind: 'absent' }, 'super', spanOf(callee)) : valueOf(base);
      return { kind: 'super', value, className: around?.name };
    }
    const value = valueOf(callee);
    const library = libraryName(value);
    if (parts === undefined || parts.isIndex || (library !== undefined && library.module !== ''))
      return { kind: 'name', value };
    return { kind: 'method', of: valueOf(parts.object), name: codeOf(parts.key) };
  };

  /** What holds the value of a node, where that is a name. */
  const holderOf = (
    node: SyntaxNode,
  ): { readonly name: string; readonly binding: Binding | undefined } | undefined => {
    const { parent } = node;
    if (parent?.name === 'ParenthesizedExpression' || parent?.name === 'AwaitExpression')
      return holderOf(parent);
    const target = parent?.name === 'AssignStatement' ? (parent.firstChild as SyntaxNode) : undefined;
    if (target === undefined) return undefined;
    const parts = memberParts(target);
    if (parts !== undefined && !parts.isIndex)
      return { name: codeOf(parts.key), binding: names.memberOf(target) };
    return target.name === 'VariableName'
      ? { name: codeOf(target), binding: names.bindingOf(target) }
      : undefined;
  };

  /** Whether code that is not followed gets a value. */
  const leaves = (use: SyntaxNode, seen: Set<Binding>): boolean => {
    const { parent } = use;
    switch (parent?.name) {
      case 'ParenthesizedExpression':
      case 'AwaitExpression':
      case 'ArrayExpression':
      case 'DictionaryExpression':
      case 'ConditionalExpression':
        return leaves(parent, seen);
      case 'MemberExpression':
      case 'ExpressionStatement':
        return false;
      case 'ArgList':
        return parent.parent?.name !== 'CallExpression' || !isOfLibrary(parent.parent);
      case 'AssignStatement': {
        const binding = holderOf(use)?.binding;
        if (binding === undefined || binding.isShared) return true;
        if (seen.has(binding)) return false;
        seen.add(binding);
        return binding.references.some((other) => leaves(other, seen));
      }
      default:
        return true;
    }
  };

  const isOfLibrary = (node: SyntaxNode): boolean =>
    isFromLibrary(callOf(node), ({ module, path }) =>
      module === '' ? path.join('.') === 'print' : isLibrary(module),
    );

  const headOf = (node: SyntaxNode): Span => {
    const callee = unwrapped(node.firstChild as SyntaxNode);
    return spanOf(memberParts(callee)?.key ?? callee);
  };

  const callOf = (node: SyntaxNode): Call => {
    const key = nodeKey(node);
    const found = calls.get(key);
    if (found !== undefined) return found;
    const argumentList = node.getChild('ArgList') as SyntaxNode;
    const written = argumentsIn(argumentList);
    const isNamed = written.some(({ name, spread }) => name !== undefined || spread === '**');
    const positional = written.filter(({ name, spread }) => name === undefined && spread !== '**');
    const several = positional.findIndex(({ spread }) => spread === '*');
    const callee = lazily(() => calleeOf(node));
    const args = lazily(() =>
      (several === -1 ? positional : positional.slice(0, several)).map(({ value }) => valueOf(value)),
    );
    const named = lazily(() => (isNamed ? namedArguments(argumentList, spanOf(node)) : undefined));
    const isShared = lazily(() => leaves(node, new Set()));
    const call: Call = {
      get callee() {
        return callee();
      },
      head: headOf(node),
      span: spanOf(node),
      get args() {
        return args();
      },
      get named() {
        return named();
      },
      hasMoreArgs: several !== -1,
      variable: holderOf(node)?.name,
      get isShared() {
        return isShared();
      },
    };
    calls.set(key, call);
    return call;
  };

  const writeOf = (node: SyntaxNode): MemberWrite | undefined => {
    const children = childrenOf(node);
    const [target, , value] = children;
    const parts = target && memberParts(target);
    if (parts === undefined || value === undefined || children.length !== 3) return undefined;
    const found = lazily(() => valueOf(parts.object));
    const given = lazily(() => valueOf(value));
    const index = lazily(() => valueOf(parts.key));
    return {
      get target() {
        return found();
      },
      get key() {
        if (!parts.isIndex) return codeOf(parts.key);
        const key = index();
        return key.kind === 'known' ? String(key.value) : undefined;
      },
      keySpan: spanOf(parts.key),
      get value() {
        return given();
      },
      span: spanOf(node),
    };
  };

  const places = names.nodes.filter(({ name }) => name === 'CallExpression' || name === 'AssignStatement');
  for (const node of places) bySpan.set(spanKey(spanOf(node)), node);

  return {
    language: 'python',
    text,
    calls: places.filter(({ name }) => name === 'CallExpression').map(callOf),
    writes: places.flatMap((node) => (node.name === 'AssignStatement' ? (writeOf(node) ?? []) : [])),
    alwaysFollows: (place, other) => {
      const [node, before] = [place, other].map((span) => bySpan.get(spanKey(span)));
      return node !== undefined && before !== undefined && isPassedWith(node, before);
    },
  };
};
