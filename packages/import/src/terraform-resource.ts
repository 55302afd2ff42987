/** What the states and the plans of Terraform have in common. */
import { textOf, type Values } from './values';

const clientTypes: ReadonlyArray<unknown> = [
  'aws_cognito_user_pool_client',
  'aws_cognito_managed_user_pool_client',
];

/** What a state, and what Terraform prints of one, call an object that was replaced, until it is destroyed. */
const deposedKeys: ReadonlyArray<string> = ['deposed', 'deposed_key'];

/** Whether an instance is what Terraform keeps, and nothing that it has replaced. */
export const isCurrent = (instance: Values): boolean =>
  deposedKeys.every((key) => textOf(instance[key]) === undefined);

/** Whether a resource is an app client that Terraform keeps, and does not only look at. */
export const isClientResource = ({ mode, type }: Values): boolean =>
  mode === 'managed' && clientTypes.includes(type);

/** The address of an instance: `module.auth.aws_cognito_user_pool_client.web["staging"]`. */
export const addressOf = ({ module, type, name }: Values, index: unknown): string =>
  [module, type, name].flatMap((part) => textOf(part) ?? []).join('.') +
  (index === undefined || index === null ? '' : `[${JSON.stringify(index)}]`);

/** What is marked among the settings; the secret, of which only is asked whether there is one, is marked always. */
export const settingsIn = ({ client_secret: _, ...settings }: Values): Values => settings;
