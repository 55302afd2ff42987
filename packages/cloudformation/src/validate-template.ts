/**
 * Checks every app client of a template: it reads all of them first, and then judges each.
 *
 * Laws:
 *
 * 1. What is known only at deploy time makes no issue, unless its type is that of no value there.
 * 2. `validateTemplate` never throws, whatever it is given.
 */
import {
  advice,
  applyLintSettings,
  atLevels,
  codesOff,
  LazyDeferrals,
  readingRules,
  rules,
  type Deferral,
  type Issue,
  type LintSettings,
  type Path,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { below, deferredBelow } from './below';
import { byKey } from './by-key';
import { checkInWorlds } from './check-in-worlds';
import { propertiesChecker, undecidable, type CheckProperties, type KnownContext } from './check-properties';
import { userPoolClientType } from './cognito-types';
import { declarationsOf, type GivenParameters } from './evaluate/declarations';
import type { JsonObject } from './json';
import { inLoops, type FoundInClient } from './loop-issues';
import { lintPath, lintSettingsOf } from './lint-metadata';
import { loopsWithClients } from './loops-with-clients';
import { joinedTemplate, type JoinedTemplate, type NestedTemplates } from './nested-stacks';
import { templateRules } from './template-rules';
import { templateWorlds } from './template-worlds';
import { unrolledTemplate } from './unrolled-template';
import type { PropertiesCheck } from './validate-properties';
import { isTemplate, readTemplate, type WrittenTemplate } from './written-template';

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
  /**
   * The values that the deployment gives to parameters, by name; also to pseudo parameters, such as `AWS::Region`. They
   * replace defaults.
   * @default none: the allowed values of a parameter are all tried, and otherwise its default counts
   */
  readonly parameters?: GivenParameters;
  /**
   * The templates of nested stacks, by the logical id of the stack. Their clients are checked with what is handed down to
   * them; the logical id of such a client, and the name at the begin of a path, begin with that of the stack, as in
   * `Auth.Web`. `placeInStacks` takes them apart.
   * @default none: nested stacks are not looked at
   */
  readonly nested?: NestedTemplates;
}

/** The issues that remain under lint settings, and the issues of the settings themselves. */
const issuesUnder = (
  settings: LintSettings,
  { issues, deferred }: PropertiesCheck,
  place: Path,
  choice: RuleChoice,
): ReadonlyArray<Issue> => {
  const applied = applyLintSettings(issues, settings, () => [
    ...deferred(),
    ...codesOff([...rules, ...readingRules, ...templateRules], choice).map((code) => ({ code })),
  ]);
  return [...applied.issues, ...below([...place, ...lintPath], atLevels(applied.remarks, choice))];
};

/** A check whose paths begin at the root of the template. */
class CheckAt extends LazyDeferrals implements TemplateCheck {
  constructor(
    readonly logicalId: string,
    readonly issues: ReadonlyArray<Issue>,
    deferred: PropertiesCheck['deferred'],
  ) {
    super(deferred);
  }
}

const checkClient = (
  logicalId: string,
  client: JsonObject,
  found: PropertiesCheck,
  choice: RuleChoice,
): FoundInClient => {
  const place = ['Resources', logicalId];
  const settings = lintSettingsOf(client);
  const issues = E.isLeft(settings)
    ? [...found.issues, ...below(place, settings.left)]
    : issuesUnder(settings.right, found, place, choice);
  return { logicalId, issues, deferred: found.deferred };
};

/** Clients in a loop whose collection is open, so that only CloudFormation knows which there are. */
const checkLoop = (logicalId: string): FoundInClient => {
  const deferred = undecidable('loop-open', 'the resources that the loop makes');
  return { logicalId, issues: [], deferred: () => deferredBelow(['Resources', logicalId], deferred()) };
};

/** Checks clients as they are written, where nothing that the template declares decides anything. */
const asWritten =
  (check: CheckProperties) =>
  (logicalId: string, client: JsonObject): PropertiesCheck => {
    const place = ['Resources', logicalId, 'Properties'];
    const { issues, deferred } = check(logicalId, client);
    return { issues: below(place, issues), deferred: () => deferredBelow(place, deferred()) };
  };

const checkTemplate = (
  { template: source, handed }: JoinedTemplate,
  known: KnownContext,
  given: GivenParameters,
  choice: RuleChoice,
  isPartial: boolean,
): ReadonlyArray<TemplateCheck> => {
  const unrolled = unrolledTemplate(source, given);
  const { template } = unrolled;
  const written = readTemplate(template, isPartial);
  const declared = declarationsOf(template, given, handed);
  const checkerFor = byKey((inWorld: WrittenTemplate) => propertiesChecker(inWorld, written, known, choice));
  const worlds = declared && templateWorlds(template, written, declared, isPartial);
  const find =
    worlds === undefined
      ? asWritten(checkerFor(written))
      : (logicalId: string, client: JsonObject) =>
          checkInWorlds(worlds, logicalId, client, (around) => checkerFor(worlds.templateIn(around)));
  const clients = written
    .ofType(userPoolClientType)
    .map(([logicalId, client]) => checkClient(logicalId, client, find(logicalId, client), choice));
  const placed = inLoops(clients, unrolled, source, (name) => declared?.parameters.get(name)?.default);
  return [...placed, ...loopsWithClients(template).map(checkLoop)].map(
    ({ logicalId, issues, deferred }) => new CheckAt(logicalId, issues, deferred),
  );
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
  { context = {}, parameters = {}, isPartial = false, nested = {}, ...choice }: TemplateCheckOptions = {},
): ReadonlyArray<TemplateCheck> => {
  const known = typeof context === 'function' ? context : (said: PoolContext) => ({ ...said, ...context });
  try {
    return isTemplate(template)
      ? checkTemplate(joinedTemplate(template, nested), known, parameters, choice, isPartial)
      : [];
  } catch {
    return [{ logicalId: '', issues: [unreadable], deferred: [] }];
  }
};
