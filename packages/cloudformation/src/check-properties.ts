/** Everything that is found in the properties of a client, by what the template around it says. */
import {
  atLevels,
  type Deferral,
  type Issue,
  type Measure,
  type PoolContext,
  type RuleChoice,
  type Validation,
} from '@org/cognito-core';
import { creationOrderIssues } from './creation-order';
import { forgottenSubIssues, withoutFollowOns } from './forgotten-subs';
import { isJsonObject, type JsonObject } from './json';
import { knownNames } from './named-resources';
import { openTypeIssues } from './open-value-types';
import { poolContextsOf } from './pool-contexts-of';
import { readClient } from './read-clients';
import type { ReadProperties } from './read-properties';
import { surroundingIssues } from './surrounding-issues';
import { atTemplateLevels } from './template-rules';
import { userPoolIdIssues } from './user-pool-id';
import { validateProperties, type PropertiesCheck } from './validate-properties';
import type { WrittenTemplate } from './written-template';

/** What is known about the user pool of a client, by what its template says and its logical id. */
export type KnownContext = (said: PoolContext, logicalId: string) => PoolContext;

/** What is found in a client, with paths that begin at its properties. */
export interface CheckedProperties extends PropertiesCheck {
  /** What another client can be like; absent where nothing was read. */
  readonly judged?: JudgedProperties;
}

/** Properties, and what was found in them. */
interface JudgedProperties {
  /** The template that they were looked at in. */
  readonly template: WrittenTemplate;
  readonly properties: JsonObject;
  readonly read: ReadProperties;
  readonly validation: Validation;
  /** The issues that each property has by itself. */
  readonly own: OwnIssues;
}

/** The issues that a property has whatever stands beside it. */
interface OwnIssues {
  readonly openTypes: ReadonlyArray<Issue>;
  readonly forgottenSubs: ReadonlyArray<Issue>;
}

/** Those properties that have other values than some that were looked at; all, where anything was found in these. */
const unjudged = (properties: JsonObject, like: JudgedProperties | undefined): JsonObject => {
  if (like === undefined || like.own.openTypes.length + like.own.forgottenSubs.length > 0) return properties;
  return Object.fromEntries(
    Object.entries(properties).filter(([property, value]) => like.properties[property] !== value),
  );
};

/**
 * Checks a client.
 *
 * @param like The check of a client that is much like it, such as the same one in another world: what is the same there is
 *   neither read nor judged again. What is found is the same without it.
 */
export type CheckProperties = (
  logicalId: string,
  client: JsonObject,
  like?: CheckedProperties,
) => CheckedProperties;

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
  return (logicalId, client, like) => {
    const { judged } = like ?? {};
    const read = readClient(client, names, judged?.read);
    if (read === undefined) {
      const needs = 'the properties that the function puts in';
      return { issues: [], deferred: undecidable('properties-open', needs) };
    }
    const { Properties: properties = {} } = client;
    // Nothing but its type can be judged.
    if (!isJsonObject(properties)) return { issues: atLevels(read.read.issues, choice), deferred: () => [] };
    const context = known(contextOf(logicalId, client), logicalId);
    const { issues, deferred, validation } = validateProperties(read, context, choice, judged?.validation);
    const others = unjudged(properties, judged?.template === template ? judged : undefined);
    const own: OwnIssues = {
      openTypes: measure('value-type', () => openTypesIn(others)),
      forgottenSubs: measure('sub-forgotten', () => forgottenSubsIn(others)),
    };
    return {
      issues: atTemplateLevels(
        [
          ...measure('user-pool-id-*', () => userPoolIdIssues(properties)),
          ...atLevels(own.openTypes, choice),
          ...withoutFollowOns(issues, own.forgottenSubs),
          ...measure('idp-order', () => creationOrderOf(client)),
          ...surroundingsOf(logicalId, client, read.read, measure),
          ...own.forgottenSubs,
        ],
        choice,
      ),
      deferred,
      judged: { template, properties, read, validation, own },
    };
  };
};
