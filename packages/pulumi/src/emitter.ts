import type { Emitter } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { emit, type ClientInputs } from './emit';
import { readBack } from './read-back';

/** Pulumi as a backend. Open values are Outputs or promises. */
export const pulumiEmitter: Emitter<ClientInputs, unknown> = {
  name: 'Pulumi',
  emit,
  readBack: (inputs, bindings) =>
    pipe(
      readBack(inputs, bindings),
      E.map(({ record }) => record),
    ),
};
