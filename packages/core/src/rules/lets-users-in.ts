import type { UserPoolClientDraft } from '../client/draft';
import type { AuthFlow } from '../field/auth-flows';
import { knownObject } from './known-object';

/** The flows by which a user signs in with nothing but the id of the client, and its secret if it has one. */
const flowsOfUsers: ReadonlyArray<AuthFlow> = [
  'userSrp',
  'userPassword',
  'custom',
  'user',
  'legacyUserPassword',
  'legacyCustomOnly',
];

/** Whether users surely sign in through the API. Without a list of flows the service has SRP and custom challenges on. */
export const letsUsersIn = ({ authFlows }: UserPoolClientDraft): boolean => {
  if (authFlows === undefined) return true;
  const flows = knownObject<{ readonly [F in AuthFlow]?: unknown }>(authFlows) ?? {};
  return flowsOfUsers.some((flow) => flows[flow] === true);
};
