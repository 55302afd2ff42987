import type { UserPoolClientProps } from '@org/cognito-core';
import * as fc from 'fast-check';
import { portable, type Arbitrary } from './portable';

/** One for each kind of app: a page, a server, a load balancer, a tool on the machine of its user, and a device. */
const callbackUrls = [
  'https://app.example.com/cb',
  'https://app.example.com/api/auth/callback/cognito',
  'https://lb.example.com/oauth2/idpresponse',
  'http://localhost:8080/callback',
  'com.example.app:/callback',
];

const forUsers: fc.Arbitrary<UserPoolClientProps<never>> = fc
  .record({
    generateSecret: fc.boolean(),
    callbackUrls: fc.subarray(callbackUrls, { minLength: 1 }),
    logoutUrls: fc.subarray(['https://app.example.com/', 'com.example.app:/bye']),
    scopes: fc.subarray(['email', 'https://api.example.com/read']),
  })
  .map(({ generateSecret, scopes, ...urls }) => ({
    generateSecret,
    oAuth: { ...urls, flows: { authorizationCodeGrant: true }, scopes: ['openid', ...scopes] },
    supportedIdentityProviders: ['COGNITO'],
  }));

const forMachines: UserPoolClientProps<never> = {
  generateSecret: true,
  oAuth: { flows: { clientCredentials: true }, scopes: ['https://api.example.com/read'] },
  supportedIdentityProviders: [],
};

/**
 * Valid props of clients as apps use them, without references: with callback URLs of one or more kinds of apps, or for a
 * machine. The resource server that some scopes name is `https://api.example.com`, with the scope `read`.
 *
 * @example
 * import { decode } from '@org/cognito-core';
 * import { propsOfApps } from '@org/cognito-testing';
 * import * as E from 'fp-ts/Either';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(propsOfApps(), (props) => E.isRight(decode(props))));
 */
export const propsOfApps = (): Arbitrary<UserPoolClientProps<never>> =>
  portable(fc.oneof(forUsers, fc.constant(forMachines)));
