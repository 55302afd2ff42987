import type { UserPoolClientDraft } from '../client/draft';
import { knownObject } from './known-object';
import { flowsOf, type OAuthDraft } from './oauth-draft';

/** Whether a client is surely for a machine, which has no user. */
export const isForMachines = ({ oAuth, authFlows }: UserPoolClientDraft): boolean =>
  flowsOf(knownObject<OAuthDraft>(oAuth) ?? {}).clientCredentials === true ||
  knownObject<{ readonly clientToken?: unknown }>(authFlows)?.clientToken === true;
