/** What a program in Python does to a dictionary or a list after it was made. */
import type { SyntaxNode } from '@lezer/common';
import { nodeKey, type Binding, type Names } from './names';
import { argumentsIn, childrenOf, memberParts, wordsIn } from './syntax';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A change of a value. */
export interface Change {
  /** Which part of it changes; `undefined` stands for any key. */
  readonly path: ReadonlyArray<string | undefined>;
  readonly kind: 'set' | 'delete' | 'grow' | 'any';
  /** What the part is replaced by, or what it is merged with. */
  readonly value?: SyntaxNode;
  /** The statement or the call that makes it. */
  readonly node: SyntaxNode;
  /** Where its key stands. */
  readonly key: SyntaxNode;
}

const growers: ReadonlySet<string> = new Set(['append', 'extend', 'insert']);

const changers: ReadonlySet<string> = new Set([
  'remove',
  'clear',
  'sort',
  'reverse',
  'setdefault',
  'popitem',
]);

/** Functions that leave their arguments as they are. */
const harmless: ReadonlySet<string> = new Set([
  'print',
  'len',
  'list',
  'dict',
  'set',
  'str',
  'sorted',
  'tuple',
  'isinstance',
  'dumps',
  'append',
  'extend',
  'join',
  'create_user_pool_client',
  'update_user_pool_client',
  'add_client',
]);

const libraries = /^(?:aws_cdk|pulumi|pulumi_aws|pulumi_aws_native|boto3|constructs|json)(?:\.|$)/;

/** Whether a module is a package that does not change what it is given. */
export const isLibrary = (module: string): boolean => libraries.test(module);

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Finds the changes of what a name stands for. */
export const changesOf = (
  binding: Binding,
  names: Names,
  text: string,
  keyOf: (key: SyntaxNode) => string | undefined,
): ReadonlyArray<Change> => {
  const seen = new Set<Binding>();
  const textOf = ({ from, to }: SyntaxNode): string => text.slice(from, to);

  const rootOf = (node: SyntaxNode): SyntaxNode => {
    const parts = memberParts(node);
    return parts === undefined ? node : rootOf(parts.object);
  };

  const isHarmless = (call: SyntaxNode): boolean => {
    const callee = call.firstChild as SyntaxNode;
    if (harmless.has(textOf(memberParts(callee)?.key ?? callee))) return true;
    const root = names.bindingOf(rootOf(callee));
    return (
      root?.definitions.every(
        ({ kind, ...rest }) => kind === 'import' && 'module' in rest && isLibrary(rest.module),
      ) === true
    );
  };

  const byMethod = (
    call: SyntaxNode,
    path: ReadonlyArray<string | undefined>,
    key: SyntaxNode,
  ): ReadonlyArray<Change> => {
    const method = path[path.length - 1];
    const of = path.slice(0, -1);
    const args = argumentsIn(call.getChild('ArgList') as SyntaxNode);
    const [first] = args;
    if (method === undefined) return [];
    if (growers.has(method)) return [{ path: of, kind: 'grow', node: call, key }];
    if (method === 'pop') {
      const name = first && keyOf(first.value);
      return [{ path: [...of, name], kind: name === undefined ? 'any' : 'delete', node: call, key }];
    }
    if (method === 'update') {
      const isPlain = args.length === 1 && first?.name === undefined && first?.spread === '';
      return [
        { path: [...of, undefined], kind: 'any', node: call, key, ...(isPlain && { value: first.value }) },
      ];
    }
    return changers.has(method) ? [{ path: [...of, undefined], kind: 'any', node: call, key }] : [];
  };

  const byUse = (
    use: SyntaxNode,
    path: ReadonlyArray<string | undefined>,
    key: SyntaxNode,
  ): ReadonlyArray<Change> => {
    const node = use.parent as SyntaxNode;
    const parts = memberParts(node);
    if (parts !== undefined && nodeKey(parts.object) === nodeKey(use)) {
      const name = parts.isIndex ? keyOf(parts.key) : textOf(parts.key);
      return byUse(node, [...path, name], parts.key);
    }
    switch (node.name) {
      case 'CallExpression':
        return byMethod(node, path, key);
      case 'ArgList': {
        const call = node.parent;
        const isUnpacked = use.prevSibling?.name === '**' || use.prevSibling?.name === '*';
        return call?.name !== 'CallExpression' || isUnpacked || isHarmless(call)
          ? []
          : [{ path, kind: 'any', node: call, key }];
      }
      case 'AssignStatement': {
        const children = childrenOf(node);
        const last = children.map(({ name }) => name).lastIndexOf('AssignOp');
        const at = children.findIndex((child) => nodeKey(child) === nodeKey(use));
        if (at > last) {
          const alias = last === 1 ? names.bindingOf(children[0] as SyntaxNode) : undefined;
          return alias === undefined ? [] : through(alias, path);
        }
        return children
          .slice(last + 1, last + 2)
          .map((value): Change => ({ path, kind: 'set', value, node, key }));
      }
      case 'UpdateStatement': {
        const [target] = wordsIn(node) as [SyntaxNode];
        return nodeKey(target) === nodeKey(use) ? [{ path, kind: 'grow', node, key }] : [];
      }
      case 'DeleteStatement':
        return [{ path, kind: 'delete', node, key }];
      default:
        return [];
    }
  };

  const through = (each: Binding, path: ReadonlyArray<string | undefined>): ReadonlyArray<Change> => {
    if (seen.has(each)) return [];
    seen.add(each);
    return each.references.flatMap((use) => byUse(use, path, use));
  };

  return through(binding, []);
};
