import type { Issue, Measure, ReadClient } from '@org/cognito-core';
import { generatedNameIssues } from './generated-name';
import type { JsonObject } from './json';
import { loadBalancerIssues } from './load-balancer-issues';
import { managedLoginIssues } from './managed-login-issues';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** What other resources of a template, and the place of a client in it, say against the client. */
export const surroundingIssues = (
  template: WrittenTemplate,
): ((logicalId: string, client: JsonObject, read: ReadClient, measure: Measure) => ReadonlyArray<Issue>) => {
  const ofLoadBalancers = loadBalancerIssues(template);
  const ofManagedLogin = managedLoginIssues(template);
  return (logicalId, client, read, measure) => [
    ...measure('client-name-generated', () => generatedNameIssues(logicalId, propertiesOf(client))),
    ...measure('alb-*', () => ofLoadBalancers(logicalId, read)),
    ...measure('login-branding-missing', () => ofManagedLogin(logicalId, client, read)),
  ];
};
