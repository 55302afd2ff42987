import { clientsIn, codesIn, fixed, issuesIn } from '../../fixtures/programs';

const cdk = (body: string): string => `
import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as cognito from 'aws-cdk-lib/aws-cognito';
const pool = new cognito.UserPool(stack, 'Pool');
${body}`;

const dataOf = (program: string, language: 'typescript' | 'python' = 'typescript') =>
  clientsIn(program, language).map(({ data }) => data);

const isOpen = expect.stringMatching(/^\$\{\w+\}$/) as unknown;

describe('the props of the construct of the CDK', () => {
  test('are known by their values, whatever these are made of', () => {
    const [data] = dataOf(
      cdk(`pool.addClient('Web', {
        authFlows: { userSrp: true, custom: on },
        authSessionValidity: Duration.parse('PT5M'),
        accessTokenValidity: Duration.millis(600000),
        idTokenValidity: Duration.minutes(n),
        refreshTokenValidity: long ? Duration.days(30) : undefined,
        refreshTokenRotationGracePeriod: Duration.millis(n),
        supportedIdentityProviders: [
          cognito.UserPoolClientIdentityProvider.GOOGLE, cognito.UserPoolClientIdentityProvider.custom('Corp'),
          cognito.UserPoolClientIdentityProvider.OTHER, corp,
        ],
        readAttributes: new cognito.ClientAttributes().withStandardAttributes({ fullname: true, email: false, phoneNumber: on, other: true })
          .withCustomAttributes('tier', 'custom:level'),
        writeAttributes: attributes,
        analytics: { applicationId: 'a', externalId: 'e', role: iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::123456789012:role/x'), shareUserData: true },
      });`),
    );
    expect(data).toEqual({
      authFlows: { userSrp: true, custom: isOpen },
      authSessionValidity: 'PT5M',
      accessTokenValidity: { seconds: 600 },
      idTokenValidity: { minutes: isOpen },
      refreshTokenValidity: { days: 30 },
      refreshTokenRotationGracePeriod: isOpen,
      supportedIdentityProviders: ['Google', 'Corp', isOpen, isOpen],
      readAttributes: ['name', isOpen, 'custom:tier', 'custom:level'],
      writeAttributes: isOpen,
      analytics: {
        applicationId: 'a',
        externalId: 'e',
        roleArn: 'arn:aws:iam::123456789012:role/x',
        shareUserData: true,
      },
    });
  });

  test.each([
    ['readAttributes', 'new cognito.ClientAttributes().withCustomAttributes(...names)'],
    ['readAttributes', 'base.withCustomAttributes("a")'],
    ['readAttributes', 'new cognito.ClientAttributes().others()'],
    ['readAttributes', 'new cognito.ClientAttributes().withStandardAttributes(mask)'],
    ['readAttributes', 'other()'],
    ['accessTokenValidity', 'Duration.minutes()'],
    ['accessTokenValidity', 'Duration.minutes.of(5)'],
    ['oAuth', 'settings'],
    ['analytics', 'settings'],
    ['supportedIdentityProviders', 'providers'],
  ])('stay open where %s is %s', (setting, value) => {
    const [data] = dataOf(cdk(`pool.addClient('Web', { ${setting}: ${value} });`));
    expect(data?.[setting]).toEqual(isOpen);
  });

  test('take the analytics project and the role of other constructs', () => {
    const [data] = dataOf(cdk(`pool.addClient('Web', { analytics: { application: project, role } });`));
    expect(data?.['analytics']).toEqual({ applicationArn: isOpen, roleArn: isOpen });
  });

  test.each([
    "cognito.OAuthScope.resourceServer(server, new cognito.ResourceServerScope({ scopeName: 'read' }))",
    "cognito.OAuthScope.resourceServer(new cognito.UserPoolResourceServer(stack, 'S', { identifier: id, userPool: pool }), scope)",
    "cognito.OAuthScope.resourceServer(pool.addResourceServer('S', { identifier: id }), new cognito.ResourceServerScope(props))",
    "cognito.OAuthScope.resourceServer(pool.addDomain('S', { identifier: id }), new cognito.ResourceServerScope(props))",
    'cognito.OAuthScope.resourceServer(...both)',
    'cognito.OAuthScope.UNKNOWN',
  ])('have an open scope for %s', (scope) => {
    const [data] = dataOf(cdk(`pool.addClient('Web', { oAuth: { scopes: [${scope}] } });`));
    expect(data).toMatchObject({ oAuth: { scopes: [isOpen] } });
  });

  test('know the scope of a resource server that is a construct of its own', () => {
    const [data] = dataOf(
      cdk(`const api = new cognito.UserPoolResourceServer(stack, 'S', { identifier: 'api', userPool: pool });
        pool.addClient('Web', { oAuth: { scopes: [cognito.OAuthScope.resourceServer(api, new cognito.ResourceServerScope({ scopeName: 'read', scopeDescription: '' }))] } });`),
    );
    expect(data).toMatchObject({ oAuth: { scopes: ['api/read'] } });
  });
});

