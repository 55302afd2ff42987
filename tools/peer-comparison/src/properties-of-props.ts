/**
 * Converts props, right or wrong, to the properties of a template. It is a source of clients to try tools with, and not
 * an emitter. Props that a template cannot express, or not with the same meaning, are left out and counted as lost.
 */
import { defaultOAuthSettings, lacksOpenId } from '@org/cognito-core';
import { isPlainValue, plainPartsOf } from './plain-value';
import type { Properties } from './properties';

/** Properties, and the props that are not in them. */
export interface Translation {
  readonly properties: Properties;
  readonly lost: ReadonlyArray<string>;
}

const said = (properties: Properties): Translation => ({ properties, lost: [] });

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const renamed =
  (property: string) =>
  (value: unknown): Translation =>
    said({ [property]: value });

const namesOn = (names: Readonly<Record<string, string>>, value: Properties): ReadonlyArray<string> =>
  Object.entries(names).flatMap(([key, name]) => (value[key] === true ? [name] : []));

const unknownIn = (names: Readonly<Record<string, string>>, value: Properties): ReadonlyArray<string> =>
  Object.keys(value).filter((key) => !Object.hasOwn(names, key));

const flowNames = {
  userPassword: 'ALLOW_USER_PASSWORD_AUTH',
  adminUserPassword: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  custom: 'ALLOW_CUSTOM_AUTH',
  userSrp: 'ALLOW_USER_SRP_AUTH',
  user: 'ALLOW_USER_AUTH',
  refreshToken: 'ALLOW_REFRESH_TOKEN_AUTH',
  clientToken: 'ALLOW_CLIENT_TOKEN_AUTH',
  legacyAdminNoSrp: 'ADMIN_NO_SRP_AUTH',
  legacyCustomOnly: 'CUSTOM_AUTH_FLOW_ONLY',
  legacyUserPassword: 'USER_PASSWORD_AUTH',
};

const authFlows = (value: unknown, rotates: boolean): Translation => {
  if (!isObject(value)) return said({ ExplicitAuthFlows: value });
  const names = namesOn(flowNames, value);
  const hasRefresh =
    value['refreshToken'] === undefined &&
    !rotates &&
    names.some((name) => name.startsWith('ALLOW_')) &&
    !names.includes(flowNames.clientToken);
  const flows = hasRefresh ? [...names, flowNames.refreshToken] : names;
  return {
    properties: Object.keys(value).length === 0 ? {} : { ExplicitAuthFlows: flows },
    lost: unknownIn(flowNames, value),
  };
};

const grantNames = {
  clientCredentials: 'client_credentials',
  implicitCodeGrant: 'implicit',
  authorizationCodeGrant: 'code',
};

const settingNames: Readonly<Record<string, string>> = {
  flows: 'AllowedOAuthFlows',
  scopes: 'AllowedOAuthScopes',
  callbackUrls: 'CallbackURLs',
  logoutUrls: 'LogoutURLs',
  defaultRedirectUri: 'DefaultRedirectURI',
};

/** Props may leave out `openid` where another scope implies it. A template holds it. */
const withOpenId = (scopes: unknown): unknown =>
  Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string') && lacksOpenId(scopes)
    ? [...scopes, 'openid']
    : scopes;

const settings = (value: unknown): Translation => {
  if (!isObject(value)) return { properties: {}, lost: ['oAuth'] };
  const { flows, scopes, impliesOpenId = true, ...others } = value;
  const grants = isObject(flows) ? namesOn(grantNames, flows) : flows;
  const written = { ...others, flows: grants, scopes: impliesOpenId === true ? withOpenId(scopes) : scopes };
  return {
    properties: Object.fromEntries(
      Object.entries(written).flatMap(([key, setting]) =>
        setting === undefined ? [] : [[settingNames[key] ?? key, setting]],
      ),
    ),
    lost: [
      ...(isObject(flows) ? unknownIn(grantNames, flows) : []),
      ...(typeof impliesOpenId === 'boolean' ? [] : ['impliesOpenId']),
    ],
  };
};

const withDefaults = (oAuth: Properties): Properties => {
  const flows = oAuth['flows'] ?? defaultOAuthSettings.flows;
  const needsCallback =
    isObject(flows) && (flows['authorizationCodeGrant'] === true || flows['implicitCodeGrant'] === true);
  return {
    ...(needsCallback && { callbackUrls: defaultOAuthSettings.callbackUrls }),
    scopes: defaultOAuthSettings.scopes,
    ...Object.fromEntries(Object.entries(oAuth).filter(([, setting]) => setting !== undefined)),
    flows,
  };
};

const oAuth = ({ disableOAuth, oAuth: inForce, keptOAuth }: Properties): Translation => {
  const isOn = disableOAuth !== true;
  const written = isOn ? inForce : keptOAuth;
  const misplaced = (isOn ? keptOAuth : inForce) === undefined ? [] : [isOn ? 'keptOAuth' : 'oAuth'];
  const empty = written === undefined ? {} : written;
  const { properties, lost } = settings(isOn && isObject(empty) ? withDefaults(empty) : empty);
  return {
    properties: {
      AllowedOAuthFlowsUserPoolClient: typeof disableOAuth === 'boolean' ? isOn : (disableOAuth ?? true),
      ...properties,
    },
    lost: [...lost, ...misplaced],
  };
};

const secondsIn: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

const iso8601 = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** An amount and its unit. */
type Time = readonly [number, string];

