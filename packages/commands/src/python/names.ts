/** Names of a program in Python: where each is declared, what it is given and where it is used. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { argumentsIn, childrenOf, memberParts, wordsIn } from './syntax';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How a name gets its value. */
export type Definition =
  /** By an expression; by an item of it, where several names are given values at once. */
  | {
      readonly kind: 'value';
      readonly node: SyntaxNode;
      readonly item: number | undefined;
      readonly target: SyntaxNode;
    }
  | { readonly kind: 'import'; readonly module: string; readonly path: ReadonlyArray<string> }
  | { readonly kind: 'parameter'; readonly type: SyntaxNode | undefined }
  /** In a way that is not followed, such as a loop. */
  | { readonly kind: 'other' };

/** A name that a program declares. */
export interface Binding {
  readonly name: string;
  readonly definitions: ReadonlyArray<Definition>;
  /** Where it is used, and not given a value. */
  readonly references: ReadonlyArray<SyntaxNode>;
  /** Whether other files can see it. */
  readonly isShared: boolean;
}

interface OpenBinding extends Binding {
  readonly definitions: Array<Definition>;
  readonly references: Array<SyntaxNode>;
}

interface Scope {
  readonly parent: Scope | undefined;
  readonly isClass: boolean;
  readonly names: Map<string, OpenBinding>;
}

