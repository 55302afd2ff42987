/**
 * Amazon Cognito app clients as Pulumi resources.
 *
 * @packageDocumentation
 */
export {
  checkUserPoolClients,
  type ProgramChecks,
  type ProgramClientIssues,
} from './checks/check-user-pool-clients';
export type { ClientCheckOptions } from './checks/stack-issues';
export type {
  ClientInput,
  ClientOptions,
  DeploymentOptions,
  PlaceOptions,
  ReferenceOptions,
  ReferenceValue,
} from './client-options';
export type { ClientInputs } from './emit';
export { pulumiEmitter } from './emitter';
export type { ExistingUserPoolClient } from './existing-user-pool-client';
export { fromArgs, fromArgsOrThrow, type ClientFromArgs } from './from-args';
export type { OpenUserPoolClientProps } from './open-props';
export { readBack, type ReadBack } from './read-back';
export type { UserPoolClientOptions } from './resource-options';
export { toArgs, toArgsOrThrow } from './to-args';
export { UserPoolClient, type UserPoolClientArgs } from './user-pool-client';