describe('a construct of the CDK', () => {
  const found: ReadonlyArray<readonly [program: string, ...names: ReadonlyArray<string | undefined>]> = [
    [
      "import { UserPoolClient } from 'aws-cdk-lib/aws-cognito'; new UserPoolClient(this, 'Web', { userPool });",
      'Web',
    ],
    [
      "import { aws_cognito } from 'aws-cdk-lib'; new aws_cognito.UserPoolClient(this, id, { userPool });",
      undefined,
    ],
    [
      "import * as cdk from 'aws-cdk-lib'; const web = new cdk.aws_cognito.UserPoolClient(this, id, { userPool });",
      'web',
    ],
    [
      "import * as cognito from '@aws-cdk/aws-cognito'; this.web = new cognito.UserPoolClient(this, id, { userPool });",
      'web',
    ],
    [
      "const { UserPoolClient } = require('aws-cdk-lib/aws-cognito'); exports.web = new UserPoolClient(this, id, {});",
      'web',
    ],
    [
      "const cdk = require('aws-cdk-lib'); new cdk.aws_cognito.CfnUserPoolClient(this, 'Web', { userPoolId });",
      'Web',
    ],
    [
      "import * as c from 'aws-cdk-lib/aws-cognito'; class Web extends c.UserPoolClient { constructor(scope: S, id: string) { super(scope, id, { userPool }); } }",
      'Web',
    ],
    [
      "import * as c from 'aws-cdk-lib/aws-cognito'; class Web extends c.CfnUserPoolClient { constructor(scope: S, id: string) { super(scope, id, { userPoolId }); } }",
      'Web',
    ],
    [
      "import * as c from 'aws-cdk-lib/aws-cognito'; const f = class extends c.UserPoolClient { constructor() { super(s, 'x', {}); } };",
      undefined,
    ],
    [
      "import * as c from 'aws-cdk-lib/aws-cognito'; class S { web = new c.UserPoolClient(this, id, {}); #x = new c.UserPoolClient(this, id, {}); }",
      'web',
      '#x',
    ],
    [
      "import * as c from 'aws-cdk-lib/aws-cognito'; class S { [key] = new c.UserPoolClient(this, id, {}); }",
      undefined,
    ],
    [
      "import * as c from 'aws-cdk-lib/aws-cognito'; [a] = [new c.UserPoolClient(this, id, {})]; const { b } = new c.UserPoolClient(this, id, {}); [x] = new c.UserPoolClient(this, id, {}); y[0] = new c.UserPoolClient(this, id, {}); y[z] = (new c.UserPoolClient(this, id, {}))!;",
      undefined,
      undefined,
      undefined,
      '0',
      undefined,
    ],
    ['super(a); class A { constructor() { super(b); } }'],
    [
      "import { aws_cognito } from '@aws-cdk/core'; import { core } from 'aws-cdk-lib'; new core.Stack(); new aws_cognito.UserPoolClient(this, 'x', {});",
    ],
    ["import { Duration } from 'aws-cdk-lib'; Duration.minutes(5); pool.addClient('x');"],
    ["import * as other from 'aws-cdk-lib/aws-s3'; new other.UserPoolClient(this, 'x', {});"],
  ];
  test.each(found.map(([program, ...names]) => ({ program, names })))(
    'is found in $program',
    ({ program, names }) => {
      expect(clientsIn(program).map(({ name }) => name)).toEqual(names);
    },
  );

  test.each([
    "const pool = new c.UserPool(stack, 'P'); pool.addClient('x');",
    "const pool = c.UserPool.fromUserPoolArn(stack, 'P', arn); pool.addClient('x');",
    'const f = (pool: c.IUserPool) => pool.addClient("x");',
    'const f = (pool: c.UserPool = other) => pool.addClient("x");',
    'const pool = load() as c.UserPool; pool.addClient("x");',
    'const pool = load.it() as c.UserPool; pool.addClient("x");',
    'class S { constructor(private readonly pool: c.UserPool) { this.pool.addClient("x"); } }',
    'class S { readonly pool: c.IUserPool; f() { this.pool.addClient("x"); } }',
    'interface Props { readonly pool: c.IUserPool; other: string; f(): void; [key: string]: x; untyped; } const f = (props: Props) => props.pool.addClient("x");',
    'type Props = { pool: c.IUserPool }; const f = ({ pool }: Props, props: Props) => { props.pool.addClient("x"); };',
    'declare const pool: c.UserPool; pool.addClient("x");',
    'const pool = given ?? new c.UserPool(stack, "P"); pool.addClient("x");',
    'import { UserPool } from "aws-cdk-lib/aws-cognito"; const f = (pool: UserPool) => pool.addClient("x");',
  ])('is added to a user pool by its class: %s', (program) => {
    const imported = `import * as c from 'aws-cdk-lib/aws-cognito';\n${program}`;
    expect(codesIn(imported)).toEqual([['oauth-implicit-default']]);
  });

  test.each([
    'const f = (pool: Pool) => pool.addClient("x");',
    'const f = (pool: string) => pool.addClient("x");',
    'const f = (pool: import("x").Pool) => pool.addClient("x");',
    'const f = (pool: c.Stack) => pool.addClient("x");',
    'type Pool = string; const f = (pool: Pool) => pool.addClient("x");',
    'const pool = c.Other.make(); pool.addClient("x");',
    'pool["addClient"]("x"); pool[name]("x");',
  ])('is none where nothing says that it is a user pool: %s', (program) => {
    expect(codesIn(`import * as c from 'aws-cdk-lib/aws-cognito';\n${program}`)).toEqual([]);
  });

  test('may have many settings that may be absent', () => {
    const settings = [...'abcdefgh'].map(
      (name) => `...(${name} && { accessTokenValidity: Duration.minutes(1), generateSecret: true })`,
    );
    const [client] = clientsIn(cdk(`pool.addClient('a', { disableOAuth: true, ${settings.join(', ')} });`));
    expect(client?.isWhole).toBe(false);
    const flags = [
      ...['generateSecret: true', 'enableTokenRevocation: true', 'preventUserExistenceErrors: true'],
      ...['userPoolClientName: "a"', 'enablePropagateAdditionalUserContextData: false', 'authFlows: {}'],
      ...['accessTokenValidity: x', 'idTokenValidity: x', 'refreshTokenValidity: x', 'writeAttributes: x'],
      ...['oAuth: { callbackUrls: ["https://a.test"] }', 'readAttributes: x'],
    ].map((setting, index) => `...(c${index} && { ${setting} })`);
    expect(codesIn(cdk(`pool.addClient('a', { ${flags.join(', ')} });`))).toEqual([[]]);
  });

  test('has what is wrong in a branch of a branch', () => {
    const urls = "c ? [d ? 'http://a.test' : 'https://a.test'] : ['https://b.test']";
    expect(
      issuesIn(
        cdk(
          `pool.addClient('a', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ${urls} } });`,
        ),
      ),
    ).toEqual([["error callback-url-https at 'http://a.test'"]]);
  });

  test('has what is wrong in a branch that is a constant', () => {
    const program = cdk(`const url = d ? 'http://a.test' : 'https://a.test';
      pool.addClient('a', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: c ? [url] : ['https://b.test'] } });`);
    expect(issuesIn(program)).toEqual([["error callback-url-https at 'http://a.test'"]]);
  });

  test('has no edit where it has no settings', () => {
    expect(fixed(cdk("pool.addClient('a');"), 'oauth-implicit-default')).toBeUndefined();
  });

  test('has no edit where its resource is changed, whose settings have other names than its props', () => {
    const declaration =
      "const web = pool.addClient('a', { disableOAuth: true, enableTokenRevocation: false });";
    expect(fixed(cdk(declaration), 'token-revocation-off')).toBeDefined();
    const change = 'web.node.defaultChild.accessTokenValidity = 1;';
    expect(fixed(cdk(`${declaration} ${change}`), 'token-revocation-off')).toBeUndefined();
  });

  test('is nothing worse for what a branch leaves out', () => {
    const program = cdk(`pool.addClient('a', {
      oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: url ? [url] : undefined },
    });`);
    expect(codesIn(program)).toEqual([[]]);
  });

  test('is open where its props are', () => {
    expect(
      codesIn(cdk("pool.addClient('a', props); pool.addClient('b', ...more); pool.addClient(...all);")),
    ).toEqual([[], [], []]);
  });

  test('of the resource has the words of the resource', () => {
    expect(
      dataOf(
        cdk(`new cognito.CfnUserPoolClient(stack, 'Web', {
          userPoolId: pool.userPoolId, allowedOAuthScopes: [cognito.OAuthScope.OPENID.scopeName, cognito.OAuthScope.EMAIL.other, cognito.Other.X.name],
          supportedIdentityProviders: c ? [cognito.UserPoolClientIdentityProvider.GOOGLE.name] : [],
          tokenValidityUnits: { accessToken: 'minutes' },
        });`),
      ),
    ).toEqual([
      {
        AllowedOAuthScopes: ['openid', isOpen, isOpen],
        SupportedIdentityProviders: ['Google'],
        TokenValidityUnits: { AccessToken: 'minutes' },
      },
    ]);
  });
});

