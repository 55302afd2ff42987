import { isClientId, isUserPoolId } from '@org/cognito-core';
import { UserPoolClient as UserPoolClientResource, type UserPool } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import { poolId } from './pool-id';

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

/** In a unit test, an ID that comes from a resource is what the mocks make it. */
const twoParts = /^[^\s/]+\/[^\s/]+$/;

const badId = (name: string, id: string): Error =>
  new pulumi.ResourceError(
    `app client "${name}": ${JSON.stringify(id)} is not the ID of an existing client: write ` +
      'POOL_ID/CLIENT_ID, such as eu-west-1_AbCdEfGhI/1example23456789',
    undefined,
    true,
  );

/** Throws if a text is not the ID of an existing client, `<pool id>/<client id>`. */
export const checkImportId = (name: string, id: string): void => {
  const [pool = '', client = '', another] = id.split('/');
  if (!isUserPoolId(pool) || !isClientId(client) || another !== undefined) throw badId(name, id);
};

const checkedId = (name: string, id: pulumi.Input<pulumi.ID>): pulumi.Input<pulumi.ID> => {
  if (typeof id === 'string') {
    checkImportId(name, id);
    return id;
  }
  return pulumi.output(id).apply((known) => {
    if (!twoParts.test(known)) throw badId(name, known);
    return known;
  });
};

/** Reads an existing client, by `<pool id>/<client id>`. */
export const existingUserPoolClient = (
  name: string,
  id: pulumi.Input<pulumi.ID>,
  opts: pulumi.CustomResourceOptions | undefined,
): ExistingUserPoolClient => {
  const resource = UserPoolClientResource.get(name, checkedId(name, id), undefined, opts);
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
): pulumi.Output<string> => pulumi.interpolate`${poolId(userPool)}/${userPoolClientId}`;
