import { mention, said, spellings } from '@org/cognito-core';
import {
  type Answer,
  canRevoke,
  holds,
  type KnownClient,
  knownTexts,
  not,
  rotates,
  usesOAuth,
} from '../../client/known-client';
import { causes, type Facts } from '../cause';
import { ifSo, unless } from '../judgements';
import { guide, thread } from '../../cited/sources';

/** What a flow of a sign-in is called among the flows of a client. */
const allowedAs = {
  USER_PASSWORD_AUTH: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
  ADMIN_USER_PASSWORD_AUTH: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  ADMIN_NO_SRP_AUTH: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  CUSTOM_AUTH: ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY'],
  USER_SRP_AUTH: ['ALLOW_USER_SRP_AUTH'],
  USER_AUTH: ['ALLOW_USER_AUTH'],
  REFRESH_TOKEN_AUTH: ['ALLOW_REFRESH_TOKEN_AUTH'],
} as const;

type Flow = keyof typeof allowedAs;

/** The flows of a client that lists none. */
const flowsByDefault: ReadonlyArray<string> = spellings.ExplicitAuthFlows.serviceDefault;

const names = Object.keys(allowedAs).join('|');

const refusedFlow = new RegExp(String.raw`\b(${names})\b.{0,20}\bnot enabled`, 'i');

const anyFlow = new RegExp(String.raw`\b(${names})\b`, 'g');

/** The flow that an error names; where the message names none, the only one that stands around it. */
const flowIn = ({ text }: Facts): Flow | undefined => {
  const refused = refusedFlow.exec(text)?.[1]?.toUpperCase();
  const [only, another] = refused === undefined ? new Set(text.match(anyFlow)) : [refused];
  return another === undefined ? (only as Flow | undefined) : undefined;
};

/** Whether a client allows a flow of a sign-in. */
const allows = ({ record }: KnownClient, named: Flow): Answer => {
  const flows = knownTexts(record.ExplicitAuthFlows);
  const listed = flows.isWhole && flows.texts.length === 0 ? { ...flows, texts: flowsByDefault } : flows;
  const answers = allowedAs[named].map((name) => holds(listed, name));
  if (answers.includes(true)) return true;
  // Nobody shows which flows the older names leave on beside their own.
  const isOlder = listed.texts.every((name) => !name.startsWith('ALLOW_'));
  return isOlder || answers.includes(undefined) ? undefined : false;
};

/** Users who sign in through the API of the user pool. */
export const signInCauses = causes({
  'auth-flow-not-enabled': {
    summary: 'The client does not allow the flow with which the app signs in',
    fields: [['authFlows']],
    why: 'A client allows only the flows that it lists. One that lists none allows SRP, custom challenges and refreshes, and no flow that sends a password.',
    decides: 'Is the flow of the call among the flows of the client that the call names?',
    fix: said`turn the flow on in ${mention('authFlows')}, or sign in with one that is on; for passwords, SRP is the safe one`,
    sources: [
      guide('App client settings', 'A client allows the flows that it lists.'),
      thread('serverless/serverless#7592', 'The flow was not on in the client that was deployed.'),
      thread('syl20lego/insomnia-plugin-aws-cognito-token#15', 'ALLOW_USER_PASSWORD_AUTH had to be enabled.'),
    ],
    judge: (facts) => {
      const named = flowIn(facts);
      if (named === undefined || facts.client === undefined) return undefined;
      const allowed = allows(facts.client, named);
      if (allowed === undefined) return undefined;
      return allowed
        ? { verdict: 'ruled-out', seen: said`${mention('authFlows')} allows ${named}` }
        : { verdict: 'certain', seen: said`${mention('authFlows')} does not allow ${named}` };
    },
  },
  'auth-flow-of-other-client': {
    summary: 'The call names another client than the one that allows the flow',
    fields: [],
    why: 'Flows belong to one client. A user pool often has several, and the app still sends the id of another one.',
    decides: 'Is the client id of the call the id of the client whose flows you look at?',
    fix: 'send the id of the client that allows the flow',
    sources: [guide('App client settings', 'Each client has flows of its own.')],
  },
  'auth-flow-needs-admin': {
    summary: 'An administrative flow is used in a call for everybody, or the other way round',
    fields: [],
    why: 'ADMIN_USER_PASSWORD_AUTH belongs to AdminInitiateAuth, which needs AWS credentials. InitiateAuth takes USER_PASSWORD_AUTH.',
    decides: 'Does the call InitiateAuth send an ADMIN_ flow?',
    fix: 'call AdminInitiateAuth from a server, or send USER_PASSWORD_AUTH or USER_SRP_AUTH',
    sources: [
      thread('soto-project/soto-cognito-authentication-kit#10', 'The administrative flow had been sent.'),
      thread('getmoto/moto#4836', 'AWS confirmed which flows each call takes.'),
    ],
    judge: ({ text }) => {
      const [flow] = /\bADMIN_(USER_PASSWORD|NO_SRP)_AUTH\b/.exec(text) ?? [];
      return flow === undefined || !/(?<!Admin)InitiateAuth\b/.test(text)
        ? undefined
        : { verdict: 'certain', seen: `the call InitiateAuth has the flow ${flow}` };
    },
  },
  'custom-auth-without-triggers': {
    summary: 'The user pool lacks the Lambda triggers of a custom challenge',
    fields: [['authFlows', 'custom']],
    why: 'Custom challenges are defined by three triggers: define, create and verify. Without them the service cannot begin.',
    decides: 'Does the user pool have the three triggers?',
    fix: said`add the triggers to the user pool, or turn ${mention('authFlows', 'custom')} off`,
    sources: [guide('Custom authentication challenge Lambda triggers', 'The flow needs the triggers.')],
    judge: ({ client }) => {
      const triggers = client?.pool?.lambdaTriggers;
      if (triggers === undefined) return undefined;
      const lacking = (
        ['defineAuthChallenge', 'createAuthChallenge', 'verifyAuthChallengeResponse'] as const
      ).filter((trigger) => triggers[trigger] !== true);
      return lacking.length === 0
        ? { verdict: 'ruled-out', seen: 'the user pool has the three triggers' }
        : { verdict: 'certain', seen: `the user pool lacks ${lacking.join(', ')}` };
    },
  },
  'user-unknown': {
    summary: 'The user does not exist, or the password is wrong',
    fields: [['preventUserExistenceErrors']],
    why: 'A client that hides whether users exist answers alike for a wrong password and for a user that does not exist. One that does not tells them apart.',
    decides:
      'Does the user pool of this client have the user, under the name, the email address or the phone number that was typed?',
    fix: said`look the user up in this user pool; ${mention('preventUserExistenceErrors')} decides how much the answer tells`,
    sources: [
      guide('Managing error responses', 'The setting decides between the two answers.'),
      thread('aws-amplify/amplify-js#9399', 'Known users and passwords stopped working for several reasons.'),
    ],
  },
  'user-alias-not-allowed': {
    summary: 'Users do not sign in with what was typed',
    fields: [],
    why: 'A user pool decides when it is made whether users sign in with names, email addresses or phone numbers, and in which letter case.',
    decides: 'Is what was typed an attribute with which users of this pool sign in?',
    fix: 'sign in with what the user pool takes; an alias cannot be added to a pool that exists',
    sources: [guide('Customizing sign-in attributes', 'Aliases are chosen when the user pool is made.')],
  },
});

