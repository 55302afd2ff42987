/** What the app's half of a client is: what the client allows, chosen and checked. `targets/` and the entry may import it. */
import type { KnownClient } from '../client/known-client';
import type { UserPoolDomain } from '../urls/domain-url';
import type { IssuerType } from '../urls/issuer-url';

/** What the settings of an app are made of. Only the client is always needed; each target says what it lacks. */
export interface AppFacts {
  /** The client, with its id. */
  readonly client: KnownClient;
  /**
   * The id of the user pool, such as `eu-west-1_AbCdEfGhI`.
   * @default not known
   */
  readonly userPoolId?: string;
  /**
   * The domain of the user pool.
   * @default not known
   */
  readonly domain?: UserPoolDomain;
  /**
   * Which issuer the user pool has.
   * @default `ORIGINAL`, as the service does
   */
  readonly issuerType?: IssuerType;
  /**
   * Where the service sends a browser after sign-in.
   * @default the callback URL of the client that suits the target, its default redirect URI first
   */
  readonly redirectUri?: string;
  /**
   * Where the service sends a browser after sign-out.
   * @default the sign-out URL of the client at the host of the redirect URI, or else its first
   */
  readonly logoutUri?: string;
  /**
   * The scopes that the app asks for.
   * @default all scopes of the client
   */
  readonly scopes?: ReadonlyArray<string>;
  /**
   * The URL of the server that an MCP client talks to.
   * @default not known
   */
  readonly serverUrl?: string;
}
