import { isRegisteredProviders, listed, mention, type Message, nearestName, said } from '@org/cognito-core';
import {
  type Answer,
  hasSecret,
  holds,
  type KnownClient,
  knownTexts,
  type KnownTexts,
  usesOAuth,
} from '../client/known-client';
import type { AppRequest } from '../request/app-request';
import { letterDifference, nearestUrl, urlDifference } from '../request/url-difference';
import type { RequestAnswer } from './request-answer';

/** An answer before it is known whether the service surely refuses the parameter. */
type CheckedParameter = Omit<RequestAnswer, 'verdict'> & { readonly isAccepted: Answer };

type Check = (request: AppRequest, client: KnownClient) => ReadonlyArray<CheckedParameter>;

/** Gives each answer of a check its verdict. */
const judged =
  (check: Check) =>
  (request: AppRequest, client: KnownClient): ReadonlyArray<RequestAnswer> =>
    check(request, client).map(({ isAccepted, ...answer }) => ({
      ...answer,
      verdict: isAccepted === false ? 'refused' : 'open',
    }));

const registered = ({ texts }: KnownTexts): string =>
  texts.length === 0 ? 'none is registered' : `registered: ${texts.join(', ')}`;

/** The letter that differs from a name that was probably meant; nothing if none is near. */
const letterOff = (name: string, known: ReadonlyArray<string>): string => {
  const meant = nearestName(name, known);
  return meant === undefined ? '' : `: ${letterDifference(name, meant, `\`${meant}\``)}`;
};

const differsFrom = (url: string, known: KnownTexts, field: 'callbackUrls' | 'logoutUrls'): Message => {
  const nearest = nearestUrl(url, known.texts);
  if (nearest === undefined) {
    return said`is not among ${mention('oAuth', field)}: ${known.isWhole ? 'none is registered' : 'none is known'}`;
  }
  return said`is not among ${mention('oAuth', field)}: compared with \`${nearest}\`, it ${urlDifference(url, nearest)}`;
};

const checkClientId: Check = ({ parameters: { client_id: id } }, { clientId }) =>
  id === undefined || clientId === undefined || id === clientId
    ? []
    : [
        {
          parameter: 'client_id',
          isAccepted: false,
          message: `is the id of another client: this one is ${clientId}${letterOff(id, [clientId])}`,
          fix: `send ${clientId}, or compare with the client that the app names`,
        },
      ];

const parametersOfOAuth = ['response_type', 'grant_type', 'redirect_uri'] as const;

const checkSwitch: Check = ({ parameters }, client) => {
  const parameter = parametersOfOAuth.find((name) => parameters[name] !== undefined);
  return parameter === undefined || usesOAuth(client) === true
    ? []
    : [
        {
          parameter,
          isAccepted: usesOAuth(client),
          // The token endpoint says nothing of the switch.
          serviceAnswer:
            parameters.grant_type === undefined
              ? 'Client is not enabled for OAuth2.0 flows.'
              : 'invalid_grant',
          message: said`needs OAuth, which ${mention('disableOAuth')} turns off for this client`,
          fix: said`turn OAuth on, with grants, scopes and ${mention('oAuth', 'callbackUrls')}`,
        },
      ];
};

const checkRedirect: Check = ({ parameters: { redirect_uri: uri } }, { record }) => {
  const known = knownTexts(record.CallbackURLs);
  if (uri === undefined || holds(known, uri) === true) return [];
  return [
    {
      parameter: 'redirect_uri',
      isAccepted: holds(known, uri),
      serviceAnswer: 'redirect_mismatch',
      message: differsFrom(uri, known, 'callbackUrls'),
      fix: said`add ${uri} to ${mention('oAuth', 'callbackUrls')}, or send one that is registered, letter by letter`,
    },
  ];
};

/** The answer of the logout endpoint to a request in which it finds nothing that it knows. */
const redirectUriMissing = "Required String parameter 'redirect_uri' is not present";

const checkLogout: Check = ({ parameters: { logout_uri: uri } }, { record }) => {
  const known = knownTexts(record.LogoutURLs);
  if (uri === undefined || holds(known, uri) === true) return [];
  // The documentation lets an app go on to the sign-in page of another client, which is a callback URL of this one.
  const isCallback = holds(knownTexts(record.CallbackURLs), uri) !== false;
  return [
    {
      parameter: 'logout_uri',
      isAccepted: isCallback ? undefined : holds(known, uri),
      serviceAnswer: redirectUriMissing,
      message: differsFrom(uri, known, 'logoutUrls'),
      fix: said`add ${uri} to ${mention('oAuth', 'logoutUrls')}, or send one that is registered, letter by letter`,
    },
  ];
};

const grantsOfResponses: Readonly<Record<string, readonly [grant: string, field: string]>> = {
  code: ['code', 'authorizationCodeGrant'],
  token: ['implicit', 'implicitCodeGrant'],
};

/** Whether the service has such a response. */
export const isResponseType = (type: string): boolean => Object.hasOwn(grantsOfResponses, type);

const checkResponseType: Check = ({ parameters: { response_type: type } }, { record }) => {
  if (type === undefined) return [];
  const grant = isResponseType(type) ? grantsOfResponses[type] : undefined;
  if (grant === undefined) {
    return [
      {
        parameter: 'response_type',
        isAccepted: false,
        serviceAnswer: 'invalid_request',
        message: `is ${type}, and the service knows code and token alone`,
        fix: 'send response_type=code',
      },
    ];
  }
  const isAccepted = holds(knownTexts(record.AllowedOAuthFlows), grant[0]);
  return isAccepted === true
    ? []
    : [
        {
          parameter: 'response_type',
          isAccepted,
          serviceAnswer: 'unauthorized_client',
          message: said`is ${type}, which needs ${mention('oAuth', 'flows', grant[1])}`,
          fix: said`turn ${mention('oAuth', 'flows', grant[1])} on, or send what the client may use`,
        },
      ];
};

