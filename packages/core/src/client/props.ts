/** The props that describe an app client, in the words of the CDK construct `UserPoolClient`. */
import { flag, valueOf } from '../codec/shape';
import { struct } from '../codec/struct';
import { textShape } from '../codec/text';
import { type AnalyticsInput, analyticsShape } from '../field/analytics';
import { attributesShape, type ClientAttributeInput } from '../field/attributes';
import { type AuthFlowsInput, authFlowsShape } from '../field/auth-flows';
import { type DurationInput, durationShape } from '../field/duration';
import { type IdentityProviderInput, identityProvidersShape } from '../field/identity-provider';
import { type OAuthSettingsInput, oAuthShape } from '../field/oauth';
import { advice, rename, suggestion } from '../issue/fix';
import type { Value } from '../reference/reference';
import type { TextInput } from '../reference/text';
import { fieldsByNameElsewhere, namesOf } from '../spelling/names-elsewhere';
import { placeSpellings, type Spelling, spellings } from '../spelling/spellings';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * OAuth is either off, or on with its settings. It is on last: where a mistake fits neither, TypeScript 5.0 tells of the
 * last one.
 */
export type OAuthChoiceInput<R extends string = string> =
  | {
      readonly disableOAuth: true;
      readonly oAuth?: undefined;
      /**
       * OAuth settings that the client keeps while OAuth is off. The CDK's own construct has no such property.
       * @default none
       */
      readonly keptOAuth?: OAuthSettingsInput<R>;
    }
  | {
      /**
       * Whether OAuth is off.
       * @default false
       */
      readonly disableOAuth?: false;
      /**
       * The OAuth settings: what the app may do at the OAuth endpoints.
       * @default see each setting
       */
      readonly oAuth?: OAuthSettingsInput<R>;
      readonly keptOAuth?: undefined;
    };

/**
 * The props of an app client.
 *
 * A duration is an amount of one unit, such as `{ minutes: 15 }`, or ISO 8601, such as `PT15M`. In a string, `${name}` is a
 * reference: it stands for a value that is known only at deploy time. A number, a flag or an array may be a reference as a whole.
 *
 * @remarks
 * `R` is the union of the names of the references. TypeScript sees the names in `` text`https://${reference('webDomain')}` ``,
 * but not those in a plain string. `Duration.minutes(15)` is a duration, too.
 */
export type UserPoolClientProps<R extends string = string> = OAuthChoiceInput<R> & {
  /**
   * The name of the client, 1 to 128 characters of `A-Z a-z 0-9 _ + = , . @ -` and white space.
   * @default chosen by the backend
   * @example 'web-app'
   */
  readonly userPoolClientName?: TextInput<R>;
  /**
   * Whether the service generates a secret for the client. Changing this later replaces the client.
   * @default false
   */
  readonly generateSecret?: Value<boolean, R>;
  /**
   * The authentication flows with which users may sign in through the API.
   * @default the service's: SRP, custom, and refresh unless refresh tokens rotate
   * @example { userSrp: true }
   */
  readonly authFlows?: AuthFlowsInput;
  /**
   * How long a user may take to answer a challenge, 3 to 15 minutes, in whole minutes.
   * @default the service's: 3 minutes
   * @example { minutes: 5 }
   */
  readonly authSessionValidity?: DurationInput<R>;
  /**
   * How long an access token is valid, 5 minutes to 1 day, and no longer than a refresh token.
   * @default the service's: 60 minutes
   * @example { minutes: 15 }
   * @example 'PT15M'
   */
  readonly accessTokenValidity?: DurationInput<R>;
  /**
   * How long an ID token is valid, 5 minutes to 1 day, and no longer than a refresh token.
   * @default the service's: 60 minutes
   * @example { minutes: 15 }
   */
  readonly idTokenValidity?: DurationInput<R>;
  /**
   * How long a refresh token is valid, 60 minutes to 3650 days.
   * @default the service's: 30 days
   * @example { days: 1 }
   */
  readonly refreshTokenValidity?: DurationInput<R>;
  /**
   * How long a refresh token still works after it was exchanged, 0 to 60 seconds. Setting this turns on refresh token
   * rotation.
   * @default no rotation
   * @example { seconds: 10 }
   */
  readonly refreshTokenRotationGracePeriod?: DurationInput<R>;
  /**
   * Whether refresh tokens rotate. `false` writes `DISABLED`, which the CDK's own construct cannot.
   * @default true if a grace period is given
   */
  readonly refreshTokenRotation?: boolean;
  /**
   * Whether error messages hide that a user does not exist. The service's names are `ENABLED` and `LEGACY`.
   * @default the service's: false
   */
  readonly preventUserExistenceErrors?: Value<boolean, R>;
  /**
   * Whether tokens can be revoked.
   * @default the service's: true
   */
  readonly enableTokenRevocation?: Value<boolean, R>;
  /**
   * Whether the app may propagate additional user context data, such as the user's IP address. Needs a client secret.
   * @default the service's: false
   */
  readonly enablePropagateAdditionalUserContextData?: Value<boolean, R>;
  /**
   * The identity providers that users may sign in with.
   * @default all providers registered with the user pool, then `COGNITO`
   * @example ['COGNITO', 'Google']
   */
  readonly supportedIdentityProviders?: Value<ReadonlyArray<IdentityProviderInput<R>>, R>;
  /**
   * The attributes that the app may read, in the service's spelling.
   * @default the service's: all standard ones, and perhaps custom ones, of which its documents say different things
   * @example ['email', 'email_verified', 'custom:tier']
   */
  readonly readAttributes?: Value<ReadonlyArray<ClientAttributeInput<R>>, R>;
  /**
   * The attributes that the app may write, in the service's spelling.
   * @default as for `readAttributes`
   * @example ['name', 'custom:tier']
   */
  readonly writeAttributes?: Value<ReadonlyArray<ClientAttributeInput<R>>, R>;
  /**
   * The Amazon Pinpoint project that usage data goes to.
   * @default none
   */
  readonly analytics?: AnalyticsInput<R>;
};

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const { UserPoolId, ClientSecret } = placeSpellings;

