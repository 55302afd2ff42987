/** The values that are bound to references, now and later, and the issues that are reported about them. */
import {
  bindRecord,
  InvalidUserPoolClientError,
  reference,
  referencesOf,
  text,
  toRecord,
  UserPoolClient as Client,
  type ClientRecord,
  type UserPoolClientProps,
} from '@org/cognito-core';
import { client, record } from '@org/cognito-testing';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import { idle, settled, startMocks, valueOf, type Registered } from '../fixtures/mocked-engine';
import { pulumiEmitter, toArgsOrThrow, UserPoolClient, type ReferenceValue } from './index';

jest.setTimeout(300_000);

/** The errors that Pulumi would report as the failure of the program. */
declare const unhandledRejections: ReadonlyArray<Error>;

let registered: ReadonlyArray<Registered>;

let warn: jest.SpyInstance;

beforeEach(async () => {
  registered = await startMocks();
  warn = jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
});

afterEach(async () => {
  await idle();
  jest.restoreAllMocks();
});

const unknown = (): pulumi.Output<never> => pulumi.output(pulumi.unknown) as unknown as pulumi.Output<never>;

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const namesIn = (given: ClientRecord): ReadonlyArray<string> => {
  const names = new Set<string>();
  const take = ({ name }: { readonly name: string }): unknown => names.add(name);
  bindRecord<unknown>(given, { value: take, text: (template) => referencesOf(template).map(take) });
  return [...names];
};

/** Ways to give a value, by what is known about it. */
const ways = {
  plain: (value: unknown) => value,
  promised: (value: unknown) => Promise.resolve(value),
  resolved: (value: unknown) => pulumi.output(value),
  secret: (value: unknown) => pulumi.secret(value),
  unknown,
} as const;

type Way = keyof typeof ways;

const anyWay = fc.constantFrom(...(Object.keys(ways) as ReadonlyArray<Way>));

const bindAll = <V>(names: ReadonlyArray<string>, bind: (name: string, index: number) => V) =>
  Object.fromEntries(names.map((name, index) => [name, bind(name, index)]));

/** Values of all kinds, so that some are valid where they are bound, and some are not. */
const someValue = fc.constantFrom<unknown[]>(
  'https://app.example.com/cb',
  'http://app.example.com/#fragment',
  'ENABLED',
  'openid',
  '${not} a reference',
  0,
  30,
  100_000,
  true,
  false,
  ['https://app.example.com/cb'],
  ['email'],
  [],
);

/** The codes of the issues that a message prints. */
const codesIn = (message: string): ReadonlyArray<string> =>
  [...message.matchAll(/^(?:error|warning) (\S+)/gm)].map(([, code]) => code as string).sort();

