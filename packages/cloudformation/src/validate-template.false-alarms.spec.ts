/** What is known only at deploy time makes no issue, wherever it stands, unless its type is that of no value there. */
import { recordShape } from '@org/cognito-core';
import { validateTemplate, type Json } from './index';

const intrinsics: ReadonlyArray<Json> = [
  { Ref: 'Parameter' },
  { Ref: 'AWS::Region' },
  { Ref: 'AWS::NoValue' },
  { 'Fn::GetAtt': ['Site', 'Url'] },
  { 'Fn::GetAtt': 'Site.Outputs.Url' },
  { 'Fn::GetAtt': ['Site', { Ref: 'Attribute' }] },
  { 'Fn::Sub': '${Parameter}' },
  { 'Fn::Sub': ['${a}', { a: { 'Fn::ImportValue': 'a' } }] },
  { 'Fn::If': ['IsProduction', 'a', { Ref: 'AWS::NoValue' }] },
  { 'Fn::If': ['IsProduction', ['a'], ['b']] },
  { 'Fn::If': ['IsProduction', { Ref: 'AWS::NoValue' }, { Ref: 'AWS::NoValue' }] },
  { 'Fn::Join': ['', ['', { Ref: 'Parameter' }]] },
  { 'Fn::Join': [',', { Ref: 'List' }] },
  { 'Fn::Select': [0, { Ref: 'List' }] },
  { 'Fn::Split': [',', { Ref: 'Parameter' }] },
  { 'Fn::ImportValue': { 'Fn::Sub': '${Stack}-value' } },
  { 'Fn::FindInMap': ['Stages', { Ref: 'Stage' }, 'Value'] },
  { 'Fn::Base64': 'a' },
  { 'Fn::Cidr': ['10.0.0.0/16', 1, 8] },
  { 'Fn::GetAZs': '' },
  { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://a' } } },
  { 'Fn::ToJsonString': { a: 1 } },
  { 'Fn::Length': [1, 2] },
  { 'Fn::Equals': [{ Ref: 'Stage' }, 'production'] },
  { 'Fn::And': [{ Condition: 'A' }, { Condition: 'B' }] },
  { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] },
  { 'Fn::Not': [{ Condition: 'A' }] },
  { Condition: 'IsProduction' },
  '{{resolve:ssm:/app/value}}',
  { 'Fn::Sub': '{{resolve:ssm:/${Stage}/value}}' },
  '{{resolve:secretsmanager:secret:SecretString:key}}',
];

const ofTexts = ['Fn::Sub', 'Fn::Join', 'Fn::ImportValue', 'Fn::Base64', 'Fn::ToJsonString'];

/** Whether a function gives a list; `undefined` if that is not certain. */
const givesList = (intrinsic: Json): boolean | undefined => {
  const [name = ''] = typeof intrinsic === 'string' ? [] : Object.keys(intrinsic as object);
  if (name === 'Fn::Split') return true;
  return ofTexts.includes(name) ? false : undefined;
};

/** Clients without a mistake, in which one value after another is made open. */
const clients: Readonly<Record<string, { readonly [property: string]: Json }>> = {
  browser: {
    UserPoolId: { Ref: 'Pool' },
    AccessTokenValidity: 60,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['openid', 'api/read'],
    AnalyticsConfiguration: {
      ApplicationId: '0123456789abcdef',
      ExternalId: 'external',
      RoleArn: 'arn:aws:iam::123456789012:role/analytics',
      UserDataShared: true,
    },
    AuthSessionValidity: 5,
    CallbackURLs: ['https://a.example.com/cb', 'https://b.example.com/cb'],
    ClientName: 'web',
    DefaultRedirectURI: 'https://a.example.com/cb',
    EnablePropagateAdditionalUserContextData: true,
    EnableTokenRevocation: true,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    GenerateSecret: true,
    IdTokenValidity: 60,
    LogoutURLs: ['https://a.example.com/'],
    PreventUserExistenceErrors: 'ENABLED',
    ReadAttributes: ['email', 'custom:tier'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    RefreshTokenValidity: 86_400,
    SupportedIdentityProviders: ['COGNITO', 'Corp'],
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'seconds' },
    WriteAttributes: ['email'],
  },
  machine: {
    UserPoolId: { Ref: 'Pool' },
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['api/read'],
    AccessTokenValidity: 3600,
    TokenValidityUnits: { AccessToken: 'seconds' },
    EnablePropagateAdditionalUserContextData: true,
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    GenerateSecret: true,
  },
  minimal: { UserPoolId: { Ref: 'Pool' } },
};

