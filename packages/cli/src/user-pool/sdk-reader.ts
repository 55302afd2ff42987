/** Asks the service by the AWS SDK. */
import { regionOfUserPool } from '@org/cognito-core';
import type { UserPoolOperation, UserPoolReader } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { takeAnswer, type HttpAnswer } from './bare-answer';
import type { Sdk } from './load-sdk';
import { refusalOf } from './sdk-refusal';
import type { UserPoolChoice } from './user-pool-options';

type SdkClient = InstanceType<Sdk['CognitoIdentityProviderClient']>;

/** The service throttles whoever asks for hundreds of clients, and takes up to a minute to be patient again. */
const patientAttempts = 8;

/** A server that says nothing for so long is taken to be gone. */
const silence = 30_000;

const connected = (sdk: Sdk, { profile, region, endpointUrl }: Omit<UserPoolChoice, 'userPool'>): SdkClient =>
  new sdk.CognitoIdentityProviderClient({
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
    // It slows down by itself once it is throttled.
    retryMode: 'adaptive',
    // Who says how often to try, in the environment, is heard.
    ...(process.env['AWS_MAX_ATTEMPTS'] === undefined && { maxAttempts: patientAttempts }),
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: silence,
      socketTimeout: silence,
      throwOnRequestTimeout: true,
    },
  });

/** The client of the SDK, and its Region: if neither an option nor a configuration names one, that in the id. */
const connect = async (
  sdk: Sdk,
  choice: UserPoolChoice,
): Promise<{ readonly client: SdkClient; readonly region: string }> => {
  const client = connected(sdk, choice);
  const region = await client.config.region().catch(() => undefined);
  if (region !== undefined) return { client, region };
  client.destroy();
  const own = regionOfUserPool(choice.userPool) ?? '';
  return { client: connected(sdk, { ...choice, region: own }), region: own };
};

/** A reader of user pools, for as long as it is needed. */
export interface SdkReader {
  readonly reader: UserPoolReader;
  /** Closes its connections. */
  readonly close: () => void;
}

/** Makes a reader of a user pool by the SDK, which finds credentials as it does everywhere. */
export const sdkReader = async (sdk: Sdk, choice: UserPoolChoice): Promise<SdkReader> => {
  // Loaded here, so that no other command waits for it.
  const { keptAnswer, permissionFor } = await import('@org/cognito-import');
  const { client, region } = await connect(sdk, choice);
  const commands = {
    ListUserPoolClients: sdk.ListUserPoolClientsCommand,
    DescribeUserPoolClient: sdk.DescribeUserPoolClientCommand,
    DescribeUserPool: sdk.DescribeUserPoolCommand,
    ListIdentityProviders: sdk.ListIdentityProvidersCommand,
    DescribeIdentityProvider: sdk.DescribeIdentityProviderCommand,
    ListResourceServers: sdk.ListResourceServersCommand,
    DescribeUserPoolDomain: sdk.DescribeUserPoolDomainCommand,
    DescribeManagedLoginBrandingByClient: sdk.DescribeManagedLoginBrandingByClientCommand,
  } satisfies { readonly [O in UserPoolOperation]: unknown };

  const asking =
    (operation: UserPoolOperation) =>
    async (input: object): ReturnType<UserPoolReader[UserPoolOperation]> => {
      // What the SDK knows of an operation is not asked for: it drops members that it does not know.
      const command = new (commands[operation] as typeof sdk.DescribeUserPoolCommand)(
        input as { readonly UserPoolId: string },
      );
      let taken: E.Either<unknown, unknown> = E.right(undefined);
      command.middlewareStack.add(
        (next) => async (args) => {
          const result = await next(args);
          taken = await takeAnswer(
            result.response as HttpAnswer,
            (answered) => keptAnswer(operation, answered).answer,
          );
          return result;
        },
        // Below what reads an answer, and within what tries again.
        { step: 'deserialize', priority: 'low', name: 'takeAnswer' },
      );
      try {
        await client.send(command);
      } catch (error) {
        taken = E.left(error);
      }
      return E.mapLeft((error: unknown) =>
        refusalOf(operation, error, { ...choice, region, permission: permissionFor(operation) }),
      )(taken);
    };

  return {
    reader: Object.fromEntries(
      (Object.keys(commands) as ReadonlyArray<UserPoolOperation>).map((operation) => [
        operation,
        asking(operation),
      ]),
    ) as unknown as UserPoolReader,
    close: () => client.destroy(),
  };
};
