/** A reference that is not bound does not compile, and neither does a binding for a reference that the client lacks. */
import { decode, reference, text, UserPoolClient as Client } from '@org/cognito-core';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import { toArgsOrThrow, UserPoolClient, type UserPoolClientArgs } from './index';

const web = Client.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });

const plain = Client.make({ disableOAuth: true });

const userPool = 'pool';

describe('types', () => {
  test('know the names of the references in a client', () => {
    const bound = [
      () => toArgsOrThrow(web, { userPool, references: { stage: 'prod' } }),
      () => toArgsOrThrow(web, { userPool, references: { stage: pulumi.output('prod') } }),
      () => toArgsOrThrow(web, { userPool, references: { stage: Promise.resolve('prod') } }),
      () => toArgsOrThrow(plain, { userPool }),
      () =>
        toArgsOrThrow(
          { disableOAuth: true, generateSecret: reference('secret') },
          { userPool, references: { secret: true } },
        ),
      () => {
        const decoded = decode({ disableOAuth: true });
        return E.isRight(decoded) && toArgsOrThrow(decoded.right, { userPool });
      },
      // @ts-expect-error the client has no references
      () => toArgsOrThrow(plain, { userPool, references: { stage: 'prod' } }),
    ];
    expect(bound.every((make) => typeof make() === 'object')).toBe(true);
  });

  test('refuse a reference that is not bound', () => {
    const unbound = [
      // @ts-expect-error the reference is not bound
      () => toArgsOrThrow(web, { userPool }),
      // @ts-expect-error another name is bound
      () => toArgsOrThrow(web, { userPool, references: { stag: 'prod' } }),
      // @ts-expect-error the reference is not bound
      () => toArgsOrThrow({ disableOAuth: true, generateSecret: reference('secret') }, { userPool }),
      // @ts-expect-error the reference is not bound
      () => new UserPoolClient('web', { userPool, client: web }),
      () =>
        new UserPoolClient('web', {
          userPool,
          client: { disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` },
          // @ts-expect-error another name is bound
          references: { stag: 'prod' },
        }),
    ];
    for (const make of unbound) expect(make).toThrow('reference-unbound');
  });

  test('require the same of the arguments of the component', () => {
    const args: ReadonlyArray<UserPoolClientArgs<'stage'> | UserPoolClientArgs<never>> = [
      { userPool, client: web, references: { stage: 'prod' } },
      { userPool, client: plain },
    ];
    expect(args).toHaveLength(2);
  });

  test('take Outputs and promises where a value need not be known', () => {
    const output = pulumi.output('email');
    const taken = [
      () =>
        toArgsOrThrow(
          {
            disableOAuth: true,
            userPoolClientName: text`web-${reference('stage')}`,
            generateSecret: pulumi.output(true),
            idTokenValidity: { minutes: Promise.resolve(5) },
            readAttributes: [output, 'name'],
            writeAttributes: pulumi.output(['name']),
          },
          { userPool, references: { stage: 'prod' } },
        ),
    ];
    for (const make of taken) expect(typeof make()).toBe('object');
    const refused = [
      // @ts-expect-error a flag that decides what kind of client it is
      () => toArgsOrThrow({ disableOAuth: pulumi.output(true) }, { userPool }),
      // @ts-expect-error a grant
      () => toArgsOrThrow({ oAuth: { flows: { clientCredentials: pulumi.output(true) } } }, { userPool }),
      // @ts-expect-error a duration needs its unit
      () => toArgsOrThrow({ disableOAuth: true, idTokenValidity: output }, { userPool }),
    ];
    for (const make of refused) expect(make).toThrow('output-position');
    // @ts-expect-error a number where a string belongs
    expect(() => toArgsOrThrow({ disableOAuth: true, readAttributes: [5] }, { userPool })).toThrow(
      'value-type',
    );
  });

  test('give arguments as components of SST take them in `transform`', () => {
    const options: { readonly transform: { readonly client: Partial<ResourceArgs> } } = {
      transform: { client: toArgsOrThrow({ disableOAuth: true }, { userPool: pulumi.output('pool') }) },
    };
    expect(options.transform.client).toMatchObject({ allowedOauthFlowsUserPoolClient: false });
  });

  test('leave the name of a client that is none to what is said of it', () => {
    expect(() => toArgsOrThrow(undefined as never, { userPool })).toThrow(/^an app client: /);
  });
});
