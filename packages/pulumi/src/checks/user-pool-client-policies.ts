import { applyLintSettings, printIssue, type Issue, type Severity } from '@org/cognito-core';
import type { PolicyResource, ResourceValidationPolicy, StackValidationPolicy } from '@pulumi/policy';
import { userPoolArgument } from '../argument-names';
import { withoutIssues } from '../known-record';
import { roleOf } from '../resource-types';
import { issuesOfClient } from './client-issues';
import type { Arguments, DeclaredResource } from './declared-resource';
import { knownArguments, readable } from './known-arguments';
import { issuesInStack, type ClientCheckOptions } from './stack-issues';

/** A policy has one level, so errors and warnings have a policy each. */
const levels = { error: 'mandatory', warning: 'advisory' } as const satisfies Record<Severity, string>;

const severities = Object.keys(levels) as ReadonlyArray<Severity>;

const descriptions = {
  error: 'An app client of Amazon Cognito must be one that the service takes.',
  warning: 'An app client of Amazon Cognito should be safe, and should work at run time.',
} as const satisfies Record<Severity, string>;

/** A resource of a stack, with the arguments that the program gave, which its outputs mix with those of the service. */
const declaredIn = (
  { type, name, urn, propertyDependencies }: PolicyResource,
  inputs: ReadonlyMap<string, Arguments>,
): ReadonlyArray<DeclaredResource> => {
  const role = roleOf(type);
  const args = inputs.get(urn);
  if (role === undefined || args === undefined) return [];
  const pools = propertyDependencies[userPoolArgument] ?? [];
  return [
    {
      role,
      type,
      name,
      urn: Promise.resolve(urn),
      args,
      poolUrns: () => Promise.resolve(pools.map((pool) => pool.urn)),
      isImported: false,
      line: undefined,
    },
  ];
};

/**
 * Policies that check each app client of a stack, whoever declares it: every
 * `aws:cognito/userPoolClient:UserPoolClient` and `aws-native:cognito:UserPoolClient`. The policies on resources check a
 * client by itself, before it is created. Those on stacks add what the user pools, identity providers and resource servers
 * of the stack say about it. Errors are mandatory, and warnings are advisory. A value that is unknown at a preview violates
 * no policy.
 *
 * Pulumi gives secrets to policies as plain values, so a message that quotes a name may quote a secret.
 *
 * @example
 * import { userPoolClientPolicies } from '@org/cognito-pulumi/policy';
 *
 * const policies = userPoolClientPolicies({ silence: { 'oauth-implicit-default': 'the old apps, until March' } });
 * assert.deepStrictEqual(policies.map(({ name, enforcementLevel }) => [name, enforcementLevel]), [
 *   ['user-pool-client-error', 'mandatory'],
 *   ['user-pool-client-warning', 'advisory'],
 *   ['user-pool-client-in-stack-error', 'mandatory'],
 *   ['user-pool-client-in-stack-warning', 'advisory'],
 * ]);
 */
export const userPoolClientPolicies = (
  options: ClientCheckOptions = {},
): Array<ResourceValidationPolicy | StackValidationPolicy> => {
  /** The arguments that programs gave, by URN. Pulumi asks about each resource before it asks about the stack. */
  const inputs = new Map<string, Arguments>();

  const onResource = (severity: Severity): ResourceValidationPolicy => ({
    name: `user-pool-client-${severity}`,
    description: descriptions[severity],
    enforcementLevel: levels[severity],
    validateResource: async ({ type, urn, props }, reportViolation) => {
      const role = roleOf(type);
      if (role === undefined) return;
      const args = readable(props);
      inputs.set(urn, args);
      if (role !== 'client') return;
      const { issues } = issuesOfClient(type, await knownArguments(args), options);
      for (const issue of applyLintSettings(issues, options).issues) {
        if (issue.severity === severity) reportViolation(printIssue(issue));
      }
    },
  });

  const onStack = (severity: Severity): StackValidationPolicy => ({
    name: `user-pool-client-in-stack-${severity}`,
    description: descriptions[severity],
    enforcementLevel: levels[severity],
    validateStack: async ({ resources }, reportViolation) => {
      const declared = resources.flatMap((resource) => declaredIn(resource, inputs));
      const { clients, remarks } = await issuesInStack(declared, options);
      const report = (issues: ReadonlyArray<Issue>, urn?: string): void => {
        for (const issue of issues) if (issue.severity === severity) reportViolation(printIssue(issue), urn);
      };
      for (const { resource, urn, issues } of clients) {
        const told = issuesOfClient(resource.type, await knownArguments(resource.args), options).issues;
        report(withoutIssues(issues, told), urn);
      }
      report(remarks);
    },
  });

  return [...severities.map(onResource), ...severities.map(onStack)];
};
