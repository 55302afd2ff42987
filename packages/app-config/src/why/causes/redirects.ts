import { mention, said } from '@org/cognito-core';
import { causes, type Facts } from '../cause';
import { ifRefused, unlessAt, unlessNamed } from '../judgements';
import { guide, thread } from '../../cited/sources';

/** Whether a provider is to redirect to the user pool, which is no callback URL of an app. */
const isOfProvider = ({ request }: Facts): boolean =>
  /\/oauth2\/idpresponse$/.test(request?.parameters.redirect_uri ?? '');

/** Whether the redirect URI is encoded twice, by the app or by the log that it stands in. */
const isStillEncoded = ({ request }: Facts): boolean =>
  /^[a-z][\w+.-]*%3a/i.test(request?.parameters.redirect_uri ?? '');

/** The token endpoint compares the redirect URI with that of the sign-in, and answers otherwise. */
const notAtPages = unlessAt('authorize', 'login', 'logout', 'error', 'idpresponse');

/** Where the service sends a browser after sign-in. */
export const redirectCauses = causes({
  'redirect-not-registered': {
    summary: 'The redirect URI is not a callback URL of the client, letter by letter',
    fields: [['oAuth', 'callbackUrls']],
    why: 'The service compares the redirect_uri with the callback URLs of this client as strings: a `/` at the end, a port, a letter in the wrong case or http for https makes another URL. Nothing is a wildcard.',
    decides: 'Is the decoded redirect_uri of the failed URL one of the callback URLs?',
    fix: said`add the exact redirect_uri to ${mention('oAuth', 'callbackUrls')}, or send one that is there`,
    sources: [
      guide('Authorize endpoint', 'The redirect URI must be registered with the client.'),
      thread(
        'amazon-archives/amazon-cognito-auth-js#85',
        'The app sent another URL than the one registered.',
      ),
      thread('nextauthjs/next-auth#12125', 'The library made another callback URL than its version before.'),
    ],
    // A provider such as Google writes redirect_uri_mismatch, and knows nothing of the callback URLs.
    judge: (facts) =>
      isOfProvider(facts) || isStillEncoded(facts) || /redirect_uri_mismatch/i.test(facts.text)
        ? undefined
        : (notAtPages(facts) ?? ifRefused('redirect_uri')(facts)),
  },
  'redirect-behind-proxy': {
    summary: 'The app builds its redirect URI from what a proxy tells it',
    fields: [],
    why: 'Behind a load balancer, a CDN or a container the app sees http, another host or another port, and builds a redirect_uri from them. The service sees a URL that nobody registered.',
    decides:
      'Does the redirect_uri of the failed URL begin with http:// or with an inner host, although users see https://?',
    fix: 'tell the app its public URL, or let it trust X-Forwarded-Proto and X-Forwarded-Host',
    sources: [
      thread(
        'aws/aws-aspnet-cognito-identity-provider#167',
        'The app sent a redirect_uri that differs from the callback URL.',
      ),
    ],
    clues: /proxy|nginx|docker|ingress|forwarded|load ?balancer|cloudfront|heroku/i,
  },
  'request-not-encoded': {
    summary: 'The parameters of the request are not encoded',
    fields: [],
    why: 'A space, a `&` or a `#` that is not encoded ends a parameter early, so that the service sees another redirect_uri or another scope. Encoding twice does the same.',
    decides:
      'Does the address bar of the browser show `%253A`, a bare space, or a redirect_uri that is cut short?',
    fix: 'build the URL with a library for URLs, which encodes each value once',
    sources: [
      thread('awslabs/cognito-at-edge#6', 'Several scopes that were not encoded gave redirect_mismatch.'),
      thread('aws-amplify/amplify-js#1298', 'A logout_uri that was escaped wrongly was taken as missing.'),
    ],
    // Some logs encode what they hold once more, so that this alone proves nothing.
    clues: /%25[0-9a-f]{2}/i,
  },
  'redirect-of-other-client': {
    summary: 'The client id belongs to another client',
    fields: [],
    why: 'Callback URLs belong to one client. A stage, a second stack or a new client has an id of its own, and the app still sends the old one.',
    decides: 'Is the client_id of the failed URL the id of the client whose callback URLs you look at?',
    fix: 'send the id of this client, or register the URL with the client that is sent',
    sources: [
      thread(
        'aws-amplify/amplify-js#3584',
        'URLs had been pushed to another environment than the one in use.',
      ),
    ],
    judge: (facts) =>
      facts.otherClient === undefined
        ? unlessNamed(facts)
        : { verdict: 'certain', seen: `the error names the app client ${facts.otherClient}` },
  },
  'redirect-of-provider': {
    summary: 'The identity provider does not know the URL of the user pool',
    fields: [],
    why: 'This answer comes from the provider, such as Google, and not from Cognito. The provider must know `https://<domain of the user pool>/oauth2/idpresponse`, not the URL of the app.',
    decides: 'Does the page with the error belong to the provider?',
    fix: 'add `https://<domain>/oauth2/idpresponse` to the redirect URIs of the app at the provider',
    sources: [
      guide(
        'Adding social identity providers',
        'The provider redirects to /oauth2/idpresponse of the domain.',
      ),
    ],
    judge: (facts) =>
      isOfProvider(facts)
        ? { verdict: 'certain', seen: 'the redirect_uri is that of the user pool at a provider' }
        : undefined,
  },
  'redirect-loopback-port': {
    summary: 'A tool listens on a port that is not registered',
    fields: [['oAuth', 'callbackUrls']],
    why: 'Command-line tools and MCP clients listen on a free port of the machine. RFC 8252 lets a server ignore that port, and Cognito does not: it compares it like any other letter.',
    decides: 'Is the host of the redirect_uri localhost or 127.0.0.1, with a port that changes?',
    fix: said`give the tool a fixed port, and add that URL to ${mention('oAuth', 'callbackUrls')}`,
    sources: [
      thread(
        'microsoft/vscode#256122',
        'Cognito takes loopback addresses as callback URLs since August 2025.',
      ),
      thread('PrefectHQ/fastmcp#2139', 'The exact URL of the tool had to be registered.'),
      thread(
        'agentmuxai/agentmux#1806',
        'A fixed port ended the mismatch that a free one gave.',
        '2026-12-01',
      ),
    ],
    clues: /mcp|127\.0\.0\.1|\[::1\]|claude|cursor|inspector/i,
    judge: ({ request }) => {
      const uri = request?.parameters.redirect_uri;
      return uri === undefined || /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])/i.test(uri)
        ? undefined
        : { verdict: 'ruled-out', seen: 'the redirect_uri is not on the machine itself' };
    },
  },
});
