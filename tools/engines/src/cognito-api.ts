/** The Cognito API of an emulator on this machine, through the AWS SDK. */
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
  /** The properties of the request, without the user pool. */
  readonly properties: Properties;
}

/** The part of the API that is used here. */
export interface CognitoApi {
  readonly sdk: CognitoIdentityProviderClient;
  /** Creates a user pool, and returns its ID. */
  readonly createPool: () => Promise<string>;
  /**
   * Creates a client, and describes it. The API has the same names for all properties as CloudFormation, so they are sent
   * as they were emitted. Only the name is required, which CloudFormation generates if there is none.
   */
  readonly createClient: (pool: string, properties: Properties) => Promise<DescribedClient>;
}

/** Connects to an emulator. It does not use the environment, which may contain the keys of a real account. */
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
      // The types of the emitter are wider than those of the SDK: a property is any JSON.
      const request = { ...properties, UserPoolId: pool } as unknown as CreateUserPoolClientCommandInput;
      const created = await sdk.send(new CreateUserPoolClientCommand(request));
      const ClientId = created.UserPoolClient?.ClientId as string;
      const described = await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId }));
      // Properties that the service generates by itself, and that no tool can set.
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
