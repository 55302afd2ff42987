import { client, pool, provider } from '../fixtures/template';
import { poolContextsIn } from './index';

describe('the user pools of a template', () => {
  const contextOf = poolContextsIn({
    Resources: { Pool: pool, Corp: provider({ ProviderName: 'Corp' }), App: client({}) },
  });

  it('are known by their clients', () => {
    expect(contextOf('App')).toMatchObject({ identityProviders: { Corp: {} } });
  });

  it.each(['Corp', 'Nobody'])('are not known by what is no client: %s', (logicalId) => {
    expect(contextOf(logicalId)).not.toHaveProperty('featurePlan');
  });

  it('are not known where there is no such resource', () => {
    expect(contextOf('Nobody')).toEqual({});
  });
});
