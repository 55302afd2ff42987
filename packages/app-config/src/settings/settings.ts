import type { IssuerType } from '../urls/issuer-url';

/** What every app needs to know of a client and its user pool. */
export interface ClientSettings {
  readonly clientId: string;
  readonly userPoolId: string;
  readonly region: string;
  readonly issuerType: IssuerType;
  readonly issuer: string;
  readonly discoveryUrl: string;
  /** Whether the client has a secret. The secret itself is nowhere. */
  readonly hasSecret: boolean;
  /** The scopes that the app asks for. */
  readonly scopes: ReadonlyArray<string>;
}

/** The endpoints of the domain of a user pool. */
export interface Endpoints {
  /** The address of the domain, without a slash at the end. */
  readonly domain: string;
  readonly authorization: string;
  readonly token: string;
  readonly userInfo: string;
}

/** The settings of an app that users come back to after sign-in, by the authorization code grant. */
export interface RedirectSettings extends ClientSettings {
  readonly redirectUri: string;
  /** The callback URLs of the client that suit the target, the chosen one first. */
  readonly redirectUris: ReadonlyArray<string>;
  /** The URL of the server that an MCP client talks to. */
  readonly serverUrl?: string;
}

/** The settings of an app that sends users to the sign-in pages, and signs them out there. */
export interface SignInSettings extends RedirectSettings {
  readonly endpoints: Endpoints;
  /** The sign-out URLs of the client that suit the target, the chosen one first. */
  readonly logoutUris: ReadonlyArray<string>;
  /** The whole URL of the logout endpoint, in the service's own form; absent if the client has no sign-out URL. */
  readonly logoutUrl?: string;
  /** The identity providers that are known, by their names in the service. */
  readonly identityProviders: ReadonlyArray<string>;
}

/** The settings of a program that acts on its own behalf, by the client credentials grant. */
export interface MachineSettings extends ClientSettings {
  readonly endpoints: Endpoints;
}

/** The settings of an app that signs users in by the service's API, without its pages. */
export interface ApiSettings extends ClientSettings {
  /** The authentication flow that the app asks for. */
  readonly authFlow: 'USER_SRP_AUTH' | 'USER_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_WITHOUT_SRP';
}
