import { userPoolClientType } from '@org/cognito-cloudformation';
import {
  Duration,
  OAuthScope,
  reference,
  text,
  UserPoolClient,
  readProps,
  type UserPoolClientProps,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import {
  cdkResourceMapping,
  existingClient,
  pulumiImportCommand,
  resourcesToImport,
  sourceOf,
  sourceOfClients,
  type SourceOptions,
} from './index';

const off = { disableOAuth: true } as const;

const code = { authorizationCodeGrant: true } as const;

const write = (
  props: UserPoolClientProps,
  options: Partial<SourceOptions> & Pick<SourceOptions, 'to'>,
): Promise<string> => sourceOf(UserPoolClient.make(props), { name: 'web', ...options });

/** Source as if no line were too long. */
const unbroken = (source: string): string => source.replace(/\s+/g, '').replace(/,(?=[)\]}])/g, '');

const web: UserPoolClientProps = {
  userPoolClientName: text`web-${reference('AWS::Region')}`,
  generateSecret: true,
  authFlows: { userSrp: true },
  oAuth: {
    flows: code,
    scopes: [OAuthScope.OPENID],
    callbackUrls: [text`https://${reference('webDomain')}/callback`, 'https://www.example.com/'],
  },
  accessTokenValidity: { minutes: 15 },
  supportedIdentityProviders: ['COGNITO'],
  readAttributes: ['email', 'custom:tier'],
};

describe('scopes that lack openid', () => {
  const props = {
    oAuth: { flows: code, scopes: ['email'], impliesOpenId: false, callbackUrls: ['a:b'] },
  } as const;

  test('are kept as they are written by the constructs of this project', async () => {
    expect(await write(props, { to: 'cdk' })).toContain('impliesOpenId: false,');
  });

  test("are beyond the words of the CDK's own construct", async () => {
    expect(await write(props, { to: 'cdk', standalone: true })).toContain(
      'since the L2 cannot say oAuth.scopes.',
    );
  });
});

