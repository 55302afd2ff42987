/** Calls of Terraform's functions. */
import { printExpression } from './print-expression';
import { fault, itemsOf, openValue, type Evaluated, type Place, type Value } from './value';

/** What a function may ask of what is around the call. */
export interface CallContext {
  /** Where the call is written. */
  readonly place?: Place;
  /** The text of a file, by its path from the folder of the module; `undefined` if it is not known. */
  readonly readFile?: (path: string) => string | undefined;
}

/** Evaluates an argument. It is called once at most. */
export type Argument = () => Evaluated;

/** A function of Terraform. It answers an open value if it depends on what is open. */
export type TerraformFunction = (args: ReadonlyArray<Value>, context: CallContext) => Evaluated | undefined;

const functions: ReadonlyMap<string, TerraformFunction> = new Map();

/** The value of a call for which nobody knows more than what stands there. */
const openCall = (name: string, args: ReadonlyArray<Value>, { place }: CallContext): Value =>
  openValue(
    `${name}(${args.map(printExpression).join(', ')})`,
    undefined,
    place === undefined ? [] : [place],
  );

/**
 * What a call comes to. A fault of an argument is one of the call, but for `try` and `can`, which evaluate their arguments
 * in turn. A function that is not known, and one that needs what is open, comes to an open value.
 *
 * @param expandsLast Whether the last argument is a list of arguments, as in `concat(local.lists...)`.
 */
export const callFunction = (
  name: string,
  args: ReadonlyArray<Argument>,
  context: CallContext = {},
  expandsLast = false,
): Evaluated => {
  const values: Array<Value> = [];
  for (const argument of args) {
    const value = argument();
    if (value.kind === 'fault') return value;
    values.push(value);
  }
  if (expandsLast) {
    const last = values.pop();
    const items = last === undefined ? undefined : itemsOf(last);
    if (items === undefined) {
      return last?.kind === 'list' || last?.kind === 'open'
        ? openCall(name, [...values, last], context)
        : fault('Only a list can be expanded to arguments');
    }
    values.push(...items);
  }
  return functions.get(name)?.(values, context) ?? openCall(name, values, context);
};
