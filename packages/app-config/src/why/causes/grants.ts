import { lacksOpenId, mention, OAuthScope, said } from '@org/cognito-core';
import { holds, knownTexts, not, usesOAuth } from '../../client/known-client';
import { causes, type Facts } from '../cause';
import { grantTypes, isResponseType, parameterChecks } from '../../check/parameter-checks';
import { ifClientIsThere, ifRefused, ifSo, toldToApp, unless, unlessAt } from '../judgements';
import { guide, thread } from '../../cited/sources';

const tokenPage = (says: string) => guide('Token endpoint', says);

/** Whether a request surely has no authorization code. */
const hasNoCode = ({ request }: Facts): boolean =>
  ['refresh_token', 'client_credentials'].includes(request?.parameters.grant_type ?? '');

const noScopes = ifSo(
  ({ record }) => {
    const { texts, isWhole } = knownTexts(record.AllowedOAuthScopes);
    if (texts.length > 0) return false;
    return isWhole ? true : undefined;
  },
  said`${mention('oAuth', 'scopes')} is empty`,
  said`${mention('oAuth', 'scopes')} has scopes`,
);

const oAuthOff = ifSo(
  (client) => not(usesOAuth(client)),
  said`${mention('disableOAuth')} keeps the client from the OAuth endpoints`,
  'OAuth is on for the client',
);

const unlessOff = unless(usesOAuth, said`OAuth is off for the client: ${mention('disableOAuth')} is on`);

const { OPENID, EMAIL, PHONE, PROFILE, COGNITO_ADMIN } = OAuthScope;

/** The scopes that need a user. */
const scopesOfUsers: ReadonlyArray<string> = [OPENID, EMAIL, PHONE, PROFILE, COGNITO_ADMIN];

