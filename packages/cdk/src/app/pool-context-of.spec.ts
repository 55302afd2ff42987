import { decodePoolContext, type PoolContext } from '@org/cognito-core';
import {
  App,
  Aws,
  CfnCondition,
  CfnParameter,
  CfnResource,
  CustomResource,
  Fn,
  Lazy,
  NestedStack,
  Stack,
  Stage,
  Token,
} from 'aws-cdk-lib';
import {
  CfnUserPool,
  CfnUserPoolClient,
  CfnUserPoolIdentityProvider,
  CfnUserPoolResourceServer,
  FeaturePlan,
  ProviderAttribute,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  UserPoolIdentityProviderAmazon,
} from 'aws-cdk-lib/aws-cognito';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { AwsCustomResource, AwsCustomResourcePolicy } from 'aws-cdk-lib/custom-resources';
import { RootConstruct } from 'constructs';
import * as E from 'fp-ts/Either';
import { amazonFor, errors, fine, resourceOf, webApp } from '../../fixtures/web-app';
import { poolContextOf, UserPoolClient } from '../index';

/** What a client of a user pool knows about it. */
const known = (userPoolId: string, stack: Stack): PoolContext => {
  const id = `Client${stack.node.children.length}`;
  return poolContextOf(new CfnUserPoolClient(stack, id, { userPoolId }));
};

const defaultFlows = { userSrp: true, custom: true, refreshToken: true };

const nothingElse = {
  identityProviders: {},
  resourceServers: {},
  lambdaTriggers: {},
  allowedFirstAuthFactors: { password: true },
  clientAuthFlows: defaultFlows,
  dynamicClientRegistration: {},
  hasDomain: false,
};

