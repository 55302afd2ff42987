import { validateTemplate } from '@org/cognito-cloudformation';
import {
  suggestion,
  set,
  advice,
  wordsOf,
  minimalProps,
  reference,
  text,
  type EncodedProps,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { importedMachine, keptAnswer, oldAnswer } from '../fixtures/answers';
import { secretOf, stackOf } from '../fixtures/pulumi';
import { plan, shownState, stateFile } from '../fixtures/terraform';
import { findClients, formatOf, type FindOptions, type FoundClient } from './index';

const all = (source: unknown, options?: FindOptions): ReadonlyArray<FoundClient> => {
  const found = findClients(source, options);
  if (E.isLeft(found)) throw new Error(JSON.stringify(found.left));
  return found.right;
};

const only = (source: unknown, options?: FindOptions): FoundClient => {
  const [first, ...others] = all(source, options);
  expect(others).toEqual([]);
  return first as FoundClient;
};

const propsOf = ({ client, issues }: FoundClient): EncodedProps => {
  if (client === undefined) throw new Error(JSON.stringify(issues));
  return minimalProps(client);
};

const codesOf = ({ issues }: FoundClient) => issues.map(({ code, path }) => [code, path]);

const refused = (source: unknown, options?: FindOptions) => {
  const found = findClients(source, options);
  if (E.isRight(found)) throw new Error('it is not refused');
  expect(found.left).toHaveLength(1);
  expect(found.left[0]).toMatchObject({ severity: 'error', path: [] });
  return found.left[0];
};

const clientType = 'aws_cognito_user_pool_client';

describe('what the service answers', () => {
  test('a describe answer may have the legacy names of authentication flows', () => {
    expect(propsOf(only(oldAnswer))).toEqual({
      userPoolClientName: 'messaging_pool_client',
      disableOAuth: true,
      authFlows: { legacyAdminNoSrp: true },
      supportedIdentityProviders: [],
    });
  });

  test('a describe answer keeps the settings of disabled OAuth, hours without a unit, and a secret', () => {
    const found = only(keptAnswer);
    expect(found).toMatchObject({
      name: 'WebApp',
      path: ['UserPoolClient'],
      userPoolId: 'us-west-2_Aa1Bb2Cc3',
      clientId: '5o4bbbbbbbbbbbbbbbbEXAMPLE',
      references: {},
    });
    expect(propsOf(found)).toEqual({
      userPoolClientName: 'WebApp',
      generateSecret: true,
      authFlows: { userSrp: true },
      disableOAuth: true,
      keptOAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['email', 'openid', 'profile'],
        callbackUrls: ['https://app.example.com/signin'],
        logoutUrls: ['https://app.example.com/'],
      },
      accessTokenValidity: { hours: 3 },
      idTokenValidity: { days: 1 },
      preventUserExistenceErrors: true,
      readAttributes: ['email', 'email_verified', 'name'],
      supportedIdentityProviders: ['COGNITO'],
      writeAttributes: ['email', 'name'],
    });
  });

  test('several describe answers may be a list, with clients in and out of their answers', () => {
    const found = all([
      oldAnswer,
      keptAnswer.UserPoolClient,
      { ClientId: 'a', RefreshTokenValidity: 30 },
      { RefreshTokenValidity: 5, UserPoolClient: { RefreshTokenValidity: 30 } },
    ]);
    expect(found.map(({ name, path }) => [name, path])).toEqual([
      ['messaging_pool_client', [0, 'UserPoolClient']],
      ['WebApp', [1]],
      ['a', [2]],
      ['client 4', [3, 'UserPoolClient']],
    ]);
  });

  test('a string with ${ in a describe answer is taken literally', () => {
    const { client } = only({ ClientId: 'a', LogoutURLs: ['https://a.example/${b}'] });
    expect(client?.disableOAuth === true && client.keptOAuth?.logoutUrls).toEqual(['https://a.example/${b}']);
  });

  test('an answer of the service has an empty list where no flow was named, and a template has it where it is written', () => {
    const { record, issues } = only({ ClientId: 'a', ClientName: 'web', ExplicitAuthFlows: [] });
    expect([record, issues]).toEqual([{ ClientName: 'web' }, []]);
    const written = only({
      Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { ExplicitAuthFlows: [] } } },
    });
    expect(written.record).toEqual({ ExplicitAuthFlows: [] });
    expect(written.issues.map(({ code }) => code)).toContain('auth-flows-empty');
    expect(propsOf(written)).toMatchObject({ authFlows: { refreshToken: false } });
  });

  test('a template keeps scopes that lack openid', () => {
    const settings = {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['email'],
      CallbackURLs: ['https://app.acme.org/cb'],
    };
    const found = only({
      Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: settings } },
    });
    expect(found.client?.oAuth?.scopes).toEqual(['email']);
    expect(propsOf(found)).toMatchObject({ oAuth: { scopes: ['email'], impliesOpenId: false } });
  });

  test('a describe answer may have a grace period of 0, and the role that the service uses for analytics', () => {
    const { record } = only({
      ClientId: 'a',
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      AnalyticsConfiguration: {
        ApplicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1',
        RoleArn: 'arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/Analytics',
      },
    });
    expect(record).toEqual({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      AnalyticsConfiguration: {
        ApplicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1',
      },
    });
  });

  test('a property that is newer than what is known is named, without its value, and the client is read', () => {
    const found = only({
      UserPoolClient: {
        ClientId: 'a',
        ClientName: 'web',
        DpopBinding: { on: 'value' },
        RefreshTokenRotation: { Feature: 'ENABLED', Mode: 'value' },
      },
    });
    expect(found.client?.userPoolClientName).toBe('web');
    expect(found.record?.RefreshTokenRotation).toEqual({ Feature: 'ENABLED' });
    expect(codesOf(found)).toEqual([
      ['source-key-unknown', ['UserPoolClient', 'DpopBinding']],
      ['source-key-unknown', ['UserPoolClient', 'RefreshTokenRotation', 'Mode']],
    ]);
    expect(found.issues.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(JSON.stringify(found)).not.toContain('"value"');
  });

  test('what is newer than what is known is not taken for a misspelt property', () => {
    const { issues } = only({ ClientId: 'a', ClientName: 'web', ClientKind: 'x' });
    expect(issues.map((issue) => wordsOf(issue).fix)).toEqual([
      'set it in another way, if the app client needs it',
    ]);
  });

  test('a source that holds nothing but unknown properties gives no client', () => {
    const found = only({ ClientId: 'a', ClientKind: 'x' });
    expect(found).not.toHaveProperty('client');
    expect(found).not.toHaveProperty('record');
    expect(codesOf(found)).toEqual([
      ['source-without-client', []],
      ['source-key-unknown', ['ClientKind']],
    ]);
  });

  test.each(['REGULAR', 'DCR'])('the kind of a client is no setting of it: %s', (ClientType) => {
    const found = only({ UserPoolClient: { ClientId: 'a', ClientName: 'web', ClientType } });
    expect(found.client?.userPoolClientName).toBe('web');
    expect(found.issues).toEqual([]);
  });

  test('a client that an app registered cannot register others', () => {
    const registering = (ClientType: string) =>
      codesOf(
        only({
          UserPoolClient: {
            ClientId: 'a',
            ClientName: 'agent',
            ClientType,
            ClientSecret: 'x',
            AllowedOAuthFlowsUserPoolClient: true,
            AllowedOAuthFlows: ['client_credentials'],
            AllowedOAuthScopes: ['aws.cognito/dcr/register'],
          },
        }),
      );
    const path = ['UserPoolClient', 'AllowedOAuthScopes', 0];
    expect(registering('DCR')).toEqual([['scope-registration-dcr', path]]);
    expect(registering('REGULAR')).toEqual([]);
    expect(registering('NEW')).toEqual([]);
  });

  test('a client that the service would not accept is read, with its issues', () => {
    const found = only({ UserPoolClient: { ClientId: 'a', AccessTokenValidity: 30 } });
    expect(codesOf(found)).toContainEqual(['access-token-range', ['UserPoolClient', 'AccessTokenValidity']]);
    expect(found.record).toEqual({ AccessTokenValidity: 30 });
    expect(found).not.toHaveProperty('client');
  });

  test('a value of the wrong type is an issue at its place', () => {
    expect(
      codesOf(
        only({ ClientId: 'a', CallbackURLs: ['https://a.example/', 5], RefreshTokenRotation: 'ENABLED' }),
      ),
    ).toEqual([
      ['value-type', ['CallbackURLs', 1]],
      ['value-type', ['RefreshTokenRotation']],
      ['oauth-kept-while-disabled', ['AllowedOAuthFlowsUserPoolClient']],
    ]);
  });

  test('a unit without a number is left out if it is the usual one, and reported otherwise', () => {
    const units = (unit: string) =>
      only({ ClientId: 'a', TokenValidityUnits: { IdToken: unit, RefreshToken: 'days' } });
    expect(units('hours').issues).toEqual([]);
    expect(codesOf(units('minutes'))).toEqual([
      ['token-unit-without-value', ['TokenValidityUnits', 'IdToken']],
    ]);
  });
});

