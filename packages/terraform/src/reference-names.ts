import { freeName, isReferenceName, type Bindings, type Path } from '@org/cognito-core';
import { isExpression, type BoundValue } from './bind';
import { expression, nameOf, type Expression } from './expression';

/** The references in some arguments, by name. The same expression always gets the same name. */
export interface ReferenceNames {
  /** The name of an expression. Where it gives none, the name is made from its place. */
  readonly nameFor: (value: Expression, place: Path) => string;
  /** What each name stands for, the given bindings first. */
  readonly bindings: () => Bindings<BoundValue>;
}

/** Names expressions. One that is already bound keeps its name. */
export const referenceNames = (given: Bindings<BoundValue>): ReferenceNames => {
  const named = new Map(Object.entries(given));
  const byCode = new Map(
    [...named].flatMap(([name, value]) => (isExpression(value) ? [[value.expression, name] as const] : [])),
  );
  return {
    nameFor: ({ expression: code }, place) => {
      const known = byCode.get(code);
      if (known !== undefined) return known;
      const own = nameOf(expression(code));
      const wanted = own !== undefined && isReferenceName(own) ? own : place.join('_');
      const name = freeName(wanted, (taken) => named.has(taken), '_');
      named.set(name, expression(code));
      byCode.set(code, name);
      return name;
    },
    bindings: () => Object.fromEntries(named),
  };
};
