import { App, Aws, CfnCondition, CfnResource, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import {
  CfnUserPool,
  CfnUserPoolIdentityProvider,
  UserPool,
  UserPoolIdentityProvider,
  UserPoolIdentityProviderOidc,
  type IUserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import {
  amazonFor,
  errors,
  fine,
  providerFor,
  providersOf,
  resourceOf,
  synthesised,
  webApp,
} from '../../fixtures/web-app';
import { UserPoolClient } from '../index';

const oktaFor = (userPool: IUserPool, scope: Construct) =>
  new UserPoolIdentityProviderOidc(scope, 'Okta', {
    userPool,
    clientId: 'id',
    clientSecret: 'secret',
    name: 'Okta',
    issuerUrl: 'https://okta.example.com',
  });

const l1For = (userPoolId: string, scope: Construct, id = 'L1') => providerFor(userPoolId, scope, id);

const ref = (construct: Construct) => ({ Ref: Stack.of(construct).getLogicalId(resourceOf(construct)) });

describe('a client that names no providers', () => {
  test('takes those that are registered before it, in their order, as the CDK does', () => {
    const { stack, userPool } = webApp();
    const [okta, amazon] = [oktaFor(userPool, stack), amazonFor(userPool, stack)];
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    const official = userPool.addClient('Official', { disableOAuth: true });
    expect(providersOf(client)).toEqual([ref(okta), ref(amazon), 'COGNITO']);
    expect(providersOf(official)).toEqual(providersOf(client));
  });

  test('takes those that are registered after it, which the CDK misses', () => {
    const { stack, userPool } = webApp();
    const official = userPool.addClient('Official', { disableOAuth: true });
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    // Something asks for the list too early.
    stack.resolve(resourceOf(client)._toCloudFormation());
    const amazon = amazonFor(userPool, stack);
    expect(providersOf(client)).toEqual([ref(amazon), 'COGNITO']);
    expect(providersOf(official)).toEqual(['COGNITO']);
  });

  test('takes those that are only declared, after those that are registered', () => {
    const { stack, userPool } = webApp();
    l1For(userPool.userPoolId, stack);
    const amazon = amazonFor(userPool, stack);
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    expect(providersOf(client)).toEqual([ref(amazon), { Ref: 'L1' }, 'COGNITO']);
  });

  test('takes a provider that is registered by its name once', () => {
    const { stack, userPool } = webApp();
    userPool.registerIdentityProvider(UserPoolIdentityProvider.fromProviderName(stack, 'By', 'L1'));
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    l1For(userPool.userPoolId, stack);
    expect(providersOf(client)).toEqual(['L1', 'COGNITO']);
    expect(synthesised(client).DependsOn).toEqual(['L1']);
  });

  test.each([
    ['its Ref', (pool: CfnUserPool) => pool.ref],
    ['its attribute', (pool: CfnUserPool) => pool.attrUserPoolId],
  ])('takes those that are declared for an L1 user pool, by %s', (_, idOf) => {
    const { stack } = webApp();
    const [pool, other] = [new CfnUserPool(stack, 'Pool'), new CfnUserPool(stack, 'Other')];
    const client = new UserPoolClient(stack, 'App', { userPool: pool, client: fine });
    l1For(idOf(pool), stack);
    l1For(other.ref, stack, 'OfOther');
    l1For(pool.attrArn, stack, 'OfArn');
    l1For('eu-west-1_abc', stack, 'OfText');
    expect(providersOf(client)).toEqual([{ Ref: 'L1' }, 'COGNITO']);
  });

  test('takes those that are registered with an imported user pool', () => {
    const { stack } = webApp();
    const userPool = UserPool.fromUserPoolId(stack, 'Imported', 'eu-west-1_abc');
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    const amazon = amazonFor(userPool, stack);
    expect(providersOf(client)).toEqual([ref(amazon), 'COGNITO']);
  });

  test('takes those of other stacks and of nested ones', () => {
    const { app, userPool } = webApp();
    const others = new Stack(app, 'Providers');
    const clients = new Stack(app, 'Clients');
    const client = new UserPoolClient(clients, 'App', { userPool, client: fine });
    l1For(userPool.userPoolId, others);
    l1For(userPool.userPoolId, new NestedStack(others, 'Nested'), 'Inner');
    expect(providersOf(client)).toEqual([
      { 'Fn::ImportValue': expect.stringContaining('RefL1') as unknown },
      { 'Fn::ImportValue': expect.stringContaining('Inner') as unknown },
      'COGNITO',
    ]);
    expect(clients.dependencies).toContain(others);
  });

  const leftOut = (stack: Stack) =>
    Annotations.fromStack(stack)
      .findWarning('*', Match.stringLikeRegexp('provider-left-out'))
      .map(({ id, entry }) => [id, (entry.data as string).split('\n')[0]]);

  const after = (path: string) =>
    `provider-left-out  supportedIdentityProviders: does not take ${path}, which is created after the client`;

  test.each<
    [
      string,
      (
        arranged: Readonly<Record<'app' | 'stack' | 'client', Construct>>,
        l1: (scope: Construct) => CfnUserPoolIdentityProvider,
      ) => void,
    ]
  >([
    ['in a later stack', ({ app }, l1) => void l1(new Stack(app, 'Later'))],
    [
      'in a stack that waits for that of the client',
      ({ app, stack }, l1) => {
        const later = new Stack(app, 'Later');
        later.node.addDependency(stack);
        l1(later);
      },
    ],
    ['that waits for the client', ({ stack, client }, l1) => l1(stack).node.addDependency(client)],
    [
      'whose details hold the id of the client',
      ({ stack, client }, l1) => {
        l1(stack).providerDetails = { client: (client as UserPoolClient).userPoolClientId };
      },
    ],
    [
      'that refers to a resource that holds the id of the client',
      ({ stack, client }, l1) => {
        const properties = { TopicName: (client as UserPoolClient).userPoolClientId };
        const topic = new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic', properties });
        l1(stack).providerDetails = { topic: topic.ref };
      },
    ],
  ])('takes none %s, and says so', (_, arrange) => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    const amazon = amazonFor(userPool, stack);
    let path = '';
    arrange({ app, stack, client }, (scope) => {
      const l1 = l1For(userPool.userPoolId, scope);
      path = l1.node.path;
      return l1;
    });
    expect(providersOf(client)).toEqual([ref(amazon), 'COGNITO']);
    expect(leftOut(stack)).toEqual([['/Web/App/Resource', after(path)]]);
    expect(errors(app)).toEqual([]);
  });

  test('takes one under a condition only where the condition holds', () => {
    const { stack, userPool } = webApp();
    const options = () => ({ userPool, client: fine });
    const client = new UserPoolClient(stack, 'App', options());
    const sameCondition = new UserPoolClient(stack, 'Same', options());
    const l1 = l1For(userPool.userPoolId, stack);
    const condition = new CfnCondition(stack, 'IsProd', {
      expression: Fn.conditionEquals(Aws.REGION, 'eu-west-1'),
    });
    l1.cfnOptions.condition = condition;
    resourceOf(sameCondition).cfnOptions.condition = condition;
    const ifProd = { 'Fn::If': ['IsProd', { Ref: 'L1' }, { Ref: 'AWS::NoValue' }] };
    expect(providersOf(client)).toEqual([ifProd, 'COGNITO']);
    expect(providersOf(sameCondition)).toEqual([{ Ref: 'L1' }, 'COGNITO']);
    expect(leftOut(stack)).toEqual([]);
  });

  test('takes none under a condition of another stack, and says so', () => {
    const { app, stack, userPool } = webApp();
    const clients = new Stack(app, 'Clients');
    const client = new UserPoolClient(clients, 'App', { userPool, client: fine });
    const l1 = l1For(userPool.userPoolId, stack);
    const expression = Fn.conditionEquals(Aws.REGION, 'eu-west-1');
    l1.cfnOptions.condition = new CfnCondition(stack, 'IsProd', { expression });
    expect(providersOf(client)).toEqual(['COGNITO']);
    expect(leftOut(clients)).toEqual([
      [
        '/Clients/App/Resource',
        expect.stringContaining('is created only under a condition of another stack'),
      ],
    ]);
  });

  test('takes none that a generic resource declares, whose properties have no types', () => {
    const { stack, userPool } = webApp();
    const properties = { UserPoolId: userPool.userPoolId, ProviderName: 'Corp' };
    const type = CfnUserPoolIdentityProvider.CFN_RESOURCE_TYPE_NAME;
    new CfnResource(stack, 'Generic', { type, properties });
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    expect(providersOf(client)).toEqual(['COGNITO']);
  });

  test('takes those of its own app', () => {
    const { stack, userPool } = webApp();
    l1For(userPool.userPoolId, new Stack(new App(), 'Elsewhere'));
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    expect(providersOf(client)).toEqual(['COGNITO']);
  });
});

test('a client that names its providers takes no other', () => {
  const { app, stack, userPool } = webApp();
  amazonFor(userPool, stack);
  const of = (id: string, supportedIdentityProviders: ReadonlyArray<string>) =>
    new UserPoolClient(stack, id, { userPool, client: { ...fine, supportedIdentityProviders } });
  const [some, none] = [of('Some', ['COGNITO']), of('None', [])];
  expect(errors(app)).toEqual([]);
  expect(providersOf(some)).toEqual(['COGNITO']);
  expect(providersOf(none)).toBeUndefined();
});
