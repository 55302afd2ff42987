/**
 * The defaults that the construct documents, and the defaults of the service.
 *
 * The two differ. `fillDefaults` fills in those of the construct, and leaves absent what the construct leaves to the
 * service. `withServiceDefaults` fills in the rest.
 */
import { type AuthFlow, authFlows, type AuthFlows, legacyAuthFlows } from '../field/auth-flows';
import { type KnownDuration, secondsIn } from '../field/duration';
import { registeredProviders } from '../field/identity-provider';
import { noOAuthFlows, type OAuthFields, type OAuthFlows, type OAuthSettings } from '../field/oauth';
import { OAuthScope } from '../field/oauth-scope';
import { type Draft, undecided } from '../reference/draft';
import { isReference, type Reference } from '../reference/reference';
import { spellings } from '../spelling/spellings';
import { authFlowNames } from '../spelling/value-names';
import type { UserPoolClientDraft } from './draft';
import { isEmptyList } from './draft-list';
import { merged } from './merged';
import type { UserPoolClient } from './user-pool-client';

/** The callback URL that the construct fills in if none is given. */
export const placeholderCallbackUrl = 'https://example.com';

/** The OAuth settings that the construct documents as defaults, in the order in which it emits them. */
export const defaultOAuthSettings = {
  flows: { authorizationCodeGrant: true, implicitCodeGrant: true, clientCredentials: false },
  scopes: [
    OAuthScope.PROFILE,
    OAuthScope.PHONE,
    OAuthScope.EMAIL,
    OAuthScope.OPENID,
    OAuthScope.COGNITO_ADMIN,
  ],
  callbackUrls: [placeholderCallbackUrl],
} as const satisfies OAuthSettings;

/** The default lifetime of a token. */
const tokenLifetime = (token: 'AccessToken' | 'IdToken' | 'RefreshToken'): KnownDuration => {
  const { serviceDefault: unit } = spellings.TokenValidityUnits.properties[token];
  return { seconds: spellings[`${token}Validity`].serviceDefault * secondsIn[unit] };
};

const defaultFlows: ReadonlyArray<AuthFlow> = spellings.ExplicitAuthFlows.serviceDefault.map(
  (name) => authFlows.find((flow) => authFlowNames[flow] === name) as AuthFlow,
);

/** The service's defaults for the fields that the construct leaves to it. */
export const serviceDefaults = {
  generateSecret: spellings.GenerateSecret.serviceDefault,
  authFlows: defaultFlows,
  authSessionValidity: { seconds: spellings.AuthSessionValidity.serviceDefault * secondsIn.minutes },
  accessTokenValidity: tokenLifetime('AccessToken'),
  idTokenValidity: tokenLifetime('IdToken'),
  refreshTokenValidity: tokenLifetime('RefreshToken'),
  refreshTokenRotation: false,
  refreshTokenRotationGracePeriod: {
    seconds: spellings.RefreshTokenRotation.properties.RetryGracePeriodSeconds.serviceDefault,
  },
  preventUserExistenceErrors: false,
  enableTokenRevocation: spellings.EnableTokenRevocation.serviceDefault,
  enablePropagateAdditionalUserContextData: spellings.EnablePropagateAdditionalUserContextData.serviceDefault,
  shareUserData: spellings.AnalyticsConfiguration.properties.UserDataShared.serviceDefault,
} as const;

// -------------------------------------------------------------------------------------
// the construct's
// -------------------------------------------------------------------------------------

type OAuthDraft = Exclude<Draft<OAuthFields>, Reference>;

const fillFlows = (written: Draft<OAuthFlows>): Draft<OAuthFlows> =>
  isReference(written) ? written : { ...noOAuthFlows, ...written };

const fillOAuth = (written: Draft<OAuthFields>): Draft<OAuthFields> => {
  if (isReference(written)) return written;
  const flows = written.flows === undefined ? { ...defaultOAuthSettings.flows } : fillFlows(written.flows);
  const needsCallback =
    !isReference(flows) && (flows.authorizationCodeGrant === true || flows.implicitCodeGrant === true);
  return merged<OAuthDraft>({
    callbackUrls:
      written.callbackUrls ?? (needsCallback ? [...defaultOAuthSettings.callbackUrls] : undefined),
    scopes: written.scopes ?? [...defaultOAuthSettings.scopes],
    impliesOpenId: written.impliesOpenId ?? true,
    logoutUrls: written.logoutUrls,
    defaultRedirectUri: written.defaultRedirectUri,
    flows,
  } satisfies Record<keyof OAuthFields, unknown>);
};

