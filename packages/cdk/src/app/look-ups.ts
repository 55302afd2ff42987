/**
 * Values that the CDK's command line looks up, such as `StringParameter.valueFromLookup`. In the synthesis before it has
 * done so, a dummy stands for each, and the assembly lists what is missing. The checks come in the next synthesis: an
 * error about a dummy would stop the first one, so that nothing could be looked up.
 */
import { Stack } from 'aws-cdk-lib';
import { readInValidation } from './validation-pass';

/** The texts that stand for values that are still to be looked up. */
export type Dummies = ReadonlyArray<string>;

/** A value that is still to be looked up, as an assembly lists it. */
interface Missing {
  readonly props: object;
}

const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The dummies of some missing values. */
export const dummiesOf = (missing: ReadonlyArray<Missing>): Dummies =>
  missing.flatMap(({ props }) => textsIn((props as { readonly dummyValue?: unknown }).dummyValue));

/** The dummies in a stack, which keeps what is missing in a private member until it is synthesised. */
export const dummiesInStack = (stack: Stack): Dummies => {
  const { _missingContext: missing = [] } = stack as unknown as {
    readonly _missingContext?: ReadonlyArray<Missing>;
  };
  return dummiesOf(missing);
};

/** The dummies in all stacks of an app, for the validation of a client while its app is synthesised. */
export const dummiesInValidation = readInValidation((assembly): Dummies =>
  assembly.node.findAll().filter(Stack.isStack).flatMap(dummiesInStack),
);

/** A value in which what stands for a look-up is open. */
export const withOpenLookUps = (value: unknown, dummies: Dummies): unknown => {
  if (dummies.length === 0) return value;
  if (typeof value === 'string') {
    // Every reader takes a dynamic reference as open.
    return dummies.reduce(
      (text, dummy, index) => text.replaceAll(dummy, `{{resolve:look-up:${index}}}`),
      value,
    );
  }
  if (Array.isArray(value)) return value.map((item) => withOpenLookUps(item, dummies));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, withOpenLookUps(item, dummies)]),
  );
};
