/** Names of a program in JavaScript or TypeScript: where each is declared, what it is given and where it is used. */
import type * as t from '@babel/types';
import { isCall, isMember } from './syntax';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How a name gets its value. */
export type Definition =
  /** By an expression: a part of it, where the name stands in a pattern. */
  | { readonly kind: 'value'; readonly node: t.Expression; readonly pattern: t.LVal | t.PatternLike }
  /** By an import. */
  | { readonly kind: 'import'; readonly module: string; readonly path: ReadonlyArray<string> }
  /** By whoever calls a function. */
  | { readonly kind: 'parameter'; readonly type: t.TSType | undefined }
  | { readonly kind: 'enum'; readonly node: t.TSEnumDeclaration }
  | { readonly kind: 'class'; readonly node: t.ClassDeclaration | t.ClassExpression }
  /** In a way that is not followed, such as a loop. */
  | { readonly kind: 'other'; readonly type: t.TSType | undefined };

/** A name that a program declares. */
export interface Binding {
  readonly name: string;
  /** What it is given where it is declared, and wherever it is assigned. */
  readonly definitions: ReadonlyArray<Definition>;
  /** Where it is used, and not given a value. */
  readonly references: ReadonlyArray<t.Node>;
  readonly isExported: boolean;
}

/** A program whose names are resolved. */
export interface Names {
  readonly parentOf: (node: t.Node) => t.Node | undefined;
  /** What a name means, where it is used or declared; `undefined` for a global. */
  readonly bindingOf: (identifier: t.Identifier) => Binding | undefined;
  /** The name that a type stands for, as the file declares or imports it. */
  readonly typeNamed: (name: string) => Binding | undefined;
  /** The members that an interface or an object type of the file declares, with their types. */
  readonly membersOf: (typeName: string) => ReadonlyMap<string, t.TSType> | undefined;
  /** Calls, assignments, classes, and the members of `this`, in the order of the text. */
  readonly nodes: ReadonlyArray<t.Node>;
}

interface OpenBinding extends Binding {
  readonly definitions: Array<Definition>;
  readonly references: Array<t.Node>;
  isExported: boolean;
}

interface Scope {
  readonly parent: Scope | undefined;
  readonly isFunction: boolean;
  readonly bindings: Map<string, OpenBinding>;
}

// -------------------------------------------------------------------------------------
// syntax
// -------------------------------------------------------------------------------------

const notChildren: ReadonlySet<string> = new Set([
  'type',
  'start',
  'end',
  'loc',
  'range',
  'extra',
  'errors',
  'comments',
  'tokens',
  'leadingComments',
  'trailingComments',
  'innerComments',
]);

const isNode = (value: unknown): value is t.Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Visits the nodes directly in a node, in the order of its members. */
const eachChild = (node: t.Node, visit: (child: t.Node) => void): void => {
  for (const key in node) {
    if (notChildren.has(key)) continue;
    const value = (node as unknown as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value)) {
      for (const item of value as ReadonlyArray<unknown>) if (isNode(item)) visit(item);
    } else if (isNode(value)) visit(value);
  }
};

/** Whether something is looked for in nodes of a kind. */
const isNotable = (node: t.Node): boolean =>
  isCall(node) ||
  node.type === 'AssignmentExpression' ||
  node.type === 'ClassBody' ||
  node.type === 'TSParameterProperty' ||
  (isMember(node) && node.object.type === 'ThisExpression');

/** A type of TypeScript with names that are no values. */
const isTypeOnly = ({ type }: t.Node): boolean =>
  (type.startsWith('TSType') && type !== 'TSTypeAssertion') ||
  type === 'TSInterfaceDeclaration' ||
  type === 'TSDeclareFunction' ||
  type === 'TypeAnnotation' ||
  type === 'TypeAlias' ||
  type === 'InterfaceDeclaration';

const isFunctionNode = (node: t.Node): node is t.Function =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression' ||
  node.type === 'ObjectMethod' ||
  node.type === 'ClassMethod' ||
  node.type === 'ClassPrivateMethod';

const opensScope = (node: t.Node): boolean =>
  isFunctionNode(node) ||
  node.type === 'BlockStatement' ||
  node.type === 'ForStatement' ||
  node.type === 'ForInStatement' ||
  node.type === 'ForOfStatement' ||
  node.type === 'SwitchStatement' ||
  node.type === 'CatchClause' ||
  node.type === 'ClassExpression' ||
  node.type === 'StaticBlock' ||
  node.type === 'TSModuleBlock';

const typeIn = (annotation: unknown): t.TSType | undefined =>
  isNode(annotation) && annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;

