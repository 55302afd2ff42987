/** Apps that work with the CDK's own construct, and must not fail with that of this package. */
import { App, Aspects, Duration, Fn, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import {
  OAuthScope,
  UserPool,
  ResourceServerScope,
  type UserPoolClientOptions,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProvider,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { amazonFor, errors, fine, webApp } from '../fixtures/web-app';
import {
  UserPoolClient,
  UserPoolClientChecks,
  UserPoolClientPropsChecks,
  UserPoolClientValidationPlugin,
} from './index';

/** The errors of our construct, and of the CDK's own under the Aspect, for the same client. */
const errorsOfBoth = (prepare: (web: ReturnType<typeof webApp>) => UserPoolClientOptions) => {
  const ours = webApp();
  new UserPoolClient(ours.stack, 'Web', { userPool: ours.userPool, ...prepare(ours) });
  const theirs = webApp();
  Aspects.of(theirs.app).add(new UserPoolClientChecks());
  theirs.userPool.addClient('Web', prepare(theirs));
  return {
    ours: errors(ours.app).map((line) => line.split(' ')[1]),
    theirs: Annotations.fromStack(theirs.stack)
      .findError('*', Match.anyValue())
      .map(({ entry }) => (entry.data as string).split(' ')[0]),
  };
};

const named = (...names: ReadonlyArray<string>) => ({
  ...fine,
  supportedIdentityProviders: names.map((name) => UserPoolClientIdentityProvider.custom(name)),
});

describe('a provider that no resource of the app makes', () => {
  test.each<[string, (web: ReturnType<typeof webApp>) => void]>([
    [
      'is registered by its name',
      ({ stack, userPool }) =>
        userPool.registerIdentityProvider(UserPoolIdentityProvider.fromProviderName(stack, 'Corp', 'Corp')),
    ],
    [
      'is imported, and not registered',
      ({ stack }) => void UserPoolIdentityProvider.fromProviderName(stack, 'Corp', 'Corp'),
    ],
    [
      'has a name that is known at deploy time only',
      ({ stack, userPool }) =>
        userPool.registerIdentityProvider(
          UserPoolIdentityProvider.fromProviderName(stack, 'Corp', Fn.importValue('corp')),
        ),
    ],
    [
      'is registered by an object of the app’s own',
      ({ userPool }) => userPool.registerIdentityProvider({ providerName: 'Corp' } as never),
    ],
  ])('exists: %s', (_, register) => {
    expect(
      errorsOfBoth((web) => {
        register(web);
        return named('Corp');
      }),
    ).toEqual({ ours: [], theirs: [] });
  });

  test('leaves the others to be checked', () => {
    expect(
      errorsOfBoth(({ stack, userPool }) => {
        userPool.registerIdentityProvider(UserPoolIdentityProvider.fromProviderName(stack, 'Corp', 'Corp'));
        userPool.registerIdentityProvider(amazonFor(userPool, stack));
        return named('Corp', 'LoginWithAmazon', 'Crop');
      }),
    ).toEqual({ ours: ['idp-exists'], theirs: ['idp-exists'] });
  });
});

describe('a resource server that is only imported', () => {
  const read = new ResourceServerScope({ scopeName: 'read', scopeDescription: 'to read' });

  test('has scopes that nobody knows', () => {
    expect(
      errorsOfBoth(({ stack }) => {
        const api = UserPoolResourceServer.fromUserPoolResourceServerId(stack, 'Api', 'api');
        return {
          generateSecret: true,
          oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(api, read)] },
        };
      }),
    ).toEqual({ ours: [], theirs: [] });
  });
});

describe('a dynamic reference', () => {
  test('is open, wherever it stands', () => {
    const host = '{{resolve:ssm:/web/host:1}}';
    expect(
      errorsOfBoth(() => ({
        userPoolClientName: '{{resolve:ssm:/web/name:1}}',
        oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [`https://${host}/in`, host] },
      })),
    ).toEqual({ ours: [], theirs: [] });
  });
});