describe('poolContextOf', () => {
  test('gives the attributes and the feature plan of the user pool', () => {
    const { stack } = webApp();
    const pool = new UserPool(stack, 'Pool', {
      standardAttributes: { email: { required: true, mutable: false } },
      customAttributes: { tier: new StringAttribute({ mutable: true }) },
      featurePlan: FeaturePlan.LITE,
    });
    const context = known(pool.userPoolId, stack);
    expect(context).toEqual({
      ...nothingElse,
      attributes: {
        email: { required: true, mutable: false },
        'custom:tier': { required: false, mutable: true },
      },
      featurePlan: 'LITE',
    });
    expect(E.isRight(decodePoolContext(context))).toBe(true);
  });

  test('gives what a property that the construct does not know yet says of the registration of clients', () => {
    const { stack } = webApp();
    const pool = new CfnUserPool(stack, 'Pool');
    pool.addPropertyOverride('DcrConfiguration', { OpenDcrEnabled: true });
    expect(known(pool.ref, stack).dynamicClientRegistration).toEqual({ enabled: true, open: true });
  });

  test('gives the Lambda triggers and the first factors of the user pool', () => {
    const { stack } = webApp();
    const pool = new UserPool(stack, 'Pool', {
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      lambdaTriggers: { userMigration: Function.fromFunctionName(stack, 'Migrate', 'migrate') },
    });
    expect(known(pool.userPoolId, stack)).toMatchObject({
      lambdaTriggers: { userMigration: true },
      allowedFirstAuthFactors: { password: true, passkey: true },
    });
  });

  test.each<[string, object | ((client: CfnUserPoolClient) => void), object | undefined]>([
    ['its props', { explicitAuthFlows: ['ALLOW_USER_AUTH'] }, { ...defaultFlows, user: true }],
    ['a token', { explicitAuthFlows: Lazy.list({ produce: () => ['ALLOW_USER_AUTH'] }) }, undefined],
    ['a token in an array', { explicitAuthFlows: [Aws.REGION] }, undefined],
    [
      'an escape hatch',
      (client) => client.addPropertyOverride('ExplicitAuthFlows', ['ALLOW_USER_AUTH']),
      { ...defaultFlows, user: true },
    ],
    [
      'a condition',
      (client) => {
        client.cfnOptions.condition = new CfnCondition(client, 'Condition');
      },
      undefined,
    ],
  ])(
    'gives the flows of the clients of the user pool, one of which has them by %s',
    (_, change, expected) => {
      const { app, stack, userPool } = webApp();
      const { userPoolId } = userPool;
      const props = typeof change === 'function' ? {} : change;
      const client = new CfnUserPoolClient(new Stack(app, 'Other'), 'Client', { userPoolId, ...props });
      if (typeof change === 'function') change(client);
      expect(known(userPoolId, stack).clientAuthFlows).toEqual(expected);
    },
  );

  test('gives the providers and the resource servers of the user pool, from every stack of the app', () => {
    const { app, stack, userPool } = webApp();
    const other = new Stack(app, 'Other');
    new UserPoolIdentityProviderAmazon(new NestedStack(other, 'Nested'), 'Amazon', {
      userPool,
      clientId: 'id',
      clientSecret: 'secret',
      attributeMapping: { email: ProviderAttribute.AMAZON_EMAIL },
    });
    new CfnUserPoolResourceServer(other, 'Api', {
      userPoolId: userPool.userPoolId,
      identifier: 'api',
      name: 'api',
      scopes: [{ scopeName: 'read', scopeDescription: 'to read' }],
    });
    const expected = {
      identityProviders: { LoginWithAmazon: { attributeMapping: { email: 'email' } } },
      resourceServers: { api: ['read'] },
    };
    expect(known(userPool.userPoolId, stack)).toMatchObject(expected);
    expect(known(userPool.userPoolId, new Stack(app, 'Third'))).toMatchObject(expected);
    // What was a reference to another stack is an import by then.
    app.synth();
    expect(known(userPool.userPoolId, new Stack(app, 'Fourth'))).toMatchObject(expected);
  });

  test('gives the providers of the user pool, and not those of another one', () => {
    const { stack, userPool } = webApp();
    amazonFor(new UserPool(stack, 'Other'), stack);
    expect(known(userPool.userPoolId, stack)).toMatchObject({ identityProviders: {}, resourceServers: {} });
  });

  test('gives what an escape hatch makes of the user pool', () => {
    const { stack, userPool } = webApp();
    resourceOf(userPool).addPropertyOverride('UserPoolTier', 'PLUS');
    resourceOf(userPool).addPropertyOverride('Schema', [{ Name: 'tier' }]);
    expect(known(userPool.userPoolId, stack)).toMatchObject({
      featurePlan: 'PLUS',
      attributes: { 'custom:tier': {} },
    });
  });

  test('gives the context of the user pool that an escape hatch gives a client', () => {
    const { stack, userPool } = webApp();
    const client = new CfnUserPoolClient(stack, 'Client', { userPoolId: userPool.userPoolId });
    const other = new CfnUserPool(stack, 'Other', { userPoolTier: 'LITE' });
    client.addPropertyOverride('UserPoolId', other.ref);
    expect(poolContextOf(client)).toMatchObject({ featurePlan: 'LITE' });
  });

  test('gives the context of the user pool of a generic client, whatever else that says', () => {
    const { stack } = webApp();
    const pool = new CfnUserPool(stack, 'Pool', { userPoolTier: 'LITE' });
    const properties = { UserPoolId: pool.ref, ClientName: Lazy.string({ produce: () => 'web' }) };
    const type = CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME;
    expect(poolContextOf(new CfnResource(stack, 'Client', { type, properties }))).toMatchObject({
      featurePlan: 'LITE',
    });
  });

  test('gives the same for a generic resource, and for one that names the user pool by itself', () => {
    const { app, stack } = webApp();
    const type = 'AWS::Cognito::UserPool';
    const pool = new CfnResource(stack, 'Generic', { type, properties: { UserPoolTier: 'LITE' } });
    const other = new Stack(app, 'Other');
    // The same logical id in another stack.
    new CfnResource(other, 'Generic', { type, properties: { UserPoolTier: 'PLUS' } });
    expect(known(pool.ref, stack)).toMatchObject({ featurePlan: 'LITE' });
    expect(known(pool.getAtt('UserPoolId').toString(), stack)).toMatchObject({ featurePlan: 'LITE' });
    expect(known(Fn.ref('Generic'), stack)).toMatchObject({ featurePlan: 'LITE' });
    expect(known(Fn.sub('${Generic}'), stack)).toMatchObject({ featurePlan: 'LITE' });
    expect(known(Fn.ref('Generic'), other)).toMatchObject({ featurePlan: 'PLUS' });
    expect(known(pool.ref, other)).toMatchObject({ featurePlan: 'LITE' });
  });

  test('gives the Region of the stack', () => {
    const stack = new Stack(new App(), 'Web', { env: { region: 'eu-west-1' } });
    expect(known('eu-west-1_abc', stack)).toEqual({ region: 'eu-west-1' });
    expect(known('eu-west-1_abc', webApp().stack)).toEqual({ region: 'eu-west-1' });
  });

  test('gives the same in a stage', () => {
    const { app } = webApp();
    const stack = new Stack(new Stage(app, 'Stage'), 'Web');
    const pool = new CfnUserPool(stack, 'Pool', { userPoolTier: 'LITE' });
    expect(known(pool.ref, stack)).toMatchObject({ ...nothingElse, featurePlan: 'LITE' });
  });

  test('gives the same in a tree that is not an app', () => {
    const stack = new Stack(new RootConstruct(), 'Web');
    expect(known(new CfnUserPool(stack, 'Pool').ref, stack)).toMatchObject(nothingElse);
  });

  test('gives the same beside a resource that is not synthesised', () => {
    const { stack, userPool } = webApp();
    class Unseen extends CfnResource {
      protected override shouldSynthesize = () => false;
    }
    const { userPoolId } = userPool;
    const type = CfnUserPoolIdentityProvider.CFN_RESOURCE_TYPE_NAME;
    new Unseen(stack, 'Unseen', { type, properties: { userPoolId, ProviderName: 'Unseen' } });
    expect(known(userPoolId, stack)).toMatchObject(nothingElse);
  });
});

