/** What is written for apps in templates: its keys are those that the types of the CDK know. */
import { toRecord, UserPoolClient } from '@org/cognito-core';
import type { CfnAuthorizer as RestAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import type { CfnAuthorizer as HttpAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import type { CfnRuntime } from 'aws-cdk-lib/aws-bedrockagentcore';
import type { CfnListenerRule } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as E from 'fp-ts/Either';
import { parse } from 'yaml';
import { appConfig, type TargetName } from '@org/cognito-app-config';

const written = (name: TargetName): Readonly<Record<string, unknown>> => {
  const client = UserPoolClient.make({
    generateSecret: true,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: ['openid'],
      callbackUrls: ['https://lb.example.com/oauth2/idpresponse'],
      logoutUrls: ['https://lb.example.com/'],
    },
  });
  const config = appConfig(name, {
    client: { record: toRecord(client), clientId: '1h57kf5cpq17m0eml12EXAMPLE' },
    userPoolId: 'eu-west-1_AbCdEfGhI',
    domain: { prefix: 'shop', region: 'eu-west-1' },
    scopes: ['openid'],
  });
  if (E.isLeft(config)) throw new Error(JSON.stringify(config.left));
  const tags = ['!Ref', '!Sub'].map((tag) => ({ tag, resolve: (text: string) => `${tag} ${text}` }));
  return parse(config.right.files[0]?.text ?? '', { customTags: tags }) as Readonly<Record<string, unknown>>;
};

/** The object at a path. */
const at = (data: unknown, ...path: ReadonlyArray<string | number>): Readonly<Record<string, unknown>> =>
  path.reduce((part, key) => (part as Record<string | number, unknown>)[key], data) as Readonly<
    Record<string, unknown>
  >;

/** Keys of a template, as the CDK spells them: they begin with a small letter. */
const keysOf = (data: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  Object.keys(data).map((key) => `${key.charAt(0).toLowerCase()}${key.slice(1)}`);

const keys = <K>(...all: ReadonlyArray<keyof K & string>): ReadonlyArray<string> => all;

const properties = (name: TargetName, resource: string) =>
  at(written(name), 'Resources', resource, 'Properties');

test('a load balancer knows the actions', () => {
  const rule = properties('alb-cognito', 'SignIn');
  expect(keysOf(rule)).toEqual(keys<CfnListenerRule>('listenerArn', 'priority', 'conditions', 'actions'));
  expect(keysOf(at(rule, 'Conditions', 0))).toEqual(
    keys<CfnListenerRule.RuleConditionProperty>('field', 'pathPatternConfig'),
  );
  expect(keysOf(at(rule, 'Actions', 0))).toEqual(
    keys<CfnListenerRule.ActionProperty>('order', 'type', 'authenticateCognitoConfig'),
  );
  expect(keysOf(at(rule, 'Actions', 0, 'AuthenticateCognitoConfig'))).toEqual(
    keys<CfnListenerRule.AuthenticateCognitoConfigProperty>(
      'userPoolArn',
      'userPoolClientId',
      'userPoolDomain',
      'scope',
      'onUnauthenticatedRequest',
    ),
  );
  expect(keysOf(at(rule, 'Actions', 1))).toEqual(
    keys<CfnListenerRule.ActionProperty>('order', 'type', 'targetGroupArn'),
  );
  expect(keysOf(at(properties('alb-oidc', 'SignIn'), 'Actions', 0, 'AuthenticateOidcConfig'))).toEqual(
    keys<CfnListenerRule.AuthenticateOidcConfigProperty>(
      'issuer',
      'authorizationEndpoint',
      'tokenEndpoint',
      'userInfoEndpoint',
      'clientId',
      'clientSecret',
      'scope',
      'onUnauthenticatedRequest',
    ),
  );
});

test('API Gateway knows the authorizers', () => {
  const http = properties('http-api', 'CognitoAuthorizer');
  expect(keysOf(http)).toEqual(
    keys<HttpAuthorizer>('apiId', 'name', 'authorizerType', 'identitySource', 'jwtConfiguration'),
  );
  expect(keysOf(at(http, 'JwtConfiguration'))).toEqual(
    keys<HttpAuthorizer.JWTConfigurationProperty>('issuer', 'audience'),
  );
  // The CDK spells ProviderARNs in its own way.
  expect(keysOf(properties('rest-api', 'CognitoAuthorizer')).join().toLowerCase()).toBe(
    keys<RestAuthorizer>('restApiId', 'name', 'type', 'identitySource', 'providerArns').join().toLowerCase(),
  );
});

test('AgentCore knows the authorizer', () => {
  const configuration = written('agentcore');
  expect(keysOf(configuration)).toEqual(keys<CfnRuntime>('authorizerConfiguration'));
  expect(keysOf(at(configuration, 'AuthorizerConfiguration', 'CustomJWTAuthorizer'))).toEqual(
    keys<CfnRuntime.CustomJWTAuthorizerConfigurationProperty>(
      'discoveryUrl',
      'allowedClients',
      'allowedScopes',
    ),
  );
});
