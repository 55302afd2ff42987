import { NestedStack, Stack } from 'aws-cdk-lib';
import {
  CfnUserPoolIdentityProvider,
  CfnUserPoolResourceServer,
  ResourceServerScope,
  UserPool,
  UserPoolClient as OfficialClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { reference } from '@org/cognito-core';
import type { Construct } from 'constructs';
import { amazonFor, errors, fine, resourceOf, synthesised, webApp } from '../../fixtures/web-app';
import { UserPoolClient } from '../index';

const named = { ...fine, supportedIdentityProviders: ['LoginWithAmazon', 'COGNITO'] } as const;

const machine = (...scopes: ReadonlyArray<string>) => ({
  generateSecret: true,
  oAuth: { flows: { clientCredentials: true } as const, scopes },
});

const idOf = (construct: Construct): string => Stack.of(construct).getLogicalId(resourceOf(construct));

const serverFor = (userPool: UserPool, identifier = 'https://api/v1') =>
  userPool.addResourceServer('Api', {
    identifier,
    scopes: [new ResourceServerScope({ scopeName: 'read', scopeDescription: 'to read' })],
  });

describe('a client', () => {
  test.each(['before', 'after'])('waits for a provider that it names and that is declared %s it', (time) => {
    const { stack, userPool } = webApp();
    const make = () => new UserPoolClient(stack, 'App', { userPool, client: named });
    const earlier = time === 'after' ? make() : undefined;
    const amazon = amazonFor(userPool, stack);
    const client = earlier ?? make();
    expect(synthesised(client).DependsOn).toEqual([idOf(amazon)]);
  });

  test('waits for a provider for which the CDK leaves the order open', () => {
    const { stack, userPool } = webApp();
    amazonFor(userPool, stack);
    const official = new OfficialClient(stack, 'App', {
      userPool,
      disableOAuth: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.AMAZON],
    });
    expect(synthesised(official)).not.toHaveProperty('DependsOn');
  });

  test('waits for the resource server of a scope that it names, whatever slashes the identifier has', () => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, client: machine('https://api/v1/read') });
    const server = serverFor(userPool);
    expect(errors(app)).toEqual([]);
    expect(synthesised(client).DependsOn).toEqual([idOf(server)]);
  });

  test('waits for the resource whose name is bound to a reference', () => {
    const { stack, userPool } = webApp();
    const amazon = amazonFor(userPool, stack);
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: { ...fine, supportedIdentityProviders: [reference('provider')] },
      references: { provider: 'LoginWithAmazon' },
    });
    expect(synthesised(client).DependsOn).toEqual([idOf(amazon)]);
  });

  test('waits for L1 constructs', () => {
    const { stack, userPool } = webApp();
    const { userPoolId } = userPool;
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: { ...machine('api/read'), supportedIdentityProviders: ['Corp'] },
    });
    new CfnUserPoolIdentityProvider(stack, 'Idp', {
      userPoolId,
      providerName: 'Corp',
      providerType: 'SAML',
      providerDetails: {},
    });
    new CfnUserPoolResourceServer(stack, 'Api', {
      userPoolId,
      identifier: 'api',
      name: 'api',
      scopes: [{ scopeName: 'read', scopeDescription: 'to read' }],
    });
    expect(synthesised(client).DependsOn).toEqual(['Api', 'Idp']);
  });

  test('waits for the stack of the resource that it names', () => {
    const { app, userPool } = webApp();
    const [clients, providers] = [new Stack(app, 'Clients'), new Stack(app, 'Providers')];
    const client = new UserPoolClient(clients, 'App', { userPool, client: named });
    amazonFor(userPool, providers);
    expect(synthesised(client)).not.toHaveProperty('DependsOn');
    expect(clients.dependencies).toContain(providers);
  });

  test('waits for a nested stack', () => {
    const { stack, userPool } = webApp();
    const nested = new NestedStack(stack, 'Nested');
    const client = new UserPoolClient(stack, 'App', { userPool, client: named });
    amazonFor(userPool, nested);
    expect(synthesised(client).DependsOn).toEqual([expect.stringMatching(/^NestedNestedStack/)]);
  });
});

describe('a client', () => {
  test('does not wait for a resource that it refers to, since the reference is enough', () => {
    const { stack, userPool } = webApp();
    const amazon = amazonFor(userPool, stack);
    const server = serverFor(userPool);
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: {
        ...machine(),
        supportedIdentityProviders: [reference('provider')],
        oAuth: { flows: { clientCredentials: true }, scopes: [reference('scope')] },
      },
      references: { provider: amazon.providerName, scope: `${server.userPoolResourceServerId}/read` },
    });
    expect(synthesised(client)).not.toHaveProperty('DependsOn');
  });

  test('does not wait for a resource that it does not name, or names by a whole array that is open', () => {
    const { stack, userPool } = webApp();
    amazonFor(userPool, stack);
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: { ...fine, supportedIdentityProviders: reference('all') },
      references: { all: stack.notificationArns.length === 0 ? ['COGNITO'] : [] },
    });
    expect(synthesised(client)).not.toHaveProperty('DependsOn');
  });

  test('does not wait for a resource server for a standard scope', () => {
    const { stack, userPool } = webApp();
    serverFor(userPool, 'open');
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid'],
          callbackUrls: ['https://a.example.com'],
        },
      },
    });
    expect(synthesised(client)).not.toHaveProperty('DependsOn');
  });

  test('does not wait for a resource of another user pool', () => {
    const { app, stack, userPool } = webApp();
    const other = new UserPool(stack, 'Other');
    amazonFor(other, stack);
    const client = new UserPoolClient(stack, 'App', { userPool, client: named });
    expect(synthesisedDespite(app, client)).not.toHaveProperty('DependsOn');
  });

  const synthesisedDespite = (app: Construct, client: Construct) => {
    expect(errors(app as never)).toEqual(['Web/App idp-exists']);
    return Stack.of(client).resolve(resourceOf(client)._toCloudFormation()) as unknown;
  };

  test.each([
    ['by a construct', (amazon: Construct, client: Construct) => amazon.node.addDependency(client)],
    [
      'by a resource',
      (amazon: Construct, client: Construct) => resourceOf(amazon).addDependency(resourceOf(client)),
    ],
  ])('does not wait for a resource that waits for it already, %s', (_, wait) => {
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, client: named });
    const amazon = amazonFor(userPool, stack);
    wait(amazon, client);
    expect(synthesised(client)).not.toHaveProperty('DependsOn');
    expect(synthesised(amazon).DependsOn).toEqual([idOf(client)]);
  });

  test.each([
    ['its own stack', false],
    ['a third stack that waits', true],
  ])('does not wait for a stack that waits for it, with the user pool in %s', (_, isThird) => {
    const { app, stack, userPool } = webApp();
    const providers = new Stack(app, 'Providers');
    const clients = isThird ? new Stack(app, 'Clients') : stack;
    if (isThird) providers.addDependency(clients);
    new UserPoolClient(clients, 'App', { userPool, client: named });
    amazonFor(userPool, providers);
    expect(errors(app)).toEqual([]);
    expect(clients.dependencies).not.toContain(providers);
  });

  test('does not wait for any resource of an imported user pool', () => {
    const { stack } = webApp();
    const userPool = UserPool.fromUserPoolId(stack, 'Imported', 'eu-west-1_abc');
    amazonFor(userPool, stack);
    const client = new UserPoolClient(stack, 'App', { userPool, client: named });
    expect(synthesised(client)).not.toHaveProperty('DependsOn');
  });
});
