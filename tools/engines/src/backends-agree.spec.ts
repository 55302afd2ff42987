/** A random client that any two backends emit comes back the same from both. */
import { apiEmitter, type BoundValue as Member, type OpenSettings } from '@org/cognito-api';
import { cdkEmitter, type ReferenceValue } from '@org/cognito-cdk';
import { cloudFormationEmitter, type Json, type Properties } from '@org/cognito-cloudformation';
import { reference, type ReferenceKind } from '@org/cognito-core';
import { pulumiEmitter, type ClientInputs } from '@org/cognito-pulumi';
import { equalityLaw, registerLaws, type EmitterUnderTest } from '@org/cognito-testing';
import { expression, terraformEmitter, type Arguments, type BoundValue } from '@org/cognito-terraform';
import * as pulumi from '@pulumi/pulumi';
import { CfnParameter, Fn, Stack } from 'aws-cdk-lib';

/** Letters and digits that are different for each name. */
const idOf = (name: string): string => `R${Buffer.from(name).toString('hex')}`;

/** The same value for the same name, because the ID of a construct is unique, and Outputs are compared by identity. */
const once = <A>(make: (name: string) => A): ((name: string) => A) => {
  const made = new Map<string, A>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
};

const stack = new Stack();

const parameter = once((name) => new CfnParameter(stack, idOf(name)));
const number = once((name) => new CfnParameter(stack, `N${idOf(name)}`, { type: 'Number' }));
const list = once((name) => new CfnParameter(stack, `L${idOf(name)}`, { type: 'CommaDelimitedList' }));

const tokens: Readonly<Record<ReferenceKind, (name: string) => ReferenceValue>> = {
  text: (name) => parameter(name).valueAsString,
  texts: (name) => list(name).valueAsList,
  integer: (name) => number(name).valueAsNumber,
  boolean: (name) => Fn.conditionIf(idOf(name), true, false),
};

const cloudFormation: EmitterUnderTest<Properties, Json> = {
  emitter: cloudFormationEmitter,
  bind: (name) => ({ 'Fn::GetAtt': [idOf(name), 'Some.Attribute'] }),
};

const cdk: EmitterUnderTest<Properties, ReferenceValue> = {
  emitter: cdkEmitter,
  bind: (name, kind) => tokens[kind](name),
};

const outputs: EmitterUnderTest<ClientInputs, unknown> = {
  emitter: pulumiEmitter,
  bind: once((name) => pulumi.output(name)),
};

const terraform: EmitterUnderTest<Arguments, BoundValue> = {
  emitter: terraformEmitter,
  bind: (name) => expression(`module.${idOf(name)}.value`),
};

let variables = 0;

const api: EmitterUnderTest<OpenSettings, Member> = {
  emitter: apiEmitter,
  // A name may be as long as a reference may be, so that nothing can be added to it.
  bind: once(() => reference(`variable${variables++}`)),
};

describe('the backends', () => {
  registerLaws(equalityLaw([cloudFormation, cdk, outputs, terraform, api]), { test });
});
