/** A module with the values of its variables, whose expressions can be evaluated. */
import { convertTo, withDefaults } from '../evaluate/convert';
import { typeIn } from '../evaluate/type-constraint';
import { openValue, type Type, type Value } from '../evaluate/value';
import type { Declarations, Written } from './declarations';
import type { Referables } from './module-scope';
import { resourceValue } from './pool-resources';
import { literalValue, variablesOf, type Given } from './variables';

/** A module whose expressions can be evaluated. */
export interface ModuleContext extends Referables {
  readonly declarations: Declarations;
}

const typeOf = ({ node, source }: Written): Type =>
  typeIn(node, (standard) => literalValue({ node: standard, source }));

const asType = (value: Value, type: Type): Value => {
  const converted = convertTo(withDefaults(value, type), type);
  return converted.kind === 'fault' ? openValue(converted.message, type, value.places) : converted;
};

/** A module with the values of its variables. */
export const moduleContext = (
  declarations: Declarations,
  given: Given,
  readFile: ((path: string) => string | undefined) | undefined,
): ModuleContext => ({
  declarations,
  variables: variablesOf(declarations.variables, given, typeOf, asType),
  locals: declarations.locals,
  resource: (address, scope) => {
    const resource = declarations.resources.get(address);
    return resource === undefined ? undefined : resourceValue(resource, address, scope);
  },
  ...(readFile !== undefined && { readFile }),
});