describe('templates', () => {
  const web = {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      UserPoolId: { Ref: 'Pool' },
      LogoutURLs: [{ 'Fn::Sub': 'https://${Site.Domain}/' }],
      SupportedIdentityProviders: [{ Ref: 'Corp' }, 'COGNITO'],
    },
  };

  test('templates keep what their references stand for', () => {
    const found = only({ Resources: { Pool: { Type: 'AWS::Cognito::UserPool' }, Web: web } });
    expect(found).toMatchObject({
      name: 'Web',
      path: ['Resources', 'Web'],
      userPool: { Ref: 'Pool' },
      references: { Corp: { Ref: 'Corp' }, 'Site.Domain': { 'Fn::GetAtt': ['Site', 'Domain'] } },
    });
    expect(found).not.toHaveProperty('userPoolId');
    expect(found.record?.LogoutURLs).toEqual([text`https://${reference('Site.Domain')}/`]);
  });

  test('templates may have several clients, even without properties', () => {
    const found = all({ Resources: { Web: web, Bare: { Type: web.Type }, Odd: 5 } }, { from: 'cdk' });
    expect(found.map(({ name, client }) => [name, client !== undefined])).toEqual([
      ['Web', true],
      ['Bare', true],
    ]);
  });

  test('templates of the CDK may have no resources at all', () => {
    const bare = { Parameters: { BootstrapVersion: { Type: 'String' } }, Rules: {} };
    expect(refused(bare, { from: 'cdk' })).toMatchObject({ code: 'source-without-client' });
    expect(refused({}, { from: 'cdk' })).toMatchObject({ code: 'source-without-client' });
    expect(refused({ ...bare, Colour: 5 }, { from: 'cdk' })).toMatchObject({ code: 'source-format' });
    expect(refused(bare, { from: 'cloudformation' })).toMatchObject({ code: 'source-format' });
  });

  test('templates keep an empty list of attributes, with a warning', () => {
    const found = only({ Resources: { Web: { ...web, Properties: { WriteAttributes: [] } } } });
    expect(codesOf(found)).toEqual([
      ['write-attr-empty-is-all', ['Resources', 'Web', 'Properties', 'WriteAttributes']],
    ]);
    expect(found.client?.writeAttributes).toEqual([]);
  });

  test('templates have their unknown properties named', () => {
    const found = only({
      Resources: { Web: { ...web, Properties: { ClientSecret: 'value', Colour: 'value' } } },
    });
    expect(codesOf(found)).toEqual([
      ['read-only-in-template', ['Resources', 'Web', 'Properties', 'ClientSecret']],
      ['unknown-key', ['Resources', 'Web', 'Properties', 'Colour']],
    ]);
    expect(JSON.stringify(found)).not.toContain('value.example');
  });

  test('templates whose properties the service sets have a client all the same', () => {
    const found = only({
      Resources: {
        Web: { ...web, Properties: { ClientName: 'web', ClientSecret: 'value', ClientId: 'abc' } },
      },
    });
    expect(found.issues.map(({ code, severity, path }) => [severity, code, path.at(-1)])).toEqual([
      ['warning', 'read-only-in-template', 'ClientSecret'],
      ['warning', 'read-only-in-template', 'ClientId'],
    ]);
    expect(found.client?.userPoolClientName).toBe('web');
  });

  test('templates keep the lint settings of their authors, and are reported accordingly', () => {
    const withSettings = (CognitoClient: unknown, WriteAttributes: unknown = ['sub']) =>
      only({ Resources: { Web: { ...web, Properties: { WriteAttributes }, Metadata: { CognitoClient } } } });
    const downgrade = { 'write-attr-unwritable': 'the app writes all of them' };
    const found = withSettings({ downgrade });
    expect(found.lint).toEqual({ downgrade });
    expect(found.client?.writeAttributes).toEqual(['sub']);
    expect(found.issues).toMatchObject([{ code: 'write-attr-unwritable', severity: 'warning' }]);
    // What the settings are to no purpose for is said by who checks the template.
    expect(withSettings({ downgrade, silence: { 'idp-order': 'why' } }, ['email']).issues).toEqual([]);
    expect(withSettings({}, ['email'])).not.toHaveProperty('lint');
  });

  test('templates report every reason why there is no client, whatever their lint settings say', () => {
    const found = only({
      Resources: {
        Web: {
          ...web,
          Properties: { ExplicitAuthFlows: ['ALLOW_NOTHING'] },
          Metadata: { CognitoClient: { downgrade: { 'auth-flow-unknown': 'why' } } },
        },
      },
    });
    expect(found).not.toHaveProperty('client');
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'auth-flow-unknown', severity: 'error' }),
    );
  });

  test.each([[{}], [{ Colour: 5 }]])('templates have wrong lint settings reported: %j', (more) => {
    const Metadata = { CognitoClient: { silences: {} } };
    const Properties = { ...web.Properties, ...more };
    const found = only({ Resources: { Web: { ...web, Properties, Metadata } } });
    expect(found).not.toHaveProperty('client');
    expect(found.issues[0]).toMatchObject({
      code: 'unknown-key',
      path: ['Resources', 'Web', 'Metadata', 'CognitoClient', 'silences'],
    });
  });

  test.each<[string, object]>([
    ['in place of all', { 'Fn::If': ['IsProd', { ClientName: 'a' }, { ClientName: 'b' }] }],
    ['by the value of a name', { Ref: 'Settings' }],
    ['by a condition', { Condition: 'IsProd' }],
    ['beside others', { ClientName: 'a', 'Fn::Transform': { Name: 'Include' } }],
    ['alone, by a macro', { 'Fn::Transform': { Name: 'Include' } }],
  ])('templates whose properties come from a function say so, as their check does: %s', (_, Properties) => {
    const source = { Resources: { Web: { ...web, Properties } } };
    const found = only(source);
    expect(codesOf(found)).toEqual([['properties-open', ['Resources', 'Web', 'Properties']]]);
    expect(found.issues.map((each) => wordsOf(each).fix).at(0)).toContain('describe-user-pool-client');
    expect(found).not.toHaveProperty('client');
    expect(validateTemplate(source)[0]?.deferred).toMatchObject([{ code: 'properties-open' }]);
  });

  test.each<[object]>([[{ ClientName: 'a' }], [{ 'Fn::If': ['IsProd', {}, {}], ClientName: 'a' }], [{}]])(
    'have no open properties where their check finds none: %j',
    (Properties) => {
      const source = { Resources: { Web: { ...web, Properties } } };
      expect(codesOf(only(source)).map(([code]) => code)).not.toContain('properties-open');
      expect(validateTemplate(source)[0]?.deferred.map(({ code }) => code)).not.toContain('properties-open');
    },
  );

  test('templates with nothing in place of the properties are wrong, as their check says', () => {
    const source = { Resources: { Web: { ...web, Properties: null } } };
    const found = only(source);
    expect(found.issues).toEqual(validateTemplate(source)[0]?.issues);
    expect(codesOf(found)).toEqual([['value-type', ['Resources', 'Web', 'Properties']]]);
    expect(found).not.toHaveProperty('client');
  });

  const stages = { StagesAvailable: ['Original', 'Processed'] };

  test.each<[unknown]>([[{ Resources: { Web: web } }], [JSON.stringify({ Resources: { Web: web } })]])(
    'may come in the answer that they were asked for by: %#',
    (body) => {
      expect(only({ TemplateBody: body, ...stages })).toMatchObject({
        name: 'Web',
        path: ['TemplateBody', 'Resources', 'Web'],
        references: { Corp: { Ref: 'Corp' } },
      });
    },
  );

  test('templates may be in quotes, as a query prints them', () => {
    expect(only(JSON.stringify({ Resources: { Web: web } })).path).toEqual(['Resources', 'Web']);
  });

  test.each<[unknown]>([
    [{ TemplateBody: 'Resources: {}', ...stages }],
    [{ TemplateBody: '[]', ...stages }],
    [{ TemplateBody: 5, ...stages }],
    ['Parameters: {}\nResources: {}'],
  ])('an answer whose template is no JSON is refused: %j', (answer) => {
    const issue = refused(answer);
    expect(issue.code).toBe('source-format');
    expect(wordsOf(issue).fix).toContain('--query TemplateBody --output text');
  });

  test('templates with loops have the clients that the loops make, unless their items are open', () => {
    const loop = (items: unknown) => ({ 'Fn::ForEach::Apps': ['App', items, { 'Web${App}': web }] });
    const known = all({ Transform: 'AWS::LanguageExtensions', Resources: loop(['A', 'B']) });
    expect(known.map(({ name, path }) => [name, path])).toEqual([
      ['WebA', ['Resources', 'Fn::ForEach::Apps', 2, 'Web${App}']],
      ['WebB', ['Resources', 'Fn::ForEach::Apps', 2, 'Web${App}']],
    ]);
    const Parameters = { Apps: { Type: 'CommaDelimitedList' } };
    const open = { Parameters, Transform: 'AWS::LanguageExtensions', Resources: loop({ Ref: 'Apps' }) };
    const found = only(open);
    expect(codesOf(found)).toEqual([['loop-open', ['Resources', 'Fn::ForEach::Apps']]]);
    // The answer has the template in it, and is none itself.
    expect(found.issues.map((each) => wordsOf(each).fix).at(0)).toContain('--query TemplateBody');
    expect(only(open, { parameters: { Apps: 'A' } }).name).toBe('WebA');
  });
});

