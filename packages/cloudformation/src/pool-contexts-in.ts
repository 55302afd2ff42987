import type { PoolContext } from '@org/cognito-core';
import type { JsonObject } from './json';
import { poolContextsOf } from './pool-contexts-of';
import { readTemplate } from './written-template';

/** How much is known of a template. */
export interface PoolContextsOptions {
  /**
   * Whether the template has resources that are not given. Any of them may change a user pool, so that nothing is known.
   * @default false
   */
  readonly isPartial?: boolean;
}

/**
 * What a template says of the user pool of each of its clients, by the logical id of the client. A key is there only
 * where everything about it is decided before deploy; of a user pool outside of the template nothing is known.
 *
 * @example
 * import { poolContextsIn } from '@org/cognito-cloudformation';
 *
 * const contextOf = poolContextsIn({
 *   Resources: {
 *     Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolTier: 'LITE', Schema: [{ Name: 'tier' }] } },
 *     Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
 *   },
 * });
 * assert.deepStrictEqual(contextOf('Web'), {
 *   attributes: { 'custom:tier': { required: false } },
 *   featurePlan: 'LITE',
 *   identityProviders: {},
 *   resourceServers: {},
 * });
 */
export const poolContextsIn = (
  template: { readonly Resources: JsonObject },
  { isPartial = false }: PoolContextsOptions = {},
): ((logicalId: string) => PoolContext) => poolContextsOf(readTemplate(template, isPartial));
