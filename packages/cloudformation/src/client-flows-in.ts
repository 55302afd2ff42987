import { clientAuthFlows, type PoolContext } from '@org/cognito-core';
import { userPoolClientType } from './cognito-types';
import { literalText } from './evaluate/literal-text';
import { eachItem, literalItems } from './evaluate/literal-values';
import type { JsonObject } from './json';
import { membersIn } from './members-in';
import type { WrittenTemplate } from './written-template';

const flowsIn = ({ ExplicitAuthFlows: written }: JsonObject): ReadonlyArray<string> | undefined => {
  const items = literalItems(written);
  return items === undefined ? undefined : eachItem(items, literalText);
};

/** The authentication flows of the clients of each user pool of a template, if all of them are known. */
export const clientFlowsIn = (
  template: WrittenTemplate,
): ((pool: string) => PoolContext['clientAuthFlows']) => {
  const clientsOf = membersIn(template, userPoolClientType);
  return (pool) => {
    const clients = clientsOf(pool);
    const flows = clients === undefined ? undefined : eachItem(clients, flowsIn);
    return flows === undefined ? undefined : clientAuthFlows(flows);
  };
};