describe('states of Terraform', () => {
  const machine: EncodedProps = {
    userPoolClientName: 'billing-worker',
    generateSecret: true,
    accessTokenValidity: { minutes: 10 },
    oAuth: {
      flows: { clientCredentials: true },
      scopes: ['https://api.example.com/orders.read'],
    },
    preventUserExistenceErrors: true,
    supportedIdentityProviders: [],
  };

  test('the state of an imported client shows by the secret that the client has one', () => {
    const found = only(stateFile(importedMachine));
    expect(found).toMatchObject({
      name: 'module.auth.aws_cognito_user_pool_client.web["staging"]',
      path: ['resources', 0, 'instances', 0],
      userPoolId: 'eu-west-1_AbCdEf123',
      clientId: '6p7ccccccccccccccccEXAMPLE',
    });
    expect(propsOf(found)).toEqual(machine);
    expect(propsOf(only(shownState(importedMachine)))).toEqual(machine);
  });

  test('states are read with all their modules', () => {
    expect(only(shownState(importedMachine))).toMatchObject({
      name: 'module.auth.aws_cognito_user_pool_client.web["staging"]',
      path: ['values', 'root_module', 'child_modules', 0, 'resources', 0],
    });
  });

  test('states give each client an address', () => {
    const values = importedMachine;
    const resources = [{ mode: 'managed', type: clientType, name: 'web', index: 1, values }];
    expect(only({ format_version: '1.0', values: { root_module: { resources } } }).name).toBe(
      `${clientType}.web[1]`,
    );
  });

  const resource = (type: string, instances: ReadonlyArray<object>, mode = 'managed') => ({
    version: 4,
    terraform_version: '1.9.8',
    resources: [{ mode, type, name: 'web', instances }],
  });

  test('states name each instance, and leave out what is to be destroyed', () => {
    const attributes = importedMachine;
    const found = all(
      resource(clientType, [
        { attributes, index_key: 0 },
        { attributes, index_key: 1 },
        { attributes },
        { attributes, deposed: '00000000' },
      ]),
    );
    expect(found.map(({ name }) => name)).toEqual([
      `${clientType}.web[0]`,
      `${clientType}.web[1]`,
      `${clientType}.web`,
    ]);
  });

  test('states as Terraform prints them leave out what is to be destroyed too', () => {
    const kept = { mode: 'managed', type: clientType, name: 'web', values: importedMachine };
    const resources = [{ ...kept, deposed_key: '00000000' }, kept];
    expect(only({ format_version: '1.0', values: { root_module: { resources } } }).path).toEqual([
      'values',
      'root_module',
      'resources',
      1,
    ]);
  });

  test.each([[null], [undefined], [{}], [{ name: null, timeouts: null }]])(
    'states may hold nothing of a client: %j',
    (attributes) => {
      const found = only(resource(clientType, [{ attributes }]));
      expect(found).not.toHaveProperty('client');
      expect(found).not.toHaveProperty('record');
      expect(found.issues).toMatchObject([
        {
          code: 'source-without-client',
          severity: 'error',
          path: ['resources', 0, 'instances', 0, 'attributes'],
        },
      ]);
    },
  );

  test('encrypted states are refused as such', () => {
    const issue = refused({ serial: 1, lineage: 'a', encrypted_data: 'b', encryption_version: 'v0' });
    expect(issue).toMatchObject({ code: 'source-format', message: 'is encrypted by OpenTofu' });
    expect(wordsOf(issue).fix).toContain('tofu show -json');
  });

  test('states may hold clients that other services made', () => {
    const attributes = { ...importedMachine, name_prefix: 'AmazonOpenSearchService-', name_pattern: null };
    expect(propsOf(only(resource('aws_cognito_managed_user_pool_client', [{ attributes }])))).toEqual(
      machine,
    );
  });

  test('sensitive values of states become references', () => {
    const found = only(
      resource(clientType, [
        {
          attributes: {
            ...importedMachine,
            logout_urls: ['https://sensitive.example/'],
            read_attributes: null,
          },
          sensitive_attributes: [
            [{ type: 'get_attr', value: 'client_secret' }],
            [{ type: 'get_attr', value: 'logout_urls' }],
            [{ type: 'get_attr', value: 'read_attributes' }],
            [],
          ],
        },
      ]),
    );
    expect(found.references).toEqual({ logoutUrls: 'a sensitive value of the state' });
    expect(found.hidden).toEqual(['logoutUrls']);
    expect(found.record).toMatchObject({ GenerateSecret: true, LogoutURLs: reference('logoutUrls') });
    expect(JSON.stringify(found)).not.toContain('sensitive.example');
  });

  test('issues of states use the names of Terraform', () => {
    const found = only(
      stateFile({
        ...importedMachine,
        access_token_validity: 2,
        login_pages: [{ on: 'value' }],
        token_validity_units: [{ access_token: 'minuts', colour: 'value' }],
        analytics_configuration: [{ application_arn: 'a' }, { application_arn: 'b' }],
      }),
    );
    const at = (...path: ReadonlyArray<string | number>) => [
      'resources',
      0,
      'instances',
      0,
      'attributes',
      ...path,
    ];
    expect(codesOf(found)).toEqual([
      ['source-key-unknown', at('token_validity_units', 0, 'colour')],
      ['source-key-unknown', at('login_pages')],
      ['value-type', at('analytics_configuration')],
      ['token-unit-enum', at('token_validity_units', 0, 'access_token')],
      ['analytics-pinpoint-eol', at('analytics_configuration')],
    ]);
    const wrong = only(stateFile({ ...importedMachine, token_validity_units: [{ access_token: 'minuts' }] }));
    expect(wrong.issues).toMatchObject([
      {
        code: 'token-unit-enum',
        path: at('token_validity_units', 0, 'access_token'),
        fixes: [suggestion(set('minutes'))],
      },
    ]);
  });

  test.each<[object, string]>([
    [{ version: 3, terraform_version: '0.11.14', modules: [] }, 'version 3'],
    [{ version: 1, serial: 3, modules: [] }, 'version 1'],
    [{ version: 5, terraform_version: '2.0.0', resources: [] }, 'version 5'],
    [{ version: 'x', terraform_version: '2.0.0', resources: [] }, 'an unknown version'],
  ])('states of another version are refused with what to run instead: %j', (state, version) => {
    const issue = refused(state);
    expect(issue.code).toBe('source-version');
    expect(issue.message).toContain(version);
    expect(wordsOf(issue).fix).toContain('terraform show -json');
  });

  test('states with attributes from before Terraform 0.12 are refused with what to run instead', () => {
    const state = resource(clientType, [{ attributes_flat: { id: 'a' } }]);
    expect(refused(state)).toMatchObject({ code: 'source-version' });
  });

  test.each([
    [resource('aws_cognito_user_pool', [{ attributes: {} }])],
    [resource(clientType, [{ attributes: importedMachine }], 'data')],
    [{ format_version: '1.0', terraform_version: '1.9.8' }],
  ])('states without a client are refused: %#', (state) => {
    expect(refused(state)).toMatchObject({ code: 'source-without-client' });
  });
});

