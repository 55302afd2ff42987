import {
  decode,
  isReferenceName,
  printText,
  reference,
  text,
  toRecord,
  validate,
  type Text,
} from '@org/cognito-core';
import { App, Aws, Duration, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import {
  ClientAttributes,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClientIdentityProvider,
  type UserPoolClientOptions,
  type UserPoolClientProps,
} from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnApp } from 'aws-cdk-lib/aws-pinpoint';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { fromCdkProps } from '../index';

const newStack = () => new Stack(new App({ analyticsReporting: false }), 'Stack');

/** Props that the compiler does not check. */
const unchecked = (props: unknown) => fromCdkProps(props as UserPoolClientOptions);

const codesOf = (client: unknown) => validate(client).issues.map(({ code }) => code);

describe('fromCdkProps', () => {
  test('gives a client in the words of core', () => {
    const { client, references } = fromCdkProps({
      userPoolClientName: 'web',
      generateSecret: true,
      authFlows: { userSrp: true },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.hours(0.5),
      refreshTokenValidity: Duration.days(30),
      refreshTokenRotationGracePeriod: Duration.millis(30_000),
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.AMAZON,
        UserPoolClientIdentityProvider.custom('Okta'),
      ],
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ fullname: true, email: true, gender: false })
        .withCustomAttributes('tier'),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.custom('api/read')],
        callbackUrls: ['https://app.example.com/'],
      },
    });
    expect(client).toEqual({
      userPoolClientName: 'web',
      generateSecret: true,
      authFlows: { userSrp: true },
      accessTokenValidity: { minutes: 15 },
      idTokenValidity: { hours: 0.5 },
      refreshTokenValidity: { days: 30 },
      refreshTokenRotationGracePeriod: { seconds: 30 },
      preventUserExistenceErrors: true,
      supportedIdentityProviders: ['LoginWithAmazon', 'Okta'],
      readAttributes: ['custom:tier', 'email', 'name'],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid', 'api/read'],
        callbackUrls: ['https://app.example.com/'],
      },
    });
    expect(references).toEqual({});
  });

  test('leaves out the user pool', () => {
    const userPool = UserPool.fromUserPoolId(newStack(), 'Pool', 'us-east-1_abcdefghi');
    const props: UserPoolClientProps = { userPool, disableOAuth: true };
    expect(fromCdkProps(props)).toEqual({ client: { disableOAuth: true }, references: {} });
  });

  test('reads inherited props too, as the construct does', () => {
    class Defaults {
      get disableOAuth() {
        return true;
      }
    }
    expect(fromCdkProps(new Defaults()).client).toEqual({ disableOAuth: true });
  });

  test('reads strings as they stand: nothing in them is a reference', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '{', '}', 'a', 'ä', ' ') }).filter((name) => name !== ''),
        (name) => {
          const decoded = decode({
            disableOAuth: true,
            analytics: {
              ...fromCdkProps({ analytics: { externalId: name } }).client.analytics,
              applicationId: 'd0',
              roleArn: 'arn:aws:iam::123456789012:role/app',
            },
          });
          expect(E.isRight(decoded) && decoded.right.analytics?.externalId).toBe(name);
        },
      ),
    );
  });

  test('tells an undefined flow from no flow at all', () => {
    const flowsOf = (authFlows: object) => {
      const decoded = decode(unchecked({ disableOAuth: true, authFlows }).client);
      return E.isRight(decoded) ? toRecord(decoded.right).ExplicitAuthFlows : undefined;
    };
    expect(flowsOf({ userSrp: undefined })).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
    expect(flowsOf({})).toBeUndefined();
  });

  test('takes undefined props for absent', () => {
    const { client } = unchecked({
      disableOAuth: true,
      userPoolClientName: undefined,
      accessTokenValidity: undefined,
      readAttributes: undefined,
      analytics: undefined,
    });
    const decoded = decode(client);
    expect(decoded).toEqual(decode({ disableOAuth: true }));
  });
});

