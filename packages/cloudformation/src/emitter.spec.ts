import type { Emitter } from '@org/cognito-core';
import { emitterLaws, registerLaws } from '@org/cognito-testing';
import { emit } from './emit';
import { cloudFormationEmitter, type Json, type Properties } from './index';

/** Bindings of every kind that `Fn::Sub` writes in its own way, told apart by the name. */
const bindings: ReadonlyArray<(name: string) => Json> = [
  (name) => ({ Ref: `P${Buffer.from(name).toString('hex')}` }),
  (name) => ({ 'Fn::GetAtt': [`R${Buffer.from(name).toString('hex')}`, 'Some.Attribute'] }),
  (name) => ({ 'Fn::ImportValue': name }),
  (name) => ({ 'Fn::Select': [0, { 'Fn::Split': [',', name] }] }),
];

const bind = (name: string): Json =>
  (bindings[name.length % bindings.length] as (typeof bindings)[number])(name);

const joining: Emitter<Properties, Json> = {
  ...cloudFormationEmitter,
  name: 'CloudFormation with Fn::Join',
  emit: (record, references) => emit(record, references, 'Fn::Join'),
};

describe('laws', () => {
  registerLaws(emitterLaws({ emitter: cloudFormationEmitter, bind }), { test });
  registerLaws(emitterLaws({ emitter: joining, bind }), { test });
});
