/** Clients as TypeScript that makes them. */
import type { UserPoolClient } from '@org/cognito-core';
import { cdkSource } from './cdk-source';
import { joined } from './code';
import { formatted } from './formatted';
import { importDeclarations } from './import-declarations';
import { withClassNames, type ClientSourceOptions, type NamedClient } from './named-client';
import { pulumiSource } from './pulumi-source';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What source is written for. */
export interface SourceTarget {
  /** The tool that runs the source. */
  readonly to: 'cdk' | 'pulumi';
  /**
   * Whether the source uses the official packages alone: `aws-cdk-lib` with its L2 construct, or its L1 construct where
   * the L2 cannot say the client; or `@pulumi/aws`.
   * @default false, so that it uses this project's packages, which check the client
   */
  readonly standalone?: boolean;
}

/** How a client is written. */
export type SourceOptions = SourceTarget & ClientSourceOptions;

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Writes several clients as one module of TypeScript, as `sourceOf` writes one.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { sourceOfClients } from '@org/cognito-source-code';
 *
 * const client = UserPoolClient.make({ disableOAuth: true });
 * const source = await sourceOfClients([{ name: 'web', client }, { name: 'api', client }], { to: 'pulumi' });
 * assert.match(source, /export const webClient = [^]*export const apiClient = /);
 */
export const sourceOfClients = (
  clients: ReadonlyArray<NamedClient>,
  { to, standalone = false }: SourceTarget,
): Promise<string> => {
  const write = to === 'cdk' ? cdkSource : pulumiSource;
  const { text, imports } = joined(
    withClassNames(clients).map((client) => write(client, standalone)),
    '\n',
  );
  return formatted(`${importDeclarations(imports)}\n\n${text}`);
};

/**
 * Writes a client as a module of TypeScript that compiles under `strict` and is formatted as Prettier does by default:
 * for the CDK a class that is a construct, for Pulumi a function that makes the resource. The user pool and what each
 * reference stands for are its typed arguments. What it makes has the record of the client.
 *
 * A client that takes the providers that are registered with its user pool takes those that the CDK knows of; a function
 * for Pulumi asks for them.
 *
 * @example
 * import { OAuthScope, reference, text, UserPoolClient } from '@org/cognito-core';
 * import { sourceOf } from '@org/cognito-source-code';
 *
 * const client = UserPoolClient.make({
 *   oAuth: {
 *     flows: { authorizationCodeGrant: true },
 *     scopes: [OAuthScope.OPENID],
 *     callbackUrls: [text`https://${reference('webDomain')}/callback`],
 *   },
 * });
 * const source = await sourceOf(client, { to: 'cdk', standalone: true, name: 'web' });
 * assert.match(source, /export class WebClient extends UserPoolClient/);
 * assert.match(source, /scopes: \[OAuthScope.OPENID\]/);
 * assert.match(source, /callbackUrls: \[`https:\/\/\$\{props.webDomain\}\/callback`\]/);
 */
export const sourceOf = (client: UserPoolClient, options: SourceOptions): Promise<string> =>
  sourceOfClients([{ ...options, client }], options);
