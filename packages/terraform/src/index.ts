/**
 * Amazon Cognito app clients for Terraform: as HCL, as JSON and as data, and back.
 *
 * @packageDocumentation
 */
export type { Argument, Arguments } from './arguments';
export type { BoundValue } from './bind';
export {
  toConfiguration,
  toConfigurationOrThrow,
  type Configuration,
  type ConfigurationOptions,
  type Import,
  type Output,
} from './configuration';
export type { Addresses, PoolResources } from './dependencies';
export { terraformEmitter } from './emitter';
export { expression, type Expression } from './expression';
export { printConfiguration, type ConfigurationFormat } from './print-configuration';
export { printArguments } from './print-hcl';
export { readBack, readDraft, type ReadBack } from './read-back';
export {
  userPoolClientType,
  type ClientOptions,
  type ClientResource,
  type Clients,
  type ExistingClient,
  type Lifecycle,
} from './user-pool-client';
export type { Variable } from './variables';
