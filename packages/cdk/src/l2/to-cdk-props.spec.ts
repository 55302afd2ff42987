import {
  wordsOf,
  decode,
  Duration,
  encode,
  OAuthScope,
  reference,
  text,
  UserPoolClient,
  type Issue,
  type UserPoolClientProps,
} from '@org/cognito-core';
import { client as anyClient, runs } from '@org/cognito-testing';
import { App, Fn, Stack, Token } from 'aws-cdk-lib';
import { UserPool, UserPoolClient as OfficialClient } from 'aws-cdk-lib/aws-cognito';
import { CfnApp } from 'aws-cdk-lib/aws-pinpoint';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { synthesised, type Properties } from '../../fixtures/differential';
import { officialProps, surroundingsIn } from '../../fixtures/official-recipe';
import { officialRecipe } from '../../fixtures/official-recipes';
import { fromCdkProps, toCdkProps, UserPoolClient as OurClient, type ReferenceValue } from '../index';

const newStack = () => new Stack(new App({ analyticsReporting: false }), 'Stack');

/** A token for every name of a reference, told apart by the name. */
const tokenFor = (name: string) => Token.asAny({ Ref: `P${Buffer.from(name).toString('hex')}` });

const tokensOf = (names: ReadonlyArray<string>): Record<string, ReferenceValue> =>
  Object.fromEntries(names.map((name) => [name, tokenFor(name)]));

/** The names that random clients have. */
const names = [
  ...['webDomain', 'x', 'Pool.Arn', 'AWS::Region', 'constructor', 'a-b_c.d:e', 'n'.repeat(255), 'redirect'],
  ...[
    'urls',
    'Lists.All',
    'toString',
    'amount',
    'Limits.Most',
    'valueOf',
    'isLive',
    'Flags.On',
    'hasOwnProperty',
  ],
];

const references = tokensOf(names);

const issuesOf = (
  props: UserPoolClientProps,
  bound: Record<string, ReferenceValue> = {},
): ReadonlyArray<Issue> => {
  const said = toCdkProps(UserPoolClient.make(props), { references: bound });
  return E.isLeft(said) ? said.left : [];
};

const unsaid = (props: UserPoolClientProps, bound?: Record<string, ReferenceValue>) =>
  issuesOf(props, bound).map(({ code, path }) => [code, path.join('.')]);

/** The construct sorts open attributes by the number of their token, which differs from run to run. */
const withSetsOfAttributes = (properties: Properties = {}): Properties => ({
  ...properties,
  ReadAttributes: asSet(properties['ReadAttributes']),
  WriteAttributes: asSet(properties['WriteAttributes']),
});

const asSet = (list: unknown): unknown =>
  Array.isArray(list) ? list.map((item) => JSON.stringify(item)).sort() : list;

const random = fc.oneof(anyClient(), anyClient({ references: false }));

/** A client without the fields that the construct cannot express; `undefined` if it needs one of them. */
const sayablePart = (client: UserPoolClient): UserPoolClient | undefined => {
  const said = toCdkProps(client, { references });
  if (E.isRight(said)) return client;
  const unsaid = said.left.map(({ path: [field] }) => field);
  const decoded = decode(
    Object.fromEntries(Object.entries(encode(client)).filter(([field]) => !unsaid.includes(field))),
  );
  return E.isRight(decoded) ? sayablePart(decoded.right) : undefined;
};

const sayable: fc.Arbitrary<UserPoolClient> = random
  .map(sayablePart)
  .filter((client) => client !== undefined);

const sayOf = (client: UserPoolClient) => {
  const said = toCdkProps(client, { references });
  if (E.isLeft(said)) throw new Error(JSON.stringify(said.left));
  return said.right;
};

