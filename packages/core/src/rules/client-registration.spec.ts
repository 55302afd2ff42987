import { browser, codes, machine, off } from '../../fixtures/rule-cases';
import { validate, type DynamicClientRegistration, type PoolContext } from '../index';

const registers = machine({ scopes: ['aws.cognito/dcr/register'] });

describe('the scope for the registration of app clients', () => {
  const withRegistration = (dynamicClientRegistration: DynamicClientRegistration): PoolContext => ({
    dynamicClientRegistration,
  });

  test('needs the Essentials plan', () => {
    expect(codes(registers, { resourceServers: {}, featurePlan: 'LITE' })).toEqual([
      'scope-registration-tier',
    ]);
    expect(codes(registers, { featurePlan: 'ESSENTIALS' })).toEqual([]);
  });

  test.each<[DynamicClientRegistration, ReadonlyArray<string>]>([
    [{}, ['scope-registration-off']],
    [{ enabled: false }, ['scope-registration-off']],
    [{ open: true }, ['scope-registration-off']],
    [{ enabled: true, authenticatedFlows: {} }, ['scope-registration-off']],
    [{ enabled: true, authenticatedFlows: { clientCredentials: false } }, ['scope-registration-off']],
    [{ enabled: true }, []],
    [{ enabled: true, authenticatedFlows: { clientCredentials: true } }, []],
    [{ enabled: true, authenticatedFlows: { authorizationCodeGrant: true } }, []],
  ])('has an effect only where the user pool takes it: %j', (registration, expected) => {
    expect(codes(registers, withRegistration(registration))).toEqual(expected);
    expect(codes(machine(), withRegistration(registration))).toEqual([]);
  });

  test('is not for clients that were registered', () => {
    expect(codes(registers, { clientType: 'DCR' })).toEqual(['scope-registration-dcr']);
    expect(codes(registers, { clientType: 'REGULAR' })).toEqual([]);
    expect(codes(machine(), { clientType: 'DCR' })).toEqual([]);
    const kept = { ...off, keptOAuth: { scopes: ['openid', 'aws.cognito/dcr/register'] } };
    const { issues } = validate(kept, { context: { clientType: 'DCR' } });
    expect(issues.find(({ code }) => code === 'scope-registration-dcr')?.path).toEqual([
      'keptOAuth',
      'scopes',
      1,
    ]);
  });

  test('waits for the facts where a scope is open, and not where none can be it', () => {
    const deferred = (scopes: ReadonlyArray<string>) =>
      validate(browser({ scopes })).deferred.map(({ code }) => code);
    expect(deferred(['openid', '${scope}'])).toEqual(
      expect.arrayContaining(['scope-registration-off', 'scope-registration-dcr']),
    );
    expect(deferred(['openid', 'api/read'])).not.toContain('scope-registration-off');
  });
});

test.each<[DynamicClientRegistration, ReadonlyArray<string>]>([
  [{ enabled: true, open: true, openFlows: { clientCredentials: true } }, ['registration-open-machines']],
  [{ enabled: true, open: true }, []],
  [{ enabled: true, open: true, openFlows: { authorizationCodeGrant: true } }, []],
  [{ enabled: true, openFlows: { clientCredentials: true } }, []],
  [{ open: true, openFlows: { clientCredentials: true } }, []],
])('anybody can register machines in the user pool %j', (dynamicClientRegistration, expected) => {
  expect(codes(off, { dynamicClientRegistration })).toEqual(expected);
});
