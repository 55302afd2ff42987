/** A pool as the resources of a template, and clients in it. */
import { importedPoolId, pools, type Pool, type PoolName } from './pool';
import type { Client } from './tool';

/** A resource as a template has it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

export type TemplateResources = Readonly<Record<string, TemplateResource>>;

const userPool = { Ref: 'Pool' };

const schema = ({ required, custom }: Pool): ReadonlyArray<unknown> => [
  ...required.map((name) => ({ Name: name, AttributeDataType: 'String', Required: true, Mutable: true })),
  ...Object.entries(custom).map(([name, { mutable }]) => ({
    Name: name,
    AttributeDataType: 'String',
    Mutable: mutable,
  })),
];

const scopesOf = (names: ReadonlyArray<string>) =>
  names.map((name) => ({ ScopeName: name, ScopeDescription: name }));

const around = (pool: Pool): TemplateResources => ({
  Pool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: { Schema: schema(pool), UserPoolTier: pool.tier },
  },
  ...Object.fromEntries(
    pool.providers.map((provider) => [
      provider,
      {
        Type: 'AWS::Cognito::UserPoolIdentityProvider',
        Properties: {
          UserPoolId: userPool,
          ProviderName: provider,
          ProviderType: provider,
          ProviderDetails: { client_id: 'shop', client_secret: 'none', authorize_scopes: 'openid email' },
          AttributeMapping: { email: 'email' },
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(pool.resourceServers).map(([identifier, scopes], index) => [
      index === 0 ? 'Orders' : `Server${index}`,
      {
        Type: 'AWS::Cognito::UserPoolResourceServer',
        Properties: {
          UserPoolId: userPool,
          Identifier: identifier,
          Name: `server ${index}`,
          Scopes: scopesOf(scopes),
        },
      },
    ]),
  ),
});

/** The resources around the clients of a user pool; none if the pool is created elsewhere. */
export const resourcesOfPool = (pool: PoolName | undefined): TemplateResources =>
  pool === undefined ? {} : around(pools[pool]);

/** A client as a resource, in its pool. */
export const clientResource = ({ properties, pool }: Client): TemplateResource => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { UserPoolId: pool === undefined ? importedPoolId : userPool, ...properties },
});

/** The logical id of a client of a template. */
export const logicalId = (index: number): string => `Client${index}`;

/** Clients of one pool as a template. */
export const templateOf = (
  pool: PoolName | undefined,
  clients: ReadonlyArray<Client>,
): { readonly Resources: TemplateResources } => ({
  Resources: {
    ...resourcesOfPool(pool),
    ...Object.fromEntries(clients.map((client, index) => [logicalId(index), clientResource(client)])),
  },
});

/** The account and Region of the clients, which some rules need to know. */
export const deployment = { account: '123456789012', region: 'us-east-1' } as const;
