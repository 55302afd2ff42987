import { CfnResource, Reference, Tokenization } from 'aws-cdk-lib';
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';

/** What a user pool gives its id as. */
const idNames: ReadonlyArray<string> = ['Ref', 'UserPoolId'];

const isUserPool = (value: unknown): value is CfnResource =>
  CfnResource.isCfnResource(value) && value.cfnResourceType === CfnUserPool.CFN_RESOURCE_TYPE_NAME;

/** The resource of the user pool that an id belongs to, if that is in the same app for sure. */
export const userPoolOf = (userPoolId: unknown): CfnResource | undefined => {
  const token = Tokenization.reverse(userPoolId, { failConcat: false });
  return Reference.isReference(token) && idNames.includes(token.displayName) && isUserPool(token.target)
    ? token.target
    : undefined;
};
