import {
  isReference,
  isTextTemplate,
  spelledRecord,
  type Bindings,
  type ClientRecord,
} from '@org/cognito-core';
import type { Argument, Arguments } from './arguments';
import { argumentOf, templateOf, valueOf, type BoundValue } from './bind';

const written = (value: unknown, bindings: Bindings<BoundValue>): Argument => {
  if (isReference(value)) return argumentOf(valueOf(value, bindings));
  if (typeof value === 'string' || isTextTemplate(value)) return templateOf(value, bindings);
  if (Array.isArray(value)) return value.map((item) => written(item, bindings));
  return typeof value === 'object' ? block(value as object, bindings) : (value as Argument);
};

const block = (values: object, bindings: Bindings<BoundValue>): Arguments =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value, bindings)]));

/**
 * Writes a record as the arguments of `aws_cognito_user_pool_client`, in Terraform's JSON syntax. The user pool is not
 * part of a record.
 */
export const emit = (record: ClientRecord, bindings: Bindings<BoundValue>): Arguments =>
  block(spelledRecord(record, 'terraform'), bindings);
