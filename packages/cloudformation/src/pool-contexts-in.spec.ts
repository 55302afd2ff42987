import { client, pool, provider } from '../fixtures/template';
import { poolContextsIn, validateTemplate } from './index';

const resources = { Pool: pool, Corp: provider({ ProviderName: 'Corp' }), App: client({}) };

describe('poolContextsIn', () => {
  const contextOf = poolContextsIn({ Resources: resources });

  test('gives what is known of the user pool of a client', () => {
    expect(contextOf('App')).toMatchObject({ identityProviders: { Corp: {} } });
  });

  test.each(['Corp', 'Nobody'])('gives no feature plan for %s, which is not a client', (logicalId) => {
    expect(contextOf(logicalId)).not.toHaveProperty('featurePlan');
  });

  test('gives nothing for a resource that does not exist', () => {
    expect(contextOf('Nobody')).toEqual({});
  });

  test('gives nothing for a partial template, whose other resources may change the user pool', () => {
    expect(poolContextsIn({ Resources: resources }, { isPartial: false })('App')).toEqual(contextOf('App'));
    expect(poolContextsIn({ Resources: resources }, { isPartial: true })('App')).toEqual({});
  });

  test('reads a template no more often for many clients than for one', () => {
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
