/** A client that is to be written, and all that the source says of it. */
import {
  freeName,
  isRegisteredProviders,
  OAuthScope,
  UserPoolClientIdentityProvider,
  type LintSettings,
  type UserPoolClient,
} from '@org/cognito-core';
import { object, plain, type Code } from './code';
import { stringLiteral } from './escaped';
import type { ExistingClient } from './existing-client';
import { camelCase, className } from './exported-name';

/** What is said of a client beside what it is. */
export interface ClientSourceOptions {
  /** What the client is called: `web-app` is exported as `WebAppClient`, or as the function `webAppClient`. */
  readonly name: string;
  /**
   * Which issues of the client are not reported, and why. Source that uses this project's packages has it, since they
   * check the client.
   * @default nothing
   */
  readonly lint?: LintSettings;
  /**
   * The existing client, which keeps its id.
   * @default none: a new client is made
   */
  readonly existing?: ExistingClient;
}

/** A client that is to be written. */
export interface NamedClient extends ClientSourceOptions {
  readonly client: UserPoolClient;
}

/** Names of classes must differ as functions too: `SPAClient` and `SpaClient` would both be `spaClient`. */
export const withClassNames = (clients: ReadonlyArray<NamedClient>): ReadonlyArray<NamedClient> =>
  clients.reduce<ReadonlyArray<NamedClient>>((named, client) => {
    const isTaken = (wanted: string): boolean =>
      named.some(({ name }) => camelCase(name) === camelCase(wanted));
    const name = freeName(className(client.name), isTaken);
    return [...named, { ...client, name }];
  }, []);

/** The settings as properties. */
export const lintProperties = ({ silence, downgrade }: LintSettings = {}): ReadonlyArray<
  readonly [string, Code | undefined]
> =>
  Object.entries({ silence, downgrade }).map(([setting, reasons]) => [
    setting,
    reasons === undefined
      ? undefined
      : object(Object.entries(reasons).map(([code, reason]) => [code, plain(stringLiteral(reason))])),
  ]);

const standardScopes: ReadonlyArray<unknown> = Object.values(OAuthScope);

/** Whether a list has more in it than is known; nobody knows what is in one that is a reference. */
const isAnyBeside = (items: unknown, known: ReadonlyArray<unknown>): boolean =>
  Array.isArray(items) && items.some((item) => !known.includes(item));

/** Whether a client names what has to be there before it: providers, or scopes of resource servers. */
export const waits = ({ oAuth, keptOAuth, supportedIdentityProviders: providers }: UserPoolClient): boolean =>
  isAnyBeside((oAuth ?? keptOAuth)?.scopes, standardScopes) ||
  isAnyBeside(isRegisteredProviders(providers) ? [] : providers, [UserPoolClientIdentityProvider.COGNITO]);
