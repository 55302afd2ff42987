import { App, CfnResource, LegacyStackSynthesizer, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as cdk from 'aws-cdk-lib';
import {
  CfnUserPoolClient,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolIdentityProvider,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  UserPoolClient as OurUserPoolClient,
  UserPoolClientValidationPlugin,
  type UserPoolClientValidationPluginProps,
} from '../index';

const directory = mkdtempSync(join(tmpdir(), 'validation-plugin-'));

afterAll(() => rmSync(directory, { recursive: true }));

/** Newer versions of the CDK report warnings too, and let them be acknowledged. */
const knowsValidations = 'Validations' in cdk;

const skipped = knowsValidations ? '' : ' (skipped: this version of the CDK has no Validations)';

const itWithValidations = knowsValidations ? test : test.skip;

/** Newer versions of the CDK tell a plugin which app it validates, as of the version with `Validations` at the latest. */
const knowsApp = knowsValidations;

const withoutApp = knowsApp ? '' : ' (skipped: this version of the CDK does not tell plugins the app)';

const itWithApp = knowsApp ? test : test.skip;

interface Violation {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly fix: string;
  readonly violatingResources: ReadonlyArray<{
    readonly resourceLogicalId: string;
    readonly templatePath: string;
    readonly locations: ReadonlyArray<string>;
  }>;
}

interface Validated {
  readonly stopped: boolean;
  readonly printed: string;
  readonly violations: ReadonlyArray<Violation>;
}

const newApp = (props: cdk.AppProps): App =>
  new App({
    analyticsReporting: false,
    outdir: mkdtempSync(join(directory, 'app-')),
    context: {
      '@aws-cdk/core:validationReportJson': true,
      '@aws-cdk/core:validationReportPrettyPrint': true,
    },
    ...props,
  });

/** Synthesises as the CDK command line does, and gives what the CDK prints. */
const synthesised = (app: App): Validated => {
  const exitCode = process.exitCode;
  process.exitCode = 0;
  const error = jest.spyOn(console, 'error').mockImplementation();
  const log = jest.spyOn(console, 'log').mockImplementation();
  try {
    let thrown = '';
    try {
      app.synth();
    } catch (failure) {
      thrown = String(failure);
    }
    const report = JSON.parse(readFileSync(join(app.outdir, 'policy-validation-report.json'), 'utf8')) as {
      readonly pluginReports: ReadonlyArray<{ readonly violations: ReadonlyArray<Violation> }>;
    };
    return {
      stopped: thrown !== '' || Number(process.exitCode) === 1,
      printed: [thrown, ...(error.mock.calls as ReadonlyArray<ReadonlyArray<string>>).flat()].join('\n'),
      violations: report.pluginReports.flatMap(({ violations }) => violations),
    };
  } finally {
    process.exitCode = exitCode;
    error.mockRestore();
    log.mockRestore();
  }
};

const validated = (
  build: (app: App) => void,
  props: UserPoolClientValidationPluginProps = {},
  appProps: cdk.AppProps = {},
): Validated => {
  const plugin = new UserPoolClientValidationPlugin(props);
  const app = newApp({ ...appProps, ...(knowsValidations ? {} : { policyValidationBeta1: [plugin] }) });
  if (knowsValidations) cdk.Validations.of(app).addPlugins(plugin);
  build(app);
  return synthesised(app);
};

const found = ({ violations }: Validated) =>
  violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ resourceLogicalId, locations }) => [ruleName, resourceLogicalId, ...locations]),
  );

// The types of the CDK do not hold for exactOptionalPropertyTypes.
const legacySynthesizer = new LegacyStackSynthesizer() as cdk.IReusableStackSynthesizer;

const userPoolId = 'eu-west-1_abc';

const withMistake = { userPoolId, authSessionValidity: 20 };

const ofMistake = (logicalId: unknown) => ['auth-session-range', logicalId, 'Properties.AuthSessionValidity'];