/** Grants, codes and scopes at the OAuth endpoints. */
export const grantCauses = causes({
  'oauth-off': {
    summary: 'OAuth is off for the client',
    fields: [['disableOAuth']],
    why: 'The service keeps grants, scopes and URLs of a client, and uses them only while its switch AllowedOAuthFlowsUserPoolClient is on. An update that leaves the switch out turns it off.',
    decides: 'Is AllowedOAuthFlowsUserPoolClient true in the answer of describe-user-pool-client?',
    fix: said`turn OAuth on: ${mention('disableOAuth')} is the setting, and AllowedOAuthFlowsUserPoolClient: true what the service must have`,
    sources: [
      thread('hashicorp/terraform-provider-aws#34945', 'invalid_grant came until the switch was on.'),
      thread(
        'aws/aws-sdk-java#3037',
        'A client from the SDK gave invalid_grant until it was saved in the console.',
      ),
      guide('App client settings', 'The switch lets the client use the OAuth endpoints.'),
    ],
    clues: /AllowedOAuthFlowsUserPoolClient|allowed_oauth_flows_user_pool_client|until .*(save|console)/i,
    judge: (facts) => {
      const judged = oAuthOff(facts);
      // Other answers are not known to come of it alone.
      return judged?.verdict === 'ruled-out' || /oauth ?2\.0 flows|invalid_grant/i.test(facts.text)
        ? judged
        : undefined;
    },
  },
  'authorize-parameters-missing': {
    summary: 'The request to sign in lacks a parameter, most often client_id',
    fields: [],
    why: 'Without a client_id the service answers this, whatever else is sent. Some programs cut a URL at its first `&`, as a shell does where the URL is not in quotes.',
    decides: 'Does the URL in the browser have everything after response_type?',
    fix: 'put the URL in quotes where a shell opens it, and send client_id, response_type and redirect_uri',
    sources: [guide('Authorize endpoint', 'It lists the parameters that are required.')],
  },
  'authorize-request-malformed': {
    summary: 'A parameter of the sign-in is missing',
    fields: [],
    why: 'A sign-in needs a response_type, and a code_challenge and its method come together.',
    decides: 'Are response_type, code_challenge and code_challenge_method in the URL of the sign-in?',
    fix: 'send response_type=code, with code_challenge and code_challenge_method=S256 or with neither',
    sources: [
      guide(
        'Authorize endpoint',
        'invalid_request is for a response_type that is missing, and for a code_challenge without its method.',
      ),
    ],
    judge: toldToApp(({ request }) => {
      // A method that is not known is another matter.
      if (request === undefined || (request.parameters.code_challenge_method ?? 'S256') !== 'S256') {
        return undefined;
      }
      const [answer] = parameterChecks.code_challenge_method(request, { record: {} });
      return answer && { verdict: 'certain', seen: said`${answer.parameter} ${answer.message}` };
    }),
  },
  'response-type-unknown': {
    summary: 'The sign-in asks for a response that Cognito does not have',
    fields: [],
    why: 'response_type must be code or token. OpenID Connect has others, such as `id_token token`, which libraries may send by default.',
    decides: 'What is response_type in the failed URL?',
    fix: 'send response_type=code',
    sources: [
      guide('Authorize endpoint', 'response_type must be code or token.'),
      thread(
        'Stack Overflow 47664727',
        'For `token id_token` the service showed an error page with invalid_request.',
        '2026-12-01',
      ),
    ],
    judge: (facts) => {
      const type = facts.request?.parameters.response_type;
      if (type === undefined) return unlessAt('authorize', 'login', 'error')(facts);
      if (isResponseType(type)) return { verdict: 'ruled-out', seen: `response_type is ${type}` };
      return ifClientIsThere({ verdict: 'certain', seen: `response_type is ${type}` })(facts);
    },
  },
  'grant-not-allowed': {
    summary: 'The client does not allow the grant that the app asks for',
    fields: [['oAuth', 'flows']],
    why: 'response_type=code needs the authorization code grant, response_type=token the implicit grant, and a machine the client credentials grant. A client has only those that it lists.',
    decides: 'Is the grant of the request among the grants of the client?',
    fix: said`turn the grant on in ${mention('oAuth', 'flows')}, or ask for one that is on`,
    sources: [
      guide('Authorize endpoint', 'unauthorized_client is for a grant that the client may not use.'),
      thread('aws-amplify/amplify-js#5284', 'The authorization code grant had to be on.'),
    ],
    judge: (facts) => {
      const verdicts = [ifRefused('response_type')(facts), ifRefused('grant_type')(facts)];
      return verdicts.find((one) => one?.verdict === 'certain') ?? verdicts.find((one) => one !== undefined);
    },
  },
  'token-redirect-differs': {
    summary: 'The token request names another redirect URI than the sign-in did',
    fields: [],
    why: 'The redirect_uri of the token request must be the one with which the code was asked for, letter by letter. Cognito answers unauthorized_client or invalid_grant, and names no URL.',
    decides: 'Are the two redirect_uri the same string, down to the `/` at the end?',
    fix: 'send the same redirect_uri to both endpoints',
    sources: [
      tokenPage('The redirect_uri must be the one of the authorize request.'),
      thread('aws-amplify/amplify-js#5284', 'A `/` at the end was missing in the token request.'),
    ],
    clues: /redirect_uri|trailing slash/i,
    judge: (facts) =>
      hasNoCode(facts) ? { verdict: 'ruled-out', seen: 'the grant has no redirect_uri' } : undefined,
  },
  'code-used-twice': {
    summary: 'The authorization code was used before, or is too old',
    fields: [],
    why: 'A code is good for one token request, within five minutes. Frameworks that render twice, a reload of the callback page and retries send it again.',
    decides: 'Does the log show two token requests, or more than five minutes between callback and request?',
    fix: 'exchange the code once, take it out of the URL after that, and begin anew when it fails',
    sources: [tokenPage('invalid_grant is for a code that was used already or does not exist.')],
    clues: /twice|strict ?mode|useeffect|reload|refresh the page|double|second time|already/i,
    judge: (facts) =>
      hasNoCode(facts) ? { verdict: 'ruled-out', seen: 'the request has no authorization code' } : undefined,
  },
  'pkce-verifier-wrong': {
    summary: 'The code verifier does not fit the code challenge',
    fields: [],
    why: 'A code that was asked for with a code_challenge needs its code_verifier. A verifier that was lost between the two pages, made anew, or hashed in another way does not fit. Cognito knows S256 alone.',
    decides:
      'Does the authorize request have a code_challenge, and the token request the verifier that it was made from?',
    fix: 'keep the verifier until the callback, in a place that survives the redirect, and send it with the code',
    sources: [tokenPage('code_verifier is required if the code was requested with PKCE.')],
    clues: /pkce|code_verifier|code_challenge/i,
    judge: (facts) =>
      hasNoCode(facts) ? { verdict: 'ruled-out', seen: 'the request has no authorization code' } : undefined,
  },
  'pkce-method-unknown': {
    summary: 'The sign-in names a way of hashing the verifier that Cognito does not know',
    fields: [],
    why: 'The authorize endpoint knows code_challenge_method=S256 alone. `plain`, which RFC 7636 has beside it, is refused.',
    decides: 'What is code_challenge_method in the failed URL?',
    fix: 'send code_challenge_method=S256, with the challenge that is made so',
    sources: [guide('Authorize endpoint', 'S256 is the only method.')],
    clues: /code_challenge_method/i,
    judge: toldToApp(({ request }) => {
      const method = request?.parameters.code_challenge_method;
      if (method === undefined) return undefined;
      return method === 'S256'
        ? { verdict: 'ruled-out', seen: 'code_challenge_method is S256' }
        : { verdict: 'certain', seen: `code_challenge_method is ${method}` };
    }),
  },
  'scope-attributes-unreadable': {
    summary: 'The client may not read all attributes of a scope that the app asks for',
    fields: [['readAttributes']],
    why: '`email` stands for email and email_verified, `phone` for phone_number and phone_number_verified. A client that may read only one of the two gets no token for the scope.',
    decides: 'Does the list of readable attributes lack email_verified or phone_number_verified?',
    fix: said`add both attributes of the scope to ${mention('readAttributes')}`,
    sources: [tokenPage('invalid_grant is also for a client that cannot read all attributes of a scope.')],
    clues: /email_verified|phone_number_verified|read ?attributes/i,
    judge: (facts) => {
      const { client, request } = facts;
      if (hasNoCode(facts)) return { verdict: 'ruled-out', seen: 'the request has no authorization code' };
      // Nobody gets a code while OAuth is off.
      if (client === undefined || usesOAuth(client) === false) return undefined;
      const read = knownTexts(client.record.ReadAttributes);
      if (!read.isWhole) return undefined;
      if (read.texts.length === 0) {
        return { verdict: 'ruled-out', seen: 'the client may read every standard attribute' };
      }
      const allowed = knownTexts(client.record.AllowedOAuthScopes);
      const asked = request?.parameters.scope?.split(' ');
      const pairs = {
        email: ['email', 'email_verified'],
        phone: ['phone_number', 'phone_number_verified'],
      } as const;
      const lacking = (['email', 'phone'] as const)
        .filter((scope) => (asked ?? allowed.texts).includes(scope))
        .flatMap((scope) => pairs[scope].filter((attribute) => !read.texts.includes(attribute)));
      if (lacking.length === 0) {
        return asked !== undefined || allowed.isWhole
          ? { verdict: 'ruled-out', seen: 'the client may read the attributes of its scopes' }
          : undefined;
      }
      // A token request says nothing of the scopes that were asked for.
      return asked === undefined
        ? undefined
        : { verdict: 'certain', seen: said`${mention('readAttributes')} lacks ${lacking.join(' and ')}` };
    },
  },
  'scope-not-allowed': {
    summary: 'The app asks for a scope that the client does not have',
    fields: [['oAuth', 'scopes']],
    why: 'Every scope of a request must be among the scopes of the client. Some apps take their scopes from the discovery document, which lists what the user pool knows, and not what this client has.',
    decides: 'Which scope of the failed URL is not among the scopes of the client?',
    fix: said`add the scope to ${mention('oAuth', 'scopes')}, or do not ask for it; scopes are separated by spaces`,
    sources: [
      guide('Authorize endpoint', 'invalid_scope is for a scope that is unknown, or that the client lacks.'),
      thread('openchoreo/openchoreo#3217', 'The tool asked for all scopes of the discovery document.'),
      thread('Chainlit/chainlit#2136', 'The default scopes of the library were more than the client had.'),
    ],
    judge: ifRefused('scope'),
  },
  'scope-unknown-to-cognito': {
    summary: 'The app asks for a scope that Cognito does not have',
    fields: [['oAuth', 'scopes']],
    why: 'Cognito has openid, email, phone, profile and aws.cognito.signin.user.admin, and the scopes of resource servers. It has no offline_access and no groups: a code grant gives a refresh token without being asked.',
    decides: 'Does the request ask for offline_access, groups, address or another scope of OpenID Connect?',
    fix: 'do not ask for it',
    sources: [
      thread('mintel/dex-k8s-authenticator#168', 'The request had asked for offline_access and groups.'),
      guide('Scopes, M2M, and resource servers', 'It lists the scopes.'),
    ],
    clues: /offline_access|groups|\baddress\b/i,
    judge: ({ request }) => {
      const unknown = request?.parameters.scope
        ?.split(' ')
        .find((scope) => ['offline_access', 'groups', 'address'].includes(scope));
      return unknown === undefined
        ? undefined
        : { verdict: 'certain', seen: `the request asks for ${unknown}` };
    },
  },
  'scope-without-openid': {
    summary: 'The app asks for email, phone or profile without openid',
    fields: [['oAuth', 'scopes']],
    why: 'These scopes are parts of OpenID Connect, and can be asked for only beside openid.',
    decides: 'Does the scope of the request hold openid?',
    fix: 'ask for openid, too',
    sources: [guide('Authorize endpoint', 'The three scopes need openid.')],
    judge: ({ request }) => {
      const scopes = request?.parameters.scope?.split(' ');
      if (scopes === undefined) return undefined;
      return !lacksOpenId(scopes)
        ? { verdict: 'ruled-out', seen: 'the request asks for openid, or for nothing that needs it' }
        : undefined;
    },
  },
  'resource-server-missing': {
    summary: 'The user pool has no resource server for what the app asks',
    fields: [['oAuth', 'scopes']],
    why: 'A custom scope belongs to a resource server of the user pool, and so does the `resource` that MCP clients send: its identifier must be the URL of the server, letter by letter.',
    decides: 'Does the user pool have a resource server with this identifier, and the client its scope?',
    fix: said`make the resource server first, with the URL as its identifier, and add its scopes to ${mention('oAuth', 'scopes')}`,
    sources: [
      thread(
        'PrefectHQ/fastmcp#2149',
        'Without a resource server for the URL the exchange gave invalid_grant.',
      ),
      guide('Scopes, M2M, and resource servers', 'Custom scopes belong to resource servers.'),
    ],
    clues: /mcp|resource=|resource server|agentcore|invalid scope requested:? \S*\//i,
    judge: ({ client, request }) => {
      const servers = client?.pool?.resourceServers;
      const resource = request?.parameters.resource;
      if (servers === undefined || resource === undefined) return undefined;
      return Object.hasOwn(servers, resource)
        ? { verdict: 'ruled-out', seen: `the user pool has the resource server ${resource}` }
        : { verdict: 'certain', seen: `the user pool has no resource server ${resource}` };
    },
  },
  'no-scopes-at-all': {
    summary: 'The client has no scope',
    fields: [['oAuth', 'scopes']],
    why: 'A client without scopes lets a user sign in, and then refuses to exchange the code.',
    decides: 'Is the list of scopes of the client empty?',
    fix: said`add scopes to ${mention('oAuth', 'scopes')}, openid among them for users`,
    sources: [
      thread(
        'anthropics/claude-code#90190',
        'A client without scopes accepts the sign-in, and fails the exchange.',
      ),
    ],
    clues: /no scope|scopes? (is|are) empty/i,
    judge: (facts) => {
      if (hasNoCode(facts)) return { verdict: 'ruled-out', seen: 'the request has no authorization code' };
      // Nobody gets a code while OAuth is off.
      return facts.client !== undefined && usesOAuth(facts.client) === false ? undefined : noScopes(facts);
    },
  },
  'grant-type-unknown': {
    summary: 'The grant is none of those that Cognito knows',
    fields: [],
    why: 'The token endpoint knows authorization_code, refresh_token and client_credentials. It has no password grant, and the body must be a form, not JSON.',
    decides: 'What is grant_type in the body of the request?',
    fix: 'send one of the three grants, as application/x-www-form-urlencoded; users with a password sign in by the API',
    sources: [tokenPage('It lists the grants.')],
    judge: ({ request }) => {
      const type = request?.parameters.grant_type;
      if (type === undefined) return undefined;
      return grantTypes.includes(type)
        ? { verdict: 'ruled-out', seen: `${type} is one of the grants` }
        : { verdict: 'certain', seen: `grant_type is ${type}` };
    },
  },
  'token-request-malformed': {
    summary: 'The request is not written as the endpoint needs it',
    fields: [],
    why: 'The token endpoint takes POST with a form in the body. JSON, a GET, or a missing parameter is an invalid request.',
    decides:
      'Is the Content-Type application/x-www-form-urlencoded, and are grant_type, client_id, code and redirect_uri there?',
    fix: 'send a form with all parameters of the grant',
    sources: [
      tokenPage('The content type must be a form.'),
      thread('amazon-archives/amazon-cognito-auth-js#52', 'The body had been JSON.'),
    ],
    clues: /application\/json|content-type|405/i,
  },
  'redirect-told-as-oauth-off': {
    summary: 'The client allows OAuth, and the redirect URI is not one of its callback URLs',
    fields: [['oAuth', 'callbackUrls']],
    why: 'Some of the pages answer a redirect_uri that is not registered with the words for a client without OAuth. A load balancer writes its host in lower case, so that a callback URL with capitals differs.',
    decides: 'Is the redirect_uri of the failed URL one of the callback URLs, letter by letter?',
    fix: said`add the exact redirect_uri to ${mention('oAuth', 'callbackUrls')}; write hosts in lower case`,
    sources: [
      thread(
        'aws/aws-cdk#11171',
        'A load balancer sends its DNS name in lower case, and the callback URL had capitals.',
      ),
    ],
    // While OAuth is off, that is what the words are about.
    judge: (facts) => unlessOff(facts) ?? ifRefused('redirect_uri')(facts),
  },
  'machine-scope-of-users': {
    summary: 'A machine asks for a scope that needs a user',
    fields: [['oAuth', 'scopes']],
    why: 'The client credentials grant has no user, so openid, email, phone, profile and aws.cognito.signin.user.admin are not for it.',
    decides: 'Does the request of the machine ask for anything but scopes of resource servers?',
    fix: 'ask for scopes of a resource server, such as `https://api.example.com/orders.read`',
    sources: [thread('hashicorp/terraform-provider-aws#4984', 'The service refused openid for a machine.')],
    judge: ({ request }) => {
      if (request?.parameters.grant_type !== 'client_credentials') return undefined;
      const userScope = (request.parameters.scope ?? '')
        .split(' ')
        .find((scope) => scopesOfUsers.includes(scope));
      return userScope === undefined
        ? undefined
        : { verdict: 'certain', seen: `the machine asks for ${userScope}` };
    },
  },
  'grant-client-credentials-off': {
    summary: 'The client is not one for machines',
    fields: [['oAuth', 'flows', 'clientCredentials']],
    why: 'The client credentials grant must be the only grant of its client, and needs a secret.',
    decides: 'Is client_credentials the grant of the client?',
    fix: said`make a client of its own for the machine, with ${mention('oAuth', 'flows', 'clientCredentials')} and a secret`,
    sources: [guide('Scopes, M2M, and resource servers', 'Machines have clients of their own.')],
    judge: ({ client, request }) => {
      if (client === undefined || request?.parameters.grant_type !== 'client_credentials') return undefined;
      const allowed = holds(knownTexts(client.record.AllowedOAuthFlows), 'client_credentials');
      if (allowed === undefined) return undefined;
      return allowed
        ? { verdict: 'ruled-out', seen: 'the client has the grant for machines' }
        : { verdict: 'certain', seen: 'the client lacks the grant client_credentials' };
    },
  },
});
