import { providerType, resourceServerType, userPoolClientType, userPoolType } from './cognito-types';
import { runsCode } from './pool-changes';

const cognitoTypes: ReadonlyArray<string> = [
  userPoolType,
  providerType,
  resourceServerType,
  userPoolClientType,
];

/**
 * Whether the resources of a type count for what is known of user pools: by themselves, or by what they refer to.
 *
 * @example
 * import { bearsOnUserPools } from '@org/cognito-cloudformation';
 *
 * assert.ok(bearsOnUserPools('AWS::Cognito::UserPoolIdentityProvider'));
 * assert.ok(bearsOnUserPools('Custom::AddsProvider'));
 * assert.ok(!bearsOnUserPools('AWS::SNS::Topic'));
 */
export const bearsOnUserPools = (type: string): boolean => cognitoTypes.includes(type) || runsCode(type);