describe('fromCdkProps', () => {
  const stack = newStack();
  const role = new Role(stack, 'Writer', { assumedBy: new ServicePrincipal('cognito-idp.amazonaws.com') });
  const project = new CfnApp(stack, 'Project', { name: 'project' });

  test('names a token by its construct and attribute', () => {
    const { client, references } = fromCdkProps({
      analytics: { applicationId: project.ref, externalId: 'id', role },
      userPoolClientName: `web-${role.roleName}-${Aws.REGION}`,
    });
    expect(client).toEqual({
      analytics: {
        applicationId: text`${reference('Project')}`,
        externalId: 'id',
        roleArn: text`${reference('Writer.Arn')}`,
      },
      userPoolClientName: text`web-${reference('Writer')}-${reference('userPoolClientName')}`,
    });
    expect(stack.resolve(references)).toEqual({
      Project: { Ref: 'Project' },
      Writer: { Ref: stack.getLogicalId(role.node.defaultChild as CfnApp) },
      'Writer.Arn': { 'Fn::GetAtt': [stack.getLogicalId(role.node.defaultChild as CfnApp), 'Arn'] },
      userPoolClientName: { Ref: 'AWS::Region' },
    });
  });

  test('gives the ARN of a project, and that of a role imported by its ARN', () => {
    const imported = Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::123456789012:role/app');
    expect(fromCdkProps({ analytics: { application: project, shareUserData: true } }).client).toEqual({
      analytics: { applicationArn: text`${reference('Project.Arn')}`, shareUserData: true },
    });
    expect(
      fromCdkProps({ analytics: { applicationId: 'd0', externalId: 'id', role: imported } }).client,
    ).toEqual({
      analytics: {
        applicationId: 'd0',
        externalId: 'id',
        roleArn: 'arn:aws:iam::123456789012:role/app',
      },
    });
  });

  test('names a token by its place where nothing else is known, and the same token once', () => {
    const host = Lazy.string({ produce: () => 'app.example.com' });
    const { client, references } = fromCdkProps({
      oAuth: {
        callbackUrls: ['https://example.org', `https://${host}/`, `https://${host}:${Fn.ref('Port')}/`],
        logoutUrls: Fn.split(',', Fn.importValue('urls')),
      },
    });
    const first = reference('oAuth.callbackUrls.1');
    expect(client.oAuth).toEqual({
      callbackUrls: [
        'https://example.org',
        text`https://${first}/`,
        text`https://${first}:${reference('oAuth.callbackUrls.2')}/`,
      ],
      logoutUrls: reference('oAuth.logoutUrls'),
    });
    expect(stack.resolve(references)).toEqual({
      'oAuth.callbackUrls.1': 'app.example.com',
      'oAuth.callbackUrls.2': { Ref: 'Port' },
      'oAuth.logoutUrls': { 'Fn::Split': [',', { 'Fn::ImportValue': 'urls' }] },
    });
  });

  test('gives the tokens of two constructs with the same id two names', () => {
    const nested = new Role(role, 'Writer', { assumedBy: new ServicePrincipal('cognito-idp.amazonaws.com') });
    const { references } = fromCdkProps({ userPoolClientName: `${role.roleName}${nested.roleName}` });
    expect(Object.keys(references)).toEqual(['Writer', 'Writer_2']);
  });

  test('gives names that core takes, whatever the construct is called', () => {
    const ids = ['1st', 'ein Name', 'ä', 'x'.repeat(255)];
    const { references } = fromCdkProps({
      oAuth: { callbackUrls: ids.map((id) => new CfnApp(stack, id, { name: id }).attrArn) },
    });
    expect(Object.keys(references)).toHaveLength(ids.length);
    expect(Object.keys(references).every(isReferenceName)).toBe(true);
  });

  test('keeps the name that a token is bound to already', () => {
    const given = { writer: role.roleArn, spare: 'literal' };
    const { client, references } = fromCdkProps({ userPoolClientName: `a-${role.roleArn}` }, given);
    expect(client.userPoolClientName).toEqual(text`a-${reference('writer')}`);
    expect(references).toEqual(given);
  });

  test('reads tokens in scopes of resource servers, in names of providers and in attributes', () => {
    const userPool = new UserPool(stack, 'Pool');
    const server = userPool.addResourceServer('Api', { identifier: 'api' });
    const read = new ResourceServerScope({ scopeName: 'read', scopeDescription: 'read' });
    const { client } = fromCdkProps({
      oAuth: { scopes: [OAuthScope.resourceServer(server, read)] },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(Fn.ref('Provider'))],
      readAttributes: new ClientAttributes().withCustomAttributes(Fn.ref('Attribute')),
    });
    const printed = [client.oAuth?.scopes, client.supportedIdentityProviders, client.readAttributes].map(
      (texts) => (texts as ReadonlyArray<Text>).map(printText),
    );
    expect(printed).toEqual([
      ['${Api}/read'],
      ['${supportedIdentityProviders.0}'],
      ['custom:${readAttributes.0}'],
    ]);
  });

  test('reads the amount of a duration in its unit, but not in milliseconds', () => {
    const amount = Token.asNumber({ Ref: 'Amount' });
    const { client, references } = fromCdkProps({
      disableOAuth: true,
      accessTokenValidity: Duration.minutes(amount),
      refreshTokenValidity: Duration.days(amount),
    });
    const same = reference('accessTokenValidity');
    expect(client).toEqual({
      disableOAuth: true,
      accessTokenValidity: { minutes: same },
      refreshTokenValidity: { days: same },
    });
    expect(stack.resolve(references)).toEqual({ accessTokenValidity: { Ref: 'Amount' } });
    expect(codesOf(client)).toEqual([]);
    const { client: inMillis } = fromCdkProps({
      disableOAuth: true,
      idTokenValidity: Duration.millis(amount),
    });
    expect(codesOf(inMillis)).toEqual(['duration-format']);
  });

  test('takes a token for a flag that the service takes as it is, and for no other', () => {
    const open = Lazy.any({ produce: () => true });
    const { client } = unchecked({ disableOAuth: true, generateSecret: open, enableTokenRevocation: open });
    expect(client).toEqual({
      disableOAuth: true,
      generateSecret: reference('generateSecret'),
      enableTokenRevocation: reference('generateSecret'),
    });
    expect(codesOf(unchecked({ disableOAuth: open }).client)).toContain('reference-position');
    expect(codesOf(unchecked({ authFlows: { userSrp: open } }).client)).toContain('reference-position');
    expect(codesOf(unchecked({ preventUserExistenceErrors: open }).client)).toContain('value-type');
  });
});