describe('plans of Terraform', () => {
  const after = {
    allowed_oauth_flows: ['code'],
    allowed_oauth_flows_user_pool_client: true,
    allowed_oauth_scopes: ['openid'],
    analytics_configuration: [],
    generate_secret: null,
    name: 'web',
    refresh_token_rotation: [],
    token_validity_units: [{ access_token: 'minutes' }],
    access_token_validity: 15,
  };
  const unknown = {
    analytics_configuration: [],
    callback_urls: [false, true],
    client_secret: true,
    explicit_auth_flows: true,
    id: true,
    logout_urls: true,
    refresh_token_validity: true,
    token_validity_units: [{ id_token: true, refresh_token: true }],
    user_pool_id: true,
  };
  const expressions = {
    callback_urls: {},
    logout_urls: { references: ['aws_lb.web.dns_name', 'aws_lb.web'] },
    token_validity_units: [{ access_token: { constant_value: 'minutes' } }],
    user_pool_id: { references: ['aws_cognito_user_pool.main.id', 'aws_cognito_user_pool.main'] },
  };

  test('plans have references for configured values that are not known yet, and nothing for what the service decides', () => {
    const found = only(
      plan({ ...after, callback_urls: ['https://a.example/cb', null] }, unknown, expressions),
    );
    expect(found).toMatchObject({
      name: 'module.auth.aws_cognito_user_pool_client.web[0]',
      path: ['resource_changes', 0],
      references: {
        callbackUrls1: 'known after apply',
        logoutUrls: 'known after apply, from aws_lb.web.dns_name',
      },
    });
    expect(found).not.toHaveProperty('hidden');
    expect(found).not.toHaveProperty('clientId');
    expect(found).not.toHaveProperty('userPoolId');
    expect(propsOf(found)).toEqual({
      userPoolClientName: 'web',
      accessTokenValidity: { minutes: 15 },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid'],
        callbackUrls: ['https://a.example/cb', '${callbackUrls1}'],
        logoutUrls: '${logoutUrls}',
      },
      supportedIdentityProviders: [],
    });
  });

  const bare = (change: object, more: object = {}) => ({
    format_version: '1.2',
    resource_changes: [{ mode: 'managed', type: clientType, name: 'web', change, ...more }],
  });

  test('plans without a configuration have references for all that is not known', () => {
    const found = only(bare({ after, after_unknown: { id_token_validity: true, client_secret: true } }));
    expect(found.name).toBe(`${clientType}.web`);
    expect(found.record?.IdTokenValidity).toEqual(reference('idTokenValidity'));
    expect(codesOf(found)).toContainEqual([
      'secret-undecided',
      ['resource_changes', 0, 'change', 'after', 'client_secret'],
    ]);
  });

  test('plans mark as unknown what they hold nothing of, and as none what is empty', () => {
    const found = only(
      bare({
        after: { ...after, token_validity_units: [{ access_token: '' }], access_token_validity: 1 },
        after_unknown: { callback_urls: [true], refresh_token_rotation: [{ feature: true }] },
        after_sensitive: { logout_urls: [true], token_validity_units: [{ id_token: true }] },
      }),
    );
    expect(found.record?.CallbackURLs).toEqual([text`${reference('callbackUrls0')}`]);
    expect(found.record).not.toHaveProperty('TokenValidityUnits');
    expect(found.record?.LogoutURLs ?? []).toEqual([]);
  });

  test('plans have references for sensitive values', () => {
    const found = only(
      bare({
        after: { ...after, id: 'a', client_secret: 'value', logout_urls: ['https://value.example/'] },
        after_unknown: {},
        after_sensitive: { client_secret: true, logout_urls: true },
      }),
    );
    expect(found).toMatchObject({
      clientId: 'a',
      references: { logoutUrls: 'a sensitive value of the plan' },
      hidden: ['logoutUrls'],
    });
    expect(found.record?.GenerateSecret).toBe(true);
    expect(JSON.stringify(found)).not.toContain('value.example');
  });

  const ofBlocks = (block: unknown, isUnknown: unknown, configured: object) =>
    only(
      plan(
        { ...after, analytics_configuration: block },
        { analytics_configuration: isUnknown },
        { ...expressions, ...configured },
      ),
    );

  test('plans have references for what is unknown in a dynamic block, whose expressions no plan has', () => {
    const found = ofBlocks([{}], [{ application_arn: true }], {});
    expect(found.record?.AnalyticsConfiguration).toMatchObject({
      ApplicationArn: text`${reference('analyticsConfiguration0ApplicationArn')}`,
    });
    expect(ofBlocks([], true, {}).record?.AnalyticsConfiguration).toEqual(
      reference('analyticsConfiguration'),
    );
    const configured = { analytics_configuration: [{ application_id: { constant_value: 'a' } }] };
    expect(ofBlocks([{ application_id: 'a' }], [{ role_arn: true }], configured).record).toMatchObject({
      AnalyticsConfiguration: { ApplicationId: 'a' },
    });
  });

  test.each(['a', 'a.module.b[0]', 'a"].module.b["c', 'a\\'])(
    'plans are configured in the module of the client, whatever the key of its instance: %j',
    (key) => {
      const source = plan(after, { logout_urls: true, read_attributes: true }, expressions) as {
        readonly resource_changes: ReadonlyArray<object>;
      };
      const changes = source.resource_changes.map((change) => ({
        ...change,
        module_address: `module.auth[${JSON.stringify(key)}]`,
      }));
      expect(only({ ...source, resource_changes: changes }).references).toEqual({
        logoutUrls: 'known after apply, from aws_lb.web.dns_name',
      });
    },
  );

  test('plans are configured in modules of modules', () => {
    const source = plan(after, { logout_urls: true, read_attributes: true }, expressions) as {
      readonly resource_changes: ReadonlyArray<object>;
      readonly configuration: { readonly root_module: object };
    };
    const { root_module: module } = source.configuration;
    expect(
      only({
        ...source,
        resource_changes: source.resource_changes.map((change) => ({
          ...change,
          module_address: 'module.apps["module.x"].module.auth[0]',
        })),
        configuration: { root_module: { module_calls: { apps: { module } } } },
      }).references,
    ).toEqual({ logoutUrls: 'known after apply, from aws_lb.web.dns_name' });
  });

  test.each([
    [{ errored: true }, 'failed before it came to an app client'],
    [
      { deferred_changes: [{ resource_change: { mode: 'managed', type: clientType } }] },
      'defers its app clients',
    ],
    [{ deferred_changes: [{ resource_change: { mode: 'managed', type: 'aws_lb' } }] }, 'holds no app client'],
  ])('plans without a client say why there is none: %j', (more, message) => {
    const issue = refused({ format_version: '1.2', resource_changes: [], ...more });
    expect(issue.code).toBe('source-without-client');
    expect(issue.message).toContain(message);
  });

  test('plans leave out what was replaced', () => {
    expect(refused(bare({ after, after_unknown: {} }, { deposed: '00000000' }))).toMatchObject({
      code: 'source-without-client',
    });
  });

  test('plans leave out what is to be destroyed', () => {
    expect(refused(bare({ actions: ['delete'], before: after, after: null }))).toMatchObject({
      code: 'source-without-client',
    });
  });
});

