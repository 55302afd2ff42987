/** Whether the service accepts a request of an app. `settings/` and `why/` may import it. */
import type { KnownClient } from '../client/known-client';
import type { AppRequest } from '../request/app-request';
import { checkOAuth, parameterChecks } from './parameter-checks';
import type { RequestAnswer } from './request-answer';

/**
 * Compares a request of an app with the app client that it names, letter by letter, as the service does.
 *
 * @returns What the service refuses, and what values that are not known yet decide. Nothing if nothing in it is refused.
 *
 * @example
 * import { checkRequest } from '@org/cognito-app-config';
 * import { printMessage, toRecord, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls: ['https://app.example.com/'] },
 * });
 * const request = { parameters: { redirect_uri: 'https://app.example.com' }, secrets: [] };
 * const [answer] = checkRequest(request, { record: toRecord(client) });
 * assert.strictEqual(answer?.serviceAnswer, 'redirect_mismatch');
 * assert.strictEqual(
 *   printMessage(answer.message, 'props'),
 *   'is not among `callbackUrls`: compared with `https://app.example.com/`, it lacks the `/` at the end',
 * );
 */
export const checkRequest = (request: AppRequest, client: KnownClient): ReadonlyArray<RequestAnswer> =>
  [checkOAuth, ...Object.values(parameterChecks)].flatMap((check) => check(request, client));