describe('source as a whole', () => {
  test('source for the CDK uses the construct of this project', async () => {
    expect(await write(web, { to: 'cdk', lint: { silence: { 'some-code': 'it is "so"' } } }))
      .toBe(`import { UserPoolClient } from "@org/cognito-cdk";
import {
  ClientAttribute,
  Duration,
  OAuthScope,
  reference,
  text,
  UserPoolClientIdentityProvider,
} from "@org/cognito-core";
import type { IUserPool } from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";

/** What WebClient takes. */
export interface WebClientProps {
  /** The user pool that the client belongs to. */
  readonly userPool: IUserPool;
  /** What \`\${AWS::Region}\` stands for. */
  readonly awsRegion: string;
  /** What \`\${webDomain}\` stands for. */
  readonly webDomain: string;
}

/** The app client WebClient. */
export class WebClient extends UserPoolClient<"AWS::Region" | "webDomain"> {
  constructor(scope: Construct, id: string, props: WebClientProps) {
    super(scope, id, {
      userPool: props.userPool,
      client: {
        userPoolClientName: text\`web-\${reference("AWS::Region")}\`,
        generateSecret: true,
        authFlows: { userSrp: true },
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [OAuthScope.OPENID],
          callbackUrls: [
            text\`https://\${reference("webDomain")}/callback\`,
            "https://www.example.com/",
          ],
        },
        accessTokenValidity: Duration.minutes(15),
        supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
        readAttributes: ["custom:tier", ClientAttribute.email],
      },
      references: {
        "AWS::Region": props.awsRegion,
        webDomain: props.webDomain,
      },
      silence: { "some-code": 'it is "so"' },
    });
  }
}
`);
  });

  test('standalone source for the CDK uses the CDK alone', async () => {
    expect(await write(web, { to: 'cdk', standalone: true })).toBe(`import { Duration } from "aws-cdk-lib";
import {
  ClientAttributes,
  type IUserPool,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";

/** What WebClient takes. */
export interface WebClientProps {
  /** The user pool that the client belongs to. */
  readonly userPool: IUserPool;
  /** What \`\${AWS::Region}\` stands for. */
  readonly awsRegion: string;
  /** What \`\${webDomain}\` stands for. */
  readonly webDomain: string;
}

/** The app client WebClient. */
export class WebClient extends UserPoolClient {
  constructor(scope: Construct, id: string, props: WebClientProps) {
    super(scope, id, {
      userPool: props.userPool,
      userPoolClientName: \`web-\${props.awsRegion}\`,
      generateSecret: true,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [
          \`https://\${props.webDomain}/callback\`,
          "https://www.example.com/",
        ],
      },
      accessTokenValidity: Duration.minutes(15),
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true })
        .withCustomAttributes("custom:tier"),
    });
  }
}
`);
  });

  test('source for Pulumi uses the component of this project', async () => {
    expect(await write({ ...off, userPoolClientName: reference('name') }, { to: 'pulumi' }))
      .toBe(`import { reference } from "@org/cognito-core";
import {
  UserPoolClient,
  type UserPoolClientOptions,
} from "@org/cognito-pulumi";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** What webClient takes. */
export interface WebClientArgs {
  /** The user pool that the client belongs to, or its id. */
  readonly userPool: aws.cognito.UserPool | pulumi.Input<string>;
  /** The providers that are registered with the user pool. */
  readonly registeredProviders: ReadonlyArray<
    aws.cognito.IdentityProvider | pulumi.Input<string>
  >;
  /** What \`\${name}\` stands for. */
  readonly name: pulumi.Input<string>;
}

/** The app client WebClient. */
export const webClient = (
  name: string,
  args: WebClientArgs,
  opts?: UserPoolClientOptions,
): UserPoolClient<"name"> =>
  new UserPoolClient(
    name,
    {
      userPool: args.userPool,
      registeredProviders: args.registeredProviders,
      client: { userPoolClientName: reference("name"), disableOAuth: true },
      references: { name: args.name },
    },
    opts,
  );
`);
  });

  test('standalone source for Pulumi uses its provider alone', async () => {
    expect(await write(web, { to: 'pulumi', standalone: true })).toBe(`import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** What webClient takes. */
export interface WebClientArgs {
  /** The id of the user pool that the client belongs to. */
  readonly userPoolId: pulumi.Input<string>;
  /** What \`\${AWS::Region}\` stands for. */
  readonly awsRegion: pulumi.Input<string>;
  /** What \`\${webDomain}\` stands for. */
  readonly webDomain: pulumi.Input<string>;
}

/** The app client WebClient. */
export const webClient = (
  name: string,
  args: WebClientArgs,
  opts?: pulumi.CustomResourceOptions,
): aws.cognito.UserPoolClient =>
  new aws.cognito.UserPoolClient(
    name,
    {
      userPoolId: args.userPoolId,
      accessTokenValidity: 15,
      allowedOauthFlows: ["code"],
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthScopes: ["openid"],
      callbackUrls: [
        pulumi.interpolate\`https://\${args.webDomain}/callback\`,
        "https://www.example.com/",
      ],
      name: pulumi.interpolate\`web-\${args.awsRegion}\`,
      explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      generateSecret: true,
      readAttributes: ["custom:tier", "email"],
      supportedIdentityProviders: ["COGNITO"],
      tokenValidityUnits: { accessToken: "minutes" },
    },
    opts,
  );
`);
  });
});

