import { reference, text, UserPoolClient } from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { parse } from 'yaml';
import {
  parameterNames,
  printTemplate,
  toResource,
  toResourceOrThrow,
  toTemplate,
  toTemplateOrThrow,
  type Resources,
  type Template,
  type TemplateOptions,
} from './index';

const client = (props: object): UserPoolClient => UserPoolClient.make({ disableOAuth: true, ...props });

const template = (
  clients: Readonly<Record<string, UserPoolClient>>,
  options: TemplateOptions = {},
): Template => {
  const made = toTemplate(clients, options);
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left));
  return made.right;
};

const web = client({
  userPoolClientName: 'web-${stage}',
  generateSecret: reference('withSecret'),
  idTokenValidity: { minutes: '${minutes}' },
  preventUserExistenceErrors: '${existence}',
  readAttributes: '${attributes}',
  analytics: { applicationArn: '${project}' },
});

describe('toTemplate', () => {
  test('writes a complete template', () => {
    expect(template({ Web: client({}) }, { description: 'The app' })).toEqual({
      AWSTemplateFormatVersion: '2010-09-09',
      Description: 'The app',
      Parameters: {
        UserPoolId: {
          Type: 'String',
          Description: 'The id of the user pool that the app clients belong to',
          AllowedPattern: '[\\w-]+_[0-9a-zA-Z]+',
        },
      },
      Resources: { Web: toResourceOrThrow(client({})) },
      Outputs: { WebId: { Description: 'The id of the app client Web', Value: { Ref: 'Web' } } },
    });
  });

  test('makes each unbound reference a parameter of the type that is needed', () => {
    const { Parameters } = template({ Web: web }, { userPool: 'eu-west-1_abc' });
    expect(Parameters).toEqual({
      project: { Type: 'String', Description: 'For ApplicationArn of Web' },
      stage: { Type: 'String', Description: 'For ClientName of Web' },
      withSecret: {
        Type: 'String',
        AllowedValues: ['true', 'false'],
        Description: 'For GenerateSecret of Web',
      },
      minutes: { Type: 'Number', Description: 'For IdTokenValidity of Web' },
      existence: {
        Type: 'String',
        AllowedValues: ['ENABLED', 'LEGACY'],
        Description: 'For PreventUserExistenceErrors of Web',
      },
      attributes: { Type: 'CommaDelimitedList', Description: 'For ReadAttributes of Web' },
    });
  });

  test('makes no parameter for bound references, pseudo parameters and its own resources', () => {
    const app = client({
      userPoolClientName: '${stage}-${AWS::Region}',
      keptOAuth: { logoutUrls: ['https://${Site.Host}/', '${Bucket}'] },
    });
    const resources = { Site: { Type: 'Custom::Site' }, Bucket: { Type: 'AWS::S3::Bucket' } };
    const made = template(
      { App: app },
      { userPool: { Ref: 'Pool' }, references: { stage: 'prod' }, resources },
    );
    expect(made).not.toHaveProperty('Parameters');
    expect(made.Resources['App']?.Properties).toMatchObject({
      UserPoolId: { Ref: 'Pool' },
      ClientName: { 'Fn::Sub': 'prod-${AWS::Region}' },
      LogoutURLs: [{ 'Fn::Sub': 'https://${Site.Host}/' }, { Ref: 'Bucket' }],
    });
    expect(made.Resources).toMatchObject(resources);
  });

  test('shares parameters among clients, that of the user pool too', () => {
    const { Parameters } = template({
      A: client({ userPoolClientName: '${stage}' }),
      B: client({ userPoolClientName: '${stage}-${UserPoolId}' }),
    });
    expect(Object.keys(Parameters ?? {})).toEqual(['UserPoolId', 'stage']);
    expect(Parameters?.['stage']?.Description).toBe('For ClientName of A, ClientName of B');
  });

  test('describes a parameter by as many of its uses as there is room for', () => {
    const longest = (n: number) => `C${n}${'x'.repeat(240)}`;
    const clients = Object.fromEntries(
      Array.from({ length: 13 }, (_, n) => [longest(n), client({ userPoolClientName: '${stage}-${stage}' })]),
    );
    const { Parameters } = template(clients);
    const description = Parameters?.['stage']?.Description ?? '';
    expect(description.match(/ClientName of /g)).toHaveLength(10);
    expect(description).toMatch(/, and 3 more$/);
    expect(description.length).toBeLessThanOrEqual(4_000);
  });

  test('writes the existing secrets as outputs where that is asked for', () => {
    const clients = { A: client({ generateSecret: true }), B: client({}), C: web };
    expect(Object.keys(template(clients).Outputs)).toEqual(['AId', 'BId', 'CId']);
    const { Outputs } = template(clients, { outputSecrets: true });
    expect(Object.keys(Outputs)).toEqual(['AId', 'ASecret', 'BId', 'CId', 'CSecret']);
    expect(Outputs['ASecret']?.Value).toEqual({ 'Fn::GetAtt': ['A', 'ClientSecret'] });
  });

  test.each([
    ['destroy', 'Delete', 'Delete'],
    ['retain', 'Retain', 'Retain'],
    ['retain-on-update-or-delete', 'RetainExceptOnCreate', 'Retain'],
  ] as const)('writes the removal policy %s', (removalPolicy, DeletionPolicy, UpdateReplacePolicy) => {
    expect(template({ A: client({}) }, { removalPolicy }).Resources['A']).toMatchObject({
      DeletionPolicy,
      UpdateReplacePolicy,
    });
  });
});