describe('poolContextOf', () => {
  test.each<[string, (stack: Stack) => string]>([
    ['a literal id', () => 'eu-west-1_abc'],
    ['a parameter', (stack) => new CfnParameter(stack, 'PoolId').valueAsString],
    ['an import', () => Fn.importValue('pool')],
    ['the ARN of a user pool', (stack) => new CfnUserPool(stack, 'Pool').attrArn],
    ['something imported', (stack) => UserPool.fromUserPoolId(stack, 'Pool', 'eu-west-1_abc').userPoolId],
    ['part of a longer string', (stack) => `${new CfnUserPool(stack, 'Pool').ref}x`],
  ])('gives at most the Region where the user pool is %s', (_, idIn) => {
    const { stack } = webApp();
    const id = idIn(stack);
    expect(known(id, stack)).toEqual(id === 'eu-west-1_abc' ? { region: 'eu-west-1' } : {});
  });

  test('gives nothing where the user pool is of another app', () => {
    const { userPool } = webApp();
    expect(known(userPool.userPoolId, webApp().stack)).toEqual({});
  });

  test('gives nothing of what is open: a token makes no error', () => {
    const { app, stack } = webApp();
    const name = new CfnParameter(stack, 'Name').valueAsString;
    const pool = new CfnUserPool(stack, 'Pool', {
      userPoolTier: name,
      schema: [{ name, required: Token.asAny({ Ref: 'Name' }) }],
      lambdaConfig: Token.asAny({ Ref: 'Name' }),
      policies: { signInPolicy: { allowedFirstAuthFactors: [name] } },
    });
    new CfnUserPoolIdentityProvider(stack, 'Idp', {
      userPoolId: pool.ref,
      providerName: name,
      providerType: 'SAML',
      providerDetails: {},
    });
    new CfnUserPoolResourceServer(stack, 'Api', { userPoolId: pool.ref, identifier: name, name });
    expect(known(pool.ref, stack)).toEqual({
      clientAuthFlows: defaultFlows,
      dynamicClientRegistration: {},
      hasDomain: false,
    });
    new UserPoolClient(stack, 'App', {
      userPool: pool,
      client: {
        authFlows: { custom: true },
        supportedIdentityProviders: ['Whoever'],
        readAttributes: ['custom:whatever'],
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['any/thing'],
          callbackUrls: ['https://a.example.com'],
        },
      },
    });
    expect(errors(app)).toEqual([]);
  });

  test('gives nothing of what a custom resource may add', () => {
    const { stack, userPool } = webApp();
    const { userPoolId } = userPool;
    new CustomResource(stack, 'Custom', { serviceToken: 'arn:aws:lambda:x', properties: { userPoolId } });
    expect(known(userPoolId, stack)).toEqual({});
  });

  test('gives nothing of what a custom resource may add that reaches the user pool through other resources', () => {
    const { stack, userPool } = webApp();
    const { userPoolId, userPoolArn } = userPool;
    const other = new CfnUserPool(stack, 'Other');
    const client = new CfnUserPoolClient(stack, 'Client', { userPoolId: other.ref, clientName: userPoolArn });
    const topic = new CfnResource(stack, 'Topic', {
      type: 'AWS::SNS::Topic',
      properties: { TopicName: client.ref },
    });
    const code = new CustomResource(stack, 'Custom', { serviceToken: 'arn:aws:lambda:x' });
    expect(known(userPoolId, stack)).toMatchObject(nothingElse);
    resourceOf(code).addDependency(topic);
    expect(known(userPoolId, stack)).toEqual({});
  });

  test('gives nothing of what a call of AWS may add', () => {
    const { stack, userPool } = webApp();
    new AwsCustomResource(stack, 'Call', {
      onCreate: {
        service: 'CognitoIdentityServiceProvider',
        action: 'createIdentityProvider',
        parameters: { UserPoolId: userPool.userPoolId },
        physicalResourceId: { id: 'x' },
      },
      policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: AwsCustomResourcePolicy.ANY_RESOURCE }),
    });
    expect(known(userPool.userPoolId, stack)).toEqual({});
  });

  test('gives nothing of what a macro may add', () => {
    const { stack, userPool } = webApp();
    stack.addTransform('Mine');
    expect(known(userPool.userPoolId, stack)).toEqual({});
  });

  test('gives nothing while something in the app cannot be resolved', () => {
    const { stack, userPool } = webApp();
    let isReady = false;
    const later = Lazy.string({
      produce: () => {
        if (!isReady) throw new Error('not yet');
        return 'now';
      },
    });
    const client = new CfnUserPoolClient(stack, 'Client', { userPoolId: userPool.userPoolId });
    new CfnResource(stack, 'Late', { type: 'Some::Other::Thing', properties: { later } });
    expect(poolContextOf(client)).toEqual({});
    isReady = true;
    expect(poolContextOf(client)).toMatchObject(nothingElse);
  });
});

