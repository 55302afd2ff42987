import type { ReferenceKind } from '@org/cognito-core';
import * as fc from 'fast-check';
import { writtenReferenceTo } from './reference-arbitraries';
import { simplestFirst } from './simplest-first';

/** `true` and `false`, and sometimes a reference to a flag. */
export const orOpenFlag = (
  references: boolean,
  known: fc.Arbitrary<boolean> = fc.boolean(),
  kind: ReferenceKind = 'boolean',
): fc.Arbitrary<unknown> =>
  references
    ? fc.oneof(
        simplestFirst,
        { weight: 4, arbitrary: known },
        { weight: 1, arbitrary: writtenReferenceTo(kind) },
      )
    : known;
