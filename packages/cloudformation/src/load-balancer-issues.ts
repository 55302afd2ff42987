/** Finds clients that a load balancer of their template cannot sign users in with. */
import {
  isReference,
  partsOf,
  type Issue,
  type Path,
  type ReadClient,
  type SourceEdit,
  type UserPoolClientDraft,
} from '@org/cognito-core';
import { loadBalancerType } from './cognito-types';
import { knownToCode } from './known-to-code';
import { loadBalancerSignIns, type LoadBalancerSignIn } from './load-balancer-sign-in';
import { templateIssue } from './template-rules';
import { propertiesOf, type WrittenTemplate } from './written-template';

type Fields = Readonly<Record<string, unknown>>;

/** An object of a draft; `undefined` if it is absent or open. */
const known = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !isReference(value) ? (value as Fields) : undefined;

const change = (title: string, ...inSource: ReadonlyArray<SourceEdit>) => ({
  isSafe: false,
  edits: [],
  inSource,
  title,
});

/** The texts of an array of a draft; `undefined` if the array or one of them is open as a whole. */
type Texts = ReadonlyArray<ReturnType<typeof partsOf>>;

const textsIn = (list: unknown): Texts | undefined =>
  Array.isArray(list) && !list.some(isReference) ? list.map((item) => partsOf(item as never)) : undefined;

const tail = '/oauth2/idpresponse';

const endsInTail = (parts: Texts[number]): boolean => {
  const last = parts[parts.length - 1];
  return typeof last === 'string' && last.endsWith(tail);
};

const mayEndInTail = (parts: Texts[number]): boolean =>
  endsInTail(parts) || typeof parts[parts.length - 1] !== 'string';

/** The load balancer whose generated name makes a URL what no browser sends. */
const generatedHost = (parts: Texts[number], { resources }: WrittenTemplate): string | undefined => {
  const [scheme, host, end, more] = parts;
  if (scheme !== 'https://' || typeof host !== 'object' || end !== tail || more !== undefined)
    return undefined;
  const [, logicalId = ''] = /^(.*)\.DNSName$/.exec(host.name) ?? [];
  const resource = resources.get(logicalId);
  return resource?.['Type'] === loadBalancerType && propertiesOf(resource)['Name'] === undefined
    ? logicalId
    : undefined;
};

const secretIssues = ({ generateSecret }: UserPoolClientDraft, { listener }: LoadBalancerSignIn) =>
  generateSecret === undefined || generateSecret === false
    ? [
        templateIssue(
          'alb-client-secret',
          ['GenerateSecret'],
          `the load balancer at ${listener} signs users in with a client secret, but the client has none`,
          change('give the client a secret, which replaces it if it is deployed', {
            kind: 'set',
            path: ['GenerateSecret'],
            value: true,
          }),
        ),
      ]
    : [];

const grantPath: Path = ['AllowedOAuthFlows'];

const grantIssues = (
  { disableOAuth, oAuth, keptOAuth }: UserPoolClientDraft,
  { listener }: LoadBalancerSignIn,
): ReadonlyArray<Issue> => {
  const message = `the load balancer at ${listener} signs users in by the code grant, which is off`;
  // Where everything but the switch is there, another rule tells.
  if (disableOAuth === true && keptOAuth === undefined) {
    return [templateIssue('alb-client-grant', grantPath, message, 'turn OAuth on, with the code grant')];
  }
  const flows = disableOAuth === false ? known(known(oAuth)?.['flows']) : undefined;
  if (flows?.['authorizationCodeGrant'] !== false) return [];
  if (flows['clientCredentials'] !== false) {
    return [
      templateIssue('alb-client-grant', grantPath, message, 'give the load balancer a client of its own'),
    ];
  }
  // No grant at all is the matter of another rule.
  return flows['implicitCodeGrant'] === true
    ? [
        templateIssue(
          'alb-client-grant',
          grantPath,
          message,
          change('turn the code grant on too', { kind: 'add', path: grantPath, value: 'code' }),
        ),
      ]
    : [];
};

const scopeIssues = (oAuth: Fields, { listener, scopes }: LoadBalancerSignIn): ReadonlyArray<Issue> => {
  // Each literal text has one part.
  const allowed: ReadonlyArray<unknown> = textsIn(oAuth['scopes'])?.flat() ?? [];
  if (allowed.length === 0 || !allowed.every((part) => typeof part === 'string')) return [];
  const path = ['AllowedOAuthScopes'];
  return (scopes ?? [])
    .filter((scope) => !allowed.includes(scope))
    .map((scope) =>
      templateIssue(
        'alb-client-scope',
        path,
        `the load balancer at ${listener} asks for the scope ${scope}, which the client does not allow`,
        change(`add ${scope}`, { kind: 'add', path, value: scope }),
      ),
    );
};

const callbackIssues = (
  oAuth: Fields,
  { listener }: LoadBalancerSignIn,
  template: WrittenTemplate,
): ReadonlyArray<Issue> => {
  const texts = textsIn(oAuth['callbackUrls']);
  if (texts === undefined || texts.length === 0) return [];
  const path = ['CallbackURLs'];
  const candidates = texts.filter(mayEndInTail);
  if (candidates.length === 0) {
    return [
      templateIssue(
        'alb-client-callback',
        path,
        `the load balancer at ${listener} has users sent back to ${tail}, which no callback URL ends in`,
        `add https://DNS${tail}, where DNS is the name by which users reach the load balancer`,
      ),
    ];
  }
  const hosts = candidates.map((parts) => generatedHost(parts, template));
  const [host] = hosts;
  return host === undefined || hosts.includes(undefined)
    ? []
    : [
        templateIssue(
          'alb-callback-case',
          [...path, texts.indexOf(candidates[0] as Texts[number])],
          `${host} has no name of its own, so its DNS name has capital letters, which browsers and the load balancer write small`,
          `give ${host} a Name in lower case, or use a domain of your own`,
        ),
      ];
};

/** The issues of a client that load balancers of its template sign users in with. Each is told once. */
export const loadBalancerIssues = (
  template: WrittenTemplate,
): ((logicalId: string, read: ReadClient) => ReadonlyArray<Issue>) => {
  const signInsOf = loadBalancerSignIns(template);
  const changed = knownToCode(template);
  return (logicalId, { fields }) => {
    const { disableOAuth, oAuth: inForce } = fields;
    const oAuth = disableOAuth === false ? known(inForce) : undefined;
    const found = signInsOf(logicalId).flatMap((signIn) => [
      ...secretIssues(fields, signIn),
      // Code may change everything but whether the client has a secret.
      ...(changed.has(logicalId) ? [] : grantIssues(fields, signIn)),
      ...(oAuth === undefined || changed.has(logicalId)
        ? []
        : [...scopeIssues(oAuth, signIn), ...callbackIssues(oAuth, signIn, template)]),
    ]);
    // Several listeners may ask for the same.
    return [
      ...new Map(found.map((issue) => [JSON.stringify([issue.code, issue.fixes]), issue] as const)).values(),
    ];
  };
};
