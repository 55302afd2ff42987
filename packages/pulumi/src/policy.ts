/**
 * Policies for Pulumi's policy packs, which check the app clients of every stack of an organisation.
 *
 * @packageDocumentation
 */
export { userPoolClientPolicies } from './checks/user-pool-client-policies';
export type { ClientCheckOptions } from './checks/stack-issues';