describe('a resource that is changed afterwards', () => {
  const web =
    "const web = pool.addClient('Web', { disableOAuth: true, accessTokenValidity: Duration.minutes(10) });";
  const cfn = `${web} const cfn = web.node.defaultChild as cognito.CfnUserPoolClient;`;

  test.each<readonly [changes: string, data: object]>([
    [`${cfn} cfn.refreshTokenValidity = 10;`, { RefreshTokenValidity: 10, AccessTokenValidity: 10 }],
    [
      `${cfn} cfn.addPropertyOverride('TokenValidityUnits.AccessToken', 'seconds');`,
      { TokenValidityUnits: { AccessToken: 'seconds' } },
    ],
    [
      `${cfn} cfn.addPropertyOverride('TokenValidityUnits.RefreshToken', 'days');`,
      { TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'days' } },
    ],
    [
      `${cfn} cfn.addPropertyOverride('AnalyticsConfiguration.ApplicationId', 'x');`,
      { AnalyticsConfiguration: { ApplicationId: 'x' } },
    ],
    [`${cfn} cfn.addPropertyOverride('AccessTokenValidity.X', 'x');`, { AccessTokenValidity: isOpen }],
    [
      `${cfn} cfn.addPropertyDeletionOverride('AccessTokenValidity');`,
      { TokenValidityUnits: { AccessToken: 'minutes' } },
    ],
    [`${cfn} cfn.addOverride('Properties.RefreshTokenValidity', 5);`, { RefreshTokenValidity: 5 }],
    [
      `${cfn} cfn.addDeletionOverride('Properties.AccessTokenValidity');`,
      { TokenValidityUnits: { AccessToken: 'minutes' } },
    ],
    [
      `${cfn} cfn.addOverride('DeletionPolicy', 'Retain'); cfn.addDependency(x); cfn.callbackUrLs = ['https://a.test/'];`,
      { CallbackURLs: ['https://a.test/'] },
    ],
    [
      `${cfn} cfn.explicitAuthFlows = ['ALLOW_USER_SRP_AUTH']; cfn.addPropertyOverride('ExplicitAuthFlows.1', 'ALLOW_REFRESH_TOKEN_AUTH'); cfn.addPropertyOverride('ExplicitAuthFlows.0', 'ALLOW_USER_AUTH');`,
      { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    ],
    [`${cfn} cfn.addPropertyOverride('ExplicitAuthFlows.0', 'x');`, { ExplicitAuthFlows: isOpen }],
    [
      "const cfn = new cognito.CfnUserPoolClient(stack, 'x', { userPoolId }); cfn.refreshTokenValidity = 3;",
      { RefreshTokenValidity: 3 },
    ],
    [
      `${web} (web.node.defaultChild as cognito.CfnUserPoolClient).refreshTokenValidity = 3;`,
      { RefreshTokenValidity: 3 },
    ],
    [
      `${web} const cfn = web.node.findChild('Resource'); cfn.refreshTokenValidity = 3;`,
      { RefreshTokenValidity: 3 },
    ],
    [
      `class S { web = pool.addClient('Web', { disableOAuth: true, accessTokenValidity: Duration.minutes(10) }); f() {} }`,
      { accessTokenValidity: { minutes: 10 } },
    ],
  ])('%s', (changes, data) => {
    expect(dataOf(cdk(changes))[0]).toMatchObject(data);
  });

  test.each([
    `${cfn} change(cfn);`,
    `${cfn} cfn[key] = 5;`,
    `${cfn} cfn.addPropertyOverride();`,
    `${cfn} cfn.addPropertyOverride(...all);`,
    `const web = pool.addClient('Web', props); if (c) web.node.defaultChild.refreshTokenValidity = 5;`,
    `${cfn} cfn.addPropertyOverride(path, 5);`,
    `${cfn} if (c) cfn.refreshTokenValidity = 0;`,
    `${cfn} if (c) cfn.addPropertyDeletionOverride('AccessTokenValidity');`,
    `const web = pool.addClient('Web', { ...more }); web.node.defaultChild.accessTokenValidity = 30;`,
    `const web = pool.addClient('Web', { generateSecret: 'x' }); web.node.defaultChild.accessTokenValidity = 30;`,
  ])('is not known as a whole after %s', (changes) => {
    expect(clientsIn(cdk(changes))[0]?.isWhole).toBe(false);
  });

  test.each([
    `${web} const node = get(); node.defaultChild.refreshTokenValidity = 0;`,
    `${web} web.node[0].x = 0; defaultChild.refreshTokenValidity = 0; web.node.defaultChild['x']();`,
    `${web} web.node.children.x = 0; web.other.defaultChild.refreshTokenValidity = 0; web.node.other('Resource').refreshTokenValidity = 0; findChild().x = 0; web.node.x.findChild('y').refreshTokenValidity = 0;`,
    `${web} other.node.defaultChild.refreshTokenValidity = 0; x.refreshTokenValidity = 0; [a] = b; c = d;`,
    `${web} new Thing(this, 'x', { client: web }); print(web.userPoolClientId);`,
  ])('is not changed by %s', (changes) => {
    expect(codesIn(cdk(changes))[0]).toEqual([]);
  });

  test('keeps what the construct makes of its props, at the words of the props', () => {
    const program = cdk(`const web = pool.addClient('Web', {
        supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
        oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: [\`http://\${host.name}.test/\`, 'http://b.test'], defaultRedirectUri: open },
      });
      web.node.defaultChild.refreshTokenValidity = 10;`);
    expect(issuesIn(program)).toEqual([["error callback-url-https at 'http://b.test'"]]);
  });
});

