/** Everything that is found in the properties of a client, by what the template around it says. */
import {
  atLevels,
  type Deferral,
  type Issue,
  type Measure,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import { creationOrderIssues } from './creation-order';
import { forgottenSubIssues, withoutFollowOns } from './forgotten-subs';
import { isJsonObject, type JsonObject } from './json';
import { knownNames } from './named-resources';
import { openTypeIssues } from './open-value-types';
import { poolContextsOf } from './pool-contexts-of';
import { readClient } from './read-clients';
import { surroundingIssues } from './surrounding-issues';
import { atTemplateLevels } from './template-rules';
import { userPoolIdIssues } from './user-pool-id';
import { validateProperties, type PropertiesCheck } from './validate-properties';
import type { WrittenTemplate } from './written-template';

/** What is known about the user pool of a client, by what its template says and its logical id. */
export type KnownContext = (said: PoolContext, logicalId: string) => PoolContext;

/** What is found in a client, with paths that begin at its properties. */
export type CheckProperties = (logicalId: string, client: JsonObject) => PropertiesCheck;

/** What could not be decided since a function puts it in. */
export const undecidable = (code: string, needs: string): (() => ReadonlyArray<Deferral>) => {
  return () => [{ code, path: [], needs }];
};

const unmeasured: Measure = (_, run) => run();

/**
 * Checks clients by what a template says in a world.
 *
 * @param written The template as it is written, for all worlds.
 */
export const propertiesChecker = (
  template: WrittenTemplate,
  written: WrittenTemplate,
  known: KnownContext,
  choice: RuleChoice,
): CheckProperties => {
  const contextOf = poolContextsOf(template);
  const creationOrderOf = creationOrderIssues(
    template,
    (logicalId) => written.resources.get(logicalId)?.['Condition'] !== undefined,
  );
  const forgottenSubsIn = forgottenSubIssues(template);
  const openTypesIn = openTypeIssues(written);
  const surroundingsOf = surroundingIssues(template);
  const names = knownNames(template);
  const { measure = unmeasured } = choice;
  return (logicalId, client) => {
    const read = readClient(client, names);
    if (read === undefined) {
      const needs = 'the properties that the function puts in';
      return { issues: [], deferred: undecidable('properties-open', needs) };
    }
    const { Properties: properties = {} } = client;
    // Nothing but its type can be judged.
    if (!isJsonObject(properties)) return { issues: atLevels(read.read.issues, choice), deferred: () => [] };
    const context = known(contextOf(logicalId, client), logicalId);
    const { issues, deferred } = validateProperties(read, context, choice);
    const forgottenSubs: ReadonlyArray<Issue> = measure('sub-forgotten', () => forgottenSubsIn(properties));
    return {
      issues: atTemplateLevels(
        [
          ...measure('user-pool-id-*', () => userPoolIdIssues(properties)),
          ...measure('value-type', () => atLevels(openTypesIn(properties), choice)),
          ...withoutFollowOns(issues, forgottenSubs),
          ...measure('idp-order', () => creationOrderOf(client)),
          ...surroundingsOf(logicalId, client, read.read, measure),
          ...forgottenSubs,
        ],
        choice,
      ),
      deferred,
    };
  };
};
