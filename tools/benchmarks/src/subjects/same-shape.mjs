/** The shape of props for other libraries: types alone, without patterns, lengths, references, defaults or rules. */
import Ajv from 'ajv';
import * as t from 'io-ts';
import { z } from 'zod';

/** @typedef {'text' | 'flag' | 'texts' | 'number' | { [field: string]: Shape }} Shape */

const duration = /** @type {const} */ ({
  seconds: 'number',
  minutes: 'number',
  hours: 'number',
  days: 'number',
});

const oAuth = /** @type {const} */ ({
  flows: { authorizationCodeGrant: 'flag', implicitCodeGrant: 'flag', clientCredentials: 'flag' },
  scopes: 'texts',
  callbackUrls: 'texts',
  logoutUrls: 'texts',
  defaultRedirectUri: 'text',
});

/** @type {Shape} */
const shape = {
  userPoolClientName: 'text',
  generateSecret: 'flag',
  authFlows: {
    userPassword: 'flag',
    adminUserPassword: 'flag',
    custom: 'flag',
    userSrp: 'flag',
    user: 'flag',
    refreshToken: 'flag',
    clientToken: 'flag',
    legacyAdminNoSrp: 'flag',
    legacyCustomOnly: 'flag',
    legacyUserPassword: 'flag',
  },
  disableOAuth: 'flag',
  oAuth,
  keptOAuth: oAuth,
  authSessionValidity: duration,
  accessTokenValidity: duration,
  idTokenValidity: duration,
  refreshTokenValidity: duration,
  refreshTokenRotationGracePeriod: duration,
  refreshTokenRotation: 'flag',
  preventUserExistenceErrors: 'flag',
  enableTokenRevocation: 'flag',
  enablePropagateAdditionalUserContextData: 'flag',
  supportedIdentityProviders: 'texts',
  readAttributes: 'texts',
  writeAttributes: 'texts',
  analytics: {
    applicationArn: 'text',
    applicationId: 'text',
    externalId: 'text',
    roleArn: 'text',
    shareUserData: 'flag',
  },
};

/**
 * @param {{ [field: string]: Shape }} fields
 * @param {(shape: Shape) => any} convert
 */
const each = (fields, convert) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, convert(field)]));

const ioTsLeaves = { text: t.string, flag: t.boolean, texts: t.array(t.string), number: t.number };

/** @type {(of: Shape) => any} */
const ioTs = (of) => (typeof of === 'string' ? ioTsLeaves[of] : t.partial(each(of, ioTs)));

const zodLeaves = { text: z.string(), flag: z.boolean(), texts: z.array(z.string()), number: z.number() };

/** @type {(of: Shape) => any} */
const zod = (of) => (typeof of === 'string' ? zodLeaves[of] : z.strictObject(each(of, zod)).partial());

const schemas = {
  text: { type: 'string' },
  flag: { type: 'boolean' },
  texts: { type: 'array', items: { type: 'string' } },
  number: { type: 'number' },
};

/** @type {(of: Shape) => any} */
const jsonSchema = (of) =>
  typeof of === 'string'
    ? schemas[of]
    : { type: 'object', properties: each(of, jsonSchema), additionalProperties: false };

export const partial = ioTs(shape);

export const zodSchema = zod(shape);

export const ajvCheck = new Ajv.default({ allErrors: true }).compile(jsonSchema(shape));