describe('toTemplate with further resources', () => {
  const UserPoolId = { Ref: 'Pool' };
  const resources: Resources = {
    Pool: { Type: 'AWS::Cognito::UserPool' },
    Google: {
      Type: 'AWS::Cognito::UserPoolIdentityProvider',
      Properties: { UserPoolId, ProviderName: 'Google' },
    },
    Other: {
      Type: 'AWS::Cognito::UserPoolIdentityProvider',
      Properties: { UserPoolId: 'x_y', ProviderName: 'Google' },
    },
    Api: {
      Type: 'AWS::Cognito::UserPoolResourceServer',
      Properties: { UserPoolId, Identifier: 'https://api' },
    },
    Unused: {
      Type: 'AWS::Cognito::UserPoolResourceServer',
      Properties: { UserPoolId, Identifier: 'unused' },
    },
    Bare: { Type: 'AWS::Cognito::UserPoolResourceServer' },
  };
  const resource = (props: object) =>
    template({ App: UserPoolClient.make(props) }, { userPool: UserPoolId, resources }).Resources['App'];

  test('gives a client without a list of providers all providers of its user pool', () => {
    expect(resource({ disableOAuth: true })).toMatchObject({
      Properties: { SupportedIdentityProviders: [{ Ref: 'Google' }, 'COGNITO'] },
    });
    expect(resource({ disableOAuth: true })).not.toHaveProperty('DependsOn');
  });

  test('makes a client depend on the provider and the resource server that it names', () => {
    const machine = {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['https://api/read', 'other/read'] },
      supportedIdentityProviders: ['Google'],
    };
    expect(resource(machine)).toMatchObject({ DependsOn: ['Google', 'Api'] });
  });

  test('adds no dependency for the standard scopes', () => {
    expect(resource({ supportedIdentityProviders: ['COGNITO'] })).not.toHaveProperty('DependsOn');
  });

  test('adds no dependency on a resource that a reference names', () => {
    const machine = {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['${Api}/read'] },
      supportedIdentityProviders: ['COGNITO'],
    };
    expect(resource(machine)).not.toHaveProperty('DependsOn');
  });
});

