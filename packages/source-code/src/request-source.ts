/** Clients as commands and calls that ask the service for them. */
import { orThrow, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { withClassNames, type NamedClient } from './named-client';
import { awsCliSource } from './requests/aws-cli-source';
import { boto3Source } from './requests/boto3-source';
import {
  clientRequest,
  requestIssues,
  type ClientRequest,
  type RequestPlace,
} from './requests/client-request';
import { sdkJsSource } from './requests/sdk-js-source';

/**
 * What asks the service:
 *
 * - `aws-cli`: a script of bash, with a command of the AWS CLI for each client
 * - `boto3`: a module of Python, with a function for each client
 * - `sdk-js`: a module of JavaScript, with a function for each client
 */
export type RequestTarget = 'aws-cli' | 'boto3' | 'sdk-js';

/** How clients become source that asks the service. */
export interface RequestSourceOptions extends RequestPlace {
  /** What asks the service. */
  readonly to: RequestTarget;
}

/** What writes the source, and whether an update in it sends the service's defaults. */
const writers: {
  readonly [T in RequestTarget]: {
    readonly write: (requests: ReadonlyArray<ClientRequest>) => string | Promise<string>;
    readonly writesDefaults: boolean;
  };
} = {
  'aws-cli': { write: awsCliSource, writesDefaults: true },
  // Programs describe the client first, and send what they do not change as it is.
  boto3: { write: boto3Source, writesDefaults: false },
  'sdk-js': { write: sdkJsSource, writesDefaults: false },
};

/**
 * Writes clients as source that asks the service to make them, or to update those that are `existing`: a script of bash, a
 * module of Python or a module of JavaScript, which uses the AWS CLI, boto3 or the AWS SDK alone. Whoever runs it gives what
 * references stand for: variables of the shell, or arguments of functions.
 *
 * An update resets what it leaves out. A command sends the service's defaults, where the client leaves something to the
 * service; a function reads the client first, and leaves as it is what the client leaves to the service. No update has
 * `GenerateSecret`, which is decided when a client is made.
 *
 * The left side has the code `client-name-required` for each client that would be made without a name, with the name of
 * the client as its path: the API makes up none.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { UserPoolClient } from '@org/cognito-core';
 * import { requestSource } from '@org/cognito-source-code';
 *
 * const client = UserPoolClient.make({ userPoolClientName: 'worker', disableOAuth: true });
 * const source = await requestSource([{ name: 'worker', client }], { to: 'aws-cli' });
 * assert.match(E.isRight(source) ? source.right : '', /aws cognito-idp create-user-pool-client/);
 * assert.ok(E.isLeft(await requestSource([{ name: 'x', client: UserPoolClient.make({}) }], { to: 'boto3' })));
 */
export const requestSource = async (
  clients: ReadonlyArray<NamedClient>,
  { to, ...place }: RequestSourceOptions,
): Promise<E.Either<ReadonlyNonEmptyArray<Issue>, string>> => {
  const [first, ...others] = requestIssues(clients);
  if (first !== undefined) return E.left([first, ...others]);
  const { write, writesDefaults } = writers[to];
  const requests = withClassNames(clients).map((client) => clientRequest(client, place, writesDefaults));
  return E.right(await write(requests));
};

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { requestSourceOrThrow } from '@org/cognito-source-code';
 *
 * const client = UserPoolClient.make({ userPoolClientName: 'worker', disableOAuth: true });
 * const source = await requestSourceOrThrow([{ name: 'worker', client }], { to: 'boto3' });
 * assert.match(source, /def make_worker_client\(idp, \*, user_pool_id: str\):/);
 */
export const requestSourceOrThrow = async (
  clients: ReadonlyArray<NamedClient>,
  options: RequestSourceOptions,
): Promise<string> => orThrow(await requestSource(clients, options), 'the API would refuse the app clients');
