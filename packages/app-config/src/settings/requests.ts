import { type Issue, type Message, said } from '@org/cognito-core';
import { checkRequest } from '../check/check-request';
import type { AppRequest, ReadableParameter } from '../request/app-request';
import type { AppFacts } from './app-facts';
import { appIssue } from './app-issue';

const requestTo = (
  endpoint: 'authorize' | 'token' | 'logout',
  parameters: AppRequest['parameters'],
): AppRequest => ({
  endpoint,
  parameters,
  secrets: [],
});

/** What an app asks for when users sign in. */
export const signInRequest = (id: string, redirectUri: string, scopes: ReadonlyArray<string>): AppRequest =>
  requestTo('authorize', {
    client_id: id,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
  });

/** What an app asks for when users sign out. */
export const signOutRequest = (id: string, logoutUri: string): AppRequest =>
  requestTo('logout', { client_id: id, logout_uri: logoutUri });

/** What a machine asks for. */
export const machineRequest = (id: string, scopes: ReadonlyArray<string>): AppRequest =>
  requestTo('token', { client_id: id, grant_type: 'client_credentials', scope: scopes.join(' ') });

/** What the client refuses of a value that is chosen for a parameter, whatever else is wrong with the request. */
export const refusals = (
  parameter: ReadableParameter,
  value: string,
  { client }: AppFacts,
): ReadonlyArray<Issue> =>
  checkRequest({ parameters: { [parameter]: value }, secrets: [] }, client)
    .filter(({ verdict }) => verdict === 'refused')
    .map(({ message, fix }) => appIssue('app-request-refused', parameter, message, fix));

/** What of the requests is decided by values that are known only at deployment. */
export const openIn = (requests: ReadonlyArray<AppRequest>, { client }: AppFacts): ReadonlyArray<Message> =>
  requests
    .flatMap((request) => checkRequest(request, client))
    .filter(({ verdict }) => verdict === 'open')
    .map(({ parameter, message }) => said`${parameter} ${message}, as far as it is known before deployment`);