describe('fromCdkProps', () => {
  test('passes malformed props on for core to report', () => {
    const props = {
      disableOAuth: true,
      accessTokenValidity: 60,
      readAttributes: 'email',
      userPoolClientName: 7,
      acessTokenValidity: Duration.minutes(5),
    };
    expect(codesOf(unchecked(props).client).sort()).toEqual([
      'duration-format',
      'unknown-key',
      'value-type',
      'value-type',
    ]);
    expect(codesOf(unchecked(null).client)).toEqual(['value-type']);
  });

  test('passes any value on for core to report', () => {
    const fields: ReadonlyArray<keyof UserPoolClientOptions> = [
      'userPoolClientName',
      'authFlows',
      'oAuth',
      'accessTokenValidity',
      'supportedIdentityProviders',
      'readAttributes',
      'analytics',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything(), (field, value) => {
        expect(() => validate(unchecked({ [field]: value }).client)).not.toThrow();
      }),
    );
  });

  test('throws for what looks like a token of the CDK and is not', () => {
    expect(() => fromCdkProps({ userPoolClientName: '${Token[TOKEN.123456]}' })).toThrow(
      'Unrecognized token key',
    );
  });
});

describe('fromCdkProps', () => {
  type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

  test('takes the types of the construct, with and without a user pool', () => {
    const isSame: Equal<Parameters<typeof fromCdkProps>[0], UserPoolClientOptions | UserPoolClientProps> =
      true;
    expect(isSame).toBe(true);
  });
});
