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
  decodeLintSettings,
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
import { isJsonObject, type Json, type JsonObject } from './json';
import { knownNames, resolveNames, type KnownNames } from './named-resources';
import { poolContextOf } from './pool-context-of';
import { userPoolIdIssues } from './user-pool-id';
import { validateProperties, type PropertiesCheck } from './validate-properties';
import { isTemplate, readTemplate, resourcesOfType, type WrittenTemplate } from './written-template';

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

/** Puts paths that begin at some place after the path of that place. */
const below = (place: Path, { issues, deferred }: PropertiesCheck): PropertiesCheck => ({
  issues: issues.map((issue) => ({ ...issue, path: [...place, ...issue.path] })),
  deferred: deferred.map((deferral) => ({ ...deferral, path: [...place, ...deferral.path] })),
});

const undecidable = (code: string, needs: string): PropertiesCheck => ({
  issues: [],
  deferred: [{ code, path: [], needs }],
});

/** The settings in the metadata of a resource, where its author explains what is not to be reported. */
const settingsPath = ['Metadata', 'CognitoClient'] as const;

const settingsOf = ({ Metadata: metadata }: JsonObject): E.Either<ReadonlyArray<Issue>, LintSettings> =>
  decodeLintSettings((isJsonObject(metadata) ? metadata[settingsPath[1]] : undefined) ?? {});

/** All that is to be said about the properties of a client, with paths that begin at the properties. */
const checkProperties = (
  template: WrittenTemplate,
  names: KnownNames,
  context: PoolContext,
  [logicalId, resource]: readonly [string, JsonObject],
): PropertiesCheck => {
  const { Properties: properties = {} } = resource;
  if (!isJsonObject(properties)) return validateProperties(properties, {});
  if (isOpenObject(properties)) {
    return undecidable('properties-open', 'the properties that the function puts in');
  }
  const { UserPoolId: _, ...others } = properties;
  const known = { ...poolContextOf(template, logicalId), ...context };
  const { issues, deferred } = validateProperties(resolveNames(others, names), known);
  return {
    issues: [
      ...userPoolIdIssues(properties),
      ...issues,
      ...creationOrderIssues(template, logicalId, resource),
    ],
    deferred,
  };
};

const checkClient = (
  template: WrittenTemplate,
  names: KnownNames,
  context: PoolContext,
  client: readonly [string, JsonObject],
): TemplateCheck => {
  const [logicalId, resource] = client;
  const found = below(['Properties'], checkProperties(template, names, context, client));
  const settings = settingsOf(resource);
  const { issues, remarks } = E.isLeft(settings)
    ? { issues: found.issues, remarks: settings.left }
    : applyLintSettings(found.issues, settings.right, found.deferred);
  const said = below(settingsPath, { issues: remarks, deferred: [] });
  const check = { issues: [...issues, ...said.issues], deferred: found.deferred };
  return { logicalId, ...below(['Resources', logicalId], check) };
};

/** Clients in a loop, whose texts are only known once the loop is run. */
const loopsWithClients = (resources: JsonObject): ReadonlyArray<TemplateCheck> =>
  Object.entries(resources)
    .filter(([key, value]) => key.startsWith('Fn::ForEach::') && hasClient(value))
    .map(([logicalId]) => ({
      logicalId,
      ...below(['Resources', logicalId], undecidable('loop-open', 'the resources that the loop makes')),
    }));

const hasClient = (value: Json): boolean => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).some(hasClient);
  return (
    isJsonObject(value) && (value['Type'] === userPoolClientType || Object.values(value).some(hasClient))
  );
};

const checkTemplate = (
  template: { readonly Resources: JsonObject },
  context: PoolContext,
): ReadonlyArray<TemplateCheck> => {
  const written = readTemplate(template);
  const names = knownNames(written);
  return [
    ...resourcesOfType(written, userPoolClientType).map((client) =>
      checkClient(written, names, context, client),
    ),
    ...loopsWithClients(template.Resources),
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
