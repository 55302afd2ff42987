import { mention, said } from '@org/cognito-core';
import { type Answer, hasSecret, type KnownClient, not } from '../../client/known-client';
import { causes, type Facts } from '../cause';
import { ifSo, unless } from '../judgements';
import { guide, thread } from '../../cited/sources';

const secretHash = (says: string) => guide('Computing secret hash values', says);

const withSecret = said`the client has a secret: ${mention('generateSecret')} is on`;

const withoutSecret = said`the client has no secret: ${mention('generateSecret')} is off`;

const hasNoSecret = (client: KnownClient): Answer => not(hasSecret(client));

const ifSecret = ifSo(hasSecret, withSecret, withoutSecret);
const unlessSecret = unless(hasSecret, withoutSecret);
const ifNoSecret = ifSo(hasNoSecret, withoutSecret, withSecret);
const ifSentNeedlessly = ifSo(
  hasNoSecret,
  said`the request sends a secret, and ${mention('generateSecret')} is off`,
  withSecret,
);
const unlessNoSecret = unless(hasNoSecret, withSecret);

/** Whether a request is seen to send a secret, in its body or in its header. */
const sendsSecret = ({ request, text }: Facts): boolean =>
  request?.secrets.includes('client_secret') === true ||
  /\bauthorization["']?\s*[:=]\s*["']?basic\b/i.test(text);

/** The client secret, and the hash of it that calls of the API send. */
export const secretCauses = causes({
  'secret-hash-missing': {
    summary: 'The client has a secret, and the call sends no SECRET_HASH',
    fields: [['generateSecret']],
    why: 'Each call that signs up or signs in a user through a client with a secret must send a hash of it. Libraries for browsers and apps on devices send none, because they cannot keep a secret.',
    decides: 'Does the client have a secret, and is the app one that anybody can read?',
    fix: said`make a new client whose ${mention('generateSecret')} is off for a browser or a device; on a server, send SECRET_HASH with each call`,
    sources: [
      secretHash('Calls through a client with a secret must send the hash.'),
      thread(
        'amazon-archives/amazon-cognito-identity-js#253',
        'The library for JavaScript did not support clients with a secret, and the box for it has to be unchecked.',
      ),
      thread('isotoma/react-cognito#39', 'A client without a secret solved it.'),
    ],
    clues: /was not received|amplify|amazon-cognito-identity|browser|react|angular|vue|flutter|mobile/i,
    // This answer names the cause itself.
    judge: (facts) => (/was not received/i.test(facts.text) ? ifSecret : unlessSecret)(facts),
  },
  'secret-hash-wrong': {
    summary: 'The SECRET_HASH was made from something else',
    fields: [],
    why: 'The hash is HMAC-SHA-256 of user name and client id, with the secret as its key, in Base64. In later steps and in refreshes the user name is the one that the user pool gave the user, not the email address that was typed.',
    decides: 'Does sign-up work, and does a later step or a refresh fail?',
    fix: 'compute it from the user name in the answer (USER_ID_FOR_SRP, or `sub`), this client id and its present secret',
    sources: [
      secretHash('It says what the hash is made from.'),
      thread(
        'furaiev/amazon-cognito-identity-dart-2#32',
        'Sign-up worked with the secret, and the step after it did not.',
      ),
    ],
    clues: /secrethash does not match|SECRET_HASH["']?\s*[:=]|hmac|refresh|respond/i,
    judge: unlessSecret,
  },
  'secret-hash-superfluous': {
    summary: 'The call sends a SECRET_HASH, and the client has no secret',
    fields: [['generateSecret']],
    why: 'The service compares a hash with the secret of the client, and this client has none. The client id often belongs to another client than the secret.',
    decides: 'Does the client have a secret?',
    fix: 'send no SECRET_HASH, or name the client that the secret belongs to',
    sources: [
      thread(
        'pmill/aws-cognito#23',
        'The service refused a secret hash for a client that is not configured for one.',
      ),
    ],
    clues: /not configured for secret/i,
    // This answer names the cause itself.
    judge: (facts) => (/not configured for secret/i.test(facts.text) ? ifNoSecret : unlessNoSecret)(facts),
  },
  'client-authentication-missing': {
    summary: 'The client has a secret, and the token request sends none',
    fields: [['generateSecret']],
    why: 'A client with a secret must prove itself at the token endpoint, in an Authorization header or in the body. Apps that anybody can read send no secret, and are refused.',
    decides:
      'Does the client have a secret, and does the request have an Authorization header or a client_secret?',
    fix: said`use a client whose ${mention('generateSecret')} is off, and PKCE, for a browser or a device; on a server, send the secret`,
    sources: [
      guide('Token endpoint', 'The secret is required of clients that have one.'),
      thread('aws-amplify/amplify-js#4426', 'The client had been made with a secret; one without solved it.'),
    ],
    clues: /invalid_client_secret|amplify|react|angular|vue|swift|android|flutter|spa\b/i,
    judge: (facts) =>
      unlessSecret(facts) ??
      (sendsSecret(facts) ? { verdict: 'ruled-out', seen: 'the request sends a secret' } : undefined),
  },
  'client-authentication-wrong': {
    summary: 'The client id or the secret is not the one of this client',
    fields: [],
    why: 'The service answers alike for an id that does not exist, an id of another user pool, and a secret that does not belong to the id. A secret that was replaced is refused, too.',
    decides: 'Are the id and the secret those of the client in the user pool whose domain is asked?',
    fix: 'copy both from the client in the user pool that the domain belongs to; the header is `Basic` and Base64 of `id:secret`',
    sources: [
      guide('Token endpoint', 'invalid_client is for a client id and secret that do not exist together.'),
      thread('amazon-archives/amazon-cognito-auth-js#52', 'The id and secret of Google had been sent.'),
    ],
    clues: /basic|base64|(?<!invalid_)client_secret/i,
  },
  'client-secret-sent-needlessly': {
    summary: 'The request sends a secret, and the client has none',
    fields: [['generateSecret']],
    why: 'A client without a secret proves nothing at the token endpoint. A secret in the request is compared with none.',
    decides: 'Does the client have a secret?',
    fix: 'leave the secret and the Authorization header out, and send client_id in the body',
    sources: [guide('Token endpoint', 'Only clients with a secret send it.')],
    judge: (facts) => (sendsSecret(facts) ? ifSentNeedlessly(facts) : undefined),
  },
  'load-balancer-needs-secret': {
    summary: 'A load balancer signs users in through a client without a secret',
    fields: [['generateSecret']],
    why: 'A load balancer proves itself at the token endpoint with the secret of its client. It refuses a client that has none.',
    decides: 'Does the client of the listener have a secret?',
    fix: said`make a client whose ${mention('generateSecret')} is on, and name it in the action of the listener`,
    sources: [
      thread(
        'aws-cloudformation/cloudformation-coverage-roadmap#1553',
        'The load balancer answered that the user pool client must have a client secret.',
      ),
    ],
    // A listener that users meet was made with a client that has a secret: then it is another client.
    judge: (facts) => (/must have a client secret/i.test(facts.text) ? ifNoSecret : unlessNoSecret)(facts),
  },
});
