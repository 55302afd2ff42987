/** What the classes of a program keep under `this`. */
import type * as t from '@babel/types';
import type { Binding, Definition, Names } from './scopes';
import { classAround, isMember, keyName, type Member } from './syntax';

interface ClassMember extends Binding {
  readonly definitions: Array<Definition>;
  readonly references: Array<t.Node>;
  isExported: boolean;
}

const typeIn = (annotation: t.Node | null | undefined): t.TSType | undefined =>
  annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;

/** The member of a class that `this.name` means; `undefined` outside of classes. */
export const classMembers = (names: Names): ((node: Member) => Binding | undefined) => {
  const classes = new Map<t.ClassBody, Map<string, ClassMember>>();

  const memberOf = (body: t.ClassBody, name: string): ClassMember => {
    const members = classes.get(body) ?? new Map<string, ClassMember>();
    classes.set(body, members);
    const found = members.get(name) ?? { name, definitions: [], references: [], isExported: true };
    members.set(name, found);
    return found;
  };

  const declare = (node: t.Node) => {
    if (node.type === 'ClassBody') {
      for (const each of node.body) {
        if (each.type !== 'ClassProperty' && each.type !== 'ClassPrivateProperty') continue;
        const name = keyName(each.key, each.type === 'ClassProperty' && each.computed === true);
        if (name === undefined) continue;
        const member = memberOf(node, name);
        if (each.type === 'ClassPrivateProperty' || each.accessibility === 'private')
          member.isExported = false;
        if (each.value)
          member.definitions.push({ kind: 'value', node: each.value, pattern: each.key as t.LVal });
        else types.set(member, typeIn(each.typeAnnotation));
      }
      return;
    }
    if (node.type === 'TSParameterProperty') {
      const body = classAround(node, names.parentOf);
      const { parameter } = node;
      const identifier = (parameter.type === 'Identifier' ? parameter : parameter.left) as t.Identifier;
      memberOf(body as t.ClassBody, identifier.name).definitions.push({
        kind: 'parameter',
        type: typeIn(identifier.typeAnnotation),
      });
      return;
    }
    if (!isMember(node) || node.object.type !== 'ThisExpression') return;
    const body = classAround(node, names.parentOf);
    const name = keyName(node.property, node.computed);
    if (body === undefined || name === undefined) return;
    const member = memberOf(body, name);
    const parent = names.parentOf(node);
    if (parent?.type === 'AssignmentExpression' && parent.left === node) {
      member.definitions.push(
        parent.operator === '='
          ? { kind: 'value', node: parent.right, pattern: node as t.LVal }
          : { kind: 'other', type: undefined },
      );
    } else member.references.push(node);
  };

  const types = new Map<ClassMember, t.TSType | undefined>();
  names.nodes.forEach(declare);
  for (const [member, type] of types)
    if (member.definitions.length === 0) member.definitions.push({ kind: 'other', type });

  return (node) => {
    const body = classAround(node, names.parentOf);
    const name = keyName(node.property, node.computed);
    return body === undefined || name === undefined ? undefined : classes.get(body)?.get(name);
  };
};
