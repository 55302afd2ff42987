/** The props of the construct. */
import type {
  LintSettings,
  PoolContext,
  UserPoolClient as Client,
  UserPoolClientProps as ClientProps,
} from '@org/cognito-core';
import type { IUserPool, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import type { ReferenceValue } from './bind';

/** What references stand for, by name. A client without references has nothing to bind. */
export type WithReferences<R extends string> = [R] extends [never]
  ? { readonly references?: { readonly [name: string]: never } }
  : {
      /** What the references of the client stand for: tokens of any kind, or known values. */
      readonly references: { readonly [K in R]: ReferenceValue };
    };

/** The props of an app client without its user pool. `R` are the names of its references. */
export type UserPoolClientOptions<R extends string = string> = LintSettings &
  WithReferences<NoInfer<R>> & {
    /** The app client: decoded already, or as props. */
    readonly client: Client<R> | ClientProps<R>;
    /**
     * What is known about the user pool. Each key that is given replaces what the app says.
     * @default what the constructs of the app say about the user pool
     */
    readonly context?: PoolContext;
  };

/** The props of an app client. `R` are the names of its references. */
export type UserPoolClientProps<R extends string = string> = UserPoolClientOptions<R> & {
  /** The user pool, of this app or imported. It may be an L1 construct. */
  readonly userPool: IUserPool | IUserPoolRef;
};
