import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { OAuthScope, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

interface AuthStackProps extends StackProps {
  readonly host: string;
}

/** The users of the shop, with the clients of its web app and of its nightly import. */
export class AuthStack extends Stack {
  readonly web: UserPoolClient;

  constructor(scope: Construct, id: string, { host, ...props }: AuthStackProps) {
    super(scope, id, props);
    const users = new UserPool(this, 'Users', { selfSignUpEnabled: true });
    this.web = users.addClient('Web', {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.OPENID],
        callbackUrls: [`https://${host}/signed-in`, 'http://staging.shop.example.net/signed-in'],
      },
      accessTokenValidity: Duration.hours(36),
    });
    users.addClient('Import', { authFlows: { adminUserPassword: true }, generateSecret: true });
  }
}
