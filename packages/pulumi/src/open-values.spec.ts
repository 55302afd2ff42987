/** Outputs, promises and secrets where people put them: in the client itself. */
import { encode, InvalidUserPoolClientError, reference, text, type Path } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import * as aws from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import { idle, settled, startMocks, valueOf, type Registered } from '../fixtures/mocked-engine';
import { toArgsOrThrow, UserPoolClient, type ClientInput } from './index';

jest.setTimeout(300_000);

let registered: ReadonlyArray<Registered>;

beforeEach(async () => {
  registered = await startMocks();
  jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
});

afterEach(async () => {
  await idle();
  jest.restoreAllMocks();
});

const unknown = <A>(): pulumi.Output<A> => pulumi.output(pulumi.unknown) as unknown as pulumi.Output<A>;

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

const ways = {
  plain: (value: unknown) => value,
  promised: (value: unknown) => Promise.resolve(value),
  resolved: (value: unknown) => pulumi.output(value),
  secret: (value: unknown) => pulumi.secret(value),
  unknown: () => unknown<never>(),
} as const;

type Way = keyof typeof ways;

/** What must be known, because it decides what kind of client this is, and durations, whose amounts keep their unit. */
const isClosed = (key: string): boolean =>
  ['flows', 'impliesOpenId', 'authFlows', 'disableOAuth', 'refreshTokenRotation'].includes(key) ||
  /(Validity|Period)$/.test(key);

/** Replaces values at random, whole arrays among them, and says in which ways. */
const opened = (
  props: object,
  chosen: ReadonlyArray<Way>,
): { readonly props: object; readonly used: ReadonlyArray<Way> } => {
  const used: Array<Way> = [];
  const next = (): Way => {
    const way = chosen[used.length % chosen.length] as Way;
    used.push(way);
    return way;
  };
  const open = (value: unknown, path: Path): unknown => {
    if (isClosed(String(path[path.length - 1]))) return value;
    if (Array.isArray(value)) {
      const way = next();
      return way === 'plain' ? value.map((item, index) => open(item, [...path, index])) : ways[way](value);
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, open(inner, [...path, key])]),
      );
    }
    return ways[next()](value);
  };
  return { props: open(props, []) as object, used };
};

/**
 * Attributes are sorted where all of them are known, and `openid` is added where it is not known to be there. To the
 * service an array is a set.
 */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...new Set(value as ReadonlyArray<string>)].sort();
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOrder(inner)]))
    : value;
};

const args = (props: object): aws.UserPoolClientArgs =>
  toArgsOrThrow(props as ClientInput<never>, { userPool: 'pool' });

describe('values in a client', () => {
  test('come to the same as plain values, and stay secret and unknown', () =>
    fc.assert(
      fc.asyncProperty(
        client({ references: false }),
        fc.array(fc.constantFrom(...(Object.keys(ways) as ReadonlyArray<Way>)), {
          minLength: 8,
          maxLength: 8,
        }),
        async (given, chosen) => {
          // A literal `${` has another form in props than in an Output.
          fc.pre(!JSON.stringify(given).includes('${'));
          const { props, used } = opened(encode(given), chosen);
          const { value, isKnown, isSecret } = await settled<unknown>(args(props));
          expect(isKnown).toBe(!used.includes('unknown'));
          expect(isSecret).toBe(used.includes('secret'));
          if (isKnown) expect(inOrder(value)).toEqual(inOrder(args(encode(given))));
        },
      ),
    ));
});

// -------------------------------------------------------------------------------------
// examples
// -------------------------------------------------------------------------------------

const domain = pulumi.output('app.example.com');

/** An Output of which the compiler does not know that it makes no string. */
const anything: unknown = domain;

const browser = (settings: object) => ({
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: ['https://a.example/cb'],
    ...settings,
  },
});

