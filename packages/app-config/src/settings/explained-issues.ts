import type { PublishedSource } from '@org/cognito-core/explanations';
import { guide } from '../cited/sources';
import type { AppIssueCode } from './app-issue';

/** Why an app's half of a client cannot be written, or a URL cannot be made. */
export interface ExplainedIssue {
  /** The permanent code of the issue, in kebab-case. */
  readonly code: string;
  readonly severity: 'error';
  /** What is wrong, in one line. */
  readonly summary: string;
  readonly why: string;
  readonly sources?: readonly [PublishedSource, ...ReadonlyArray<PublishedSource>];
}

type Explanations<C extends string> = Readonly<Record<C, Omit<ExplainedIssue, 'code' | 'severity'>>>;

const aboutApps: Explanations<AppIssueCode> = {
  'app-fact-missing': {
    summary: 'The settings of an app need a fact that the client does not have',
    why: 'The ids of the client and of the user pool are made at deployment, and a domain is a resource of its own. The answer of `describe-user-pool-client` and a state have the ids.',
  },
  'app-fact-format': {
    summary: 'A fact about an app has a form that it cannot have',
    why: 'An app that is set up with it would fail only when somebody signs in.',
  },
  'app-grant-off': {
    summary: 'A client does not allow the grant that the app needs',
    why: 'Apps that users sign in to need the authorization code grant, and machines the client credentials grant, which the service takes in a client of its own alone. The implicit grant is not written for: it leaves tokens in the history of the browser, and gives no refresh token.',
    sources: [
      guide(
        'App client types and settings',
        'The client credentials grant is for machines, and cannot be combined with the grants for users.',
      ),
    ],
  },
  'app-secret-unsafe': {
    summary: 'A client has a secret, and the app runs where everybody can read it',
    why: 'A page in a browser and an app on a device cannot keep a secret, so they use a public client, with PKCE. Whether a client has a secret is decided when it is made.',
    sources: [
      {
        kind: 'documentation',
        says: 'Native apps are public clients, since a secret that is shipped to several users is none.',
        where: 'RFC 8252, section 8.5',
        read: '2026-12-01',
      },
    ],
  },
  'app-secret-missing': {
    summary: 'A client has no secret, and the app needs one',
    why: 'Machines and load balancers authenticate themselves at the token endpoint. Whether a client has a secret is decided when it is made.',
    sources: [guide('Token endpoint', 'The client credentials grant needs a client that has a secret.')],
  },
  'app-redirect-missing': {
    summary: 'No callback URL of a client suits the app',
    why: 'Some libraries and services make their redirect URL themselves, such as `/oauth2/idpresponse` of a load balancer. The service takes it only if it is a callback URL of the client, letter by letter.',
    sources: [guide('Authorize endpoint', 'The redirect_uri must have been registered with the client.')],
  },
  'app-scope-missing': {
    summary: 'A client has no scope that the app needs',
    why: 'Without `openid` the service gives no ID token, and libraries of OpenID Connect then fail after a sign-in that went well.',
    sources: [guide('Scopes, M2M, and resource servers', 'The scope openid asks for an ID token.')],
  },
  'app-request-refused': {
    summary: 'A client refuses the request that the app would make',
    why: 'What is given for the app is compared with the client as the service does. `check-app` compares a request by itself.',
  },
  'app-issuer-unsupported': {
    summary: 'The app takes tokens of the original issuer alone',
    why: 'A user pool has one of two issuers, `cognito-idp` or `issuer-cognito-idp`, and its tokens name that one. The authenticate-cognito action of load balancers and the Cognito authorizer of REST APIs work with the original one alone.',
    sources: [
      {
        kind: 'api-model',
        says: 'The type of the issuer of a user pool is ORIGINAL or UPDATED, and each has a host of its own.',
        where: 'IssuerConfigurationType of the API of Amazon Cognito user pools',
        read: '2026-12-01',
      },
      {
        kind: 'recorded',
        says: 'The updated issuer goes neither with the authentication of load balancers nor with the Cognito authorizers of API Gateway.',
        where: 'Published notes on the endpoints of user pools and on moving them to several Regions',
        read: '2026-12-01',
      },
    ],
  },
  'app-value-open': {
    summary: 'A value of a client decides about the app, and is known only at deployment',
    why: 'A reference may stand for anything. The client that is deployed has the value, and `describe-user-pool-client` shows it.',
  },
};

const aboutUrls: Explanations<
  'domain-format' | 'request-parameter-format' | 'request-parameter-missing' | 'request-parameter-unknown'
> = {
  'domain-format': {
    summary: 'What is given for the domain of a user pool is none',
    why: 'A domain is a prefix in a Region, `<prefix>.auth.<Region>.amazoncognito.com`, or a host of your own. The issuer is at another host, and is no domain.',
    sources: [
      guide('Configuring a user pool domain', 'A domain is a prefix of the service, or a custom one.'),
    ],
  },
  'request-parameter-format': {
    summary: 'A parameter of a request has a form that the endpoint does not take',
    why: 'The endpoint would answer with an error page, or leave the parameter aside.',
    sources: [guide('Authorize endpoint', 'It lists the parameters and their values.')],
  },
  'request-parameter-missing': {
    summary: 'A request lacks a parameter that the endpoint needs',
    why: 'The logout endpoint needs `client_id` with `logout_uri`, or else what a sign-in needs. PKCE needs both of its parameters.',
    sources: [
      guide(
        'Logout endpoint',
        'The parameters are client_id with logout_uri, or with redirect_uri and response_type.',
      ),
    ],
  },
  'request-parameter-unknown': {
    summary: 'A request has a parameter that the endpoint does not know',
    why: 'The service leaves it aside. Most often it is one of OpenID Connect, such as `post_logout_redirect_uri`, for which the service has a name of its own.',
    sources: [guide('Logout endpoint', 'It lists the parameters.')],
  },
};

/**
 * Why an app's half of a client cannot be written, or a URL cannot be made, by the codes of the issues. What
 * `user-pool-id-format` is about is explained among the rules about templates.
 *
 * @example
 * import { explainedIssues } from '@org/cognito-app-config';
 *
 * const unsafe = explainedIssues.find(({ code }) => code === 'app-secret-unsafe');
 * assert.strictEqual(unsafe?.summary, 'A client has a secret, and the app runs where everybody can read it');
 */
export const explainedIssues: ReadonlyArray<ExplainedIssue> = /* #__PURE__ */ Object.entries({
  ...aboutApps,
  ...aboutUrls,
}).map(([code, explanation]) => ({ code, severity: 'error' as const, ...explanation }));