describe('toTemplate with names that CloudFormation refuses', () => {
  const refused = (clients: Readonly<Record<string, UserPoolClient>>, options: TemplateOptions = {}) => {
    const made = toTemplate(clients, options);
    return E.isLeft(made) ? made.left.map(({ code, path }) => [code, ...path]) : made.right;
  };

  test.each(['', 'web-client', 'web_client', 'wéb', 'a'.repeat(250)])('refuses the logical id %p', (id) => {
    expect(refused({ [id]: client({}) })).toEqual([['logical-id-format', id]]);
  });

  test('refuses a logical id that another resource has', () => {
    expect(refused({ Web: client({}) }, { resources: { Web: { Type: 'Custom::Web' } } })).toEqual([
      ['logical-id-conflict', 'Web'],
    ]);
  });

  test('refuses references that look like pseudo parameters, and are none', () => {
    expect(refused({ Web: client({ userPoolClientName: '${AWS::Stage}' }) })).toEqual([
      ['parameter-name-format', 'Web', 'ClientName'],
    ]);
    expect(refused({ Web: client({ userPoolClientName: '${Web}' }) })).toEqual([
      ['logical-id-conflict', 'Web', 'ClientName'],
    ]);
  });

  test('refuses a reference that would be a parameter of two types', () => {
    const two = client({ userPoolClientName: '${x}', generateSecret: '${x}' });
    expect(refused({ Web: two })).toEqual([['parameter-type-conflict', 'Web', 'GenerateSecret']]);
    expect(refused({ Web: client({ readAttributes: '${UserPoolId}' }) })).toEqual([
      ['parameter-type-conflict', 'Web', 'ReadAttributes'],
    ]);
    expect(refused({ Web: two }, { references: { x: { Ref: 'y' } } })).toHaveProperty('Resources');
  });
});

describe('names of parameters', () => {
  const letter = fc.constantFrom(...'AbZ09');
  const name = fc
    .tuple(
      fc.constantFrom('A', 'b'),
      fc.array(fc.oneof(letter, fc.constantFrom(...'.-_:')), { maxLength: 6 }),
    )
    .map(([first, rest]) => first + rest.join(''));
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 8 });
  const withNames = (each: ReadonlyArray<string>): UserPoolClient =>
    client({ readAttributes: each.map((one) => reference(one)) });

  test('each reference has a legal parameter of its own, which has its name if it can', () => {
    fc.assert(
      fc.property(names, (references) => {
        const clients = { b: withNames(references) };
        const byReference = parameterNames(clients);
        expect(Object.keys(byReference).sort()).toEqual([...references].sort());
        const parameters = Object.values(byReference);
        expect(new Set(parameters).size).toBe(parameters.length);
        const legal = references.filter((each) => /^[A-Za-z0-9]+$/.test(each));
        for (const each of legal) expect(byReference[each]).toBe(each);
        fc.pre(!references.includes('b'));
        const { Parameters = {} } = template(clients);
        expect(Object.keys(Parameters)).toEqual(['UserPoolId', ...new Set(parameters)]);
        for (const each of parameters) expect(each).toMatch(/^[A-Za-z0-9]{1,255}$/);
      }),
    );
  });

  test('say what they stand for, and keep away from resources, clients and the user pool', () => {
    const odd = client({
      userPoolClientName: '${Site.Host}${a-web}${User-PoolId}${x.y}',
      idTokenValidity: { minutes: '${a-b}' },
    });
    const resources = { SiteHost: { Type: 'Custom::Site' } };
    expect(parameterNames({ aWeb: odd }, { resources })).toEqual({
      'Site.Host': 'SiteHost2',
      'a-web': 'aWeb2',
      'User-PoolId': 'UserPoolId2',
      'x.y': 'xY',
      'a-b': 'aB',
    });
    const { Parameters, Resources } = template({ Web: odd }, { resources });
    expect(Parameters?.['SiteHost2']).toEqual({
      Type: 'String',
      Description: 'For ClientName of Web; it stands for Site.Host',
    });
    expect(Resources['Web']?.Properties).toMatchObject({
      ClientName: { 'Fn::Sub': '${SiteHost2}${aWeb}${UserPoolId2}${xY}' },
      IdTokenValidity: { Ref: 'aB' },
    });
  });

  test('an attribute of a resource of the template, and what is bound, is no parameter', () => {
    const bound = client({ userPoolClientName: '${Site.Host}${a-b}' });
    const options = { resources: { Site: { Type: 'Custom::Site' } }, references: { 'a-b': 'live' } };
    expect(parameterNames({ Web: bound }, options)).toEqual({});
  });

  test('a long name leaves room for a number', () => {
    const long = `A-${'a'.repeat(253)}`;
    expect(Object.values(parameterNames({ Web: withNames([long, long.replace('-', '.')]) }))).toEqual([
      `A${'A'}${'a'.repeat(248)}`,
      `A${'A'}${'a'.repeat(248)}2`,
    ]);
  });
});

