/** The command that compares a request with an app client, with its usage. Only `command-line.ts` imports it. */
import type { AppRequest, ReadableParameter } from '@org/cognito-app-config';
import { printMessage } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { createColors } from 'picocolors';
import { readKnownClient, type KnownClientOptions } from '../sides/known-client';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { printJson } from '../terminal/print-json';
import { visible } from '../terminal/visible';

/** The options of `cognito-client check-app`. */
export interface CheckAppOptions extends KnownClientOptions {
  readonly url?: string;
  readonly clientId?: string;
  readonly redirectUri?: string;
  readonly logoutUri?: string;
  readonly responseType?: string;
  readonly grantType?: string;
  readonly scope?: string;
  readonly identityProvider?: string;
  /** Whether what is not known yet fails, too. */
  readonly strict: boolean;
  readonly format: 'text' | 'json';
}

const parametersIn = ({
  clientId,
  redirectUri,
  logoutUri,
  responseType,
  grantType,
  scope,
  identityProvider,
}: CheckAppOptions): AppRequest['parameters'] =>
  Object.fromEntries(
    Object.entries({
      client_id: clientId,
      redirect_uri: redirectUri,
      logout_uri: logoutUri,
      response_type: responseType,
      grant_type: grantType,
      scope,
      identity_provider: identityProvider,
    } satisfies Partial<Record<ReadableParameter, string | undefined>>).filter(
      ([, value]) => value !== undefined,
    ),
  );

/** Says whether the service accepts a request of an app client. */
export const checkAppCommand = async (
  file: string,
  options: CheckAppOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  // Loaded here, so that no other command waits for it.
  const { checkRequest, readRequest } = await import('@org/cognito-app-config');
  const { url, strict, format } = options;
  const ofUrl = url === undefined ? undefined : readRequest(url);
  if (url !== undefined && ofUrl === undefined) return fail(stderr, '--url has no parameter that is known');
  const request: AppRequest = {
    parameters: { ...ofUrl?.parameters, ...parametersIn(options) },
    secrets: ofUrl?.secrets ?? [],
  };
  if (Object.keys(request.parameters).length === 0) {
    return fail(stderr, 'give a request: --url, or parameters such as --redirect-uri');
  }
  const client = await readKnownClient(file, options, { stdin, stderr });
  if (E.isLeft(client)) return client.left;
  const { name, dialect } = client.right;
  const answers = checkRequest(request, client.right).map(({ message, fix, ...answer }) => ({
    ...answer,
    message: printMessage(message, dialect),
    fix: printMessage(fix, dialect),
  }));
  if (format === 'json') stdout.write(printJson({ client: name, request: request.parameters, answers }));
  else {
    const colours = createColors(stdout.isColoured);
    for (const { parameter, verdict, serviceAnswer, message, fix } of answers) {
      const shown = verdict === 'refused' ? colours.red('refused') : colours.yellow('open');
      const answer = serviceAnswer === undefined ? '' : ` (${serviceAnswer})`;
      stdout.write(`${shown}  ${visible(`${parameter} ${message}`)}${answer}\n  Fix: ${visible(fix)}\n`);
    }
    if (answers.length === 0) stdout.write(`${visible(name)} refuses nothing in this request\n`);
  }
  const fails = answers.some(({ verdict }) => strict || verdict === 'refused');
  return fails ? exitCode.issues : exitCode.fine;
};
