/** An unbound reference does not compile, nor a binding of a reference that the client does not have. */
import {
  reference,
  text,
  UserPoolClient as Client,
  type constructAuthFlows,
  type spellings,
} from '@org/cognito-core';
import type {
  CfnUserPoolClient,
  UserPoolClient as OfficialUserPoolClient,
  UserPoolClientOptions,
  UserPoolClientProps as OfficialProps,
} from 'aws-cdk-lib/aws-cognito';
import { webApp } from '../fixtures/web-app';
import { addClient, UserPoolClient, type UserPoolClientProps } from './index';

const web = Client.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });

const plain = Client.make({ disableOAuth: true });

const open = { disableOAuth: true, generateSecret: reference('withSecret') } as const;

describe('UserPoolClient', () => {
  test('takes only the names of references that the client has', () => {
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

  test('takes the CDK’s own props, but no setting beside `client`', () => {
    const { stack, userPool } = webApp();
    const options: UserPoolClientOptions = { generateSecret: true };
    const props: OfficialProps = { userPool, ...options };
    const ours: UserPoolClientProps = props;
    const clients = [
      new UserPoolClient(stack, 'Props', props),
      new UserPoolClient(stack, 'Spread', { disableOAuth: false, ...ours }),
      addClient(userPool, 'Options', options),
      addClient(userPool, 'None'),
      // @ts-expect-error the setting belongs into `client`
      new UserPoolClient(stack, 'Both', { userPool, client: plain, generateSecret: true }),
      // @ts-expect-error the setting belongs into `client`
      addClient(userPool, 'Both', { client: { disableOAuth: true }, generateSecret: true }),
      // @ts-expect-error no client has such a setting
      new UserPoolClient(stack, 'Typo', { userPool, generateSecrets: true }),
    ];
    expect(clients).toHaveLength(7);
  });

  test('has the type of the CDK’s own construct', () => {
    const { stack, userPool } = webApp();
    const client: OfficialUserPoolClient = new UserPoolClient(stack, 'App', { userPool, client: plain });
    expect(client.userPoolClientId).toBeDefined();
  });
});

/** Where two sets of names differ: nothing, or it does not compile below. */
type Difference<Theirs, Ours> = [Theirs, Ours] extends [Ours, Theirs]
  ? 'nothing'
  : { readonly onlyTheirs: Exclude<Theirs, Ours>; readonly onlyOurs: Exclude<Ours, Theirs> };

type Table = typeof spellings;

type BlockNames<P extends 'AnalyticsConfiguration' | 'RefreshTokenRotation' | 'TokenValidityUnits'> =
  Table[P]['properties'][keyof Table[P]['properties']] extends { readonly cdkL1: infer Name } ? Name : never;

/** The paths of the table in the props of the CDK's own construct. */
type L2Paths<Properties> = {
  [P in keyof Properties]:
    | (Properties[P] extends { readonly cdkL2: infer Path } ? Path : never)
    | (Properties[P] extends { readonly properties: infer Inner } ? L2Paths<Inner> : never);
}[keyof Properties];

type InBlock<Block extends string> =
  Extract<L2Paths<Table>, `${Block}.${string}`> extends `${Block}.${infer Name}` ? Name : never;

type OnTop =
  L2Paths<Table> extends infer Path ? (Path extends `${infer Block}.${string}` ? Block : Path) : never;

describe('the table of spellings', () => {
  test('has exactly the names that the CDK has, within blocks and in the props of its own construct', () => {
    const differences: readonly [
      Difference<
        keyof CfnUserPoolClient.AnalyticsConfigurationProperty,
        BlockNames<'AnalyticsConfiguration'>
      >,
      Difference<keyof CfnUserPoolClient.RefreshTokenRotationProperty, BlockNames<'RefreshTokenRotation'>>,
      Difference<keyof CfnUserPoolClient.TokenValidityUnitsProperty, BlockNames<'TokenValidityUnits'>>,
      Difference<keyof UserPoolClientOptions, OnTop>,
      Difference<keyof NonNullable<UserPoolClientOptions['authFlows']>, (typeof constructAuthFlows)[number]>,
      Difference<keyof NonNullable<UserPoolClientOptions['oAuth']>, InBlock<'oAuth'>>,
      Difference<keyof NonNullable<UserPoolClientOptions['analytics']>, InBlock<'analytics'>>,
    ] = ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'];
    expect(new Set(differences)).toEqual(new Set(['nothing']));
  });
});
