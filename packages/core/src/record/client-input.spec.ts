import { clientInputOf } from '../index';

const pool = { UserPoolId: 'eu-west-1_a1B2c3D4e' };

describe('clientInputOf', () => {
  test('tells the input that makes a client from the one that changes it', () => {
    const settings = { ...pool, ReadAttributes: ['email'] };
    expect(clientInputOf(settings)).toEqual({ properties: settings });
    expect(clientInputOf({ ...settings, ClientId: 'abc123' })).toEqual({
      properties: settings,
      clientId: 'abc123',
    });
    expect(clientInputOf({ ...settings, ClientId: 5 })).toEqual({ properties: settings });
    expect(clientInputOf({ ...pool, ClientName: 'web' })).toEqual({
      properties: { ...pool, ClientName: 'web' },
    });
  });

  test.each<[string, unknown]>([
    ['no object', [pool]],
    ['no settings', { ...pool, Username: 'bob' }],
    ['no user pool', { ClientName: 'web', ReadAttributes: ['email'] }],
    ['a function for the user pool', { UserPoolId: { Ref: 'Pool' }, ClientName: 'web' }],
    ['an item of a list of clients', { ...pool, ClientId: 'abc123', ClientName: 'web' }],
    ['an answer of the service', { ...pool, ClientName: 'web', LastModifiedDate: '2026-11-30' }],
  ])('takes %s for something else', (_, value) => {
    expect(clientInputOf(value)).toBeUndefined();
  });
});
