import type { UserPoolClientProps } from '../client/props';
import { machine, type MachineFacts } from './machine';
import { type McpServerFacts, serverScopes } from './server-scopes';
import { named } from './sign-in';

/** The facts about an agent that calls an MCP server on its own behalf, from which `agent` makes props. */
export interface AgentFacts<R extends string = string>
  extends McpServerFacts<R>, Pick<MachineFacts<R>, 'userPoolClientName'> {}

/**
 * The props for an agent that calls an MCP server on its own behalf, without a user: the client credentials grant, and the
 * scopes of the server. What reads its access tokens must compare `client_id`, since they have no `aud`.
 *
 * @example
 * import { agent, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(
 *   agent({ server: 'https://mcp.example.com/mcp', serverScopes: ['tools.call'] }),
 * );
 * assert.deepStrictEqual(client.oAuth?.scopes, ['https://mcp.example.com/mcp/tools.call']);
 */
export const agent = <const R extends string = never>(facts: AgentFacts<R>): UserPoolClientProps<R> =>
  machine<R>({
    ...named(facts),
    scopes: serverScopes(facts),
  });
