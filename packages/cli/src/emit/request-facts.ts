/** What the options say of a request to the service: which client it is about, and what its references stand for. */
import type { DescribedClient } from '@org/cognito-api';
import { isUserPoolId } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { shownName } from '../report/shown-name';
import { readData } from '../sources/read-data';
import type { EmitOptions } from './emit-options';

/** The client that a request is about, and the values of references. */
export interface RequestFacts {
  /** The user pool of a new client, if it is given. */
  readonly userPoolId: string | undefined;
  /** What the service described of the client that is updated. */
  readonly described: Required<DescribedClient> | undefined;
  /** The values of references as they are written on the command line, by name. */
  readonly values: Readonly<Record<string, string>>;
}

type Wrong = E.Either<string, never>;

const assignment = /^([^=]+)=(.*)$/s;

/** The values that `--set` gives. What is wrong with one is told without it, since it may be a secret. */
const valuesIn = (given: ReadonlyArray<string>): E.Either<string, RequestFacts['values']> => {
  const pairs = given.map((written) => assignment.exec(written) ?? []);
  return pairs.every(({ length }) => length > 0)
    ? E.right(Object.fromEntries(pairs.map(([, name = '', value]) => [name.trim(), value ?? ''])))
    : E.left('--set takes name=value, such as --set webDomain=app.example.com');
};

const describedIn = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<string, Required<DescribedClient>>> => {
  const data = await readData(file, stdin);
  const { describedClient } = await import('@org/cognito-api');
  const described = E.isRight(data) ? describedClient(data.right.value) : undefined;
  return described === undefined
    ? E.left(
        `--described ${shownName(file)} is not what aws cognito-idp describe-user-pool-client answers for one app client`,
      )
    : E.right(described);
};

/** Reads what the options give. The left side says what is wrong with them. */
export const requestFacts = async (
  { set = [], userPoolId, existing, described: file }: EmitOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<string, RequestFacts>> => {
  const wrong = (reason: string): Wrong => E.left(reason);
  const [inPlace, another] = [
    ...(file === undefined ? [] : ['--described']),
    ...(existing === undefined ? [] : ['--existing']),
    ...(userPoolId === undefined ? [] : ['--user-pool-id']),
  ];
  if (another !== undefined) return wrong(`${inPlace} says which client it is, so ${another} has no meaning`);
  if (userPoolId !== undefined && !isUserPoolId(userPoolId)) {
    return wrong(`--user-pool-id ${userPoolId} is not the id of a user pool, such as eu-west-1_AbCdEfGhI`);
  }
  const values = valuesIn(set);
  if (E.isLeft(values)) return values;
  if (file === undefined) return E.right({ userPoolId, described: undefined, values: values.right });
  const described = await describedIn(file, stdin);
  return E.isLeft(described)
    ? described
    : E.right({ userPoolId, described: described.right, values: values.right });
};