/** A program whose names are resolved. */
export interface Names {
  readonly nodes: ReadonlyArray<SyntaxNode>;
  /** What a variable means; `undefined` for a global. */
  readonly bindingOf: (variable: SyntaxNode) => Binding | undefined;
  /** What `self.name` means in the class around it. */
  readonly memberOf: (node: SyntaxNode) => Binding | undefined;
  /** The classes that the class around a node extends. */
  readonly basesAround: (
    node: SyntaxNode,
  ) => { readonly name: string; readonly bases: ReadonlyArray<SyntaxNode> } | undefined;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** A node is made anew whenever it is asked for: what is the same is known by its name and its place. */
export const nodeKey = ({ name, from, to }: SyntaxNode): string => `${name} ${from} ${to}`;

const typeIn = (definition: SyntaxNode | null): SyntaxNode | undefined =>
  definition?.name === 'TypeDef' ? wordsIn(definition)[0] : undefined;

/** Resolves the names of a program. */
export const namesOf = (tree: Tree, text: string): Names => {
  const nodes: Array<SyntaxNode> = [];
  const uses: Array<readonly [node: SyntaxNode, scope: Scope]> = [];
  const targets = new Set<string>();
  const classes = new Map<string, Map<string, OpenBinding>>();
  const top: Scope = { parent: undefined, isClass: false, names: new Map() };

  const textOf = ({ from, to }: SyntaxNode): string => text.slice(from, to);

  const declare = (scope: Scope, name: string, definition: Definition): void => {
    const known = scope.names.get(name) ?? {
      name,
      definitions: [],
      references: [],
      isShared: scope.parent === undefined,
    };
    known.definitions.push(definition);
    scope.names.set(name, known);
  };

  const classAround = (node: SyntaxNode): SyntaxNode | undefined => {
    for (let at = node.parent; at !== null; at = at.parent) if (at.name === 'ClassDefinition') return at;
    return undefined;
  };

  const selfMember = (node: SyntaxNode): OpenBinding | undefined => {
    const parts = memberParts(node);
    const around = classAround(node);
    if (parts === undefined || parts.isIndex || around === undefined || textOf(parts.object) !== 'self')
      return undefined;
    const key = nodeKey(around);
    const members = classes.get(key) ?? new Map<string, OpenBinding>();
    classes.set(key, members);
    const name = textOf(parts.key);
    const known = members.get(name) ?? {
      name,
      definitions: [],
      references: [],
      isShared: !name.startsWith('_'),
    };
    members.set(name, known);
    return known;
  };

  const declareTarget = (scope: Scope, target: SyntaxNode, definition: Definition): void => {
    if (target.name === 'VariableName') {
      targets.add(nodeKey(target));
      declare(scope, textOf(target), definition);
      return;
    }
    const member = selfMember(target);
    if (member !== undefined) {
      targets.add(nodeKey(target));
      member.definitions.push(definition);
      return;
    }
    if (target.name === 'TupleExpression' || target.name === 'ArrayExpression')
      for (const inner of wordsIn(target)) declareTarget(scope, inner, { kind: 'other' });
  };

  const declareAssignment = (scope: Scope, node: SyntaxNode): void => {
    const children = childrenOf(node);
    const last = children.map(({ name }) => name).lastIndexOf('AssignOp');
    if (last === -1) return;
    const values = children.slice(last + 1).filter(({ name }) => name !== ',');
    const groups: Array<Array<SyntaxNode>> = [[]];
    for (const child of children.slice(0, last + 1)) {
      if (child.name === 'AssignOp') groups.push([]);
      else if (child.name !== ',' && child.name !== 'TypeDef') groups.at(-1)?.push(child);
    }
    for (const group of groups) {
      for (const [index, target] of group.entries()) {
        const value = values.length === group.length ? values[index] : values[0];
        const item = group.length > 1 && values.length === 1 ? index : undefined;
        declareTarget(
          scope,
          target,
          value === undefined || (values.length > 1 && values.length !== group.length)
            ? { kind: 'other' }
            : { kind: 'value', node: value, item, target },
        );
      }
    }
  };

  const declareImport = (scope: Scope, node: SyntaxNode): void => {
    const children = childrenOf(node).filter(({ name }) => !'()'.includes(name));
    const importAt = children.findIndex(({ name }) => name === 'import');
    const before = children.slice(0, importAt);
    const isFrom = before[0]?.name === 'from';
    const module = isFrom ? before.slice(1).map(textOf).join('') : '';
    let part: Array<SyntaxNode> = [];
    const finish = (): void => {
      const [first] = part;
      const alias = part.at(-1);
      const isAliased = part.some(({ name }) => name === 'as');
      const words = part.slice(0, isAliased ? -2 : undefined);
      const last = words.at(-1);
      if (first !== undefined && last !== undefined && alias !== undefined) {
        for (const word of part) targets.add(nodeKey(word));
        const full = text.slice(first.from, last.to).replace(/\s/g, '');
        if (isFrom) declare(scope, textOf(alias), { kind: 'import', module, path: [full] });
        else if (isAliased) declare(scope, textOf(alias), { kind: 'import', module: full, path: [] });
        // `import a.b` declares `a`.
        else declare(scope, textOf(first), { kind: 'import', module: textOf(first), path: [] });
      }
      part = [];
    };
    for (const word of before) targets.add(nodeKey(word));
    for (const child of children.slice(importAt + 1)) {
      if (child.name === ',') finish();
      else part.push(child);
    }
    finish();
  };

  const declareParameters = (scope: Scope, list: SyntaxNode): void => {
    for (const child of childrenOf(list)) {
      // What stands behind `=` is a default.
      if (child.name !== 'VariableName' || child.prevSibling?.name === 'AssignOp') continue;
      targets.add(nodeKey(child));
      declare(scope, textOf(child), { kind: 'parameter', type: typeIn(child.nextSibling) });
    }
  };

  const declareLoop = (scope: Scope, node: SyntaxNode): void => {
    const children = childrenOf(node);
    const until = children.findIndex(({ name }) => name === 'in');
    for (const child of children.slice(0, Math.max(until, 0))) declareTarget(scope, child, { kind: 'other' });
  };

  const declareIn = (scope: Scope, node: SyntaxNode): void => {
    switch (node.name) {
      case 'AssignStatement':
        return declareAssignment(scope, node);
      case 'ImportStatement':
        return declareImport(scope, node);
      case 'ForStatement':
        return declareLoop(scope, node);
      case 'WithStatement':
      case 'TryStatement':
        for (const child of childrenOf(node))
          if (child.prevSibling?.name === 'as') declareTarget(scope, child, { kind: 'other' });
        return;
      case 'FunctionDefinition':
      case 'ClassDefinition': {
        const name = node.getChild('VariableName');
        if (name !== null) declareTarget(scope, name, { kind: 'other' });
        return;
      }
      default:
        return;
    }
  };

  const visit = (node: SyntaxNode, outer: Scope): void => {
    nodes.push(node);
    declareIn(outer, node);
    const opens =
      node.name === 'FunctionDefinition' ||
      node.name === 'ClassDefinition' ||
      node.name === 'LambdaExpression' ||
      node.name.endsWith('ComprehensionExpression');
    const scope = opens
      ? { parent: outer, isClass: node.name === 'ClassDefinition', names: new Map<string, OpenBinding>() }
      : outer;
    const parameters = opens ? node.getChild('ParamList') : null;
    if (parameters !== null) declareParameters(scope, parameters);
    if (node.name.endsWith('ComprehensionExpression'))
      for (const child of childrenOf(node))
        if (child.prevSibling?.name === 'for' || child.prevSibling?.name === ',')
          declareTarget(scope, child, { kind: 'other' });
    if (node.name === 'VariableName') uses.push([node, scope]);
    for (const child of childrenOf(node)) visit(child, scope);
  };
  visit(tree.topNode, top);

  // In a method, the names of the class around it are no variables.
  const find = (name: string, scope: Scope, isInner = false): OpenBinding | undefined => {
    const found = isInner && scope.isClass ? undefined : scope.names.get(name);
    return found ?? (scope.parent === undefined ? undefined : find(name, scope.parent, true));
  };

  const bindings = new Map<string, OpenBinding>();
  for (const [node, scope] of uses) {
    const key = nodeKey(node);
    const binding = find(textOf(node), scope);
    if (binding === undefined || isKeyword(node)) continue;
    bindings.set(key, binding);
    if (!targets.has(key)) binding.references.push(node);
  }
  for (const node of nodes) {
    const member = targets.has(nodeKey(node)) ? undefined : selfMember(node);
    member?.references.push(node);
  }

  return {
    nodes,
    bindingOf: (variable) => bindings.get(nodeKey(variable)),
    memberOf: (node) => selfMember(node),
    basesAround: (node) => {
      const around = classAround(node);
      const name = around?.getChild('VariableName');
      const list = around?.getChild('ArgList');
      return around === undefined || !name || !list
        ? undefined
        : {
            name: textOf(name),
            bases: argumentsIn(list)
              .filter(({ name: keyword }) => keyword === undefined)
              .map(({ value }) => value),
          };
    },
  };
};

/** Whether a variable is the name of an argument. */
const isKeyword = (node: SyntaxNode): boolean =>
  node.parent?.name === 'ArgList' && node.nextSibling?.name === 'AssignOp';
