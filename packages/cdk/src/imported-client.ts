/** App clients that exist already. */
import { Resource, type SecretValue } from 'aws-cdk-lib';
import type { IUserPoolClient, IUserPoolRef, UserPoolClientReference } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** What is known of an app client that exists already. */
export interface UserPoolClientAttributes {
  /** The id of the client. */
  readonly userPoolClientId: string;
  /** The user pool of the client. */
  readonly userPool: IUserPoolRef;
}

/** The user pool may be left open. */
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
          'the user pool is not known: import the client by fromUserPoolClientAttributes, which takes it',
        );
      },
    };
  }

  get userPoolClientSecret(): SecretValue {
    throw new Error('the secret of an imported client is not known');
  }
}

/** A client by its id, and perhaps its user pool. */
export const importedClient = (scope: Construct, id: string, attributes: KnownAttributes): IUserPoolClient =>
  new ImportedClient(scope, id, attributes);
