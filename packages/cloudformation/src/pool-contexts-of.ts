import { featurePlans, regionOfUserPool, type PoolContext } from '@org/cognito-core';
import { byKey } from './by-key';
import { clientFlowsIn } from './client-flows-in';
import { domainType } from './cognito-types';
import { literalText } from './evaluate/literal-text';
import { isOpenObject } from './intrinsic';
import type { Json, JsonObject } from './json';
import { membersIn } from './members-in';
import { attributesIn } from './pool-attributes';
import { poolChangesIn } from './pool-changes';
import { firstFactorsIn } from './pool-first-factors';
import { poolMembersIn } from './pool-members';
import { registrationIn } from './pool-registration';
import { poolTriggersIn } from './pool-triggers';
import { userPoolOf } from './user-pool-of';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** The Region that the id of a user pool names, where the id is written out. */
const regionIn = (userPoolId: Json | undefined): Pick<PoolContext, 'region'> => {
  const id = literalText(userPoolId);
  const region = id === undefined ? undefined : regionOfUserPool(id);
  return region === undefined ? {} : { region };
};

/**
 * What a template says about the user pool of each of its clients, by the logical id of the client, and by its resource if
 * that is not written there as it is: only the Region that its id names, if the pool is not in the template. A key is present only if everything about
 * it is certain before deployment.
 */
export const poolContextsOf = (
  template: WrittenTemplate,
): ((logicalId: string, client?: JsonObject) => PoolContext) => {
  const isChangedBefore = poolChangesIn(template);
  const membersOf = poolMembersIn(template);
  const triggersOf = poolTriggersIn(template);
  const clientFlowsOf = clientFlowsIn(template);
  const domainsOf = membersIn(template, domainType);
  const contextOf = byKey((userPool: string): PoolContext => {
    const pool = propertiesOf(template.resources.get(userPool));
    if (isOpenObject(pool)) return {};
    const attributes = attributesIn(pool);
    const lambdaTriggers = triggersOf(userPool);
    const allowedFirstAuthFactors = firstFactorsIn(pool);
    const clientAuthFlows = clientFlowsOf(userPool);
    const dynamicClientRegistration = registrationIn(pool);
    const domains = domainsOf(userPool);
    const tier = literalText(pool['UserPoolTier']);
    const featurePlan = featurePlans.find((plan) => plan === tier);
    return {
      ...(attributes !== undefined && { attributes }),
      ...(featurePlan !== undefined && { featurePlan }),
      ...membersOf(userPool),
      ...(lambdaTriggers !== undefined && { lambdaTriggers }),
      ...(allowedFirstAuthFactors !== undefined && { allowedFirstAuthFactors }),
      ...(clientAuthFlows !== undefined && { clientAuthFlows }),
      ...(dynamicClientRegistration !== undefined && { dynamicClientRegistration }),
      ...(domains !== undefined && { hasDomain: domains.length > 0 }),
    };
  });
  return (logicalId, client = template.resources.get(logicalId)) => {
    const userPool = userPoolOf(client, template);
    if (userPool === undefined) return regionIn(propertiesOf(client)['UserPoolId']);
    return isChangedBefore(userPool, logicalId) ? {} : contextOf(userPool);
  };
};
