/** A whole configuration: app clients, and what they need beside them. */
import {
  orThrow,
  placeSpellings,
  toRecord,
  type ClientRecord,
  type Issue,
  type LintSettings,
  type NotInferred,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { Arguments } from './arguments';
import { existingRecord } from './existing-record';
import { resourceIssues, variableIssues } from './configuration-issues';
import { pseudoReferences } from './pseudo-references';
import {
  resourceOf,
  userPoolClientType,
  type ClientOptions,
  type ClientResource,
  type Clients,
  type ExistingClient,
} from './user-pool-client';
import { unboundPositions, variablesOf, type Variable } from './variables';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A client that Terraform takes over at the next apply. */
export type Import = {
  /** The address of the resource. */
  readonly to: string;
  /** The id of the client in the form of the provider: that of the user pool, a slash, and its own. */
  readonly id: string;
};

/** An output of a module. */
export type Output = {
  readonly description: string;
  readonly value: string;
  readonly sensitive: boolean;
};

/** The content of a file of a module, in Terraform's JSON syntax. */
export interface Configuration {
  readonly variable?: { readonly [name: string]: Variable };
  /** The data sources that stand for pseudo parameters of CloudFormation, by type and name. */
  readonly data?: { readonly [type: string]: { readonly [name: string]: Arguments } };
  readonly resource: {
    readonly [userPoolClientType]: { readonly [name: string]: ClientResource };
  };
  readonly import?: ReadonlyArray<Import>;
  readonly output?: { readonly [name: string]: Output };
}

/** How clients are written as a configuration. `R` are the names of their references. */
export interface ConfigurationOptions<R extends string = string> extends ClientOptions<R> {
  /**
   * The clients that exist already, by the names of their resources. Each gets an `import` block, which Terraform takes
   * from version 1.5 on.
   * @default none, so that Terraform creates all of them
   */
  readonly existing?: { readonly [resource: string]: ExistingClient };
  /**
   * The lint settings of the clients, by the names of their resources. They become comments.
   * @default none
   */
  readonly lint?: { readonly [resource: string]: LintSettings };
  /**
   * Whether each client waits for the one before it. The service changes one client of a user pool at a time, and may
   * refuse others with `ConcurrentModificationException`.
   * @default false, so that Terraform changes ten at once
   */
  readonly inTurn?: boolean;
  /**
   * Whether the secrets of the clients become outputs, which Terraform does not print, but keeps in the state as they are.
   * @default false
   */
  readonly outputSecrets?: boolean;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const addressOf = (resource: string): string => `${userPoolClientType}.${resource}`;

const own = <A>(values: { readonly [name: string]: A }, name: string): A | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

const byName = <A>(entries: ReadonlyArray<readonly [string, A]>): { readonly [name: string]: A } =>
  Object.fromEntries(entries);

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const secretAttribute = placeSpellings.ClientSecret.terraform;

const secretOf = (resource: string): readonly [string, Output] => [
  `${resource}_${secretAttribute}`,
  {
    description: `The secret of the app client ${resource}`,
    value: `\${${addressOf(resource)}.${secretAttribute}}`,
    sensitive: true,
  },
];

/**
 * Writes clients as a configuration. Without `userPool`, the user pool is the variable `user_pool_id`, or, for a client that
 * exists, its own. Each unbound reference becomes the variable of its name, which all clients share; a name with a dot in
 * it, such as `local.domain` or `aws_lb.web.dns_name`, is an address already. A pseudo parameter of CloudFormation, such as
 * `AWS::Region`, becomes a data source, or a variable if only a stack has its value.
 *
 * The left side lists what Terraform or its provider would refuse: names, types of variables, and clients without a name.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { UserPoolClient, reference, text } from '@org/cognito-core';
 * import { toConfiguration } from '@org/cognito-terraform';
 *
 * const client = UserPoolClient.make({
 *   userPoolClientName: 'web',
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [text`https://${reference('domain')}/callback`] },
 * });
 * const configuration = toConfiguration({ web: client });
 * assert.ok(E.isRight(configuration));
 * assert.deepStrictEqual(Object.keys(configuration.right.variable ?? {}), ['user_pool_id', 'domain']);
 */
export const toConfiguration = <R extends string>(
  clients: Clients<R>,
  options: ConfigurationOptions<NotInferred<R>> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, Configuration> => {
  const { existing = {}, lint = {}, inTurn = false, outputSecrets = false, references = {} } = options;
  const names = Object.keys(clients);
  const records: ReadonlyArray<readonly [string, ClientRecord]> = Object.entries(clients).map(
    ([name, client]) => [name, own(existing, name) === undefined ? toRecord(client) : existingRecord(client)],
  );
  const unbound = unboundPositions(byName(records), references);
  const pseudo = pseudoReferences(byName(records), references);
  const needsUserPool =
    options.userPool === undefined && names.some((name) => own(existing, name) === undefined);
  const variables = variablesOf(unbound, needsUserPool);
  const [first, ...others] = [
    ...records.flatMap(([name, record]) => resourceIssues(name, record)),
    ...unbound.flatMap((position) => variableIssues(position, variables)),
  ];
  if (first !== undefined) return E.left([first, ...others]);
  const bound: ClientOptions = { ...options, references: { ...pseudo.bindings, ...references } };
  const resources = records.map(([name, record], index) => {
    const before = names[index - 1];
    const [settings, ids] = [own(lint, name), own(existing, name)];
    const ofOne = {
      ...(settings && { lint: settings }),
      ...(ids && { existing: ids }),
      ...(inTurn && before !== undefined && { after: [addressOf(before)] }),
    };
    return [name, resourceOf(record, bound, ofOne)] as const;
  });
  const imports = names.flatMap((name): ReadonlyArray<Import> => {
    const ids = own(existing, name);
    return ids === undefined ? [] : [{ to: addressOf(name), id: `${ids.userPoolId}/${ids.clientId}` }];
  });
  const outputs = Object.entries(clients).flatMap(([name, { generateSecret = false }]) =>
    outputSecrets && generateSecret !== false ? [secretOf(name)] : [],
  );
  return E.right({
    ...(!isEmpty(variables) && { variable: variables }),
    ...(!isEmpty(pseudo.data) && { data: pseudo.data }),
    resource: { [userPoolClientType]: byName(resources) },
    ...(imports.length > 0 && { import: imports }),
    ...(outputs.length > 0 && { output: byName(outputs) }),
  });
};

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toConfigurationOrThrow } from '@org/cognito-terraform';
 *
 * const web = UserPoolClient.make({ userPoolClientName: 'web', disableOAuth: true });
 * const { resource } = toConfigurationOrThrow({ web });
 * assert.deepStrictEqual(Object.keys(resource.aws_cognito_user_pool_client), ['web']);
 * assert.throws(() => toConfigurationOrThrow({ 'the web': web }), /resource-name-format/);
 */
export const toConfigurationOrThrow = <R extends string>(
  clients: Clients<R>,
  options: ConfigurationOptions<NotInferred<R>> = {},
): Configuration => orThrow(toConfiguration(clients, options), 'Terraform would refuse the configuration');
