import {
  type AppRequest,
  type Endpoint,
  type ReadableParameter,
  readableParameters,
  type SecretParameter,
  secretParameters,
} from './app-request';

const endpoints: ReadonlyArray<readonly [RegExp, Endpoint]> = [
  [/\/oauth2\/authorize\b/i, 'authorize'],
  [/\/oauth2\/token\b/i, 'token'],
  [/\/oauth2\/idpresponse\b/i, 'idpresponse'],
  [/\/oauth2\/userInfo\b/i, 'userInfo'],
  [/\/logout(?=[?/#\s]|$)/i, 'logout'],
  [/\/login(?=[?/#\s]|$)/i, 'login'],
  [/\/error(?=[?/#\s]|$)/i, 'error'],
];

const names = [...readableParameters, ...secretParameters].join('|');

/** A parameter in a query, a form or a line of JSON: its name, how it is joined to its value, and the value. */
const parameter = new RegExp(
  String.raw`(?<![\w-])(${names})("?\s*:\s*"|=["']?)((?<=:\s*")[^"\r\n]*|[^&\s"'#<>]+)`,
  'g',
);

const isSecret = (name: string): name is SecretParameter =>
  secretParameters.some((secret) => secret === name);

const secretNames = [...secretParameters, 'access_token', 'id_token'].join('|');

/** A secret in the query or in the fragment of a URL that is a value itself. */
const secretWithin = new RegExp(String.raw`(?<=[?&#](?:${secretNames})=)[^&#]*`, 'g');

/** Decodes a value once. What is no valid encoding stays as it is. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
};

/**
 * Reads a request to the domain of a user pool, or its answer, from text: a URL, a line of a log, a `curl` command. The
 * first value of each parameter counts. Values that may be secret, such as codes and tokens, are dropped.
 *
 * @returns `undefined` if the text holds no parameter that is known.
 *
 * @example
 * import { readRequest } from '@org/cognito-app-config';
 *
 * const request = readRequest('https://auth.example.com/oauth2/authorize?client_id=abc&redirect_uri=https%3A%2F%2Fa.example%2F');
 * assert.deepStrictEqual(request, {
 *   endpoint: 'authorize',
 *   parameters: { client_id: 'abc', redirect_uri: 'https://a.example/' },
 *   secrets: [],
 * });
 */
export const readRequest = (text: string): AppRequest | undefined => {
  const parameters: Partial<Record<ReadableParameter, string>> = {};
  const secrets = new Set<SecretParameter>();
  for (const [, name = '', joint = '', value = ''] of text.matchAll(parameter)) {
    if (isSecret(name)) secrets.add(name);
    else {
      const read = joint.startsWith('=') ? decoded(value) : value;
      parameters[name as ReadableParameter] ??= read.replace(secretWithin, '…');
    }
  }
  if (Object.keys(parameters).length === 0 && secrets.size === 0) return undefined;
  const endpoint = endpoints.find(([pattern]) => pattern.test(text))?.[1];
  return { ...(endpoint && { endpoint }), parameters, secrets: [...secrets] };
};
