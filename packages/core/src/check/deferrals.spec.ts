import { validate, type PoolContext } from '../index';

const open = {
  userPoolClientName: '${name}',
  generateSecret: '${secret}',
  enableTokenRevocation: '${revocation}',
  preventUserExistenceErrors: '${existence}',
  enablePropagateAdditionalUserContextData: '${propagation}',
  accessTokenValidity: { minutes: '${access}' },
  idTokenValidity: { minutes: '${id}' },
  refreshTokenValidity: { days: '${refresh}' },
  authSessionValidity: { minutes: '${session}' },
  readAttributes: '${readable}',
  writeAttributes: ['${attribute}'],
  supportedIdentityProviders: ['${provider}'],
  analytics: { applicationArn: '${arn}' },
};

const urls = { callbackUrls: ['${url}'], logoutUrls: '${urls}', defaultRedirectUri: '${redirect}' };

const clients = {
  browser: { ...open, oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['${scope}'], ...urls } },
  machine: { ...open, oAuth: { flows: { clientCredentials: true }, scopes: '${scopes}' } },
  api: {
    ...open,
    disableOAuth: true,
    authFlows: { user: true, custom: true },
    refreshTokenRotation: true,
    refreshTokenRotationGracePeriod: { seconds: '${grace}' },
    keptOAuth: { flows: { implicitCodeGrant: true }, ...urls },
  },
};

const pool: PoolContext = {
  attributes: { email: { required: true, mutable: true } },
  identityProviders: { Okta: { attributeMapping: { email: 'email' } } },
  resourceServers: { api: ['read'] },
  lambdaTriggers: { userMigration: true },
  allowedFirstAuthFactors: { password: true, passkey: true },
  clientAuthFlows: { user: true, userPassword: true },
  hasDomain: true,
  featurePlan: 'ESSENTIALS',
  region: 'eu-west-1',
};

describe.each(Object.entries(clients))('the open values of a client: %s', (_, client) => {
  test.each([
    ['in a user pool of which nothing is known', {}],
    ['in a known user pool', pool],
  ])('leave rules undecided %s', (__, context) => {
    const { deferred } = validate(client, { context, ruleSet: 'strict' });
    expect(
      deferred.map(({ code, path, needs }) => `${code} ${path.join('.')}: ${needs}`).sort(),
    ).toMatchSnapshot();
  });
});
