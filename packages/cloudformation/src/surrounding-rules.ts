/** The rules about clients and the resources of their template that use them. */
import type { PublishedSource } from '@org/cognito-core/explanations';
import {
  brandingType,
  domainType,
  listenerType,
  loadBalancerType,
  userPoolClientType,
  userPoolType,
} from './cognito-types';

const source =
  (kind: PublishedSource['kind'], where: string) =>
  (says: string): PublishedSource => ({ kind, where, says, read: '2026-11-30' });

const loadBalancerGuide = source(
  'documentation',
  'User Guide for Application Load Balancers, Authenticate users using an Application Load Balancer',
);

const knowledgeCenter = source(
  'recorded',
  'AWS re:Post Knowledge Center, authentication issues in an Application Load Balancer',
);

const web = (properties: object = {}): object => ({
  Type: userPoolClientType,
  Properties: {
    UserPoolId: { Ref: 'Pool' },
    GenerateSecret: true,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://app.example.com/oauth2/idpresponse'],
    SupportedIdentityProviders: ['COGNITO'],
    ...properties,
  },
});

const withoutOAuth = {
  Type: userPoolClientType,
  Properties: {
    UserPoolId: { Ref: 'Pool' },
    GenerateSecret: true,
    AllowedOAuthFlowsUserPoolClient: false,
    SupportedIdentityProviders: ['COGNITO'],
  },
};

const pool = { Type: userPoolType };

/** A client behind a listener of a load balancer. */
const behindListener = (client: object, balancer: object = {}, config: object = {}): object => ({
  Resources: {
    Pool: pool,
    Domain: { Type: domainType, Properties: { UserPoolId: { Ref: 'Pool' }, Domain: 'acme' } },
    Web: client,
    Balancer: { Type: loadBalancerType, Properties: balancer },
    Listener: {
      Type: listenerType,
      Properties: {
        LoadBalancerArn: { Ref: 'Balancer' },
        Protocol: 'HTTPS',
        DefaultActions: [
          {
            Type: 'authenticate-cognito',
            AuthenticateCognitoConfig: {
              UserPoolArn: { 'Fn::GetAtt': ['Pool', 'Arn'] },
              UserPoolClientId: { Ref: 'Web' },
              UserPoolDomain: { Ref: 'Domain' },
              ...config,
            },
          },
        ],
      },
    },
  },
});

const atGeneratedName = web({
  CallbackURLs: [{ 'Fn::Sub': 'https://${Balancer.DNSName}/oauth2/idpresponse' }],
});

/** A client whose user pool has a domain with managed login. */
const withManagedLogin = (others: object = {}): object => ({
  Resources: {
    Pool: pool,
    Domain: {
      Type: domainType,
      Properties: { UserPoolId: { Ref: 'Pool' }, Domain: 'acme', ManagedLoginVersion: 2 },
    },
    Web: web({ CallbackURLs: ['https://app.example.com/callback'] }),
    ...others,
  },
});

const longId = 'Web'.repeat(39);

const withLongId = (properties: object): object => ({
  Resources: {
    [longId]: {
      Type: userPoolClientType,
      Properties: {
        UserPoolId: 'eu-west-1_a1B2c3D4e',
        AllowedOAuthFlowsUserPoolClient: false,
        SupportedIdentityProviders: ['COGNITO'],
        ...properties,
      },
    },
  },
});