describe('stacks of Pulumi', () => {
  const type = 'aws:cognito/userPoolClient:UserPoolClient';
  const urn = `urn:pulumi:prod::acme::${type}::web`;
  const outputs = {
    name: 'web-1a2b3c4',
    userPoolId: 'eu-west-1_AbCdEf123',
    clientSecret: secretOf('', false),
  };

  test('stacks are read by their outputs, which the provider read from the service', () => {
    const inputs = { __defaults: [], name: 'old', idTokenValidity: 5 };
    const found = only(
      stackOf({
        type,
        urn,
        id: 'a',
        inputs,
        outputs: { ...outputs, generateSecret: false, idTokenValidity: 8 },
      }),
    );
    expect(found).toMatchObject({
      name: 'web',
      path: ['deployment', 'resources', 1],
      clientId: 'a',
      userPoolId: 'eu-west-1_AbCdEf123',
      issues: [],
    });
    expect(propsOf(found)).toEqual({
      userPoolClientName: 'web-1a2b3c4',
      disableOAuth: true,
      idTokenValidity: { hours: 8 },
      supportedIdentityProviders: [],
    });
  });

  test('stacks report where nobody can tell whether there is a secret', () => {
    const undecided = only(stackOf({ type, urn, id: 'a', outputs }));
    expect(undecided.issues).toMatchObject([
      {
        code: 'secret-undecided',
        severity: 'warning',
        path: ['deployment', 'resources', 1, 'outputs', 'clientSecret'],
      },
    ]);
    expect(undecided.client).toBeDefined();
    const none = only(
      stackOf({ type, urn, id: 'a', outputs: { ...outputs, clientSecret: secretOf('', true) } }),
    );
    expect(none.issues).toEqual([]);
  });

  test('stacks show by a setting that needs a secret that there is one', () => {
    const machine = {
      ...outputs,
      allowedOauthFlows: ['client_credentials'],
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthScopes: ['api/read'],
    };
    const found = only(stackOf({ type, urn, id: 'a', outputs: machine }));
    expect(found.issues).toEqual([]);
    expect(found.record?.GenerateSecret).toBe(true);
    // Before it is there, the service may yet refuse it.
    expect(codesOf(only(stackOf({ type, urn, outputs: machine }))).map(([code]) => code)).toEqual([
      'secret-undecided',
      'oauth-client-credentials-secret',
    ]);
    const shown = { ...outputs, clientSecret: secretOf('value', true) };
    expect(only(stackOf({ type, urn, id: 'a', outputs: shown })).record?.GenerateSecret).toBe(true);
  });

  test.each([[undefined], [{}], [secretOf('value', false)]])(
    'stacks may hold nothing of a client: %#',
    (nothing) => {
      expect(codesOf(only(stackOf({ type, urn, id: 'a', outputs: nothing })))).toEqual([
        ['source-without-client', ['deployment', 'resources', 1, 'outputs']],
      ]);
    },
  );

  test('stacks have the id of a native client in that of its resource', () => {
    const native = { type: 'aws-native:cognito:UserPoolClient', urn, outputs: { clientName: 'web' } };
    expect(only(stackOf({ ...native, id: 'eu-west-1_AbCdEf123|a' })).clientId).toBe('a');
    expect(only(stackOf(native))).not.toHaveProperty('clientId');
  });

  test('stacks have references for secrets and for what was not known', () => {
    const found = only(
      stackOf({
        type,
        urn,
        id: 'a',
        outputs: {
          ...outputs,
          generateSecret: false,
          logoutUrls: ['https://a.example/', secretOf('https://value.example/', true)],
          idTokenValidity: '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
        },
      }),
    );
    expect(found.references).toEqual({
      logoutUrls1: 'a secret of the stack',
      idTokenValidity: 'not known at the last update',
    });
    expect(JSON.stringify(found)).not.toContain('value.example');
  });

  test('stacks leave out what is deleted or only looked at, and name what has no name', () => {
    const gone = [
      { type, urn, delete: true, outputs },
      { type, urn, pendingReplacement: true, outputs },
      { type, urn, external: true, outputs },
    ];
    const found = all(stackOf(...gone, { type, outputs }));
    expect(found.map(({ name, path }) => [name, path])).toEqual([
      ['resource 5', ['deployment', 'resources', 4]],
    ]);
  });

  const inStack = (stack: string, project: string, source: unknown): unknown =>
    JSON.parse(JSON.stringify(source).replaceAll('prod::acme', `${stack}::${project}`));

  const exportOf = (stack: string, project = 'acme', id = stack) =>
    inStack(stack, project, stackOf({ type, urn, id, outputs }));

  test('several stacks may be a list, whose names tell their clients apart', () => {
    const found = all([exportOf('dev'), stackOf(), exportOf('prod'), exportOf('prod', 'other', 'b')]);
    expect(found.map(({ name, clientId, path }) => [name, clientId, path])).toEqual([
      ['acme/dev/web', 'dev', [0, 'deployment', 'resources', 1]],
      ['acme/prod/web', 'prod', [2, 'deployment', 'resources', 1]],
      ['other/prod/web', 'b', [3, 'deployment', 'resources', 1]],
    ]);
    expect(found[0]?.issues).toMatchObject([
      { path: [0, 'deployment', 'resources', 1, 'outputs', 'clientSecret'] },
    ]);
    const nameless = { version: 3, deployment: { resources: [{ type, outputs }] } };
    expect(all([exportOf('dev'), nameless], { from: 'pulumi' }).map(({ name }) => name)).toEqual([
      'acme/dev/web',
      'stack 2/resource 1',
    ]);
  });

  test('clients in a list of stacks keep their names where only one stack has clients', () => {
    expect(only([stackOf(), exportOf('dev')])).toMatchObject({
      name: 'web',
      path: [1, 'deployment', 'resources', 1],
    });
  });

  test('a list of stacks with something else in it is refused', () => {
    expect(refused([exportOf('dev'), oldAnswer])).toMatchObject({
      code: 'source-format',
      message: 'holds something other than exported stacks',
    });
    expect(refused([exportOf('dev'), { version: 2, deployment: {} }])).toMatchObject({
      code: 'source-version',
    });
  });

  test.each([
    [{ version: 2, deployment: {} }, 'source-version'],
    [{ version: 3, checkpoint: { latest: {} } }, 'source-format'],
    [{ version: 3, deployment: {} }, 'source-without-client'],
    [stackOf(), 'source-without-client'],
  ])('stacks without a client that can be read are refused: %#', (stack, code) => {
    expect(refused(stack).code).toBe(code);
  });
});

