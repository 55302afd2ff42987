/**
 * Programs in JavaScript and TypeScript: what they call, with which values, and what they write to members afterwards. The
 * wings that look for clients in programs import it.
 */
import type * as t from '@babel/types';
import type { Span } from '../value/span';
import {
  isFromLibrary,
  libraryName,
  traced,
  type Call,
  type Callee,
  type MemberWrite,
  type Program,
} from '../value/trace';
import { lazily } from '../value/lazily';
import type { Written } from '../value/written';
import { isKnownGlobal, isLibrary } from './changes';
import { classMembers } from './class-members';
import { isPassedWith } from './control-flow';
import { evaluator } from './evaluate';
import { parseJavaScript } from './parse-javascript';
import { namesOf, type Binding, type Names } from './scopes';
import type { ScriptLanguage } from './script-language';
import { isCall, isMember, keyName, spanOf, unwrapped, wraps, type CallNode } from './syntax';

/** The class around a node, if it extends another. */
const extendedClass = (node: t.Node, names: Names): (t.ClassDeclaration | t.ClassExpression) | undefined => {
  for (let at = names.parentOf(node); at !== undefined; at = names.parentOf(at))
    if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression') return at;
  return undefined;
};

/** Reads a program; `undefined` if the parser cannot make anything of it. */
export const javascriptProgram = (text: string, language: ScriptLanguage): Program | undefined => {
  const file = parseJavaScript(text, language);
  if (file === undefined) return undefined;
  const names = namesOf(file);
  const thisMember = classMembers(names);
  const calls = new Map<CallNode, Call>();
  const nodes = new Map<Call, CallNode>();

  const codeOf = ({ start, end }: t.Node): string => text.slice(start as number, end as number);

  const answerOf = (node: CallNode): Written =>
    traced({ kind: 'made', call: callOf(node) }, codeOf(node), spanOf(node));

  const valueOf = evaluator({ text, names, thisMember, answerOf });

  const calleeOf = (node: CallNode): Callee => {
    const callee = unwrapped(node.callee);
    if (callee.type === 'Super') {
      const around = extendedClass(node, names);
      const value = around?.superClass
        ? valueOf(around.superClass)
        : traced({ kind: 'absent' }, 'super', spanOf(callee));
      return { kind: 'super', value, className: around?.id?.name };
    }
    const value = valueOf(callee);
    const library = libraryName(value);
    // Of what is in a global, only classes have names that are looked for.
    const isNamed = library !== undefined && (library.module !== '' || node.type === 'NewExpression');
    if (isNamed || !isMember(callee)) return { kind: 'name', value };
    const name = keyName(callee.property, callee.computed);
    return name === undefined
      ? { kind: 'name', value }
      : { kind: 'method', of: valueOf(callee.object), name };
  };

  /** The variable or the member that holds the value of a node. */
  const holderOf = (
    node: t.Node,
  ): { readonly name: string; readonly binding: Binding | undefined } | undefined => {
    const parent = names.parentOf(node) as t.Node;
    if (wraps(parent)) return holderOf(parent);
    switch (parent.type) {
      case 'VariableDeclarator':
        return parent.id.type === 'Identifier'
          ? { name: parent.id.name, binding: names.bindingOf(parent.id) }
          : undefined;
      case 'ClassProperty':
      case 'ClassPrivateProperty': {
        const name = keyName(parent.key, parent.type === 'ClassProperty' && parent.computed === true);
        return name === undefined ? undefined : { name, binding: undefined };
      }
      case 'AssignmentExpression': {
        const target = unwrapped(parent.left);
        if (target.type === 'Identifier') return { name: target.name, binding: names.bindingOf(target) };
        if (!isMember(target)) return undefined;
        const name = keyName(target.property, target.computed);
        const binding = target.object.type === 'ThisExpression' ? thisMember(target) : undefined;
        return name === undefined ? undefined : { name, binding };
      }
      default:
        return undefined;
    }
  };

  /** Whether code that is not followed gets a value. */
  const leaves = (use: t.Node, seen: Set<Binding>): boolean => {
    const parent = names.parentOf(use) as t.Node;
    if (wraps(parent)) return leaves(parent, seen);
    if (isMember(parent)) return false;
    if (isCall(parent)) return parent.callee !== use && !isOfLibrary(parent);
    switch (parent.type) {
      case 'VariableDeclarator': {
        const binding = parent.id.type === 'Identifier' ? names.bindingOf(parent.id) : undefined;
        return binding !== undefined && bindingLeaves(binding, seen);
      }
      case 'AssignmentExpression': {
        const binding = holderOf(use)?.binding;
        return binding === undefined || bindingLeaves(binding, seen);
      }
      case 'ClassProperty':
        return parent.accessibility !== 'private';
      case 'ObjectProperty':
      case 'ObjectExpression':
      case 'ArrayExpression':
      case 'ConditionalExpression':
        return leaves(parent, seen);
      case 'ExpressionStatement':
        return false;
      default:
        return true;
    }
  };

  /** Whether a call is one of a known library. */
  const isOfLibrary = (node: CallNode): boolean =>
    isFromLibrary(callOf(node), (name) =>
      name.module === '' ? isKnownGlobal(name.path) : isLibrary(name.module),
    );

  const bindingLeaves = (binding: Binding, seen: Set<Binding>): boolean => {
    if (seen.has(binding)) return false;
    seen.add(binding);
    return binding.isExported || binding.references.some((use) => leaves(use, seen));
  };

  const headOf = (node: CallNode): Span => {
    const callee = unwrapped(node.callee);
    return spanOf(isMember(callee) ? callee.property : callee);
  };

  const callOf = (node: CallNode): Call => {
    const found = calls.get(node);
    if (found !== undefined) return found;
    const written = node.arguments as ReadonlyArray<t.Node>;
    const spread = written.findIndex(({ type }) => type === 'SpreadElement');
    const callee = lazily(() => calleeOf(node));
    const args = lazily(() => (spread === -1 ? written : written.slice(0, spread)).map(valueOf));
    const isShared = lazily(() => leaves(node, new Set()));
    const variable = lazily(() => holderOf(node)?.name);
    const call: Call = {
      get callee() {
        return callee();
      },
      head: headOf(node),
      span: spanOf(node),
      get args() {
        return args();
      },
      named: undefined,
      hasMoreArgs: spread !== -1,
      get variable() {
        return variable();
      },
      get isShared() {
        return isShared();
      },
    };
    calls.set(node, call);
    nodes.set(call, node);
    return call;
  };

  const writeOf = (node: t.AssignmentExpression): MemberWrite | undefined => {
    const target = unwrapped(node.left);
    if (!isMember(target)) return undefined;
    const found = lazily(() => valueOf(target.object));
    const value = lazily(() => valueOf(node.right));
    return {
      get target() {
        return found();
      },
      key: node.operator === '=' ? keyName(target.property, target.computed) : undefined,
      keySpan: spanOf(target.property),
      get value() {
        return value();
      },
      span: spanOf(node),
    };
  };

  const nodesBySpan = new Map<string, t.Node>();
  const spanKey = ({ start, end }: Span): string => `${start}-${end}`;
  for (const node of names.nodes)
    if (isCall(node) || node.type === 'AssignmentExpression') nodesBySpan.set(spanKey(spanOf(node)), node);

  return {
    language: 'javascript',
    text,
    calls: names.nodes.filter(isCall).map(callOf),
    writes: names.nodes.flatMap((node) => {
      const write = node.type === 'AssignmentExpression' ? writeOf(node) : undefined;
      return write === undefined ? [] : [write];
    }),
    alwaysFollows: (place, other) => {
      const [node, before] = [place, other].map((span) => nodesBySpan.get(spanKey(span)));
      return node !== undefined && before !== undefined && isPassedWith(node, before, names.parentOf);
    },
  };
};
