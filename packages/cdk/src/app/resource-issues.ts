/** What is wrong with the resource of a client as it is synthesised, whoever made it and whoever changed it. */
import { validateTemplate } from '@org/cognito-cloudformation';
import { moved, validateRecord, type Issue, type PoolContext, type RuleChoice } from '@org/cognito-core';
import { CfnResource } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { assemblyOf } from './assembly-of';
import { inAuthorsWords } from './authors-words';
import { createdBefore } from './created-before';
import { literalRecord } from './literal-record';
import { dummiesInValidation, withOpenLookUps } from './look-ups';
import { membersAmong } from './members-of';
import { memoised } from './memoised';
import { namedBy } from './named-by';
import { poolContextInValidation } from './pool-context-of';
import { appResources } from './reached';
import { pathInResource } from './resource-path';
import { userPoolOf } from './user-pool-of';
import { readInValidation } from './validation-pass';

/** The resource in a template, without undefined properties. */
const resolved = (resource: CfnResource): object => {
  const template = resource.stack.resolve(resource._toCloudFormation()) as unknown;
  return (JSON.parse(JSON.stringify(template)) as { readonly Resources: object }).Resources;
};

const readAssembly = readInValidation((assembly) => {
  const constructs = assembly.node.findAll();
  return {
    membersOf: membersAmong(constructs),
    resources: appResources(constructs.filter(CfnResource.isCfnResource)),
    resolved: memoised(resolved),
  };
});

/** What a client names by strings and its stack may create only after it, as resources of its template. */
const namedTooEarly = (client: CfnUserPoolClient): ReadonlyArray<object> => {
  const pool = userPoolOf(client.userPoolId);
  if (pool === undefined) return [];
  const assembly = readAssembly(client);
  const named = namedBy(client, assembly.membersOf(pool)).filter(({ stack }) => stack === client.stack);
  if (named.length === 0) return [];
  const before = createdBefore(client, assembly.resources, assemblyOf(client));
  return named.filter((member) => !before.resources.has(member)).map(assembly.resolved);
};

/** What a resource is judged by. */
export interface Judgement extends RuleChoice {
  /**
   * What is known about the user pool. Each key that is given replaces what the constructs say.
   * @default what the constructs of the app say about each user pool
   */
  readonly context?: PoolContext;
}

/**
 * The issues of a resource, with what the app says of its user pool, in the words of whoever wrote what they speak of.
 * Paths begin at its properties, or at the resource for what is no property.
 */
export const resourceIssues = (
  client: CfnUserPoolClient,
  { context: given, ...rules }: Judgement,
): ReadonlyArray<Issue> => {
  const options = { context: { ...poolContextInValidation(client), ...given }, ...rules };
  const dummies = dummiesInValidation(client);
  const tooEarly = namedTooEarly(client);
  const inWords = inAuthorsWords(client);
  const record = dummies.length === 0 && tooEarly.length === 0 ? literalRecord(client) : undefined;
  if (record !== undefined) return validateRecord(record, options).issues.map(inWords);
  const Resources = Object.assign({}, resolved(client), ...tooEarly) as object;
  return validateTemplate(withOpenLookUps({ Resources }, dummies), options).flatMap(({ issues }) =>
    issues.map((issue) => {
      const inResource = moved(issue, pathInResource);
      return inResource.path[0] === 'Properties'
        ? inWords(moved(inResource, ([, ...property]) => property))
        : inResource;
    }),
  );
};