describe('UserPoolClientValidationPlugin', () => {
  test('is registered as a property of the app', () => {
    // Newer versions say that this is deprecated.
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const app = newApp({ policyValidationBeta1: [new UserPoolClientValidationPlugin()] });
    warn.mockRestore();
    new CfnUserPoolClient(new Stack(app, 'Web'), 'Client', withMistake);
    expect(found(synthesised(app))).toEqual([ofMistake('Client')]);
  });

  test('gives everything that the CDK can report of an issue', () => {
    const { violations, printed, stopped } = validated((app) => {
      new CfnUserPoolClient(new Stack(app, 'Web'), 'Client', {
        userPoolId,
        allowedOAuthFlowsUserPoolClient: true,
        allowedOAuthFlows: ['code'],
        allowedOAuthScopes: ['openid'],
        callbackUrLs: ['https://a.example.com', 'http://a.example.com'],
        supportedIdentityProviders: ['COGNITO'],
      });
    });
    const templatePath: unknown = expect.stringMatching(/(^|\/)Web\.template\.json$/);
    expect(violations).toMatchObject([
      {
        ruleName: 'callback-url-https',
        severity: 'error',
        description: 'CallbackURLs[1] uses plain HTTP for a host other than localhost',
        fix: 'write https://a.example.com',
        violatingResources: [
          { resourceLogicalId: 'Client', templatePath, locations: ['Properties.CallbackURLs.1'] },
        ],
      },
    ]);
    expect(stopped).toBe(true);
    expect(printed).toContain('callback-url-https');
    expect(printed).toContain('CallbackURLs[1] uses plain HTTP');
    expect(printed).toContain('Web/Client');
  });

  test('finds a client whoever made it', () => {
    const file = join(directory, 'included.json');
    const resource = {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { UserPoolId: userPoolId, AuthSessionValidity: 20 },
    };
    writeFileSync(file, JSON.stringify({ Resources: { Included: resource } }));
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      const userPool = UserPool.fromUserPoolId(stack, 'Pool', userPoolId);
      new UserPoolClient(stack, 'Official', {
        userPool,
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom('api/read')] },
      });
      new CfnUserPoolClient(stack, 'L1', withMistake);
      new CfnResource(stack, 'Generic', { type: resource.Type, properties: resource.Properties });
      new CfnInclude(stack, 'Template', { templateFile: file });
      const overridden = new CfnUserPoolClient(stack, 'Overridden', { userPoolId });
      overridden.addPropertyOverride('AuthSessionValidity', 20);
      // An error of this one would stop the synthesis before there is a template.
      const client = new OurUserPoolClient(stack, 'Ours', { userPool, client: { disableOAuth: true } });
      const ours = client.node.defaultChild as CfnUserPoolClient;
      ours.addMetadata('CognitoClient', { downgrade: { 'auth-session-range': 'the quota was raised' } });
      ours.addPropertyOverride('AuthSessionValidity', 20);
    });
    expect(found(check)).toEqual([
      [
        'oauth-client-credentials-secret',
        expect.stringMatching(/^Official/),
        'Properties.AllowedOAuthFlows.0',
      ],
      ofMistake('L1'),
      ofMistake('Generic'),
      ofMistake('Included'),
      ofMistake('Overridden'),
      ofMistake(expect.stringMatching(/^Ours/)),
    ]);
  });

  test('lets an app without mistakes pass', () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      new UserPool(stack, 'Pool').addClient('Client', { disableOAuth: true });
    });
    expect(check).toMatchObject({ stopped: false, violations: [] });
  });

  test('does not fail for warnings', () => {
    const check = validated((app) => {
      new UserPool(new Stack(app, 'Web'), 'Pool').addClient('Client');
    });
    expect(check.stopped).toBe(false);
    // The reports of older versions leave out a plugin that found no error.
    expect(found(check).map(([code]) => code)).toEqual(
      knowsValidations ? expect.arrayContaining(['oauth-implicit-default']) : [],
    );
  });

  test('knows the user pool of the same template', () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      new CfnUserPoolClient(stack, 'Client', {
        userPoolId: new UserPool(stack, 'Pool').userPoolId,
        supportedIdentityProviders: ['COGNITO'],
        readAttributes: ['custom:tier'],
      });
    });
    expect(found(check)).toEqual([['attr-unknown', 'Client', 'Properties.ReadAttributes.0']]);
  });

  itWithApp(`knows the providers of the user pool${withoutApp}`, () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      new CfnUserPoolClient(stack, 'Client', {
        userPoolId: new UserPool(stack, 'Pool').userPoolId,
        supportedIdentityProviders: ['Google'],
      });
    });
    expect(found(check)).toEqual([['idp-exists', 'Client', 'Properties.SupportedIdentityProviders.0']]);
  });

  test.each<[string, (stack: Stack, userPool: UserPool) => void]>([
    [
      'registered by its name',
      (stack, userPool) =>
        userPool.registerIdentityProvider(UserPoolIdentityProvider.fromProviderName(stack, 'Corp', 'Corp')),
    ],
    [
      'registered by an object of the app’s own',
      (_, userPool) => userPool.registerIdentityProvider({ providerName: 'Corp' } as never),
    ],
    ['only imported', (stack) => void UserPoolIdentityProvider.fromProviderName(stack, 'Corp', 'Corp')],
  ])('takes a provider that is %s for one that exists', (_, declare) => {
    const check = validated((app) => {
      for (const scope of [app, new Stage(app, 'Prod')]) {
        const stack = new NestedStack(new Stack(scope, 'Web'), 'Nested');
        const userPool = new UserPool(stack, 'Pool');
        declare(stack, userPool);
        new CfnUserPoolClient(stack, 'Client', {
          userPoolId: userPool.userPoolId,
          supportedIdentityProviders: ['Corp', ...(knowsApp ? ['Crop'] : [])],
        });
      }
    });
    const typo = ['idp-exists', 'Client', 'Properties.SupportedIdentityProviders.1'];
    expect(found(check)).toEqual(knowsApp ? [typo, typo] : []);
  });

  test('knows no scopes of a resource server that is only imported', () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      const userPool = new UserPool(stack, 'Pool');
      UserPoolResourceServer.fromUserPoolResourceServerId(stack, 'Api', 'api');
      userPool.addClient('Client', {
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom('api/read')] },
      });
    });
    expect(found(check)).toEqual([]);
  });

  test('reports nothing about a user pool of another stack, unless the context says what it is', () => {
    const build = (app: App) => {
      const { userPoolId: elsewhere } = new UserPool(new Stack(app, 'Pools'), 'Pool');
      new CfnUserPoolClient(new Stack(app, 'Web'), 'Client', {
        userPoolId: elsewhere,
        supportedIdentityProviders: ['Google'],
      });
    };
    expect(validated(build)).toMatchObject({ stopped: false, violations: [] });
    expect(found(validated(build, { context: { identityProviders: {} } }))).toEqual([
      ['idp-exists', 'Client', 'Properties.SupportedIdentityProviders.0'],
    ]);
  });

  test('knows the Region of a stack that says it', () => {
    const codes = (stackProps: cdk.StackProps) => {
      const app = newApp({});
      new CfnUserPoolClient(new Stack(app, 'Web', stackProps), 'Client', {
        userPoolId: cdk.Fn.importValue('pool'),
        analyticsConfiguration: {
          applicationArn: 'arn:aws:mobiletargeting:eu-central-1:123456789012:apps/d0c5e2a1',
        },
      });
      const { templateFullPath } = app.synth().getStackArtifact('Web');
      return new UserPoolClientValidationPlugin()
        .validate({ templatePaths: [templateFullPath], appConstruct: app })
        .violations.map(({ ruleName }) => ruleName);
    };
    expect(codes({ env: { region: 'eu-west-1' } })).toContain('analytics-region');
    expect(codes({ env: { region: 'eu-central-1' } })).not.toContain('analytics-region');
    expect(codes({})).not.toContain('analytics-region');
  });

  test.each<[string, cdk.AppProps]>([
    ['default', {}],
    ['legacy', { defaultStackSynthesizer: legacySynthesizer }],
  ])('checks stages and nested stacks, with the %s synthesizer', (_, appProps) => {
    const check = validated(
      (app) => {
        for (const scope of [app, new Stage(app, 'Prod')]) {
          const stack = new Stack(scope, 'Web');
          const nested = new NestedStack(new NestedStack(stack, 'Outer'), 'Inner');
          new CfnUserPoolClient(nested, 'Nested', withMistake);
          new CfnUserPoolClient(stack, 'Client', withMistake);
        }
      },
      {},
      appProps,
    );
    const one = [ofMistake('Client'), ofMistake('Nested')];
    expect(found(check)).toEqual([...one, ...one]);
    expect(check.printed).toContain('Prod/Web/Outer/Inner/Nested');
  });

  test('leaves alone what an earlier synthesis left behind', () => {
    const outdir = mkdtempSync(join(directory, 'again-'));
    const build = (id: string) => (app: App) => {
      new CfnUserPoolClient(new NestedStack(new Stack(app, 'Web'), id), 'Client', withMistake);
    };
    expect(validated(build('Before'), {}, { outdir }).violations).toHaveLength(1);
    const { violations } = validated(build('After'), {}, { outdir });
    expect(violations.flatMap(({ violatingResources }) => violatingResources)).toMatchObject([
      { templatePath: expect.stringMatching(/WebAfter\w+\.nested\.template\.json$/) as unknown },
    ]);
  });

  test('leaves alone files that an app uploads', () => {
    const file = join(mkdtempSync(join(directory, 'assets-')), 'uploaded.template.json');
    const uploaded = { Uploaded: { Type: 'AWS::Cognito::UserPoolClient', Properties: {} } };
    writeFileSync(file, JSON.stringify({ Resources: uploaded }));
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      new Asset(stack, 'Asset', { path: file });
      new CfnUserPoolClient(stack, 'Client', withMistake);
    });
    expect(found(check)).toEqual([ofMistake('Client')]);
  });

  test('applies the settings in the metadata of a resource', () => {
    const check = validated((app) => {
      const client = new CfnUserPoolClient(new Stack(app, 'Web'), 'Client', withMistake);
      client.addMetadata('CognitoClient', { downgrade: { 'auth-session-range': 'the quota was raised' } });
    });
    expect(check.stopped).toBe(false);
  });

  test('applies the settings of a client of this package', () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      new OurUserPoolClient(stack, 'Client', {
        userPool: new UserPool(stack, 'Users'),
        client: { disableOAuth: true, authSessionValidity: { minutes: 20 } },
        downgrade: { 'auth-session-range': 'the quota was raised' },
      });
    });
    expect(check.stopped).toBe(false);
  });

  itWithValidations(`lets issues be acknowledged${skipped}`, () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      cdk.Validations.of(stack).acknowledge({
        id: '@org/cognito-cdk::auth-session-range',
        reason: 'the quota was raised',
      });
      new CfnUserPoolClient(stack, 'Client', withMistake);
    });
    expect(check).toMatchObject({ stopped: false, violations: [] });
  });

  test('leaves open what is known only at deploy time', () => {
    const check = validated((app) => {
      const stack = new Stack(app, 'Web');
      const minutes = new cdk.CfnParameter(stack, 'Minutes', { type: 'Number' });
      const urls = new cdk.CfnParameter(stack, 'Urls', { type: 'CommaDelimitedList' });
      new CfnUserPoolClient(stack, 'Client', {
        userPoolId,
        authSessionValidity: minutes.valueAsNumber,
        allowedOAuthFlowsUserPoolClient: true,
        allowedOAuthFlows: ['code'],
        allowedOAuthScopes: ['openid'],
        callbackUrLs: urls.valueAsList,
        defaultRedirectUri: 'https://a.example.com',
        supportedIdentityProviders: ['COGNITO'],
      });
    });
    expect(check).toMatchObject({ stopped: false, violations: [] });
  });

  test('has a version, and names every rule that it may report', () => {
    const plugin = new UserPoolClientValidationPlugin();
    const { version, ruleIds } = plugin;
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(plugin.validate({ templatePaths: [], appConstruct: newApp({}) })).toEqual({
      pluginVersion: version,
      success: true,
      violations: [],
    });
    expect(ruleIds).toEqual([...new Set(ruleIds)]);
    expect(ruleIds).toEqual(
      expect.arrayContaining(['auth-session-range', 'idp-order', 'client-name-format']),
    );
  });

  test('asks the rules of strict where they are wanted', () => {
    const wide = (app: App): void => {
      const properties = { userPoolId, allowedOAuthFlowsUserPoolClient: false, enableTokenRevocation: false };
      new CfnUserPoolClient(new Stack(app, 'Web'), 'Client', properties);
    };
    expect(validated(wide).stopped).toBe(false);
    const { stopped, violations } = validated(wide, { ruleSet: 'strict' });
    expect(stopped).toBe(true);
    expect(violations.map(({ ruleName, severity }) => [severity, ruleName])).toContainEqual([
      'error',
      'token-revocation-off',
    ]);
  });
});