export const surroundingRules = {
  'client-name-generated': {
    severity: 'error',
    summary: 'A client has no name, and a logical id that is too long to make one of',
    why:
      'CloudFormation makes a name of the logical id, a hyphen and 12 characters. The service refuses a name of more ' +
      'than 128 characters.',
    serviceMessage:
      "Value '<name>' at 'clientName' failed to satisfy constraint: Member must have length less than or equal to 128",
    sources: [
      source('recorded', 'aws/aws-cdk#28638')('The service refused a name that CloudFormation had made.'),
      source(
        'recorded',
        'go-to-k/cdk-real-drift',
      )('Clients without a name read back with the logical id, a hyphen and 12 characters.'),
    ],
    failing: withLongId({}),
    fixed: withLongId({ ClientName: 'web' }),
  },
  'alb-client-secret': {
    severity: 'error',
    summary: 'A load balancer signs users in with a client that has no secret',
    why: 'The load balancer exchanges the code at the token endpoint with the secret of the client.',
    serviceMessage: 'The user pool client must have a client secret',
    sources: [
      loadBalancerGuide('The app client has to be made with a client secret.'),
      source(
        'recorded',
        'aws-cloudformation/cloudformation-coverage-roadmap#1553',
      )('CloudFormation refused a listener whose client has no secret.'),
    ],
    failing: behindListener(web({ GenerateSecret: false })),
    fixed: behindListener(web()),
  },
  'alb-client-grant': {
    severity: 'warning',
    summary: 'A load balancer signs users in with a client that has no code grant',
    why: 'The load balancer knows the code grant only.',
    sources: [loadBalancerGuide('The app client has to use the code grant.')],
    failing: behindListener(withoutOAuth),
    fixed: behindListener(web()),
  },
  'alb-client-scope': {
    severity: 'warning',
    summary: 'A load balancer asks for a scope that the client does not allow',
    why: 'The service refuses the sign-in. If the listener names no scope, the load balancer asks for openid.',
    sources: [
      loadBalancerGuide('The app client has to support the scopes that the load balancer uses.'),
      source(
        'documentation',
        'CloudFormation User Guide, AuthenticateCognitoConfig',
      )('Scope is openid by default.'),
    ],
    failing: behindListener(web(), {}, { Scope: 'openid email' }),
    fixed: behindListener(web({ AllowedOAuthScopes: ['openid', 'email'] }), {}, { Scope: 'openid email' }),
  },
  'alb-client-callback': {
    severity: 'warning',
    summary: 'No callback URL of a client is that of the load balancer that signs users in with it',
    why: 'The load balancer has users sent back to /oauth2/idpresponse, and the service redirects to callback URLs only.',
    serviceMessage: 'redirect_mismatch',
    sources: [
      knowledgeCenter('The callback URL has to be https://<domain>/oauth2/idpresponse.'),
      loadBalancerGuide('The redirect URL is https://DNS/oauth2/idpresponse.'),
    ],
    failing: behindListener(web({ CallbackURLs: ['https://app.example.com/callback'] })),
    fixed: behindListener(web()),
  },
  'alb-callback-case': {
    severity: 'warning',
    summary: 'A callback URL has the DNS name of a load balancer whose name CloudFormation makes',
    why:
      'Such a name has capital letters, and so has DNSName. Browsers write hosts in lower case, the load balancer takes ' +
      'the host from the request, and the service compares redirect URLs letter by letter.',
    serviceMessage: 'redirect_mismatch',
    sources: [
      source('recorded', 'aws/aws-cdk#11171')('Sign-in failed until the callback URL was in lower case.'),
      source('recorded', 'aws/aws-cdk#17230')('The name that CloudFormation makes has capital letters.'),
      source(
        'recorded',
        'aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws#319',
      )('Redirects failed where the DNS name of the load balancer had capital letters.'),
    ],
    failing: behindListener(atGeneratedName),
    fixed: behindListener(atGeneratedName, { Name: 'web' }),
  },
  'login-branding-missing': {
    severity: 'warning',
    summary: 'The domain has managed login, and the client no branding',
    why:
      'The pages of managed login are shown only for clients with a branding style. The console adds one by itself, and ' +
      'CloudFormation does not. A branding that is made elsewhere is not seen.',
    serviceMessage: 'Login pages unavailable',
    sources: [
      source(
        'documentation',
        'Amazon Cognito user pools API Reference, CreateUserPoolClient',
      )('The pages of managed login are not available for a client until a branding style is applied to it.'),
      source(
        'recorded',
        'minorun365/html-share#3',
      )('After a deployment without a branding, sign-in showed that the pages are unavailable.'),
    ],
    failing: withManagedLogin(),
    fixed: withManagedLogin({
      Branding: {
        Type: brandingType,
        Properties: {
          UserPoolId: { Ref: 'Pool' },
          ClientId: { Ref: 'Web' },
          UseCognitoProvidedValues: true,
        },
      },
    }),
  },
} as const;

/**
 * Whether a code is that of a rule about a client and what surrounds it in its template: the resources that use it, and
 * its logical id. No rule of the core finds such an issue.
 *
 * @example
 * import { isAboutSurroundings } from '@org/cognito-cloudformation';
 *
 * assert.ok(isAboutSurroundings('login-branding-missing'));
 * assert.ok(!isAboutSurroundings('token-order'));
 */
export const isAboutSurroundings = (code: string): boolean => Object.hasOwn(surroundingRules, code);
