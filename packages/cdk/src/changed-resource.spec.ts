/** What is checked is the resource as it is synthesised, whoever changed it, and every check says the same of it. */
import { Aspects, Lazy, type Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import {
  type CfnUserPoolClient,
  OAuthScope,
  UserPoolClient as OfficialUserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { amazonFor, errors, resourceOf, warnings, webApp } from '../fixtures/web-app';
import { UserPoolClient, UserPoolClientChecks } from './index';

type Change = (resource: CfnUserPoolClient) => void;

const props = {
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.OPENID],
    callbackUrls: ['https://app.example.com/cb'],
  },
};

/** The codes that our construct reports after a change of its resource. */
const codesOfOurs = (change: Change): ReadonlyArray<string> => {
  const { app, stack, userPool } = webApp();
  change(resourceOf(new UserPoolClient(stack, 'App', { userPool, ...props })) as CfnUserPoolClient);
  const found = errors(app);
  return found.length > 0 ? found.map((line) => line.replace('Web/App ', '')) : warnings(stack);
};

/** The codes of the annotations in a stack. */
const annotated = (stack: Stack): ReadonlyArray<string> => {
  const found = Annotations.fromStack(stack);
  return [
    ...found.findError('*', Match.anyValue()),
    ...found.findWarning('*', Match.stringLikeRegexp('@org/cognito-cdk:')),
  ].map(({ entry }) => (entry.data as string).split(' ')[0] ?? '');
};

/** The codes that the Aspect reports of the official construct after the same change. */
const codesOfOfficial = (change: Change): ReadonlyArray<string> => {
  const { app, stack, userPool } = webApp();
  Aspects.of(app).add(new UserPoolClientChecks());
  change(resourceOf(new OfficialUserPoolClient(stack, 'App', { userPool, ...props })) as CfnUserPoolClient);
  return annotated(stack);
};

describe('a resource that was changed', () => {
  test.each<[string, Change, ReadonlyArray<string>]>([
    [
      'by an assignment',
      (resource) => (resource.callbackUrLs = ['http://app.example.com/cb']),
      ['callback-url-https'],
    ],
    [
      'by an override',
      (resource) => resource.addPropertyOverride('CallbackURLs', ['http://app.example.com/cb']),
      ['callback-url-https'],
    ],
    [
      'by a deletion',
      (resource) => resource.addPropertyDeletionOverride('CallbackURLs'),
      ['oauth-callback-required'],
    ],
    [
      'to a lazy value',
      (resource) => (resource.authSessionValidity = Lazy.number({ produce: () => 20 })),
      ['auth-session-range'],
    ],
    ['without a mistake', (resource) => (resource.authSessionValidity = 5), []],
  ])('%s is reported as it is, by our construct and by the Aspect', (_, change, codes) => {
    expect(codesOfOurs(change)).toEqual(codes);
    expect(codesOfOfficial(change)).toEqual(codes);
  });

  test('is not reported for what was taken away', () => {
    const { app, stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool });
    (resourceOf(client) as CfnUserPoolClient).allowedOAuthFlows = ['code'];
    (resourceOf(client) as CfnUserPoolClient).callbackUrLs = ['https://app.example.com/cb'];
    expect(errors(app)).toEqual([]);
    expect(warnings(stack)).toEqual([]);
  });

  test('keeps the settings that silence issues', () => {
    const { app, stack, userPool } = webApp();
    const downgrade = { 'auth-session-range': 'the quota was raised' };
    const client = new UserPoolClient(stack, 'App', { userPool, ...props, downgrade });
    (resourceOf(client) as CfnUserPoolClient).authSessionValidity = 20;
    expect(errors(app)).toEqual([]);
    expect(warnings(stack)).toEqual(['auth-session-range']);
  });
});

describe('the Aspect', () => {
  const naming = { ...props, supportedIdentityProviders: [UserPoolClientIdentityProvider.AMAZON] };

  test('finds a provider of the same stack that the client does not wait for', () => {
    const { app, stack, userPool } = webApp();
    Aspects.of(app).add(new UserPoolClientChecks());
    new OfficialUserPoolClient(stack, 'App', { userPool, ...naming });
    amazonFor(userPool, stack);
    expect(annotated(stack)).toEqual(['idp-order']);
  });

  test('finds nothing where the client waits', () => {
    const { app, stack, userPool } = webApp();
    Aspects.of(app).add(new UserPoolClientChecks());
    const client = new OfficialUserPoolClient(stack, 'App', { userPool, ...naming });
    client.node.addDependency(amazonFor(userPool, stack));
    expect(annotated(stack)).toEqual([]);
  });
});
