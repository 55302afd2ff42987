/** Features that laws leave out. Each needs a reason, and must occur. */
import type { ClientRecord } from '@org/cognito-core';
import * as fc from 'fast-check';
import { portableLaw, type Law } from './law';
import { record } from './record';

/** A feature that a backend cannot express, so that its laws leave it out. */
export interface Unsupported {
  /** The feature, in words. */
  readonly feature: string;
  /** Why the backend cannot express it. */
  readonly reason: string;
  /** Whether a record has the feature. */
  readonly excludes: (record: ClientRecord) => boolean;
}

/** Whether a backend can express a record. */
export const isSupported = (record: ClientRecord, unsupported: ReadonlyArray<Unsupported>): boolean =>
  !unsupported.some(({ excludes }) => excludes(record));

/** The number of records that are searched for a feature. */
const looked = 1_000;

/** Whether a record has a feature, among those of a seed. None is made after the first that has it. */
const occurs = (excludes: Unsupported['excludes'], seed: number): boolean =>
  fc
    .sample(fc.infiniteStream(record()), { numRuns: 1, seed })
    .some((records) => records.take(looked).has(excludes)[0]);

/**
 * The law of a feature that is left out. It fails if the reason is empty, or if no record has the feature: nobody would
 * notice an exclusion that has become superfluous.
 */
export const skipLaw = (name: string, { feature, reason, excludes }: Unsupported): Law =>
  portableLaw({
    name,
    property: fc.property(fc.noShrink(fc.integer()), (seed) => {
      if (reason.trim() === '') throw new Error(`there is no reason for leaving out ${feature}`);
      if (!occurs(excludes, seed)) throw new Error(`no record has ${feature}`);
    }),
    mostRuns: 1,
    isSkip: true,
  });
