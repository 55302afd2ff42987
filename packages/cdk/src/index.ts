/**
 * An app client as a CDK construct, with every mistake reported at once.
 *
 * @packageDocumentation
 */
export type { ReferenceValue } from './bind';
export { cdkEmitter } from './emitter';
export type { UserPoolClientAttributes } from './imported-client';
export { poolContextOf } from './app/pool-context-of';
export type { ClientSettings } from './client-settings';
export { readBack } from './read-back';
export { addClient, UserPoolClient } from './user-pool-client';
export type {
  CheckOptions,
  GivenClientOptions,
  GivenClientProps,
  UserPoolClientOptions,
  UserPoolClientProps,
  WithReferences,
} from './user-pool-client-props';
export {
  UserPoolClientValidationPlugin,
  type UserPoolClientValidationPluginProps,
} from './checks/validation-plugin';
export { UserPoolClientChecks, type UserPoolClientChecksProps } from './checks/user-pool-client-checks';
export { UserPoolClientPropsChecks } from './user-pool-client-props-checks';
export { fromCdkProps, type ClientWithReferences } from './l2/from-cdk-props';
export { toCdkProps, toCdkPropsOrThrow, type ToCdkPropsOptions } from './l2/to-cdk-props';
