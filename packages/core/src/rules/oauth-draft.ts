/** How rules look at the OAuth settings of a draft. */
import type { Path } from '../issue';
import type { OAuthFlows, OAuthSettings } from '../oauth';
import { isReference, type Reference } from '../reference';
import type { Finding } from '../rule';
import type { Draft } from '../shape';
import type { UserPoolClientDraft } from '../user-pool-client-fields';

/** OAuth settings that are at least an object. */
export type OAuthDraft = Exclude<Draft<OAuthSettings>, Reference>;

type FlowsDraft = Exclude<Draft<OAuthFlows>, Reference>;

type BlockCheck = (oAuth: OAuthDraft, path: Path, client: UserPoolClientDraft) => ReadonlyArray<Finding>;

const inBlock = (
  field: 'oAuth' | 'keptOAuth',
  check: BlockCheck,
  client: UserPoolClientDraft,
): ReadonlyArray<Finding> => {
  const oAuth = client[field];
  return oAuth === undefined || isReference(oAuth) ? [] : check(oAuth, [field], client);
};

/** Checks the OAuth settings of a client where they stand: in force, or kept while OAuth is off. */
export const inEachBlock =
  (check: BlockCheck) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> => {
    const inForce = inBlock('oAuth', check, client);
    return client.keptOAuth === undefined ? inForce : [...inForce, ...inBlock('keptOAuth', check, client)];
  };

/** Checks what the service asks of a client only while OAuth is on. */
export const whereInForce =
  (check: BlockCheck) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    client.disableOAuth === false ? inBlock('oAuth', check, client) : [];

/** The grants; an empty object where nothing is known of them. */
export const flowsOf = ({ flows }: OAuthDraft): FlowsDraft =>
  flows === undefined || isReference(flows) ? {} : flows;

/** A grant for browsers that is surely on. */
export const browserFlow = (oAuth: OAuthDraft): keyof OAuthFlows | undefined =>
  (['authorizationCodeGrant', 'implicitCodeGrant'] as const).find((flow) => flowsOf(oAuth)[flow] === true);

/** The items of a list; none where the list as a whole is absent or undecided. */
export const itemsOf = <A>(list: ReadonlyArray<A> | Reference | undefined): ReadonlyArray<A> =>
  list === undefined || isReference(list) ? [] : list;

/** Whether a list is surely empty. */
export const isEmptyList = (list: unknown): boolean => Array.isArray(list) && list.length === 0;