describe('laws', () => {
  test('what is expressed reads back as the same client', () => {
    fc.assert(
      fc.property(sayable, (client) => {
        expect(decode(fromCdkProps(sayOf(client), references).client)).toEqual(E.right(client));
      }),
    );
  });

  test('the construct makes of the props what this package makes of the client', () => {
    const app = new App({ analyticsReporting: false });
    const clients = fc.sample(sayable, runs(0.2));
    const stack = new Stack(app, 'Stack');
    const userPool = UserPool.fromUserPoolId(stack, 'Pool', 'us-east-1_abcdefghi');
    const properties = synthesised(
      app,
      clients.flatMap((client, index) => [
        new OfficialClient(stack, `Official${index}`, { userPool, ...sayOf(client) }),
        new OurClient(stack, `Ours${index}`, { userPool, client, references }),
      ]),
    );
    for (const [index, client] of clients.entries()) {
      const [official, ours] = [properties[2 * index], properties[2 * index + 1]].map(withSetsOfAttributes);
      expect({ client, properties: ours }).toEqual({ client, properties: official });
    }
  });

  test('whatever the construct can express reads back from it', () => {
    const stack = newStack();
    const userPool = UserPool.fromUserPoolId(stack, 'Pool', 'us-east-1_abcdefghi');
    const around = surroundingsIn(stack, newStack(), userPool);
    fc.assert(
      fc.property(officialRecipe, (recipe) => {
        const read = fromCdkProps(officialProps(recipe, around));
        const decoded = decode(read.client);
        if (E.isLeft(decoded)) return;
        const said = toCdkProps(decoded.right, { references: read.references });
        if (E.isLeft(said)) {
          // The construct itself refuses these.
          const refused = ['cdk-value-open', 'cdk-whole-minutes', 'cdk-default-redirect'];
          expect(said.left.filter(({ code }) => !refused.includes(code))).toEqual([]);
        } else {
          expect(decode(fromCdkProps(said.right, read.references).client)).toEqual(decoded);
        }
      }),
    );
  });

  test('every field that cannot be expressed is reported by itself', () => {
    fc.assert(
      fc.property(random, (client) => {
        const said = toCdkProps(client, { references });
        if (E.isRight(said)) return;
        for (const issue of said.left) {
          const { code, severity, path } = issue;
          const { message, fix } = wordsOf(issue);
          expect(code).toMatch(/^cdk-[a-z-]+$/);
          expect(severity).toBe('error');
          expect(path.length).toBeGreaterThan(0);
          expect([message, fix].every((words) => words.length > 0)).toBe(true);
        }
      }),
    );
  });
});

const off = { disableOAuth: true } as const;

const code = { authorizationCodeGrant: true } as const;

const open = reference('open');

/** Props that the construct cannot express, with the code and the path of the issue. */
const inexpressibleProps: ReadonlyArray<
  readonly [name: string, UserPoolClientProps, code: string, path: string]
