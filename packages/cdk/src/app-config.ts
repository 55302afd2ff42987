/**
 * The settings of the apps that use app clients of a CDK app, as values and as outputs of its stacks.
 *
 * @packageDocumentation
 */
import {
  openAppConfig,
  type OpenAppFacts,
  type SecretVariable,
  type TargetName,
} from '@org/cognito-app-config';
import { InvalidUserPoolClientError, orThrow, type Text } from '@org/cognito-core';
import { CfnOutput, Token } from 'aws-cdk-lib';
import { CfnUserPoolClient, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { resolvedProperties } from './app/resolved-resources';
import { bindTo } from './bind';
import { tokenReferences } from './l2/token-references';
import { readBack } from './read-back';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What an app has to know beside its client. Each may have tokens in it. */
export interface AppConfigProps extends Pick<OpenAppFacts, 'issuerType'> {
  /**
   * The domain of the user pool: its host, such as `auth.example.com`, or `UserPoolDomain.baseUrl()`.
   * @default none: what needs one is refused
   */
  readonly domain?: string;
  /**
   * The Region of the user pool.
   * @default the one in the id of the user pool, or that of the stack of the client
   */
  readonly region?: string;
  /**
   * Where the service sends a browser after sign-in.
   * @default the callback URL of the client that suits the target
   */
  readonly redirectUri?: string;
  /**
   * Where the service sends a browser after sign-out.
   * @default the sign-out URL of the client at the host of the redirect URI, or else its first
   */
  readonly logoutUri?: string;
  /**
   * The scopes that the app asks for.
   * @default all scopes of the client
   */
  readonly scopes?: ReadonlyArray<string>;
  /**
   * The URL of the server that an MCP client talks to.
   * @default none
   */
  readonly serverUrl?: string;
}

/** The settings of an app. They hold tokens, and no secret. */
export interface AppConfig {
  readonly target: TargetName;
  /** The files, the most important first. */
  readonly files: ReadonlyArray<{ readonly name: string; readonly text: string }>;
  /** The environment variable that has to hold the secret of the client; absent if the app needs none. */
  readonly secret?: SecretVariable;
  /** What the author has to do or to know beside the files. */
  readonly notes: ReadonlyArray<string>;
}

// -------------------------------------------------------------------------------------
// resources
// -------------------------------------------------------------------------------------

/** The resource of a client that a construct makes. */
const resourceOf = (client: IConstruct): CfnUserPoolClient => {
  const resource = CfnUserPoolClient.isCfnUserPoolClient(client) ? client : client.node.defaultChild;
  if (CfnUserPoolClient.isCfnUserPoolClient(resource)) return resource;
  throw new InvalidUserPoolClientError(
    [
      {
        code: 'app-fact-missing',
        severity: 'error',
        path: ['client'],
        message: 'is not made in this app, so that its settings are not known',
        fixes: [],
      },
    ],
    `the settings of ${client.node.path} cannot be written`,
  );
};

// -------------------------------------------------------------------------------------
// settings
// -------------------------------------------------------------------------------------

/**
 * The settings of an app that uses a client, for one target: what `cognito-client app-config` writes of the client, with
 * tokens for the ids and for whatever else is known only at deployment. They hold no secret.
 *
 * The client is taken as it is when this is called, overrides included.
 *
 * @param client A `UserPoolClient` of this package or of the CDK, or a `CfnUserPoolClient`.
 * @param target Such as `oidc-client-ts`, `amplify` or `mcp-client`.
 * @throws {InvalidUserPoolClientError} If the client does not allow what the target needs, or something is not known.
 *
 * @example
 * import { App, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { UserPoolClient } from '@org/cognito-cdk';
 * import { appConfig } from '@org/cognito-cdk/app-config';
 *
 * const stack = new Stack(new App(), 'Web', { env: { region: 'eu-west-1' } });
 * const userPool = new cognito.UserPool(stack, 'Users');
 * const client = new UserPoolClient(stack, 'Spa', {
 *   userPool,
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://app.example.com/'] },
 * });
 * const { files } = appConfig(client, 'oidc-client-ts', { domain: 'auth.example.com' });
 * assert.strictEqual(files[0]?.name, 'oidc.ts');
 */
export const appConfig = (
  client: IUserPoolClient | CfnUserPoolClient,
  target: TargetName,
  { domain, region, redirectUri, logoutUri, scopes, serverUrl, ...others }: AppConfigProps = {},
): AppConfig => {
  const fact = `the settings of ${client.node.path} for ${target} cannot be written`;
  const resource = resourceOf(client);
  const { record, references, userPool } = orThrow(readBack(resolvedProperties(resource)), fact);
  const tokens = tokenReferences(
    Object.fromEntries(Object.entries(references).map(([name, value]) => [name, Token.asString(value)])),
  );
  const open =
    (name: string) =>
    (value: string): Text =>
      Token.isUnresolved(value) ? (tokens.textOf(value, [name]) as Text) : value;
  const poolId = typeof userPool === 'string' ? userPool : resource.userPoolId;
  const regionOfPool = region ?? (Token.isUnresolved(poolId) ? resource.stack.region : undefined);
  const config = orThrow(
    openAppConfig(
      target,
      {
        ...others,
        record,
        clientId: open('client')(resource.ref),
        userPoolId: open('userPool')(poolId),
        ...(regionOfPool !== undefined && { region: open('region')(regionOfPool) }),
        ...(domain !== undefined && { domain: open('domain')(domain) }),
        ...(redirectUri !== undefined && { redirectUri: open('redirectUri')(redirectUri) }),
        ...(logoutUri !== undefined && { logoutUri: open('logoutUri')(logoutUri) }),
        ...(scopes !== undefined && { scopes: scopes.map(open('scopes')) }),
        ...(serverUrl !== undefined && { serverUrl: open('serverUrl')(serverUrl) }),
      },
      'cdkL2',
    ),
    fact,
  );
  const binder = bindTo(tokens.bindings());
  const written = (text: Text): string => (typeof text === 'string' ? text : String(binder.text(text)));
  return {
    target: config.target,
    files: config.files.map(({ name, text }) => ({ name, text: written(text) })),
    ...(config.secret && { secret: config.secret }),
    notes: config.notes.map(written),
  };
};

/** A word of letters and digits for the id of a construct. */
const idOf = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');

/**
 * Gives the settings of an app as outputs of the stack of its client, one for each file: so the app takes them from the
 * deployment, and nobody types them again.
 *
 * @throws {InvalidUserPoolClientError} As `appConfig` does.
 *
 * @example
 * import { App, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { UserPoolClient } from '@org/cognito-cdk';
 * import { appConfigOutputs } from '@org/cognito-cdk/app-config';
 *
 * const app = new App({ builtinCloudFormationValidation: false });
 * const stack = new Stack(app, 'Web', { env: { region: 'eu-west-1' } });
 * const client = new UserPoolClient(stack, 'Spa', {
 *   userPool: new cognito.UserPool(stack, 'Users'),
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://app.example.com/'] },
 * });
 * const [output] = appConfigOutputs(client, 'oidc-client-ts', { domain: 'auth.example.com' });
 * assert.strictEqual(output?.description, 'oidc.ts');
 */
export const appConfigOutputs = (
  client: IUserPoolClient | CfnUserPoolClient,
  target: TargetName,
  props: AppConfigProps = {},
): ReadonlyArray<CfnOutput> =>
  appConfig(client, target, props).files.map(
    ({ name, text }) =>
      new CfnOutput(client, `AppConfig${idOf(target)}${idOf(name)}`, { value: text, description: name }),
  );
