/** A whole template: app clients, and what they need beside them. */
import {
  orThrow,
  toRecord,
  type ClientRecord,
  type Issue,
  type LintSettings,
  type NotInferred,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { dependenciesOf, providersOf, type Resource, type Resources } from './dependencies';
import { ref } from './intrinsic';
import type { Json } from './json';
import { outputsOf, type Outputs } from './outputs';
import type { Parameter } from './parameters';
import { parameterUses } from './parameter-uses';
import { logicalIdIssues, parameterIssues } from './template-issues';
import { byteLength, limitIssues } from './template-limits';
import { parametersOf } from './template-parameters';

import { resourceOf, userPoolParameter, type Clients, type ResourceOptions } from './user-pool-client';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A CloudFormation template. */
export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description?: string;
  readonly Parameters?: { readonly [name: string]: Parameter };
  readonly Resources: Resources;
  readonly Outputs: Outputs;
}

/** How clients are written as a template. `R` are the names of their references. */
export interface TemplateOptions<R extends string = string> extends Pick<
  ResourceOptions<R>,
  'userPool' | 'references' | 'removalPolicy' | 'concatenation'
> {
  /**
   * What the template is for.
   * @default none
   */
  readonly description?: string;
  /**
   * Further resources of the template, by logical id, such as the user pool, its providers and its resource servers. A
   * client that names no providers takes those of its user pool, and a client depends on the resources that it names.
   * @default none
   */
  readonly resources?: Resources;
  /**
   * The lint settings of the clients, by logical id. They become the metadata `CognitoClient` of the resources, which
   * `validateTemplate` applies.
   * @default none
   */
  readonly lint?: { readonly [logicalId: string]: LintSettings };
  /**
   * Whether the secrets of the clients become outputs, which everyone who may describe the stack can read.
   * @default false
   */
  readonly outputSecrets?: boolean;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The records of clients, by logical id. */
export const recordsOf = (clients: Clients): Readonly<Record<string, ClientRecord>> =>
  Object.fromEntries(Object.entries(clients).map(([logicalId, client]) => [logicalId, toRecord(client)]));

/**
 * Writes clients as a complete template. Without `userPool`, the user pool is the parameter `UserPoolId`. Each unbound
 * reference becomes a parameter, which all clients share; `parameterNames` says what it is called. A client that names no providers takes those of
 * its user pool among `resources`, and `COGNITO`. If the user pool is outside the template, it takes `COGNITO` alone:
 * the core's `isRegisteredProviders` finds such clients.
 *
 * The left side lists what CloudFormation would refuse: names, types of parameters, and a template that exceeds
 * `templateLimits`, with the code `template-limit` and an empty path. Bytes are counted without white space.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { UserPoolClient, reference, text } from '@org/cognito-core';
 * import { toTemplate } from '@org/cognito-cloudformation';
 *
 * const client = UserPoolClient.make({
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [text`https://${reference('webDomain')}/callback`] },
 * });
 * const template = toTemplate({ Web: client });
 * assert.ok(E.isRight(template));
 * assert.deepStrictEqual(Object.keys(template.right.Parameters ?? {}), ['UserPoolId', 'webDomain']);
 */
export const toTemplate = <R extends string>(
  clients: Clients<R>,
  options: TemplateOptions<NotInferred<R>> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, Template> => {
  const { description, resources = {}, outputSecrets = false, lint = {}, ...resourceOptions } = options;
  const userPool = (options.userPool ?? ref(userPoolParameter)) as Json;
  const records = recordsOf(clients);
  const uses = parameterUses(records, options);
  const parameters = parametersOf(uses, options.userPool === undefined);
  const outputs = outputsOf(clients, outputSecrets);
  const [first, ...others] = [
    ...limitIssues({
      resources: Object.keys(clients).length + Object.keys(resources).length,
      parameters: Object.keys(parameters).length,
      outputs: Object.keys(outputs).length,
    }),
    ...Object.keys(clients).flatMap((logicalId) => logicalIdIssues(logicalId, resources)),
    ...uses.flatMap((use) => parameterIssues(use, parameters, clients)),
  ];
  if (first !== undefined) return E.left([first, ...others]);
  const ofParameters = Object.fromEntries(uses.map(({ name, parameter }) => [name, ref(parameter)]));
  const clientResources = Object.entries(records).map(([logicalId, record]) => [
    logicalId,
    resourceOf(record, {
      ...resourceOptions,
      references: { ...ofParameters, ...resourceOptions.references },
      ...(Object.hasOwn(lint, logicalId) && { lint: lint[logicalId] as LintSettings }),
      registeredProviders: providersOf(resources, userPool),
      dependsOn: dependenciesOf(record, resources, userPool),
    }) as Resource,
  ]);
  const template: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(description !== undefined && { Description: description }),
    ...(Object.keys(parameters).length > 0 && { Parameters: parameters }),
    Resources: { ...resources, ...(Object.fromEntries(clientResources) as Resources) },
    Outputs: outputs,
  };
  const [tooLong] = limitIssues({ bytes: byteLength(JSON.stringify(template)) });
  return tooLong === undefined ? E.right(template) : E.left([tooLong]);
};

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toTemplateOrThrow } from '@org/cognito-cloudformation';
 *
 * const web = UserPoolClient.make({ disableOAuth: true });
 * assert.deepStrictEqual(Object.keys(toTemplateOrThrow({ Web: web }).Resources), ['Web']);
 * assert.throws(() => toTemplateOrThrow({ 'the web': web }), /logical-id-format/);
 */
export const toTemplateOrThrow = <R extends string>(
  clients: Clients<R>,
  options: TemplateOptions<NotInferred<R>> = {},
): Template => orThrow(toTemplate(clients, options), 'CloudFormation would refuse the template');
