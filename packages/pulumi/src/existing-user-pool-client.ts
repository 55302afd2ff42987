import { UserPool, UserPoolClient as UserPoolClientResource } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';

/** A client that exists already, and that this program does not manage. */
export interface ExistingUserPoolClient {
  /** The resource that was read. */
  readonly resource: UserPoolClientResource;
  /** The id of the client, which the service made. */
  readonly userPoolClientId: pulumi.Output<string>;
  /** The name of the client. */
  readonly userPoolClientName: pulumi.Output<string>;
  /** Throws: the secret of a client that another program manages is not this program's to pass on. */
  readonly userPoolClientSecret: pulumi.Output<string>;
}

/** Reads an existing client, by `<pool id>/<client id>`. */
export const existingUserPoolClient = (
  name: string,
  id: pulumi.Input<pulumi.ID>,
  opts: pulumi.CustomResourceOptions | undefined,
): ExistingUserPoolClient => {
  const resource = UserPoolClientResource.get(name, id, undefined, opts);
  return {
    resource,
    // What is read keeps the id that it was read by.
    userPoolClientId: resource.id.apply((read) => read.slice(read.lastIndexOf('/') + 1)),
    userPoolClientName: resource.name,
    get userPoolClientSecret(): never {
      throw new pulumi.ResourceError(
        'userPoolClientSecret is not available for an existing client',
        resource,
      );
    },
  };
};

/** The id by which a client is imported and read. */
export const importId = (
  userPool: UserPool | pulumi.Input<string>,
  userPoolClientId: pulumi.Input<string>,
): pulumi.Output<string> =>
  pulumi.interpolate`${UserPool.isInstance(userPool) ? userPool.id : userPool}/${userPoolClientId}`;
