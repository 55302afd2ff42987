/** A reference that nothing is bound to does not compile, nor one that no client has. The compiler checks this file. */
import { reference, text, UserPoolClient as Client } from '@org/cognito-core';
import type { UserPoolClient as OfficialUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { webApp } from '../fixtures/web-app';
import { addClient, UserPoolClient } from './index';

const web = Client.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });

const plain = Client.make({ disableOAuth: true });

const open = { disableOAuth: true, generateSecret: reference('withSecret') } as const;

describe('types', () => {
  it('know the names of the references', () => {
    const { stack, userPool } = webApp();
    const ids = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(String).values();
    const id = () => String(ids.next().value);
    const clients = [
      new UserPoolClient(stack, id(), { userPool, client: web, references: { stage: 'prod' } }),
      new UserPoolClient(stack, id(), { userPool, client: open, references: { withSecret: true } }),
      new UserPoolClient(stack, id(), { userPool, client: plain }),
      addClient(userPool, id(), { client: web, references: { stage: 'prod' } }),
      addClient(userPool, id(), { client: { disableOAuth: true } }),
      // @ts-expect-error the reference is not bound
      new UserPoolClient(stack, id(), { userPool, client: web }),
      // @ts-expect-error the client has no such reference
      new UserPoolClient(stack, id(), { userPool, client: web, references: { stag: 'prod' } }),
      // @ts-expect-error the client has no reference at all
      new UserPoolClient(stack, id(), { userPool, client: plain, references: { stage: 'prod' } }),
      // @ts-expect-error the reference in the props is not bound
      new UserPoolClient(stack, id(), { userPool, client: open }),
      // @ts-expect-error the reference is not bound
      addClient(userPool, id(), { client: web }),
    ];
    expect(clients).toHaveLength(10);
  });

  it('take a client for one of the CDK', () => {
    const { stack, userPool } = webApp();
    const client: OfficialUserPoolClient = new UserPoolClient(stack, 'App', { userPool, client: plain });
    expect(client.userPoolClientId).toBeDefined();
  });
});
