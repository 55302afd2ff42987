import { readProps, reference, text, unboundReferences } from '../index';

const namesIn = (props: unknown, bindings: object = {}): ReadonlyArray<unknown> =>
  unboundReferences(readProps(props), { ...bindings }).map(({ path: [, name] }) => name);

describe('unboundReferences', () => {
  test('finds references anywhere, each once', () => {
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

  test('finds only references that are not bound', () => {
    const props = { userPoolClientName: '${stage}${constructor}', generateSecret: '${secret}' };
    expect(namesIn(props, { stage: 'live', secret: undefined })).toEqual(['constructor', 'secret']);
  });

  test('finds references beside malformed values, which are no references', () => {
    expect(namesIn({ userPoolClientName: '${stage}', generateSecret: 'yes', unknown: '${other}' })).toEqual([
      'stage',
    ]);
    expect(namesIn('${client}')).toEqual([]);
  });
});