describe('printTemplate', () => {
  const made = template({
    Web: client({
      userPoolClientName: 'on',
      keptOAuth: { logoutUrls: [text`https://${reference('host')}/a:b`] },
    }),
  });

  test('prints the same template in either format', () => {
    expect(JSON.parse(printTemplate(made, 'json'))).toEqual(made);
    expect(parse(printTemplate(made, 'yaml'), { version: '1.1' })).toEqual(made);
    expect(
      [printTemplate(made, 'json'), printTemplate(made, 'yaml')].every((printed) => printed.endsWith('\n')),
    ).toBe(true);
  });

  test('puts strings in quotes that YAML 1.1 would read as something else', () => {
    expect(printTemplate(made, 'yaml')).toContain('ClientName: "on"');
    expect(printTemplate(made, 'yaml')).toContain('AWSTemplateFormatVersion: "2010-09-09"');
  });
});

describe('what CloudFormation would refuse', () => {
  const odd = client({
    userPoolClientName: '${the-stage}',
    readAttributes: ['${Site.Url}', '${AWS::Region}'],
  });

  test('is a left answer, or is thrown, for a resource', () => {
    const refused = toResource(odd);
    expect(E.isLeft(refused) && refused.left).toMatchObject([
      { code: 'parameter-name-format', path: ['ClientName'] },
    ]);
    expect(() => toResourceOrThrow(odd)).toThrow(
      'CloudFormation would refuse the resource, because of 1 issue:\nerror parameter-name-format  ClientName: ',
    );
    const references = { 'the-stage': 'live' };
    expect(toResource(odd, { references })).toEqual(E.right(toResourceOrThrow(odd, { references })));
  });

  test('is a left answer, or is thrown, for a template', () => {
    expect(E.isLeft(toTemplate({ 'the web': odd }))).toBe(true);
    expect(() => toTemplateOrThrow({ 'the web': odd })).toThrow(
      /^CloudFormation would refuse the template, because of 1 issue:\nerror logical-id-format {2}/,
    );
    const web = { Web: client({}) };
    expect(toTemplate(web)).toEqual(E.right(toTemplateOrThrow(web)));
  });
});

describe('toResourceOrThrow', () => {
  const callback = (url: string, references: TemplateOptions['references']) => {
    const app = client({ keptOAuth: { callbackUrls: [url] } });
    return toResourceOrThrow(app, references && { references }).Properties['CallbackURLs'];
  };

  test('takes registered providers by name and by reference', () => {
    const { Properties } = toResourceOrThrow(client({}), {
      registeredProviders: ['Google', { Ref: 'Okta' }],
    });
    expect(Properties['SupportedIdentityProviders']).toEqual(['Google', { Ref: 'Okta' }, 'COGNITO']);
  });

  test('binds a reference named like a registered provider to what the user gave', () => {
    const name = 'registeredProvider:0';
    const { Properties } = toResourceOrThrow(client({ userPoolClientName: `\${${name}}` }), {
      registeredProviders: [{ Ref: 'Okta' }],
      references: { [name]: { Ref: 'Name' } },
    });
    expect(Properties['ClientName']).toEqual({ Ref: 'Name' });
    expect(Properties['SupportedIdentityProviders']).toEqual([{ Ref: 'Okta' }, 'COGNITO']);
  });

  test('writes references that are bound to literals as part of the string', () => {
    expect(callback('https://${a}:${b}', { a: 'host', b: 80 })).toEqual(['https://host:80']);
  });

  test('writes a map for values that Fn::Sub has no name for', () => {
    expect(callback('https://${a}', { a: { 'Fn::ImportValue': 'x' } })).toEqual([
      { 'Fn::Sub': ['https://${a}', { a: { 'Fn::ImportValue': 'x' } }] },
    ]);
  });

  test('writes Fn::Join where Fn::Sub would be ambiguous', () => {
    const imported = { 'Fn::ImportValue': 'x' };
    const joined = (...parts: ReadonlyArray<unknown>) => [{ 'Fn::Join': ['', parts] }];
    expect(callback('https://${a}/${b}', { a: imported, b: { Ref: 'a' } })).toEqual(
      joined('https://', imported, '/', { Ref: 'a' }),
    );
    expect(callback('https://${a-b}', { 'a-b': imported })).toEqual(joined('https://', imported));
    expect(callback('https://${a}$${', { a: { Ref: 'Host' } })).toEqual(
      joined('https://', { Ref: 'Host' }, '${'),
    );
  });
});
