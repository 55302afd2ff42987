/**
 * Amazon Cognito app clients as Pulumi resources.
 *
 * @packageDocumentation
 */
export type {
  ClientInput,
  ClientOptions,
  PlaceOptions,
  ReferenceOptions,
  ReferenceValue,
} from './client-options';
export type { ClientInputs } from './emit';
export { pulumiEmitter } from './emitter';
export type { ExistingUserPoolClient } from './existing-user-pool-client';
export { readBack, type ReadBack } from './read-back';
export { toArgs } from './to-args';
export { UserPoolClient, type UserPoolClientArgs, type UserPoolClientOptions } from './user-pool-client';