/** The grants that the token endpoint knows. */
export const grantTypes: ReadonlyArray<string> = [
  'authorization_code',
  'client_credentials',
  'refresh_token',
];

const checkGrantType: Check = ({ parameters: { grant_type: type } }, client) => {
  const flows = knownTexts(client.record.AllowedOAuthFlows);
  if (type === undefined || type === 'refresh_token') return [];
  if (!grantTypes.includes(type)) {
    return [
      {
        parameter: 'grant_type',
        isAccepted: false,
        serviceAnswer: 'unsupported_grant_type',
        message: `is ${type}, and the service knows ${listed(grantTypes).join('')} alone`,
        fix: 'send grant_type=authorization_code, or grant_type=client_credentials for a machine',
      },
    ];
  }
  const isForMachines = type === 'client_credentials';
  const isAccepted = holds(flows, isForMachines ? 'client_credentials' : 'code');
  const field = isForMachines ? 'clientCredentials' : 'authorizationCodeGrant';
  if (isAccepted !== true) {
    return [
      {
        parameter: 'grant_type',
        isAccepted,
        serviceAnswer: 'unauthorized_client',
        message: said`is ${type}, which needs ${mention('oAuth', 'flows', field)}`,
        fix: said`turn ${mention('oAuth', 'flows', field)} on`,
      },
    ];
  }
  return isForMachines && hasSecret(client) !== true
    ? [
        {
          parameter: 'grant_type',
          isAccepted: hasSecret(client),
          message: said`is ${type}, which needs a client secret`,
          fix: said`make a client with ${mention('generateSecret')}`,
        },
      ]
    : [];
};

const checkScope: Check = ({ parameters: { scope } }, { record }) => {
  const known = knownTexts(record.AllowedOAuthScopes);
  return (scope ?? '')
    .split(' ')
    .filter((one) => one !== '' && holds(known, one) !== true)
    .map((one) => ({
      parameter: 'scope',
      isAccepted: holds(known, one),
      serviceAnswer: 'invalid_scope',
      message: said`asks for ${one}, which is not among ${mention('oAuth', 'scopes')} (${registered(known)})${letterOff(one, known.texts)}`,
      fix: said`add ${one} to ${mention('oAuth', 'scopes')}, or do not ask for it`,
    }));
};

const checkProvider: Check = ({ parameters: { identity_provider: provider } }, { record, pool }) => {
  const providers = record.SupportedIdentityProviders;
  const known = isRegisteredProviders(providers)
    ? {
        texts: ['COGNITO', ...Object.keys(pool?.identityProviders ?? {})],
        isWhole: pool?.identityProviders !== undefined,
        mayBe: () => pool?.identityProviders === undefined,
      }
    : knownTexts(providers);
  if (provider === undefined || holds(known, provider) === true) return [];
  return [
    {
      parameter: 'identity_provider',
      isAccepted: holds(known, provider),
      message: said`is ${provider}, which is not among ${mention('supportedIdentityProviders')} (${registered(known)})${letterOff(provider, known.texts)}`,
      fix: said`add ${provider} to ${mention('supportedIdentityProviders')}, or send a name that is there, in the same letter case`,
    },
  ];
};

const checkLogoutOfOidc: Check = ({ parameters: { logout_uri: uri, post_logout_redirect_uri: ofOidc } }) =>
  uri !== undefined || ofOidc === undefined
    ? []
    : [
        {
          parameter: 'post_logout_redirect_uri',
          isAccepted: false,
          serviceAnswer: redirectUriMissing,
          message: 'is a parameter of OpenID Connect, which the service does not know',
          fix: 'send client_id and logout_uri',
        },
      ];

const checkProof: Check = ({ endpoint, parameters: { code_challenge_method: method }, secrets }) => {
  const hasChallenge = secrets.includes('code_challenge');
  const refused = (message: string, fix: string): ReturnType<Check> => [
    {
      parameter: 'code_challenge_method',
      isAccepted: false,
      serviceAnswer: 'invalid_request',
      message,
      fix,
    },
  ];
  if (method === undefined) {
    // A request that is told by its parameters alone may leave some out.
    return hasChallenge && endpoint === 'authorize'
      ? refused('is missing beside code_challenge', 'send code_challenge_method=S256')
      : [];
  }
  if (method !== 'S256') {
    return refused(
      `is ${method}, and the service knows S256 alone`,
      'send the SHA-256 hash of the verifier, with code_challenge_method=S256',
    );
  }
  return hasChallenge || endpoint !== 'authorize'
    ? []
    : refused('has no code_challenge beside it', 'send the code_challenge, or no code_challenge_method');
};

/** What is checked of each parameter by itself. */
export const parameterChecks = {
  client_id: judged(checkClientId),
  response_type: judged(checkResponseType),
  grant_type: judged(checkGrantType),
  redirect_uri: judged(checkRedirect),
  scope: judged(checkScope),
  code_challenge_method: judged(checkProof),
  identity_provider: judged(checkProvider),
  logout_uri: judged(checkLogout),
  post_logout_redirect_uri: judged(checkLogoutOfOidc),
} as const;

/** Whether the client may use the OAuth endpoints at all. */
export const checkOAuth = judged(checkSwitch);
