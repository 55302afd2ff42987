import { serviceDefaults } from '../client/defaults';
import { type AuthFlow, authFlows, type AuthFlows } from '../field/auth-flows';
import { authFlowNames } from '../spelling/value-names';

const flowCalled = (name: string): AuthFlow | undefined =>
  authFlows.find((flow) => authFlowNames[flow] === name);

/**
 * The authentication flows that are on in some of the clients of a user pool, as a pool context has them.
 *
 * @param named What each client lists as its flows, in the names of the service. A client that lists none has the
 * service's default flows.
 * @returns `undefined` if a name is not known, because it may stand for any flow.
 *
 * @example
 * import { clientAuthFlows } from '@org/cognito-core';
 *
 * const flows = clientAuthFlows([['ALLOW_USER_AUTH'], []]);
 * assert.deepStrictEqual(flows, { user: true, userSrp: true, custom: true, refreshToken: true });
 * assert.strictEqual(clientAuthFlows([['ALLOW_NOTHING']]), undefined);
 */
export const clientAuthFlows = (
  named: ReadonlyArray<ReadonlyArray<string>>,
): Partial<AuthFlows> | undefined => {
  const on = named.flatMap((names): ReadonlyArray<AuthFlow | undefined> =>
    names.length === 0 ? serviceDefaults.authFlows : names.map(flowCalled),
  );
  return on.includes(undefined)
    ? undefined
    : (Object.fromEntries(on.map((flow) => [flow, true])) as Partial<AuthFlows>);
};
