import type { PoolContext } from '@org/cognito-core';
import type { JsonObject } from './json';
import { poolContextsOf } from './pool-contexts-of';
import { readTemplate } from './written-template';

/** How much is known of a template. */
export interface PoolContextsOptions {
  /**
   * Whether resources of the template are missing here. Any of them may change a user pool, so nothing is known then.
   * @default false
   */
  readonly isPartial?: boolean;
}

/**
 * What a template says about the user pool of each of its clients, by the logical id of the client. A key is present
 * only if everything about it is certain before deployment. About a user pool outside the template, only the
 * Region is known, if its id is written out.
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
 *   lambdaTriggers: {},
 *   allowedFirstAuthFactors: { password: true },
 *   clientAuthFlows: { userSrp: true, custom: true, refreshToken: true },
 *   dynamicClientRegistration: {},
 *   hasDomain: false,
 * });
 */
export const poolContextsIn = (
  template: { readonly Resources: JsonObject },
  { isPartial = false }: PoolContextsOptions = {},
): ((logicalId: string) => PoolContext) => poolContextsOf(readTemplate(template, isPartial));
