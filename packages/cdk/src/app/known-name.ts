import { CfnResource, Reference, Token, Tokenization } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider, CfnUserPoolResourceServer } from 'aws-cdk-lib/aws-cognito';

/** The `Ref` of a provider is its name, that of a resource server its identifier. */
const nameOf = (target: unknown): unknown => {
  if (!CfnResource.isCfnResource(target)) return undefined;
  switch (target.cfnResourceType) {
    case CfnUserPoolIdentityProvider.CFN_RESOURCE_TYPE_NAME:
      return (target as CfnUserPoolIdentityProvider).providerName;
    case CfnUserPoolResourceServer.CFN_RESOURCE_TYPE_NAME:
      return (target as CfnUserPoolResourceServer).identifier;
    default:
      return undefined;
  }
};

/** The name that a token stands for, if it is a `Ref` of a provider or a resource server whose name is known. */
export const knownName = (value: unknown): string | undefined => {
  const token = Tokenization.reverse(value, { failConcat: false });
  const name = Reference.isReference(token) && token.displayName === 'Ref' ? nameOf(token.target) : undefined;
  return typeof name === 'string' && !Token.isUnresolved(name) ? name : undefined;
};
