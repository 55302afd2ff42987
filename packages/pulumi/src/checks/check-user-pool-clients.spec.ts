/** Checks of clients that programs declare without the component, under Pulumi's mocks and its real runtime. */
import { join } from 'node:path';
import * as aws from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import { idle, startMocks } from '../../fixtures/mocked-engine';
import { clientWithMistake } from '../../fixtures/program-of-mistakes';
import { runProgram, type Run } from '../../fixtures/run-program';
import { checkUserPoolClients, UserPoolClient, type ClientCheckOptions } from '../index';

jest.setTimeout(300_000);

/** The errors that Pulumi would report as the failure of the program. */
declare const unhandledRejections: ReadonlyArray<Error>;

const clientType = 'aws:cognito/userPoolClient:UserPoolClient';
const urnOf = (type: string, name: string): string => `urn:pulumi:dev::acme::${type}::${name}`;

const told = ({ log }: Run, severity: string): ReadonlyArray<string> =>
  log.filter((entry) => entry.severity === severity).map(({ message }) => message);

const codesIn = (message: string): ReadonlyArray<string> =>
  [...message.matchAll(/^(?:error|warning) (\S+) {2}/gm)].map(([, code]) => code as string);

const runChecks = (preview: boolean, config: Readonly<Record<string, string>> = {}): Promise<Run> =>
  runProgram(join(__dirname, '..', '..', 'fixtures', 'programs', 'with-checks.ts'), {
    preview,
    config: { 'acme:logout': 'http://hidden.acme.example', ...config },
  });

const everyMistake = [
  'scope-unknown',
  'callback-url-https',
  'logout-url-https',
  'access-token-range',
  'idp-exists',
  'idp-exists',
];

