import type { Emitter } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { emit, type Properties } from './emit';
import type { Json } from './json';
import { readBack } from './read-back';

/** CloudFormation as a backend: it writes a record as the properties of a resource, and reads them back. */
export const cloudFormationEmitter: Emitter<Properties, Json> = {
  name: 'CloudFormation',
  emit,
  readBack: (properties, bindings) =>
    pipe(
      readBack(properties, bindings),
      E.map(({ record }) => record),
    ),
};
