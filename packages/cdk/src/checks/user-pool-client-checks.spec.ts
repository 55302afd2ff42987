import { validateTemplate } from '@org/cognito-cloudformation';
import { inDialect, printIssue } from '@org/cognito-core';
import { runs } from '@org/cognito-testing';
import { App, Aspects, Aws, CfnParameter, CfnResource, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Annotations as CdkAnnotations } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import {
  CfnUserPoolClient,
  type CfnUserPoolClientProps,
  CfnUserPoolIdentityProvider,
  UserPool,
  UserPoolClient as OfficialUserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserPoolClient, UserPoolClientChecks, type UserPoolClientChecksProps } from '../index';

const userPoolId = 'eu-west-1_abc';

const withMistake = { userPoolId, authSessionValidity: 20 };

/** An app whose clients are checked by an Aspect that is added first. */
const checked = (props?: UserPoolClientChecksProps): App => {
  const app = new App({ analyticsReporting: false });
  Aspects.of(app).add(new UserPoolClientChecks(props));
  return app;
};

/** The annotations in a stack, each as its place, and its level with its first line. */
const said = (stack: Stack): ReadonlyArray<readonly [string, string]> => {
  const annotations = Annotations.fromStack(stack);
  return [
    ...annotations.findError('*', Match.anyValue()),
    ...annotations.findWarning('*', Match.stringLikeRegexp('@org/cognito-cdk:')),
  ].map(({ id, level, entry }) => [id, `${level} ${(entry.data as string).split('\n')[0] ?? ''}`] as const);
};

/** The mistake at a place, in the words of L1 unless a template wrote it. */
const ofMistake = (place: string, property = 'authSessionValidity'): ReadonlyArray<unknown> => [
  place,
  expect.stringMatching(new RegExp(`^error auth-session-range {2}${property}: is 20 minutes`)),
];

const idpExists = (place: string): ReadonlyArray<unknown> => [
  place,
  expect.stringMatching(/^error idp-exists {2}supportedIdentityProviders\[0\]: /),
];

