/** The sign-in of a company: one user pool, three clients, and the constructs that take them. */
import { UserPoolClient } from '@org/cognito-cdk';
import { loadClientOrThrow } from '@org/cognito-file/node';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  FeaturePlan,
  ProviderAttribute,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  UserPoolIdentityProviderGoogle,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { clientFile } from '../clients/example-clients';

/** What differs between one copy of the stack and another. */
export interface AcmeStackProps {
  /** The first part of the host name of the web application. */
  readonly stage: string;
}

/** The stack. */
export class AcmeStack extends Stack {
  constructor(scope: Construct, id: string, { stage }: AcmeStackProps) {
    super(scope, id);

    const userPool = new UserPool(this, 'Users', {
      featurePlan: FeaturePlan.PLUS,
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { mutable: true },
        profilePicture: { mutable: true },
      },
      customAttributes: { tier: new StringAttribute() },
    });
    const domain = userPool.addDomain('Domain', { cognitoDomain: { domainPrefix: `acme-${stage}` } });

    const page = new Distribution(this, 'Page', {
      defaultBehavior: { origin: new HttpOrigin('origin.acme.example') },
    });

    const spa = new UserPoolClient(this, 'Spa', {
      userPool,
      ...loadClientOrThrow(clientFile('spa.yaml'), { references: ['webDomain'] }),
      references: { webDomain: page.distributionDomainName },
    });
    const machine = new UserPoolClient(this, 'Machine', {
      userPool,
      ...loadClientOrThrow(clientFile('machine.yaml')),
    });
    const web = new UserPoolClient(this, 'ServerWeb', {
      userPool,
      ...loadClientOrThrow(clientFile('server-web.yaml'), { references: ['stage'] }),
      references: { stage },
    });

    // The clients that name these resources wait for them, although they are declared before them.
    userPool.addResourceServer('Api', {
      identifier: 'https://api.acme.example',
      scopes: [
        new ResourceServerScope({ scopeName: 'invoices.read', scopeDescription: 'Read invoices' }),
        new ResourceServerScope({ scopeName: 'invoices.write', scopeDescription: 'Write invoices' }),
      ],
    });
    const providerSecret = new Secret(this, 'ProviderSecret');
    new UserPoolIdentityProviderGoogle(this, 'Google', {
      userPool,
      clientId: 'acme.apps.googleusercontent.com',
      clientSecretValue: providerSecret.secretValueFromJson('google'),
      scopes: ['openid', 'email', 'profile'],
      attributeMapping: {
        email: ProviderAttribute.GOOGLE_EMAIL,
        fullname: ProviderAttribute.GOOGLE_NAME,
        profilePicture: ProviderAttribute.GOOGLE_PICTURE,
      },
    });
    new UserPoolIdentityProviderOidc(this, 'Okta', {
      userPool,
      name: 'acme-okta',
      clientId: 'acme',
      clientSecret: providerSecret.secretValueFromJson('okta').unsafeUnwrap(),
      issuerUrl: 'https://acme.okta.example',
      attributeMapping: { email: ProviderAttribute.other('email') },
    });

    // Constructs that take the CDK's own clients take these.
    const api = new HttpApi(this, 'Invoices', {
      defaultAuthorizer: new HttpUserPoolAuthorizer('Users', userPool, { userPoolClients: [spa, machine] }),
    });
    api.addRoutes({
      path: '/invoices',
      methods: [HttpMethod.GET],
      integration: new HttpUrlIntegration('Backend', 'https://backend.acme.example/invoices'),
    });
    new Secret(this, 'WebSecret', { secretStringValue: web.userPoolClientSecret });
    new CfnOutput(this, 'SignIn', {
      value: domain.signInUrl(web, { redirectUri: 'https://www.acme.example/auth/callback' }),
    });
  }
}
