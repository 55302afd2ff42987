/** The files that `cognito-client init` writes. */
import { alb, machine, nativeApp, serverWeb, spa } from '@org/cognito-core';
import type { CommentedProps } from '@org/cognito-file';

const bound = (reference: string, what: string): string =>
  `Bind ${reference} where the client is emitted, or write ${what} in its place.`;

/** Why every client has what it has. */
const everywhere = {
  oAuth: 'What the app may do at the OAuth endpoints of the user pool.',
  preventUserExistenceErrors: 'A failed sign-in does not tell whether the user exists.',
  enableTokenRevocation: 'A refresh token that was stolen can be revoked.',
};

/** Why an app with users has what it has. */
const withUsers = {
  ...everywhere,
  'oAuth.flows': 'The code grant, which keeps tokens out of URLs. Use it with PKCE.',
  'oAuth.scopes': 'Who the user is, and the email address. Add scopes of your own APIs.',
  'oAuth.callbackUrls': 'Where a browser comes back with a code; compared character by character.',
  'oAuth.logoutUrls': 'Where a browser may go after signing out.',
  accessTokenValidity: 'Short, since an access token works until it expires.',
  idTokenValidity: 'As long as the access token, so that both are renewed together.',
  supportedIdentityProviders: 'Users of the pool itself. Add providers that are registered with it.',
};

/** Why an app without a secret has what it has. */
const withoutSecret = {
  ...withUsers,
  authFlows: 'SRP proves a password without sending it, should the app ask for one itself.',
};

/** Why an app with a secret has what it has. */
const withSecret = {
  ...withUsers,
  generateSecret: 'The service makes the secret. Changing this later makes a new client.',
  authFlows: 'Nobody signs in through the API. Without any flow the service turns three on.',
};

const rotating =
  'In a user pool of the Essentials plan, add refreshTokenRotationGracePeriod: { seconds: 10 }.';

/** The presets by their names, with what is to be filled in as references. */
export const presetFiles = {
  spa: {
    about: [
      'A single-page app. It has no secret: a browser keeps none.',
      bound('${webDomain}', 'the domain'),
    ],
    props: spa({
      callbackUrls: ['https://${webDomain}/callback'],
      logoutUrls: ['https://${webDomain}/'],
    }),
    why: { ...withoutSecret, refreshTokenValidity: `A day, since scripts can read it.\n${rotating}` },
  },
  nativeApp: {
    about: [
      'An app on a phone or a desktop. It has no secret: whoever has the app could read it.',
      bound('${appScheme}', 'the URL scheme of the app'),
    ],
    props: nativeApp({
      callbackUrls: ['${appScheme}://callback'],
      logoutUrls: ['${appScheme}://signed-out'],
    }),
    why: { ...withoutSecret, refreshTokenValidity: `How long people stay signed in.\n${rotating}` },
  },
  serverWeb: {
    about: [
      'A web application whose server keeps the secret and the tokens.',
      bound('${webDomain}', 'the domain'),
    ],
    props: serverWeb({
      callbackUrls: ['https://${webDomain}/callback'],
      logoutUrls: ['https://${webDomain}/'],
    }),
    why: { ...withSecret, refreshTokenValidity: 'How long people stay signed in.' },
  },
  machine: {
    about: [
      'A program that acts on its own behalf, without a user.',
      bound('${resourceServer}', 'the identifier of the API'),
    ],
    props: machine({ scopes: ['${resourceServer}/read'] }),
    why: {
      ...everywhere,
      generateSecret: 'The credential of the program. Changing this later makes a new client.',
      authFlows: 'Nobody signs in. Without any flow the service turns three on.',
      'oAuth.flows': 'The program signs in with its id and its secret.',
      'oAuth.scopes': 'Scopes of resource servers alone: without a user there is nothing else.',
      accessTokenValidity: 'An hour, since AWS charges for each token.',
      supportedIdentityProviders: 'None, since there are no users.',
    },
  },
  alb: {
    about: [
      'An Application Load Balancer that signs users in (authenticate-cognito).',
      bound('${dnsName}', 'its DNS name in lower case'),
    ],
    props: alb({ dnsNames: ['${dnsName}'] }),
    why: {
      ...withSecret,
      'oAuth.callbackUrls': 'Where the load balancer takes the code: its name in lower case, and this path.',
      'oAuth.logoutUrls': 'Where a browser may go after signing out; nowhere so far.',
      generateSecret: 'A load balancer refuses a client without a secret.',
      refreshTokenValidity: 'As long as the session that a load balancer keeps by default.',
    },
  },
} as const satisfies Readonly<Record<string, CommentedProps>>;

/** The name of a preset. */
export type Preset = keyof typeof presetFiles;
