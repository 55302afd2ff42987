import * as core from '@org/cognito-core';
import { fromParts, reference, UserPoolClient, type Text } from '@org/cognito-core';
import { client as anyClient, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { evaluated, type Exports } from '../fixtures/evaluated';
import { hardText } from '../fixtures/hard-text';
import { sourceOf, sourceOfClients } from './index';

jest.setTimeout(120_000);

const anyText: fc.Arbitrary<Text> = fc
  .array(fc.oneof(hardText, fc.constantFrom(reference('one'), reference('other.One'))), {
    minLength: 1,
    maxLength: 4,
  })
  .map(fromParts);

/** The one text of a client that takes whatever it is given. */
const clientWith = (externalId: Text): UserPoolClient =>
  UserPoolClient.make({
    disableOAuth: true,
    analytics: {
      applicationId: 'd0',
      // A plain string is in the file form, where a reference can be written too.
      externalId: core.printText(externalId),
      roleArn: 'arn:aws:iam::123456789012:role/pinpoint',
    },
  });

const texts = fc.array(
  anyText.filter((text) => text !== ''),
  { minLength: 40, maxLength: 40 },
);

const evaluate = async (clients: ReadonlyArray<UserPoolClient>, standalone: boolean): Promise<Exports> => {
  const named = clients.map((client, index) => ({ name: `number-${index}`, client }));
  return evaluated(await sourceOfClients(named, { to: 'pulumi', standalone }), core);
};

const argsOf = (made: Exports, index: number, given: object = {}): unknown =>
  made[`number${index}Client`]?.('name', { registeredProviders: [], ...given }).given[1];

describe('texts', () => {
  test('strings arrive as they are, whatever is in them', async () => {
    const values = { one: '<1>', otherOne: '<2>' };
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const made = await evaluate(given.map(clientWith), true);
        const found = given.map((_, index) => {
          const args = argsOf(made, index, values) as { analyticsConfiguration: { externalId: string } };
          return args.analyticsConfiguration.externalId;
        });
        const expected = given.map((text) =>
          core
            .partsOf(text)
            .map((part) => (typeof part === 'string' ? part : part.name === 'one' ? '<1>' : '<2>'))
            .join(''),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: runs(0.006) },
    );
  });

  test('strings hide nothing from a reader of the source', async () => {
    const client = clientWith('a\u202eb\u0007\u2028c\n\u{e0001}');
    const source = await sourceOf(client, { to: 'cdk', standalone: true, name: 'web' });
    expect(source).toContain('"a\\u202eb\\u0007\\u2028c\\n\\udb40\\udc01"');
  });
});

const off = { disableOAuth: true } as const;

const byId = { applicationId: 'd0', externalId: 'e', roleArn: 'arn:aws:iam::123456789012:role/pinpoint' };

const cognito = { supportedIdentityProviders: ['COGNITO'] };

/** The arguments of a resource without OAuth. */
const offArgs = { allowedOauthFlowsUserPoolClient: false, ...cognito };

/** What the inputs of the resource stand for. */
const inputs = { amount: '<amount>', name: '<name>', names: '<names>', flag: '<flag>' };

/** What random clients have too, now and then, and the arguments of the resource of Pulumi for it. */
const everyField: ReadonlyArray<readonly [core.UserPoolClientProps, args: object]> = [
  [
    {},
    {
      allowedOauthFlows: ['implicit', 'code'],
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthScopes: ['profile', 'phone', 'email', 'openid', 'aws.cognito.signin.user.admin'],
      callbackUrls: ['https://example.com'],
      ...cognito,
    },
  ],
  [off, offArgs],
  [
    { ...off, accessTokenValidity: core.Duration.minutes(reference('amount')), enableTokenRevocation: false },
    {
      ...offArgs,
      accessTokenValidity: '<amount>',
      enableTokenRevocation: false,
      tokenValidityUnits: { accessToken: 'minutes' },
    },
  ],
  [
    { ...off, authFlows: { userSrp: true }, refreshTokenRotation: true },
    {
      ...offArgs,
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      refreshTokenRotation: { feature: 'ENABLED', retryGracePeriodSeconds: 0 },
    },
  ],
  [
    { ...off, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: { seconds: 0 } },
    {
      ...offArgs,
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      refreshTokenRotation: { feature: 'ENABLED', retryGracePeriodSeconds: 0 },
    },
  ],
  [
    { ...off, refreshTokenRotation: false, refreshTokenRotationGracePeriod: { seconds: 5 } },
    { ...offArgs, refreshTokenRotation: { feature: 'DISABLED', retryGracePeriodSeconds: 5 } },
  ],
  [
    { ...off, authFlows: { userSrp: true, refreshToken: false } },
    { ...offArgs, explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
  ],
  [
    { ...off, authFlows: { refreshToken: true } },
    { ...offArgs, explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] },
  ],
  [
    {
      ...off,
      keptOAuth: { flows: { implicitCodeGrant: true }, callbackUrls: ['https://app.example.com/'] },
    },
    { ...offArgs, allowedOauthFlows: ['implicit'], callbackUrls: ['https://app.example.com/'] },
  ],
  [
    { ...off, keptOAuth: { scopes: ['openid'] } },
    { ...offArgs, allowedOauthScopes: ['openid'] },
  ],
  [
    { ...off, readAttributes: reference('names'), writeAttributes: ['email', 'custom:tier'] },
    { ...offArgs, readAttributes: '<names>', writeAttributes: ['custom:tier', 'email'] },
  ],
  [
    { ...off, supportedIdentityProviders: [], userPoolClientName: reference('name') },
    { allowedOauthFlowsUserPoolClient: false, name: '<name>' },
  ],
  [
    { ...off, analytics: { ...byId, shareUserData: reference('flag') } },
    { ...offArgs, analyticsConfiguration: { ...byId, userDataShared: '<flag>' } },
  ],
  [
    { ...off, analytics: byId },
    { ...offArgs, analyticsConfiguration: byId },
  ],
];

describe('props', () => {
  test.each(everyField)('the props of %j decode to the client', async (props) => {
    const client = UserPoolClient.make(props);
    const made = await evaluate([client], false);
    const { client: written } = argsOf(made, 0) as { client: core.UserPoolClientProps };
    expect(UserPoolClient.make(written)).toEqual(client);
  });

  test.each(everyField)('the props of %j are written for the resource of Pulumi', async (props, args) => {
    const made = await evaluate([UserPoolClient.make(props)], true);
    expect(argsOf(made, 0, inputs)).toEqual(args);
  });

  test('props decode to the client', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClient(), { minLength: 50, maxLength: 50 }), async (clients) => {
        const made = await evaluate(clients, false);
        clients.forEach((client, index) => {
          const { client: props } = argsOf(made, index) as { client: core.UserPoolClientProps };
          expect(UserPoolClient.make(props)).toEqual(client);
        });
      }),
      { numRuns: runs(0.006) },
    );
  });

  test('strings in props become no references that nobody wrote', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const clients = given.map(clientWith);
        const made = await evaluate(clients, false);
        clients.forEach((client, index) => {
          const { client: props } = argsOf(made, index) as { client: core.UserPoolClientProps };
          expect(UserPoolClient.make(props)).toEqual(client);
        });
      }),
      { numRuns: runs(0.006) },
    );
  });
});
