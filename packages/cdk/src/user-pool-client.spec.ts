import { reference, text, UserPoolClient as Client } from '@org/cognito-core';
import {
  Annotations,
  App,
  Aws,
  PropertyInjectors,
  RemovalPolicy,
  Resource,
  SecretValue,
  Stack,
  Token,
} from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnUserPool, CfnUserPoolClient, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { errors, fine, resourceOf, synthesised, warnings, webApp } from '../fixtures/web-app';
import { addClient, UserPoolClient, type GivenClientProps } from './index';

const placeholders = ['oauth-implicit-default'];

describe('UserPoolClient', () => {
  test('is made from props', () => {
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    expect(synthesised(client).Properties).toEqual({
      UserPoolId: stack.resolve(userPool.userPoolId) as unknown,
      AllowedOAuthFlowsUserPoolClient: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  test('makes the same of a decoded client', () => {
    const { stack, userPool } = webApp();
    const client = {
      userPoolClientName: text`web-${reference('stage')}`,
      accessTokenValidity: { minutes: 15 },
      oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://a.example.com'] },
    } as const;
    const references = { stage: Aws.REGION };
    const props = new UserPoolClient(stack, 'Props', { userPool, client, references });
    const decoded = new UserPoolClient(stack, 'Decoded', {
      userPool,
      client: Client.make(client),
      references,
    });
    expect(synthesised(decoded).Properties).toEqual(synthesised(props).Properties);
    expect(synthesised(props).Properties['ClientName']).toEqual({
      'Fn::Join': ['', ['web-', { Ref: 'AWS::Region' }]],
    });
  });

  test('is added by addClient with the id that the method of a user pool gives', () => {
    const { userPool } = webApp();
    const client = addClient(userPool, 'App', {
      client: { ...fine, userPoolClientName: reference('name') },
      references: { name: 'web' },
    });
    const official = webApp().userPool.addClient('App');
    expect(client.node.path).toBe(official.node.path);
    expect(synthesised(client).Properties).toMatchObject({ ClientName: 'web' });
  });

  test.each([
    ['an L1 user pool', (stack: Stack) => new CfnUserPool(stack, 'L1'), { Ref: 'L1' }],
    [
      'an imported user pool',
      (stack: Stack) => UserPool.fromUserPoolId(stack, 'It', 'eu-west-1_a'),
      'eu-west-1_a',
    ],
  ])('belongs to %s', (_, poolIn, id) => {
    const { stack } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool: poolIn(stack), client: fine });
    expect(synthesised(client).Properties['UserPoolId']).toEqual(id);
    expect(stack.resolve(client.userPoolClientRef.userPoolId)).toEqual(id);
  });

  test('belongs to a user pool of another stack', () => {
    const { app, userPool } = webApp();
    const other = new Stack(app, 'Other');
    const client = new UserPoolClient(other, 'App', { userPool, client: fine });
    expect(synthesised(client).Properties['UserPoolId']).toEqual({
      'Fn::ImportValue': expect.stringContaining('RefUsers') as unknown,
    });
  });
});

describe('UserPoolClient', () => {
  const { app, stack, userPool } = webApp();
  const machine = new UserPoolClient(stack, 'Machine', {
    userPool,
    client: {
      userPoolClientName: 'machine',
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] },
    },
    context: { resourceServers: { api: ['read'] } },
  });
  const web = new UserPoolClient(stack, 'Off', { userPool, client: fine });

  test('gives its id', () => {
    expect(stack.resolve(machine.userPoolClientId)).toEqual({ Ref: resourceRef(machine) });
    expect(stack.resolve(machine.userPoolClientRef)).toEqual({
      clientId: { Ref: resourceRef(machine) },
      userPoolId: stack.resolve(userPool.userPoolId) as unknown,
    });
  });

  const resourceRef = (client: Construct): string => stack.getLogicalId(resourceOf(client));

  test('gives its name, if it has one', () => {
    expect(machine.userPoolClientName).toBe('machine');
    expect(() => web.userPoolClientName).toThrow(/no userPoolClientName/);
  });

  test('gives its secret, if it has one, without another resource in the template', () => {
    expect(machine.userPoolClientSecret).toBeInstanceOf(SecretValue);
    expect(stack.resolve(machine.userPoolClientSecret.unsafeUnwrap())).toEqual({
      'Fn::GetAtt': [resourceRef(machine), 'ClientSecret'],
    });
    expect(() => web.userPoolClientSecret).toThrow(/no secret/);
    const types = Object.values(
      (Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> }).Resources,
    ).map(({ Type }) => Type);
    expect(new Set(types)).toEqual(new Set(['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient']));
  });

  test.each([
    [true, true],
    [false, false],
    [Token.asAny({ 'Fn::If': ['A', true, false] }), true],
  ])('gives its secret where a reference may turn it on: %p', (value, given) => {
    const client = new UserPoolClient(webApp().stack, 'App', {
      userPool: webApp().userPool,
      client: { ...fine, generateSecret: reference('withSecret') },
      references: { withSecret: value },
    });
    const secret = () => client.userPoolClientSecret;
    if (given) expect(secret()).toBeInstanceOf(SecretValue);
    else expect(secret).toThrow(/no secret/);
  });

  test('gives the grants that are on', () => {
    expect(machine.oAuthFlows).toEqual({
      authorizationCodeGrant: false,
      implicitCodeGrant: false,
      clientCredentials: true,
    });
    expect(Object.values(web.oAuthFlows)).toEqual([false, false, false]);
    const kept = new UserPoolClient(webApp().stack, 'Kept', {
      userPool,
      client: {
        ...fine,
        keptOAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://a.b/'] },
      },
    });
    expect(Object.values(kept.oAuthFlows)).toEqual([false, false, false]);
  });

  test('gives what every resource of the CDK gives', () => {
    expect(machine.stack).toBe(stack);
    expect(machine.env).toEqual({ account: stack.account, region: stack.region });
    expect(machine.node.path).toBe('Web/Machine');
    expect(machine.node.root).toBe(app);
    expect(String(machine)).toBe('Web/Machine');
    expect(Construct.isConstruct(machine)).toBe(true);
    expect(Resource.isResource(machine)).toBe(true);
    expect(Resource.isOwnedResource(machine)).toBe(true);
    expect(machine.constructor.name).toBe('UserPoolClient');
    expect(CfnUserPoolClient.isCfnUserPoolClient(machine.node.defaultChild)).toBe(true);
  });

  test.each([
    [RemovalPolicy.RETAIN, 'Retain'],
    [RemovalPolicy.DESTROY, 'Delete'],
    [RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, 'RetainExceptOnCreate'],
  ])('takes the removal policy %s', (policy, written) => {
    const given = webApp();
    const client = new UserPoolClient(given.stack, 'App', { userPool: given.userPool, client: fine });
    expect(synthesised(web)).not.toHaveProperty('DeletionPolicy');
    client.applyRemovalPolicy(policy);
    expect(synthesised(client)).toMatchObject({ DeletionPolicy: written });
  });
});

