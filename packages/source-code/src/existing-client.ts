/** Existing clients, and how each tool takes one over, so that its id survives. */
import { isClientId, isUserPoolId } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { camelCase, className } from './exported-name';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An existing client. */
export interface ExistingClient {
  /** The id of its user pool, such as `eu-west-1_AbCdEfGhI`. */
  readonly userPoolId: string;
  /** The id that the service gave it, such as `1example23456789`. */
  readonly clientId: string;
  /**
   * The logical id under which the CDK has it: letters and digits.
   * @default the name of the class
   */
  readonly logicalId?: string;
}

/**
 * The type of an app client's resource. It is written out again, so that a program that writes source neither installs nor
 * loads what reads templates.
 */
const resourceType = 'AWS::Cognito::UserPoolClient';

/** What CloudFormation takes to import a resource. */
export interface ResourceToImport {
  readonly ResourceType: typeof resourceType;
  readonly LogicalResourceId: string;
  readonly ResourceIdentifier: { readonly UserPoolId: string; readonly ClientId: string };
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads `<pool id>/<client id>`. The left side says what is wrong with it.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { existingClient } from '@org/cognito-source-code';
 *
 * const existing = existingClient('eu-west-1_AbCdEfGhI/1example23456789');
 * assert.deepStrictEqual(existing, E.right({ userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' }));
 * assert.ok(E.isLeft(existingClient('1example23456789')));
 */
export const existingClient = (written: string): E.Either<string, ExistingClient> => {
  const [pool, client, another] = written.split('/');
  if (pool === undefined || client === undefined || another !== undefined) {
    return E.left('it is not <pool id>/<client id>, such as eu-west-1_AbCdEfGhI/1example23456789');
  }
  if (!isUserPoolId(pool)) return E.left('what stands before the slash is not the id of a user pool');
  return isClientId(client)
    ? E.right({ userPoolId: pool, clientId: client })
    : E.left('what stands after the slash is not the id of an app client');
};

const identifierOf = ({ userPoolId: pool, clientId: client }: ExistingClient) => ({
  UserPoolId: pool,
  ClientId: client,
});

/**
 * What the file holds that `cdk import --resource-mapping` takes, by the logical id that the source of a client with
 * `existing` sets.
 *
 * @example
 * import { cdkResourceMapping } from '@org/cognito-source-code';
 *
 * assert.deepStrictEqual(
 *   cdkResourceMapping('web-app', { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' }),
 *   { WebAppClient: { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789' } },
 * );
 */
export const cdkResourceMapping = (
  name: string,
  existing: ExistingClient,
): Readonly<Record<string, ResourceToImport['ResourceIdentifier']>> => ({
  [existing.logicalId ?? className(name)]: identifierOf(existing),
});

/**
 * What CloudFormation takes as `--resources-to-import` of a change set of the type `IMPORT`.
 *
 * @param logicalId The logical id of the client in the template.
 *
 * @example
 * import { resourcesToImport } from '@org/cognito-source-code';
 *
 * const [web] = resourcesToImport('WebApp', { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' });
 * assert.deepStrictEqual(web, {
 *   ResourceType: 'AWS::Cognito::UserPoolClient',
 *   LogicalResourceId: 'WebApp',
 *   ResourceIdentifier: { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789' },
 * });
 */
export const resourcesToImport = (
  logicalId: string,
  existing: ExistingClient,
): readonly [ResourceToImport] => [
  {
    ResourceType: resourceType,
    LogicalResourceId: logicalId,
    ResourceIdentifier: identifierOf(existing),
  },
];

/**
 * The name that the commands give to the resource of a client: the one of the function in its source.
 *
 * @example
 * import { pulumiName } from '@org/cognito-source-code';
 *
 * assert.strictEqual(pulumiName('web-app'), 'webAppClient');
 */
export const pulumiName = (name: string): string => camelCase(className(name));

/**
 * The command by which Pulumi takes a client over, for a program that uses `@pulumi/aws` alone and makes the client by
 * the name `pulumiName(name)`. The component of `@org/cognito-pulumi` takes it over by the program itself: a child of
 * a component that is not there yet cannot be imported by a command.
 *
 * @example
 * import { pulumiImportCommand } from '@org/cognito-source-code';
 *
 * assert.strictEqual(
 *   pulumiImportCommand('web', { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' }),
 *   'pulumi import aws:cognito/userPoolClient:UserPoolClient webClient eu-west-1_AbCdEfGhI/1example23456789',
 * );
 */
export const pulumiImportCommand = (name: string, existing: ExistingClient): string =>
  `pulumi import aws:cognito/userPoolClient:UserPoolClient ${pulumiName(name)} ${importId(existing)}`;

/** The id by which Pulumi and Terraform import a client. */
export const importId = ({ userPoolId: pool, clientId: client }: ExistingClient): string =>
  `${pool}/${client}`;
