/** Clients that are deployed in turn. */
import { Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { errors, fine, resourceOf, synthesised, webApp } from '../fixtures/web-app';
import { addClient, UserPoolClient } from './index';

const logicalId = (client: IConstruct): string => Stack.of(client).getLogicalId(resourceOf(client));

const inTurn = { ...fine, inTurn: true };

describe('clients in turn', () => {
  test('wait one for another, in the order of their declarations', () => {
    const { app, userPool } = webApp();
    const clients = ['A', 'B', 'C'].map((id) => addClient(userPool, id, inTurn));
    const [first, second, third] = clients as [UserPoolClient, UserPoolClient, UserPoolClient];
    expect(errors(app)).toEqual([]);
    expect(clients.map((client) => synthesised(client).DependsOn)).toEqual([
      undefined,
      [logicalId(first)],
      [logicalId(second)],
    ]);
    expect(third.userPoolClientId).toBeDefined();
  });

  test('wait for no other client, and no other client waits for them', () => {
    const { stack, userPool } = webApp();
    const other = UserPool.fromUserPoolId(stack, 'Other', 'eu-west-1_abc');
    const clients = [
      addClient(userPool, 'A', inTurn),
      addClient(userPool, 'B', fine),
      new UserPoolClient(stack, 'OfOther', { userPool: other, client: fine, inTurn: true }),
    ];
    expect(clients.map((client) => synthesised(client).DependsOn)).toEqual([undefined, undefined, undefined]);
  });

  test('of an imported user pool take turns too, however often it is imported', () => {
    const { stack } = webApp();
    const [first, second] = ['A', 'B'].map((id) => {
      const userPool = UserPool.fromUserPoolId(stack, `Pool${id}`, 'eu-west-1_abc');
      return new UserPoolClient(stack, id, { userPool, ...inTurn });
    }) as [UserPoolClient, UserPoolClient];
    expect(synthesised(second).DependsOn).toEqual([logicalId(first)]);
  });

  test('of other stacks do not wait for each other', () => {
    const { app, stack, userPool } = webApp();
    const other = new Stack(app, 'Other');
    new UserPoolClient(stack, 'A', { userPool, ...inTurn });
    const later = new UserPoolClient(other, 'B', { userPool, ...inTurn });
    expect(errors(app)).toEqual([]);
    expect(synthesised(later).DependsOn).toBeUndefined();
  });

  test('keep an order that the app gives them', () => {
    const { app, userPool } = webApp();
    const first = addClient(userPool, 'A', inTurn);
    const second = addClient(userPool, 'B', inTurn);
    first.node.addDependency(second);
    expect(errors(app)).toEqual([]);
    expect(synthesised(first).DependsOn).toEqual([logicalId(second)]);
    expect(synthesised(second).DependsOn).toBeUndefined();
  });
});
