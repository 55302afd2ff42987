import type { Bindings, ClientRecord, Emitter } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { demandSame, difference } from './difference';
import { portableLaw, type Law } from './law';
import { record } from './record';
import { referencesIn } from './record-references';
import type { ReferenceKind } from './reference-arbitraries';

/** What a backend cannot express, so that its laws leave it out. */
export interface Unsupported {
  /** What is left out. */
  readonly feature: string;
  /** Why the backend cannot have it. */
  readonly reason: string;
  /** Whether a record has it. */
  readonly excludes: (record: ClientRecord) => boolean;
}

/** An emitter, and what the laws have to know of its backend. */
export interface EmitterUnderTest<Output, V> {
  readonly emitter: Emitter<Output, V>;
  /** A value of the backend for a reference. Two names must get two values that can be told apart. */
  readonly bind: (name: string, kind: ReferenceKind) => V;
  /**
   * What the backend cannot express.
   * @default nothing
   */
  readonly unsupported?: ReadonlyArray<Unsupported>;
  /**
   * Whether two outputs are the same, for outputs that are more than plain data.
   * @default that they hold the same plain data
   */
  readonly sameOutput?: (a: Output, b: Output) => boolean;
}

/** A reason that nobody gave, or that leaves nothing out any more, is a skip that nobody notices. */
const skipLaw = ({ feature, reason, excludes }: Unsupported, emitterName: string): Law =>
  portableLaw({
    name: `${emitterName}: ${feature} left out, because ${reason}`,
    property: fc.property(fc.constant(reason), (given) => {
      if (given.trim() === '') throw new Error(`no reason is given to leave out ${feature}`);
      if (!fc.sample(record(), 1_000).some(excludes)) throw new Error(`no record has ${feature}`);
    }),
    mostRuns: 1,
  });

/**
 * The laws of one emitter, for records of all sorts:
 *
 * 1. what is emitted reads back as it was
 * 2. to emit what was read back changes nothing
 *
 * Each feature that is left out is one more law, which names the feature and the reason, and which fails if there
 * is no reason, or nothing that it leaves out.
 *
 * @example
 * import { clientRecord, type Emitter } from '@org/cognito-core';
 * import { emitterLaws } from '@org/cognito-testing';
 * import * as E from 'fp-ts/Either';
 * import * as fc from 'fast-check';
 *
 * // A backend whose open values are written as core writes them in files.
 * const files: Emitter<unknown, string> = {
 *   name: 'files',
 *   emit: (record) => clientRecord.encode(record),
 *   readBack: (output) =>
 *     E.mapLeft(() => [{ code: 'unreadable', severity: 'error', path: [], message: 'x', fix: 'y' }] as const)(
 *       clientRecord.decode(output),
 *     ),
 * };
 * for (const { property } of emitterLaws({ emitter: files, bind: (name) => name })) {
 *   fc.assert(property, { numRuns: 50 });
 * }
 */
export const emitterLaws = <Output, V>({
  emitter,
  bind,
  unsupported = [],
  sameOutput = (a, b) => difference(a, b) === undefined,
}: EmitterUnderTest<Output, V>): ReadonlyArray<Law> => {
  const bindingsOf = (given: ClientRecord): Bindings<V> =>
    Object.fromEntries([...referencesIn(given)].map(([name, kind]) => [name, bind(name, kind)]));

  const readBack = (output: Output, bindings: Bindings<V>): ClientRecord => {
    const read = emitter.readBack(output, bindings);
    if (E.isLeft(read)) throw new Error(`it does not read back: ${JSON.stringify(read.left)}`);
    return read.right;
  };

  const law = (name: string, check: (given: ClientRecord, bindings: Bindings<V>) => void): Law =>
    portableLaw({
      name: `${emitter.name}: ${name}`,
      property: fc.property(record(), (given) => {
        fc.pre(!unsupported.some(({ excludes }) => excludes(given)));
        check(given, bindingsOf(given));
      }),
    });

  return [
    law('what is emitted reads back as it was', (given, bindings) =>
      demandSame(given, readBack(emitter.emit(given, bindings), bindings)),
    ),
    law('to emit what was read back changes nothing', (given, bindings) => {
      const emitted = emitter.emit(given, bindings);
      const again = emitter.emit(readBack(emitted, bindings), bindings);
      if (!sameOutput(emitted, again)) {
        throw new Error(difference(emitted, again) ?? 'the two outputs are not the same');
      }
    }),
    ...unsupported.map((skip) => skipLaw(skip, emitter.name)),
  ];
};
