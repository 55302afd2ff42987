import type { Properties } from '@org/cognito-cloudformation';
import type { Emitter } from '@org/cognito-core';
import { Stack } from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { resolvedProperties } from './app/resolved-resources';
import type { ReferenceValue } from './bind';
import { emit, type ResourceProps } from './emit';
import { readBack } from './read-back';

/** What the CDK synthesises for props, in a stack of its own. */
const synthesised = (props: ResourceProps): Properties => {
  const stack = new Stack();
  const client = new CfnUserPoolClient(stack, 'Client', { ...props, userPoolId: 'eu-west-1_abc' });
  return resolvedProperties(client) as Properties;
};

/** The CDK as a backend: it synthesises properties for a record, and reads them back. */
export const cdkEmitter: Emitter<Properties, ReferenceValue> = {
  name: 'CDK',
  emit: (record, bindings) => synthesised(emit(record, bindings)),
  readBack: (properties, bindings) =>
    pipe(
      readBack(properties, bindings),
      E.map(({ record }) => record),
    ),
};
