import { isRegisteredProviders, spellings, type Bindings, type ClientRecord } from '@org/cognito-core';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { isPlain } from './app/client-resolver';
import type { ReferenceValue } from './bind';
import { emit, type ResourceProps } from './emit';

/**
 * Writes a record as the props of a client's resource.
 *
 * @param defaultProviders What the client takes if the record names no providers. The props hold this very array.
 */
export const resourceProps = (
  record: ClientRecord,
  references: Bindings<ReferenceValue>,
  defaultProviders: Array<string>,
): ResourceProps => {
  const { SupportedIdentityProviders: providers, ...others } = record;
  return isRegisteredProviders(providers)
    ? { ...emit(others, references), supportedIdentityProviders: defaultProviders }
    : emit(record, references);
};

const names = Object.values(spellings).map(({ cdkL1 }) => cdkL1);

/** Whether a resource still is as its props made it, without assignments and other escape hatches. */
export const isAsWritten = (client: CfnUserPoolClient, props: ResourceProps): boolean =>
  isPlain(client) && names.every((name) => client[name] === props[name]);
