/** The Cognito API of an emulator on this machine, through the SDK of AWS. */
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DescribeUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Properties } from '@org/cognito-cloudformation';
import type { LocalServer } from './local-server';

/** A client as the API describes it. */
export interface DescribedClient {
  readonly id: string;
  readonly secret: string | undefined;
  /** What was asked for: the properties of the request without the pool. */
  readonly properties: Properties;
}

/** As much of the API as is needed here. */
export interface CognitoApi {
  readonly sdk: CognitoIdentityProviderClient;
  /** Creates a user pool, and says its id. */
  readonly createPool: () => Promise<string>;
  /**
   * Creates a client, and describes it. The API has the same names for all properties as CloudFormation, so they are
   * sent as they were emitted. Only the name, which CloudFormation makes up where there is none, must be there.
   */
  readonly createClient: (pool: string, properties: Properties) => Promise<DescribedClient>;
}

/** Connects to an emulator. Nothing is asked of the environment, which may hold the keys of a real account. */
export const cognitoApi = ({ url }: LocalServer): CognitoApi => {
  const sdk = new CognitoIdentityProviderClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' },
  });
  return {
    sdk,
    createPool: async () => {
      const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'users' }));
      return UserPool?.Id as string;
    },
    createClient: async (pool, properties) => {
      // The emitter's types say less than the SDK's: a property is JSON of any kind.
      const request = { ...properties, UserPoolId: pool } as unknown as CreateUserPoolClientCommandInput;
      const created = await sdk.send(new CreateUserPoolClientCommand(request));
      const ClientId = created.UserPoolClient?.ClientId as string;
      const described = await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId }));
      // What the service makes up by itself, and no tool can ask for.
      const {
        ClientId: id = '',
        ClientSecret: secret,
        UserPoolId: _,
        CreationDate: __,
        LastModifiedDate: ___,
        ...rest
      } = described.UserPoolClient ?? {};
      return { id, secret, properties: rest as Properties };
    },
  };
};