describe('an existing client', () => {
  const { stack, userPool } = webApp();

  test('is known by its id', () => {
    const client = UserPoolClient.fromUserPoolClientId(stack, 'ById', 'abc');
    expect(client.userPoolClientId).toBe('abc');
    expect(client.userPoolClientRef.clientId).toBe('abc');
    expect(() => client.userPoolClientRef.userPoolId).toThrow(/not known/);
    expect(() => client.userPoolClientSecret).toThrow(/not known/);
    expect(Resource.isOwnedResource(client)).toBe(false);
  });

  test('is known by its id and its user pool', () => {
    const attributes = { userPoolClientId: 'abc', userPool };
    const client = UserPoolClient.fromUserPoolClientAttributes(stack, 'ByAll', attributes);
    expect(client.userPoolClientId).toBe('abc');
    expect(client.userPoolClientRef).toEqual({ clientId: 'abc', userPoolId: userPool.userPoolId });
    expect(() => client.userPoolClientSecret).toThrow(/not known/);
  });
});

describe('a property injector', () => {
  test('changes the props of every client below its scope', () => {
    const app = new App({
      propertyInjectors: [
        {
          constructUniqueId: UserPoolClient.PROPERTY_INJECTION_ID,
          inject: (props: GivenClientProps) => ({ ...props, client: { ...props.client, ...fine } }),
        },
      ],
    });
    expect(PropertyInjectors.hasPropertyInjectors(app)).toBe(true);
    const stack = new Stack(app, 'Web');
    const userPool = new UserPool(stack, 'Users');
    const client = new UserPoolClient(stack, 'App', { userPool, client: { userPoolClientName: 'web' } });
    expect(synthesised(client).Properties).toMatchObject({
      ClientName: 'web',
      AllowedOAuthFlowsUserPoolClient: false,
    });
  });
});

