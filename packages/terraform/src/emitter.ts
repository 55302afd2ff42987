import type { Emitter } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Arguments } from './arguments';
import type { BoundValue } from './bind';
import { emit } from './emit';
import { readBack } from './read-back';

/** Terraform as a backend: it writes a record as the arguments of a resource, and reads them back. */
export const terraformEmitter: Emitter<Arguments, BoundValue> = {
  name: 'Terraform',
  emit,
  readBack: (written, bindings) =>
    pipe(
      readBack(written, bindings),
      E.map(({ record }) => record),
    ),
};
