import type { Arguments } from './arguments';
import type { Configuration } from './configuration';
import { blockLines } from './print-hcl';
import { userPoolClientType } from './user-pool-client';

/** The formats of configurations: HCL for a file `.tf`, JSON for a file `.tf.json`. */
export type ConfigurationFormat = 'hcl' | 'json';

type Blocks = { readonly [name: string]: Arguments };

const labelled = (type: string, blocks: Blocks = {}): ReadonlyArray<ReadonlyArray<string>> =>
  Object.entries(blocks).map(([name, body]) => blockLines(`${type} "${name}"`, body));

const printHcl = ({ variable, data = {}, resource, import: imports = [], output }: Configuration): string =>
  [
    ...labelled('variable', variable),
    ...Object.entries(data).flatMap(([type, sources]) => labelled(`data "${type}"`, sources)),
    ...labelled(`resource "${userPoolClientType}"`, resource[userPoolClientType]),
    ...imports.map(({ to, id }) => blockLines('import', { to, id })),
    ...labelled('output', output),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');

/**
 * Prints a configuration, with a line break at its end. HCL is formatted as `terraform fmt` does; an expression in it is
 * written as it was given.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { printConfiguration, toConfigurationOrThrow } from '@org/cognito-terraform';
 *
 * const web = UserPoolClient.make({ userPoolClientName: 'web', disableOAuth: true, supportedIdentityProviders: ['COGNITO'] });
 * assert.strictEqual(
 *   printConfiguration(toConfigurationOrThrow({ web }, { userPool: 'eu-west-1_AbCdEfGhI' }), 'hcl'),
 *   `resource "aws_cognito_user_pool_client" "web" {
 *   name                                 = "web"
 *   user_pool_id                         = "eu-west-1_AbCdEfGhI"
 *   allowed_oauth_flows_user_pool_client = false
 *   supported_identity_providers         = ["COGNITO"]
 * }
 * `,
 * );
 */
export const printConfiguration = (configuration: Configuration, format: ConfigurationFormat): string =>
  format === 'json' ? `${JSON.stringify(configuration, undefined, 2)}\n` : printHcl(configuration);
