import { reference, text } from '@org/cognito-core';
import { emitterLaws, registerLaws } from '@org/cognito-testing';
import { apiEmitter } from './index';

const variables = new Map<string, string>();

/** A variable of the program that asks the service, a different one for each name. */
const variableOf = (name: string): string => {
  const variable = variables.get(name) ?? `variable${variables.size}`;
  variables.set(name, variable);
  return variable;
};

describe('laws', () => {
  registerLaws(emitterLaws({ emitter: apiEmitter, bind: (name) => reference(variableOf(name)) }), { test });
});

describe('emit', () => {
  test('puts what a reference stands for into a text, the items of an array one after the other', () => {
    const record = {
      LogoutURLs: [text`https://${reference('host')}:${reference('port')}/${reference('path')}`],
    };
    const bindings = { host: text`${reference('HOST')}.example`, port: 8443, path: ['a', '/', 'b'] };
    expect(apiEmitter.emit(record, bindings)).toEqual({
      LogoutURLs: [text`https://${reference('HOST')}.example:8443/a/b`],
    });
  });
});
