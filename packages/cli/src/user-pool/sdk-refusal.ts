/** Why the service or the AWS SDK gives no answer, in words of our own: theirs may hold what an answer held. */
import { regionOfUserPool } from '@org/cognito-core';
import type { ReadRefusal, UserPoolOperation } from '@org/cognito-import';
import type { UserPoolChoice } from './user-pool-options';

/** What was asked, and where. */
interface Asked extends UserPoolChoice {
  readonly region: string;
  /** What its caller has to be allowed. */
  readonly permission: string;
}

type Sentence = (asked: Asked, operation: UserPoolOperation) => string;

/** The server that is asked, without what may be secret in a URL. */
const serverOf = ({ endpointUrl, region }: Asked): string => {
  const own =
    endpointUrl ??
    process.env['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'] ??
    process.env['AWS_ENDPOINT_URL'];
  return own !== undefined && URL.canParse(own) ? new URL(own).host : `cognito-idp.${region}.amazonaws.com`;
};

const expired: Sentence = () =>
  'the AWS credentials have expired; sign in again, as `aws sso login` does, and run it again';

const refused: Sentence = (asked) =>
  `${serverOf(asked)} refuses the AWS credentials; see which ones \`aws sts get-caller-identity\` finds`;

const unfound: Sentence = ({ profile }) =>
  profile === undefined
    ? 'no AWS credentials are found; name a profile with --profile, or set AWS_PROFILE or AWS_ACCESS_KEY_ID'
    : `the profile ${profile} gives no AWS credentials; see what \`aws sts get-caller-identity --profile\` says of it`;

const throttled: Sentence = (asked) =>
  `${serverOf(asked)} still refuses further requests after it was asked more slowly; run it again later`;

const silent: Sentence = (asked) => `${serverOf(asked)} does not answer in time`;

const ended: Sentence = (asked) => `${serverOf(asked)} ended the connection before it had answered`;

const unreachable: Sentence = (asked) => `${serverOf(asked)} cannot be reached from here`;

const unknownHost: Sentence = (asked) =>
  asked.endpointUrl === undefined
    ? `${serverOf(asked)} is not known; see whether ${asked.region} is the Region that is meant, and whether there is a network`
    : `${serverOf(asked)} is not known`;

const untrusted: Sentence = (asked) => `the certificate of ${serverOf(asked)} is not trusted`;

const absent: Sentence = ({ userPool, region }) => {
  const own = regionOfUserPool(userPool);
  return own === undefined || own === region
    ? `there is no user pool ${userPool} in ${region}`
    : `there is no user pool ${userPool} in ${region}; its id says that it is in ${own}`;
};

const denied: Sentence = ({ permission }) => `its caller lacks the permission ${permission}`;

const unreadable: Sentence = (asked) =>
  `${serverOf(asked)} does not answer in JSON, so it is not the API of Cognito`;

type Kind = readonly [reason: ReadRefusal['reason'], sentence: Sentence, ...names: ReadonlyArray<string>];

/** What the service and others call their errors, as the AWS SDK gives them in `name`, and Node in `code`. */
const kinds: ReadonlyArray<Kind> = [
  [
    'denied',
    denied,
    'AccessDeniedException',
    'AccessDenied',
    'NotAuthorizedException',
    'UnauthorizedException',
  ],
  ['absent', absent, 'ResourceNotFoundException', 'ResourceNotFound'],
  [
    'unknown-operation',
    (_, operation) => `${operation} is not known there`,
    'UnknownOperationException',
    'Unsupported',
  ],
  ['failed', expired, 'ExpiredTokenException', 'ExpiredToken', 'RequestExpired', 'TokenRefreshRequired'],
  [
    'failed',
    refused,
    ...['UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException'],
    ...['SignatureDoesNotMatch', 'IncompleteSignature', 'IncompleteSignatureException', 'AuthFailure'],
    ...['MissingAuthenticationToken', 'MissingAuthenticationTokenException', 'OptInRequired'],
  ],
  ['failed', unfound, 'CredentialsProviderError', 'TokenProviderError', 'ProviderError'],
  [
    'failed',
    throttled,
    ...['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded'],
    ...['LimitExceededException', 'RequestThrottled', 'RequestThrottledException', 'SlowDown'],
  ],
  ['failed', unreadable, 'UnreadableAnswer'],
  ['failed', silent, 'TimeoutError', 'ETIMEDOUT', 'RequestTimeout', 'RequestTimeoutException'],
  ['failed', ended, 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_CONSTANT'],
  ['failed', (asked) => `${serverOf(asked)} refuses connections`, 'ECONNREFUSED'],
  ['failed', unreachable, 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'],
  ['failed', unknownHost, 'ENOTFOUND', 'EAI_AGAIN'],
  [
    'failed',
    untrusted,
    ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED'],
    ...[
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
  ],
];

interface SdkError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const isWord = (name: unknown): name is string => typeof name === 'string' && /^\w+$/.test(name);

/** What the SDK says of credentials that it found and cannot use any more is only in its message. */
const isExpiry = ({ name, message }: SdkError): boolean =>
  (name === 'CredentialsProviderError' || name === 'TokenProviderError') && /expired/i.test(String(message));

const other = ({ name, $metadata }: SdkError, asked: Asked, operation: UserPoolOperation): string => {
  const called = isWord(name) && !['Error', 'UnknownError', 'Unknown'].includes(name) ? ` (${name})` : '';
  const status = $metadata?.httpStatusCode;
  if (status === 429) return throttled(asked, operation);
  return status !== undefined && status >= 500
    ? `${serverOf(asked)} failed at ${operation}${called}; run it again later`
    : `${serverOf(asked)} refuses ${operation}${called}`;
};

/** Why an operation gave no answer. */
export const refusalOf = (operation: UserPoolOperation, thrown: unknown, asked: Asked): ReadRefusal => {
  const error: SdkError = typeof thrown === 'object' && thrown !== null ? thrown : {};
  if (isExpiry(error)) return { operation, reason: 'failed', message: expired(asked, operation) };
  const names = [error.code, error.name].filter(isWord);
  const kind = kinds.find(([, , ...called]) => names.some((name) => called.includes(name)));
  if (kind === undefined) return { operation, reason: 'failed', message: other(error, asked, operation) };
  const [reason, sentence] = kind;
  return { operation, reason, message: sentence(asked, operation) };
};