const refusedWith = async (attempt: () => Promise<unknown>): Promise<string> => {
  try {
    await attempt();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

const bind = (given: Client, values: Readonly<Record<string, unknown>>) =>
  toArgsOrThrow(given, { userPool: 'pool', references: values as Readonly<Record<string, ReferenceValue>> });

describe('bindings', () => {
  test('come to the same value as Outputs as they do as plain values, and stay secret and unknown', () =>
    fc.assert(
      fc.asyncProperty(record(), fc.array(anyWay, { minLength: 8, maxLength: 8 }), async (given, chosen) => {
        const names = namesIn(given);
        const wayOf = (index: number): Way => chosen[index % chosen.length] as Way;
        const used = names.map((_, index) => wayOf(index));
        const args = pulumiEmitter.emit(
          given,
          bindAll(names, (name, index) => ways[wayOf(index)](name)),
        );
        const { value, isKnown, isSecret } = await settled<unknown>(args);
        expect(isKnown).toBe(!used.includes('unknown'));
        expect(isSecret).toBe(used.includes('secret'));
        if (isKnown)
          expect(value).toEqual(
            pulumiEmitter.emit(
              given,
              bindAll(names, (name) => name),
            ),
          );
      }),
    ));

  test('raise no error while they are unknown', () =>
    fc.assert(
      fc.asyncProperty(client(), async (given) => {
        await settled<unknown>(bind(given, bindAll(namesIn(toRecord(given)), unknown)));
      }),
    ));

  test('are refused later if they are refused now, for the same issues', () =>
    fc.assert(
      fc.asyncProperty(
        client(),
        fc.array(someValue, { minLength: 8, maxLength: 8 }),
        async (given, values) => {
          const names = namesIn(toRecord(given));
          const valueOfName = (_: string, index: number): unknown => values[index % values.length];
          const now = await refusedWith(async () =>
            settled<unknown>(bind(given, bindAll(names, valueOfName))),
          );
          const later = await refusedWith(() =>
            settled<unknown>(
              bind(
                given,
                bindAll(names, (name, index) => pulumi.output(valueOfName(name, index))),
              ),
            ),
          );
          // Issues that were found before are not reported again.
          expect(codesIn(later).filter((code) => !codesIn(now).includes(code))).toEqual([]);
          expect(later === '').toBe(now === '');
        },
      ),
    ));

  test('are never quoted if they are secret', () =>
    fc.assert(
      fc.asyncProperty(
        client(),
        fc.constantFrom('', 'http://', 'https://', '#', ' '),
        async (given, prefix) => {
          const marker = 'qz81';
          const names = namesIn(toRecord(given));
          const message = await refusedWith(() =>
            settled<unknown>(
              bind(
                given,
                bindAll(names, (_, index) => pulumi.secret(`${prefix}${marker}${index}`)),
              ),
            ),
          );
          expect(message).not.toContain(marker);
        },
      ),
    ));
});

// -------------------------------------------------------------------------------------
// examples
// -------------------------------------------------------------------------------------

const browser = {
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: [text`${reference('scheme')}://${reference('host')}/cb`],
  },
} as const;

describe('a value that does not make a valid client', () => {
  const refused =
    /app client "web": the props do not make a valid app client, because of 1 issue:\nerror callback-url-https {2}CallbackURLs\[0\]: /;

  test('is refused at once if it is plain', async () => {
    const construct = () =>
      new UserPoolClient('web', {
        userPool: 'pool',
        client: browser,
        references: { scheme: 'http', host: 'app.example.com' },
      });
    expect(construct).toThrow(InvalidUserPoolClientError);
    expect(construct).toThrow('callback-url-https');
    await idle();
    expect(registered).toEqual([]);
  });

  test('stops the registration when it is known, with one error that names the client', async () => {
    const earlier = unhandledRejections.length;
    const web = new UserPoolClient('web', {
      userPool: 'pool',
      client: browser,
      references: { scheme: pulumi.output('http'), host: pulumi.output('app.example.com') },
    });
    await idle();
    expect(registered.map(({ type }) => type)).toEqual([UserPoolClient.type]);
    const [error, ...others] = new Set(unhandledRejections.slice(earlier));
    expect(error?.message).toMatch(refused);
    expect(others).toEqual([]);
    expect(pulumi.ResourceError.isInstance(error) && error.resource === web).toBe(true);
  });

  test('is refused at a preview too, beside unknown values', async () => {
    const args = toArgsOrThrow(
      {
        ...browser,
        oAuth: {
          ...browser.oAuth,
          logoutUrls: [text`${reference('logout')}`],
          callbackUrls: [text`https://${reference('host')}/`],
        },
      },
      {
        userPool: unknown(),
        references: { host: unknown(), logout: pulumi.output('http://app.example.com') },
      },
    );
    await expect(settled(args.logoutUrls)).rejects.toThrow(/^an app client: .*\nerror logout-url-https/);
    expect(await settled(args.callbackUrls)).toMatchObject({ isKnown: false });
  });

  test('is reported with the name of the client if there is no component', async () => {
    const args = toArgsOrThrow(
      { disableOAuth: true, userPoolClientName: 'shop', readAttributes: reference('attributes') },
      { userPool: 'pool', references: { attributes: pulumi.output(['tier']) } },
    );
    await expect(settled(args.readAttributes)).rejects.toThrow(/^app client "shop": [^]*attr-unknown/);
  });

  test('is a literal, even if it looks like a reference', async () => {
    const providers = pulumi.output([`\${${'x'.repeat(40)}}`]);
    const args = toArgsOrThrow(
      { disableOAuth: true, supportedIdentityProviders: reference('providers') },
      { userPool: 'pool', references: { providers } },
    );
    await expect(settled(args.supportedIdentityProviders)).rejects.toThrow('idp-name-format');
  });

  test('is not quoted if it is secret, while other values are', async () => {
    const args = toArgsOrThrow(
      {
        disableOAuth: true,
        userPoolClientName: text`${reference('name')}`,
        preventUserExistenceErrors: reference('errors'),
      },
      { userPool: 'pool', references: { name: pulumi.secret('a/b'), errors: pulumi.output('HIDDEN') } },
    );
    const message = await refusedWith(() => settled(args.name));
    expect(message).toContain('PreventUserExistenceErrors: "HIDDEN" is not one of ENABLED, LEGACY');
    expect(message).toContain('ClientName: The name of the client has characters that the service refuses');
    expect(message).not.toContain('a/b');
  });

  test.each([undefined, null])('may be missing: %s', async (nothing) => {
    const none = pulumi.output(nothing) as unknown as pulumi.Output<string>;
    const asText = toArgsOrThrow(
      { disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` },
      { userPool: 'pool', references: { stage: none } },
    );
    const asValue = toArgsOrThrow(
      { disableOAuth: true, idTokenValidity: { minutes: reference('minutes') } },
      { userPool: 'pool', references: { minutes: none } },
    );
    await expect(settled(asText.name)).rejects.toThrow('value-type  ClientName');
    await expect(settled(asValue.idTokenValidity)).rejects.toThrow('value-type  IdTokenValidity');
  });

  test('may be an Output that fails, whose error is kept', async () => {
    const failing = pulumi.output('x').apply((): string => {
      throw new pulumi.ResourceError('no such host', undefined);
    });
    const args = toArgsOrThrow(browser, { userPool: 'pool', references: { scheme: 'https', host: failing } });
    await expect(settled(args.callbackUrls)).rejects.toThrow('no such host');
  });
});

describe('a value that makes a valid client', () => {
  test('causes its warnings when it is known', async () => {
    const args = toArgsOrThrow(
      {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid'],
          callbackUrls: [text`https://${reference('host')}`],
        },
      },
      { userPool: 'pool', references: { host: pulumi.output('example.com') } },
    );
    expect(warn).not.toHaveBeenCalled();
    await settled(args.callbackUrls);
    expect(warn.mock.calls.map(([message]: [string]) => codesIn(message))).toEqual([
      ['oauth-callback-placeholder'],
    ]);
  });

  test('causes a warning only once', async () => {
    const { callbackUrls } = toArgsOrThrow(
      {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid'],
          callbackUrls: [text`https://${reference('host')}`, text`https://${reference('other')}/`],
        },
      },
      { userPool: 'pool', references: { host: 'example.com', other: pulumi.output('app.example.com') } },
    );
    const told = () => warn.mock.calls.map(([message]: [string]) => codesIn(message));
    expect(told()).toEqual([['oauth-callback-placeholder']]);
    await settled(callbackUrls);
    expect(told()).toEqual([['oauth-callback-placeholder']]);
  });

  test('may have an error that is downgraded, by a setting that is not reported as unused before', async () => {
    const { name } = toArgsOrThrow(
      {
        disableOAuth: true,
        userPoolClientName: text`${reference('name')}`,
        writeAttributes: reference('write'),
      },
      {
        userPool: 'pool',
        references: { name: 'shop', write: pulumi.output(['sub']) },
        downgrade: { 'write-attr-unwritable': 'it is meant' },
      },
    );
    expect(warn).not.toHaveBeenCalled();
    await idle();
    expect(name).toBe('shop');
    expect(warn.mock.calls.map(([message]: [string]) => codesIn(message))).toEqual([
      ['write-attr-unwritable'],
    ]);
  });

  test('may be an array with items that are known later', async () => {
    const args = toArgsOrThrow(
      {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid'],
          callbackUrls: reference('urls'),
        },
      },
      { userPool: 'pool', references: { urls: ['https://a.example', pulumi.output('https://b.example')] } },
    );
    expect(await valueOf(args.callbackUrls)).toEqual(['https://a.example', 'https://b.example']);
  });

  test('is plain if it is known at once', () => {
    const args = toArgsOrThrow(
      {
        disableOAuth: true,
        userPoolClientName: text`web-${reference('stage')}-${reference('number')}`,
        generateSecret: reference('secret'),
      },
      { userPool: 'pool', references: { stage: 'prod', number: 7, secret: true } },
    );
    expect(args).toMatchObject({ name: 'web-prod-7', generateSecret: true });
  });
});

