import { isRegisteredProviders, type Bindings, type ClientRecord } from '@org/cognito-core';
import { Lazy } from 'aws-cdk-lib';
import type { IUserPool, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import type { ReferenceValue } from './bind';
import { emit, type ResourceProps } from './emit';
import { namesOfProviders } from './app/registered-providers';

/** Writes a record as the props of the resource, with the providers of the user pool in place of the default. */
export const resourceProps = (
  record: ClientRecord,
  references: Bindings<ReferenceValue>,
  userPool: IUserPool | IUserPoolRef,
): ResourceProps => {
  const { SupportedIdentityProviders: providers, ...others } = record;
  if (!isRegisteredProviders(providers)) return emit(record, references);
  return {
    ...emit(others, references),
    // Not cached: a list that something asks for early would miss the providers that are declared later.
    supportedIdentityProviders: Lazy.uncachedList({ produce: () => [...namesOfProviders(userPool)] }),
  };
};