const around: { readonly [logicalId: string]: Json } = {
  Pool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: {
      UserPoolTier: 'PLUS',
      Schema: [{ Name: 'tier', AttributeDataType: 'String', Mutable: true }],
    },
  },
  Corp: {
    Type: 'AWS::Cognito::UserPoolIdentityProvider',
    Properties: { UserPoolId: { Ref: 'Pool' }, ProviderName: 'Corp', ProviderType: 'OIDC' },
  },
  Api: {
    Type: 'AWS::Cognito::UserPoolResourceServer',
    Properties: { UserPoolId: { Ref: 'Pool' }, Identifier: 'api', Scopes: [{ ScopeName: 'read' }] },
  },
};

type Place = ReadonlyArray<string | number>;

/** The place of every value of a client, within arrays and nested objects too. */
const placesOf = (value: Json, place: Place = []): ReadonlyArray<Place> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]: [string, Json]) => {
        const here = [...place, Array.isArray(value) ? Number(key) : key];
        return [here, ...placesOf(inner, here)];
      })
    : [];

const replaced = (value: Json | undefined, [key, ...rest]: Place, by: Json): Json => {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return (value as ReadonlyArray<Json>).map((item, index) =>
      index === key ? replaced(item, rest, by) : item,
    );
  }
  const object = value as { readonly [key: string]: Json };
  return { ...object, [key]: replaced(object[key], rest, by) };
};

const valueAt = (shape: object, [key, ...rest]: Place): unknown => {
  const value: unknown = key === undefined ? undefined : shape[key as keyof typeof shape];
  return rest.length === 0 || typeof value !== 'object' || value === null ? value : valueAt(value, rest);
};

const codesOf = (properties: Json) =>
  validateTemplate({
    Resources: {
      ...around,
      Client: { Type: 'AWS::Cognito::UserPoolClient', DependsOn: ['Corp', 'Api'], Properties: properties },
    },
  }).flatMap(({ issues }) => issues.map(({ code, path }) => [code, ...path.slice(3)].join(' ')));

/** What is reported of the rest of a client, whatever is open: it uses Pinpoint, or its OAuth is off. */
const known = new Set([
  'analytics-pinpoint-eol AnalyticsConfiguration',
  'oauth-kept-while-disabled AllowedOAuthFlowsUserPoolClient',
]);

describe.each(Object.entries(clients))('validateTemplate of the %s client', (_, client) => {
  const unasked = (codes: ReadonlyArray<string>) => codes.filter((code) => !known.has(code));

  test('reports nothing as it is', () => expect(unasked(codesOf(client))).toEqual([]));

  const allPlaces = [
    ...new Map(
      [...placesOf(client), ...Object.keys(recordShape).map((property) => [property])].map((place) => [
        place.join('.'),
        place,
      ]),
    ).values(),
  ];

  test.each(allPlaces.map((place) => [place.join('.'), place] as const))(
    'reports nothing with an open %s',
    (_name, place) => {
      const alarms = intrinsics.flatMap((intrinsic) => {
        // AWS::NoValue takes a property away, and there are properties that a client needs.
        if (JSON.stringify(intrinsic) === '{"Ref":"AWS::NoValue"}') return [];
        // A dynamic reference is a string, and never an object.
        if (typeof intrinsic === 'string' && typeof valueAt(recordShape, place) === 'object') return [];
        const kind = valueAt(recordShape, place);
        const isListPlace = kind === 'texts' && typeof place[place.length - 1] !== 'number';
        const isOfOtherType =
          typeof kind === 'string' &&
          givesList(intrinsic) !== undefined &&
          givesList(intrinsic) !== isListPlace;
        const typeIssue = ['value-type', ...place].join(' ');
        const all = unasked(codesOf(replaced(client, place, intrinsic)));
        if (isOfOtherType) expect(all).toContain(typeIssue);
        const codes = all.filter((code) => !isOfOtherType || code !== typeIssue);
        return codes.length === 0 ? [] : [[JSON.stringify(intrinsic), ...codes]];
      });
      expect(alarms).toEqual([]);
    },
  );
});
