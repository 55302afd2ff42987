/**
 * Reads existing Cognito app clients: from describe, templates, and the states of Pulumi and Terraform.
 *
 * @packageDocumentation
 */
export { bothInWorlds, type BothInWorld, type BothInWorlds, type TemplatePlace } from './both-in-worlds';
export type { DeploymentOptions } from './clients-in-worlds';
export { findClients, type FindOptions } from './find-clients';
export type { DeployedWorld, FoundClient } from './found-client';
export { namedByStack, type StackOfClients } from './named-by-stack';
export type { SourceCode } from './source-issue';
export { formatOf, type SourceFormat } from './source-format';
export {
  judgeUserPool,
  type JudgedPool,
  type JudgePoolOptions,
  type PoolClient,
} from './user-pool/judged-pool';
export { keptAnswer, type KeptAnswer } from './user-pool/kept-answer';
export type { ManagedLogin } from './user-pool/managed-login';
export { readUserPool, type ReadUserPoolOptions, type RunningUserPool } from './user-pool/read-user-pool';
export {
  type OperationInputs,
  permissionFor,
  type ReadRefusal,
  type RefusalReason,
  type UserPoolOperation,
  userPoolOperations,
  type UserPoolReader,
} from './user-pool/user-pool-reader';
