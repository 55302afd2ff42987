import { browser, codes, machine, testRules } from '../../fixtures/rule-cases';

testRules('rules about scopes', {
  failing: [
    ['oauth-scopes-required', browser({ scopes: [] })],
    ['scopes-max', browser({ scopes: Array.from({ length: 51 }, (_, index) => `api/${index}`) })],
    [
      'scopes-max',
      browser({ scopes: ['email', ...Array.from({ length: 49 }, (_, index) => `api/${index}`)] }),
    ],
    ['oauth-client-credentials-scopes', machine({ scopes: ['api/read', 'openid'] })],
    [
      'oauth-client-credentials-scopes',
      { generateSecret: true, oAuth: { flows: { clientCredentials: true } } },
    ],
    ['scope-custom-shape', browser({ scopes: ['/read'] })],
    ['scope-custom-shape', browser({ scopes: ['api/'] })],
    ['scope-custom-shape', browser({ scopes: ['${api}/'] })],
    ['scope-custom-shape', browser({ scopes: ['${api}/${version}/'] })],
  ],
  fine: [
    browser({ scopes: ['openid', 'email', ...Array.from({ length: 48 }, (_, index) => `api/${index}`)] }),
    machine({ scopes: ['aws.cognito/dcr/register'] }),
    browser({ scopes: ['openid', 'aws.cognito/dcr/register'] }),
    browser({ scopes: ['openid', 'a/b', '${api}/read', 'api/${name}', '${scope}'] }),
  ],
});

describe('the scope for the registration of app clients', () => {
  const registers = machine({ scopes: ['aws.cognito/dcr/register'] });

  test('belongs to no resource server', () => {
    expect(codes(registers, { resourceServers: {}, featurePlan: 'ESSENTIALS' })).toEqual([]);
  });

  test('needs the Essentials plan', () => {
    expect(codes(registers, { resourceServers: {}, featurePlan: 'LITE' })).toEqual([
      'scope-registration-tier',
    ]);
  });
});