describe('the context of a user pool', () => {
  test('holds what is declared at the time of asking', () => {
    const { stack, userPool } = webApp();
    const [one, other] = ['One', 'Other'].map(
      (id) => new CfnUserPoolClient(stack, id, { userPoolId: userPool.userPoolId }),
    ) as [CfnUserPoolClient, CfnUserPoolClient];
    expect(poolContextOf(one)).toMatchObject(nothingElse);
    amazonFor(userPool, stack);
    expect(poolContextOf(other)).toMatchObject({ identityProviders: { LoginWithAmazon: {} } });
  });

  test('is read once for all clients of a synthesis', () => {
    const { app, stack, userPool } = webApp();
    let count = 0;
    const counted = Lazy.uncachedString({ produce: () => String((count += 1)) });
    new CfnResource(stack, 'Counted', { type: 'Some::Other::Thing', properties: { counted } });
    const synthesise = (): number => {
      count = 0;
      app.synth({ force: true });
      return count;
    };
    const without = synthesise();
    for (const id of ['One', 'Two', 'Three']) new UserPoolClient(stack, id, { userPool, client: fine });
    const first = synthesise();
    expect(first).toBe(without + 1);
    expect(synthesise()).toBe(first);
  });

  test('decides rules, whatever is declared later', () => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Idp', {
      userPool,
      client: { ...fine, supportedIdentityProviders: ['LoginWithAmazon', 'Gogle'] },
    });
    new UserPoolClient(stack, 'Scope', {
      userPool,
      client: {
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: ['api/read', 'api/wriet'] },
      },
    });
    new UserPoolClient(stack, 'Attributes', { userPool, client: { ...fine, readAttributes: ['custom:x'] } });
    amazonFor(userPool, stack);
    userPool.addResourceServer('Api', {
      identifier: 'api',
      scopes: [new ResourceServerScope({ scopeName: 'read', scopeDescription: 'to read' })],
    });
    expect(errors(app)).toEqual([
      'Web/Idp idp-exists',
      'Web/Scope scope-unknown',
      'Web/Attributes attr-unknown',
    ]);
  });

  test('gives way to the context that is given, key by key', () => {
    const { app, stack, userPool } = webApp();
    const client = {
      ...fine,
      supportedIdentityProviders: ['Corp'],
      readAttributes: ['custom:tenant'],
    };
    const context = { identityProviders: { Corp: {} } };
    new UserPoolClient(stack, 'App', { userPool, client, context });
    expect(errors(app)).toEqual(['Web/App attr-unknown']);
  });
});
