/** What is known of an error, as far as it is safe to conclude from it. */
import type { KnownClient } from '../client/known-client';
import type { AppRequest } from '../request/app-request';
import { readOneRequest } from '../request/read-request';
import type { Facts } from './cause';

/** Hosts and codes of other authorization servers. */
const otherServer =
  /\b(oauth2|accounts)\.google(apis)?\.com|AADSTS\d|login\.(microsoftonline|windows)\.|\.okta(preview)?\.com|\.auth0\.com|\/realms\/|keycloak|appleid\.apple\.com|graph\.facebook\.com/i;

/** Whether an error is that of another authorization server. */
export const isOfOtherServer = (text: string): boolean => otherServer.test(text) && !/cognito/i.test(text);

/** How messages and requests name the id of a client. */
const idInText = /\bclient(?:_?id)?["']?\s*(?:for|[:=])?\s*["']?(?=[\da-z]*\d)([\da-z]{20,128})(?![\w-])/gi;

/** The id of another client than the one that is looked at, if a text or its request names that one and not this. */
const otherClientIn = (
  text: string,
  request: AppRequest | undefined,
  client: KnownClient | undefined,
): string | undefined => {
  if (client?.clientId === undefined) return undefined;
  const named = [...text.matchAll(idInText)].map(([, id]) => id);
  const inRequest = request?.parameters.client_id;
  const ids = [...(inRequest === undefined ? [] : [inRequest]), ...named];
  return ids.includes(client.clientId) ? undefined : ids[0];
};

/**
 * The facts of an error. Where the text has several values of a parameter, none counts; where it names another client
 * than the one that is given, or comes from another server, the client decides nothing.
 */
export const factsOf = (text: string, client: KnownClient | undefined): Facts => {
  const request = readOneRequest(text);
  const otherClient = otherClientIn(text, request, client);
  const isAboutClient = otherClient === undefined && !isOfOtherServer(text);
  return {
    text,
    ...(request && { request }),
    ...(otherClient !== undefined && { otherClient }),
    ...(client && isAboutClient && { client }),
  };
};
