/** A client as the input of the API that makes or updates it. */
import { advice, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { printJson } from '../terminal/print-json';
import { shellWord } from '../terminal/shell-word';
import type { ClientToEmit, Emitted, Existing, Import, Refusal } from './emitted';
import { knownValues } from './known-values';
import { notesOnProviders } from './notes-on-providers';
import type { RequestFacts } from './request-facts';

/** How an input is written. */
interface InputOptions {
  readonly facts: RequestFacts;
  readonly existing: Existing | undefined;
  readonly out: string | undefined;
}

/** A command line binds references by an option. */
const inOwnWords = (issue: Issue): Issue => {
  const [, name] = issue.path;
  return issue.code === 'reference-unbound'
    ? {
        ...issue,
        path: ['references', String(name)],
        fixes: [advice(`give it with --set ${String(name)}=VALUE`)],
      }
    : issue;
};

/** What to do with the file. */
const commandFor = (file: string, { facts, existing }: InputOptions): Import => {
  const isUpdate = existing !== undefined || facts.described !== undefined;
  const operation = isUpdate ? 'update-user-pool-client' : 'create-user-pool-client';
  const pool = isUpdate || facts.userPoolId !== undefined ? '' : ' --user-pool-id POOL_ID';
  return {
    about: isUpdate
      ? 'To update the client, compare first, with cognito-client diff, and then run'
      : 'To make the client, run',
    commands: [`aws cognito-idp ${operation}${pool} --cli-input-json ${shellWord(`file://${file}`)}`],
  };
};

/** Whether a client has a secret is decided when it is made. */
const notesOnSecret = ({ client }: ClientToEmit, { described }: RequestFacts): ReadonlyArray<string> => {
  if (described === undefined) return [];
  const { ClientSecret: secret } = described as { readonly ClientSecret?: unknown };
  if (Boolean(secret) === (client.generateSecret === true)) return [];
  return [
    secret === undefined
      ? 'The described client has no secret, and no update gives it one: make another client for that'
      : 'The described client has a secret, and no update takes it away: make another client for that',
  ];
};

/** Writes a client as an input in JSON, which the AWS CLI takes as `--cli-input-json`. */
export const emitInput = async (
  emitted: ClientToEmit,
  options: InputOptions,
): Promise<E.Either<Refusal, Emitted>> => {
  const { client, name, lint } = emitted;
  const { facts, existing, out } = options;
  const { described, userPoolId } = facts;
  const references = knownValues(client, facts.values);
  if (E.isLeft(references)) return E.left({ usage: references.left });
  // Loaded here, so that no other command waits for it.
  const { toSettings, toUpdateInput, withName } = await import('@org/cognito-api');
  const how = { references: references.right, ...(lint !== undefined && { lint }) };
  const ids = existing && { userPoolId: existing.userPoolId, clientId: existing.clientId };
  const update = described === undefined ? ids : { described };
  const input: E.Either<ReadonlyNonEmptyArray<Issue>, object> = update === undefined
    ? pipe(
        toSettings(client, how),
        E.chain(withName),
        E.map((settings) => ({ ...(userPoolId !== undefined && { UserPoolId: userPoolId }), ...settings })),
      )
    : toUpdateInput(client, { ...how, ...update });
  return pipe(
    input,
    E.bimap(
      (issues): Refusal => ({
        issues: issues.map(inOwnWords).map((issue) => ({ ...issue, path: [name, ...issue.path] })),
      }),
      (members): Emitted => ({
        text: printJson(members),
        notes: [
          ...notesOnProviders([emitted], 'the input'),
          ...notesOnSecret(emitted, facts),
          ...(update === undefined && userPoolId === undefined
            ? ['The input names no user pool: give --user-pool-id here, or to the AWS CLI beside the input']
            : []),
        ],
        imports: out === undefined ? [] : [commandFor(out, options)],
      }),
    ),
  );
};