> = [
  [
    'a legacy flow',
    { ...off, authFlows: { legacyAdminNoSrp: true } },
    'cdk-auth-flow',
    'authFlows.legacyAdminNoSrp',
  ],
  [
    'the client-token flow',
    { ...off, generateSecret: true, authFlows: { clientToken: true } },
    'cdk-auth-flow',
    'authFlows.clientToken',
  ],
  [
    'the refresh flow turned off',
    { ...off, authFlows: { userSrp: true, refreshToken: false } },
    'cdk-auth-flow',
    'authFlows.refreshToken',
  ],
  ['kept OAuth settings', { ...off, keptOAuth: { scopes: ['openid'] } }, 'cdk-kept-o-auth', 'keptOAuth'],
  ['rotation turned off', { ...off, refreshTokenRotation: false }, 'cdk-rotation', 'refreshTokenRotation'],
  [
    'rotation without a grace period',
    { ...off, refreshTokenRotation: true },
    'cdk-rotation',
    'refreshTokenRotation',
  ],
  [
    'rotation turned off beside a grace period',
    { ...off, refreshTokenRotation: false, refreshTokenRotationGracePeriod: { seconds: 5 } },
    'cdk-rotation',
    'refreshTokenRotation',
  ],
  ['seconds', { ...off, accessTokenValidity: { seconds: 330 } }, 'cdk-whole-minutes', 'accessTokenValidity'],
  [
    'an open duration',
    { ...off, idTokenValidity: Duration.minutes(open) },
    'cdk-value-open',
    'idTokenValidity',
  ],
  ['an open flag', { ...off, generateSecret: open }, 'cdk-value-open', 'generateSecret'],
  [
    'an open setting of user existence errors',
    { ...off, preventUserExistenceErrors: open },
    'cdk-value-open',
    'preventUserExistenceErrors',
  ],
  ['open scopes', { oAuth: { flows: code, scopes: open } }, 'cdk-value-open', 'oAuth.scopes'],
  [
    'open providers',
    { ...off, supportedIdentityProviders: open },
    'cdk-value-open',
    'supportedIdentityProviders',
  ],
  ['open attributes', { ...off, readAttributes: open }, 'cdk-value-open', 'readAttributes'],
  ['an open attribute', { ...off, writeAttributes: [open] }, 'cdk-attribute', 'writeAttributes.0'],
  ['sub', { ...off, readAttributes: ['email', 'sub'] }, 'cdk-attribute', 'readAttributes.1'],
  [
    'a developer attribute',
    { ...off, readAttributes: ['dev:custom:x'] },
    'cdk-attribute',
    'readAttributes.0',
  ],
  [
    'the ARN of a project',
    { ...off, analytics: { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0' } },
    'cdk-analytics-application',
    'analytics.applicationArn',
  ],
  [
    'scopes that lack openid',
    { oAuth: { flows: code, scopes: ['email'], impliesOpenId: false, callbackUrls: ['a:b'] } },
    'cdk-implied-scope',
    'oAuth.scopes',
  ],
  [
    'a default redirect URL beside open callback URLs',
    { oAuth: { flows: code, callbackUrls: open, defaultRedirectUri: 'https://app.example.com/' } },
    'cdk-default-redirect',
    'oAuth.defaultRedirectUri',
  ],
];

describe('toCdkProps', () => {
  test.each(inexpressibleProps)('refuses %s', (_, props, expectedCode, path) => {
    expect(unsaid(props, { open: tokenFor('open') })).toEqual([[expectedCode, path]]);
  });

  test('lists every field that it cannot express', () => {
    const props: UserPoolClientProps = {
      ...off,
      keptOAuth: { scopes: ['openid'] },
      authFlows: { legacyAdminNoSrp: true, legacyUserPassword: true },
      accessTokenValidity: { seconds: 330 },
      readAttributes: ['sub', 'dev:custom:x'],
      userPoolClientName: text`web-${reference('stage')}`,
    };
    expect(unsaid(props)).toEqual([
      ['reference-unbound', 'references.stage'],
      ['cdk-auth-flow', 'authFlows.legacyAdminNoSrp'],
      ['cdk-auth-flow', 'authFlows.legacyUserPassword'],
      ['cdk-kept-o-auth', 'keptOAuth'],
      ['cdk-whole-minutes', 'accessTokenValidity'],
      ['cdk-attribute', 'readAttributes.0'],
      ['cdk-attribute', 'readAttributes.1'],
    ]);
  });
});

describe('toCdkProps', () => {
  const said = (props: UserPoolClientProps, bound: Record<string, ReferenceValue> = {}) => {
    const result = toCdkProps(UserPoolClient.make(props), { references: bound });
    if (E.isLeft(result)) throw new Error(JSON.stringify(result.left));
    return result.right;
  };

  test('gives instances of the CDK’s own classes', () => {
    const { accessTokenValidity, oAuth, readAttributes, supportedIdentityProviders } = said({
      accessTokenValidity: { minutes: 15 },
      oAuth: { flows: code, scopes: [OAuthScope.OPENID, 'api/read'] },
      readAttributes: ['email', 'custom:tier'],
      supportedIdentityProviders: ['Google'],
    });
    expect(accessTokenValidity?.toMinutes()).toBe(15);
    expect(oAuth?.scopes?.map(({ scopeName }) => scopeName)).toEqual(['openid', 'api/read']);
    expect(readAttributes?.attributes()).toEqual(['custom:tier', 'email']);
    expect(supportedIdentityProviders?.map(({ name }) => name)).toEqual(['Google']);
  });

  test('gives no property that the client does not have', () => {
    expect(said(off)).toEqual({ disableOAuth: true });
  });

  test('gives what references stand for: literals of every kind, and tokens', () => {
    const bound = { flag: true, minutes: 15, word: 'ENABLED', urls: ['https://a.example.com'], stage: 7 };
    const options = said(
      {
        generateSecret: reference('flag'),
        accessTokenValidity: Duration.minutes(reference('minutes')),
        preventUserExistenceErrors: reference('word'),
        userPoolClientName: text`web-${reference('stage')}`,
        oAuth: {
          flows: code,
          callbackUrls: reference('urls'),
          logoutUrls: reference('split'),
          scopes: reference('scopes'),
        },
      },
      { ...bound, split: Fn.split(',', Fn.ref('Urls')), scopes: ['openid'] },
    );
    expect(options).toMatchObject({
      generateSecret: true,
      preventUserExistenceErrors: true,
      userPoolClientName: 'web-7',
      oAuth: { callbackUrls: ['https://a.example.com'] },
    });
    expect(options.accessTokenValidity?.toMinutes()).toBe(15);
    expect(newStack().resolve(options.oAuth?.logoutUrls)).toEqual({ 'Fn::Split': [',', { Ref: 'Urls' }] });
    expect(options.oAuth?.scopes?.map(({ scopeName }) => scopeName)).toEqual(['openid']);
  });

  test('gives the project and the role that an ARN names', () => {
    const stack = newStack();
    const project = new CfnApp(stack, 'Project', { name: 'project' });
    const byArn = said({ ...off, analytics: { applicationArn: reference('arn') } }, { arn: project.attrArn });
    expect(byArn.analytics?.application).toBe(project);
    const roleArn = 'arn:aws:iam::123456789012:role/service/app';
    const byId = said({ ...off, analytics: { applicationId: 'd0', externalId: 'id', roleArn } });
    expect(byId.analytics?.role?.roleRef).toEqual({ roleArn, roleName: 'service/app' });
  });
});
