import { OAuthScope, type ResourceServerScope } from '../field/oauth-scope';
import type { TextInput } from '../reference/text';

/** The facts about the MCP server that a client calls. */
export interface McpServerFacts<R extends string = string> {
  /**
   * The URL of the MCP server, character by character as MCP clients send it in `resource`. A resource server of the user
   * pool must have it as its identifier, and exist before the client; otherwise the token endpoint answers invalid_grant.
   * @example 'https://mcp.example.com/mcp'
   */
  readonly server: TextInput<R>;
  /**
   * The names of the scopes of that resource server that the client may ask for.
   * @example ['tools.read']
   */
  readonly serverScopes: ReadonlyArray<string>;
}

/** The scopes as clients have them: the URL of the server, a slash and the name. */
export const serverScopes = <R extends string>({
  server,
  serverScopes: names,
}: McpServerFacts<R>): ReadonlyArray<ResourceServerScope<R>> =>
  names.map((name) => OAuthScope.resourceServer(server, name));
