import {
  domainType,
  providerType,
  resourceServerType,
  userPoolClientType,
  userPoolType,
} from './cognito-types';
import { runsCode } from './pool-changes';

const cognitoTypes: ReadonlyArray<string> = [
  userPoolType,
  providerType,
  resourceServerType,
  domainType,
  userPoolClientType,
];

/**
 * Whether resources of a type tell something about user pools, as those of Cognito do, or may change one, as code does.
 *
 * @example
 * import { bearsOnUserPools } from '@org/cognito-cloudformation';
 *
 * assert.ok(bearsOnUserPools('AWS::Cognito::UserPoolIdentityProvider'));
 * assert.ok(bearsOnUserPools('Custom::AddsProvider'));
 * assert.ok(!bearsOnUserPools('AWS::SNS::Topic'));
 */
export const bearsOnUserPools = (type: string): boolean => cognitoTypes.includes(type) || runsCode(type);
