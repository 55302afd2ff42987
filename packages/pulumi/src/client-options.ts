/** What is said of a client beside what it is: where it is, and what its references stand for. */
import type { UserPoolClient, UserPoolClientProps, ValidateOptions } from '@org/cognito-core';
import type { IdentityProvider, ResourceServer, UserPool } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';

/** What a reference may stand for: a text, a number, a flag or a list of texts, now or later. */
export type ReferenceValue =
  Input<string> | Input<number> | Input<boolean> | Input<ReadonlyArray<Input<string>>>;

/**
 * What the references of a client stand for: required exactly when there are some, and checked when the program runs
 * where TypeScript does not know their names. `R` are the names.
 */
export type ReferenceOptions<R extends string> = [R] extends [never]
  ? {
      /** The client has no reference to bind. */
      readonly references?: { readonly [name: string]: never };
    }
  : string extends R
    ? {
        /**
         * What each reference stands for, by name.
         * @default nothing, for a client without references
         */
        readonly references?: { readonly [name: string]: ReferenceValue };
      }
    : {
        /** What each reference stands for, by name. */
        readonly references: { readonly [K in R]: ReferenceValue };
      };

/** Where a client is, and what it waits for. */
export interface PlaceOptions {
  /** The user pool, or its id. */
  readonly userPool: UserPool | Input<string>;
  /**
   * The providers that are registered with the user pool, for clients that take all of them. Each is a resource, or
   * the name of a provider. The client waits for the resources, whichever providers it takes.
   * @default none, so that such a client takes `COGNITO` alone
   */
  readonly registeredProviders?: ReadonlyArray<IdentityProvider | Input<string>>;
  /**
   * The resource servers whose scopes the client names, for which it waits.
   * @default none
   */
  readonly resourceServers?: ReadonlyArray<ResourceServer>;
  /**
   * The Region of the client.
   * @default the provider's
   */
  readonly region?: Input<string>;
}

/** How a client is written as arguments. `R` are the names of its references. */
export type ClientOptions<R extends string = string> = PlaceOptions & ReferenceOptions<R> & ValidateOptions;

/** A decoded client, or the props of one. */
export type ClientInput<R extends string = string> = UserPoolClient<R> | UserPoolClientProps<R>;
