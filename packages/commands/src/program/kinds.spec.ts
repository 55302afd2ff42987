/** The ways in which public programs write app clients, with what is to be said of each, and at which word. */
import { issuesIn } from '../../fixtures/programs';

const cdk = (body: string): string => `
import { App, Duration, Stack, aws_iam as iam } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import {
  CfnUserPoolClient, OAuthScope, ResourceServerScope, UserPool, UserPoolClient, UserPoolClientOptions,
  UserPoolClientIdentityProvider as Idp, UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
export const stack = new Stack(new App(), 'S');
${body}`;

const implicit = 'oauth-implicit-default';

const kinds: Readonly<
  Record<string, readonly [program: string, ...issues: ReadonlyArray<ReadonlyArray<string>>]>
> = {
  'all literal, nothing wrong': [
    cdk(`new cognito.UserPool(stack, 'Members').addClient('Web', {
      generateSecret: true, authFlows: { userSrp: true }, preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(30),
      oAuth: {
        flows: { authorizationCodeGrant: true }, scopes: [cognito.OAuthScope.OPENID],
        callbackUrls: ['http://localhost:8080/in', 'https://members.choir.test/in', 'choir://in'],
      },
    });`),
    [],
  ],
  'nothing said about OAuth: one finding, at what makes the client': [
    `import { App, Stack, aws_cognito as c } from 'aws-cdk-lib';
     const stack = new Stack(new App(), 'S');
     const pool = new c.UserPool(stack, 'Members');
     export const client = new c.UserPoolClient(stack, 'Web', { userPool: pool, authFlows: { userSrp: true } });`,
    [`warning ${implicit} at UserPoolClient`],
  ],
  'a constant in a template': [
    cdk(`const HOST = 'pay.market.test';
      const urls = [\`http://\${HOST}/done\`, \`https://\${HOST}/done\`];
      new UserPoolClient(stack, 'Till', {
        userPool: new UserPool(stack, 'Sellers'), oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: urls },
      });`),
    ['error callback-url-https at `http://${HOST}/done`'],
  ],
  'a token in a template': [
    cdk(`const site = new CfnApp(stack, 'Site', { name: 'site' });
      const url = \`https://main.\${site.attrDefaultDomain}/back#top\`;
      new UserPool(stack, 'Fans').addClient('Web', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [url] } });`),
    ['error callback-url-fragment at `https://main.${site.attrDefaultDomain}/back#top`'],
  ],
  'plain HTTP to a host that nobody knows': [
    cdk(`const host = process.env.WEB_HOST ?? 'localhost:3000';
      new UserPool(stack, 'Fans').addClient('Web', {
        oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [\`http://\${host}/back\`] },
      });`),
    [],
  ],
  'two branches, one wrong, and no rule about the whole array': [
    cdk(`new UserPool(stack, 'Fans').addClient('Web', {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        callbackUrls: props.live ? ['https://fans.test/back'] : ['http://dev.fans.test/back'],
        defaultRedirectUri: 'https://fans.test/back',
      },
    });`),
    ["error callback-url-https at 'http://dev.fans.test/back'"],
  ],
  'what a caller adds comes last': [
    cdk(`export const add = (pool: UserPool, more: UserPoolClientOptions) =>
      pool.addClient('Web', { generateSecret: false, authFlows: { userPassword: true }, ...more });`),
    [],
  ],
  'what a caller adds comes first': [
    cdk(`export const add = (pool: UserPool, more: UserPoolClientOptions) =>
      pool.addClient('Web', { ...more, generateSecret: false, authFlows: { userPassword: true } });`),
    ['warning auth-flow-plain-password at true'],
  ],
  'an array that grows': [
    cdk(`const callbackUrls: string[] = [];
      if (stack.node.tryGetContext('web') !== 'off') callbackUrls.push('https://fans.test/back');
      new UserPool(stack, 'Fans').addClient('Web', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls } });`),
    [],
  ],
  'durations of several units, and defaults': [
    cdk(`const HOUR = Duration.minutes(60);
      new UserPool(stack, 'Staff').addClient('Desk', {
        disableOAuth: true, idTokenValidity: Duration.hours(24), accessTokenValidity: HOUR,
        authSessionValidity: Duration.minutes(20),
      });`),
    ['error auth-session-range at authSessionValidity'],
  ],
  'a machine without a secret': [
    cdk(`new UserPool(stack, 'Robots').addClient('Arm', {
      oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.EMAIL] },
    });`),
    ['error oauth-client-credentials-secret at true', 'error oauth-client-credentials-scopes at scopes'],
  ],
  'a scope of a server in the same file': [
    cdk(`const pool = new UserPool(stack, 'Robots');
      const move = new ResourceServerScope({ scopeName: 'move', scopeDescription: 'Move' });
      const arms = pool.addResourceServer('Arms', { identifier: 'arms', scopes: [move] });
      const arm = pool.addClient('Arm', {
        generateSecret: true,
        oAuth: {
          flows: { clientCredentials: true },
          scopes: [OAuthScope.resourceServer(arms, move), OAuthScope.custom('arms/mvoe')],
        },
      });
      arm.node.addDependency(arms);`),
    ["error scope-unknown at 'arms/mvoe'"],
  ],
  'a scope of a server of a pool that is imported': [
    cdk(`const pool = UserPool.fromUserPoolId(stack, 'Robots', 'eu-west-1_AbCdEf123');
      pool.addClient('Arm', {
        generateSecret: true, oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom('arms/mvoe')] },
      });`),
    [],
  ],
  'order of creation: a warning for the client that does not wait': [
    cdk(`const userPool = new UserPool(stack, 'Staff');
      const corp = new UserPoolIdentityProviderOidc(stack, 'Corp', {
        userPool, name: 'Corp', clientId: 'a', clientSecret: 'b', issuerUrl: 'https://corp.test',
      });
      userPool.addClient('One', { disableOAuth: true, supportedIdentityProviders: [Idp.custom('Corp')] });
      userPool.addClient('Two', { disableOAuth: true, supportedIdentityProviders: [Idp.custom('Corp')] }).node
        .addDependency(corp);`),
    ["warning idp-order at 'Corp'"],
    [],
  ],
  'changed afterwards': [
    cdk(`const web = new UserPool(stack, 'Fans').addClient('Web', { oAuth: { flows: { authorizationCodeGrant: true } } });
      const cfn = web.node.defaultChild as CfnUserPoolClient;
      cfn.callbackUrLs = ['https://fans.test/back'];
      cfn.addPropertyOverride('RefreshTokenValidity', 0);`),
    ['error refresh-zero at 0'],
  ],
  'the same name, another thing': [
    `import { UserPoolClient } from './fakes';
     new UserPoolClient(store, 'x', { oAuth: { flows: { clientCredentials: true } } });
     pool.addClient('http://clients.test', { authFlows: { userPassword: true } });`,
  ],
  'Pulumi: words of the service, units beside them': [
    `import * as aws from '@pulumi/aws';
     const pool = new aws.cognito.UserPool('fans');
     new aws.cognito.UserPoolClient('web', {
       userPoolId: pool.id, explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'USER_PASSWORD_AUTH'],
       accessTokenValidity: 30, refreshTokenValidity: 2, tokenValidityUnits: { refreshToken: 'hours' },
     });`,
    [
      "error auth-flow-legacy-mix at 'USER_PASSWORD_AUTH'",
      "warning auth-flow-plain-password at 'USER_PASSWORD_AUTH'",
      'error access-token-range at 30',
      'error token-order at 30',
    ],
  ],
  'SST: three ways to say nothing': [
    `const users = new sst.aws.CognitoUserPool('Users');
     users.addClient('A');
     users.addClient('B', { callbackUrls: [site.url] });
     users.addClient('C', { transform: { client: (args) => { args.allowedOauthFlows = ['code']; } } });`,
    [`warning ${implicit} at addClient`],
    [`warning ${implicit} at addClient`],
    [],
  ],
};

describe('a program', () => {
  test.each(Object.entries(kinds))('with %s', (_, [program, ...issues]) => {
    expect(issuesIn(program)).toEqual(issues);
  });
});
