import type { Target } from '../settings/target';
import { inDoubleQuotes, inJson } from './literal';
import { inTemplate } from './template';

const port = /^http:\/\/localhost:(\d{1,5})\/callback$/;

/** An MCP client on the machine of its user, which knows servers by a file of the project. */
export const mcpClient: Target = {
  title: 'MCP client with .mcp.json',
  secretVariable: 'MCP_CLIENT_SECRET',
  redirect: {
    suits: (url) => port.test(url),
    form: 'a URL such as http://localhost:8080/callback, with a fixed port',
  },
  serverUrl: true,
  discovered: ({ serverUrl, clientId, redirectUri, scopes, discoveryUrl, hasSecret }) => ({
    files: [
      {
        name: '.mcp.json',
        text: inJson({
          mcpServers: {
            cognito: {
              type: 'http',
              url: serverUrl,
              oauth: {
                clientId,
                callbackPort: Number(redirectUri.replace(port, '$1')),
                authServerMetadataUrl: discoveryUrl,
                scopes: scopes.join(' '),
              },
            },
          },
        }),
      },
    ],
    notes: hasSecret
      ? [
          'the file has no place for a secret: add the server with claude mcp add --client-secret, which reads MCP_CLIENT_SECRET',
        ]
      : [],
  }),
};

const address = /^(https?:\/\/[^/?#]+)(\/[^?#]*)$/i;

/** FastMCP, a framework for MCP servers in Python. It signs users in on behalf of the MCP clients. */
export const fastMcp: Target = {
  title: 'FastMCP',
  secret: 'required',
  issuerType: 'ORIGINAL',
  redirect: {
    suits: (url) => address.test(url),
    form: 'a URL such as https://mcp.example.com/auth/callback',
  },
  discovered: ({ userPoolId, region, clientId, redirectUri, scopes }) => ({
    files: [
      {
        name: 'server.py',
        text: `import os

from fastmcp import FastMCP
from fastmcp.server.auth.providers.aws import AWSCognitoProvider

auth = AWSCognitoProvider(
    user_pool_id=${inDoubleQuotes(userPoolId)},
    aws_region=${inDoubleQuotes(region)},
    client_id=${inDoubleQuotes(clientId)},
    client_secret=os.environ["COGNITO_CLIENT_SECRET"],
    base_url=${inDoubleQuotes(redirectUri.replace(address, '$1'))},
    redirect_path=${inDoubleQuotes(redirectUri.replace(address, '$2'))},
    required_scopes=[${scopes.map(inDoubleQuotes).join(', ')}],
)

mcp = FastMCP("server", auth=auth)
`,
      },
    ],
  }),
};

/** The authorizer of an agent or of a gateway in Amazon Bedrock AgentCore. */
export const agentCore: Target = {
  title: 'authorizer of AgentCore',
  verify: ({ discoveryUrl, clientId, scopes }) => ({
    files: [
      {
        name: 'authorizer-configuration.yaml',
        text: inTemplate({
          AuthorizerConfiguration: {
            CustomJWTAuthorizer: {
              DiscoveryUrl: discoveryUrl,
              AllowedClients: [clientId],
              ...(scopes.length > 0 && { AllowedScopes: scopes }),
            },
          },
        }),
      },
    ],
    notes: [
      'it is a property of AWS::BedrockAgentCore::Runtime and AWS::BedrockAgentCore::Gateway',
      'access tokens of Cognito have no aud: leave AllowedAudience out, and name clients in AllowedClients',
    ],
  }),
};