describe('Amplify Gen 2', () => {
  const backend = `import { defineBackend } from '@aws-amplify/backend';
    const backend = defineBackend({ auth });`;

  test.each([
    "const { cfnUserPoolClient } = backend.auth.resources.cfnResources; cfnUserPoolClient.explicitAuthFlows = ['USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];",
    "backend.auth.resources.cfnResources.cfnUserPoolClient.addPropertyOverride('ExplicitAuthFlows', ['USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);",
    "const cfn = backend.auth.resources.userPoolClient.node.defaultChild as CfnUserPoolClient; cfn.explicitAuthFlows = ['USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];",
  ])('is overridden by %s', (program) => {
    expect(issuesIn(`${backend}\n${program}`)).toEqual([
      [
        "error auth-flow-legacy-mix at 'USER_PASSWORD_AUTH'",
        "warning auth-flow-plain-password at 'USER_PASSWORD_AUTH'",
      ].filter((issue) => !issue.startsWith('warning')),
    ]);
  });

  test('says nothing of what Amplify decides, and nothing where it is not overridden', () => {
    expect(
      codesIn(`${backend}\nbackend.auth.resources.cfnResources.cfnUserPoolClient.accessTokenValidity = 30;`),
    ).toEqual([[]]);
    expect(codesIn(`${backend}\nbackend.auth.resources.cfnResources.cfnUserPool.x = 1;`)).toEqual([]);
    expect(
      codesIn(
        'const backend = defineBackend({ auth }); backend.auth.resources.cfnResources.cfnUserPoolClient.refreshTokenValidity = 0;',
      ),
    ).toEqual([]);
  });
});

