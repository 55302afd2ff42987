import { bindRecord, spelledRecord, type Bindings, type ClientRecord } from '@org/cognito-core';
import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
import { argumentSpellings, type placeArguments } from './argument-names';
import { bindTo } from './bind';

/** The arguments of `aws.cognito.UserPoolClient` that describe the client. */
export type ClientInputs = Omit<UserPoolClientArgs, (typeof placeArguments)[number]>;

/** Writes a record as arguments. All its references must be bound. */
export const emit = (record: ClientRecord, bindings: Bindings<unknown>): ClientInputs =>
  // The known values of a record and the bindings of its references have the types of the arguments.
  bindRecord(spelledRecord(record, 'pulumi', argumentSpellings), bindTo(bindings));