const revocation = ifSo(
  (client) => not(canRevoke(client)),
  said`${mention('enableTokenRevocation')} is off`,
  said`${mention('enableTokenRevocation')} is on`,
);

const notRotating = said`${mention('refreshTokenRotation')} is off`;

const unlessRotating = unless(rotates, notRotating);
const ifRefreshedWhileRotating = ifSo(
  rotates,
  said`the call has the flow REFRESH_TOKEN_AUTH, and ${mention('refreshTokenRotation')} is on`,
  notRotating,
);

/** Whether an error surely answers a request to revoke a token. */
const isAboutRevocation = ({ request, text }: Facts): boolean =>
  request?.endpoint === 'revoke' || /RevokeToken/.test(text);

const refreshPage = (says: string) => guide('Refresh tokens', says);

/** Tokens that are refreshed, revoked or expired. */
export const refreshCauses = causes({
  'refresh-while-rotating': {
    summary: 'Refresh tokens rotate, and the app refreshes by the call that does not rotate them',
    fields: [['refreshTokenRotation'], ['refreshTokenRotationGracePeriod']],
    why: 'A client whose refresh tokens rotate refuses REFRESH_TOKEN_AUTH. The app must call GetTokensFromRefreshToken or the token endpoint, and keep the new token.',
    decides: 'Does the client rotate refresh tokens, and does the app call InitiateAuth to refresh?',
    fix: said`call GetTokensFromRefreshToken, with a version of the library that does, or turn ${mention('refreshTokenRotation')} off`,
    sources: [
      refreshPage('Rotation and REFRESH_TOKEN_AUTH exclude each other.'),
      thread('aws-amplify/amplify-android#3113', 'The library did not call GetTokensFromRefreshToken.'),
      thread('aws-amplify/amplify-js#14481', 'The library failed once rotation was on.'),
    ],
    clues: /rotat|GetTokensFromRefreshToken|REFRESH_TOKEN_AUTH flow not enabled/i,
    judge: (facts) =>
      (/\bREFRESH_TOKEN(_AUTH)?\b/.test(facts.text) ? ifRefreshedWhileRotating : unlessRotating)(facts),
  },
  'refresh-token-reused': {
    summary: 'A refresh token that was replaced is used again',
    fields: [['refreshTokenRotationGracePeriod']],
    why: 'After a rotation the old token lives for the grace period alone. Two tabs or a retry that refresh at once, or an app that does not store the new token, send the old one.',
    decides: 'Does the client rotate refresh tokens, and does the second refresh fail?',
    fix: said`store the new token before anything else, refresh in one place, and lengthen ${mention('refreshTokenRotationGracePeriod')} (60 seconds at most)`,
    sources: [refreshPage('The old token is valid during the grace period.')],
    clues: /rotat|second|twice|\btabs?\b|retry|concurren|already been used|grant_type=refresh_token/i,
    judge: unlessRotating,
  },
  'refresh-token-revoked': {
    summary: 'The refresh token was revoked',
    fields: [['enableTokenRevocation']],
    why: 'Signing out everywhere, RevokeToken, a new password by an administrator or a user that was disabled end all tokens of the session.',
    decides:
      'Did the user sign out, or was the user disabled or the token revoked, since the token was issued?',
    fix: 'let the user sign in again',
    sources: [
      guide('Revoking tokens', 'A revoked refresh token is refused, with the tokens that came of it.'),
    ],
    clues: /revoked|grant_type=refresh_token/i,
  },
  'refresh-token-expired': {
    summary: 'The refresh token is too old',
    fields: [['refreshTokenValidity']],
    why: 'A refresh token lives for 30 days unless the client says otherwise. A number without a unit counts days for this token, and hours for the others.',
    decides: 'How long ago did the user sign in, and how long do refresh tokens live?',
    fix: said`let the user sign in again, or lengthen ${mention('refreshTokenValidity')}`,
    sources: [refreshPage('The client decides how long it is valid.')],
    clues: /expired|grant_type=refresh_token/i,
  },
  'token-revocation-off': {
    summary: 'The client cannot revoke tokens',
    fields: [['enableTokenRevocation']],
    why: 'A client revokes tokens only while EnableTokenRevocation is on, as it is for new clients. /oauth2/revoke answers invalid_request otherwise, and RevokeToken UnsupportedOperationException.',
    decides: 'Is EnableTokenRevocation true in the answer of describe-user-pool-client?',
    fix: said`turn ${mention('enableTokenRevocation')} on, and let users sign in again: older tokens cannot be revoked`,
    sources: [guide('Revoke endpoint', 'invalid_request is also for a client with the feature disabled.')],
    judge: (facts) => {
      const { endpoint } = facts.request ?? {};
      if (endpoint !== undefined && endpoint !== 'revoke') {
        return { verdict: 'ruled-out', seen: 'the request is none to revoke a token' };
      }
      const judged = revocation(facts);
      return judged?.verdict === 'ruled-out' || isAboutRevocation(facts) ? judged : undefined;
    },
  },
  'token-not-revocable': {
    summary: 'What is to be revoked is no refresh token',
    fields: [],
    why: 'Only refresh tokens can be revoked. The access tokens that came of one end with it.',
    decides: 'Is the token of the request the refresh token?',
    fix: 'send the refresh token',
    sources: [guide('Revoke endpoint', 'unsupported_token_type is for a token that is no refresh token.')],
  },
  'refresh-device-key-missing': {
    summary: 'The user pool remembers devices, and the refresh does not name the device',
    fields: [],
    why: 'Where devices are tracked, a refresh token belongs to a device, and InitiateAuth must send its DEVICE_KEY.',
    decides: 'Does the user pool track devices?',
    fix: 'send DEVICE_KEY from NewDeviceMetadata with each refresh, or do not track devices',
    sources: [
      thread('aws-amplify/amplify-js#498', 'Refreshes failed with device tracking, and not without.'),
      thread('aws/aws-sdk-cpp#851', 'The same with another SDK.'),
    ],
    clues: /device/i,
  },
  'refresh-token-of-other-client': {
    summary: 'The refresh token belongs to another client or user pool',
    fields: [],
    why: 'A refresh token works only for the client that issued it, at the user pool and in the Region that issued it.',
    decides: 'Was the token issued to the client that now sends it?',
    fix: 'send it with the client id that it was issued to',
    sources: [
      guide('Token endpoint', 'The client must be the one that authenticated the user.'),
      thread('aws/aws-sdk-js#3836', 'Tokens of the API were sent to the token endpoint, which refused them.'),
    ],
    clues: /grant_type=refresh_token/i,
  },
  'access-token-lacks-scope': {
    summary: 'The access token lacks the scope for the calls about the user',
    fields: [['oAuth', 'scopes']],
    why: 'GetUser, UpdateUserAttributes and the like need the scope `aws.cognito.signin.user.admin`. A token from the OAuth endpoints has it only if the client allows it and the app asks for it.',
    decides: 'Does the `scope` of the access token hold aws.cognito.signin.user.admin?',
    fix: said`add \`aws.cognito.signin.user.admin\` to ${mention('oAuth', 'scopes')} and to the scopes that the app asks for, or read the user from the ID token or /oauth2/userInfo`,
    sources: [
      thread('aws-amplify/amplify-js#1906', 'The scope had to be on in the client, and in the request.'),
    ],
    // Tokens of the API have the scope in any case; machines have no user.
    judge: ({ client }) =>
      client !== undefined &&
      usesOAuth(client) === true &&
      holds(knownTexts(client.record.AllowedOAuthFlows), 'client_credentials') === false &&
      holds(knownTexts(client.record.AllowedOAuthScopes), 'aws.cognito.signin.user.admin') === false
        ? {
            verdict: 'certain',
            seen: said`${mention('oAuth', 'scopes')} lacks aws.cognito.signin.user.admin`,
          }
        : undefined,
  },
});
