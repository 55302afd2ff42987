import type { Explained } from './explained';

/** The reason why one construct cannot say what the other can. */
const otherConstruct = "The client is converted to props of the CDK's own construct, which";

const inexpressible = (code: string, summary: string, why: string): Explained => ({
  code,
  severity: 'error',
  summary,
  why: `${otherConstruct} ${why}`,
});

/** What is wrong with the props of a construct of the CDK. It stands in a program, so no file can show it. */
export const aboutConstructs: ReadonlyArray<Explained> = [
  {
    code: 'token-position',
    severity: 'error',
    summary: 'A token of the CDK stands where the value must be known',
    why: 'The grants, the authentication flows, `disableOAuth`, `refreshTokenRotation`, `preventUserExistenceErrors` and the unit of a duration decide which properties are written, so they must be known when the app is synthesised.',
  },
  {
    code: 'output-position',
    severity: 'error',
    summary: 'An Output or a promise of Pulumi stands where the value must be known',
    why: 'The grants, the authentication flows, `disableOAuth`, `refreshTokenRotation`, the unit of a duration and the keys of an object decide which arguments there are, so they must be known when the program runs.',
  },
  {
    code: 'setting-beside-client',
    severity: 'error',
    summary: 'A setting stands beside `client` in the props of the construct',
    why: '`client` describes the whole client, so one of the two would have no effect.',
  },
  {
    code: 'provider-left-out',
    severity: 'warning',
    summary: 'A client that takes all providers of its user pool leaves one out',
    why: 'CloudFormation can create the provider only after the client, or not at all under a condition of another stack. The service refuses providers that do not exist yet.',
  },
  inexpressible(
    'cdk-value-open',
    "A token stands where the CDK's own construct takes none",
    'checks or converts the value when the app is synthesised.',
  ),
  inexpressible(
    'cdk-whole-minutes',
    'A duration is not a whole number of minutes',
    'writes the lifetimes of tokens in minutes.',
  ),
  inexpressible(
    'cdk-auth-flow',
    "The CDK's own construct cannot turn an authentication flow on or off",
    'knows some flows only, and turns refresh tokens on exactly if they do not rotate.',
  ),
  inexpressible(
    'cdk-rotation',
    'Refresh token rotation has no grace period, or is turned off',
    'has the grace period alone, which turns rotation on.',
  ),
  inexpressible(
    'cdk-kept-o-auth',
    'OAuth settings are kept while OAuth is off',
    'takes either `oAuth` or `disableOAuth`.',
  ),
  inexpressible(
    'cdk-implied-scope',
    'The client lists phone, email or profile without openid',
    'adds `openid` to such scopes.',
  ),
  inexpressible(
    'cdk-default-redirect',
    'The default redirect URI is not among the callback URLs that are known',
    'looks for it there when the app is synthesised.',
  ),
  inexpressible(
    'cdk-attribute',
    "An attribute is neither custom nor a standard one that the CDK's own construct knows",
    'adds `custom:` to every other name.',
  ),
  inexpressible(
    'cdk-analytics-application',
    'The Pinpoint project is given as an ARN',
    'takes a `CfnApp` in its place.',
  ),
];
