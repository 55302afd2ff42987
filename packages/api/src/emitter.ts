import type { Emitter } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { BoundValue } from './bind';
import { emit, type OpenSettings } from './emit';
import { readBack } from './read-back';

/** The service's own API as a backend: it writes a record as the settings of an input, and reads them back. */
export const apiEmitter: Emitter<OpenSettings, BoundValue> = {
  name: 'the API',
  emit,
  readBack: (settings, bindings) =>
    pipe(
      readBack(settings, bindings),
      E.map(({ record }) => record),
    ),
};
