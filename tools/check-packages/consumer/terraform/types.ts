import * as E from 'fp-ts/lib/Either.js';
import {
  expression,
  printConfiguration,
  terraformEmitter,
  toConfiguration,
  type Arguments,
  type Configuration,
} from '@org/cognito-terraform';
import { readModule, validateModule, type ClientCheck } from '@org/cognito-terraform/module';
import { UserPoolClient, type Issue } from '@org/cognito-core';

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' });

const configuration = toConfiguration({ web }, { userPool: expression('aws_cognito_user_pool.main.id') });

export const printed: string | ReadonlyArray<Issue> = E.isRight(configuration)
  ? printConfiguration(configuration.right, 'hcl')
  : configuration.left;

export const output: Arguments = terraformEmitter.emit({ ClientName: 'web' }, {});

export const checks: ReadonlyArray<ClientCheck> = validateModule(readModule([{ path: 'main.tf', text: '' }]));

// @ts-expect-error A configuration has no such format.
export const misprinted = (any: Configuration) => printConfiguration(any, 'yaml');

// @ts-expect-error Props are not a client.
toConfiguration({ web: { disableOAuth: true } });

export const typed: [
  NotAny<typeof toConfiguration>,
  NotAny<typeof printConfiguration>,
  NotAny<typeof terraformEmitter>,
  NotAny<typeof configuration>,
  NotAny<Configuration['resource']>,
] = [true, true, true, true, true];
