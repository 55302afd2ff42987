import { client, pool, provider } from '../fixtures/template';
import { poolContextsIn, validateTemplate } from './index';

const resources = { Pool: pool, Corp: provider({ ProviderName: 'Corp' }), App: client({}) };

describe('the user pools of a template', () => {
  const contextOf = poolContextsIn({ Resources: resources });

  test('are known by their clients', () => {
    expect(contextOf('App')).toMatchObject({ identityProviders: { Corp: {} } });
  });

  test.each(['Corp', 'Nobody'])('are not known by what is no client: %s', (logicalId) => {
    expect(contextOf(logicalId)).not.toHaveProperty('featurePlan');
  });

  test('are not known where there is no such resource', () => {
    expect(contextOf('Nobody')).toEqual({});
  });

  test('are not known where resources are not given, which may change them', () => {
    expect(poolContextsIn({ Resources: resources }, { isPartial: false })('App')).toEqual(contextOf('App'));
    expect(poolContextsIn({ Resources: resources }, { isPartial: true })('App')).toEqual({});
  });

  test('are read as often for many clients as for one', () => {
    const readsFor = (clients: number): number => {
      let reads = 0;
      const counted = {
        Type: 'AWS::Cognito::UserPoolIdentityProvider',
        get Properties() {
          reads += 1;
          return provider({ ProviderName: 'Corp' }).Properties;
        },
      };
      const code = { Type: 'Custom::Code', Properties: { Pool: { Ref: 'Pool' }, Corp: { Ref: 'Corp' } } };
      const apps = Array.from({ length: clients }, (_, index): [string, object] => [
        `App${index}`,
        client({ SupportedIdentityProviders: ['Corp'] }),
      ]);
      const checks = validateTemplate({
        Resources: { Pool: pool, Corp: counted, Code: code, ...Object.fromEntries(apps) },
      });
      expect(checks.map(({ issues }) => issues.map(({ code: found }) => found))).toEqual(
        apps.map(() => ['idp-order']),
      );
      return reads;
    };
    expect(readsFor(20)).toBe(readsFor(1));
  });
});
