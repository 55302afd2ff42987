import { isClientId, type Issue, nearestName } from '@org/cognito-core';
import { urlIssue } from './url-issue';

/** What is wrong with the value of a parameter, and what to do about it; `undefined` if nothing is. */
type Check = (value: string) => readonly [message: string, fix: string] | undefined;

/** How a parameter of a request is checked. */
export interface ParameterForm {
  readonly isRequired?: boolean;
  readonly check?: Check;
}

/** The parameters that an endpoint takes, in the order in which they are written. */
export type ParameterForms<P> = { readonly [K in keyof P]-?: ParameterForm };

const choice =
  (...values: ReadonlyArray<string>): Check =>
  (value) =>
    values.includes(value)
      ? undefined
      : [`is ${value}, which the endpoint does not take`, `send ${values.join(' or ')}`];

const absolute = /^[a-z][a-z0-9+.-]*:/i;

const page: Check = (value) =>
  absolute.test(value) ? undefined : ['is no absolute URL', 'send the whole URL, with its scheme'];

const redirect: Check = (value) =>
  value.includes('#')
    ? ['has a fragment, which OAuth forbids', 'send the URL without what stands after #']
    : page(value);

const clientId: Check = (value) =>
  isClientId(value) ? undefined : ['is no id of an app client', 'send the id of the client, not its name'];

/** Forms that several endpoints share. */
export const forms = {
  clientId: { isRequired: true, check: clientId },
  redirect: { check: redirect },
  /** It is not known whether the service takes a fragment here. */
  page: { check: page },
  responseType: { check: choice('code', 'token') },
  challengeMethod: { check: choice('S256') },
  challenge: {
    check: (value: string) =>
      /^[\w-]{43}$/.test(value)
        ? undefined
        : ([
            'is no SHA-256 digest in base64url',
            'send BASE64URL(SHA256(code_verifier)), which has 43 characters',
          ] as const),
  },
  any: {},
} satisfies Readonly<Record<string, ParameterForm>>;

/** The same form of a parameter that has to be there. */
export const required = (form: ParameterForm): ParameterForm => ({ ...form, isRequired: true });

const loneSurrogate = /\p{Cs}/u;

const checkValue = (name: string, value: unknown, { check }: ParameterForm): ReadonlyArray<Issue> => {
  if (typeof value !== 'string' || value === '' || loneSurrogate.test(value)) {
    return [urlIssue('request-parameter-format', name, 'is no text', 'send a text, or leave it out')];
  }
  const mistake = check?.(value);
  return mistake === undefined ? [] : [urlIssue('request-parameter-format', name, ...mistake)];
};

const unknownFix = (name: string, known: ReadonlyArray<string>): string => {
  if (name === 'post_logout_redirect_uri' && known.includes('logout_uri'))
    return 'send client_id and logout_uri';
  const nearest = nearestName(name, known);
  return nearest === undefined ? `send what it takes: ${known.join(', ')}` : `send ${nearest}`;
};

/** What is wrong with the parameters of a request, each by itself. */
export const parameterIssues = (
  parameters: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, ParameterForm>>,
): ReadonlyArray<Issue> => [
  ...Object.entries(known).flatMap(([name, form]) => {
    const value = parameters[name];
    if (value !== undefined) return checkValue(name, value, form);
    return form.isRequired === true
      ? [urlIssue('request-parameter-missing', name, 'is missing', `send ${name}`)]
      : [];
  }),
  ...Object.keys(parameters)
    .filter((name) => parameters[name] !== undefined && !Object.hasOwn(known, name))
    .map((name) =>
      urlIssue(
        'request-parameter-unknown',
        name,
        'is no parameter of the endpoint',
        unknownFix(name, Object.keys(known)),
      ),
    ),
];

/** The parameters as a query, in the order of the table. What is not there is left out. */
export const queryOf = (
  parameters: Readonly<Record<string, string | undefined>>,
  known: Readonly<Record<string, ParameterForm>>,
): string =>
  Object.keys(known)
    .flatMap((name) => {
      const value = parameters[name];
      return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
    })
    .join('&');