/** The identifiers that a pattern gives values to. */
const identifiersIn = (pattern: t.Node): ReadonlyArray<t.Identifier> => {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        identifiersIn(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : identifiersIn(element)));
    case 'AssignmentPattern':
      return identifiersIn(pattern.left);
    case 'RestElement':
      return identifiersIn(pattern.argument);
    default:
      return [];
  }
};

/** Whether an identifier is read or written as a variable, and is no key, label or name of a declaration. */
const isReference = (node: t.Identifier, parent: t.Node | undefined): boolean => {
  switch (parent?.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return parent.object === node || parent.computed;
    case 'ObjectProperty':
      return parent.value === node || parent.computed;
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassProperty':
    case 'ClassAccessorProperty':
      return parent.key !== node || parent.computed;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'TSEnumMember':
    case 'MetaProperty':
      return false;
    case 'ExportSpecifier':
      return parent.local === node;
    default:
      return true;
  }
};

const isRequire = (node: t.Node | null | undefined): string | undefined => {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  const [argument] = node.arguments;
  return node.callee.name === 'require' && argument?.type === 'StringLiteral' ? argument.value : undefined;
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const importedName = (node: t.Identifier | t.StringLiteral): string =>
  'name' in node ? node.name : node.value;

/** Resolves the names of a program. */
export const namesOf = (file: t.File): Names => {
  const parents = new Map<t.Node, t.Node>();
  const nodes: Array<t.Node> = [];
  const uses: Array<readonly [identifier: t.Identifier, scope: Scope]> = [];
  const writes: Array<readonly [identifier: t.Identifier, scope: Scope, definition: Definition]> = [];
  const exported: Array<readonly [name: string, scope: Scope]> = [];
  const interfaces = new Map<string, ReadonlyMap<string, t.TSType>>();
  const declared = new Set<t.Node>();

  const bindings = new Map<t.Node, OpenBinding>();

  const declare = (scope: Scope, name: string, definition: Definition | undefined): OpenBinding => {
    const known = scope.bindings.get(name) ?? { name, definitions: [], references: [], isExported: false };
    scope.bindings.set(name, known);
    if (definition !== undefined) known.definitions.push(definition);
    return known;
  };

  const functionScope = (scope: Scope): Scope =>
    scope.isFunction ? scope : functionScope(scope.parent as Scope);

  const declarePattern = (
    scope: Scope,
    pattern: t.Node,
    definitionOf: (id: t.Identifier) => Definition | undefined,
  ) => {
    for (const identifier of identifiersIn(pattern)) {
      declared.add(identifier);
      declare(scope, identifier.name, definitionOf(identifier));
    }
  };

  const declareParameters = (scope: Scope, { params }: t.Function) => {
    for (const param of params) {
      const whole = param.type === 'TSParameterProperty' ? param.parameter : param;
      declarePattern(scope, whole, (identifier) => ({
        kind: 'parameter',
        type:
          whole === identifier || (whole.type === 'AssignmentPattern' && whole.left === identifier)
            ? typeIn(identifier.typeAnnotation)
            : undefined,
      }));
    }
  };

  const declareImport = (scope: Scope, node: t.ImportDeclaration) => {
    for (const specifier of node.specifiers) {
      const path =
        specifier.type === 'ImportSpecifier'
          ? [importedName(specifier.imported)]
          : specifier.type === 'ImportDefaultSpecifier'
            ? ['default']
            : [];
      declared.add(specifier.local);
      declare(scope, specifier.local.name, { kind: 'import', module: node.source.value, path });
    }
  };

  const declareVariables = (scope: Scope, node: t.VariableDeclaration, isInLoop: boolean) => {
    const target = node.kind === 'var' ? functionScope(scope) : scope;
    for (const { id, init } of node.declarations) {
      const module = isRequire(init);
      declarePattern(target, id, (identifier) => {
        const type = typeIn(identifier.typeAnnotation);
        if (isInLoop) return { kind: 'other', type };
        if (module !== undefined) {
          const path = requiredPath(id, identifier);
          return path === undefined ? { kind: 'other', type } : { kind: 'import', module, path };
        }
        if (init === null || init === undefined)
          return node.declare === true ? { kind: 'other', type } : undefined;
        return { kind: 'value', node: init, pattern: id as t.LVal };
      });
    }
  };

  const interfaceMembers = (members: ReadonlyArray<t.TSTypeElement>): ReadonlyMap<string, t.TSType> => {
    const types = new Map<string, t.TSType>();
    for (const member of members) {
      if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') continue;
      const type = typeIn(member.typeAnnotation);
      if (type !== undefined) types.set(member.key.name, type);
    }
    return types;
  };

  const declareIn = (scope: Scope, node: t.Node, parent: t.Node | undefined) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return declareImport(scope, node);
      case 'TSImportEqualsDeclaration':
        declared.add(node.id);
        declare(
          scope,
          node.id.name,
          node.moduleReference.type === 'TSExternalModuleReference'
            ? { kind: 'import', module: node.moduleReference.expression.value, path: [] }
            : { kind: 'other', type: undefined },
        );
        return;
      case 'VariableDeclaration':
        return declareVariables(
          scope,
          node,
          (parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') && parent.left === node,
        );
      case 'FunctionDeclaration':
        if (node.id) {
          declared.add(node.id);
          declare(scope, node.id.name, { kind: 'other', type: undefined });
        }
        return;
      case 'ClassDeclaration':
      case 'ClassExpression':
        if (node.id) {
          declared.add(node.id);
          declare(scope, node.id.name, { kind: 'class', node });
        }
        return;
      case 'TSEnumDeclaration':
        declared.add(node.id);
        declare(scope, node.id.name, { kind: 'enum', node });
        return;
      case 'TSInterfaceDeclaration':
        interfaces.set(node.id.name, interfaceMembers(node.body.body));
        return;
      case 'TSTypeAliasDeclaration':
        if (node.typeAnnotation.type === 'TSTypeLiteral')
          interfaces.set(node.id.name, interfaceMembers(node.typeAnnotation.members));
        return;
      case 'ExportSpecifier':
        if (node.local.type === 'Identifier') exported.push([node.local.name, scope]);
        return;
      case 'ExportNamedDeclaration':
        if (node.declaration?.type === 'VariableDeclaration')
          for (const { id } of node.declaration.declarations)
            for (const { name } of identifiersIn(id)) exported.push([name, scope]);
        return;
      case 'AssignmentExpression':
        for (const identifier of identifiersIn(node.left)) {
          writes.push([
            identifier,
            scope,
            node.operator === '='
              ? { kind: 'value', node: node.right, pattern: node.left as t.LVal }
              : { kind: 'other', type: undefined },
          ]);
        }
        return;
      case 'UpdateExpression':
        if (node.argument.type === 'Identifier')
          writes.push([node.argument, scope, { kind: 'other', type: undefined }]);
        return;
      case 'ForOfStatement':
      case 'ForInStatement':
        for (const identifier of identifiersIn(node.left))
          writes.push([identifier, scope, { kind: 'other', type: undefined }]);
        return;
      case 'CatchClause':
        if (node.param) declarePattern(scope, node.param, () => ({ kind: 'other', type: undefined }));
        return;
      default:
        return;
    }
  };

  const visit = (node: t.Node, parent: t.Node | undefined, outer: Scope) => {
    if (parent !== undefined) parents.set(node, parent);
    if (isNotable(node)) nodes.push(node);
    // A function is declared around its own scope, what a `catch` declares is in it.
    if (node.type !== 'CatchClause') declareIn(outer, node, parent);
    if (isTypeOnly(node)) return;
    const scope = opensScope(node)
      ? { parent: outer, isFunction: isFunctionNode(node), bindings: new Map<string, OpenBinding>() }
      : outer;
    if (node.type === 'CatchClause') declareIn(scope, node, parent);
    if (isFunctionNode(node)) declareParameters(scope, node);
    if (node.type === 'Identifier' && isReference(node, parent)) uses.push([node, scope]);
    eachChild(node, (child) => visit(child, node, scope));
  };

  const top: Scope = { parent: undefined, isFunction: true, bindings: new Map() };
  visit(file.program, undefined, top);

  const find = (name: string, scope: Scope | undefined): OpenBinding | undefined =>
    scope === undefined ? undefined : (scope.bindings.get(name) ?? find(name, scope.parent));

  for (const [identifier, scope, definition] of writes) {
    find(identifier.name, scope)?.definitions.push(definition);
    declared.add(identifier);
  }
  for (const [identifier, scope] of uses) {
    const binding = find(identifier.name, scope);
    if (binding === undefined) continue;
    bindings.set(identifier, binding);
    if (!declared.has(identifier)) binding.references.push(identifier);
  }
  for (const [name, scope] of exported) {
    const binding = find(name, scope);
    if (binding !== undefined) binding.isExported = true;
  }
  return {
    parentOf: (node) => parents.get(node),
    bindingOf: (identifier) => bindings.get(identifier),
    typeNamed: (name) => find(name, top),
    membersOf: (typeName) => interfaces.get(typeName),
    nodes,
  };
};

/** What a name stands for in what `require` answers. */
const requiredPath = (pattern: t.Node, identifier: t.Identifier): ReadonlyArray<string> | undefined => {
  if (pattern === identifier) return [];
  if (pattern.type !== 'ObjectPattern') return undefined;
  const property = pattern.properties.find(
    (each) => each.type === 'ObjectProperty' && each.value === identifier,
  );
  return property?.type === 'ObjectProperty' && property.key.type === 'Identifier'
    ? [property.key.name]
    : undefined;
};
