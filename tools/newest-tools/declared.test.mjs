/** Properties and values are read from declarations as the tools write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertiesIn, valuesIn } from './declared.mjs';

const source = `
  export interface Args { readonly first?: string; second: number; method(): void }
  export declare class Resource { static get(id: string): Resource; static readonly kind = 'x'; readonly id: string; constructor(id: string) }
  export declare namespace Resource { interface BlockProperty { inside: string } }
  export namespace cognito { export interface Args { nested: string } }
  export declare const Flow: { readonly Code: "code"; readonly Token: "implicit" };
`;

test('the properties of an interface', () => {
  assert.deepEqual(propertiesIn(source, 'Args'), ['first', 'second']);
});

test('the properties of a class, without what it has as a whole', () => {
  assert.deepEqual(propertiesIn(source, 'Resource'), ['id']);
});

test('the properties of an interface in a namespace', () => {
  assert.deepEqual(propertiesIn(source, 'cognito.Args'), ['nested']);
  assert.deepEqual(propertiesIn(source, 'Resource.BlockProperty'), ['inside']);
});

test('the values of an enumeration', () => {
  assert.deepEqual(valuesIn(source, 'Flow'), ['code', 'implicit']);
});

test('what is not declared any more is told', () => {
  assert.throws(() => propertiesIn(source, 'cognito.Resource'), /cognito\.Resource is not declared any more/);
  assert.throws(() => valuesIn(source, 'Args'), /Args is not declared any more/);
});
