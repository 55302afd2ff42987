/**
 * The settings of the apps that use app clients of a Pulumi program, as outputs.
 *
 * @packageDocumentation
 */
import {
  appConfig as settingsOf,
  explainedIssues,
  type AppConfig,
  type AppFacts,
  type TargetName,
} from '@org/cognito-app-config';
import {
  advice,
  InvalidUserPoolClientError,
  printMessage,
  spellings,
  type Issue,
  type PropertySpellings,
} from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';
import type { UserPoolClient as UserPoolClientResource } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import { masked } from './known-record';
import { readBack } from './read-back';
import { UserPoolClient } from './user-pool-client';

/** What an app has to know beside its client. Each may be an Output. */
export type AppConfigArgs = {
  readonly [K in keyof Omit<AppFacts, 'client' | 'userPoolId'>]?: pulumi.Input<AppFacts[K]>;
};

/** The settings of an app, without a secret. */
export interface ProgramAppConfig extends Pick<AppConfig, 'target' | 'files' | 'secret'> {
  /** What the author has to do or to know beside the files. */
  readonly notes: ReadonlyArray<string>;
}

/** The arguments of a client, by their names in the provider. The secret is none of them. */
const argumentNames: ReadonlyArray<string> = Object.values<PropertySpellings[string]>(spellings).map(
  ({ pulumi: name }) => name,
);

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** What the service has of a client, as far as the provider tells. */
const argumentsOf = (resource: UserPoolClientResource): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    argumentNames.map((name) => [name, (resource as unknown as Readonly<Record<string, unknown>>)[name]]),
  );

/** An issue without the values that it is about, one of which is secret. */
const unquoted = (issue: Issue): Issue => ({
  ...masked(issue, [...explanations, ...explainedIssues]),
  fixes: [advice('correct what is given there')],
});

/**
 * The settings of an app that uses a client, for one target: what `cognito-client app-config` writes of the client, as an
 * Output that is known once the client is. They hold no secret.
 *
 * A client that does not allow what the target needs fails the update, with everything that is wrong. If anything of it is
 * secret, no value is quoted.
 *
 * @param client A `UserPoolClient` of this package or of the provider.
 * @param target Such as `oidc-client-ts`, `amplify` or `mcp-client`.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-pulumi';
 * import { appConfig } from '@org/cognito-pulumi/app-config';
 * import * as pulumi from '@pulumi/pulumi';
 *
 * void pulumi.runtime.setMocks({
 *   call: () => ({}),
 *   newResource: ({ name, inputs }) => ({ id: `${name}1id`, state: inputs }),
 * });
 *
 * const web = new UserPoolClient('web', {
 *   userPool: 'eu-west-1_AbCdEfGhI',
 *   client: {
 *     oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls: ['https://app.example.com/'] },
 *   },
 * });
 * const settings = appConfig(web, 'oidc-client-ts', { domain: 'auth.example.com' });
 * settings.apply(({ files }) => assert.strictEqual(files[0]?.name, 'oidc.ts'));
 */
export const appConfig = (
  client: UserPoolClient<string> | UserPoolClient | UserPoolClientResource,
  target: TargetName,
  args: AppConfigArgs = {},
): pulumi.Output<ProgramAppConfig> => {
  const resource = UserPoolClient.isInstance(client) ? client.resource : client;
  const known = pulumi.all([
    pulumi.output(argumentsOf(resource)),
    resource.id,
    resource.userPoolId,
    pulumi.output({ ...args }),
  ]);
  return known.apply(async ([settings, clientId, userPoolId, given]) => {
    const present = Object.entries(settings).filter(([, value]) => isThere(value));
    const read = readBack(Object.fromEntries(present));
    const config = E.isLeft(read)
      ? read
      : settingsOf(target, {
          ...(given as Omit<AppFacts, 'client'>),
          client: { record: read.right.record, clientId },
          userPoolId,
        });
    if (E.isLeft(config)) {
      const { message } = new InvalidUserPoolClientError(
        (await pulumi.isSecret(known)) ? config.left.map(unquoted) : config.left,
        `the settings of the app client for ${target} cannot be written`,
      );
      throw new pulumi.ResourceError(message, resource, true);
    }
    const { files, secret, notes } = config.right;
    return {
      target,
      files,
      ...(secret && { secret }),
      notes: notes.map((note) => printMessage(note, 'pulumi')),
    };
  });
};
