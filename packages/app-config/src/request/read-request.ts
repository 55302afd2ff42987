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
  [/\/oauth2\/revoke\b/i, 'revoke'],
  [/\/oauth2\/idpresponse\b/i, 'idpresponse'],
  [/\/oauth2\/userInfo\b/i, 'userInfo'],
  [/\/logout(?=[?/#\s]|$)/i, 'logout'],
  [/\/login(?=[?/#\s]|$)/i, 'login'],
  [/\/error(?=[?/#\s]|$)/i, 'error'],
];

const names = [...readableParameters, ...secretParameters].join('|');

/** A parameter in a query, a form or a line of JSON: its name, how it is joined to its value, and the value. */
const parameter = new RegExp(
  String.raw`(?<![\w-])(${names})(["']?\s*:\s*["']|=["']?)((?<=:\s*")[^"\r\n]*|(?<=:\s*')[^'\r\n]*|[^&\s"'#<>]+)`,
  'g',
);

const isSecret = (name: string): name is SecretParameter =>
  secretParameters.some((secret) => secret === name);

const secretNames = [...secretParameters, 'access_token', 'id_token'].join('|');

/** A secret in the query or in the fragment of a URL. */
const secretWithin = new RegExp(String.raw`(?<=[?&#](?:${secretNames})=)[^&#]*`, 'g');

/** A URL without the values of its parameters that may be secret. */
export const withoutSecrets = (url: string): string => url.replace(secretWithin, '…');

/** Decodes a value once. What is no valid encoding stays as it is. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
};

/** How HTML and JSON write the characters that matter in a query. */
const escapes: ReadonlyArray<readonly [RegExp, string]> = [
  [/&amp;|\\u0026/gi, '&'],
  [/&#61;|\\u003d/gi, '='],
  [/\\\//g, '/'],
  [/\\(?=["'])/g, ''],
];

const unescaped = (text: string): string =>
  escapes.reduce((result, [escape, character]) => result.replace(escape, character), text);

/** A value among other words has the punctuation of the sentence after it. */
const punctuation = /[),.;:\]`]+$/;

/** What people write where the value was. */
const placeholder = /[<>{}…]|\*{3}|\.{3}|x{4}|redacted|\byour[-_ ]/i;

/** The start of what is left of a value that a terminal has broken at the end of a line. */
const brokenOff = new RegExp(String.raw`^\r?\n[ \t]*(?!&|(?:${names})=)\S*(?:%[\da-f]{2}|&\w+=)`, 'i');

/** Whether a value is a placeholder, or only a part of the value. */
const isNoValue = (text: string, written: string, end: number): boolean =>
  placeholder.test(written) || text[end] === '<' || brokenOff.test(text.slice(end, end + 2_000));

/** MCP clients name a resource by its URL. Logs have other things under this word. */
const isResource = (value: string, isInQuery: boolean): boolean =>
  isInQuery && /^[a-z][a-z\d+.-]*:/i.test(value);

/** Everything that a text says of a request: of each parameter all values that differ. */
interface Said {
  readonly values: ReadonlyMap<ReadableParameter, ReadonlySet<string>>;
  readonly secrets: ReadonlySet<SecretParameter>;
}

/** @param isStrict Whether placeholders and parts of values are left out. */
const saidIn = (text: string, isStrict: boolean): Said => {
  const values = new Map<ReadableParameter, Set<string>>();
  const secrets = new Set<SecretParameter>();
  const isAmongWords = /\s/.test(text.trim());
  for (const match of text.matchAll(parameter)) {
    const [whole, name = '', joint = '', written = ''] = match;
    if (isSecret(name)) {
      secrets.add(name);
      continue;
    }
    if (isStrict && isNoValue(text, written, match.index + whole.length)) continue;
    const isInQuery = joint.startsWith('=');
    // Where the query goes on, no sentence ends.
    const mayEnd = isInQuery && isAmongWords && text[match.index + whole.length] !== '&';
    const bare = mayEnd ? written.replace(punctuation, '') : written;
    const value = isInQuery ? decoded(bare) : written;
    if (name === 'resource' && !isResource(value, isInQuery)) continue;
    const known = name as ReadableParameter;
    values.set(known, (values.get(known) ?? new Set()).add(withoutSecrets(value)));
  }
  return { values, secrets };
};

const requestOf = (
  text: string,
  { values, secrets }: Said,
  counts: (values: ReadonlySet<string>) => boolean,
): AppRequest | undefined => {
  if (values.size === 0 && secrets.size === 0) return undefined;
  const parameters: Partial<Record<ReadableParameter, string>> = {};
  for (const [name, [first]] of [...values].filter(([, some]) => counts(some))) {
    if (first !== undefined) parameters[name] = first;
  }
  const endpoint = endpoints.find(([pattern]) => pattern.test(text))?.[1];
  return { ...(endpoint && { endpoint }), parameters, secrets: [...secrets] };
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
  const plain = unescaped(text);
  return requestOf(plain, saidIn(plain, false), () => true);
};

/**
 * Reads the same, as far as it is safe to conclude from it: without the parameters of which a text has several values, as
 * a log of several requests has, without placeholders such as `<client id>`, and without values that are cut off.
 */
export const readOneRequest = (text: string): AppRequest | undefined => {
  const plain = unescaped(text);
  return requestOf(plain, saidIn(plain, true), ({ size }) => size === 1);
};