describe('other sources', () => {
  test.each([
    [null],
    [5],
    ['text'],
    [[]],
    [[5]],
    [{}],
    [{ disableOAuth: true }],
    [{ UserPool: { Id: 'a' } }],
  ])('data of no known format is refused: %j', (source) => {
    expect(refused(source)).toMatchObject({
      code: 'source-format',
      message: 'is no source that app clients can be read from',
    });
    expect(formatOf(source)).toBeUndefined();
  });

  test.each([
    [{ UserPoolClients: [{ ClientId: 'a', UserPoolId: 'b', ClientName: 'c' }], NextToken: 'x' }],
    [[{ ClientId: 'a', UserPoolId: 'b', ClientName: 'c' }]],
  ])('sources that only name clients are refused: %j', (source) => {
    expect(refused(source)).toMatchObject({ code: 'source-without-client' });
    expect(wordsOf(refused(source)).fix).toContain('describe-user-pool-client');
  });

  test('a list with more than clients in it is refused', () => {
    expect(refused([oldAnswer, 5])).toMatchObject({ code: 'source-format' });
  });

  test.each([
    [{ UserPoolClients: [] }],
    [{ UserPoolClient: null }],
    [[{ UserPoolClient: null }, { UserPoolClients: [] }]],
  ])('sources that name no client at all are refused: %j', (source) => {
    expect(refused(source)).toMatchObject({
      code: 'source-without-client',
      message: 'holds no app client',
    });
  });

  test('a describe answer without settings is reported', () => {
    const found = all([oldAnswer, { UserPoolClient: {} }]);
    expect(found[0]?.client).toBeDefined();
    expect(found[1]?.issues).toMatchObject([
      {
        code: 'source-without-client',
        path: [1, 'UserPoolClient'],
        message: 'holds no settings of the app client',
      },
    ]);
    expect(codesOf(only({ UserPoolClient: {} }))).toEqual([['source-without-client', ['UserPoolClient']]]);
  });

  test('sources without a client are refused', () => {
    expect(refused({ Resources: {} })).toMatchObject({ code: 'source-without-client' });
  });

  test('sources of another format than was asked for are refused with their own', () => {
    expect(refused(oldAnswer, { from: 'terraform' })).toMatchObject({
      code: 'source-format',
      message:
        'is not a Terraform state, or a plan as JSON, but looks like the output of `aws cognito-idp describe-user-pool-client`',
      fixes: [advice('read it as describe')],
    });
    expect(refused(5, { from: 'pulumi' })).toMatchObject({
      message: 'is not the output of `pulumi stack export`',
      fixes: [advice('read it as what it is, or give the output of `pulumi stack export` in its place')],
    });
  });

  test('sources that never end are refused', () => {
    const module: { child_modules?: unknown } = {};
    module.child_modules = [module];
    expect(refused({ format_version: '1.0', values: { root_module: module } })).toMatchObject({
      code: 'source-unreadable',
    });
  });
});
