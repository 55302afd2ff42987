import { recordShape } from '@org/cognito-core';

const anySetting = new RegExp(`\\b(?:${Object.keys(recordShape).join('|')})\\b`);

/**
 * Whether a source may turn out to be the input of `aws cognito-idp create-user-pool-client` or
 * `update-user-pool-client` once it is parsed. To look takes far less time than to parse.
 *
 * @example
 * import { mayBeClientInput } from '@org/cognito-file';
 *
 * assert.strictEqual(mayBeClientInput('UserPoolId: eu-west-1_a1B2c3D4e\nClientName: web\n'), true);
 * assert.strictEqual(mayBeClientInput('UserPoolId: eu-west-1_a1B2c3D4e\nUsername: bob\n'), false);
 */
export const mayBeClientInput = (source: string): boolean =>
  source.includes('UserPoolId') && anySetting.test(source);
