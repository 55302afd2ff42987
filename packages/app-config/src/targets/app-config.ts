/** The files of each target. Only the entry imports it. */
import type { Issue, Message } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { AppRequest } from '../request/app-request';
import { withoutSecrets } from '../request/read-request';
import type { AppFacts } from '../settings/app-facts';
import { decide } from '../settings/decide';
import type { AppFile } from '../settings/target';
import { type TargetName, targets } from './targets';

/** An environment variable that has to hold the secret of the client where the app runs. */
export interface SecretVariable {
  readonly name: string;
}

/** The app's half of a client, for one target. */
export interface AppConfig {
  readonly target: TargetName;
  /** The files, the most important first. None holds a secret. */
  readonly files: ReadonlyArray<AppFile>;
  /** Absent if the app needs no secret. */
  readonly secret?: SecretVariable;
  /** What the author has to do or to know beside the files, as sentences without their full stops. */
  readonly notes: ReadonlyArray<Message>;
  /** The requests that the app will make, as far as they are the same each time. The client refuses none of them. */
  readonly requests: ReadonlyArray<AppRequest>;
}

/** What settings can be written for, by name and title. */
export const targetNames: Readonly<Record<TargetName, string>> = /* #__PURE__ */ (() =>
  Object.fromEntries(Object.entries(targets).map(([name, { title }]) => [name, title])) as Record<
    TargetName,
    string
  >)();

/** What is given may be copied from a URL with a code or a token in it. */
const withoutSecretsIn = ({ redirectUri, logoutUri, serverUrl, ...facts }: AppFacts): AppFacts => ({
  ...facts,
  ...(redirectUri !== undefined && { redirectUri: withoutSecrets(redirectUri) }),
  ...(logoutUri !== undefined && { logoutUri: withoutSecrets(logoutUri) }),
  ...(serverUrl !== undefined && { serverUrl: withoutSecrets(serverUrl) }),
});

/**
 * The settings of an app, from the client that it uses: the grant, the redirect URL, the scopes and the endpoints that the
 * client allows, in the words of a library, a framework or a service. It holds no secret, and names the environment
 * variable that does.
 *
 * @returns On the left everything that the client does not allow, or that is not known, with what to do about it.
 *
 * @example
 * import { appConfig } from '@org/cognito-app-config';
 * import { toRecord, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   generateSecret: true,
 *   oAuth: { flows: { clientCredentials: true }, scopes: ['https://api.example.com/read'] },
 * });
 * const config = appConfig('curl', {
 *   client: { record: toRecord(client), clientId: '1example23456789' },
 *   userPoolId: 'eu-west-1_AbCdEfGhI',
 *   domain: 'auth.example.com',
 * });
 * assert.ok(config._tag === 'Right');
 * assert.deepStrictEqual(config.right.secret, { name: 'COGNITO_CLIENT_SECRET' });
 * assert.ok(config.right.files[0]?.text.startsWith('curl '));
 */
export const appConfig = (name: TargetName, facts: AppFacts): E.Either<ReadonlyArray<Issue>, AppConfig> => {
  const target = targets[name];
  const { secretVariable = 'COGNITO_CLIENT_SECRET' } = target;
  return pipe(
    decide(withoutSecretsIn(facts), target),
    E.map(({ written: { files }, notes, requests, needsSecret }) => ({
      target: name,
      files,
      ...(needsSecret && secretVariable !== false && { secret: { name: secretVariable } }),
      notes,
      requests,
    })),
  );
};
