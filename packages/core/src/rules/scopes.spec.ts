import { browser, codes, machine, testRules, testStrictRules } from '../../fixtures/rule-cases';
import { fixProps, suggestedFix, validate } from '../index';

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

const adminScope = 'aws.cognito.signin.user.admin';

testStrictRules('rules about scopes', {
  failing: [
    ['scope-user-admin', browser({ scopes: [adminScope] })],
    ['scope-user-admin', browser({ scopes: ['openid', adminScope] })],
    // It is among the default scopes of the construct.
    ['scope-user-admin', browser()],
  ],
  fine: [
    ['scope-user-admin', browser({ scopes: ['openid'] })],
    ['scope-user-admin', browser({ scopes: ['openid', '${scope}'] })],
    ['scope-user-admin', machine()],
  ],
});

test('the other scopes stay, where all of them are known', () => {
  const level = { levels: { 'scope-user-admin': 'warning' } } as const;
  const fixed = (scopes: ReadonlyArray<string> | undefined) =>
    fixProps(browser(scopes && { scopes }), level, suggestedFix(['scope-user-admin'])).source;
  expect(fixed(['email', adminScope, 'openid'])).toEqual(browser({ scopes: ['email', 'openid'] }));
  expect(fixed(undefined)).toEqual(browser({ scopes: ['profile', 'phone', 'email', 'openid'] }));
  expect(fixed([adminScope])).toEqual(browser({ scopes: [adminScope] }));
  // What says nothing about OAuth has one issue for all defaults.
  expect(validate({}, level).issues.map(({ code }) => code)).toEqual(['oauth-implicit-default']);
});