const fillKeptOAuth = (written: Draft<OAuthFields>): Draft<OAuthFields> =>
  isReference(written)
    ? written
    : merged<OAuthDraft>({ impliesOpenId: true }, written, {
        flows: written.flows === undefined ? undefined : fillFlows(written.flows),
      });

/**
 * Whether the refresh flow is on by default. It is on if another flow is, as in the construct, unless refresh tokens
 * rotate, which the service forbids, or the other flow is a legacy or client token flow.
 */
const refreshByDefault = (written: Draft<Partial<AuthFlows>>, rotation: Draft<boolean> | undefined) => {
  if (isReference(written) || isReference(rotation)) return undecided;
  return !rotation && ![...legacyAuthFlows, 'clientToken' as const].some((flow) => written[flow] === true);
};

const flowsOff = Object.fromEntries(authFlows.map((flow) => [flow, false])) as AuthFlows;

const fillAuthFlows = (
  written: Draft<AuthFlows>,
  rotation: Draft<boolean> | undefined,
): Draft<AuthFlows> | undefined => {
  if (isReference(written)) return written;
  if (Object.keys(written).length === 0) return undefined;
  return { ...flowsOff, refreshToken: refreshByDefault(written, rotation), ...written };
};

/** Fills the defaults that the construct documents into a draft. */
export const fillDefaults = (written: UserPoolClientDraft): UserPoolClientDraft => {
  const disableOAuth = written.disableOAuth ?? false;
  const rotation =
    written.refreshTokenRotation ??
    (written.refreshTokenRotationGracePeriod === undefined ? undefined : true);
  const oAuth = written.oAuth ?? (disableOAuth === false ? {} : undefined);
  return merged<UserPoolClientDraft>({ supportedIdentityProviders: registeredProviders }, written, {
    disableOAuth,
    oAuth: oAuth === undefined ? undefined : fillOAuth(oAuth),
    keptOAuth: written.keptOAuth === undefined ? undefined : fillKeptOAuth(written.keptOAuth),
    refreshTokenRotation: rotation,
    authFlows: written.authFlows === undefined ? undefined : fillAuthFlows(written.authFlows, rotation),
  });
};

// -------------------------------------------------------------------------------------
// the service's
// -------------------------------------------------------------------------------------

/** Whether any flow is on. */
export const isAnyOn = (flows: AuthFlows): boolean => Object.values(flows).includes(true);

const serviceAuthFlows = (rotation: boolean): AuthFlows =>
  Object.fromEntries(
    authFlows.map((flow) => [
      flow,
      serviceDefaults.authFlows.some((name) => name === flow) && !(rotation && flow === 'refreshToken'),
    ]),
  ) as AuthFlows;

/**
 * Fills in the service's defaults, for users who want to send every field: not every tool resets a field that is
 * removed from a template.
 *
 * The read and write attributes stay absent, because only the user pool knows all of its attributes, and an empty array
 * becomes absent, which is the same to the service. Flows that are all off become the default ones. The name stays absent too, because the backend chooses it.
 */
export const withServiceDefaults = <R extends string>(client: UserPoolClient<R>): UserPoolClient<R> => {
  const { shareUserData, refreshTokenRotationGracePeriod, ...defaults } = serviceDefaults;
  const rotates = client.refreshTokenRotation === true;
  return merged<UserPoolClient<R>>(
    {
      ...defaults,
      authFlows: serviceAuthFlows(rotates),
      ...(rotates && { refreshTokenRotationGracePeriod }),
      ...client,
      ...(client.analytics && { analytics: { shareUserData, ...client.analytics } }),
    },
    client.authFlows !== undefined && !isAnyOn(client.authFlows)
      ? { authFlows: serviceAuthFlows(rotates) }
      : {},
    ...(['readAttributes', 'writeAttributes'] as const)
      .filter((list) => isEmptyList(client[list]))
      .map((list) => ({ [list]: undefined })),
  );
};
