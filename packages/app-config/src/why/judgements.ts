/** How a look at the client and the request decides causes. */
import { type Message, said } from '@org/cognito-core';
import { parameterChecks } from '../check/parameter-checks';
import type { Answer, KnownClient } from '../client/known-client';
import type { Endpoint } from '../request/app-request';
import type { Cause, Verdict } from './cause';

type Judge = NonNullable<Cause['judge']>;

/** The page of the service that says invalid_request, which a browser reaches before the app is told anything. */
export const invalidAtService = /\/error\?(?:[^\s"]*&)?error=invalid_request/;

/** Rules a cause out if the request is to another endpoint than those that answer so for this cause. */
export const unlessAt =
  (...endpoints: ReadonlyArray<Endpoint>): Judge =>
  ({ request: { endpoint } = {} }) =>
    endpoint === undefined || endpoints.includes(endpoint)
      ? undefined
      : { verdict: 'ruled-out', seen: `the request is to /${endpoint}` };

/** Judges what an app is told at its own URL, which is nothing where the service shows the error on a page of its own. */
export const toldToApp =
  (judge: Judge): Judge =>
  (facts) =>
    unlessAt('authorize', 'login')(facts) ?? (invalidAtService.test(facts.text) ? undefined : judge(facts));

/** Rules a cause out if something of the client is surely not so. */
export const unless =
  (holds: (client: KnownClient) => Answer, seen: Message): Judge =>
  ({ client }) =>
    client !== undefined && holds(client) === false ? { verdict: 'ruled-out', seen } : undefined;

/** Decides a cause by what is surely so, or surely not so, of the client. */
export const ifSo =
  (holds: (client: KnownClient) => Answer, seen: Message, unseen: Message): Judge =>
  ({ client }) => {
    const answer = client === undefined ? undefined : holds(client);
    if (answer === undefined) return undefined;
    return answer ? { verdict: 'certain', seen } : { verdict: 'ruled-out', seen: unseen };
  };

/** Rules a cause out if the request names the client that is looked at. */
export const unlessNamed: Judge = ({ client, request }) =>
  client?.clientId === undefined || request?.parameters.client_id === undefined
    ? undefined
    : { verdict: 'ruled-out', seen: 'the request names this client' };

/**
 * Gives a verdict on a sign-in. On the page of the service it counts only if the client is known to be there, because a
 * client that is not there has the same page.
 */
export const ifClientIsThere =
  (verdict: Verdict): Judge =>
  (facts) =>
    unlessAt('authorize', 'login', 'error')(facts) ??
    (invalidAtService.test(facts.text) && unlessNamed(facts) === undefined ? undefined : verdict);

/** Decides a cause by one parameter of the request, which the client refuses or accepts. */
export const ifRefused =
  (parameter: keyof typeof parameterChecks): Judge =>
  ({ request, client }) => {
    if (client === undefined || request?.parameters[parameter] === undefined) return undefined;
    const answers = parameterChecks[parameter](request, client);
    const refused = answers.find(({ verdict }) => verdict === 'refused');
    if (refused !== undefined) {
      return { verdict: 'certain', seen: said`${parameter} ${refused.message}` };
    }
    return answers.length > 0
      ? undefined
      : { verdict: 'ruled-out', seen: `the client accepts the ${parameter} of the request` };
  };
