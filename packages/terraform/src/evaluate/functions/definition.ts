/** How functions are defined. The files of this folder have one family of Terraform's functions each. */
import { convertTo } from '../convert';
import { typeName } from '../type-name';
import { fault, isKnown, type Evaluated, type Fault, type Place, type Type, type Value } from '../value';

/** What a function may ask of what is around the call. */
export interface CallContext {
  /** Where the call is written. */
  readonly place?: Place;
  /** The text of a file, by its path as it is written; `undefined` if it is not known. */
  readonly readFile?: (path: string) => string | undefined;
}

/** A function of Terraform; `undefined` if what it comes to is open. */
export type Apply = (args: ReadonlyArray<Value>, context: CallContext) => Evaluated | undefined;

/** A function of Terraform. */
export interface TerraformFunction {
  readonly apply: Apply;
  /** The type of its values, if that does not depend on its arguments. */
  readonly returns?: Type;
}

/** What a function takes. */
export interface Takes {
  /** The types of its arguments. */
  readonly args: ReadonlyArray<Type>;
  /** The type of each further argument, of which there may be none. */
  readonly others?: Type;
  /** How many of the arguments must be there, if not all. */
  readonly least?: number;
}

const converted = (
  { args: types, others, least = types.length }: Takes,
  args: ReadonlyArray<Value>,
): ReadonlyArray<Value> | Fault => {
  if (args.length < least || (others === undefined && args.length > types.length)) {
    return fault(`${others === undefined ? 'exactly' : 'at least'} ${least} arguments required`);
  }
  const values: Array<Value> = [];
  for (const [index, argument] of args.entries()) {
    const type = types[index] ?? others ?? 'any';
    if (argument.kind === 'null') {
      return fault(`argument must not be null, ${typeName(type)} required`, argument.places);
    }
    const value = convertTo(argument, type);
    if (value.kind === 'fault') return value;
    values.push(value);
  }
  return values;
};

/** A function that is given arguments of its types, none of which is null. */
export const taking =
  (takes: Takes, apply: Apply): Apply =>
  (args, context) => {
    const values = converted(takes, args);
    return 'kind' in values ? values : apply(values, context);
  };

/** A function whose value is open if any of an argument is. */
export const ofKnown = (takes: Takes, apply: Apply): Apply =>
  taking(takes, (args, context) => (args.every(isKnown) ? apply(args, context) : undefined));
