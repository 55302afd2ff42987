/** The props of the CDK's own construct, taken as they are: moving over is one import line. */
import { Duration as ours, OAuthScope, reference, spa, text } from '@org/cognito-core';
import { runs } from '@org/cognito-testing';
import {
  App,
  CfnParameter,
  Duration,
  Lazy,
  Stack,
  Token,
  type IResolvable,
  type StackProps,
} from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import * as fc from 'fast-check';
import { synthesised as propertiesOf } from '../fixtures/differential';
import { officialProps, surroundingsIn, type OfficialRecipe } from '../fixtures/official-recipe';
import { officialRecipe } from '../fixtures/official-recipes';
import { errors, fine, warnings, webApp } from '../fixtures/web-app';
import {
  addClient,
  fromCdkProps,
  UserPoolClient,
  type ClientSettings,
  type UserPoolClientOptions,
  type UserPoolClientProps,
} from './index';

/** The whole template of a stack that a function fills. */
const templateOf = (fill: (stack: Stack, userPool: cognito.UserPool) => void): unknown => {
  const { stack, userPool } = webApp();
  fill(stack, userPool);
  return Template.fromStack(stack).toJSON();
};

const read = new cognito.ResourceServerScope({ scopeName: 'read', scopeDescription: 'Read' });

const everything = (userPool: cognito.UserPool): cognito.UserPoolClientOptions => ({
  userPoolClientName: 'web',
  generateSecret: true,
  authFlows: { userSrp: true, custom: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [
      cognito.OAuthScope.OPENID,
      cognito.OAuthScope.resourceServer(
        userPool.addResourceServer('Api', { identifier: 'api', scopes: [read] }),
        read,
      ),
    ],
    callbackUrls: [`https://${userPool.userPoolProviderName}/in`],
    logoutUrls: ['https://www.example.com/out'],
    defaultRedirectUri: `https://${userPool.userPoolProviderName}/in`,
  },
  authSessionValidity: Duration.minutes(5),
  accessTokenValidity: Duration.minutes(30),
  idTokenValidity: Duration.hours(1),
  refreshTokenValidity: Duration.days(7),
  refreshTokenRotationGracePeriod: Duration.seconds(10),
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  enablePropagateAdditionalUserContextData: true,
  supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
  readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }),
  writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ fullname: true }),
});

describe('the props of the CDK’s own construct', () => {
  test.each<[string, (userPool: cognito.UserPool) => cognito.UserPoolClientOptions]>([
    ['with every setting', everything],
    ['without any', () => ({})],
    ['without OAuth', () => ({ disableOAuth: true })],
    ['with a flag that is decided elsewhere', ({ stack }) => ({ disableOAuth: Boolean(stack.node.scope) })],
  ])('make the same template, %s', (_, options) => {
    expect(
      templateOf((stack, userPool) => new UserPoolClient(stack, 'Web', { userPool, ...options(userPool) })),
    ).toEqual(
      templateOf(
        (stack, userPool) => new cognito.UserPoolClient(stack, 'Web', { userPool, ...options(userPool) }),
      ),
    );
  });

  test('make the same template where the user pool adds the client', () => {
    expect(templateOf((_, userPool) => addClient(userPool, 'Web', everything(userPool)))).toEqual(
      templateOf((_, userPool) => userPool.addClient('Web', everything(userPool))),
    );
    expect(templateOf((_, userPool) => addClient(userPool, 'Web'))).toEqual(
      templateOf((_, userPool) => userPool.addClient('Web')),
    );
  });

  test('stand beside silenced codes and facts about the user pool', () => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Web', {
      userPool,
      oAuth: { callbackUrls: ['https://www.example.com/in'] },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom('Okta')],
      silence: { 'oauth-implicit-default': 'the old app needs it' },
      context: { identityProviders: { Okta: {} } },
    });
    expect(errors(app)).toEqual([]);
    expect(warnings(stack)).toEqual([]);
  });

  test('may be inherited, as a construct of the CDK reads them', () => {
    class Defaults implements UserPoolClientProps {
      constructor(readonly userPool: cognito.IUserPool) {}
      get disableOAuth() {
        return true;
      }
    }
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'Web', new Defaults(userPool));
    expect(client.oAuthFlows.implicitCodeGrant).toBe(false);
    expect(errors(app)).toEqual([]);
  });

  test('are types that props of an app extend, take apart and pass on', () => {
    interface WebProps extends StackProps, UserPoolClientOptions {
      readonly urls: ReadonlyArray<string>;
    }
    const made = (scope: Construct, userPool: cognito.IUserPool, { urls, oAuth, ...options }: WebProps) => {
      const { userPool: _, ...others }: UserPoolClientProps = { userPool, ...options };
      return new UserPoolClient(scope, 'Web', {
        userPool,
        ...others,
        oAuth: { ...oAuth, callbackUrls: [...(oAuth?.callbackUrls ?? []), ...urls] },
      });
    };
    const { app, stack, userPool } = webApp();
    made(stack, userPool, { urls: ['http://www.example.com/in'], generateSecret: true });
    expect(errors(app)).toEqual(['Web/Web callback-url-https']);
  });

  test('are not taken beside `client`, whatever the compiler knew', () => {
    const { app, stack, userPool } = webApp();
    const props = { userPool, client: fine, generateSecret: true, oAuth: undefined };
    new UserPoolClient(stack, 'Web', props as unknown as UserPoolClientProps);
    expect(() => app.synth()).toThrow(
      'error setting-beside-client  generateSecret: stands beside `client`, which describes the whole client\n  fix: move it into `client`',
    );
    expect(errors(app)).toEqual(['Web/Web setting-beside-client']);
  });

  test('are read literally apart from their tokens: nothing in a string is a reference', () => {
    const { app, stack, userPool } = webApp();
    const url = `https://www.example.com/\${stage}/${new CfnParameter(stack, 'Path').valueAsString}`;
    new UserPoolClient(stack, 'Web', {
      userPool,
      oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [url] },
    });
    expect(errors(app)).toEqual([]);
    Template.fromStack(stack).hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: [{ 'Fn::Join': ['', ['https://www.example.com/${stage}/', { Ref: 'Path' }]] }],
    });
  });
});