describe('names', () => {
  test.each([
    ['web-app', 'WebAppClient', 'webAppClient'],
    ['SPA', 'SPAClient', 'spaClient'],
    ['UserPoolClient', 'AppUserPoolClient', 'appUserPoolClient'],
    ['class', 'ClassClient', 'classClient'],
    ['client', 'AppClient', 'appClient'],
    ['*/ émoji 😀', 'MojiClient', 'mojiClient'],
    ['😀', 'AppClient', 'appClient'],
    ['2nd', 'App2ndClient', 'app2ndClient'],
  ])('the client %s is exported as %s', async (name, className, functionName) => {
    expect(await write(off, { to: 'cdk', name })).toContain(`export class ${className} extends `);
    expect(await write(off, { to: 'pulumi', name })).toContain(`export const ${functionName} = (`);
    expect(Object.keys(cdkResourceMapping(name, existing))).toEqual([className]);
    expect(pulumiImportCommand(name, existing)).toContain(` ${functionName} `);
  });

  test('names of the constructs of the CDK are not taken', async () => {
    expect(await write(off, { to: 'cdk', name: 'cfn-user-pool' })).toContain('class AppCfnUserPoolClient ');
  });

  test('names are exported once', async () => {
    const client = UserPoolClient.make(off);
    const source = await sourceOfClients(
      ['web', 'Web', 'web-client', 'web'].map((name) => ({ name, client })),
      { to: 'cdk' },
    );
    expect(source.match(/export class \w+/g)).toEqual(
      ['WebClient', 'WebClient2', 'WebClient3', 'WebClient4'].map((name) => `export class ${name}`),
    );
  });

  test('names are exported once where only the case of their letters tells them apart', async () => {
    const client = UserPoolClient.make(off);
    const source = await sourceOfClients(
      ['SPA', 'spa', 'sPA'].map((name) => ({ name, client })),
      { to: 'pulumi' },
    );
    expect(source.match(/export const \w+/g)).toEqual(
      ['spaClient', 'spaClient2', 'spaClient3'].map((name) => `export const ${name}`),
    );
  });

  test('names of properties are told apart', async () => {
    const source = await write(
      {
        ...off,
        userPoolClientName: text`${reference('userPool')}${reference('a.b')}${reference('aB')}${reference('A::B')}`,
      },
      { to: 'cdk', standalone: true },
    );
    expect(source).toContain('`${props.userPool2}${props.aB}${props.aB2}${props.aB3}`');
  });
});

describe('a reference of several kinds', () => {
  const mixed: UserPoolClientProps = {
    ...off,
    userPoolClientName: text`web-${reference('x')}`,
    idTokenValidity: Duration.minutes(reference('x')),
    enableTokenRevocation: reference('x'),
    readAttributes: reference('x'),
  };

  test('a reference of several kinds is one property where one value is bound', async () => {
    expect(await write(mixed, { to: 'cdk' })).toContain(
      'readonly x: string | boolean | IResolvable | string[] | number;',
    );
  });

  test('a reference of several kinds is a property for each kind elsewhere', async () => {
    const source = await write(mixed, { to: 'pulumi', standalone: true });
    expect(source).toMatch(/readonly x: pulumi.Input<string>;/);
    expect(source).toMatch(/readonly xNumber: pulumi.Input<number>;/);
    expect(source).toMatch(/readonly xFlag: pulumi.Input<boolean>;/);
    expect(source).toMatch(/readonly xList: pulumi.Input<pulumi.Input<string>\[\]>;/);
    expect(source).toMatch(/idTokenValidity: args.xNumber,/);
  });
});

const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };

const open = reference('open');

const byId = {
  applicationId: 'd0',
  externalId: 'e',
  roleArn: 'arn:aws:iam::123456789012:role/pinpoint',
};