/** The same fix for every name of a property. */
const about = (property: string, spelling: Spelling, title: string) =>
  Object.fromEntries(namesOf(property, spelling).map((name) => [name, advice(title)]));

/** Fixes for the names that other tools use for a property that is named differently here, or does not exist. */
const elsewhere = {
  ...Object.fromEntries(
    [...fieldsByNameElsewhere(spellings)]
      // A name in the wrong letter case needs no fix of its own.
      .filter(([name, field]) => name.toLowerCase() !== field.toLowerCase())
      .map(([name, field]) => [
        name,
        field.startsWith('oAuth.') ? advice(`move it into oAuth, as ${field}`) : suggestion(rename(field)),
      ]),
  ),
  ...about(
    'AllowedOAuthFlowsUserPoolClient',
    spellings.AllowedOAuthFlowsUserPoolClient,
    'write disableOAuth: true to turn OAuth off; it is on by default',
  ),
  ...about(
    'ExplicitAuthFlows',
    spellings.ExplicitAuthFlows,
    'write authFlows, such as `authFlows: { userSrp: true }`',
  ),
  ...about(
    'TokenValidityUnits',
    spellings.TokenValidityUnits,
    'take it out: a duration carries its unit, such as `{ minutes: 15 }`',
  ),
  ...about('UserPoolId', UserPoolId, 'take it out: the user pool is given where the client is emitted'),
  ...about(
    'ClientSecret',
    { ...ClientSecret, cdkL2: 'secret' },
    'take it out: the service makes the secret when `generateSecret` is true',
  ),
};

/** The codec of props, before defaults and rules. */
export const propsShape = struct(
  'UserPoolClientProps',
  {
    userPoolClientName: textShape('UserPoolClientName', {
      code: 'client-name-format',
      characters: 'A-Za-z0-9_ \\t\\n\\v\\f\\r+=,.@-',
      min: 1,
      max: 128,
      expected: 'a client name: 1 to 128 ASCII letters, digits, white space and any of `_ + = , . @ -`',
    }),
    generateSecret: valueOf(flag),
    authFlows: authFlowsShape,
    disableOAuth: flag,
    oAuth: oAuthShape,
    keptOAuth: oAuthShape,
    authSessionValidity: durationShape,
    accessTokenValidity: durationShape,
    idTokenValidity: durationShape,
    refreshTokenValidity: durationShape,
    refreshTokenRotationGracePeriod: durationShape,
    refreshTokenRotation: flag,
    preventUserExistenceErrors: valueOf(flag),
    enableTokenRevocation: valueOf(flag),
    enablePropagateAdditionalUserContextData: valueOf(flag),
    supportedIdentityProviders: identityProvidersShape,
    readAttributes: attributesShape,
    writeAttributes: attributesShape,
    analytics: analyticsShape,
  },
  elsewhere,
);
