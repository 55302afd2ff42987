import { steadyRecord, type ClientRecord } from '@org/cognito-core';
import { difference, emitterLaws, record, registerLaws } from '@org/cognito-testing';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import { isOpen, partsJoined } from './bind';
import { pulumiEmitter, type ClientInputs } from './index';

/** A different open value for each name, of every kind that Pulumi has. */
const kinds: ReadonlyArray<(name: string) => unknown> = [
  (name) => pulumi.output(name),
  (name) => pulumi.secret(name),
  () => pulumi.output(pulumi.unknown),
  (name) => Promise.resolve(name),
];

const bound = new Map<string, unknown>();

const bind = (name: string): unknown => {
  const known = bound.get(name) ?? (kinds[bound.size % kinds.length] as (typeof kinds)[number])(name);
  bound.set(name, known);
  return known;
};

/** Replaces Outputs by their parts, so that two Outputs with the same parts are equal. */
const taken = new Map<unknown, string>();

const plain = (value: unknown): unknown => {
  if (isOpen(value)) {
    const parts = partsJoined(value);
    if (parts !== undefined) return parts.map((part) => (typeof part === 'string' ? part : plain(part.open)));
    if (!taken.has(value)) taken.set(value, `Output ${taken.size}`);
    return taken.get(value);
  }
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    : value;
};

const sameOutput = (a: ClientInputs, b: ClientInputs): boolean =>
  difference(plain(a), plain(b)) === undefined;

describe('the Pulumi emitter', () => {
  registerLaws(emitterLaws({ emitter: pulumiEmitter, bind, sameOutput }), { test });

  test('writes a steady form of a record that is stable', () => {
    fc.assert(
      fc.property(record(), (given: ClientRecord) => {
        expect(steadyRecord(steadyRecord(given))).toEqual(steadyRecord(given));
      }),
    );
  });
});