describe('the constructs of the CDK', () => {
  test.each<readonly [string, UserPoolClientProps]>([
    ['generateSecret', { ...off, generateSecret: open }],
    ['authFlows', { ...off, authFlows: { legacyAdminNoSrp: true } }],
    ['authFlows', { ...off, authFlows: { userSrp: true, refreshToken: false } }],
    ['authFlows', { ...off, authFlows: { refreshToken: true } }],
    ['keptOAuth', { ...off, keptOAuth: { scopes: ['openid'] } }],
    ['oAuth.scopes', { oAuth: { flows: code, scopes: open } }],
    [
      'oAuth.defaultRedirectUri',
      { oAuth: { flows: code, callbackUrls: open, defaultRedirectUri: 'https://app.example.com/' } },
    ],
    [
      'oAuth.defaultRedirectUri',
      {
        oAuth: {
          flows: code,
          callbackUrls: [text`https://${open}/`],
          defaultRedirectUri: 'https://app.example.com/',
        },
      },
    ],
    ['accessTokenValidity', { ...off, accessTokenValidity: { seconds: 330 } }],
    ['idTokenValidity', { ...off, idTokenValidity: Duration.minutes(open) }],
    ['refreshTokenRotation', { ...off, refreshTokenRotation: false }],
    ['refreshTokenRotation', { ...off, refreshTokenRotation: true }],
    ['refreshTokenRotation', { ...off, refreshTokenRotationGracePeriod: Duration.seconds(open) }],
    [
      'refreshTokenRotation',
      { ...off, refreshTokenRotation: false, refreshTokenRotationGracePeriod: { seconds: 5 } },
    ],
    ['preventUserExistenceErrors', { ...off, preventUserExistenceErrors: open }],
    ['enableTokenRevocation', { ...off, enableTokenRevocation: open }],
    ['supportedIdentityProviders', { ...off, supportedIdentityProviders: open }],
    ['readAttributes', { ...off, readAttributes: ['email', 'sub'] }],
    ['readAttributes', { ...off, readAttributes: [text`custom:${open}`] }],
    ['readAttributes', { ...off, readAttributes: open }],
    ['writeAttributes', { ...off, writeAttributes: ['dev:custom:x'] }],
    [
      'analytics',
      { ...off, analytics: { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0' } },
    ],
    ['analytics', { ...off, analytics: { ...byId, shareUserData: open } }],
  ])('the L1 construct is used where the L2 cannot say %s: %j', async (field, props) => {
    const source = await write(props, { to: 'cdk', standalone: true });
    expect(source).toContain(`since the L2 cannot say ${field}.`);
    expect(source).toContain('extends CfnUserPoolClient {');
  });

  test.each<readonly [UserPoolClientProps, string]>([
    [{ ...off, readAttributes: ['email'] }, 'new ClientAttributes().withStandardAttributes({ email: true })'],
    [{ ...off, readAttributes: ['custom:a', 'custom:b'] }, '.withCustomAttributes("custom:a", "custom:b")'],
    [{ ...off, supportedIdentityProviders: ['Corp'] }, '[UserPoolClientIdentityProvider.custom("Corp")]'],
    [{ oAuth: { flows: code, scopes: ['email', 'openid', 'api/read'] } }, 'OAuthScope.custom("api/read")'],
    [{ oAuth: { flows: code, scopes: [open] } }, 'OAuthScope.custom(props.open)'],
    [{ ...off, analytics: byId }, 'externalId: "e"'],
    [{ ...off, analytics: { ...byId, shareUserData: true } }, 'shareUserData: true'],
    [
      { generateSecret: true, oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] } },
      'flows: { clientCredentials: true }',
    ],
    [
      {
        oAuth: {
          flows: code,
          callbackUrls: [text`https://${open}/`],
          defaultRedirectUri: text`https://${open}/`,
        },
      },
      'defaultRedirectUri: `https://${props.open}/`',
    ],
    [{ ...off, refreshTokenRotationGracePeriod: { seconds: 5 } }, 'Duration.seconds(5)'],
  ])('the L2 construct has words for %j', async (props, words) => {
    const source = await write(props, { to: 'cdk', standalone: true });
    expect(source).toContain('extends UserPoolClient {');
    expect(unbroken(source)).toContain(unbroken(words));
  });

  test('a client that the rules refuse is written all the same', async () => {
    const refused = readProps({ ...off, analytics: { applicationId: 'd0' } }).make() as UserPoolClient;
    const source = await sourceOf(refused, { to: 'cdk', standalone: true, name: 'web' });
    expect(source).toContain('analyticsConfiguration: { applicationId: "d0" },');
  });
});

