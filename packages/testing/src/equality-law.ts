import * as fc from 'fast-check';
import { difference } from './difference';
import { thereAndBack, type AnyEmitterUnderTest } from './emitter-under-test';
import { portableLaw, type Law } from './law';
import { record } from './record';
import { isSupported, skipLaw } from './unsupported';

type Pair = readonly [AnyEmitterUnderTest, AnyEmitterUnderTest];

const pairsOf = (emitters: ReadonlyArray<AnyEmitterUnderTest>): ReadonlyArray<Pair> =>
  emitters.flatMap((one, index) => emitters.slice(index + 1).map((other): Pair => [one, other]));

const lawsOf = (pair: Pair): ReadonlyArray<Law> => {
  const [one, other] = pair;
  const pairName = `${one.emitter.name} and ${other.emitter.name}`;
  const unsupported = pair.flatMap((each) => each.unsupported ?? []);
  return [
    portableLaw({
      name: `${pairName}: a client comes back the same from both`,
      property: fc.property(record(), (given) => {
        fc.pre(isSupported(given, unsupported));
        const different = difference(thereAndBack(one, given), thereAndBack(other, given));
        if (different !== undefined) {
          throw new Error(`${other.emitter.name} disagrees with ${one.emitter.name}: ${different}`);
        }
      }),
    }),
    ...pair.flatMap(({ emitter, unsupported: skips = [] }) =>
      skips.map((skip) =>
        skipLaw(`${pairName}: ${skip.feature} left out, because of ${emitter.name}: ${skip.reason}`, skip),
      ),
    ),
  ];
};

/**
 * The law that backends are equal: a random client with references, emitted by any two of them, reads back as the same
 * record. Each pair of emitters is one law, so that the name of a failing law says which emitters disagree.
 *
 * A feature that one emitter cannot express is left out of its pairs. It adds a law, which names the feature and the
 * reason, and fails if the reason is empty or if no record has the feature.
 *
 * Two emitters that lose the same property count as equal. Run `emitterLaws` on each of them too.
 *
 * @example
 * import { clientRecord, decodeRecord, type Emitter } from '@org/cognito-core';
 * import { equalityLaw } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * // Two backends whose output is the file form of a record: one as data, one as JSON.
 * const data: Emitter<unknown, string> = {
 *   name: 'data',
 *   emit: (record) => clientRecord.encode(record),
 *   readBack: decodeRecord,
 * };
 * const json: Emitter<string, string> = {
 *   name: 'JSON',
 *   emit: (record) => JSON.stringify(clientRecord.encode(record)),
 *   readBack: (output) => decodeRecord(JSON.parse(output)),
 * };
 * const bind = (name: string) => name;
 * for (const { property } of equalityLaw([{ emitter: data, bind }, { emitter: json, bind }])) {
 *   fc.assert(property, { numRuns: 50 });
 * }
 */
export const equalityLaw = (
  emitters: readonly [AnyEmitterUnderTest, AnyEmitterUnderTest, ...ReadonlyArray<AnyEmitterUnderTest>],
): ReadonlyArray<Law> => pairsOf(emitters).flatMap(lawsOf);