const timeOf = (value: unknown): Time | undefined => {
  if (typeof value === 'string') {
    const [, days, hours, minutes, seconds] = iso8601.exec(value) ?? [];
    const parts = [days, hours, minutes, seconds].map((digits) => Number(digits ?? 0));
    const [d = 0, h = 0, m = 0, s = 0] = parts;
    return iso8601.test(value) ? [((d * 24 + h) * 60 + m) * 60 + s, 'seconds'] : undefined;
  }
  const [entry, another] = isObject(value) ? Object.entries(value) : [];
  if (entry === undefined || another !== undefined) return undefined;
  const [unit, amount] = entry;
  return typeof amount === 'number' && secondsIn[unit] !== undefined ? [amount, unit] : undefined;
};

/** A template has whole numbers, so a fraction of a unit is written in seconds, if these are whole. */
const inWholeNumbers = ([amount, unit]: Time): Time => {
  const seconds = Math.round(amount * (secondsIn[unit] ?? 1));
  const isWhole = Math.abs(seconds - amount * (secondsIn[unit] ?? 1)) < 1e-6;
  return Number.isInteger(amount) || !isWhole ? [amount, unit] : [seconds, 'seconds'];
};

const token =
  (name: string) =>
  (value: unknown): Translation => {
    const time = timeOf(value);
    if (time === undefined) return { properties: {}, lost: [name] };
    const [amount, unit] = inWholeNumbers(time);
    return said({ [`${name}Validity`]: amount, TokenValidityUnits: { [name]: unit } });
  };

const inUnit = (property: string, unit: number, value: unknown): Translation => {
  const time = timeOf(value);
  return time === undefined
    ? { properties: {}, lost: [property] }
    : said({ [property]: (time[0] * (secondsIn[time[1]] ?? 1)) / unit });
};

const rotation = ({
  refreshTokenRotation: rotates,
  refreshTokenRotationGracePeriod: grace,
}: Properties): Translation => {
  if (rotates === undefined && grace === undefined) return said({});
  const feature =
    rotates === undefined || rotates === true ? 'ENABLED' : rotates === false ? 'DISABLED' : rotates;
  const { properties, lost } = grace === undefined ? said({}) : inUnit('RetryGracePeriodSeconds', 1, grace);
  return { properties: { RefreshTokenRotation: { Feature: feature, ...properties } }, lost };
};

const analyticsNames: Readonly<Record<string, string>> = {
  applicationArn: 'ApplicationArn',
  applicationId: 'ApplicationId',
  externalId: 'ExternalId',
  roleArn: 'RoleArn',
  shareUserData: 'UserDataShared',
};

const analytics = (value: unknown): Translation =>
  said({
    AnalyticsConfiguration: isObject(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, inner]) =>
            inner === undefined ? [] : [[analyticsNames[key] ?? key, inner]],
          ),
        )
      : value,
  });

const byProp: Readonly<Record<string, (value: unknown) => Translation>> = {
  userPoolClientName: renamed('ClientName'),
  generateSecret: renamed('GenerateSecret'),
  enableTokenRevocation: renamed('EnableTokenRevocation'),
  enablePropagateAdditionalUserContextData: renamed('EnablePropagateAdditionalUserContextData'),
  supportedIdentityProviders: renamed('SupportedIdentityProviders'),
  readAttributes: renamed('ReadAttributes'),
  writeAttributes: renamed('WriteAttributes'),
  preventUserExistenceErrors: (value) =>
    said({ PreventUserExistenceErrors: value === true ? 'ENABLED' : value === false ? 'LEGACY' : value }),
  authSessionValidity: (value) => inUnit('AuthSessionValidity', 60, value),
  accessTokenValidity: token('AccessToken'),
  idTokenValidity: token('IdToken'),
  refreshTokenValidity: token('RefreshToken'),
  analytics,
};

/** Props that are read together with others. */
const together = [
  'authFlows',
  'disableOAuth',
  'oAuth',
  'keptOAuth',
  'refreshTokenRotation',
  'refreshTokenRotationGracePeriod',
];

const joined = (one: Translation, other: Translation): Translation => ({
  properties: {
    ...one.properties,
    ...other.properties,
    ...(isObject(one.properties['TokenValidityUnits']) &&
      isObject(other.properties['TokenValidityUnits']) && {
        TokenValidityUnits: {
          ...one.properties['TokenValidityUnits'],
          ...other.properties['TokenValidityUnits'],
        },
      }),
  },
  lost: [...one.lost, ...other.lost],
});

const unreadable = Symbol('unreadable');

const valueOf = (props: Properties, prop: string): unknown => {
  try {
    return props[prop];
  } catch {
    return unreadable;
  }
};

/** The properties of a template for props. */
export const propertiesOfProps = (props: Properties): Translation => {
  const given = Object.keys(props)
    .map((prop) => [prop, valueOf(props, prop)] as const)
    .filter(([, value]) => value !== undefined);
  const plain: Properties = Object.fromEntries(
    given.flatMap(([prop, value]) => {
      const parts = plainPartsOf(value);
      return parts === undefined ? [] : [[prop, parts]];
    }),
  );
  const unknown = Object.keys(plain).filter(
    (prop) => !Object.hasOwn(byProp, prop) && !together.includes(prop),
  );
  const { authFlows: flows, refreshTokenRotation: rotates, refreshTokenRotationGracePeriod: grace } = plain;
  const isRotating = rotates === true || (rotates === undefined && grace !== undefined);
  return [
    ...Object.entries(plain).flatMap(([prop, value]) => {
      const translate = Object.hasOwn(byProp, prop) ? byProp[prop] : undefined;
      return translate === undefined ? [] : [translate(value)];
    }),
    ...(flows === undefined ? [] : [authFlows(flows, isRotating)]),
    rotation(plain),
    oAuth(plain),
    {
      properties: {},
      lost: [...unknown, ...given.filter(([, value]) => !isPlainValue(value)).map(([prop]) => prop)],
    },
  ].reduce(joined);
};
