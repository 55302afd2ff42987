/** What a program gives the service to make an app client, or to change one. */
import { isPlainObject } from '../codec/plain-object';
import { advice } from '../issue/fix';
import type { Issue } from '../issue/issue';
import { mention, said } from '../issue/message';
import { recordShape } from './client-record';

/** The input of `CreateUserPoolClient` or of `UpdateUserPoolClient`, as the AWS CLI takes it in a file. */
export interface ClientInput {
  /** The settings with the id of the user pool, in the words of the service. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** The id of the client that is to be changed; absent where one is to be made. */
  readonly clientId?: string;
}

/**
 * What only answers of the service have. It refuses each in an input.
 *
 * @example
 * import { answerMembers } from '@org/cognito-core';
 *
 * assert.ok(answerMembers.includes('CreationDate'));
 */
export const answerMembers: ReadonlyArray<string> = ['CreationDate', 'LastModifiedDate', 'ClientType'];

/** What every list of clients has, so that it does not tell of an input that changes one. */
const ofLists: ReadonlyArray<string> = ['ClientName'];

const isSetting = (key: string): boolean => Object.hasOwn(recordShape, key);

/**
 * Reads a value as the input of `aws cognito-idp create-user-pool-client` or `update-user-pool-client`, which
 * `--cli-input-json` and `--cli-input-yaml` take; `undefined` if it looks like something else. Its settings are not
 * checked.
 *
 * @example
 * import { clientInputOf } from '@org/cognito-core';
 *
 * const input = { UserPoolId: 'eu-west-1_a1B2c3D4e', ClientName: 'web', AuthSessionValidity: 5 };
 * assert.deepStrictEqual(clientInputOf(input), { properties: input });
 * assert.strictEqual(clientInputOf({ ...input, CreationDate: '2026-11-30' }), undefined);
 */
export const clientInputOf = (value: unknown): ClientInput | undefined => {
  if (!isPlainObject(value) || typeof value['UserPoolId'] !== 'string') return undefined;
  if (answerMembers.some((key) => Object.hasOwn(value, key))) return undefined;
  const { ClientId: clientId, ...properties } = value;
  const isTelling = (key: string): boolean =>
    isSetting(key) && (clientId === undefined || !ofLists.includes(key));
  if (!Object.keys(properties).some(isTelling)) return undefined;
  return { properties, ...(typeof clientId === 'string' && { clientId }) };
};

/** What is wrong with an input that makes a client without a name: the service makes up none, as CloudFormation does. */
export const namelessInput = (): Issue => ({
  code: 'client-name-required',
  severity: 'error',
  path: [],
  message: 'has no name, and the service requires one',
  fixes: [advice(said`give it a ${mention('userPoolClientName')}`)],
});
