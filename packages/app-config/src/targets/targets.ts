import type { Target } from '../settings/target';
import { amplify } from './amplify';
import { httpApi, restApi } from './api-gateway';
import { appAuthAndroid, appAuthIos } from './app-auth';
import { aspNetCore } from './asp-net-core';
import { authJs } from './auth-js';
import { awsJwtVerify } from './aws-jwt-verify';
import { curl } from './curl';
import { albCognito, albOidc } from './load-balancer';
import { agentCore, fastMcp, mcpClient } from './mcp';
import { oidcClient, reactOidcContext } from './oidc-client';
import { openidClient } from './openid-client';
import { springSecurity } from './spring-security';

/** Every target, by the name that people give. */
const table = {
  amplify,
  'oidc-client-ts': oidcClient,
  'react-oidc-context': reactOidcContext,
  'auth-js': authJs,
  'openid-client': openidClient,
  'spring-security': springSecurity,
  'asp-net-core': aspNetCore,
  'appauth-android': appAuthAndroid,
  'appauth-ios': appAuthIos,
  'alb-cognito': albCognito,
  'alb-oidc': albOidc,
  'http-api': httpApi,
  'rest-api': restApi,
  'aws-jwt-verify': awsJwtVerify,
  'mcp-client': mcpClient,
  fastmcp: fastMcp,
  agentcore: agentCore,
  curl,
} satisfies Readonly<Record<string, Target>>;

/** What settings can be written for. */
export type TargetName = keyof typeof table;

export const targets: Readonly<Record<TargetName, Target>> = table;