describe('an error', () => {
  test('stops synthesis, and not before, in one report with the errors of all clients', () => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Short', {
      userPool,
      client: { ...fine, accessTokenValidity: { minutes: 1 }, idTokenValidity: { days: 2 } },
    });
    addClient(userPool, 'Named', { client: { ...fine, userPoolClientName: 'a/b' } });
    expect(errors(app)).toEqual([
      'Web/Users/Named client-name-format',
      'Web/Short id-token-range',
      'Web/Short access-token-range',
    ]);
  });

  test('says what is wrong and how to fix it', () => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Short', {
      userPool,
      client: { ...fine, authSessionValidity: { minutes: 2 } },
    });
    expect(() => app.synth()).toThrow(
      /\[Web\/Short\] error auth-session-range {2}authSessionValidity: .*\n\s*fix: /,
    );
  });

  test('in a value takes nothing from what the client gives', () => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: {
        userPoolClientName: 'web',
        accessTokenValidity: { minutes: 1 },
        oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://a.example.com/#'] },
      },
    });
    expect(client.userPoolClientName).toBe('web');
    expect(client.oAuthFlows.authorizationCodeGrant).toBe(true);
    const domain = userPool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'web' } });
    expect(domain.signInUrl(client, { redirectUri: 'https://a.example.com/#' })).toContain(
      'response_type=code',
    );
    expect(errors(app)).toEqual(['Web/App callback-url-fragment', 'Web/App access-token-range']);
  });

  test('in the type of a value leaves a client of the user pool that does not throw', () => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: { generateSecret: 'yes' } as unknown as GivenClientProps<never>['client'],
    });
    expect(stack.resolve(resourceOf(client)._toCloudFormation())).toMatchObject({
      Resources: { [stack.getLogicalId(resourceOf(client))]: { Properties: { UserPoolId: {} } } },
    });
    expect(stack.resolve(client.userPoolClientName)).toHaveProperty('Fn::GetAtt');
    expect(stack.resolve(client.userPoolClientSecret.unsafeUnwrap())).toHaveProperty('Fn::GetAtt');
    expect(client.oAuthFlows.authorizationCodeGrant).toBe(true);
    expect(errors(app)).toEqual(['Web/App value-type']);
  });

  test('reports an unbound reference', () => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: { ...fine, userPoolClientName: '${stage}-${name}-${stage}' },
    });
    expect(stack.resolve(client.userPoolClientName)).toHaveProperty('Fn::GetAtt');
    expect(errors(app)).toEqual(['Web/App reference-unbound', 'Web/App reference-unbound']);
  });

  test('for an unbound reference hides no other, and no other hides it', () => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Malformed', {
      userPool,
      client: {
        ...fine,
        generateSecret: 'yes',
        userPoolClientName: '${stage}',
      } as unknown as GivenClientProps<never>['client'],
    });
    new UserPoolClient(stack, 'Short', {
      userPool,
      client: {
        ...fine,
        userPoolClientName: '${stage}',
        accessTokenValidity: { minutes: reference('minutes') },
      },
      references: { minutes: 1 },
    });
    expect(errors(app)).toEqual([
      'Web/Malformed value-type',
      'Web/Malformed reference-unbound',
      'Web/Short access-token-range',
      'Web/Short reference-unbound',
    ]);
  });

  test('can be downgraded, with a reason', () => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: { ...fine, accessTokenValidity: { minutes: 1 } },
      downgrade: { 'access-token-range': 'to see what the service says' },
    });
    expect(errors(app)).toEqual([]);
    expect(synthesised(client).Properties['AccessTokenValidity']).toBe(1);
    expect(warnings(stack)).toEqual(['access-token-range']);
  });
});

describe('a warning', () => {
  const withWarnings = () => {
    const given = webApp();
    const props = { userPool: given.userPool, client: {} };
    return { ...given, client: new UserPoolClient(given.stack, 'App', props) };
  };

  test('is an annotation with the code of this package', () => {
    const { stack } = withWarnings();
    expect(warnings(stack)).toEqual(placeholders);
  });

  test('appears once, however often the app is synthesised', () => {
    const { app, stack } = withWarnings();
    app.synth();
    app.synth({ force: true });
    expect(warnings(stack)).toEqual(placeholders);
  });

  test.each(['before', 'after'])('disappears if it is acknowledged %s it appears', (time) => {
    const { app, stack, client } = withWarnings();
    if (time === 'after') app.synth();
    Annotations.of(client).acknowledgeWarning('@org/cognito-cdk:oauth-implicit-default', 'the old app');
    app.synth({ force: true });
    expect(warnings(stack)).toEqual([]);
  });

  test('disappears if it is acknowledged for the whole stack', () => {
    const { stack } = withWarnings();
    for (const code of placeholders) Annotations.of(stack).acknowledgeWarning(`@org/cognito-cdk:${code}`);
    expect(warnings(stack)).toEqual([]);
  });

  test('can be silenced, with a reason', () => {
    const { stack, userPool } = webApp();
    new UserPoolClient(stack, 'App', {
      userPool,
      client: {},
      silence: { 'oauth-implicit-default': 'the old app', 'idp-duplicate': 'there is none' },
    });
    expect(warnings(stack)).toEqual(['lint-unused']);
  });
});