describe('a token where there can be none', () => {
  type Written = (token: never) => object;

  const anyFlag = (stack: Stack): IResolvable => new CfnParameter(stack, 'Stage').value;

  const anyNumber = (stack: Stack): number =>
    new CfnParameter(stack, 'Stage', { type: 'Number' }).valueAsNumber;

  const anyText = (stack: Stack): string => new CfnParameter(stack, 'Stage').valueAsString;

  test.each<[string, (stack: Stack) => unknown, Written, string]>([
    [
      'a grant',
      anyFlag,
      (token) => ({ oAuth: { flows: { clientCredentials: token } } }),
      'oAuth.flows.clientCredentials',
    ],
    ['the grants', anyFlag, (token) => ({ oAuth: { flows: token } }), 'oAuth.flows'],
    ['the OAuth settings', anyFlag, (token) => ({ oAuth: token }), 'oAuth'],
    ['whether OAuth is off', anyFlag, (token) => ({ disableOAuth: token }), 'disableOAuth'],
    ['a flow', anyFlag, (token) => ({ ...fine, authFlows: { userSrp: token } }), 'authFlows.userSrp'],
    ['the flows', anyFlag, (token) => ({ ...fine, authFlows: token }), 'authFlows'],
    [
      'the prevention of user existence errors',
      anyFlag,
      (token) => ({ ...fine, preventUserExistenceErrors: token }),
      'preventUserExistenceErrors',
    ],
    ['a duration', anyNumber, (token) => ({ ...fine, idTokenValidity: token }), 'idTokenValidity'],
    [
      'a duration as a string',
      anyText,
      (token) => ({ ...fine, idTokenValidity: `PT${String(token)}M` }),
      'idTokenValidity',
    ],
    ['the analytics', anyFlag, (token) => ({ ...fine, analytics: token }), 'analytics'],
    [
      'an item of an array that is open as a whole',
      (stack) => new CfnParameter(stack, 'Stage', { type: 'CommaDelimitedList' }).valueAsList[0],
      (token) => ({
        oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [token, 'https://a.example.com'] },
      }),
      'oAuth.callbackUrls[0]',
    ],
  ])('is named, with the setting and what to write: for %s', (_, tokenIn, written, place) => {
    for (const isFlat of [true, false]) {
      const { app, stack, userPool } = webApp();
      const settings = written(tokenIn(stack) as never);
      new UserPoolClient(stack, 'Web', { userPool, ...(isFlat ? settings : { client: settings as never }) });
      expect(() => app.synth()).toThrow(
        new RegExp(
          `error token-position  ${place.replace(/[[\].]/g, '\\$&')}: the token Stage [a-z].*\\n  fix: `,
        ),
      );
      expect(errors(app)).toHaveLength(1);
    }
  });

  test('is called by its place alone if nothing else is known of it', () => {
    const { app, stack, userPool } = webApp();
    const open = Token.asNumber(Lazy.any({ produce: () => 5 }));
    new UserPoolClient(stack, 'Web', { userPool, ...fine, idTokenValidity: open as unknown as Duration });
    expect(() => app.synth()).toThrow('idTokenValidity: the token has no unit');
  });
});