describe('a resource of Pulumi', () => {
  test.each<readonly [program: string, form: string]>([
    [
      "import * as aws from '@pulumi/aws'; new aws.cognito.UserPoolClient('x', { userPoolId: 'p', callbackUrls: ['http://a.test'] });",
      'pulumi',
    ],
    [
      "import aws from '@pulumi/aws'; new aws.cognito.UserPoolClient('x', { userPoolId: 'p', callbackUrls: ['http://a.test'] });",
      'pulumi',
    ],
    [
      "import { cognito } from '@pulumi/aws'; new cognito.UserPoolClient('x', { userPoolId: 'p', callbackUrls: ['http://a.test'], region: 'eu-west-1' });",
      'pulumi',
    ],
    [
      "import { UserPoolClient } from '@pulumi/aws/cognito'; new UserPoolClient('x', { userPoolId: 'p', callbackUrls: ['http://a.test'] });",
      'pulumi',
    ],
    [
      "import * as aws from '@pulumi/aws-native'; new aws.cognito.UserPoolClient('x', { userPoolId: 'p', callbackUrls: ['http://a.test'] });",
      'pulumi-native',
    ],
    ["new aws.cognito.UserPoolClient('x', { userPoolId: 'p', callbackUrls: ['http://a.test'] });", 'pulumi'],
  ])('is found in %s', (program, form) => {
    const [client] = clientsIn(program);
    expect(client?.form).toBe(form);
    expect(client?.issues.map(({ issue }) => issue.code)).toContain('callback-url-https');
  });

  test.each([
    "import * as aws from '@pulumi/aws'; new aws.cognito.UserPool('x'); new aws.s3.Bucket('x'); new aws.cognito('x');",
    "new aws.s3.Bucket('x'); new azure.cognito.UserPoolClient('x'); new aws.x.UserPoolClient('x');",
    "import * as aws from './aws'; new aws.cognito.UserPoolClient('x', {});",
  ])('is none in %s', (program) => {
    expect(clientsIn(program)).toEqual([]);
  });

  test('is open where its arguments are', () => {
    const program =
      "import * as aws from '@pulumi/aws'; new aws.cognito.UserPoolClient('a', args); new aws.cognito.UserPoolClient('b', ...all); new aws.cognito.UserPoolClient('c');";
    expect(codesIn(program)).toEqual([[], [], ['user-pool-id-required']]);
  });
});

describe('a component of SST', () => {
  const users = "const users = new sst.aws.CognitoUserPool('Users');";

  test.each<readonly [program: string, data: object]>([
    ["users.addClient('A', { providers: ['Google'] });", { SupportedIdentityProviders: ['Google'] }],
    [
      "users.addClient('A', { transform: { client: { callbackUrls: ['https://a.test/'] } } });",
      { CallbackURLs: ['https://a.test/'] },
    ],
    [
      "users.addClient('A', { transform: { client: undefined } });",
      { CallbackURLs: ['https://example.com'] },
    ],
    ["users.addClient('A', { transform: {} });", { CallbackURLs: ['https://example.com'] }],
    ['users.addClient(name);', { ClientName: isOpen }],
    ['users.addClient();', { CallbackURLs: ['https://example.com'] }],
    [
      "users.addClient('A', { transform: { client: c ? { generateSecret: true } : {} } });",
      { CallbackURLs: ['https://example.com'] },
    ],
    ["sst.aws.CognitoUserPool.get('Users', id).addClient('A');", { ClientName: 'A' }],
  ])('%s', (program, data) => {
    expect(dataOf(`${users} ${program}`)[0]).toMatchObject(data);
  });

  test.each([
    "users.addClient('A', { transform: { client: () => {} } });",
    "users.addClient('A', { transform: { ...more } });",
    "users.addClient('A', { transform });",
    "users.addClient('A', { ...more });",
    "users.addClient('A', args);",
  ])('may be anything after %s', (program) => {
    expect(codesIn(`${users} ${program}`)).toEqual([[]]);
  });

  test.each([
    "users.addClients('A');",
    "other.addClient('A');",
    "sst.aws.CognitoUserPool.find('x').addClient('A');",
    "sst.aws.Other.get('x').addClient('A');",
    "new sst.aws.Other('x').addClient('A');",
    "make().addClient('A');",
  ])('is none in %s', (program) => {
    expect(clientsIn(`${users} ${program}`)).toEqual([]);
  });
});

describe('the construct and the component of this project', () => {
  test.each<readonly [program: string, data: object]>([
    [
      `import { UserPoolClient } from '@org/cognito-cdk'; import { Duration } from 'aws-cdk-lib'; import { OAuthScope } from 'aws-cdk-lib/aws-cognito';
       new UserPoolClient(this, 'Web', { userPool, silence: {}, accessTokenValidity: Duration.minutes(5), oAuth: { scopes: [OAuthScope.OPENID] } });`,
      { accessTokenValidity: { minutes: 5 }, oAuth: { scopes: ['openid'] } },
    ],
    [
      `import { addClient } from '@org/cognito-cdk'; addClient(pool, 'Web', { userPoolClientName: 'a\${b}' });`,
      { userPoolClientName: 'a$${b}' },
    ],
    [
      `import { UserPoolClient } from '@org/cognito-pulumi'; import { Duration, OAuthScope, text, reference, UserPoolClientIdentityProvider as P, ClientAttribute } from '@org/cognito-core';
       new UserPoolClient('web', { userPool, client: {
         userPoolClientName: 'a\${b}', generateSecret: c ? true : false, accessTokenValidity: Duration.minutes(5), idTokenValidity: Duration.minutes(),
         supportedIdentityProviders: [P.GOOGLE, P.OTHER, other()], readAttributes: [ClientAttribute.email],
         oAuth: { scopes: [OAuthScope.OPENID, 'api/\${'], callbackUrls: [text\`https://\${reference('host')}/\`] } } });`,
      {
        userPoolClientName: expect.stringMatching(/^a\$\{\w+\}$/) as unknown,
        generateSecret: true,
        accessTokenValidity: { minutes: 5 },
        idTokenValidity: isOpen,
        supportedIdentityProviders: ['Google', isOpen, isOpen],
        readAttributes: ['email'],
        oAuth: {
          scopes: ['openid', isOpen],
          callbackUrls: [expect.stringMatching(/^https:\/\/\$\{\w+\}\/$/)],
        },
      },
    ],
    [
      `import { UserPoolClient } from '@org/cognito-cdk'; new UserPoolClient(this, 'Web', { userPool, client });`,
      {},
    ],
    [
      `import { UserPoolClient } from '@org/cognito-cdk'; class Web extends UserPoolClient { constructor() { super(s, 'x', { userPool }); } }`,
      {},
    ],
  ])('%s', (program, data) => {
    expect(dataOf(program)[0]).toEqual(data);
  });
});