describe('what is not known from the client alone', () => {
  test('registered providers are those that the CDK knows of', async () => {
    const source = await write({ ...off, readAttributes: ['sub'] }, { to: 'cdk', standalone: true });
    expect(source).toContain('...props.userPool.identityProviders.map(');
    expect(source).toContain('It takes the providers that the user pool has when it is made.');
  });

  test('registered providers are an argument in Pulumi', async () => {
    const source = await write(off, { to: 'pulumi', standalone: true });
    expect(source).toContain('readonly registeredProviders: ReadonlyArray<pulumi.Input<string>>;');
    expect(source).toContain('supportedIdentityProviders: [...args.registeredProviders, "COGNITO"],');
  });

  test.each<readonly [boolean, UserPoolClientProps]>([
    [true, { ...off, supportedIdentityProviders: ['Google', 'COGNITO'] }],
    [true, { generateSecret: true, oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] } }],
    [true, { ...off, keptOAuth: { scopes: ['api/read'] } }],
    [false, { ...off, supportedIdentityProviders: ['COGNITO'] }],
    [false, { oAuth: { flows: code, scopes: ['openid'] } }],
    [false, { oAuth: { flows: code, scopes: open } }],
  ])('source says whether the client waits for something: %s, %j', async (isSaid, props) => {
    const hint = 'Let it depend on the providers and resource servers that it names.';
    const source = await write(props, { to: 'pulumi', standalone: true });
    expect(source.includes(hint)).toBe(isSaid);
  });
});

describe('an existing client', () => {
  test.each([false, true])(
    'an existing client keeps its logical id in the CDK, standalone: %s',
    async (standalone) => {
      const source = await write(off, { to: 'cdk', standalone, existing });
      expect(source).toMatch(/overrideLogicalId\(\s*"WebClient",?\s*\)/);
      expect(source).toContain('this.applyRemovalPolicy(RemovalPolicy.RETAIN);');
    },
  );

  test('an existing client is taken over by the component of Pulumi', async () => {
    expect(await write(off, { to: 'pulumi', existing })).toContain(
      '{ import: "eu-west-1_AbCdEfGhI/1example23456789", ...opts }',
    );
  });

  test('an existing client is not replaced by Pulumi because of what the service does not tell', async () => {
    const withSecret = await write(
      { ...off, generateSecret: true },
      { to: 'pulumi', standalone: true, existing },
    );
    expect(withSecret).toContain('pulumi.mergeOptions({ ignoreChanges: ["generateSecret"] }, opts)');
    const without = await write(off, { to: 'pulumi', standalone: true, existing });
    expect(without).not.toContain('mergeOptions');
  });

  test.each([
    ['eu-west-1_AbCdEfGhI/1example23456789', true],
    [`${'a'.repeat(53)}_b/${'c'.repeat(128)}`, true],
    ['eu-west-1_AbCdEfGhI', false],
    ['eu-west-1_AbCdEfGhI/', false],
    ['/1example23456789', false],
    ['eu-west-1_AbCdEfGhI/a/b', false],
    ['eu-west-1/1example23456789', false],
    [`${'a'.repeat(54)}_b/c`, false],
    [`a_b/${'c'.repeat(129)}`, false],
    ['eu-west-1_AbCdEfGhI/1example;rm', false],
    ['eu-west-1_Ab$(x)/1example', false],
    ['eu-west-1_AbCdEfGhI/1example\n', false],
    ['eu-west-1_AbCdEfGhI\n/1example', false],
    ['', false],
  ])('%j is the id of an existing client: %s', (written, isOne) => {
    const read = existingClient(written);
    expect(E.isRight(read)).toBe(isOne);
    if (E.isRight(read)) expect(`${read.right.userPoolId}/${read.right.clientId}`).toBe(written);
  });

  test('an existing client is imported by its two ids', () => {
    expect(resourcesToImport('Web', existing)).toEqual([
      {
        ResourceType: userPoolClientType,
        LogicalResourceId: 'Web',
        ResourceIdentifier: { UserPoolId: existing.userPoolId, ClientId: existing.clientId },
      },
    ]);
    expect(cdkResourceMapping('web', existing)).toEqual({
      WebClient: { UserPoolId: existing.userPoolId, ClientId: existing.clientId },
    });
  });
});
