import { UserPool, UserPoolClient as UserPoolClientResource } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';

/** An existing client, which this program does not manage. */
export interface ExistingUserPoolClient {
  /** The resource, as it was read. */
  readonly resource: UserPoolClientResource;
  /** The ID of the client, which the service generated. */
  readonly userPoolClientId: pulumi.Output<string>;
  /** The name of the client. */
  readonly userPoolClientName: pulumi.Output<string>;
  /** Always throws, because this program does not manage the client. */
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
    // The resource keeps the ID that it was read by.
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

/** The ID by which a client is imported and read: `<pool id>/<client id>`. */
export const importId = (
  userPool: UserPool | pulumi.Input<string>,
  userPoolClientId: pulumi.Input<string>,
): pulumi.Output<string> =>
  pulumi.interpolate`${UserPool.isInstance(userPool) ? userPool.id : userPool}/${userPoolClientId}`;
