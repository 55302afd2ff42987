import type { Json } from '../json';
import { attributeOf } from '../intrinsic';
import { knownText } from './known-text';
import { pseudoParameters } from '../pseudo-parameters';
import type { DeclaredParameter } from './declarations';
import type { FunctionOf, Scope } from './scope';
import { excludedIn } from './world';

const pseudoParameter: DeclaredParameter = { isList: false };

/** A pseudo parameter, of which nothing is declared. */
const undeclared = (name: string): DeclaredParameter | undefined =>
  pseudoParameters.includes(name) ? pseudoParameter : undefined;

/** The value of a parameter as `Ref` gives it. An empty list may come to one empty item, and is left open. */
const asValue = ({ isList }: DeclaredParameter, text: string): Json | undefined => {
  if (!isList) return text;
  return text.trim() === '' ? undefined : text.split(',').map((item) => item.trim());
};

/** The values of those allowed that a world leaves to a parameter. */
export const allowedIn = (
  { allowed }: DeclaredParameter,
  name: string,
  { world }: Scope,
): ReadonlyArray<string> | undefined => {
  const excluded = excludedIn(world, name);
  return allowed?.filter((value) => !excluded.includes(value));
};

/** The text that a parameter is handed; `undefined` if it is handed none, or that is open. */
const handedText = ({ handed }: DeclaredParameter, name: string, scope: Scope): string | undefined =>
  handed === undefined ? undefined : knownText(scope.handed(name, handed.value));

/** Where the value of a parameter comes from, and what it is; `undefined` if it is open. */
export interface ParameterValue {
  readonly text: string;
  readonly from: 'given' | 'handed' | 'assumed' | 'default';
}

/** The text of a parameter in a world. */
export const parameterText = (
  parameter: DeclaredParameter,
  name: string,
  scope: Scope,
): ParameterValue | undefined => {
  const { world, takesDefaults, keepsNames } = scope;
  if (parameter.given !== undefined) return { text: parameter.given, from: 'given' };
  const handed = handedText(parameter, name, scope);
  if (handed !== undefined) return { text: handed, from: 'handed' };
  const assumption = world.parameters.get(name);
  if (assumption !== undefined && 'is' in assumption) return { text: assumption.is, from: 'assumed' };
  const allowed = allowedIn(parameter, name, scope);
  if (allowed !== undefined) {
    if (allowed.length === 1) return { text: allowed[0] as string, from: 'assumed' };
    if (allowed.length > 1 && !keepsNames) scope.demand({ kind: 'value', parameter: name, values: allowed });
    return undefined;
  }
  const { default: byDefault } = parameter;
  if (byDefault === undefined || !takesDefaults || keepsNames || world.withoutDefault.has(name))
    return undefined;
  return excludedIn(world, name).includes(byDefault) ? undefined : { text: byDefault, from: 'default' };
};

/** What a parameter is handed that is known only at deploy time, such as the id of a pool of another stack. */
const openValue = ({ handed, isList }: DeclaredParameter, name: string, scope: Scope): Json | undefined =>
  handed === undefined || isList ? undefined : scope.handed(name, handed.value);

/** `Ref` of a parameter, or of a pseudo parameter that is compared. That of anything else stays. */
export const refValue: FunctionOf = (name, scope) => {
  if (typeof name !== 'string') return undefined;
  const parameter = scope.declared.parameters.get(name) ?? undeclared(name);
  if (parameter === undefined) return undefined;
  const known = parameterText(parameter, name, scope);
  if (known === undefined) return openValue(parameter, name, scope);
  if (known.from === 'default') scope.tookDefault(name);
  return asValue(parameter, known.text);
};

/** The name of the output of another stack that `Fn::GetAtt` is about, if it is known what that gives back. */
export const outputName = (argument: unknown, { parameters }: Scope['declared']): string | undefined => {
  const name = attributeOf(argument)?.join('.');
  return name !== undefined && parameters.get(name)?.handed !== undefined ? name : undefined;
};

/** `Fn::GetAtt` of an output of another stack. That of anything else stays. */
export const outputValue: FunctionOf = (argument, scope) => {
  const name = outputName(argument, scope.declared);
  return name === undefined ? undefined : refValue(name, scope);
};
