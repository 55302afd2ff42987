/** The listeners of load balancers that sign users in with a client of their template. */
import { clientOf } from './client-of';
import { listenerRuleType, listenerType } from './cognito-types';
import { literalText } from './evaluate/literal-text';
import { literalItems, literalObject } from './evaluate/literal-values';
import type { JsonObject } from './json';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** How a listener signs users in. */
export interface LoadBalancerSignIn {
  /** The logical id of the listener or of its rule. */
  readonly listener: string;
  /** The scopes that it asks for; `undefined` if they are open until deployment. */
  readonly scopes: ReadonlyArray<string> | undefined;
}

const scopesIn = ({ Scope: scope = 'openid' }: JsonObject): ReadonlyArray<string> | undefined =>
  literalText(scope)
    ?.split(' ')
    .filter((name) => name !== '');

const actionsOf = (resource: JsonObject): ReadonlyArray<JsonObject> => {
  const { DefaultActions, Actions } = propertiesOf(resource);
  return [DefaultActions, Actions]
    .flatMap((actions) => literalItems(actions) ?? [])
    .map(literalObject)
    .filter((action) => action !== undefined);
};

/** How listeners sign users in with each client of a template, by its logical id. */
export const loadBalancerSignIns = (
  template: WrittenTemplate,
): ((client: string) => ReadonlyArray<LoadBalancerSignIn>) => {
  const byClient = new Map<string, Array<LoadBalancerSignIn>>();
  for (const [listener, resource] of [listenerType, listenerRuleType].flatMap(template.ofType)) {
    for (const { AuthenticateCognitoConfig: written } of actionsOf(resource)) {
      const config = literalObject(written);
      const client = clientOf(config?.['UserPoolClientId'], template);
      if (config === undefined || client === undefined) continue;
      // Under a condition of its own, it may never use the client as it is here.
      const { Condition: condition } = resource;
      if (condition !== undefined && condition !== template.resources.get(client)?.['Condition']) continue;
      const signIns = byClient.get(client) ?? [];
      byClient.set(client, signIns);
      signIns.push({ listener, scopes: scopesIn(config) });
    }
  }
  return (client) => byClient.get(client) ?? [];
};
