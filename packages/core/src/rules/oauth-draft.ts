/** How rules look at the OAuth settings of a draft. */
import { defaultOAuthSettings } from '../client/defaults';
import type { UserPoolClientDraft } from '../client/draft';
import { itemsOf } from '../client/draft-list';
import type { OAuthFields, OAuthFlows } from '../field/oauth';
import type { Finding } from '../issue/issue';
import type { Path } from '../issue/path';
import type { Draft } from '../reference/draft';
import type { Reference } from '../reference/reference';
import { knownObject } from './known-object';

/** OAuth settings that are at least an object. */
export type OAuthDraft = Exclude<Draft<OAuthFields>, Reference>;

type FlowsDraft = Exclude<Draft<OAuthFlows>, Reference>;

type BlockCheck = (oAuth: OAuthDraft, path: Path, client: UserPoolClientDraft) => ReadonlyArray<Finding>;

const inBlock = (
  field: 'oAuth' | 'keptOAuth',
  check: BlockCheck,
  client: UserPoolClientDraft,
): ReadonlyArray<Finding> => {
  const oAuth = knownObject<OAuthDraft>(client[field]);
  return oAuth === undefined ? [] : check(oAuth, [field], client);
};

/** Checks the OAuth settings of a client, whether they are in force or kept while OAuth is off. */
export const inEachBlock =
  (check: BlockCheck) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> => {
    const inForce = inBlock('oAuth', check, client);
    return client.keptOAuth === undefined ? inForce : [...inForce, ...inBlock('keptOAuth', check, client)];
  };

/** Checks what the service requires of a client only while OAuth is on. */
export const whereInForce =
  (check: BlockCheck) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    client.disableOAuth === false ? inBlock('oAuth', check, client) : [];

/** The grants; an empty object if nothing is known about them. */
export const flowsOf = ({ flows }: OAuthDraft): FlowsDraft => knownObject<FlowsDraft>(flows) ?? {};

/** A grant for browsers that is surely on. */
export const browserFlow = (oAuth: OAuthDraft): keyof OAuthFlows | undefined => {
  const flows = flowsOf(oAuth);
  return (['authorizationCodeGrant', 'implicitCodeGrant'] as const).find((flow) => flows[flow] === true);
};

/** Whether users surely sign in at the OAuth endpoints, where alone identity providers let them. */
export const hasUsersAtEndpoints = (client: UserPoolClientDraft): boolean => {
  const oAuth = client.disableOAuth === false ? knownObject<OAuthDraft>(client.oAuth) : undefined;
  return oAuth !== undefined && browserFlow(oAuth) !== undefined;
};

const hasItems = (list: Parameters<typeof itemsOf>[0], expected: ReadonlyArray<string>): boolean => {
  const items = itemsOf(list);
  return items.length === expected.length && expected.every((item, index) => items[index] === item);
};

/**
 * Whether OAuth is on with nothing but what the construct fills in where nothing is said about OAuth. It is one mistake,
 * although two rules could say half of it each.
 */
export const isLeftToDefaults = (oAuth: OAuthDraft, client: UserPoolClientDraft): boolean => {
  const flows = flowsOf(oAuth);
  return (
    client.disableOAuth === false &&
    client.oAuth === oAuth &&
    flows.authorizationCodeGrant === true &&
    flows.implicitCodeGrant === true &&
    hasItems(oAuth.scopes, defaultOAuthSettings.scopes) &&
    hasItems(oAuth.callbackUrls, defaultOAuthSettings.callbackUrls) &&
    oAuth.logoutUrls === undefined &&
    oAuth.defaultRedirectUri === undefined
  );
};