describe('what its author silences of a client of this project', () => {
  const codesWith = (settings: string) =>
    clientsIn(`import { UserPoolClient } from '@org/cognito-cdk';
      new UserPoolClient(stack, 'Web', { userPool, refreshTokenValidity: { days: 0 }, ${settings} });`)[0]?.issues.map(
      ({ issue: { code, severity } }) => `${severity} ${code}`,
    );

  test.each<readonly [settings: string, issues: ReadonlyArray<string>]>([
    ['', ['warning oauth-implicit-default', 'error refresh-zero']],
    ["silence: { 'oauth-implicit-default': 'the old app' }", ['error refresh-zero']],
    ["silence: { 'refresh-zero': 'no' }", ['warning oauth-implicit-default', 'error refresh-zero']],
    ["downgrade: { 'refresh-zero': 'now' }", ['warning oauth-implicit-default', 'warning refresh-zero']],
    ['silence', ['error refresh-zero']],
    ['silence: { ...more }', ['error refresh-zero']],
  ])('%s', (settings, issues) => {
    expect(codesWith(settings)).toEqual(issues);
  });
});

describe('the user pool of a client', () => {
  const machine = (scope: string) =>
    `generateSecret: true, oAuth: { flows: { clientCredentials: true }, scopes: [cognito.OAuthScope.custom('${scope}')] }`;

  test.each<readonly [before: string, codes: ReadonlyArray<string>]>([
    [
      "const api = pool.addResourceServer('Api', { identifier: 'api', scopes: [{ scopeName: 'read', scopeDescription: '' }] });",
      ['scope-unknown', 'idp-order'],
    ],
    [
      "const api = new cognito.UserPoolResourceServer(stack, 'Api', { userPool: pool, identifier: 'api' });",
      ['scope-unknown', 'idp-order'],
    ],
    [
      "const api = new cognito.CfnUserPoolResourceServer(stack, 'Api', { userPoolId: pool.userPoolId, identifier: 'api', scopes: [] });",
      ['scope-unknown', 'idp-order'],
    ],
    ["const api = pool.addResourceServer('Api', { identifier: 'api', scopes });", ['idp-order']],
    ["const api = pool.addResourceServer('Api', { identifier: 'api', scopes: [scope] });", ['idp-order']],
    ["const api = pool.addResourceServer('Api', { identifier: 'api', ...more });", ['idp-order']],
    ["const api = pool.addResourceServer('Api', { identifier });", []],
    ["new cognito.UserPoolResourceServer(stack, 'Api', { userPool: other, identifier: 'api' });", []],
    ['new Other(stack, "x", { pool });', []],
    ['const helper = new Helper(); helper.attach(pool);', []],
    ['const helper = new cognito.Other(); helper.x.attach(pool); helper.attach(pool);', ['scope-unknown']],
    ['const f = (d: cognito.Other, e: other) => { d.attach(pool); };', ['scope-unknown']],
    ['const f = (d: cognito.Other, e: other) => { e.attach(pool); };', []],
    ['let other; other = pool; [x] = [pool]; ({ y } = pool);', []],
    ['let other; other = pool;', ['scope-unknown']],
    ['let other = pool; other = other;', ['scope-unknown']],
    ['const { userPoolId } = pool; pool.userPoolId; (pool as any).x;', ['scope-unknown']],
    ['const f = () => { throw pool; };', []],
    ['const { a, ...rest } = pool; rest.attach(pool);', []],
    ['change(pool);', []],
    ['const other = pool; use([other]);', []],
    ['this.pool = pool;', []],
    ['', ['scope-unknown']],
    [
      'console.log(pool); print(pool.userPoolId); pool.addDomain("x"); pool; const alias = pool; new cognito.Other(stack, "x", { pool: c ? pool : x });',
      ['scope-unknown'],
    ],
  ])('is known for scopes after %s', (before, codes) => {
    expect(codesIn(cdk(`${before} pool.addClient('Web', { ${machine('api/write')} });`))[0]).toEqual(codes);
  });

  test.each<readonly [program: string, codes: ReadonlyArray<string>]>([
    [
      "export const shared = new cognito.UserPool(stack, 'P'); shared.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] });",
      [],
    ],
    [
      "const p = new cognito.UserPool(stack, 'P'); export { p, p as q }; p.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] });",
      [],
    ],
    [
      "const f = () => { const p = new cognito.UserPool(stack, 'P'); p.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); return p; };",
      [],
    ],
    [
      "class S { readonly p = new cognito.UserPool(stack, 'P'); f() { this.p.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); } }",
      [],
    ],
    [
      "class S { private p = new cognito.UserPool(stack, 'P'); f() { this.p.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); } }",
      ['idp-exists'],
    ],
    [
      "class S { private p: P; f() { this.p = new cognito.UserPool(stack, 'P'); this.p.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); } }",
      ['idp-exists'],
    ],
    [
      "const g = new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); web.node.addDependency(g);",
      [],
    ],
    [
      "const g = new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); web.node.addDependency(...all);",
      [],
    ],
    [
      "const g = new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); const a = f(b); const b = h(a); web.node.addDependency(a);",
      ['idp-order'],
    ],

    [
      "const g = new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); web.node.addDependency(c ? g : g2);",
      [],
    ],

    [
      "const g = new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); web.node.addDependency(list);",
      [],
    ],
    [
      "const g = new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] }); web.node.addDependency(other()); web.node.other(g);",
      ['idp-order'],
    ],
    [
      "const g = new cognito.CfnUserPoolIdentityProvider(stack, 'G', { userPoolId: pool.userPoolId, providerName: 'Corp' }); const web = pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: c ? [cognito.UserPoolClientIdentityProvider.custom('Corp')] : [cognito.UserPoolClientIdentityProvider.custom(g.ref)] });",
      [],
    ],
    [
      "const g = new cognito.CfnUserPoolIdentityProvider(stack, 'G', { userPoolId: pool.userPoolId, providerName: 'Corp' }); pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom(g.ref), cognito.UserPoolClientIdentityProvider.custom('Corp')] });",
      [],
    ],
    [
      "const g = new cognito.UserPoolIdentityProviderSaml(stack, 'G', { userPool: pool }); pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom('Corp')] });",
      [],
    ],
    [
      "new cognito.UserPoolIdentityProviderGoogle(stack, 'G', { userPool: pool, clientId: '', clientSecret: '' }); pool.addClient('Web', { disableOAuth: true, supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE] });",
      ['idp-order'],
    ],
    [
      "new cognito.CfnUserPoolClient(stack, 'Web', { userPoolId: pool.userPoolId, supportedIdentityProviders: ['Corp'] });",
      ['idp-exists'],
    ],
  ])('is known for providers: %s', (program, codes) => {
    expect(codesIn(cdk(program))[0]).toEqual(codes);
  });

  test('is known in Pulumi, too', () => {
    const program = `import * as aws from '@pulumi/aws';
      const pool = new aws.cognito.UserPool('p');
      const corp = new aws.cognito.IdentityProvider('corp', { userPoolId: pool.id, providerName: 'Corp' });
      const api = new aws.cognito.ResourceServer('api', { userPoolId: pool.id, identifier: 'api', scopes: [{ scopeName: 'read' }] });
      new aws.cognito.UserPoolClient('web', {
        userPoolId: pool.id, supportedIdentityProviders: ['Corp'], allowedOauthFlowsUserPoolClient: true, generateSecret: true,
        allowedOauthFlows: ['client_credentials'], allowedOauthScopes: ['api/read'],
      });
      new aws.cognito.UserPoolClient('other', {
        userPoolId: pool.id, supportedIdentityProviders: ['Corp'],
      }, { dependsOn: [corp] });`;
    expect(issuesIn(program)).toEqual([
      ["warning idp-order at 'Corp'", "warning idp-order at 'api/read'"],
      [],
    ]);
  });
});

