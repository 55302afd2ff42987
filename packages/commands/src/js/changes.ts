/** What a program does to an object or an array after it was made. */
import type * as t from '@babel/types';
import type { Binding, Names } from './scopes';
import { isCall, isMember, keyName, unwrapped, wraps, type CallNode } from './syntax';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A change of a value. */
export interface Change {
  /** Which part of it changes; `undefined` stands for any key. */
  readonly path: ReadonlyArray<string | undefined>;
  /** Whether the part is replaced, taken away, gets more items, or becomes something that nobody knows. */
  readonly kind: 'set' | 'delete' | 'grow' | 'any';
  /** What it is replaced by, if that is known. */
  readonly value?: t.Expression;
  readonly node: t.Node;
}

const growers: ReadonlySet<string> = new Set(['push', 'unshift']);

const changers: ReadonlySet<string> = new Set([
  'splice',
  'pop',
  'shift',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);

/** Methods and functions that leave their arguments as they are, whoever has them. */
const harmless: ReadonlySet<string> = new Set([
  'send',
  'push',
  'unshift',
  'concat',
  'includes',
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'stringify',
  'keys',
  'values',
  'entries',
  'fromEntries',
  'freeze',
  'isArray',
  'from',
  'of',
  'all',
  'addClient',
  'createUserPoolClient',
  'updateUserPoolClient',
  'String',
  'Number',
  'Boolean',
  'structuredClone',
]);

const libraries =
  /^(?:aws-cdk-lib|@aws-cdk|@aws-sdk|@pulumi|@aws-amplify|@org|aws-sdk|constructs|sst)(?:\/|$)/;

/** Whether a module is a package that does not change what it is given. */
export const isLibrary = (module: string): boolean => libraries.test(module);

/** The globals whose functions and classes are known: those of the language, and those of programs for SST. */
const globals: ReadonlySet<string> = new Set(['Array', 'JSON', 'Object', 'aws', 'console', 'sst']);

/** Whether a global does not change what it is given. */
export const isKnownGlobal = ([name = '']: ReadonlyArray<string>): boolean => globals.has(name);

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const rootOf = (node: t.Node): t.Node => {
  const bare = unwrapped(node);
  return isMember(bare) ? rootOf(bare.object) : bare;
};

const calledName = (callee: t.Node): string | undefined => {
  const bare = unwrapped(callee);
  if (isMember(bare)) return keyName(bare.property, bare.computed);
  return bare.type === 'Identifier' ? bare.name : undefined;
};

/** Whether a call surely leaves its arguments as they are. */
export const leavesArguments = (node: CallNode, names: Names): boolean => {
  if (node.type === 'NewExpression' || node.callee.type === 'Super') return true;
  if (harmless.has(calledName(node.callee) ?? '')) return true;
  const root = rootOf(node.callee);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  return (
    binding !== undefined &&
    binding.definitions.every((definition) => definition.kind === 'import' && isLibrary(definition.module))
  );
};

const isAssign = (node: CallNode): boolean => {
  const callee = unwrapped(node.callee);
  return (
    isMember(callee) &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    /^(?:assign|define|set)/.test(keyName(callee.property, callee.computed) ?? '')
  );
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The changes that one use of a value makes. */
const changesBy = (
  use: t.Node,
  names: Names,
  seen: Set<Binding>,
  path: ReadonlyArray<string | undefined>,
): ReadonlyArray<Change> => {
  const node = names.parentOf(use) as t.Node;
  if (wraps(node)) return changesBy(node, names, seen, path);
  if (isMember(node) && node.object === use)
    return changesBy(node, names, seen, [...path, keyName(node.property, node.computed)]);
  if (isCall(node)) {
    if (node.callee === use) {
      const method = path[path.length - 1];
      const changed = path.slice(0, -1);
      if (method === undefined) return [];
      if (growers.has(method)) return [{ path: changed, kind: 'grow', node }];
      return changers.has(method) ? [{ path: changed, kind: 'any', node }] : [];
    }
    if (isAssign(node) && node.arguments[0] === use)
      return [{ path: [...path, undefined], kind: 'any', node }];
    return leavesArguments(node, names) ? [] : [{ path, kind: 'any', node }];
  }
  switch (node.type) {
    case 'AssignmentExpression':
      if (node.left !== use) return [];
      return [
        node.operator === '=' ? { path, kind: 'set', value: node.right, node } : { path, kind: 'set', node },
      ];
    case 'UpdateExpression':
      return [{ path, kind: 'set', node }];
    case 'UnaryExpression':
      return node.operator === 'delete' ? [{ path, kind: 'delete', node }] : [];
    case 'VariableDeclarator': {
      if (node.init !== use || node.id.type !== 'Identifier') return [];
      return changesThrough(names.bindingOf(node.id) as Binding, names, seen, path);
    }
    default:
      return [];
  }
};

const changesThrough = (
  binding: Binding,
  names: Names,
  seen: Set<Binding>,
  path: ReadonlyArray<string | undefined>,
): ReadonlyArray<Change> => {
  if (seen.has(binding)) return [];
  seen.add(binding);
  return binding.references.flatMap((use) => changesBy(use, names, seen, path));
};

/** Every change of what a name stands for, also by other names for it. */
export const changesOf = (binding: Binding, names: Names): ReadonlyArray<Change> =>
  changesThrough(binding, names, new Set(), []);
