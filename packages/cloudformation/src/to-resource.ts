import { orThrow, toRecord, type Issue, type NotInferred, type UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { parameterNameIssues } from './template-issues';
import { unboundPositions } from './unbound-positions';
import { resourceOf, type ClientResource, type ResourceOptions } from './user-pool-client';

/** An attribute of a resource that stands elsewhere in the template. */
const attribute = /^[A-Za-z0-9]{1,255}\.[\w.]+$/;

/**
 * Writes a client as a CloudFormation resource.
 *
 * The left side lists the references that are not bound and whose names can be neither that of a parameter nor that of
 * an attribute, with the code `parameter-name-format`: CloudFormation would refuse them.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { UserPoolClient, reference, text } from '@org/cognito-core';
 * import { toResource } from '@org/cognito-cloudformation';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, userPoolClientName: text`web-${reference('the-stage')}` });
 * assert.ok(E.isRight(toResource(client, { references: { 'the-stage': 'live' } })));
 *
 * const refused = toResource(client);
 * assert.ok(E.isLeft(refused) && refused.left[0].code === 'parameter-name-format');
 */
export const toResource = <R extends string>(
  client: UserPoolClient<R>,
  options: ResourceOptions<NotInferred<R>> = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, ClientResource> => {
  const record = toRecord(client);
  const [first, ...others] = unboundPositions({ client: record }, options)
    .filter(({ name }) => !attribute.test(name))
    .flatMap(parameterNameIssues)
    .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  return first === undefined ? E.right(resourceOf(record, options)) : E.left([first, ...others]);
};

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient, reference, text } from '@org/cognito-core';
 * import { toResourceOrThrow } from '@org/cognito-cloudformation';
 *
 * const client = UserPoolClient.make({
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [text`https://${reference('domain')}/callback`] },
 * });
 * const { Properties } = toResourceOrThrow(client, {
 *   userPool: { Ref: 'Pool' },
 *   references: { domain: { Ref: 'WebDomain' } },
 * });
 * assert.deepStrictEqual(Properties['CallbackURLs'], [{ 'Fn::Sub': 'https://${WebDomain}/callback' }]);
 */
export const toResourceOrThrow = <R extends string>(
  client: UserPoolClient<R>,
  options: ResourceOptions<NotInferred<R>> = {},
): ClientResource => orThrow(toResource(client, options), 'CloudFormation would refuse the resource');
