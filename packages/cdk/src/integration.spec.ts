/** Where the CDK takes an app client, it takes ours. */
import { OAuthScope } from '@org/cognito-core';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { CfnManagedLoginBranding, UserPool } from 'aws-cdk-lib/aws-cognito';
import { IdentityPool, UserPoolAuthenticationProvider } from 'aws-cdk-lib/aws-cognito-identitypool';
import { Vpc, type IVpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { AuthenticateCognitoAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2-actions';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { UserPoolClient } from './index';

const callback = 'https://app.example.com/oauth2/idpresponse';

const appWithClient = () => {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Web', { env: { account: '123456789012', region: 'eu-west-1' } });
  const userPool = new UserPool(stack, 'Users');
  const client = new UserPoolClient(stack, 'App', {
    userPool,
    client: {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [callback],
      },
    },
  });
  const userPoolDomain = userPool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'web' } });
  const clientId = stack.resolve(client.userPoolClientId) as unknown;
  return { app, stack, userPool, client, userPoolDomain, clientId };
};

describe('UserPoolClient', () => {
  test('works in a load balancer that signs users in', () => {
    const { stack, userPool, client, userPoolDomain, clientId } = appWithClient();
    // The types of the CDK do not all say that undefined stands for what is left out.
    const vpc = new Vpc(stack, 'Vpc') as IVpc;
    const loadBalancer = new ApplicationLoadBalancer(stack, 'Lb', { vpc });
    loadBalancer.addListener('Listener', {
      port: 443,
      certificates: [{ certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a' }],
      defaultAction: new AuthenticateCognitoAction({
        userPool,
        userPoolClient: client,
        userPoolDomain,
        next: ListenerAction.fixedResponse(200),
      }),
    });
    Template.fromStack(stack).hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      DefaultActions: [
        { Type: 'authenticate-cognito', AuthenticateCognitoConfig: { UserPoolClientId: clientId } },
        { Type: 'fixed-response' },
      ],
    });
  });

  test('works in an identity pool', () => {
    const { stack, userPool, client, clientId } = appWithClient();
    const provider = new UserPoolAuthenticationProvider({ userPool, userPoolClient: client });
    new IdentityPool(stack, 'Identities', { authenticationProviders: { userPools: [provider] } });
    Template.fromStack(stack).hasResourceProperties('AWS::Cognito::IdentityPool', {
      CognitoIdentityProviders: [{ ClientId: clientId }],
    });
  });

  test('works in an API that asks for its tokens', () => {
    const { stack, userPool, client, clientId } = appWithClient();
    new HttpApi(stack, 'Api').addRoutes({
      path: '/',
      integration: new HttpUrlIntegration('Integration', 'https://api.example.com'),
      authorizer: new HttpUserPoolAuthorizer('Authorizer', userPool, { userPoolClients: [client] }),
    });
    Template.fromStack(stack).hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Audience: [clientId] },
    });
  });

  test('works in the URL at which a user signs in', () => {
    const { stack, client, userPoolDomain, clientId } = appWithClient();
    const link: unknown = stack.resolve(userPoolDomain.signInUrl(client, { redirectUri: callback }));
    expect(link).toEqual({
      'Fn::Join': [
        '',
        [
          'https://',
          { Ref: expect.stringMatching(/^UsersDomain/) as unknown },
          '.auth.eu-west-1.amazoncognito.com/login?client_id=',
          clientId,
          `&response_type=code&redirect_uri=${callback}`,
        ],
      ],
    });
    const off = new UserPoolClient(stack, 'Off', {
      userPool: UserPool.fromUserPoolId(stack, 'Imported', 'eu-west-1_abc'),
      client: { disableOAuth: true },
    });
    expect(() => userPoolDomain.signInUrl(off, { redirectUri: callback })).toThrow(/not supported/);
  });

  test('gives L1 constructs both of its ids', () => {
    const { stack, userPool, client, clientId } = appWithClient();
    const { userPoolId, clientId: id } = client.userPoolClientRef;
    new CfnManagedLoginBranding(stack, 'Branding', { userPoolId, clientId: id });
    Template.fromStack(stack).hasResourceProperties('AWS::Cognito::ManagedLoginBranding', {
      UserPoolId: stack.resolve(userPool.userPoolId) as unknown,
      ClientId: clientId,
    });
  });

  test('gives another stack its id and its secret', () => {
    const { app, stack, client } = appWithClient();
    const other = new Stack(app, 'Other', { env: { account: '123456789012', region: 'eu-west-1' } });
    new Secret(other, 'Secret', {
      secretObjectValue: { secret: client.userPoolClientSecret },
      description: client.userPoolClientId,
    });
    const [secret] = Object.values(Template.fromStack(other).findResources('AWS::SecretsManager::Secret'));
    const { SecretString, Description } = (
      secret as { readonly Properties: Readonly<Record<string, unknown>> }
    ).Properties;
    expect(JSON.stringify(Description)).toContain('Fn::ImportValue');
    expect(JSON.stringify(SecretString)).toContain('ClientSecret');
    for (const type of ['AWS::Lambda::Function', 'AWS::IAM::Role', 'AWS::IAM::Policy']) {
      Template.fromStack(stack).resourceCountIs(type, 0);
    }
  });
});
