import type { Analytics } from '../field/analytics';
import type { AuthFlows } from '../field/auth-flows';
import type { Duration } from '../field/duration';
import type { RegisteredProviders } from '../field/identity-provider';
import type { OAuthSettings } from '../field/oauth';
import type { Value } from '../reference/reference';
import type { Draft } from '../codec/shape';
import type { Text } from '../reference/text';

/** The fields of a client, each by itself; `UserPoolClient` says which of them go together. */
export interface UserPoolClientFields<R extends string = string> {
  readonly userPoolClientName?: Text<R>;
  readonly generateSecret?: Value<boolean, R>;
  readonly authFlows?: AuthFlows;
  readonly disableOAuth: boolean;
  readonly oAuth?: OAuthSettings<R>;
  readonly keptOAuth?: Partial<OAuthSettings<R>>;
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

/** A client of which any part may be missing or undecided: what rules look at. */
export type UserPoolClientDraft = {
  readonly [K in keyof UserPoolClientFields]?: Draft<NonNullable<UserPoolClientFields[K]>> | undefined;
};
