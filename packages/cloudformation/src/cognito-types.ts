/**
 * The type of the resource of a user pool. The constants below name the other types that matter to clients.
 */
export const userPoolType = 'AWS::Cognito::UserPool';

/**
 * The type of the resource of an app client.
 *
 * @example
 * import { userPoolClientType } from '@org/cognito-cloudformation';
 *
 * assert.strictEqual(userPoolClientType, 'AWS::Cognito::UserPoolClient');
 */
export const userPoolClientType = 'AWS::Cognito::UserPoolClient';

export const providerType = 'AWS::Cognito::UserPoolIdentityProvider';

export const resourceServerType = 'AWS::Cognito::UserPoolResourceServer';

export const domainType = 'AWS::Cognito::UserPoolDomain';

export const brandingType = 'AWS::Cognito::ManagedLoginBranding';

export const listenerType = 'AWS::ElasticLoadBalancingV2::Listener';

export const listenerRuleType = 'AWS::ElasticLoadBalancingV2::ListenerRule';

export const loadBalancerType = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

export const samFunctionType = 'AWS::Serverless::Function';
