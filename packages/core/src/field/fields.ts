/** The settings of a client, one a file, each with its types, constants and codec. Every wing above may import it. */
import type { Value } from '../reference/reference';
import type { Text } from '../reference/text';
import type { Analytics } from './analytics';
import type { AuthFlows } from './auth-flows';
import type { Duration } from './duration';
import type { RegisteredProviders } from './identity-provider';
import type { OAuthFields } from './oauth';

/** The fields of a client, each by itself. `UserPoolClient` says which of them can be combined. */
export interface UserPoolClientFields<R extends string = string> {
  readonly userPoolClientName?: Text<R>;
  readonly generateSecret?: Value<boolean, R>;
  readonly authFlows?: AuthFlows;
  readonly disableOAuth: boolean;
  readonly oAuth?: OAuthFields<R>;
  readonly keptOAuth?: Partial<OAuthFields<R>>;
  readonly authSessionValidity?: Duration<R>;
  readonly accessTokenValidity?: Duration<R>;
  readonly idTokenValidity?: Duration<R>;
  readonly refreshTokenValidity?: Duration<R>;
  readonly refreshTokenRotationGracePeriod?: Duration<R>;
  readonly refreshTokenRotation?: boolean;
  readonly preventUserExistenceErrors?: Value<boolean, R>;
  readonly enableTokenRevocation?: Value<boolean, R>;
  readonly enablePropagateAdditionalUserContextData?: Value<boolean, R>;
  readonly supportedIdentityProviders: RegisteredProviders | Value<ReadonlyArray<Text<R>>, R>;
  readonly readAttributes?: Value<ReadonlyArray<Text<R>>, R>;
  readonly writeAttributes?: Value<ReadonlyArray<Text<R>>, R>;
  readonly analytics?: Analytics<R>;
}
