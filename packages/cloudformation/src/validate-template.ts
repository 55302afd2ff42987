/**
 * Checks every app client of a template.
 *
 * Laws:
 *
 * 1. What is known only at deploy time makes no issue.
 * 2. `validateTemplate` never throws, whatever it is given.
 */
import {
  applyLintSettings,
  type Deferral,
  type Issue,
  type LintSettings,
  type Path,
  type PoolContext,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { userPoolClientType } from './cognito-types';
import { creationOrderIssues } from './creation-order';
import { isOpenObject } from './intrinsic';
import { isJsonObject, type JsonObject } from './json';
import { lintPath, lintSettingsOf } from './lint-metadata';
import { loopsWithClients } from './loops-with-clients';
import { resolveNames, type KnownNames } from './evaluate/resolve-names';
import { knownNames } from './named-resources';
import { poolContextsOf } from './pool-contexts-of';
import { userPoolIdIssues } from './user-pool-id';
import { validateProperties, type PropertiesCheck } from './validate-properties';
import { isTemplate, readTemplate } from './written-template';

/** What is known of one client of a template. Paths begin at the template's root. */
export interface TemplateCheck {
  /** The logical id of the client's resource. */
  readonly logicalId: string;
  readonly issues: ReadonlyArray<Issue>;
  readonly deferred: ReadonlyArray<Deferral>;
}

/** How a template is checked. */
export interface TemplateCheckOptions {
  /**
   * What is known of the user pool. Each key that is given stands in place of what the template says.
   * @default what the template says
   */
  readonly context?: PoolContext;
}

/** The same issues or deferrals, with paths that go on from a place. */
const below = <A extends { readonly path: Path }>(place: Path, found: ReadonlyArray<A>): ReadonlyArray<A> =>
  found.map((one) => ({ ...one, path: [...place, ...one.path] }));

const undecidable = (code: string, needs: string): PropertiesCheck => ({
  issues: [],
  deferred: () => [{ code, path: [], needs }],
});

/** What is known of a template beside the properties of a client. */
interface Surroundings {
  /** What a `Ref` of each provider and each resource server stands for. */
  readonly names: KnownNames;
  readonly contextOf: (logicalId: string) => PoolContext;
  readonly creationOrderOf: (logicalId: string, client: JsonObject) => ReadonlyArray<Issue>;
}

/** All that is to be said about the properties of a client, with paths that begin at the properties. */
const checkProperties = (
  { names, contextOf, creationOrderOf }: Surroundings,
  [logicalId, resource]: readonly [string, JsonObject],
): PropertiesCheck => {
  const { Properties: properties = {} } = resource;
  if (!isJsonObject(properties)) return validateProperties(properties, {});
  if (isOpenObject(properties)) {
    return undecidable('properties-open', 'the properties that the function puts in');
  }
  const { UserPoolId: _, ...others } = properties;
  const { issues, deferred } = validateProperties(resolveNames(others, names), contextOf(logicalId));
  return {
    issues: [...userPoolIdIssues(properties), ...issues, ...creationOrderOf(logicalId, resource)],
    deferred,
  };
};

/** The issues that settings leave, and what is to be said about the settings. */
const issuesUnder = (settings: LintSettings, { issues, deferred }: PropertiesCheck): ReadonlyArray<Issue> => {
  const applied = applyLintSettings(issues, settings, deferred);
  return [...applied.issues, ...below(lintPath, applied.remarks)];
};

/** A check of which the paths begin at the template's root. Deferrals are looked for when they are asked for. */
const checkAt = (
  logicalId: string,
  issues: ReadonlyArray<Issue>,
  deferred: PropertiesCheck['deferred'],
): TemplateCheck => {
  const place = ['Resources', logicalId];
  return {
    logicalId,
    issues: below(place, issues),
    get deferred() {
      return below(place, deferred());
    },
  };
};

const checkClient = (surroundings: Surroundings, client: readonly [string, JsonObject]): TemplateCheck => {
  const [logicalId, resource] = client;
  const checked = checkProperties(surroundings, client);
  const found: PropertiesCheck = {
    issues: below(['Properties'], checked.issues),
    deferred: () => below(['Properties'], checked.deferred()),
  };
  const settings = lintSettingsOf(resource);
  const issues = E.isLeft(settings)
    ? [...found.issues, ...settings.left]
    : issuesUnder(settings.right, found);
  return checkAt(logicalId, issues, found.deferred);
};

/** Clients in a loop, whose properties are only known once the loop is run. */
const checkLoop = (logicalId: string): TemplateCheck =>
  checkAt(logicalId, [], undecidable('loop-open', 'the resources that the loop makes').deferred);

const checkTemplate = (
  template: { readonly Resources: JsonObject },
  context: PoolContext,
): ReadonlyArray<TemplateCheck> => {
  const written = readTemplate(template);
  const contextIn = poolContextsOf(written);
  const surroundings = {
    names: knownNames(written),
    contextOf: (logicalId: string) => ({ ...contextIn(logicalId), ...context }),
    creationOrderOf: creationOrderIssues(written),
  };
  return [
    ...written.ofType(userPoolClientType).map((client) => checkClient(surroundings, client)),
    ...loopsWithClients(template).map(checkLoop),
  ];
};

/** What cannot be read as a whole belongs to no client. */
const unreadable: Issue = {
  code: 'value-unreadable',
  severity: 'error',
  path: [],
  message: 'cannot be read: reading it throws, or it never ends',
  fix: 'give plain data, without cycles, and without getters or proxies that throw',
};

/**
 * Checks every `AWS::Cognito::UserPoolClient` of a CloudFormation or SAM template. What the template says of the
 * user pool, its providers and its resource servers is taken into account. What is no template has no clients.
 *
 * @example
 * import { validateTemplate } from '@org/cognito-cloudformation';
 *
 * const [web] = validateTemplate({
 *   Resources: {
 *     Web: {
 *       Type: 'AWS::Cognito::UserPoolClient',
 *       Properties: { UserPoolId: { Ref: 'Pool' }, AuthSessionValidity: 20 },
 *     },
 *   },
 * });
 * assert.deepStrictEqual(
 *   web?.issues.map(({ code, path }) => [code, path]),
 *   [['auth-session-range', ['Resources', 'Web', 'Properties', 'AuthSessionValidity']]],
 * );
 */
export const validateTemplate = (
  template: unknown,
  { context = {} }: TemplateCheckOptions = {},
): ReadonlyArray<TemplateCheck> => {
  try {
    return isTemplate(template) ? checkTemplate(template, context) : [];
  } catch {
    return [{ logicalId: '', issues: [unreadable], deferred: [] }];
  }
};
