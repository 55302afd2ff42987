import { type Issue, type Message, said } from '@org/cognito-core';
import { checkRequest } from '../check/check-request';
import type { RequestAnswer } from '../check/request-answer';
import type { AppRequest } from '../request/app-request';
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

const refusal = ({ parameter, message, fix }: RequestAnswer): Issue =>
  appIssue('app-request-refused', parameter, message, fix);

/** What the client refuses of the requests, and what values decide that are known only at deployment. */
export const judged = (
  requests: ReadonlyArray<AppRequest>,
  { client }: AppFacts,
): { readonly refusals: ReadonlyArray<Issue>; readonly open: ReadonlyArray<Message> } => {
  const answers = requests.flatMap((request) => checkRequest(request, client));
  return {
    refusals: answers.filter(({ verdict }) => verdict === 'refused').map(refusal),
    open: answers
      .filter(({ verdict }) => verdict === 'open')
      .map(
        ({ parameter, message }) => said`${parameter} ${message}, as far as it is known before deployment`,
      ),
  };
};
