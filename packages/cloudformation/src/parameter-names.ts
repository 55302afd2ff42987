import type { NotInferred } from '@org/cognito-core';
import { parameterUses } from './parameter-uses';
import { recordsOf, type TemplateOptions } from './template';
import type { Clients } from './user-pool-client';

/**
 * What `toTemplate` calls the parameters that unbound references become, by the names of the references. That is the name of
 * the reference, if a parameter can have it. Otherwise letters and digits of the name are left, and a number follows where
 * another parameter, client or resource has that name.
 *
 * @example
 * import { UserPoolClient, reference, text } from '@org/cognito-core';
 * import { parameterNames } from '@org/cognito-cloudformation';
 *
 * const web = UserPoolClient.make({
 *   oAuth: {
 *     flows: { authorizationCodeGrant: true },
 *     callbackUrls: [text`https://${reference('Site.DomainName')}/${reference('stage')}`],
 *   },
 * });
 * assert.deepStrictEqual(parameterNames({ Web: web }), { 'Site.DomainName': 'SiteDomainName', stage: 'stage' });
 */
export const parameterNames = <R extends string>(
  clients: Clients<R>,
  options: TemplateOptions<NotInferred<R>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parameterUses(recordsOf(clients), options).map(({ name, parameter }) => [name, parameter]),
  );
