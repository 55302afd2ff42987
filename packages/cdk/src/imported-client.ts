/** Existing app clients. */
import { isClientId } from '@org/cognito-core';
import { Resource, Token, type SecretValue } from 'aws-cdk-lib';
import type { IUserPoolClient, IUserPoolRef, UserPoolClientReference } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** What identifies an existing app client. */
export interface UserPoolClientAttributes {
  /** The id of the client. */
  readonly userPoolClientId: string;
  /** The user pool of the client. */
  readonly userPool: IUserPoolRef;
}

/** The user pool may be unknown. */
type KnownAttributes = Partial<UserPoolClientAttributes> & Pick<UserPoolClientAttributes, 'userPoolClientId'>;

class ImportedClient extends Resource implements IUserPoolClient {
  readonly userPoolClientId: string;
  readonly userPoolClientRef: UserPoolClientReference;

  constructor(scope: Construct, id: string, { userPoolClientId, userPool }: KnownAttributes) {
    super(scope, id);
    this.userPoolClientId = userPoolClientId;
    this.userPoolClientRef = {
      clientId: userPoolClientId,
      get userPoolId(): string {
        if (userPool !== undefined) return userPool.userPoolRef.userPoolId;
        throw new Error(
          'the user pool is not known: import the client with fromUserPoolClientAttributes, which takes the user pool',
        );
      },
    };
  }

  get userPoolClientSecret(): SecretValue {
    throw new Error('the secret of an imported client is not known');
  }
}

/**
 * An existing client by its id, and by its user pool if that is known.
 *
 * @throws If the id cannot be that of a client. A token is taken for one.
 */
export const importedClient = (
  scope: Construct,
  id: string,
  attributes: KnownAttributes,
): IUserPoolClient => {
  const { userPoolClientId } = attributes;
  if (!Token.isUnresolved(userPoolClientId) && !isClientId(userPoolClientId)) {
    const fix = userPoolClientId.includes('/')
      ? 'POOL_ID/CLIENT_ID is the form of an import; give CLIENT_ID alone, and the user pool to fromUserPoolClientAttributes'
      : 'give the 26 letters and digits that the service made, and not the name of the client';
    throw new Error(
      `${scope.node.path}/${id}: ${JSON.stringify(userPoolClientId)} is not the id of an app client: ${fix}`,
    );
  }
  return new ImportedClient(scope, id, attributes);
};
