/**
 * Modules of a registry whose inputs are the arguments of app clients, as those of `lgallard/cognito-user-pool/aws`, of its
 * copies and of `mineiros-io/cognito-user-pool/aws` are: `clients = [{ … }]`, or `client_…` for a single client. They are
 * read as a module of ours that makes clients of these inputs, so that nobody needs their own files.
 */
import { spellings, type PropertySpelling } from '@org/cognito-core';
import type { Declared } from './declarations';
import type { ModuleFile } from './module-file';

/** What stands for the path of the module of ours, which is no file. */
export const clientsForm = '(inputs of a module).tf';

/** They have no analytics. */
const { AnalyticsConfiguration: _, ...taken } = spellings;

const properties = Object.values<PropertySpelling>(taken);

const names = properties.map(({ terraform }) => terraform);

/**
 * What these modules give a single client for which the caller sets less. Lists that they leave empty are left out, since
 * that is not the caller's doing.
 */
const defaults: Readonly<Record<string, string>> = {
  generate_secret: 'true',
  enable_token_revocation: 'true',
  access_token_validity: '60',
  id_token_validity: '60',
  refresh_token_validity: '30',
  token_validity_units: '{ access_token = "minutes", id_token = "minutes", refresh_token = "days" }',
};

const oauthSwitch = spellings.AllowedOAuthFlowsUserPoolClient.terraform;

/** They switch OAuth on, for which the service asks for flows. A caller who sets none has a client without it. */
const isOnWithFlows = `var.client_${oauthSwitch} == null && var.client_${spellings.AllowedOAuthFlows.terraform} != null ? true : var.client_${oauthSwitch}`;

const variable = (name: string, standard = 'null'): string =>
  `variable "${name}" {\n  default = ${standard}\n}\n`;

const object = (valueOf: (name: string) => string): string =>
  `{\n${names.map((name) => `    ${name} = ${valueOf(name)}\n`).join('')}  }`;

const argument = ({ terraform: name, properties: inner }: PropertySpelling): string => {
  const value = `local.clients[count.index].${name}`;
  if (inner === undefined) return `  ${name} = ${value}\n`;
  const content = Object.values<PropertySpelling>(inner)
    .map(({ terraform: each }) => `      ${each} = try(${name}.value.${each}, null)\n`)
    .join('');
  return `  dynamic "${name}" {\n    for_each = try(length(keys(${value})), 0) == 0 ? [] : [${value}]\n    content {\n${content}    }\n  }\n`;
};

const text = `${variable('clients', '[]')}
${names.map((name) => variable(`client_${name}`, defaults[name]) + variable(`default_client_${name}`)).join('')}
locals {
  listed = [for client in var.clients : ${object((name) => `try(client.${name}, var.default_client_${name})`)}]
  single = [${object((name) => (name === oauthSwitch ? isOnWithFlows : `var.client_${name}`))}]
  clients = length(var.clients) > 0 ? local.listed : var.client_name == null ? [] : local.single
}
resource "aws_cognito_user_pool_client" "client" {
  count = length(local.clients)
  user_pool_id = aws_cognito_user_pool.pool.id
${properties.map(argument).join('')}}
`;

/** The form as the files of a module. */
export const clientsFormFiles: ReadonlyArray<ModuleFile> = [{ path: clientsForm, text }];

/** Whether a call is one of a module whose inputs are the arguments of clients. */
export const hasClientsForm = ({ body }: Declared, source: string): boolean =>
  /cognito/i.test(source) && body.args.some(({ name }) => name === 'clients' || name === 'client_name');
