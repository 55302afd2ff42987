import { openPositions, reference, text } from '../index';

describe('openPositions', () => {
  test('tells each reference with what it stands for and where', () => {
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

  test('tells no reference that stands for a whole block', () => {
    expect(openPositions({ RefreshTokenRotation: reference('rotation') })).toEqual([]);
  });
});
