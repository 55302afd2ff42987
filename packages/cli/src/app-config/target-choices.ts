import type { TargetName } from '@org/cognito-app-config';

/** The targets, in the words of a list. What writes for them is loaded later. */
export const targetChoices: Readonly<Record<TargetName, string>> = {
  amplify: 'Amplify for JavaScript: amplify_outputs.json',
  'oidc-client-ts': 'oidc-client-ts, for single-page apps',
  'react-oidc-context': 'the same for React',
  'auth-js': 'Auth.js, also known as NextAuth.js',
  'openid-client': 'openid-client, for servers and machines on Node.js',
  'spring-security': 'Spring Boot, for servers and machines',
  'asp-net-core': 'ASP.NET Core',
  'appauth-android': 'AppAuth for Android, in Kotlin',
  'appauth-ios': 'AppAuth for iOS and macOS, in Swift',
  'alb-cognito': 'a load balancer that signs users in, by authenticate-cognito',
  'alb-oidc': 'the same by authenticate-oidc',
  'http-api': 'the JWT authorizer of an HTTP API',
  'rest-api': 'the Cognito authorizer of a REST API',
  'aws-jwt-verify': 'aws-jwt-verify, which verifies tokens',
  'mcp-client': '.mcp.json of an MCP client',
  fastmcp: 'an MCP server with FastMCP',
  agentcore: 'the authorizer of an agent or a gateway of AgentCore',
  curl: 'one line of a shell, for a machine',
};
