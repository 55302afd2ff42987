/** Requests of an app to the domain of a user pool, as they are read from text. Every wing above may import it. */

/** An endpoint of a user pool's domain, by the last word of its path. */
export type Endpoint =
  | 'authorize'
  | 'token'
  | 'revoke'
  | 'logout'
  | 'login'
  | 'idpresponse'
  | 'userInfo'
  | 'error';

/** The parameters of requests and answers whose values are no secret, by their names in OAuth and in the service. */
export const readableParameters = [
  'client_id',
  'code_challenge_method',
  'error',
  'error_description',
  'grant_type',
  'identity_provider',
  'idp_identifier',
  'logout_uri',
  'post_logout_redirect_uri',
  'prompt',
  'redirect_uri',
  'resource',
  'response_type',
  'scope',
] as const;

/** A parameter whose value is no secret. */
export type ReadableParameter = (typeof readableParameters)[number];

/** Parameters that are told to be there, and whose values are dropped. */
export const secretParameters = [
  'client_secret',
  'code',
  'code_challenge',
  'code_verifier',
  'id_token_hint',
  'refresh_token',
  'state',
] as const;

/** A parameter whose value is dropped. */
export type SecretParameter = (typeof secretParameters)[number];

/** What an app asks of the domain of a user pool, or what the domain answers. */
export interface AppRequest {
  readonly endpoint?: Endpoint;
  /** The parameters with their values, decoded once. */
  readonly parameters: Readonly<Partial<Record<ReadableParameter, string>>>;
  /** The other parameters that are there. */
  readonly secrets: ReadonlyArray<SecretParameter>;
}
