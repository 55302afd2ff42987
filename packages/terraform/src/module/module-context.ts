/** A module with the values of its variables, whose expressions can be evaluated. */
import { convertTo, withDefaults } from '../evaluate/convert';
import { evaluate } from '../evaluate/evaluate-expression';
import type { Evaluation } from '../evaluate/evaluation';
import { typeIn } from '../evaluate/type-constraint';
import { openValue, type Type, type Value } from '../evaluate/value';
import type { CalledModule } from './called-modules';
import { argumentIn, type Declarations, type Declared, type Written } from './declarations';
import { instanceAt, instanceSuffix, type InstanceKey } from './instances';
import { moduleScope, type ModuleScope, type Referables } from './module-scope';
import { resourceValue } from './pool-resources';
import { literalValue, variablesOf, type Given } from './variables';

/** A call of a module. */
export interface Caller extends InstanceKey {
  /** The module in which the call stands. */
  readonly module: ModuleContext;
  readonly call: Declared;
}

/** A module whose expressions can be evaluated. */
export interface ModuleContext extends Referables {
  readonly declarations: Declarations;
  /** The modules that it calls and whose files are known, by the name of the call. */
  readonly calls: ReadonlyMap<string, CalledModule>;
  /** An instance of a module that it calls. */
  readonly called: (call: string, key: InstanceKey) => ModuleContext | undefined;
  /** The call that it comes from; absent of a root module. */
  readonly caller?: Caller;
}

const typeOf = ({ node, source }: Written): Type =>
  typeIn(node, (standard) => literalValue({ node: standard, source }));

const asType = (value: Value, type: Type): Value => {
  const converted = convertTo(withDefaults(value, type), type);
  return converted.kind === 'fault' ? openValue(converted.message, type, value.places) : converted;
};

/** What stands before the addresses of a called module. */
const prefixOf = ({ module, call, ...key }: Caller): string =>
  `${module.prefix}module.${call.name}${instanceSuffix({ ...key, names: [] })}.`;

/** What a module is made of. */
export interface ModuleParts {
  readonly declarations: Declarations;
  readonly calls: ReadonlyMap<string, CalledModule>;
}

/** A module with the values of its variables. */
export const moduleContext = (
  { declarations, calls }: ModuleParts,
  given: Given,
  readFile: ((path: string) => string | undefined) | undefined,
  caller?: Caller,
): ModuleContext => {
  const prefix = caller === undefined ? '' : prefixOf(caller);
  const context: ModuleContext = {
    declarations,
    calls,
    prefix,
    variables: variablesOf(declarations.variables, given, typeOf, asType),
    locals: declarations.locals,
    called: (name, key) => {
      const found = calls.get(name);
      return found && calledContext(found, { module: context, call: found.call, ...key });
    },
    resource: (address, scope) => {
      const resource = declarations.resources.get(address);
      return resource === undefined ? undefined : resourceValue(resource, `${prefix}${address}`, scope);
    },
    output: (call, key, name, scope) => {
      const called = context.called(call, key === undefined ? {} : { key });
      const output = called?.declarations.outputs.get(name);
      const value = output && argumentIn(output, 'value');
      const within = called?.caller && value && scopeOfCall(called, called.caller, scope);
      return within && evaluate(value.node, within.in(value.source));
    },
    ...(readFile !== undefined && { readFile }),
    ...(caller !== undefined && { caller }),
  };
  return context;
};

const calledContext = ({ call, ...parts }: CalledModule, caller: Caller): ModuleContext =>
  moduleContext(parts, { files: [], call }, undefined, caller);

/** The scope of an instance of a called module; `undefined` if the call does not make it. */
const scopeOfCall = (module: ModuleContext, caller: Caller, scope: ModuleScope): ModuleScope | undefined => {
  const instance = instanceAt(caller.call, caller, scope);
  return instance && scope.ofCalled(module, caller.call.source, instance.names);
};

/** The scope of a module in the world of an evaluation; `undefined` if it is not called there. */
export const scopeIn = (module: ModuleContext, evaluation: Evaluation): ModuleScope | undefined => {
  if (module.caller === undefined) return moduleScope(module, evaluation);
  const around = scopeIn(module.caller.module, evaluation);
  return around && scopeOfCall(module, module.caller, around);
};