describe('UserPoolClientChecks', () => {
  test('finds a client whoever made it, and what was declared after it', () => {
    const directory = mkdtempSync(join(tmpdir(), 'checks-'));
    const templateFile = join(directory, 'included.json');
    const resource = {
      Type: CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME,
      Properties: { UserPoolId: userPoolId, AuthSessionValidity: 20 },
    };
    writeFileSync(templateFile, JSON.stringify({ Resources: { Included: resource } }));
    const stack = new Stack(checked(), 'Web');
    new CfnInclude(stack, 'Template', { templateFile });
    rmSync(directory, { recursive: true });
    new CfnUserPoolClient(stack, 'L1', withMistake);
    new CfnResource(stack, 'Generic', { type: resource.Type, properties: resource.Properties });
    const overridden = new CfnUserPoolClient(stack, 'Overridden', { userPoolId });
    overridden.addPropertyOverride('AuthSessionValidity', 20);
    const official = new OfficialUserPoolClient(stack, 'Official', {
      userPool: UserPool.fromUserPoolId(stack, 'Pool', userPoolId),
      disableOAuth: true,
    });
    (official.node.defaultChild as CfnUserPoolClient).authSessionValidity = 20;
    expect([...said(stack)].sort()).toEqual([
      ofMistake('/Web/Generic', 'AuthSessionValidity'),
      ofMistake('/Web/L1'),
      ofMistake('/Web/Official/Resource'),
      ofMistake('/Web/Overridden', 'AuthSessionValidity'),
      ofMistake('/Web/Template/Included', 'AuthSessionValidity'),
    ]);
  });

  test('says of any client what is said of its template, in the words of L1', () => {
    const text = fc.constantFrom(
      'a b',
      'a,b',
      'openid',
      'https://a.example.com',
      'http://b.example.com/#',
      'COGNITO',
    );
    const open = fc.constantFrom('${name}', '{{resolve:ssm:/a}}', `https://${Aws.REGION}.example.com`);
    const number = fc.constantFrom(0, 3, 5, 16, 61, 0.5, 4000);
    const unit = fc.constantFrom('minutes', 'weeks');
    const flow = fc.constantFrom('code', 'implicit', 'client_credentials', 'password');
    const items = <A>(item: fc.Arbitrary<A>) => fc.array(item, { maxLength: 3 });
    const props: fc.Arbitrary<Omit<CfnUserPoolClientProps, 'userPoolId'>> = fc.record(
      {
        clientName: fc.oneof(text, open),
        generateSecret: fc.boolean(),
        allowedOAuthFlowsUserPoolClient: fc.boolean(),
        allowedOAuthFlows: items(flow),
        allowedOAuthScopes: items(text),
        callbackUrLs: items(fc.oneof({ weight: 5, arbitrary: text }, open)),
        explicitAuthFlows: items(fc.constantFrom('ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'SRP')),
        supportedIdentityProviders: items(fc.oneof({ weight: 5, arbitrary: text }, open)),
        accessTokenValidity: number,
        tokenValidityUnits: fc.record({ accessToken: unit, idToken: unit }, { requiredKeys: [] }),
        refreshTokenRotation: fc.record({
          feature: fc.constantFrom('ENABLED', 'on'),
          retryGracePeriodSeconds: number,
        }),
        writeAttributes: items(text),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(props, (given) => {
        const stack = new Stack(checked(), 'Web');
        const pool = new UserPool(stack, 'Pool');
        new CfnUserPoolClient(stack, 'Client', { ...given, userPoolId: pool.userPoolId });
        const [check] = validateTemplate(Template.fromStack(stack).toJSON());
        const firstLines = check?.issues.map(
          (issue) => printIssue(inDialect('cdkL1', { ...issue, path: issue.path.slice(3) })).split('\n')[0],
        );
        expect(
          said(stack)
            .map(([, line]) => line)
            .sort(),
        ).toEqual(firstLines?.sort());
      }),
      { numRuns: runs(0.5) },
    );
  });

  test('leaves the clients of this package to their own reports', () => {
    const stack = new Stack(checked(), 'Web');
    new UserPoolClient(stack, 'Client', {
      userPool: new UserPool(stack, 'Pool'),
      client: { oAuth: { flows: { implicitCodeGrant: true }, callbackUrls: ['https://a.example.com'] } },
    });
    const places = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('oauth-implicit'));
    expect(places).toHaveLength(1);
  });

  test('adds warnings, which can be acknowledged', () => {
    const stack = new Stack(checked(), 'Web');
    const pool = new UserPool(stack, 'Pool');
    pool.addClient('Told');
    const acknowledged = pool.addClient('Acknowledged');
    CdkAnnotations.of(acknowledged).acknowledgeWarning(
      '@org/cognito-cdk:oauth-implicit-default',
      'the old app, until March',
    );
    const annotations = Annotations.fromStack(stack);
    const implicit = annotations.findWarning('*', Match.stringLikeRegexp('oauth-implicit-default'));
    expect(implicit.map(({ id }) => id)).toEqual(['/Web/Pool/Told/Resource']);
    expect(implicit[0]?.entry.data).toMatch(
      /\n {2}fix: .*\[ack: @org\/cognito-cdk:oauth-implicit-default\]$/s,
    );
  });

  test('knows the user pool, of another stack too, and what is declared later', () => {
    const app = checked();
    const pool = new UserPool(new Stack(app, 'Pools'), 'Pool');
    const stack = new Stack(app, 'Web');
    for (const name of ['Google', 'Corp']) {
      new OfficialUserPoolClient(stack, name, {
        userPool: pool,
        disableOAuth: true,
        supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(name)],
      });
    }
    new CfnUserPoolIdentityProvider(Stack.of(pool), 'Provider', {
      userPoolId: pool.userPoolId,
      providerName: 'Corp',
      providerType: 'OIDC',
      providerDetails: {},
    });
    expect(said(stack)).toEqual([idpExists('/Web/Google/Resource')]);
  });

  test('knows what it is told of a user pool that is not in the app', () => {
    const withProvider = { userPoolId, supportedIdentityProviders: ['Google'] };
    const told = new Stack(checked({ context: { identityProviders: {} } }), 'Web');
    new CfnUserPoolClient(told, 'Client', withProvider);
    expect(said(told)).toEqual([idpExists('/Web/Client')]);
    const untold = new Stack(checked(), 'Web');
    new CfnUserPoolClient(untold, 'Client', withProvider);
    expect(said(untold)).toEqual([]);
  });

  test('sees lazy values, and what later Aspects do', () => {
    const app = checked();
    const stack = new Stack(app, 'Web');
    let minutes = 3;
    const client = new CfnUserPoolClient(stack, 'Client', {
      userPoolId,
      authSessionValidity: Lazy.number({ produce: () => minutes }),
    });
    Aspects.of(app).add({
      visit: (node) => {
        if (node === client) minutes = 20;
      },
    });
    expect(said(stack)).toEqual([ofMistake('/Web/Client')]);
  });

  test('leaves open what is known only at deploy time', () => {
    const app = checked();
    const stack = new Stack(app, 'Web');
    const urls = new CfnParameter(stack, 'Urls', { type: 'CommaDelimitedList' });
    const other = new CfnParameter(new Stack(app, 'Other'), 'Provider');
    new CfnUserPoolClient(stack, 'Client', {
      userPoolId: new UserPool(stack, 'Pool').userPoolId,
      authSessionValidity: new CfnParameter(stack, 'Minutes', { type: 'Number' }).valueAsNumber,
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthFlows: ['code'],
      allowedOAuthScopes: ['openid'],
      callbackUrLs: urls.valueAsList,
      defaultRedirectUri: 'https://a.example.com',
      supportedIdentityProviders: ['COGNITO', other.valueAsString],
    });
    expect(said(stack)).toEqual([]);
  });

  test('visits nested stacks, and like every Aspect the stages that it is added to', () => {
    const app = checked();
    const inner = new NestedStack(new NestedStack(new Stack(app, 'Web'), 'Outer'), 'Inner');
    new CfnUserPoolClient(inner, 'Client', withMistake);
    const stage = new Stage(app, 'Prod');
    Aspects.of(stage).add(new UserPoolClientChecks());
    const staged = new Stack(stage, 'Web');
    new CfnUserPoolClient(staged, 'Client', withMistake);
    const assembly = app.synth();
    const places = [assembly, assembly.getNestedAssembly(stage.artifactId)].flatMap(({ stacks }) =>
      stacks.flatMap(({ messages }) => messages.map(({ id, level }) => [level, id])),
    );
    expect(places).toEqual([
      ['error', '/Web/Outer/Inner/Client'],
      ['error', '/Prod/Web/Client'],
    ]);
  });

  test('changes neither the tree nor the template, however often it is synthesised', () => {
    const build = (app: App): Stack => {
      const stack = new Stack(app, 'Web');
      new UserPool(stack, 'Pool').addClient('Official');
      new CfnUserPoolClient(stack, 'L1', withMistake);
      return stack;
    };
    const withAspect = build(checked());
    const without = build(new App({ analyticsReporting: false }));
    const paths = (stack: Stack) => stack.node.findAll().map(({ node }) => node.path);
    const once = said(withAspect);
    expect(once.length).toBeGreaterThan(1);
    expect(said(withAspect)).toEqual(once);
    expect(Template.fromStack(withAspect).toJSON()).toEqual(Template.fromStack(without).toJSON());
    expect(paths(withAspect)).toEqual(paths(without));
  });

  test('applies the settings in the metadata of a resource', () => {
    const stack = new Stack(checked(), 'Web');
    const client = new CfnUserPoolClient(stack, 'Client', withMistake);
    client.addMetadata('CognitoClient', { downgrade: { 'auth-session-range': 'the quota was raised' } });
    expect(said(stack)).toEqual([['/Web/Client', expect.stringMatching(/^warning auth-session-range /)]]);
  });

  test('hides nothing behind a property that the CDK refuses', () => {
    const app = checked();
    const stack = new Stack(app, 'Web');
    new CfnUserPoolClient(stack, 'Client', { userPoolId, generateSecret: 'maybe' as unknown as boolean });
    stack.node.addValidation({ validate: () => ['another mistake'] });
    expect(() => app.synth()).toThrow(/another mistake[^]*"maybe" should be a boolean/);
  });

  test('asks the rules of strict where they are wanted, as errors where strict says so', () => {
    const app = checked({ ruleSet: 'strict' });
    const stack = new Stack(app, 'Web');
    const wide = {
      userPoolId,
      generateSecret: true,
      allowedOAuthFlowsUserPoolClient: false,
      enableTokenRevocation: false,
    };
    new CfnUserPoolClient(stack, 'Client', wide);
    expect(said(stack).map(([, line]) => line.split(':')[0])).toEqual([
      'error token-revocation-off  enableTokenRevocation',
      'warning user-existence-errors-default  preventUserExistenceErrors',
    ]);
  });
});
