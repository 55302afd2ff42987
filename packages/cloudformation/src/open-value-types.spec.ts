/** A list where a string belongs, and a string where a list does, by what functions and parameters give. */
import { wordsOf } from '@org/cognito-core';
import { validateTemplate, type TemplateCheckOptions } from './index';

const parameters = {
  Urls: { Type: 'CommaDelimitedList' },
  Subnets: { Type: 'List<String>' },
  LookedUp: { Type: 'AWS::SSM::Parameter::Value<List<String>>' },
  Url: { Type: 'String' },
  Days: { Type: 'Number', NoEcho: true },
  Malformed: { Type: 5 },
  Unreadable: 'String',
};

const found = (properties: object, top: object = {}, options?: TemplateCheckOptions) =>
  validateTemplate(
    {
      Parameters: parameters,
      Resources: {
        Pool: { Type: 'AWS::Cognito::UserPool' },
        Web: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: {
            UserPoolId: { Ref: 'Pool' },
            SupportedIdentityProviders: ['COGNITO'],
            ...properties,
          },
        },
      },
      ...top,
    },
    options,
  ).flatMap(({ issues }) =>
    issues
      .filter(({ code }) => code === 'value-type')
      .map(({ severity, path, message, fixes: [fix] }) => [
        severity,
        path.slice(3).join('.'),
        message,
        fix?.inSource?.map((edit) => ({ ...edit, path: edit.path.slice(3) })),
      ]),
  );

const aString = (what: string) => [
  'error',
  'LogoutURLs',
  `must be a list, but ${what} gives a string`,
  undefined,
];

describe('the type of what a function gives', () => {
  test.each<[string, unknown]>([
    ['the reference to Url', { Ref: 'Url' }],
    ['the reference to Days', { Ref: 'Days' }],
    ['the reference to Pool', { Ref: 'Pool' }],
    ['Fn::Sub', { 'Fn::Sub': 'https://${Url}/' }],
    ['Fn::Join', { 'Fn::Join': [',', { Ref: 'Urls' }] }],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'urls' }],
  ])('is not that of a list, from %s', (what, value) => {
    expect(found({ LogoutURLs: value })).toEqual([aString(what)]);
  });

  test.each(['Urls', 'Subnets', 'LookedUp'])('is not that of an item, from the list %s', (name) => {
    expect(found({ LogoutURLs: [{ Ref: name }] })).toEqual([
      [
        'error',
        'LogoutURLs.0',
        `must be a string, but the reference to ${name} gives a list`,
        [{ kind: 'set', path: ['LogoutURLs'], value: { Ref: name } }],
      ],
    ]);
  });

  test.each<[string, string, object, string, string]>([
    [
      'String',
      'https://a.example/',
      { LogoutURLs: { Ref: 'P' } },
      'must be a list, but is a string, as LogoutURLs of Web',
      'let its type be CommaDelimitedList, or write the reference as the item of a list',
    ],
    [
      'CommaDelimitedList',
      'a,b',
      { ClientName: { Ref: 'P' } },
      'must be a string, but is a list, as ClientName of Web',
      'let its type be String, or take an item of it by Fn::Select',
    ],
  ])('is that of a parameter, whatever its default is: %s', (Type, Default, properties, message, fix) => {
    const [client] = validateTemplate({
      Parameters: { P: { Type, Default } },
      Resources: {
        Web: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: 'eu-west-1_a', ...properties },
        },
      },
    });
    const issues = client?.issues.filter(({ code }) => code === 'value-type') ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), wordsOf(issue).message, wordsOf(issue).fix])).toEqual(
      [['Parameters.P.Type', message, fix]],
    );
  });

  test('is told of each item among others, which only the author can sort out', () => {
    const split = { 'Fn::Split': [',', { Ref: 'Url' }] };
    expect(found({ LogoutURLs: ['https://a.example/', split] })).toEqual([
      ['error', 'LogoutURLs.1', 'must be a string, but Fn::Split gives a list', undefined],
    ]);
  });

  test('is not that of a string or a number, also inside of a block', () => {
    const lists = {
      ClientName: { Ref: 'Urls' },
      AuthSessionValidity: { Ref: 'Subnets' },
      AnalyticsConfiguration: { ExternalId: { Ref: 'Urls' } },
    };
    expect(found(lists).map(([, path, message]) => [path, message])).toEqual([
      ['AnalyticsConfiguration.ExternalId', 'must not be a list, but the reference to Urls gives one'],
      ['AuthSessionValidity', 'must not be a list, but the reference to Subnets gives one'],
      ['ClientName', 'must not be a list, but the reference to Urls gives one'],
    ]);
  });

  test('is that of the property, or not known', () => {
    expect(
      found({
        ClientName: { Ref: 'Url' },
        RefreshTokenValidity: { Ref: 'Days' },
        AnalyticsConfiguration: { Ref: 'AWS::NoValue' },
        TokenValidityUnits: { 'Fn::FindInMap': ['Units', { Ref: 'Url' }, 'all'] },
        LogoutURLs: { Ref: 'Urls' },
        CallbackURLs: { 'Fn::Split': [',', { Ref: 'Url' }] },
        ReadAttributes: [{ Ref: 'Url' }, { Ref: 'AWS::NoValue' }, { Ref: 'AWS::StackName' }],
        WriteAttributes: { Ref: 'Elsewhere' },
        ExplicitAuthFlows: { Ref: 'Malformed' },
        AllowedOAuthFlows: { 'Fn::GetAtt': ['Pool', 'Arn'] },
        AllowedOAuthScopes: [{ Ref: 'Unreadable' }, { 'Fn::Select': [0, { Ref: 'Urls' }] }],
        DefaultRedirectURI: { Ref: ['Urls'] },
      }),
    ).toEqual([]);
    expect(found({ LogoutURLs: { Ref: 'AWS::NoValue' } })).toEqual([]);
  });

  test('is not judged where a macro changes the template first', () => {
    expect(found({ LogoutURLs: { Ref: 'Url' } }, { Transform: ['Acme'] })).toEqual([]);
  });

  test('can be lowered, as every error can', () => {
    const lowered = found({ LogoutURLs: { Ref: 'Url' } }, {}, { levels: { 'value-type': 'warning' } });
    expect(lowered.map(([severity]) => severity)).toEqual(['warning']);
  });

  test('counts in the deployment in which it is there', () => {
    const top = {
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Url' }, 'prod'] } },
    };
    expect(
      found({ LogoutURLs: { 'Fn::If': ['IsProd', { Ref: 'Url' }, ['https://a.example/']] } }, top).map(
        ([, path]) => path,
      ),
    ).toEqual(['LogoutURLs.Fn::If.1']);
  });
});
