/** The files that `cognito-client init` writes. */
import { agent, alb, machine, mcp, nativeApp, serverWeb, spa } from '@org/cognito-core';
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

/** Why a program without users has what it has. */
const ofMachine = {
  ...everywhere,
  generateSecret: 'The credential of the program. Changing this later makes a new client.',
  authFlows: 'Nobody signs in. Without any flow the service turns three on.',
  'oAuth.flows': 'The program signs in with its id and its secret.',
  'oAuth.scopes': 'Scopes of resource servers alone: without a user there is nothing else.',
  accessTokenValidity: 'An hour, since AWS charges for each token.',
  supportedIdentityProviders: 'None, since there are no users.',
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
    why: ofMachine,
  },
  mcp: {
    about: [
      'MCP clients, such as editors and coding agents, whose users sign in to an MCP server.',
      bound('${mcpServer}', 'the URL of the server'),
      'A resource server of the user pool must have this URL as its identifier.',
      'No tool registers itself: give it the client id, and the port of the callback URL.',
    ],
    props: mcp({
      server: '${mcpServer}',
      serverScopes: ['tools.read'],
      callbackUrls: ['http://localhost:8765/callback'],
    }),
    why: {
      ...withUsers,
      authFlows: 'Nobody signs in through the API. Without any flow the service turns three on.',
      'oAuth.scopes': 'Who the user is, and the scopes of the server, which begin with its URL.',
      'oAuth.callbackUrls': 'Where the tools listen; the port is compared too, so each needs a fixed one.',
      'oAuth.logoutUrls': 'Where a browser may go after signing out; nowhere so far.',
      refreshTokenValidity: `A week, since a tool keeps the token in a file.\n${rotating}`,
    },
  },
  agent: {
    about: [
      'An agent that calls an MCP server on its own behalf, without a user.',
      bound('${mcpServer}', 'the URL of the server'),
      'A resource server of the user pool must have this URL as its identifier.',
    ],
    props: agent({ server: '${mcpServer}', serverScopes: ['tools.call'] }),
    why: {
      ...ofMachine,
      'oAuth.scopes': 'Scopes of the server alone, which begin with its URL.',
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
