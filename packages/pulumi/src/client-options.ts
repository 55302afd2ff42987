/** The options of a client that are not part of it: where it is, and the values of its references. */
import type { UserPoolClient, ValidateOptions } from '@org/cognito-core';
import type { IdentityProvider, ResourceServer, UserPool } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';
import type { OpenUserPoolClientProps } from './open-props';

/** What a reference can be bound to: a string, a number, a flag or an array of strings, known now or later. */
export type ReferenceValue =
  | Input<string>
  | Input<number>
  | Input<boolean>
  | Input<ReadonlyArray<Input<string>>>;

/**
 * The values of the references in a client. TypeScript requires them exactly if the client has references. Where it does
 * not know their names, they are checked when the program runs. `R` is the union of the names.
 */
export type ReferenceOptions<R extends string> = [R] extends [never]
  ? {
      /** The client has no reference to bind. */
      readonly references?: { readonly [name: string]: never };
    }
  : string extends R
    ? {
        /**
         * The value of each reference, by name.
         * @default no values, for a client without references
         */
        readonly references?: { readonly [name: string]: ReferenceValue };
      }
    : {
        /** The value of each reference, by name. */
        readonly references: { readonly [K in R]: ReferenceValue };
      };

/** Where a client is, and which resources it waits for. */
export interface PlaceOptions {
  /** The user pool, or its ID. */
  readonly userPool: UserPool | Input<string>;
  /**
   * The identity providers that are registered with the user pool, for a client that names no providers. Each is a
   * resource or the name of a provider. Every client waits for the resources.
   * @default none, so that such a client takes only `COGNITO`
   */
  readonly registeredProviders?: ReadonlyArray<IdentityProvider | Input<string>>;
  /**
   * The resource servers whose scopes the client names. The client waits for them.
   * @default none
   */
  readonly resourceServers?: ReadonlyArray<ResourceServer>;
  /**
   * The Region of the client.
   * @default the provider's
   */
  readonly region?: Input<string>;
}

/** What decides when a client of the component is deployed. */
export interface DeploymentOptions {
  /**
   * Whether the client waits for the clients of its user pool that were declared before it and are deployed in turn, too.
   * The service changes one client of a user pool at a time, and may refuse others with `ConcurrentModificationException`.
   * The cost: an update takes as long as all clients together, and if one fails, those after it are not deployed.
   * @default false, so that Pulumi deploys all clients at once
   */
  readonly inTurn?: boolean;
}

/** The options with which a client is written as arguments. `R` is the union of the names of its references. */
export type ClientOptions<R extends string = string> = PlaceOptions & ReferenceOptions<R> & ValidateOptions;

/** A decoded client, or props, in which values may be Outputs and promises. */
export type ClientInput<R extends string = string> = UserPoolClient<R> | OpenUserPoolClientProps<R>;
