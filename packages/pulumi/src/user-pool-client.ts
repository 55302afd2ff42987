import { noOAuthFlows, type NotInferred, type OAuthFlows } from '@org/cognito-core';
import { UserPoolClient as UserPoolClientResource, type UserPool } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import { bindClient, type BoundClient } from './bound-client';
import { checkedComponents } from './checked-components';
import type { ClientInput, ClientOptions, DeploymentOptions } from './client-options';
import {
  checkImportId,
  existingUserPoolClient,
  importId,
  type ExistingUserPoolClient,
} from './existing-user-pool-client';
import { takeTurn } from './in-turn';
import { orThrowAt } from './or-throw-at';
import { originOf } from './origin';
import { clientOptions, componentOptions, type UserPoolClientOptions } from './resource-options';
import { argsOf } from './to-args';

/** The arguments of the component: a client and its options. `R` is the union of the names of its references. */
export type UserPoolClientArgs<R extends string = string> = ClientOptions<NotInferred<R>> &
  DeploymentOptions & {
    /** The client: a decoded client, or props. */
    readonly client: ClientInput<R>;
  };

/** Whether the service generates a secret, which may be known only later. */
const makesSecret = ({ record: { GenerateSecret: made = false }, bindings }: BoundClient): unknown =>
  typeof made === 'boolean' ? made : bindings[made.name];

/**
 * An app client, as a component that contains one `aws.cognito.UserPoolClient`.
 *
 * The provider names a client without a `userPoolClientName` after the resource. The options `retainOnDelete` and
 * `protect` say what happens to the client when its resource is removed.
 *
 * The constructor throws one `InvalidUserPoolClientError` with every issue. Values that are bound to references are
 * validated when they are known, and fail the update if they do not make a valid client.
 *
 * @example
 * import { reference, text } from '@org/cognito-core';
 * import { UserPoolClient } from '@org/cognito-pulumi';
 * import * as pulumi from '@pulumi/pulumi';
 *
 * void pulumi.runtime.setMocks({
 *   call: () => ({}),
 *   newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs }),
 * });
 *
 * const web = new UserPoolClient('web', {
 *   userPool: 'eu-west-1_AbCdEfGhI',
 *   client: {
 *     oAuth: {
 *       flows: { authorizationCodeGrant: true },
 *       scopes: ['openid'],
 *       callbackUrls: [text`https://${reference('domain')}/callback`],
 *     },
 *   },
 *   references: { domain: pulumi.output('app.example.com') },
 * });
 * web.resource.callbackUrls.apply((urls) => assert.deepStrictEqual(urls, ['https://app.example.com/callback']));
 */
export class UserPoolClient<const R extends string = never> extends pulumi.ComponentResource {
  /** The type of the component in URNs. */
  static readonly type = 'cognito-pulumi:index:UserPoolClient';

  /** Whether a value is such a component, from this copy of the package or another. */
  static override isInstance(value: unknown): value is UserPoolClient<string> {
    return (
      pulumi.ComponentResource.isInstance(value) &&
      (value as { readonly __pulumiType?: unknown }).__pulumiType === UserPoolClient.type
    );
  }

  /**
   * Reads an existing client, by `<pool id>/<client id>`. Its secret is not available.
   *
   * @throws {ResourceError} If the ID has another form. That of an Output is checked once it is known.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ExistingUserPoolClient {
    return existingUserPoolClient(name, id, opts);
  }

  /**
   * Reads an existing client of a user pool, by the ID of the client. Its secret is not available.
   */
  static fromUserPoolClientId(
    name: string,
    userPool: UserPool | pulumi.Input<string>,
    userPoolClientId: pulumi.Input<string>,
    opts?: pulumi.CustomResourceOptions,
  ): ExistingUserPoolClient {
    return existingUserPoolClient(name, importId(userPool, userPoolClientId), opts);
  }

  /** The resource in the component. */
  readonly resource: UserPoolClientResource;

  /** The ID of the client, which the service generates. */
  readonly userPoolClientId: pulumi.Output<string>;

  /** The name of the client: `userPoolClientName`, or a name that the provider generates. */
  readonly userPoolClientName: pulumi.Output<string>;

  /** The grants that are on; none if OAuth is off. */
  readonly oAuthFlows: OAuthFlows;

  private readonly makesSecret: unknown;

  constructor(name: string, args: UserPoolClientArgs<R>, opts: UserPoolClientOptions = {}) {
    if (opts.import !== undefined) checkImportId(name, opts.import);
    // An invalid client registers nothing.
    const origin = originOf(`app client "${name}"`);
    const bound = orThrowAt(bindClient<R>(args.client, args), origin);
    super(UserPoolClient.type, name, {}, componentOptions(name, opts));
    const resourceArgs = argsOf(bound, args, origin, this);
    // The checks of a program ask for it while the resource is made.
    checkedComponents.set(this, bound.settings);
    this.resource = new UserPoolClientResource(
      name,
      resourceArgs,
      clientOptions(name, this, opts, args, args.inTurn === true ? takeTurn(args, this) : undefined),
    );
    this.userPoolClientId = this.resource.id;
    this.userPoolClientName = this.resource.name;
    this.oAuthFlows = bound.client.disableOAuth ? noOAuthFlows : bound.client.oAuth.flows;
    this.makesSecret = makesSecret(bound);
    this.registerOutputs({
      userPoolClientId: this.userPoolClientId,
      userPoolClientName: this.userPoolClientName,
    });
  }

  /**
   * The secret of the client, as a secret Output. Throws without `generateSecret`. If that is known only later, the Output
   * fails instead.
   */
  get userPoolClientSecret(): pulumi.Output<string> {
    const refused = (): never => {
      throw new pulumi.ResourceError(
        'userPoolClientSecret is available only with generateSecret: true',
        this,
        true,
      );
    };
    if (this.makesSecret === false) refused();
    return pulumi.secret(
      pulumi
        .all([this.makesSecret, this.resource.clientSecret])
        .apply(([isMade, secret]) => (isMade === true ? secret : refused())),
    );
  }
}
