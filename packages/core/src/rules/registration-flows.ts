import type { RegistrationFlows } from './pool-context';

/**
 * The grants that an app can ask for when it registers, as a pool context has them.
 *
 * @param named The grants in the names of the service, which takes `implicit` among them and ignores it.
 *
 * @example
 * import { registrationFlows } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(registrationFlows(['code', 'implicit']), { authorizationCodeGrant: true });
 * assert.deepStrictEqual(registrationFlows([]), {});
 */
export const registrationFlows = (named: ReadonlyArray<string>): RegistrationFlows => ({
  ...(named.includes('code') && { authorizationCodeGrant: true }),
  ...(named.includes('client_credentials') && { clientCredentials: true }),
});
