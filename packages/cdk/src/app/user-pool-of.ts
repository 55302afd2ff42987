import { CfnResource, Reference, Tokenization } from 'aws-cdk-lib';
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';

/** The attributes by which a user pool gives its id. */
const idNames: ReadonlyArray<string> = ['Ref', 'UserPoolId'];

const isUserPool = (value: unknown): value is CfnResource =>
  CfnResource.isCfnResource(value) && value.cfnResourceType === CfnUserPool.CFN_RESOURCE_TYPE_NAME;

/** The resource of the user pool that an id belongs to, if the pool is certainly in the same app. */
export const userPoolOf = (userPoolId: unknown): CfnResource | undefined => {
  const token = Tokenization.reverse(userPoolId, { failConcat: false });
  return Reference.isReference(token) && idNames.includes(token.displayName) && isUserPool(token.target)
    ? token.target
    : undefined;
};
