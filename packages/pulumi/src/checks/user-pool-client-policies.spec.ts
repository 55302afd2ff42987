/** The policy pack, asked over Pulumi's protocol about the resources that a program registers in a preview. */
import { join } from 'node:path';
import { startPolicyPack, type StartedPolicyPack, type Violation } from '../../fixtures/policy-pack';
import { runProgram } from '../../fixtures/run-program';
import { userPoolClientPolicies, type ClientCheckOptions } from '../policy';
import type { StackValidationPolicy } from '@pulumi/policy';

jest.setTimeout(300_000);

const fixture = (name: string): string => join(__dirname, '..', '..', 'fixtures', name);

const told = (violations: ReadonlyArray<Violation>): ReadonlyArray<string> =>
  violations.map(({ policy, level, message, urn }) =>
    [policy, level, /^(?:error|warning) (\S+)/m.exec(message)?.[1], urn.split('::').pop()].join(' '),
  );

describe('a policy pack', () => {
  let pack: StartedPolicyPack;

  beforeAll(async () => {
    pack = await startPolicyPack(fixture('policy-packs/cognito'));
  });

  afterAll(() => pack.stop());

  const check = async (config: Readonly<Record<string, string>>) => {
    const { registrations } = await runProgram(fixture('programs/with-checks.ts'), { preview: true, config });
    return pack.ask(registrations);
  };

  test('reports each mistake once: what a client has by itself, then what the stack says about it', async () => {
    const { ofResources, ofStack } = await check({
      'acme:logout': 'http://a.example',
    });
    expect([...told(ofResources)].sort()).toEqual([
      'user-pool-client-error mandatory access-token-range native',
      'user-pool-client-error mandatory callback-url-https web-client',
      'user-pool-client-error mandatory logout-url-https web-client',
    ]);
    expect([...told(ofStack)].sort()).toEqual([
      'user-pool-client-in-stack-error mandatory idp-exists ours',
      'user-pool-client-in-stack-error mandatory scope-unknown web-client',
      expect.stringMatching(/^user-pool-client-in-stack-warning advisory lint-unused /),
    ]);
    expect(ofResources.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('error callback-url-https  callbackUrls[1]: uses plain HTTP'),
    );
  });

  test('lets a good program pass, with values that the preview does not know', async () => {
    const { ofResources, ofStack } = await check({ 'acme:logout': 'https://a.example', 'acme:good': 'true' });
    expect([told(ofResources), told(ofStack).filter((each) => !each.includes('lint-unused'))]).toEqual([
      [],
      [],
    ]);
  });
});

describe('policies that are called directly', () => {
  const urn = 'urn:pulumi:dev::acme::aws:cognito/userPoolClient:UserPoolClient::web';

  /** As Pulumi gives arguments to policies. */
  const withUnknown = (values: object, ...unknownKeys: ReadonlyArray<string>): Record<string, unknown> =>
    new Proxy(values as Record<string, unknown>, {
      get: (target, key) => {
        if (unknownKeys.includes(String(key))) throw new Error('it is not known during preview');
        return target[String(key)];
      },
    });

  const resource = (type: string, props: Record<string, unknown>) => ({
    type,
    name: 'web',
    urn,
    props,
    dependencies: [],
    propertyDependencies: {},
  });

  const run = async (
    type: string,
    props: Record<string, unknown>,
    options?: ClientCheckOptions,
  ): Promise<ReadonlyArray<string>> => {
    const told: Array<string> = [];
    const report = (message: string): unknown => told.push(/^\S+ \S+/.exec(message)?.[0] ?? '');
    for (const policy of userPoolClientPolicies(options)) {
      if ('validateResource' in policy) {
        const { validateResource: validate } = policy;
        if (typeof validate === 'function') await validate(resource(type, props) as never, report);
      } else {
        const { validateStack } = policy as StackValidationPolicy;
        const others = [
          resource('pulumi:pulumi:Stack', {}),
          { ...resource(type, {}), urn: 'urn:of:another' },
        ];
        await validateStack({ resources: [resource(type, props), ...others] } as never, report);
      }
    }
    return told;
  };

  test('tell errors and warnings, and nothing of what is not known', async () => {
    const props = withUnknown(
      {
        userPoolId: 'eu-west-1_Pool',
        explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        authSessionValidity: 20,
        idTokenValidity: 100,
        tokenValidityUnits: withUnknown({ idToken: '' }, 'idToken'),
        logoutUrls: withUnknown(['https://a.example'], '0'),
      },
      'name',
    );
    expect(await run('aws:cognito/userPoolClient:UserPoolClient', props)).toEqual(
      expect.arrayContaining(['error auth-session-range', 'warning auth-flow-plain-password']),
    );
  });

  test('ask the rules of a set, and report each issue once', async () => {
    const props = {
      userPoolId: 'eu-west-1_Pool',
      supportedIdentityProviders: ['COGNITO'],
      preventUserExistenceErrors: 'ENABLED',
      generateSecret: true,
      enableTokenRevocation: false,
      accessTokenValidity: 2,
      nothing: 1,
    };
    const type = 'aws:cognito/userPoolClient:UserPoolClient';
    expect(await run(type, props)).toEqual(['error unknown-key', 'warning token-revocation-off']);
    const unusedLater = { 'token-unit-missing': 'hours everywhere' };
    expect(await run(type, props, { silence: unusedLater })).toEqual([
      'error unknown-key',
      'warning token-revocation-off',
    ]);
    expect(
      await run(type, props, {
        ruleSet: 'strict',
        levels: { 'unknown-key': 'warning', 'lint-unused': 'off' },
      }),
    ).toEqual([
      'error token-revocation-off',
      'warning unknown-key',
      'warning access-token-long',
      'warning token-unit-missing',
    ]);
  });

  test('tell what the user pool in the stack says of a client', async () => {
    const pool = { ...resource('aws:cognito/userPool:UserPool', {}), urn: 'urn:of:pool' };
    const client = {
      ...resource('aws:cognito/userPoolClient:UserPoolClient', {
        userPoolId: 'eu-west-1_Pool',
        supportedIdentityProviders: ['Google'],
      }),
      propertyDependencies: { userPoolId: [pool] },
    };
    const told: Array<string> = [];
    const report = (message: string): unknown => told.push(/^\S+ \S+/.exec(message)?.[0] ?? '');
    for (const policy of userPoolClientPolicies()) {
      if ('validateResource' in policy) {
        const { validateResource: validate } = policy;
        if (typeof validate !== 'function') continue;
        for (const one of [pool, client]) await validate(one as never, report);
      } else {
        await (policy as StackValidationPolicy).validateStack({ resources: [pool, client] } as never, report);
      }
    }
    expect(told).toEqual(['error idp-exists']);
  });

  test('leave other resources alone', async () => {
    expect(await run('aws:s3/bucket:Bucket', {})).toEqual([]);
    expect(await run('aws:cognito/userPool:UserPool', {})).toEqual([]);
  });
});
