import { editedData } from '@org/cognito-core';
import { client, type Properties } from '../fixtures/template';
import { validateTemplate } from './index';

const template = (properties: Properties, around: object = {}): object => ({
  Parameters: { Stage: { Type: 'String' } },
  Resources: { Site: { Type: 'AWS::S3::Bucket' }, Web: client(properties) },
  ...around,
});

const found = (properties: Properties, around?: object) =>
  (validateTemplate(template(properties, around))[0]?.issues ?? []).map(({ code, path }) => [
    code,
    ...path.slice(3),
  ]);

const forgotten = (properties: Properties, around?: object) =>
  found(properties, around).filter(([code]) => code === 'sub-forgotten');

describe('a text with ${Name} but without Fn::Sub', () => {
  test('is told once where it is the host of a URL', () => {
    expect(found({ LogoutURLs: ['https://${Stage}.a.example/'] })).toEqual([
      ['oauth-kept-while-disabled', 'AllowedOAuthFlowsUserPoolClient'],
      ['sub-forgotten', 'LogoutURLs', 0],
    ]);
  });

  test('leaves what the service refuses', () => {
    expect(found({ ClientName: '${Stage}-web' })).toEqual([
      ['client-name-format', 'ClientName'],
      ['sub-forgotten', 'ClientName'],
    ]);
  });

  test('leaves what is wrong with other URLs', () => {
    const urls = ['https://${Stage}.a.example/', 'https://A.example/', 'https://{b}.example/'];
    expect(found({ LogoutURLs: urls }).slice(1)).toEqual([
      ['url-host-characters', 'LogoutURLs', 2],
      ['url-host-case', 'LogoutURLs', 1],
      ['sub-forgotten', 'LogoutURLs', 0],
    ]);
  });

  test.each([
    'https://${Stage}/',
    'https://${Site.DomainName}/',
    'https://a.${AWS::Region}.example/',
    'https://a.example/${AWS::AccountId}/${other}',
  ])('is told of %s', (url) => {
    expect(forgotten({ LogoutURLs: [url] })).toEqual([['sub-forgotten', 'LogoutURLs', 0]]);
  });

  test('is told inside other functions, and in the UserPoolId', () => {
    expect(
      forgotten({
        UserPoolId: '${Stage}',
        LogoutURLs: [
          { 'Fn::If': ['IsProd', 'https://a.example/', 'https://${Stage}.a.example/'] },
          { 'Fn::Join': ['', ['https://', '${Stage}', '.a.example/']] },
        ],
      }),
    ).toEqual([
      ['sub-forgotten', 'UserPoolId'],
      ['sub-forgotten', 'LogoutURLs', 0, 'Fn::If', 2],
      ['sub-forgotten', 'LogoutURLs', 1, 'Fn::Join', 1, 1],
    ]);
  });

  test.each<Properties>([
    { LogoutURLs: [{ 'Fn::Sub': 'https://${Stage}.a.example/' }] },
    { LogoutURLs: [{ 'Fn::Sub': ['https://${Host}/', { Host: 'a.${Stage}' }] }] },
    { LogoutURLs: { 'Fn::ForEach::Urls': ['Stage', ['a'], ['https://${Stage}.a.example/']] } },
    {
      LogoutURLs: [
        'https://a.example/${stage}',
        'https://a.example/${AWS::Stage}',
        'https://a.example/Stage',
      ],
    },
    { LogoutURLs: ['https://a.example/${!Stage}', 'https://a.example/${Stage'] },
  ])('is not told of %j', (properties) => {
    expect(forgotten(properties)).toEqual([]);
  });

  test('is not told where a macro may fill it in, or where nothing declares the name', () => {
    const properties = { LogoutURLs: ['https://${Stage}.a.example/'] };
    expect(forgotten(properties, { Transform: ['AWS::LanguageExtensions'] })).toHaveLength(1);
    expect(forgotten(properties, { Transform: ['Ours'] })).toEqual([]);
    expect(forgotten(properties, { Parameters: {} })).toEqual([]);
    expect(forgotten(properties, { Parameters: null })).toEqual([]);
  });

  test('has a fix that writes Fn::Sub, if the template declares every name', () => {
    const urls = ['https://${Stage}.a.example/', 'https://a.example/${Stage}/${other}'];
    const before = template({ LogoutURLs: urls });
    const edits = (validateTemplate(before)[0]?.issues ?? [])
      .filter(({ code }) => code === 'sub-forgotten')
      .flatMap(({ fixes }) => fixes.flatMap(({ inSource = [] }) => inSource));
    expect(edits.reduce<unknown>(editedData, before)).toEqual(
      template({ LogoutURLs: [{ 'Fn::Sub': urls[0] as string }, urls[1] as string] }),
    );
  });
});
