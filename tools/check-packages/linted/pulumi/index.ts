import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const host = new pulumi.Config().require('host');

const users = new aws.cognito.UserPool('users');

export const web = new aws.cognito.UserPoolClient('web', {
  userPoolId: users.id,
  explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthFlows: ['code'],
  allowedOauthScopes: ['openid'],
  supportedIdentityProviders: ['COGNITO'],
  callbackUrls: [pulumi.interpolate`https://${host}/signed-in#top`],
  accessTokenValidity: 30,
  refreshTokenValidity: 2,
  tokenValidityUnits: { refreshToken: 'hours' },
}).id;
