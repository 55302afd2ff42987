import { openPositions, reference, text, unboundIn, wellFormed } from '../index';

const namesIn = (props: unknown, bindings: object = {}): ReadonlyArray<unknown> =>
  unboundIn(props, { ...bindings }).map(({ path: [, name] }) => name);

describe('references that nothing is bound to', () => {
  it('are found wherever they stand, each once', () => {
    expect(
      namesIn({
        userPoolClientName: text`${reference('stage')}-${reference('stage')}`,
        generateSecret: reference('secret'),
        oAuth: { callbackUrls: ['https://${domain}/', '$${literal}'] },
        accessTokenValidity: { minutes: '${minutes}' },
        analytics: { applicationArn: '${project}' },
        readAttributes: '${attributes}',
      }),
    ).toEqual(['stage', 'secret', 'domain', 'minutes', 'project', 'attributes']);
  });

  it('are those alone to which nothing is bound', () => {
    const props = { userPoolClientName: '${stage}${constructor}', generateSecret: '${secret}' };
    expect(namesIn(props, { stage: 'live', secret: undefined })).toEqual(['constructor', 'secret']);
  });

  it('are found beside what is malformed, which is no reference', () => {
    expect(namesIn({ userPoolClientName: '${stage}', generateSecret: 'yes', unknown: '${other}' })).toEqual([
      'stage',
    ]);
    expect(namesIn('${client}')).toEqual([]);
  });
});

describe('what is well-formed', () => {
  it('makes a client, whatever the rules say', () => {
    expect(wellFormed({ accessTokenValidity: { minutes: 1 } })).toMatchObject({
      accessTokenValidity: { seconds: 60 },
    });
    expect(wellFormed({ accessTokenValidity: 60 })).toBeUndefined();
  });
});

describe('open positions', () => {
  it('are told with what they stand for and where', () => {
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

  it('are none in a block that is a reference as a whole', () => {
    expect(openPositions({ RefreshTokenRotation: reference('rotation') })).toEqual([]);
  });
});