describe('a client of the component', () => {
  test('takes Outputs beside named references', async () => {
    const web = new UserPoolClient('web', {
      userPool: 'pool',
      client: {
        userPoolClientName: domain,
        generateSecret: Promise.resolve(true),
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: pulumi.output(['openid']),
          callbackUrls: [
            pulumi.interpolate`https://${domain}/cb`,
            text`https://${reference('named')}/cb`,
            'https://b.example/cb',
          ],
        },
        accessTokenValidity: { minutes: pulumi.output(15) },
        preventUserExistenceErrors: pulumi.output(false),
      },
      references: { named: domain },
    });
    await valueOf(web.userPoolClientId);
    expect(registered[1]?.inputs).toMatchObject({
      name: 'app.example.com',
      generateSecret: true,
      allowedOauthScopes: ['openid'],
      callbackUrls: ['https://app.example.com/cb', 'https://app.example.com/cb', 'https://b.example/cb'],
      accessTokenValidity: 15,
      tokenValidityUnits: { accessToken: 'minutes' },
      preventUserExistenceErrors: 'LEGACY',
    });
    expect(await settled(web.userPoolClientSecret)).toMatchObject({ isSecret: true });
  });

  test('waits for what the Outputs come from, and keeps secrets', async () => {
    const { callbackUrls, logoutUrls } = toArgsOrThrow(
      browser({ callbackUrls: [pulumi.secret('https://hidden.example')], logoutUrls: [domain] }),
      {
        userPool: 'pool',
        downgrade: { 'callback-url-absolute': 'it is meant', 'logout-url-absolute': 'it is meant' },
      },
    );
    expect(await settled(callbackUrls)).toMatchObject({ isSecret: true });
    expect(await settled(logoutUrls)).toMatchObject({ isSecret: false });
  });

  test('reports nothing while an Output is unknown, and checks what it resolves to', async () => {
    const url = (value: pulumi.Output<string>) =>
      toArgsOrThrow(browser({ logoutUrls: [value] }), { userPool: 'pool' });
    expect(await settled(url(unknown()).logoutUrls)).toMatchObject({ isKnown: false });
    await expect(settled(url(pulumi.output('http://app.example.com')).logoutUrls)).rejects.toThrow(
      'error logout-url-https  LogoutURLs[0]: ',
    );
    await expect(
      settled(
        args({ disableOAuth: true, preventUserExistenceErrors: pulumi.output('yes') })
          .preventUserExistenceErrors,
      ),
    ).rejects.toThrow('PreventUserExistenceErrors: "yes" is not one of ENABLED, LEGACY');
  });
});

describe('an Output that cannot be bound', () => {
  test.each<[string, object, RegExp]>([
    [
      'turned into a string',
      browser({ callbackUrls: ['https://a.example/cb', `https://${String(anything)}/cb`] }),
      /error output-in-text {2}oAuth\.callbackUrls\[1\]: is a string into which an Output of Pulumi was put, .*\n {2}fix: write pulumi\.interpolate/,
    ],
    [
      'turned into JSON',
      { disableOAuth: true, readAttributes: [JSON.stringify({ attribute: domain })] },
      /error output-in-text {2}readAttributes\[0\]: /,
    ],
    [
      'in place of a grant',
      browser({ flows: { authorizationCodeGrant: pulumi.output(true) } }),
      /error output-position {2}oAuth\.flows\.authorizationCodeGrant: the Output decides what kind of client this is, so its value must be known before deployment\n {2}fix: write the value out, or read it from `new pulumi\.Config\(\)`, whose values are known/,
    ],
    [
      'in place of the authentication flows',
      { disableOAuth: true, authFlows: Promise.resolve({ userSrp: true }) },
      /error output-position {2}authFlows: the promise decides what kind of client this is/,
    ],
    [
      'in place of a whole object',
      { oAuth: pulumi.output({ scopes: ['openid'] }) },
      /error output-position {2}oAuth: the Output stands for a whole object, .*\n {2}fix: write the object out; the values in it may be Outputs/,
    ],
    [
      'in place of a whole duration',
      { disableOAuth: true, idTokenValidity: pulumi.output({ minutes: 5 }) },
      /error output-position {2}idTokenValidity: the Output has no unit\n {2}fix: give the unit: `\{ minutes: output \}`/,
    ],
  ])('is reported with its property and what to write: %s', (_, props, message) => {
    expect(() => args(props)).toThrow(InvalidUserPoolClientError);
    expect(() => args(props)).toThrow(message);
  });

  test('is named by the resources that it comes from', () => {
    const { id } = new aws.UserPool('users');
    const flag = pulumi.all([id, new aws.UserPool('others').id]).apply(([one, other]) => one === other);
    expect(() => args({ disableOAuth: id.apply(() => true) })).toThrow(
      'output-position  disableOAuth: the Output of "users" decides',
    );
    expect(() => args({ disableOAuth: true, refreshTokenRotation: flag })).toThrow(
      'output-position  refreshTokenRotation: the Output of "users", "others" decides',
    );
  });

  test('is reported as a reference if it is one', () => {
    expect(() => args({ disableOAuth: true, authFlows: '${flows}', userPoolClientName: domain })).toThrow(
      'reference-position  authFlows: must be known before deployment, but is a reference',
    );
  });
});
