/**
 * The app's half of the contract with an Amazon Cognito app client: the settings of the app, the URLs of its requests,
 * whether the service accepts a request, and what an error of a sign-in comes from.
 *
 * @packageDocumentation
 */
export { checkRequest } from './check/check-request';
export type { RequestAnswer } from './check/request-answer';
export { requestsOf } from './check/requests-of';
export type { KnownClient } from './client/known-client';
export type { AppRequest, Endpoint, ReadableParameter, SecretParameter } from './request/app-request';
export { readRequest } from './request/read-request';
export { nearestUrl, urlDifference } from './request/url-difference';
export type { Cause, Facts, Verdict } from './why/cause';
export type { AppFacts } from './settings/app-facts';
export { type ExplainedIssue, explainedIssues } from './settings/explained-issues';
export type { AppFile } from './settings/target';
export { type AppConfig, appConfig, type SecretVariable, targetNames } from './targets/app-config';
export { openAppConfig, type OpenAppConfig, type OpenAppFacts } from './targets/open-app-config';
export type { TargetName } from './targets/targets';
export { domainUrl, type PrefixDomain, type UserPoolDomain } from './urls/domain-url';
export {
  type AuthorizeParameters,
  authorizeUrl,
  type LogoutParameters,
  type LogoutToPage,
  type LogoutToSignIn,
  logoutUrl,
  revokeUrl,
  tokenUrl,
  userInfoUrl,
} from './urls/endpoint-urls';
export {
  discoveryUrl,
  type IssuerType,
  issuerUrl,
  jwksUrl,
  readIssuer,
  regionOfUserPool,
  type UserPoolIssuer,
} from './urls/issuer-url';
export type { UrlIssues } from './urls/url-issue';
export { type Symptom, symptoms } from './why/symptoms';
export type { OwnError } from './why/own-errors';
export {
  type Diagnosis,
  type FoundRule,
  type RankedCause,
  type RuleMessage,
  why,
  type WhyOptions,
} from './why/why';
