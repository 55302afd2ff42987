import { openPositions, reference, text } from '../index';

describe('openPositions', () => {
  test('lists each reference with its kind and its path', () => {
    expect(
      openPositions({
        CallbackURLs: ['https://a.example.com', text`https://${reference('domain')}/${reference('path')}`],
        ReadAttributes: reference('attributes'),
        AnalyticsConfiguration: { UserDataShared: reference('shared') },
        IdTokenValidity: reference('amount'),
      }),
    ).toEqual([
      { name: 'domain', kind: 'text', path: ['CallbackURLs', 1] },
      { name: 'path', kind: 'text', path: ['CallbackURLs', 1] },
      { name: 'attributes', kind: 'texts', path: ['ReadAttributes'] },
      { name: 'shared', kind: 'boolean', path: ['AnalyticsConfiguration', 'UserDataShared'] },
      { name: 'amount', kind: 'integer', path: ['IdTokenValidity'] },
    ]);
  });

  test('leaves out a reference to a whole block', () => {
    expect(openPositions({ RefreshTokenRotation: reference('rotation') })).toEqual([]);
  });
});
