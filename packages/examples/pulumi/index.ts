/** The sign-in of a company: one user pool, three clients, and the resources that they name. */
import { loadClientOrThrow } from '@org/cognito-file/node';
import { UserPoolClient } from '@org/cognito-pulumi';
import { Distribution } from '@pulumi/aws/cloudfront';
import { IdentityProvider, ResourceServer, UserPool } from '@pulumi/aws/cognito';
import { Config } from '@pulumi/pulumi';
import { clientFile } from '../clients/example-clients';

const config = new Config();
const stage = config.get('stage') ?? 'beta';

const userPool = new UserPool('users', {
  userPoolTier: 'PLUS',
  schemas: [
    { name: 'email', attributeDataType: 'String', required: true, mutable: true },
    { name: 'tier', attributeDataType: 'String' },
  ],
});

const page = new Distribution('page', {
  enabled: true,
  origins: [{ originId: 'page', domainName: 'origin.acme.example' }],
  defaultCacheBehavior: {
    targetOriginId: 'page',
    viewerProtocolPolicy: 'redirect-to-https',
    allowedMethods: ['GET', 'HEAD'],
    cachedMethods: ['GET', 'HEAD'],
  },
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  viewerCertificate: { cloudfrontDefaultCertificate: true },
});

const google = new IdentityProvider('google', {
  userPoolId: userPool.id,
  providerName: 'Google',
  providerType: 'Google',
  providerDetails: {
    client_id: 'acme.apps.googleusercontent.com',
    client_secret: config.requireSecret('googleSecret'),
    authorize_scopes: 'openid email profile',
  },
  attributeMapping: { username: 'sub', email: 'email', name: 'name', picture: 'picture' },
});

const okta = new IdentityProvider('okta', {
  userPoolId: userPool.id,
  providerName: 'acme-okta',
  providerType: 'OIDC',
  providerDetails: {
    client_id: 'acme',
    client_secret: config.requireSecret('oktaSecret'),
    authorize_scopes: 'openid email',
    attributes_request_method: 'GET',
    oidc_issuer: 'https://acme.okta.example',
  },
  attributeMapping: { username: 'sub', email: 'email' },
});

const invoices = new ResourceServer('invoices', {
  userPoolId: userPool.id,
  identifier: 'https://api.acme.example',
  name: 'Invoices',
  scopes: [
    { scopeName: 'invoices.read', scopeDescription: 'Read invoices' },
    { scopeName: 'invoices.write', scopeDescription: 'Write invoices' },
  ],
});

const spa = new UserPoolClient('spa', {
  userPool,
  ...loadClientOrThrow(clientFile('spa.yaml'), { references: ['webDomain'] }),
  references: { webDomain: page.domainName },
});

const machine = new UserPoolClient('machine', {
  userPool,
  ...loadClientOrThrow(clientFile('machine.yaml')),
  resourceServers: [invoices],
});

const web = new UserPoolClient('web', {
  userPool,
  ...loadClientOrThrow(clientFile('server-web.yaml'), { references: ['stage'] }),
  references: { stage },
  registeredProviders: [google, okta],
  resourceServers: [invoices],
});

export const spaId = spa.userPoolClientId;
export const machineId = machine.userPoolClientId;
export const machineSecret = machine.userPoolClientSecret;
export const webId = web.userPoolClientId;
export const webSecret = web.userPoolClientSecret;
