/** Commands of the AWS CLI, as a shell takes them apart, sent through the AWS SDK. */
import * as idp from '@aws-sdk/client-cognito-identity-provider';
import { spawnSync } from 'node:child_process';
import type { CognitoApi } from './cognito-api';

/** The words of each command that a script starts under the name `aws`. */
export const awsCommandsIn = (script: string): ReadonlyArray<ReadonlyArray<string>> => {
  const spy = 'aws() { printf "%s\\0" "$@"; printf "\\0"; }';
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', `${spy}\n${script}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .split('\0\0')
    .filter((words) => words !== '')
    .map((words) => words.split('\0'));
};

/** `--user-pool-id` as the SDK has it: `UserPoolId`. */
const memberOf = (option: string): string =>
  option.replace(/^-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The input that the options of a command make. */
const inputOf = (options: ReadonlyArray<string>): Readonly<Record<string, unknown>> => {
  const input: Record<string, unknown> = {};
  for (let index = 0; index < options.length; index += 2) {
    const [name = '', value = ''] = options.slice(index, index + 2);
    if (name === '--cli-input-json') Object.assign(input, JSON.parse(value));
    else if (name !== '--query' && name !== '--output') input[memberOf(name)] = value;
  }
  return input;
};

type Command = Parameters<CognitoApi['sdk']['send']>[0];

/** The operation of the API that a command of the AWS CLI names, and its input. */
export const operationOf = ([service, operation = '', ...options]: ReadonlyArray<string>): {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
} => {
  if (service !== 'cognito-idp') throw new Error(`${String(service)} is another service`);
  return { operation: memberOf(`--${operation}`), input: inputOf(options) };
};

/** Sends a command of the AWS CLI, and returns the answer. */
export const sendAwsCommand = async (
  { sdk }: CognitoApi,
  command: ReadonlyArray<string>,
): Promise<Readonly<Record<string, unknown>>> => {
  const { operation, input } = operationOf(command);
  const name = `${operation}Command`;
  const constructor = (idp as Readonly<Record<string, unknown>>)[name] as new (input: object) => Command;
  const answer: unknown = await sdk.send(new constructor(input));
  return answer as Readonly<Record<string, unknown>>;
};
