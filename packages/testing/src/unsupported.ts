/** What laws leave out: nothing without a reason, and nothing that is not there. */
import type { ClientRecord } from '@org/cognito-core';
import * as fc from 'fast-check';
import { portableLaw, type Law } from './law';
import { record } from './record';

/** What a backend cannot express, so that its laws leave it out. */
export interface Unsupported {
  /** What is left out. */
  readonly feature: string;
  /** Why the backend cannot have it. */
  readonly reason: string;
  /** Whether a record has it. */
  readonly excludes: (record: ClientRecord) => boolean;
}

/** Whether a backend can express a record. */
export const isSupported = (record: ClientRecord, unsupported: ReadonlyArray<Unsupported>): boolean =>
  !unsupported.some(({ excludes }) => excludes(record));

/** How many records are looked at for a feature. */
const looked = 1_000;

/**
 * The law of a feature that is left out. It fails if no reason is given, or if no record has the feature: a skip that
 * leaves nothing out any more is one that nobody notices.
 */
export const skipLaw = (name: string, { feature, reason, excludes }: Unsupported): Law =>
  portableLaw({
    name,
    property: fc.property(fc.noShrink(fc.integer()), (seed) => {
      if (reason.trim() === '') throw new Error(`no reason is given to leave out ${feature}`);
      if (!fc.sample(record(), { numRuns: looked, seed }).some(excludes)) {
        throw new Error(`no record has ${feature}`);
      }
    }),
    mostRuns: 1,
    isSkip: true,
  });
