import type { Bindings, ClientRecord } from '@org/cognito-core';
import * as fc from 'fast-check';
import { demandSame, difference } from './difference';
import { bindingsOf, readBackOf, type EmitterUnderTest } from './emitter-under-test';
import { portableLaw, type Law } from './law';
import { record } from './record';
import { isSupported, skipLaw } from './unsupported';

/**
 * The laws of one emitter, for all kinds of records:
 *
 * 1. an emitted record reads back unchanged
 * 2. emitting what was read back changes nothing
 *
 * Each unsupported feature adds a law, which names the feature and the reason. It fails if the reason is empty or if no
 * record has the feature.
 *
 * @example
 * import { clientRecord, type Emitter } from '@org/cognito-core';
 * import { emitterLaws } from '@org/cognito-testing';
 * import * as E from 'fp-ts/Either';
 * import * as fc from 'fast-check';
 *
 * // A backend whose output is the file form of a record.
 * const files: Emitter<unknown, string> = {
 *   name: 'files',
 *   emit: (record) => clientRecord.encode(record),
 *   readBack: (output) =>
 *     E.mapLeft(() => [{ code: 'unreadable', severity: 'error', path: [], message: 'x', fixes: [] }] as const)(
 *       clientRecord.decode(output),
 *     ),
 * };
 * for (const { property } of emitterLaws({ emitter: files, bind: (name) => name })) {
 *   fc.assert(property, { numRuns: 50 });
 * }
 */
export const emitterLaws = <Output, V>(underTest: EmitterUnderTest<Output, V>): ReadonlyArray<Law> => {
  const {
    emitter,
    unsupported = [],
    sameOutput = (a: Output, b: Output) => difference(a, b) === undefined,
  } = underTest;

  const law = (name: string, check: (given: ClientRecord, bindings: Bindings<V>) => void): Law =>
    portableLaw({
      name: `${emitter.name}: ${name}`,
      property: fc.property(record(), (given) => {
        fc.pre(isSupported(given, unsupported));
        check(given, bindingsOf(underTest, given));
      }),
    });

  return [
    law('an emitted record reads back unchanged', (given, bindings) =>
      demandSame(given, readBackOf(underTest, emitter.emit(given, bindings), bindings)),
    ),
    law('emitting what was read back changes nothing', (given, bindings) => {
      const emitted = emitter.emit(given, bindings);
      const again = emitter.emit(readBackOf(underTest, emitted, bindings), bindings);
      if (!sameOutput(emitted, again)) {
        throw new Error(difference(emitted, again) ?? 'the two outputs are not the same');
      }
    }),
    ...unsupported.map((skip) =>
      skipLaw(`${emitter.name}: ${skip.feature} left out, because ${skip.reason}`, skip),
    ),
  ];
};
