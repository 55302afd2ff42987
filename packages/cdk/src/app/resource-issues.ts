/** What is wrong with the resource of a client as it is synthesised, whoever made it and whoever changed it. */
import {
  isAboutSurroundings,
  validateTemplate,
  type TemplateCheckOptions,
} from '@org/cognito-cloudformation';
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
import { resolvedResources } from './resolved-resources';
import { pathInResource } from './resource-path';
import { userPoolOf } from './user-pool-of';
import { usesAmong } from './uses-among';
import { readInValidation } from './validation-pass';

const readAssembly = readInValidation((assembly) => {
  const constructs = assembly.node.findAll();
  const resolvedOnce = memoised(resolvedResources);
  return {
    // To reverse a token takes time, and all clients of a user pool in one stack hold the same.
    poolOf: memoised(userPoolOf),
    membersOf: membersAmong(constructs),
    resources: appResources(constructs.filter(CfnResource.isCfnResource)),
    resolved: resolvedOnce,
    usesOf: usesAmong(constructs, resolvedOnce),
  };
});

/** What a client names by strings and its stack may create only after it, as resources of its template. */
const namedTooEarly = (
  client: CfnUserPoolClient,
  pool: CfnResource | undefined,
  assembly: ReturnType<typeof readAssembly>,
): ReadonlyArray<object> => {
  if (pool === undefined) return [];
  const named = namedBy(client, assembly.membersOf(pool)).filter(({ stack }) => stack === client.stack);
  if (named.length === 0) return [];
  const before = createdBefore(client, assembly.resources, assemblyOf(client));
  return named.filter((member) => !before.resources.has(member)).map(assembly.resolved);
};

/** Below this length of a path in the app, the name that CloudFormation makes of the logical id is short enough. */
const longPath = 100;

/** Whether CloudFormation makes the name of a client, and may make it too long. */
const hasGeneratedName = ({ clientName, node }: CfnUserPoolClient): boolean =>
  clientName === undefined && node.path.length > longPath;

/** What a resource is judged by. */
export interface Judgement extends RuleChoice {
  /**
   * What is known about the user pool. Each key that is given replaces what the constructs say.
   * @default what the constructs of the app say about each user pool
   */
  readonly context?: PoolContext;
}

/** The issues of a resource in a template of its own, beside some others. */
const issuesBeside = (
  client: CfnUserPoolClient,
  others: ReadonlyArray<object>,
  options: TemplateCheckOptions,
): ReadonlyArray<Issue> => {
  const Resources = Object.assign({}, resolvedResources(client), ...others) as object;
  const inWords = inAuthorsWords(client);
  return validateTemplate(withOpenLookUps({ Resources }, dummiesInValidation(client)), options).flatMap(
    ({ issues }) =>
      issues.map((issue) => {
        const inResource = moved(issue, pathInResource);
        return inResource.path[0] === 'Properties'
          ? inWords(moved(inResource, ([, ...property]) => property))
          : inResource;
      }),
  );
};

/**
 * The issues of a resource, with what the app says of its user pool, in the words of whoever wrote what they speak of.
 * Paths begin at its properties, or at the resource for what is no property.
 */
export const resourceIssues = (
  client: CfnUserPoolClient,
  { context: given, ...rules }: Judgement,
): ReadonlyArray<Issue> => {
  const options = { context: poolContextInValidation(client, given), ...rules };
  const assembly = readAssembly(client);
  const pool = assembly.poolOf(client.userPoolId);
  const tooEarly = namedTooEarly(client, pool, assembly);
  const uses = assembly.usesOf(client);
  const standsAlone =
    pool !== undefined &&
    dummiesInValidation(client).length === 0 &&
    tooEarly.length === 0 &&
    uses === undefined &&
    !hasGeneratedName(client);
  const record = standsAlone ? literalRecord(client) : undefined;
  if (record === undefined) {
    return issuesBeside(client, [...tooEarly, ...(uses === undefined ? [] : [uses])], options);
  }
  const { issues } = validateRecord(record, options);
  return issues.length === 0 ? issues : issues.map(inAuthorsWords(client));
};

/** Whether a setting in the metadata of a resource is about what surrounds it. */
const isSettingFor = ({ path }: Issue): boolean =>
  path[0] === 'Metadata' && isAboutSurroundings(String(path[path.length - 1]));

/**
 * The issues that no rule finds in the props of a client: what the resources of its app that use it say against it, and
 * the name that CloudFormation makes.
 *
 * @param hasSettings Whether the author silences or downgrades such issues.
 */
export const issuesOfSurroundings = (
  client: CfnUserPoolClient,
  hasSettings: boolean,
): ReadonlyArray<Issue> => {
  const uses = readAssembly(client).usesOf(client);
  if (uses === undefined && !hasGeneratedName(client) && !hasSettings) return [];
  return issuesBeside(client, uses === undefined ? [] : [uses], {}).filter(
    (issue) => isAboutSurroundings(issue.code) || isSettingFor(issue),
  );
};
