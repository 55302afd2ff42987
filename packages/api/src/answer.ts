/** Answers of `DescribeUserPoolClient`. */
import { isPlainObject, type Path } from '@org/cognito-core';

/** A client as `DescribeUserPoolClient` answers with it: its ids, its settings, and what only the service says. */
export interface DescribedClient {
  readonly UserPoolId?: string | undefined;
  readonly ClientId?: string | undefined;
}

/** What is a client if an answer is one: what the service puts around it is taken off. */
export const clientIn = (answer: unknown): { readonly client: unknown; readonly start: Path } =>
  isPlainObject(answer) && Object.hasOwn(answer, 'UserPoolClient')
    ? { client: answer['UserPoolClient'], start: ['UserPoolClient'] }
    : { client: answer, start: [] };

/**
 * The client in an answer of `DescribeUserPoolClient`, or taken out of it; `undefined` if it does not say which client it
 * is. Its settings are not checked.
 *
 * @example
 * import { describedClient } from '@org/cognito-api';
 *
 * const client = { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789', ClientName: 'web' };
 * assert.deepStrictEqual(describedClient({ UserPoolClient: client }), client);
 * assert.strictEqual(describedClient({ UserPoolClients: [client] }), undefined);
 */
export const describedClient = (answer: unknown): Required<DescribedClient> | undefined => {
  const { client } = clientIn(answer);
  if (!isPlainObject(client)) return undefined;
  const { UserPoolId, ClientId, ...settings } = client;
  return typeof UserPoolId === 'string' && typeof ClientId === 'string'
    ? { UserPoolId, ClientId, ...settings }
    : undefined;
};
