import { mention, said } from '@org/cognito-core';
import { causes } from '../cause';
import { ifRefused } from '../judgements';
import { guide, thread } from '../../cited/sources';

const logoutPage = (says: string) => guide('Logout endpoint', says);

/** Where the service sends a browser after sign-out. */
export const signOutCauses = causes({
  'logout-in-words-of-oidc': {
    summary: 'The app signs out in the words of OpenID Connect, which Cognito does not know',
    fields: [['oAuth', 'logoutUrls']],
    why: 'The logout endpoint of Cognito takes client_id and logout_uri. It ignores post_logout_redirect_uri and id_token_hint, and then finds no parameter that it needs.',
    decides: 'Does the URL of the sign-out have post_logout_redirect_uri, and no logout_uri?',
    fix: 'redirect to `/logout?client_id=…&logout_uri=…` of the domain; most libraries let you set this URL or its parameters',
    sources: [
      logoutPage('The parameters are client_id with logout_uri, or with redirect_uri and response_type.'),
      thread('streamlit/streamlit#14601', 'The URL had post_logout_redirect_uri and id_token_hint.'),
      thread('gardner/react-oauth2-pkce#32', 'The library sent post_logout_redirect_uri.'),
      thread('lakekeeper/console#198', 'The endpoint expects client_id and logout_uri.'),
    ],
    clues: /post_logout_redirect_uri|id_token_hint|oidc|openid/i,
    judge: ({ request }) => {
      if (request === undefined) return undefined;
      const { logout_uri: uri, post_logout_redirect_uri: ofOidc } = request.parameters;
      if (uri !== undefined) return { verdict: 'ruled-out', seen: 'the request has a logout_uri' };
      return ofOidc === undefined
        ? undefined
        : { verdict: 'certain', seen: 'the request has post_logout_redirect_uri, and no logout_uri' };
    },
  },
  'logout-not-registered': {
    summary: 'The logout_uri is not a sign-out URL of the client, letter by letter',
    fields: [['oAuth', 'logoutUrls']],
    why: 'The service compares logout_uri with the sign-out URLs of the client as strings. Sign-out URLs are a list of their own, beside the callback URLs.',
    decides: 'Is the decoded logout_uri one of the sign-out URLs?',
    fix: said`add the exact logout_uri to ${mention('oAuth', 'logoutUrls')}, or send one that is there`,
    sources: [
      logoutPage('The logout_uri must be a sign-out URL of the client.'),
      thread(
        'awslabs/aws-api-gateway-developer-portal#214',
        'The app sent another URL than the one registered.',
      ),
    ],
    // Without a client_id, no URL is compared.
    judge: (facts) =>
      /'client_id' is not present|missing required parameter client_id/i.test(facts.text)
        ? undefined
        : ifRefused('logout_uri')(facts),
  },
  'logout-parameters-missing': {
    summary: 'The sign-out request lacks a parameter',
    fields: [],
    why: 'The logout endpoint needs client_id and logout_uri, or else everything that a sign-in needs: client_id, redirect_uri, response_type and scope. Without them it asks for redirect_uri.',
    decides: 'Does the request to /logout have client_id and logout_uri?',
    fix: 'send client_id and logout_uri',
    sources: [
      logoutPage('It lists which parameters go together.'),
      thread('damienbod/angular-auth-oidc-client#2057', 'The request had no client_id.'),
    ],
    judge: ({ request, text }) => {
      if (request === undefined) return undefined;
      const { client_id: id, logout_uri: uri, post_logout_redirect_uri: ofOidc } = request.parameters;
      const [, missing = ''] =
        /parameter '(client_id|response_type|redirect_uri)' is not present/.exec(text) ?? [];
      const named = missing as 'client_id' | 'response_type' | 'redirect_uri' | '';
      if (
        request.endpoint === 'logout' &&
        named !== '' &&
        request.parameters[named] === undefined &&
        ofOidc === undefined &&
        (named !== 'redirect_uri' || uri === undefined)
      ) {
        return { verdict: 'certain', seen: `the request has no ${named}` };
      }
      return id !== undefined && uri !== undefined
        ? { verdict: 'ruled-out', seen: 'the request has client_id and logout_uri' }
        : undefined;
    },
  },
});