describe('Python', () => {
  const stack = (body: string) => `
from aws_cdk import Duration, Stack, aws_cognito as cognito
class Web(Stack):
    def __init__(self, scope, id, *, given: cognito.IUserPool = None, **kwargs):
        super().__init__(scope, id, **kwargs)
        pool = cognito.UserPool(self, "Pool")
        ${body}
`;

  test.each<readonly [body: string, data: object]>([
    [
      `pool.add_client("web", generate_secret=True, access_token_validity=Duration.minutes(5), o_auth=cognito.OAuthSettings(
            flows=cognito.OAuthFlows(authorization_code_grant=True), scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.custom("api/read")],
            callback_urls=["https://a.test/"]), read_attributes=cognito.ClientAttributes().with_standard_attributes(email=True).with_custom_attributes("tier"),
            auth_flows=cognito.AuthFlow(user_srp=True), supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])`,
      {
        generateSecret: true,
        accessTokenValidity: { minutes: 5 },
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid', 'api/read'],
          callbackUrls: ['https://a.test/'],
        },
        readAttributes: ['email', 'custom:tier'],
        authFlows: { userSrp: true },
        supportedIdentityProviders: ['Google'],
      },
    ],
    ['cognito.UserPoolClient(self, "x", user_pool=pool, disable_o_auth=True)', { disableOAuth: true }],
    ['cognito.UserPoolClient(self, "x", user_pool=pool, **more)', {}],
    ['cognito.UserPoolClient(self, user_pool=pool, id="x", disable_o_auth=True)', { disableOAuth: true }],
    ['cognito.UserPoolClient(self, user_pool=pool, disable_o_auth=True)', { disableOAuth: true }],
    ['cognito.UserPoolClient()', {}],
    ['x[0] = cognito.UserPoolClient()', {}],
    ['given.add_client("x")', {}],
    ['pool.add_client("x", *more)', {}],
    [
      'cognito.CfnUserPoolClient(self, "x", user_pool_id=pool.user_pool_id, callback_ur_ls=["https://a.test/"])',
      { CallbackURLs: ['https://a.test/'] },
    ],
    [
      'web = pool.add_client("x", disable_o_auth=True)\n        web.node.default_child.refresh_token_validity = 3',
      { RefreshTokenValidity: 3 },
    ],
    [
      'web = pool.add_client("x", disable_o_auth=True)\n        web.node.default_child.add_property_override("RefreshTokenValidity", 3)',
      { RefreshTokenValidity: 3 },
    ],
    [
      'web = pool.add_client("x", disable_o_auth=True)\n        web.node.default_child["refresh_token_validity"] = 3',
      { RefreshTokenValidity: 3 },
    ],
    ['web = (pool.add_client("x", disable_o_auth=True))\n        web.node.default_child[key] = 3', {}],
  ])('%s', (body, data) => {
    expect(dataOf(stack(body), 'python')[0]).toMatchObject(data);
  });

  test.each<readonly [body: string, codes: ReadonlyArray<string>]>([
    [
      'cognito.UserPoolClient(self, "x", user_pool=pool, disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-exists'],
    ],
    [
      'self.pool = pool\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      [],
    ],
    [
      'use((pool))\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      [],
    ],
    [
      'return pool\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      [],
    ],
    [
      'x = (await pool)\n        x = x\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-exists'],
    ],
    [
      'y = z[0] = pool\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-exists'],
    ],
    [
      'z[0] = pool\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      [],
    ],
    [
      'use({"a": [pool if c else d]})\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      [],
    ],
    [
      'pool\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-exists'],
    ],
    [
      'self._pool = pool\n        self._pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-exists'],
    ],
    [
      'use([pool])\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      [],
    ],
    [
      'x = y = pool\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-exists'],
    ],
    [
      'g = cognito.UserPoolIdentityProviderGoogle(self, "G", user_pool=pool, client_id="", client_secret="")\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE])',
      ['idp-order'],
    ],
    [
      'g = cognito.UserPoolIdentityProviderGoogle(self, "G", user_pool=pool, client_id="", client_secret="")\n        pool.add_client("x", disable_o_auth=True, supported_identity_providers=[cognito.UserPoolClientIdentityProvider.GOOGLE]).node.add_dependency(g)',
      [],
    ],
    [
      'api = pool.add_resource_server("api", identifier="api", scopes=[cognito.ResourceServerScope(scope_name="read", scope_description="")])\n        pool.add_client("x", generate_secret=True, o_auth=cognito.OAuthSettings(flows=cognito.OAuthFlows(client_credentials=True), scopes=[cognito.OAuthScope.resource_server(api, cognito.ResourceServerScope(scope_name="read", scope_description="")), cognito.OAuthScope.custom("api/write")]))',
      ['scope-unknown'],
    ],
  ])('%s has %s', (body, codes) => {
    expect(codesIn(stack(body), 'python')[0]).toEqual(codes);
  });

  test.each<readonly [program: string, name: string | undefined, data: object]>([
    [
      'import pulumi_aws as aws\naws.cognito.UserPoolClient("web", user_pool_id=p, token_validity_units=aws.cognito.UserPoolClientTokenValidityUnitsArgs(access_token="minutes"))',
      'web',
      { TokenValidityUnits: { AccessToken: 'minutes' } },
    ],
    [
      'import pulumi_aws as aws\naws.cognito.UserPoolClient("web", aws.cognito.UserPoolClientArgs(user_pool_id=p, generate_secret=True))',
      'web',
      { GenerateSecret: true },
    ],
    [
      'import pulumi_aws as aws\naws.cognito.UserPoolClient("web", args=aws.cognito.UserPoolClientArgs(user_pool_id=p, generate_secret=True))',
      'web',
      { GenerateSecret: true },
    ],
    ['import pulumi_aws as aws\naws.cognito.UserPoolClient("web", args)', 'web', {}],
    [
      'from pulumi_aws import cognito\nweb = cognito.UserPoolClient(name, user_pool_id=p, token_validity_units=units())',
      'web',
      { TokenValidityUnits: isOpen },
    ],
    [
      'from pulumi_aws.cognito import UserPoolClient\nUserPoolClient(resource_name="web", user_pool_id=p, opts=o)',
      undefined,
      {},
    ],
    [
      'import pulumi_aws_native as aws\naws.cognito.UserPoolClient("web", user_pool_id=p, callback_urls=["https://a.test/"])',
      'web',
      { CallbackURLs: ['https://a.test/'] },
    ],
    [
      'from aws_cdk.aws_cognito import UserPoolClient\nclass Web(UserPoolClient):\n    def __init__(self, scope, id, pool):\n        super().__init__(scope, id, user_pool=pool, disable_o_auth=True)',
      'Web',
      { disableOAuth: true },
    ],
  ])('%s', (program, name, data) => {
    const [client] = clientsIn(program, 'python');
    expect(client?.name).toBe(name);
    expect(client?.data).toMatchObject(data);
  });

  test.each([
    'super().__init__(a)\nclass A:\n    def __init__(self):\n        super().__init__(b)\nclass B():\n    def __init__(self):\n        super().__init__(b)',
    'x().y()\nz[0]()\n(a)()\nb.c(*d)',
  ])('has no client in %s', (program) => {
    expect(clientsIn(program, 'python')).toEqual([]);
  });

  test('has fixes in its own words', () => {
    const program =
      'from aws_cdk import aws_cognito as c\np = c.UserPool(self, "p")\np.add_client("x", o_auth=c.OAuthSettings(flows=c.OAuthFlows(client_credentials=True), scopes=[c.OAuthScope.custom("a/b")]))';
    expect(fixed(program, 'oauth-client-credentials-secret', 0, 'python')).toContain(
      ', generate_secret=True)',
    );
  });
});
