/** How functions are defined. The files of this folder have one family of Terraform's functions each. */
import { convertTo } from '../convert';
import { typeName } from '../type-name';
import {
  fault,
  isKnown,
  type Evaluated,
  type Fault,
  type ListValue,
  type NumberValue,
  type Place,
  type StringValue,
  type Type,
  type Value,
} from '../value';

/** What a function may ask of what is around the call. */
export interface CallContext {
  /** Where the call is written. */
  readonly place: Place;
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
export interface Takes<Args extends ReadonlyArray<Type>> {
  /** The types of its arguments. */
  readonly args: Args;
  /** The type of each further argument, of which there may be none. */
  readonly others?: Type;
}

/** The arguments of a function, converted to their types, and those after them. */
type Taken<Args extends ReadonlyArray<Type>> = readonly [
  ...{ readonly [Index in keyof Args]: Value },
  ...ReadonlyArray<Value>,
];

const converted = (
  { args: types, others }: Takes<ReadonlyArray<Type>>,
  args: ReadonlyArray<Value>,
): ReadonlyArray<Value> | Fault => {
  if (args.length < types.length || (others === undefined && args.length > types.length)) {
    return fault(`${others === undefined ? 'exactly' : 'at least'} ${types.length} arguments required`);
  }
  const values: Array<Value> = [];
  const all = [...types, ...args.slice(types.length).map(() => others as Type)];
  for (const [index, argument] of args.entries()) {
    const type = all[index] as Type;
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
  <const Args extends ReadonlyArray<Type>>(
    takes: Takes<Args>,
    apply: (args: Taken<Args>, context: CallContext) => Evaluated | undefined,
  ): Apply =>
  (args, context) => {
    const values = converted(takes, args);
    return 'kind' in values ? values : apply(values as unknown as Taken<Args>, context);
  };

/** A function whose value is open if any of an argument is. */
export const ofKnown = <const Args extends ReadonlyArray<Type>>(
  takes: Takes<Args>,
  apply: (args: Taken<Args>, context: CallContext) => Evaluated | undefined,
): Apply => taking(takes, (args, context) => (args.every(isKnown) ? apply(args, context) : undefined));

// What is converted to a type, and known, is one of these.

/** The text of a known string. */
export const knownText = (value: Value): string =>
  ((value as StringValue).parts as ReadonlyArray<string>).join('');

/** A known number. */
export const knownNumber = (value: Value): number => (value as NumberValue).number;

/** The items of a list of which it is known how many there are. */
export const knownItems = (value: Value): ReadonlyArray<Value> =>
  (value as ListValue).items as ReadonlyArray<Value>;
