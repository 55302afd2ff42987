/** What is wrong with the resource of a client as it is synthesised, whoever made it and whoever changed it. */
import { validateTemplate } from '@org/cognito-cloudformation';
import { validateRecord, type Issue, type PoolContext } from '@org/cognito-core';
import { CfnResource } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { assemblyOf } from './assembly-of';
import { createdBefore } from './created-before';
import { literalRecord } from './literal-record';
import { dummiesInValidation, withOpenLookUps } from './look-ups';
import { membersAmong } from './members-of';
import { namedBy } from './named-by';
import { poolContextInValidation } from './pool-context-of';
import { pathInProperties } from './resource-path';
import { userPoolOf } from './user-pool-of';
import { readInValidation } from './validation-pass';

const readAssembly = readInValidation((assembly) => {
  const constructs = assembly.node.findAll();
  return { membersOf: membersAmong(constructs), resources: constructs.filter(CfnResource.isCfnResource) };
});

/** What a client names by strings, and what its stack may create only after it. */
const namedTooEarly = (client: CfnUserPoolClient): ReadonlyArray<CfnResource> => {
  const pool = userPoolOf(client.userPoolId);
  if (pool === undefined) return [];
  const { membersOf, resources } = readAssembly(client);
  const named = namedBy(client, membersOf(pool)).filter(({ stack }) => stack === client.stack);
  if (named.length === 0) return [];
  const before = createdBefore(client, resources, assemblyOf(client));
  return named.filter((member) => !before.resources.has(member));
};

/** A template of some resources of one stack, without undefined properties. */
const templateOf = (resources: ReadonlyArray<CfnResource>): unknown => {
  const templates = resources.map(
    (resource) =>
      JSON.parse(JSON.stringify(resource.stack.resolve(resource._toCloudFormation()))) as {
        readonly Resources: object;
      },
  );
  return { Resources: Object.assign({}, ...templates.map(({ Resources }) => Resources)) as object };
};

/**
 * The issues of a resource, with what the app says of its user pool. Paths begin at its properties, in the words of
 * CloudFormation.
 *
 * @param given What is known about the user pool beside that.
 */
export const resourceIssues = (client: CfnUserPoolClient, given: PoolContext): ReadonlyArray<Issue> => {
  const context = { ...poolContextInValidation(client), ...given };
  const dummies = dummiesInValidation(client);
  const tooEarly = namedTooEarly(client);
  const record = dummies.length === 0 && tooEarly.length === 0 ? literalRecord(client) : undefined;
  if (record !== undefined) return validateRecord(record, { context }).issues;
  return validateTemplate(withOpenLookUps(templateOf([client, ...tooEarly]), dummies), { context }).flatMap(
    ({ issues }) => issues.map((issue) => ({ ...issue, path: pathInProperties(issue.path) })),
  );
};
