import { bindRecord, spelledRecord, type Bindings, type ClientRecord } from '@org/cognito-core';
import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
import { argumentSpellings, type placeArguments } from './argument-names';
import { bindTo } from './bind';

/** The arguments of `aws.cognito.UserPoolClient` that say what the client is. */
export type ClientInputs = Omit<UserPoolClientArgs, (typeof placeArguments)[number]>;

/** Writes a record as arguments, in which each reference is bound. */
export const emit = (record: ClientRecord, bindings: Bindings<unknown>): ClientInputs =>
  // What the record has of the right type, and what is bound to its references, is as the arguments want it.
  bindRecord(spelledRecord(record, 'pulumi', argumentSpellings), bindTo(bindings));
