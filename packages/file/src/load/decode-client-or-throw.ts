import * as E from 'fp-ts/Either';
import { decodeClient } from './decode-client';
import { InvalidClientFileError } from './invalid-client-file-error';
import type { LoadedClient, LoadOptions } from './loaded-client';

/** How a client is read from a text. `R` are the names of its references. */
export interface OrThrowOptions<R extends string = string> extends LoadOptions<R> {
  /**
   * The name of the file that the text is from, for messages.
   * @default messages say line and column alone
   */
  readonly file?: string;
}

/**
 * Reads an app client from YAML or JSON, for callers that want exceptions. Spread it into the props of `UserPoolClient` of the CDK package, or into the
 * arguments of that of the Pulumi package.
 *
 * @throws {InvalidClientFileError} One error that prints every issue with its place, if any issue is an error.
 *
 * @example
 * import { decodeClientOrThrow } from '@org/cognito-file';
 *
 * const text = `
 * disableOAuth: true
 * userPoolClientName: web-\${stage}
 * authFlows: { userPassword: true }
 * lint:
 *   silence: { auth-flow-plain-password: "The old app, until March." }
 * `;
 * const { client, silence } = decodeClientOrThrow(text, { references: ['stage'] });
 * assert.strictEqual(client.disableOAuth, true);
 * assert.deepStrictEqual(silence, { 'auth-flow-plain-password': 'The old app, until March.' });
 */
export const decodeClientOrThrow = <const R extends string = never>(
  text: string,
  { file, ...options }: OrThrowOptions<R> = {},
): LoadedClient<R> => {
  const decoded = decodeClient<R>(text, options);
  if (E.isLeft(decoded)) throw new InvalidClientFileError(decoded.left, file);
  return decoded.right;
};