describe('a program that is checked', () => {
  test('ends its preview with one list that has each mistake once, at its client and its line', async () => {
    const run = await runChecks(true, { 'acme:remote': 'true' });
    expect(run.exitCode).toBe(32);
    const [error = '', ...others] = told(run, 'ERROR');
    expect(others).toEqual([]);
    expect(codesIn(error)).toEqual(everyMistake);
    expect(error.split('\n').filter((line) => !line.startsWith('  fix: '))).toEqual([
      '6 mistakes in 4 app clients',
      expect.stringMatching(
        /^app client "web-client" \(.*\$aws:cognito\S*::web-client, with-checks\.ts:\d+:\d+\):$/,
      ),
      'error scope-unknown  allowedOauthScopes[1]: the resource server https://api.acme.example has no scope raed',
      'error callback-url-https  callbackUrls[1]: uses plain HTTP for a host other than localhost',
      expect.stringMatching(/^error logout-url-https {2}logoutUrls\[0\]: .* \(a secret is not quoted\)$/),
      expect.stringMatching(
        /^app client "native" \(.*::aws-native:cognito:UserPoolClient::native, with-checks\.ts:/,
      ),
      'error access-token-range  accessTokenValidity: is 4 minutes, but must be 5 minutes to 1 day',
      expect.stringMatching(/^app client "ours" \(.*::ours, with-checks\.ts:\d+:\d+\):$/),
      'error idp-exists  supportedIdentityProviders[0]: the user pool has no provider "Gogle"',
      `app client "remote-client" (${urnOf(`remote:index:SignIn$${clientType}`, 'remote-client')}):`,
      'error idp-exists  supportedIdentityProviders[1]: the user pool has no provider "Facebook"',
      "To accept one, give a reason: checkUserPoolClients({ downgrade: { 'scope-unknown': 'the reason' } })",
    ]);
    expect(JSON.stringify([told(run, 'ERROR'), told(run, 'WARNING')])).not.toContain('hidden.acme.example');
    // The component warns by itself.
    expect(told(run, 'WARNING').flatMap(codesIn)).toEqual(['auth-flow-plain-password']);
  });

  test('does not create a client with mistakes of its own at an update, and says each mistake once', async () => {
    const run = await runChecks(false);
    expect(run.exitCode).toBe(32);
    const codes = told(run, 'ERROR').flatMap(codesIn);
    expect(codes).toEqual(
      expect.arrayContaining(['access-token-range', 'callback-url-https', 'logout-url-https']),
    );
    expect(new Set(codes).size).toBe(codes.length);
    const created = run.registrations
      .filter(({ type }) => type.endsWith(':UserPoolClient'))
      .map(({ name }) => name);
    expect(created).toEqual(expect.not.arrayContaining(['web-client', 'native']));
  });

  test.each([true, false])('passes without mistakes: preview %s', async (preview) => {
    const run = await runChecks(preview, {
      'acme:good': 'true',
      'acme:logout': 'https://hidden.acme.example',
    });
    expect(run.exitCode).toBe(0);
    expect(told(run, 'ERROR')).toEqual([]);
    expect(told(run, 'WARNING').flatMap(codesIn)).toEqual(['auth-flow-plain-password']);
  });

  test('passes if its mistakes are accepted with a reason, and is told of settings without effect', async () => {
    const run = await runChecks(true, { 'acme:accepts': 'true', 'acme:remote': 'true' });
    expect(run.exitCode).toBe(0);
    const warnings = told(run, 'WARNING');
    // What is accepted in the component, and the rules that it chooses, count there.
    expect(warnings.flatMap(codesIn)).toEqual([
      'auth-flow-plain-password',
      'scope-unknown',
      'callback-url-https',
      'write-attr-custom-default',
      'logout-url-https',
      'access-token-range',
      'write-attr-custom-default',
      'write-attr-custom-default',
      'idp-exists',
      'write-attr-custom-default',
    ]);
    expect(warnings.filter((message) => message.includes('checkUserPoolClients({ silence'))).toHaveLength(4);
    expect(warnings.filter((message) => message.includes('lint-unused'))).toEqual([
      expect.stringContaining('checkUserPoolClients: warning lint-unused  silence["attr-duplicate"]: '),
    ]);
  });
});

// -------------------------------------------------------------------------------------
// mocks
// -------------------------------------------------------------------------------------

/** As a package makes it that is not installed here. */
class Native extends pulumi.CustomResource {}

describe('a unit test with mocks', () => {
  beforeEach(async () => {
    await startMocks();
    jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
  });

  afterEach(async () => {
    await idle();
    jest.restoreAllMocks();
  });

  const issuesOf = async (declare: () => unknown, options?: ClientCheckOptions) => {
    const checks = checkUserPoolClients(options);
    declare();
    return (await checks.issues()).map(({ urn, issues }) => [
      urn.split('::').pop(),
      ...issues.map(({ code, path }) => `${code} ${path.join('.')}`),
    ]);
  };

  test('asks for the issues of the clients that were registered', async () => {
    const found = await issuesOf(() => {
      const pool = new aws.UserPool('users', { schemas: [{ name: 'tier', attributeDataType: 'String' }] });
      new aws.UserPoolClient('web', {
        userPoolId: pool.id,
        readAttributes: ['custom:tier', 'custom:teir'],
        name: pulumi.secret('a/b'),
        tokenValidityUnits: pulumi.output({ accessToken: 'minutes' }),
        accessTokenValidity: 4,
      });
      new aws.UserPoolClient('good', { userPoolId: pool.id, supportedIdentityProviders: ['COGNITO'] });
    });
    expect(found).toEqual([
      [
        'web',
        'access-token-range accessTokenValidity',
        'attr-unknown readAttributes.1',
        'client-name-format name',
      ],
    ]);
  });

  test('reads the arguments of the native package, and what is secret or unknown in them', async () => {
    const found = await issuesOf(() => {
      new Native('aws-native:cognito:UserPoolClient', 'native', {
        userPoolId: 'pool',
        allowedOAuthFlowsUserPoolClient: false,
        supportedIdentityProviders: ['COGNITO'],
        clientName: pulumi.secret('a/b'),
        logoutUrls: [pulumi.output(pulumi.unknown), 'http://a.example'],
        refreshTokenRotation: pulumi.output({ feature: 'on' }),
        nothing: 1,
      });
    });
    expect(found).toEqual([
      [
        'native',
        'unknown-key nothing',
        'rotation-feature-unknown refreshTokenRotation.feature',
        'oauth-kept-while-disabled allowedOAuthFlowsUserPoolClient',
        'logout-url-https logoutUrls.1',
        'client-name-format clientName',
      ],
    ]);
  });

  test('gets only what is new about a client of the component', async () => {
    const found = await issuesOf(() => {
      const pool = new aws.UserPool('users');
      new UserPoolClient('web', {
        userPool: pool,
        client: {
          disableOAuth: true,
          authFlows: { userPassword: true },
          supportedIdentityProviders: ['Gogle'],
        },
      });
    });
    expect(found).toEqual([['web', 'idp-exists supportedIdentityProviders.0']]);
  });

  describe('of a rule set', () => {
    const web = () =>
      new aws.UserPoolClient('web', {
        userPoolId: 'eu-west-1_Users',
        supportedIdentityProviders: ['COGNITO'],
        preventUserExistenceErrors: 'ENABLED',
        generateSecret: true,
        idTokenValidity: 8,
        enableTokenRevocation: false,
      });
    const silence = { 'token-unit-missing': 'hours everywhere', 'access-token-long': 'there is none' };

    test.each<[string, ClientCheckOptions, ReadonlyArray<string>]>([
      ['recommended', {}, ['token-revocation-off enableTokenRevocation']],
      [
        'strict',
        { ruleSet: 'strict' },
        ['token-revocation-off enableTokenRevocation', 'token-unit-missing idTokenValidity'],
      ],
      [
        'levels',
        { levels: { 'token-revocation-off': 'off', 'token-unit-missing': 'error' } },
        ['token-unit-missing idTokenValidity'],
      ],
    ])('asks the rules of %s', async (_, options, expected) => {
      expect(await issuesOf(web, options)).toEqual([['web', ...expected]]);
    });

    test('takes a setting about a rule that is not asked for used', async () => {
      expect(await issuesOf(web, { silence })).toEqual([
        ['web', 'token-revocation-off enableTokenRevocation'],
      ]);
    });

    test('adds what the user pool says of a client of the component', async () => {
      const found = await issuesOf(
        () => {
          const pool = new aws.UserPool('users', {
            schemas: [{ name: 'role', attributeDataType: 'String', mutable: true }],
          });
          new UserPoolClient('web', { userPool: pool, client: { disableOAuth: true } });
        },
        { ruleSet: 'strict' },
      );
      expect(found).toEqual([['web', 'write-attr-custom-default writeAttributes']]);
    });
  });

  describe('takes into account what is declared of the user pool', () => {
    const google = (
      userPoolId: pulumi.Input<string>,
      name: pulumi.Input<string> = 'Google',
      mapping: object = { email: 'email' },
    ) =>
      new aws.IdentityProvider('google', {
        userPoolId,
        providerName: name,
        providerType: 'Google',
        providerDetails: {},
        attributeMapping: mapping as Record<string, string>,
      });
    const web = (userPoolId: pulumi.Input<string>, args: object = {}) =>
      new aws.UserPoolClient('web', { userPoolId, supportedIdentityProviders: ['Google'], ...args });
    const missing = [['web', 'idp-exists supportedIdentityProviders.0']];

    test.each<[string, () => unknown, ReadonlyArray<unknown>]>([
      [
        'a provider',
        () => {
          const { id } = new aws.UserPool('users');
          web(id);
          google(id);
        },
        [],
      ],
      ['none', () => web(new aws.UserPool('users').id), missing],
      [
        'one of another pool',
        () => {
          google(new aws.UserPool('others').id);
          web(new aws.UserPool('users').id);
        },
        missing,
      ],
      [
        'one of a pool that is not known',
        () => {
          google('eu-west-1_Other');
          web(new aws.UserPool('users').id);
        },
        [],
      ],
      [
        'one with a name that is not known',
        () => {
          const { id } = new aws.UserPool('users');
          google(id, pulumi.output(pulumi.unknown) as unknown as pulumi.Output<string>);
          web(id);
        },
        [],
      ],
      [
        'one whose attribute mapping is not known',
        () => {
          const { id } = new aws.UserPool('users');
          google(id, 'Google', pulumi.output(pulumi.unknown));
          web(id, { writeAttributes: ['name'] });
        },
        [],
      ],
      [
        'its plan',
        () => {
          const { id } = new aws.UserPool('users', { userPoolTier: 'LITE' });
          const refreshTokenRotation = { feature: 'ENABLED', retryGracePeriodSeconds: 10 };
          web(id, { refreshTokenRotation, supportedIdentityProviders: ['COGNITO'] });
        },
        [['web', 'rotation-tier refreshTokenRotation.feature']],
      ],
      [
        'its passkeys, which no client lets users choose',
        () => {
          const { id } = new aws.UserPool('users', {
            signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
          });
          const supportedIdentityProviders = ['COGNITO'];
          web(id, {
            supportedIdentityProviders,
            explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
          });
        },
        [['web', 'auth-flow-passwordless-needs-user explicitAuthFlows']],
      ],
      [
        'its passkeys, which another client lets users choose, or may do so',
        () => {
          const flows: ReadonlyArray<pulumi.Input<string>> = [
            'ALLOW_USER_AUTH',
            pulumi.output(pulumi.unknown) as never,
          ];
          for (const [index, flow] of flows.entries()) {
            const { id } = new aws.UserPool(`users${index}`, {
              signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
            });
            web(id, { supportedIdentityProviders: ['COGNITO'] });
            new aws.UserPoolClient(`other${index}`, {
              userPoolId: id,
              supportedIdentityProviders: ['COGNITO'],
              explicitAuthFlows: [flow, 'ALLOW_REFRESH_TOKEN_AUTH'],
            });
          }
        },
        [['other1', 'reference-position explicitAuthFlows']],
      ],
      [
        'its triggers, none of which defines challenges',
        () => {
          const { id } = new aws.UserPool('users', { lambdaConfig: { preSignUp: 'arn:aws:lambda' } });
          web(id, {
            supportedIdentityProviders: ['COGNITO'],
            explicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
          });
        },
        [['web', 'auth-flow-custom-triggers explicitAuthFlows.0']],
      ],
      [
        'its triggers, which are not known, or one of which is known later',
        () => {
          const later = pulumi.output(pulumi.unknown) as never;
          for (const [index, lambdaConfig] of [later, { defineAuthChallenge: later }].entries()) {
            const { id } = new aws.UserPool(`users${index}`, { lambdaConfig });
            new aws.UserPoolClient(`web${index}`, {
              userPoolId: id,
              supportedIdentityProviders: ['COGNITO'],
              explicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            });
          }
        },
        [],
      ],
      [
        'the factors of a native pool, as far as they are known',
        () => {
          const later = pulumi.output(pulumi.unknown) as never;
          const policies = [
            { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
            { signInPolicy: { allowedFirstAuthFactors: [later, 'WEB_AUTHN'] } },
            {},
            later,
          ];
          for (const [index, given] of policies.entries()) {
            const { id } = new Native('aws-native:cognito:UserPool', `users${index}`, { policies: given });
            new aws.UserPoolClient(`web${index}`, {
              userPoolId: id,
              supportedIdentityProviders: ['COGNITO'],
              explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            });
          }
        },
        [['web0', 'auth-flow-passwordless-needs-user explicitAuthFlows']],
      ],
      ['a pool of another program', () => web('eu-west-1_Other'), []],
      ['a pool that is only read', () => web(aws.UserPool.get('users', 'eu-west-1_Other').id), []],
      [
        'a pool that is imported',
        () => web(new aws.UserPool('users', {}, { import: 'eu-west-1_Other' }).id),
        [],
      ],
      [
        'two pools',
        () => web(pulumi.interpolate`${new aws.UserPool('a').id}${new aws.UserPool('b').id}`),
        [],
      ],
      [
        'a native pool',
        () => {
          const pool = new Native('aws-native:cognito:UserPool', 'users', {
            schema: [{ name: 'tier' }],
          });
          web(pool.id, {
            readAttributes: ['custom:tier', 'custom:teir'],
            supportedIdentityProviders: ['COGNITO'],
          });
        },
        [['web', 'attr-unknown readAttributes.1']],
      ],
    ])('%s', async (_, declare, expected) => {
      expect(await issuesOf(declare)).toEqual(expected);
    });

    test('facts that are given win', async () => {
      const declare = () => web(new aws.UserPool('users').id);
      expect(await issuesOf(declare, { context: { identityProviders: { Google: {} } } })).toEqual([]);
    });

    test.each<[string, object, ReadonlyArray<string>]>([
      ['known', { name: 'tier', mutable: false }, ['write-attr-immutable writeAttributes.0']],
      ['for developers', { name: 'tier', developerOnlyAttribute: true }, ['attr-unknown writeAttributes.0']],
      ['with an unknown name', { name: pulumi.output(pulumi.unknown) }, []],
      ['with an unknown flag', { name: 'tier', mutable: pulumi.output(pulumi.unknown) }, []],
      ['with another unknown flag', { name: 'tier', required: pulumi.output(pulumi.unknown) }, []],
      ['with a prefix', { name: 'custom:tier' }, []],
      ['that is unknown as a whole', pulumi.output(pulumi.unknown), []],
      ['that is no attribute', pulumi.output('tier'), []],
    ])('an attribute: %s', async (_, schema, codes) => {
      const found = await issuesOf(() => {
        const pool = new aws.UserPool('users', {
          schemas: [
            (pulumi.Output.isInstance(schema) ? schema : { attributeDataType: 'String', ...schema }) as never,
          ],
        });
        new aws.UserPoolClient('web', { userPoolId: pool.id, writeAttributes: ['custom:tier'] });
      });
      expect(found).toEqual(codes.length === 0 ? [] : [['web', ...codes]]);
    });

    test.each<[string, object, ReadonlyArray<string>]>([
      [
        'known',
        { scopes: [{ scopeName: 'read', scopeDescription: 'Read' }] },
        ['scope-unknown allowedOauthScopes.0'],
      ],
      ['without scopes', {}, ['scope-unknown allowedOauthScopes.0']],
      ['with a scope that is not known', { scopes: [{ scopeName: pulumi.output(pulumi.unknown) }] }, []],
      ['with an identifier that is not known', { identifier: pulumi.output(pulumi.unknown) }, []],
    ])('a resource server: %s', async (_, args, codes) => {
      const found = await issuesOf(() => {
        const pool = new aws.UserPool('users');
        new aws.ResourceServer('api', {
          userPoolId: pool.id,
          identifier: 'api',
          name: 'api',
          ...args,
        });
        new aws.UserPoolClient('web', {
          userPoolId: pool.id,
          generateSecret: true,
          allowedOauthFlowsUserPoolClient: true,
          allowedOauthFlows: ['client_credentials'],
          allowedOauthScopes: ['api/write'],
        });
      });
      expect(found).toEqual(codes.length === 0 ? [] : [['web', ...codes]]);
    });
  });
});

describe('a program in a stack with mocks', () => {
  const start = async (preview: boolean) => {
    await startMocks();
    const mocks = {
      call: () => ({}),
      newResource: ({ name, inputs }: pulumi.runtime.MockResourceArgs) => ({
        id: `${name}-id`,
        state: inputs as object,
      }),
    };
    await pulumi.runtime.setMocks(mocks, 'acme', 'dev', preview);
    jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
  };

  const failuresOf = async (
    preview: boolean,
    declare: () => void,
    options?: ClientCheckOptions,
  ): Promise<ReadonlyArray<string>> => {
    await start(preview);
    const earlier = unhandledRejections.length;
    await pulumi.runtime.runInPulumiStack(() => {
      checkUserPoolClients(options);
      declare();
      return Promise.resolve({});
    });
    await idle();
    await idle();
    jest.restoreAllMocks();
    return [...new Set(unhandledRejections.slice(earlier))].map(({ message }) => message);
  };

  const wrong = (name: string) =>
    new aws.UserPoolClient(name, { userPoolId: 'pool', authSessionValidity: 20, idTokenValidity: 100 });

  test('fails with one list in a preview', async () => {
    const [message, ...others] = await failuresOf(true, () => {
      wrong('a');
      wrong('b');
      wrong('good');
    });
    expect(others).toEqual([]);
    expect(message).toMatch(
      /^6 mistakes in 3 app clients\napp client "a" \(urn:pulumi:dev::acme::\S+::a\):\n/,
    );
    const one = await failuresOf(true, () => {
      new aws.UserPoolClient('a', { userPoolId: 'pool', authSessionValidity: 20 });
    });
    expect(one).toEqual([expect.stringMatching(/^1 mistake in 1 app client\n/)]);
  });

  test('names the line of the program, and quotes nothing that depends on a secret', async () => {
    const [message] = await failuresOf(true, () => clientWithMistake('a'));
    expect(message).toMatch(
      /^1 mistake in 1 app client\napp client "a" \(urn:\S+::a, \S*program-of-mistakes\.ts:\d+:\d+\):\n/,
    );
  });

  test('knows that more may belong to a user pool that is imported', async () => {
    const failures = await failuresOf(true, () => {
      const { id } = new aws.UserPool('users', {}, { import: 'eu-west-1_Other' });
      new aws.UserPoolClient('web', { userPoolId: id, supportedIdentityProviders: ['Google'] });
    });
    expect(failures).toEqual([]);
  });

  /** What a real engine has, and mocks have not. */
  const takesTransforms = (): void => {
    Object.assign(pulumi.runtime.getMonitor() as object, { registerStackTransform: () => undefined });
  };

  test.each([false, true])(
    'does without other processes if the engine does not reach them: %s',
    async (isReal) => {
      const failures = await failuresOf(true, () => {
        if (isReal) {
          takesTransforms();
          jest.spyOn(pulumi.runtime, 'registerResourceTransform').mockImplementation(() => {
            throw new Error('The Pulumi CLI does not support transforms');
          });
        }
        new pulumi.ComponentResource('remote:index:SignIn', 'remote', {}, {}, true);
        wrong('a');
      });
      expect(failures).toEqual([expect.stringMatching(/^2 mistakes in 1 app client\n/)]);
    },
  );

  test('checks what other processes register, once', async () => {
    const transforms: Array<pulumi.ResourceTransform> = [];
    const failures = await failuresOf(true, () => {
      jest.spyOn(pulumi.runtime, 'registerResourceTransform').mockImplementation((transform) => {
        transforms.push(transform);
      });
      takesTransforms();
      const one = new pulumi.ComponentResource('remote:index:SignIn', 'one', {}, {}, true);
      new pulumi.ComponentResource('remote:index:SignIn', 'two', {}, {}, true);
      wrong('a');
      const stack = pulumi.runtime.getStackResource() as pulumi.Resource;
      one.urn.apply(async () => {
        const [transform] = transforms;
        if (transform === undefined) throw new Error('there is no transform');
        const args = { custom: true, props: { userPoolId: pulumi.output('pool'), authSessionValidity: 20 } };
        const child = { ...args, type: clientType, name: 'child', opts: { parent: one, import: '' } };
        expect(await transform(child)).toBeUndefined();
        expect(await transform({ ...child, name: 'top', opts: {} })).toBeUndefined();
        // What this process registers has been seen.
        expect(await transform({ ...child, name: 'a', opts: { parent: stack } })).toBeUndefined();
        expect(await transform({ ...child, type: 'aws:s3/bucket:Bucket' })).toBeUndefined();
      });
    });
    expect(transforms).toHaveLength(1);
    const [message = '', ...others] = failures;
    expect(others).toEqual([]);
    expect(
      [...message.matchAll(/^app client "(\w+)" \((\S+)\)/gm)].map(([, name, urn]) => [name, urn]),
    ).toEqual([
      ['a', `urn:pulumi:dev::acme::${clientType}::a`],
      ['child', expect.stringMatching(/remote:index:SignIn\$aws:cognito\S+::child$/)],
      ['top', `urn:pulumi:dev::acme::${clientType}::top`],
    ]);
  });

  test('reports by itself, and leaves to the component what its author has accepted there', async () => {
    await startMocks();
    const warn = jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);

    /** As another copy of the package makes it. */
    class Other extends pulumi.ComponentResource {
      constructor(name: string) {
        super(UserPoolClient.type, name);
        new aws.UserPoolClient(
          name,
          { userPoolId: 'pool', allowedOauthFlows: ['implicit'] },
          { parent: this },
        );
      }
    }

    let issues: Promise<ReadonlyArray<object>> | undefined;
    await pulumi.runtime.runInPulumiStack(() => {
      const checks = checkUserPoolClients();
      const { id } = new aws.UserPool('users');
      new Other('other');
      new UserPoolClient('accepted', {
        userPool: id,
        client: { disableOAuth: true, supportedIdentityProviders: ['Gogle'] },
        downgrade: { 'idp-exists': 'it is made by hand' },
      });
      new aws.UserPoolClient('warned-of', {
        userPoolId: id,
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthFlows: ['implicit'],
        allowedOauthScopes: ['openid'],
        callbackUrls: ['https://a.example'],
        supportedIdentityProviders: ['COGNITO'],
      });
      issues = checks.issues();
      return Promise.resolve({});
    });
    expect(await issues).toMatchObject([{ urn: expect.stringMatching(/::warned-of$/) as unknown }]);
    await idle();
    const messages = warn.mock.calls
      .map(([message]: ReadonlyArray<unknown>) => String(message))
      .filter((message) => message.startsWith('app client'));
    expect(messages).toEqual([
      expect.stringMatching(
        /^app client "warned-of" \(.*\nwarning oauth-implicit.*\n {2}fix: .*\n {2}or: checkUserPoolClients\(\{ silence: /,
      ),
    ]);
    jest.restoreAllMocks();
  });

  // Last, because the oldest runtime waits for a registration that is refused for ever.
  test('refuses each client by itself at an update, unless its mistakes are accepted', async () => {
    const declare = () => {
      wrong('a');
    };
    expect(await failuresOf(false, declare, { context: {} })).toEqual([
      expect.stringMatching(/2 mistakes in 1 app client\n/),
    ]);
    const downgrade = {
      'auth-session-range': 'seen',
      'id-token-range': 'seen',
      'token-order': 'there is none',
    };
    expect(await failuresOf(false, declare, { downgrade })).toEqual([]);
  });
});
