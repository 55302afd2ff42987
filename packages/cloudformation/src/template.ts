/** A whole template: app clients with what they need around them. */
import {
  openPositions,
  toRecord,
  type Issue,
  type LintSettings,
  type OpenPosition,
  type Path,
  type UserPoolClient,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { groupBy, type ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { map } from 'fp-ts/ReadonlyRecord';
import { dependenciesOf, providersOf, type Resource, type Resources } from './dependencies';
import { getAtt, ref, type Intrinsic } from './intrinsic';
import { equalJson, type Json } from './json';
import { parameterFor, propertyOf, type Parameter } from './parameters';
import { byteLength, limitIssues } from './template-limits';
import { toResource, userPoolParameter, type ResourceOptions } from './user-pool-client';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An output of a template. */
export interface Output {
  readonly Description: string;
  readonly Value: Intrinsic;
}

/** A CloudFormation template. */
export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description?: string;
  readonly Parameters?: { readonly [name: string]: Parameter };
  readonly Resources: Resources;
  readonly Outputs: { readonly [name: string]: Output };
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
   * Further resources of the template, by logical id, such as the user pool, its providers and its resource
   * servers. Clients that take all providers take those of their user pool, and what a client names is created
   * before it.
   * @default none
   */
  readonly resources?: Resources;
  /**
   * What is to be said about the issues of the clients, by logical id. It becomes the metadata `CognitoClient` of their
   * resources, which `validateTemplate` heeds.
   * @default nothing
   */
  readonly lint?: { readonly [logicalId: string]: LintSettings };
  /**
   * Whether the secrets of the clients become outputs, which everyone who may describe the stack can read.
   * @default false
   */
  readonly outputSecrets?: boolean;
}

/** App clients, by the logical id that each gets. References of one name are one value for all of them. */
export type Clients<R extends string = string> = { readonly [logicalId: string]: UserPoolClient<R> };

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

const issue = (code: string, path: Path, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  fix,
});

/** Logical ids, parameters and outputs alike. */
const plainId = /^[A-Za-z0-9]{1,255}$/;

/** Room for what an output adds to the logical id of its client. */
const longestLogicalId = 255 - 'Secret'.length;

const pseudoParameters: ReadonlyArray<string> = [
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
];

const logicalIdIssues = (logicalId: string, resources: Resources): ReadonlyArray<Issue> => {
  const path = [logicalId];
  if (!plainId.test(logicalId) || logicalId.length > longestLogicalId) {
    const message = `${JSON.stringify(logicalId)} cannot be the logical id of a resource`;
    const fix = `take ASCII letters and digits only, ${longestLogicalId} at most`;
    return [issue('logical-id-format', path, message, fix)];
  }
  return Object.hasOwn(resources, logicalId)
    ? [issue('logical-id-conflict', path, 'is the logical id of another resource too', 'take another one')]
    : [];
};

/** A reference that nothing is bound to, in some client. */
interface Unbound extends OpenPosition {
  readonly logicalId: string;
}

const parameterIssues = (
  { logicalId, ...position }: Unbound,
  known: Readonly<Record<string, Parameter>>,
  taken: Clients,
): ReadonlyArray<Issue> => {
  const { name } = position;
  const path = [logicalId, propertyOf(position)];
  if (!plainId.test(name)) {
    const message = `\${${name}} is not bound, and ${JSON.stringify(name)} cannot be the name of a parameter`;
    const fix = 'bind the reference, or name it with ASCII letters and digits only';
    return [issue('parameter-name-format', path, message, fix)];
  }
  if (Object.hasOwn(taken, name)) {
    const message = `\${${name}} is not bound, and its parameter would have the name of a client`;
    return [
      issue('logical-id-conflict', path, message, 'bind the reference, or give one of them another name'),
    ];
  }
  const other = known[name];
  const { Type, AllowedValues } = parameterFor(position);
  return other === undefined || equalJson([other.Type, other.AllowedValues], [Type, AllowedValues])
    ? []
    : [
        issue(
          'parameter-type-conflict',
          path,
          `\${${name}} is not bound, and would need to be a parameter of two types`,
          'bind the reference, or give each use a reference of its own',
        ),
      ];
};

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const userPoolIdParameter: Parameter = {
  Type: 'String',
  Description: 'The id of the user pool that the app clients belong to',
  AllowedPattern: '[\\w-]+_[0-9a-zA-Z]+',
};