describe('a token anywhere', () => {
  const pageIn = (stack: Stack) =>
    new Distribution(stack, 'Page', { defaultBehavior: { origin: new HttpOrigin('www.example.com') } });

  test('in `client` is a reference by itself, in the words of core and of the CDK', () => {
    const { app, stack, userPool } = webApp();
    const host = new CfnParameter(stack, 'Host').valueAsString;
    const urls = new CfnParameter(stack, 'Urls', { type: 'CommaDelimitedList' });
    const minutes = new CfnParameter(stack, 'Minutes', { type: 'Number' });
    const tag = new CfnParameter(stack, 'Tag');
    new UserPoolClient(stack, 'Web', {
      userPool,
      client: {
        userPoolClientName: text`web-${host}-${reference('stage')}`,
        generateSecret: tag.value,
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid', cognito.OAuthScope.EMAIL, OAuthScope.resourceServer(host, 'read'), tag.value],
          callbackUrls: [`https://${host}/\${stage}/in`, `myapp://\${stage}`],
          logoutUrls: urls.valueAsList,
        },
        accessTokenValidity: Duration.minutes(minutes.valueAsNumber),
        idTokenValidity: ours.minutes(minutes.valueAsNumber),
        refreshTokenValidity: { days: minutes.value },
        supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE, 'COGNITO'],
        readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }),
        writeAttributes: ['name', `custom:${host}`],
      },
      references: { stage: 'live' },
    });
    expect(errors(app)).toEqual(['Web/Web idp-exists']);
    const [properties] = propertiesOf(app, [stack.node.findChild('Web')], {
      skipValidation: true,
    });
    const joined = (...parts: ReadonlyArray<unknown>) => ({ 'Fn::Join': ['', parts] });
    expect(properties).toMatchObject({
      ClientName: joined('web-', { Ref: 'Host' }, '-live'),
      GenerateSecret: { Ref: 'Tag' },
      AllowedOAuthScopes: ['openid', 'email', joined({ Ref: 'Host' }, '/read'), { Ref: 'Tag' }],
      CallbackURLs: [joined('https://', { Ref: 'Host' }, '/live/in'), 'myapp://live'],
      LogoutURLs: { Ref: 'Urls' },
      AccessTokenValidity: { Ref: 'Minutes' },
      IdTokenValidity: { Ref: 'Minutes' },
      RefreshTokenValidity: { Ref: 'Minutes' },
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      SupportedIdentityProviders: ['Google', 'COGNITO'],
      ReadAttributes: ['email'],
      WriteAttributes: [joined('custom:', { Ref: 'Host' }), 'name'],
    });
  });

  test.each<[string, (stack: Stack) => ClientSettings<never>, object]>([
    [
      'the URL of a page of the same app',
      (stack) => ({
        oAuth: {
          flows: { authorizationCodeGrant: true },
          callbackUrls: [`https://${pageIn(stack).distributionDomainName}/cb`],
        },
      }),
      {
        CallbackURLs: [
          { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [Match.anyValue(), 'DomainName'] }, '/cb']] },
        ],
      },
    ],
    [
      'a parameter for all callback URLs',
      (stack) => ({
        oAuth: {
          flows: { authorizationCodeGrant: true },
          callbackUrls: new CfnParameter(stack, 'Urls', { type: 'CommaDelimitedList' }).valueAsList,
        },
      }),
      { CallbackURLs: { Ref: 'Urls' } },
    ],
    [
      'a parameter for an amount of time',
      (stack) => ({
        ...fine,
        accessTokenValidity: {
          minutes: new CfnParameter(stack, 'Minutes', { type: 'Number' }).valueAsNumber,
        },
      }),
      { AccessTokenValidity: { Ref: 'Minutes' }, TokenValidityUnits: { AccessToken: 'minutes' } },
    ],
    [
      'a duration of the CDK',
      () => ({ ...fine, accessTokenValidity: Duration.minutes(5) }),
      { AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } },
    ],
    [
      'a scope of the CDK',
      () => ({
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [cognito.OAuthScope.OPENID],
          callbackUrls: ['https://www.example.com/cb'],
        },
      }),
      { AllowedOAuthScopes: ['openid'] },
    ],
    [
      'a provider of the CDK',
      () => ({ ...fine, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO] }),
      { SupportedIdentityProviders: ['COGNITO'] },
    ],
    [
      'attributes of the CDK',
      () => ({
        ...fine,
        readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }),
      }),
      { ReadAttributes: ['email'] },
    ],
  ])('in `client` is taken as it is written first: %s', (_, clientIn, properties) => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'Web', { userPool, client: clientIn(stack) });
    expect(errors(app)).toEqual([]);
    Template.fromStack(stack).hasResourceProperties('AWS::Cognito::UserPoolClient', properties);
  });

  test('in what a preset is given', () => {
    const { app, stack, userPool } = webApp();
    const host = new CfnParameter(stack, 'Host').valueAsString;
    const client = new UserPoolClient(stack, 'Web', {
      userPool,
      client: spa({ callbackUrls: [`https://${host}/in`], logoutUrls: [] }),
    });
    expect(propertiesOf(app, [client])[0]).toMatchObject({
      CallbackURLs: [{ 'Fn::Join': ['', ['https://', { Ref: 'Host' }, '/in']] }],
    });
  });

  test('hides no mistake in the string around it', () => {
    const { app, stack, userPool } = webApp();
    const host = new CfnParameter(stack, 'Host').valueAsString;
    const oAuth = (url: string) => ({ flows: { authorizationCodeGrant: true }, callbackUrls: [url] });
    new UserPoolClient(stack, 'Flat', { userPool, oAuth: oAuth(`https://${host}/in#top`) });
    new UserPoolClient(stack, 'Client', { userPool, client: { oAuth: oAuth(`https://${host}/in#top`) } });
    new UserPoolClient(stack, 'Syntax', { userPool, client: { oAuth: oAuth(`https://${host}/$\{`) } });
    expect(errors(app)).toEqual([
      'Web/Flat callback-url-fragment',
      'Web/Client callback-url-fragment',
      'Web/Syntax reference-syntax',
    ]);
  });

  /** Each client in one setting alone, so that nothing beside it says whose words the author uses. */
  const oneByOne = (recipes: ReadonlyArray<OfficialRecipe>): ReadonlyArray<OfficialRecipe> =>
    recipes.flatMap((one) =>
      Object.entries(one).map(([setting, value]: [string, unknown]) => ({ [setting]: value })),
    );

  test.each<[string, number, (recipes: ReadonlyArray<OfficialRecipe>) => ReadonlyArray<OfficialRecipe>]>([
    ['whole clients', runs(), (recipes) => recipes],
    ['one setting at a time', runs(0.1), oneByOne],
  ])('makes the same resource as a value, as a reference and in `client`: %s', (_, many, of) => {
    const app = new App({ analyticsReporting: false, context: { '@aws-cdk/core:stackResourceLimit': 0 } });
    const stack = new Stack(app, 'Web');
    const userPool = cognito.UserPool.fromUserPoolId(stack, 'Users', 'us-east-1_abcdefghi');
    const around = surroundingsIn(stack, new Stack(app, 'Other'), userPool);
    // In `client`, what looks like a reference is one.
    const recipe = officialRecipe.filter((one) => !JSON.stringify(one).includes('${'));
    const made = of(fc.sample(recipe, { numRuns: many, seed: 27 })).map((one, index) => {
      const props = officialProps(one, around);
      return [
        new UserPoolClient(stack, `Flat${index}`, { userPool, ...props }),
        new UserPoolClient(stack, `Reference${index}`, { userPool, ...fromCdkProps(props) }),
        new UserPoolClient(stack, `Client${index}`, {
          userPool,
          client: props as unknown as ClientSettings<never>,
        }),
      ];
    });
    const properties = propertiesOf(app, made.flat(), { skipValidation: true });
    for (let index = 0; index < properties.length; index += 3) {
      expect(properties[index + 1]).toEqual(properties[index]);
      expect(properties[index + 2]).toEqual(properties[index]);
    }
  });
});