describe('a reference that is not bound', () => {
  test.each<[string, object]>([
    ['stage', {}],
    ['stage', { stage: undefined }],
    ['stage', { other: 'x' }],
    ['constructor', {}],
  ])('is an error: %s in %j', (name, references) => {
    const open: Client = Client.make({ disableOAuth: true, userPoolClientName: `\${${name}}` });
    expect(() =>
      toArgsOrThrow(open, { userPool: 'pool', references: references as Record<string, string> }),
    ).toThrow(`error reference-unbound  references.${name}: `);
  });

  test.each<[string, object, ReadonlyArray<string>]>([
    [
      'a mistake in the props and one in a value',
      { accessTokenValidity: { minutes: 1 }, idTokenValidity: { minutes: reference('minutes') } },
      ['access-token-range', 'reference-unbound', 'id-token-range'],
    ],
    ['something malformed', { generateSecret: 'yes' }, ['value-type', 'reference-unbound']],
  ])('is reported together with %s', (_, mistakes, codes) => {
    const props: UserPoolClientProps<'minutes'> = {
      disableOAuth: true,
      userPoolClientName: '${stage}',
      ...mistakes,
    };
    const bound = (): unknown => toArgsOrThrow(props, { userPool: 'pool', references: { minutes: 1 } });
    expect(bound).toThrow(InvalidUserPoolClientError);
    try {
      bound();
    } catch (error) {
      expect((error as InvalidUserPoolClientError).issues.map(({ code }) => code)).toEqual(codes);
    }
  });
});