/** Whether an unbound reference already means something in the template: a resource, its attribute, or AWS's own. */
const isResolved = (name: string, resources: Resources): boolean =>
  pseudoParameters.includes(name) || Object.hasOwn(resources, name.split('.', 1)[0] as string);

const unboundIn = (clients: Clients, options: TemplateOptions): ReadonlyArray<Unbound> => {
  const { resources = {}, references = {}, userPool } = options;
  const isPoolParameter = (name: string): boolean => userPool === undefined && name === userPoolParameter;
  return Object.entries(clients).flatMap(([logicalId, client]) =>
    openPositions(toRecord(client))
      .filter(({ name }) => !Object.hasOwn(references, name) && !isResolved(name, resources))
      .filter((position) => !(isPoolParameter(position.name) && parameterFor(position).Type === 'String'))
      .map((position) => ({ logicalId, ...position })),
  );
};

/** As many uses as a description, of 4,000 characters at most, has room for. */
const mostUses = 10;

/** What a parameter is for: the properties that it stands in, each with its client. */
const descriptionOf = (unbound: ReadonlyArray<Unbound>): string => {
  const uses = [...new Set(unbound.map(({ logicalId, ...open }) => `${propertyOf(open)} of ${logicalId}`))];
  const more = uses.length - mostUses;
  return `For ${uses.slice(0, mostUses).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
};

const parametersOf = (
  unbound: ReadonlyArray<Unbound>,
  needsUserPool: boolean,
): Readonly<Record<string, Parameter>> => {
  const ofPool = needsUserPool ? { [userPoolParameter]: userPoolIdParameter } : {};
  const ofReferences = pipe(
    unbound,
    groupBy(({ name }) => name),
    map((uses): Parameter => ({ Description: descriptionOf(uses), ...parameterFor(uses[0]) })),
  );
  // The parameter of the user pool is the first, and no reference of its name takes its place.
  return { ...ofPool, ...ofReferences, ...ofPool };
};

const outputsOf = (clients: Clients, withSecrets: boolean): Template['Outputs'] =>
  Object.fromEntries(
    Object.entries(clients).flatMap(
      ([logicalId, { generateSecret = false }]): ReadonlyArray<[string, Output]> => [
        [`${logicalId}Id`, { Description: `The id of the app client ${logicalId}`, Value: ref(logicalId) }],
        ...(withSecrets && generateSecret !== false
          ? [
              [
                `${logicalId}Secret`,
                {
                  Description: `The secret of the app client ${logicalId}`,
                  Value: getAtt(logicalId, 'ClientSecret'),
                },
              ] as [string, Output],
            ]
          : []),
      ],
    ),
  );

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes clients as a complete template. A user pool that is not given becomes the parameter `UserPoolId`, and a
 * reference that is not bound the parameter of its name, which all clients share. A client that takes all providers of
 * its user pool takes those among `resources`, and `COGNITO`. Where the user pool is elsewhere, that is `COGNITO`
 * alone: the core's `isRegisteredProviders` tells which clients to warn of.
 *
 * The left side says what CloudFormation would refuse: names, types of parameters, and more than `templateLimits`, with
 * the code `template-limit` and an empty path. Bytes are counted as if the template were written without white space.
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
  options: TemplateOptions<NoInfer<R>> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, Template> => {
  const { description, resources = {}, outputSecrets = false, lint = {}, ...resourceOptions } = options;
  const userPool = (options.userPool ?? ref(userPoolParameter)) as Json;
  const unbound = unboundIn(clients, options);
  const parameters = parametersOf(unbound, options.userPool === undefined);
  const outputs = outputsOf(clients, outputSecrets);
  const [first, ...others] = [
    ...limitIssues({
      resources: Object.keys(clients).length + Object.keys(resources).length,
      parameters: Object.keys(parameters).length,
      outputs: Object.keys(outputs).length,
    }),
    ...Object.keys(clients).flatMap((logicalId) => logicalIdIssues(logicalId, resources)),
    ...unbound.flatMap((position) => parameterIssues(position, parameters, clients)),
  ];
  if (first !== undefined) return E.left([first, ...others]);
  const clientResources = Object.entries(clients).map(([logicalId, client]) => [
    logicalId,
    toResource(client, {
      ...resourceOptions,
      ...(Object.hasOwn(lint, logicalId) && { lint: lint[logicalId] as LintSettings }),
      registeredProviders: providersOf(resources, userPool),
      dependsOn: dependenciesOf(toRecord(client), resources, userPool),
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
