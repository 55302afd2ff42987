/** The props of the construct: the CDK's own, or a client that is described as a whole. */
import type { LintSettings, PoolContext, UserPoolClient as Client, NotInferred } from '@org/cognito-core';
import type {
  IUserPool,
  IUserPoolRef,
  UserPoolClientOptions as CdkUserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import type { ReferenceValue } from './bind';
import type { ClientSettings } from './client-settings';

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** What references stand for, by name. A client without references has nothing to bind. */
export type WithReferences<R extends string> = [R] extends [never]
  ? {
      /** What the references of the client stand for. It has none. */
      readonly references?: { readonly [name: string]: 'The client has no such reference' };
    }
  : {
      /** What the references of the client stand for: tokens of any kind, or known values. */
      readonly references: { readonly [K in R]: ReferenceValue };
    };

/** What decides how a client is checked. */
export interface CheckOptions extends LintSettings {
  /**
   * What is known about the user pool. Each key that is given replaces what the app says.
   * @default what the constructs of the app say about the user pool
   */
  readonly context?: PoolContext;
}

/** What decides when a client is deployed. */
interface DeploymentOptions {
  /**
   * Whether the client waits for the clients of its user pool that were declared before it in its stack and are deployed
   * in turn, too. The service changes one client of a user pool at a time, and may refuse others with
   * `ConcurrentModificationException`. The cost: a deployment takes as long as all clients together, and if one fails,
   * those after it are not deployed.
   * @default false, so that CloudFormation deploys all clients at once
   */
  readonly inTurn?: boolean;
}

/** The user pool of a client. */
interface WithUserPool {
  /** The user pool, of this app or imported. It may be an L1 construct. */
  readonly userPool: IUserPool | IUserPoolRef;
}

/** The type of `client` beside settings: the compiler shows it to whoever writes both. */
type OnlyOneWay = 'The settings stand either beside client or in client, not in both';

// -------------------------------------------------------------------------------------
// flat
// -------------------------------------------------------------------------------------

/**
 * The props of the CDK's own construct without the user pool, with the same types. Every string is literal, and may
 * contain tokens.
 */
export interface UserPoolClientOptions extends CdkUserPoolClientOptions, CheckOptions, DeploymentOptions {
  /** A whole client, in place of the settings. */
  readonly client?: OnlyOneWay;
}

/** The props of the CDK's own construct, with the same types. */
export interface UserPoolClientProps extends UserPoolClientOptions, WithUserPool {}

// -------------------------------------------------------------------------------------
// client
// -------------------------------------------------------------------------------------

/** The settings of the CDK's own construct, which stand in `client`. */
type NoSettingsBesideClient = { readonly [Setting in keyof CdkUserPoolClientOptions]?: undefined };

/** An app client that is described as a whole, without its user pool. `R` are the names of its references. */
export type GivenClientOptions<R extends string = string> = CheckOptions &
  DeploymentOptions &
  WithReferences<NotInferred<R>> & {
    /**
     * The app client: decoded already, or as props in the words of core. The props may hold tokens, durations, scopes,
     * providers and attributes of the CDK too. In a string, `${name}` is a reference.
     */
    readonly client: Client<R> | ClientSettings<R>;
  } & NoSettingsBesideClient;

/** An app client that is described as a whole. `R` are the names of its references. */
export type GivenClientProps<R extends string = string> = GivenClientOptions<R> & WithUserPool;
