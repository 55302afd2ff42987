/** What the CDK's own construct `UserPoolClient` has no words for. */
import {
  ClientAttribute,
  isReference,
  lacksOpenId,
  type AuthFlow,
  type Duration,
  type Text,
  type UserPoolClient,
  type Value,
} from '@org/cognito-core';

/** The flows that the construct can turn on; it turns on the refresh flow by itself. */
const flows: ReadonlyArray<AuthFlow> = ['userPassword', 'adminUserPassword', 'custom', 'userSrp', 'user'];

/** The construct turns the refresh flow on exactly where tokens do not rotate, and knows five others. */
const authFlowsGap = ({ authFlows, refreshTokenRotation }: UserPoolClient): boolean => {
  if (authFlows === undefined) return false;
  const { refreshToken, ...others } = authFlows;
  const on = Object.entries(others).flatMap(([flow, isOn]) => (isOn ? [flow as AuthFlow] : []));
  return (
    on.length === 0 ||
    !on.every((flow) => flows.includes(flow)) ||
    refreshToken !== (refreshTokenRotation !== true)
  );
};

/** The construct writes whole minutes, and asks for the amount. */
const minutesGap = (duration: Duration | undefined): boolean =>
  duration !== undefined && ('amount' in duration || duration.seconds % 60 !== 0);

/** The construct turns rotation on by its grace period, and has no other word for it. */
const rotationGap = ({
  refreshTokenRotation: rotation,
  refreshTokenRotationGracePeriod: gracePeriod,
}: UserPoolClient): boolean =>
  rotation !== undefined && !(rotation && gracePeriod !== undefined && !('amount' in gracePeriod));

const standard: ReadonlyArray<unknown> = Object.values(ClientAttribute);

/** The construct has no `sub`, writes `custom:` before what it does not know, and sorts by what it knows so far. */
const attributesGap = (attributes: Value<ReadonlyArray<Text>> | undefined): boolean =>
  attributes !== undefined &&
  (isReference(attributes) ||
    attributes.some(
      (name) =>
        typeof name !== 'string' ||
        name === ClientAttribute.sub ||
        !(standard.includes(name) || name.startsWith(ClientAttribute.custom(''))),
    ));

/** The construct adds openid to the scopes that need it, and takes scopes one by one. */
const scopesGap = ({ oAuth }: UserPoolClient): boolean =>
  oAuth !== undefined && (isReference(oAuth.scopes) || lacksOpenId(oAuth.scopes));

/** The construct looks the default up in the list as it stands. */
const defaultGap = ({ oAuth }: UserPoolClient): boolean => {
  if (oAuth?.defaultRedirectUri === undefined) return false;
  const { callbackUrls, defaultRedirectUri } = oAuth;
  return (
    callbackUrls !== undefined &&
    (isReference(callbackUrls) ||
      !callbackUrls.some((url) => JSON.stringify(url) === JSON.stringify(defaultRedirectUri)))
  );
};

/** The construct asks for a `CfnApp` in place of an ARN, and otherwise for the id, the external id and the role. */
const analyticsGap = ({ analytics }: UserPoolClient): boolean => {
  if (analytics === undefined) return false;
  const { applicationArn, applicationId, externalId, roleArn, shareUserData } = analytics;
  const isById = [applicationId, externalId, roleArn].every((text) => text !== undefined);
  return applicationArn !== undefined || !isById || isReference(shareUserData);
};

/** The fields of a client that the construct cannot say, in the words of props; none where it can say the client. */
export const l2Gaps = (client: UserPoolClient): ReadonlyArray<string> => {
  const gaps: Readonly<Record<string, boolean>> = {
    generateSecret: isReference(client.generateSecret),
    authFlows: authFlowsGap(client),
    keptOAuth: client.keptOAuth !== undefined,
    'oAuth.scopes': scopesGap(client),
    'oAuth.defaultRedirectUri': defaultGap(client),
    authSessionValidity: minutesGap(client.authSessionValidity),
    accessTokenValidity: minutesGap(client.accessTokenValidity),
    idTokenValidity: minutesGap(client.idTokenValidity),
    refreshTokenValidity: minutesGap(client.refreshTokenValidity),
    refreshTokenRotation: rotationGap(client),
    preventUserExistenceErrors: isReference(client.preventUserExistenceErrors),
    enableTokenRevocation: isReference(client.enableTokenRevocation),
    enablePropagateAdditionalUserContextData: isReference(client.enablePropagateAdditionalUserContextData),
    supportedIdentityProviders: isReference(client.supportedIdentityProviders),
    readAttributes: attributesGap(client.readAttributes),
    writeAttributes: attributesGap(client.writeAttributes),
    analytics: analyticsGap(client),
  };
  return Object.entries(gaps).flatMap(([field, isGap]) => (isGap ? [field] : []));
};
