import { isRegisteredProviders, type Bindings, type ClientRecord } from '@org/cognito-core';
import { Token } from 'aws-cdk-lib';
import type { IUserPool, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import type { ReferenceValue } from './bind';
import { emit, type ResourceProps } from './emit';
import { RegisteredProviders } from './app/registered-providers';

/**
 * Writes a record as the props of a client's resource. If the record names no providers, all providers of the user pool
 * take their place.
 */
export const resourceProps = (
  record: ClientRecord,
  references: Bindings<ReferenceValue>,
  client: IConstruct,
  userPool: IUserPool | IUserPoolRef,
): ResourceProps => {
  const { SupportedIdentityProviders: providers, ...others } = record;
  if (!isRegisteredProviders(providers)) return emit(record, references);
  return {
    ...emit(others, references),
    supportedIdentityProviders: Token.asList(new RegisteredProviders(client, userPool)),
  };
};
