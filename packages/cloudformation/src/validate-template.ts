/**
 * Checks every app client of a template: it reads all of them first, and then judges each.
 *
 * Laws:
 *
 * 1. What is known only at deploy time makes no issue.
 * 2. `validateTemplate` never throws, whatever it is given.
 */
import {
  advice,
  applyLintSettings,
  atLevels,
  codesOff,
  LazyDeferrals,
  moved,
  rules,
  type Deferral,
  type Issue,
  type LintSettings,
  type Path,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { creationOrderIssues } from './creation-order';
import { forgottenSubIssues, withoutFollowOns } from './forgotten-subs';
import { isJsonObject, type JsonObject } from './json';
import { lintPath, lintSettingsOf } from './lint-metadata';
import { loopsWithClients } from './loops-with-clients';
import { poolContextsOf } from './pool-contexts-of';
import { clientsIn, type ClientInTemplate } from './read-clients';
import { atTemplateLevels, templateRules } from './template-rules';
import { surroundingIssues } from './surrounding-issues';
import { userPoolIdIssues } from './user-pool-id';
import { validateProperties, type PropertiesCheck } from './validate-properties';
import { isTemplate, readTemplate } from './written-template';

/** The result of checking one client of a template. Paths begin at the root of the template. */
export interface TemplateCheck {
  /** The logical id of the client's resource. */
  readonly logicalId: string;
  readonly issues: ReadonlyArray<Issue>;
  readonly deferred: ReadonlyArray<Deferral>;
}

/** How a template is checked. */
export interface TemplateCheckOptions extends RuleChoice {
  /**
   * What is known about the user pool. Each key that is given replaces what the template says. A function is given what
   * the template says about the user pool of a client, and says what is known of it.
   * @default what the template says
   */
  readonly context?: PoolContext | KnownContext;
  /**
   * Whether resources of the template are missing: those of other files, or those that a framework adds.
   * @default false
   */
  readonly isPartial?: boolean;
}

/** What is known about the user pool of a client, by what its template says and its logical id. */
export type KnownContext = (said: PoolContext, logicalId: string) => PoolContext;

/** The same issues, with paths that begin at a place. */
const below = (place: Path, issues: ReadonlyArray<Issue>): ReadonlyArray<Issue> =>
  issues.map((issue) => moved(issue, (path) => [...place, ...path]));

const deferredBelow = (place: Path, deferred: ReadonlyArray<Deferral>): ReadonlyArray<Deferral> =>
  deferred.map((deferral) => ({ ...deferral, path: [...place, ...deferral.path] }));

const undecidable = (code: string, needs: string): PropertiesCheck => ({
  issues: [],
  deferred: () => [{ code, path: [], needs }],
});

/** What the template around a client says. */
interface Surroundings {
  readonly contextOf: (logicalId: string) => PoolContext;
  readonly creationOrderOf: (logicalId: string, client: JsonObject) => ReadonlyArray<Issue>;
  readonly forgottenSubsIn: (properties: JsonObject) => ReadonlyArray<Issue>;
  readonly surroundingsOf: ReturnType<typeof surroundingIssues>;
  readonly choice: RuleChoice;
}

/** Everything that is found in the properties of a client, with paths that begin at the properties. */
const checkProperties = (
  { contextOf, creationOrderOf, forgottenSubsIn, surroundingsOf, choice }: Surroundings,
  { logicalId, resource, properties }: ClientInTemplate,
): PropertiesCheck => {
  if (properties === undefined) {
    return undecidable('properties-open', 'the properties that the function puts in');
  }
  const { Properties: written = {} } = resource;
  // Nothing but its type can be judged.
  if (!isJsonObject(written)) return { issues: atLevels(properties.read.issues, choice), deferred: () => [] };
  const { issues, deferred } = validateProperties(properties, contextOf(logicalId), choice);
  const forgottenSubs = forgottenSubsIn(written);
  return {
    issues: [
      ...userPoolIdIssues(written),
      ...withoutFollowOns(issues, forgottenSubs),
      ...creationOrderOf(logicalId, resource),
      ...surroundingsOf(logicalId, resource, properties.read),
      ...forgottenSubs,
    ],
    deferred,
  };
};

/** The issues that remain under lint settings, and the issues of the settings themselves. */
const issuesUnder = (
  settings: LintSettings,
  { issues, deferred }: PropertiesCheck,
  choice: RuleChoice,
): ReadonlyArray<Issue> => {
  const applied = applyLintSettings(issues, settings, () => [
    ...deferred(),
    ...codesOff([...rules, ...templateRules], choice).map((code) => ({ code })),
  ]);
  return [...applied.issues, ...below(lintPath, atLevels(applied.remarks, choice))];
};

/** A check with paths that begin at the template's root. */
class CheckAt extends LazyDeferrals implements TemplateCheck {
  readonly issues: ReadonlyArray<Issue>;

  constructor(
    readonly logicalId: string,
    issues: ReadonlyArray<Issue>,
    deferred: PropertiesCheck['deferred'],
  ) {
    const place = ['Resources', logicalId];
    super(() => deferredBelow(place, deferred()));
    this.issues = below(place, issues);
  }
}

const checkClient = (surroundings: Surroundings, client: ClientInTemplate): TemplateCheck => {
  const { logicalId, resource } = client;
  const checked = checkProperties(surroundings, client);
  const found: PropertiesCheck = {
    issues: below(['Properties'], atTemplateLevels(checked.issues, surroundings.choice)),
    deferred: () => deferredBelow(['Properties'], checked.deferred()),
  };
  const settings = lintSettingsOf(resource);
  const issues = E.isLeft(settings)
    ? [...found.issues, ...settings.left]
    : issuesUnder(settings.right, found, surroundings.choice);
  return new CheckAt(logicalId, issues, found.deferred);
};

/** Clients in a loop, whose properties are known only when CloudFormation runs the loop. */
const checkLoop = (logicalId: string): TemplateCheck =>
  new CheckAt(logicalId, [], undecidable('loop-open', 'the resources that the loop makes').deferred);

const checkTemplate = (
  template: { readonly Resources: JsonObject },
  known: KnownContext,
  choice: RuleChoice,
  isPartial: boolean,
): ReadonlyArray<TemplateCheck> => {
  const written = readTemplate(template, isPartial);
  const contextIn = poolContextsOf(written);
  const surroundings = {
    contextOf: (logicalId: string) => known(contextIn(logicalId), logicalId),
    creationOrderOf: creationOrderIssues(written),
    forgottenSubsIn: forgottenSubIssues(written),
    surroundingsOf: surroundingIssues(written),
    choice,
  };
  return [
    ...clientsIn(written).map((client) => checkClient(surroundings, client)),
    ...loopsWithClients(template).map(checkLoop),
  ];
};

/** A template that cannot be read at all. The issue belongs to no client. */
const unreadable: Issue = {
  code: 'value-unreadable',
  severity: 'error',
  path: [],
  message: 'cannot be read: reading it throws, or it never ends',
  fixes: [advice('give plain data, without cycles, and without getters or proxies that throw')],
};

/**
 * Checks every `AWS::Cognito::UserPoolClient` of a CloudFormation or SAM template, given as plain data with the long
 * forms of functions. It takes into account what the template says about the user pool, its providers and its resource
 * servers. It never throws; a value that is not a template has no clients.
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
  { context = {}, isPartial = false, ...choice }: TemplateCheckOptions = {},
): ReadonlyArray<TemplateCheck> => {
  const known = typeof context === 'function' ? context : (said: PoolContext) => ({ ...said, ...context });
  try {
    return isTemplate(template) ? checkTemplate(template, known, choice, isPartial) : [];
  } catch {
    return [{ logicalId: '', issues: [unreadable], deferred: [] }];
  }
};