describe('a value that is still to be looked up', () => {
  // The CDK prints a report of each validation plugin.
  beforeAll(() => {
    for (const stream of ['log', 'warn', 'error'] as const) jest.spyOn(console, stream).mockReturnValue();
  });
  afterAll(() => jest.restoreAllMocks());

  const env = { account: '123456789012', region: 'eu-west-1' };

  const browser = (...callbackUrls: Array<string>): UserPoolClientOptions => ({
    oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls },
  });

  /** An app whose three ways of checking all see the same client, made by each construct. */
  const appWith = (options: (stack: Stack) => UserPoolClientOptions) => {
    const app = new App({
      analyticsReporting: false,
      policyValidationBeta1: [new UserPoolClientValidationPlugin()],
    });
    Aspects.of(app).add(new UserPoolClientChecks());
    const stack = new Stack(app, 'Web', { env });
    const userPool = new UserPool(stack, 'Users');
    new UserPoolClient(stack, 'Ours', { userPool, ...options(stack) });
    userPool.addClient('Theirs', options(stack));
    return app;
  };

  const lookedUp = (stack: Stack) => StringParameter.valueFromLookup(stack, '/web/url');

  test('is open, so that the assembly is written and says what is missing', () => {
    const other = (stack: Stack) => StringParameter.valueFromLookup(stack, '/web/host');
    const assembly = appWith((stack) =>
      browser(lookedUp(stack), other(stack), `https://${other(stack)}/in`),
    ).synth();
    expect(assembly.manifest.missing?.map(({ props }) => props)).toMatchObject([
      { parameterName: '/web/url' },
      { parameterName: '/web/host' },
    ]);
    expect(assembly.getStackArtifact('Web').messages).toEqual([]);
  });

  test('is checked once it is known', () => {
    const key = 'ssm:account=123456789012:parameterName=/web/url:region=eu-west-1';
    const app = new App({ analyticsReporting: false, context: { [key]: 'http://www.example.com' } });
    const stack = new Stack(app, 'Web', { env });
    new UserPoolClient(stack, 'Ours', {
      userPool: new UserPool(stack, 'Users'),
      ...browser(lookedUp(stack)),
    });
    expect(errors(app)).toEqual(['Web/Ours callback-url-https']);
  });

  test('is not any text that looks like its dummy', () => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Ours', { userPool, ...browser('dummy-value-for-/web/url') });
    expect(errors(app)).toEqual(['Web/Ours callback-url-absolute']);
  });

  test('hides no mistake around it', () => {
    const app = new App({ analyticsReporting: false });
    const stack = new Stack(app, 'Web', { env });
    new UserPoolClient(stack, 'Ours', {
      userPool: new UserPool(stack, 'Users'),
      ...browser(`https://${lookedUp(stack)}/#top`),
      accessTokenValidity: Duration.minutes(4),
    });
    expect(errors(app)).toEqual(['Web/Ours callback-url-fragment', 'Web/Ours access-token-range']);
  });

  test('is open where props are checked in their call', () => {
    const app = new App({ propertyInjectors: [new UserPoolClientPropsChecks()] });
    const stack = new Stack(app, 'Web', { env });
    const userPool = new UserPool(stack, 'Users');
    expect(() => userPool.addClient('Theirs', browser(lookedUp(stack)))).not.toThrow();
  });
});

describe('the secret', () => {
  test('is one object, however often it is asked for', () => {
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'Web', { userPool, ...fine, generateSecret: true });
    expect(client.userPoolClientSecret).toBe(client.userPoolClientSecret);
  });
});

describe('the id of an existing client', () => {
  const { stack, userPool } = webApp();

  test.each([
    ['eu-west-1_AbCdEf123/1example23456789', 'POOL_ID/CLIENT_ID is the form of an import'],
    ['web-client', 'and not the name of the client'],
    ['', 'is not the id of an app client'],
  ])('is not %p', (id, message) => {
    expect(() => UserPoolClient.fromUserPoolClientId(stack, `A${id.length}`, id)).toThrow(message);
    expect(() =>
      UserPoolClient.fromUserPoolClientAttributes(stack, `B${id.length}`, { userPoolClientId: id, userPool }),
    ).toThrow(message);
  });

  test('may be a token', () => {
    const client = UserPoolClient.fromUserPoolClientId(stack, 'Open', Fn.importValue('client'));
    expect(stack.resolve(client.userPoolClientId)).toEqual({ 'Fn::ImportValue': 'client' });
  });
});
