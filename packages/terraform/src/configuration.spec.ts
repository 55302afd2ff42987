import { printIssue, reference, text, UserPoolClient } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { expression, toConfiguration, toConfigurationOrThrow, type ConfigurationOptions } from './index';

const made = (props: object): UserPoolClient =>
  UserPoolClient.make({ userPoolClientName: 'web', disableOAuth: true, ...props });

const resourceOf = (props: object, options: ConfigurationOptions = {}) =>
  toConfigurationOrThrow({ web: made(props) }, options).resource.aws_cognito_user_pool_client['web'];

const issuesOf = (clients: Readonly<Record<string, UserPoolClient>>): ReadonlyArray<string> => {
  const configuration = toConfiguration(clients);
  return E.isLeft(configuration) ? configuration.left.map((issue) => printIssue(issue)) : [];
};

const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };

/** The places of what is empty in a value. */
const emptyIn = (value: unknown, place = ''): ReadonlyArray<string> => {
  if (value === undefined || value === null) return [place];
  if (typeof value !== 'object') return [];
  const inner = Object.entries(value);
  return inner.length === 0 ? [place] : inner.flatMap(([key, item]) => emptyIn(item, `${place}.${key}`));
};

describe('variables', () => {
  test('are what is not bound, of the type that is needed', () => {
    const open = made({
      userPoolClientName: 'web-${stage}',
      generateSecret: reference('withSecret'),
      idTokenValidity: { minutes: '${minutes}' },
      readAttributes: '${attributes}',
      writeAttributes: '${local.written}',
      analytics: { applicationArn: '${project}' },
    });
    const { variable } = toConfigurationOrThrow({ a: open, b: made({ userPoolClientName: '${stage}' }) });
    expect(variable).toEqual({
      user_pool_id: { type: 'string', description: 'The id of the user pool that the app clients belong to' },
      project: { type: 'string', description: 'For application_arn of a' },
      stage: { type: 'string', description: 'For name of a, name of b' },
      withSecret: { type: 'bool', description: 'For generate_secret of a' },
      minutes: { type: 'number', description: 'For id_token_validity of a' },
      attributes: { type: 'list(string)', description: 'For read_attributes of a' },
    });
  });

  test('list ten of their uses at most', () => {
    const clients = Array.from({ length: 12 }, (_, index) => [
      `c${index}`,
      made({ userPoolClientName: '${x}' }),
    ]);
    const { variable } = toConfigurationOrThrow(
      Object.fromEntries(clients) as Record<string, UserPoolClient>,
    );
    expect(variable?.['x']?.description).toMatch(/name of c9, and 2 more$/);
  });

  test('are what only a stack has of the pseudo parameters, and the others are data sources', () => {
    const named = (name: string): UserPoolClient => made({ userPoolClientName: name });
    const { variable, data, resource } = toConfigurationOrThrow(
      { a: named('${AWS::Region}-${AWS::StackName}'), b: named('${AWS::AccountId}') },
      { userPool: 'eu-west-1_AbCdEfGhI' },
    );
    expect(variable).toEqual({ aws_stack_name: { type: 'string', description: 'For name of a' } });
    expect(data).toEqual({ aws_region: { current: {} }, aws_caller_identity: { current: {} } });
    expect(Object.values(resource.aws_cognito_user_pool_client).map(({ name }) => name)).toEqual([
      '${data.aws_region.current.id}-${var.aws_stack_name}',
      '${data.aws_caller_identity.current.account_id}',
    ]);
    const bound = toConfigurationOrThrow(
      { a: named('${AWS::Region}') },
      { references: { 'AWS::Region': 'eu-west-1' } },
    );
    expect(bound.data).toBeUndefined();
    expect(bound.resource.aws_cognito_user_pool_client['a']?.['name']).toBe('eu-west-1');
  });

  test('share the variable of the user pool, and are none where all is bound', () => {
    const { variable, resource } = toConfigurationOrThrow({
      web: made({ userPoolClientName: '${user_pool_id}' }),
    });
    expect(Object.keys(variable ?? {})).toEqual(['user_pool_id']);
    expect(resource.aws_cognito_user_pool_client['web']).toMatchObject({ name: '${var.user_pool_id}' });
    const bound = toConfigurationOrThrow(
      { web: made({}) },
      { userPool: expression('aws_cognito_user_pool.p.id') },
    );
    expect(bound).not.toHaveProperty('variable');
  });
});

describe('the resource', () => {
  test('has what the options say', () => {
    const references = {
      stage: 'live',
      version: 2,
      hosts: ['https://a/', expression('local.b')],
      seconds: 30,
      isOn: true,
    };
    const props = {
      userPoolClientName: text`web-${reference('stage')}-${reference('version')}`,
      keptOAuth: { logoutUrls: reference('hosts') },
      enableTokenRevocation: reference('isOn'),
      refreshTokenRotationGracePeriod: { seconds: reference('seconds') },
      supportedIdentityProviders: ['COGNITO'],
    };
    expect(resourceOf(props, { references, region: 'eu-west-1', userPool: 'eu-west-1_AbCdEfGhI' })).toEqual({
      name: 'web-live-2',
      user_pool_id: 'eu-west-1_AbCdEfGhI',
      region: 'eu-west-1',
      allowed_oauth_flows_user_pool_client: false,
      enable_token_revocation: true,
      logout_urls: ['https://a/', '${local.b}'],
      supported_identity_providers: ['COGNITO'],
      refresh_token_rotation: { feature: 'ENABLED', retry_grace_period_seconds: 30 },
    });
  });

  const identityProviders = {
    Google: 'aws_cognito_identity_provider.google',
    Okta: 'aws_cognito_identity_provider.okta',
  };
  const resourceServers = { orders: 'aws_cognito_resource_server.orders' };

  test('waits for the providers and the resource servers that it names', () => {
    const props = {
      disableOAuth: true,
      keptOAuth: { scopes: ['orders/read', 'openid', 'users/read'] },
      supportedIdentityProviders: ['COGNITO', 'Google'],
    };
    expect(resourceOf(props, { identityProviders, resourceServers })).toMatchObject({
      depends_on: ['aws_cognito_identity_provider.google', 'aws_cognito_resource_server.orders'],
    });
    expect(resourceOf(props)).not.toHaveProperty('depends_on');
  });

  test('takes the providers of the user pool if it names none', () => {
    const resource = resourceOf({}, { identityProviders, resourceServers });
    expect(resource).toMatchObject({
      supported_identity_providers: [
        '${aws_cognito_identity_provider.google.provider_name}',
        '${aws_cognito_identity_provider.okta.provider_name}',
        'COGNITO',
      ],
    });
    expect(resource).not.toHaveProperty('depends_on');
    expect(resourceOf({})).toMatchObject({ supported_identity_providers: ['COGNITO'] });
  });

  test('waits for the client before it, if clients are deployed in turn', () => {
    const clients = { a: made({}), b: made({}), c: made({}) };
    const waits = (inTurn: boolean) =>
      Object.values(toConfigurationOrThrow(clients, { inTurn }).resource.aws_cognito_user_pool_client).map(
        ({ depends_on: dependsOn }) => dependsOn,
      );
    expect(waits(true)).toEqual([
      undefined,
      ['aws_cognito_user_pool_client.a'],
      ['aws_cognito_user_pool_client.b'],
    ]);
    expect(waits(false)).toEqual([undefined, undefined, undefined]);
  });

  test('has the lint settings as comments, on a line each', () => {
    const lint = {
      silence: { 'auth-flow-password': 'the old\r\n  app' },
      downgrade: { 'callback-url-https': 'never leaves' },
    };
    expect(resourceOf({}, { lint: { web: lint } })?.['//']).toBe(
      'cognito: silence auth-flow-password: the old app\ncognito: downgrade callback-url-https: never leaves',
    );
    expect(resourceOf({}, { lint: { constructor: lint } })).not.toHaveProperty('//');
  });

  test('has a unit for each lifetime, both fields of rotation, and no empty list', () => {
    const units = {
      access_token_validity: 'access_token',
      id_token_validity: 'id_token',
      refresh_token_validity: 'refresh_token',
    };
    fc.assert(
      fc.property(client(), (given) => {
        const named = { ...given, userPoolClientName: given.userPoolClientName ?? 'web' };
        const configuration = toConfiguration(
          { web: named },
          { references: { 'AWS::Region': 'r', 'a-b_c.d:e': 'x' } },
        );
        // A random text may have characters that Terraform refuses.
        fc.pre(E.isRight(configuration));
        const { resource } = configuration.right;
        const args = resource.aws_cognito_user_pool_client['web'] ?? {};
        const written = (args['token_validity_units'] ?? {}) as object;
        for (const [validity, unit] of Object.entries(units)) expect(unit in written).toBe(validity in args);
        if ('refresh_token_rotation' in args)
          expect(Object.keys(args['refresh_token_rotation'] as object).sort()).toEqual([
            'feature',
            'retry_grace_period_seconds',
          ]);
        expect(emptyIn(args)).toEqual([]);
      }),
      { numRuns: runs() },
    );
  });
});

describe('an existing client', () => {
  test('is imported by its ids, in the user pool that it is in', () => {
    const configuration = toConfigurationOrThrow(
      { web: made({}), other: made({}) },
      { existing: { web: existing } },
    );
    expect(configuration.import).toEqual([
      { to: 'aws_cognito_user_pool_client.web', id: 'eu-west-1_AbCdEfGhI/1example23456789' },
    ]);
    const { web, other } = configuration.resource.aws_cognito_user_pool_client;
    expect([web?.['user_pool_id'], other?.['user_pool_id']]).toEqual([
      existing.userPoolId,
      '${var.user_pool_id}',
    ]);
    expect(toConfigurationOrThrow({ web: made({}) }, { existing: { web: existing } })).not.toHaveProperty(
      'variable',
    );
  });

  test.each([
    [{}, [60, 60, 30], 'days'],
    [{ idTokenValidity: { minutes: 15 }, refreshTokenValidity: { days: 7 } }, [60, 15, 7], 'days'],
    [{ refreshTokenValidity: { hours: 36 } }, [60, 60, 2160], 'minutes'],
    [{ refreshTokenValidity: { seconds: 7201 } }, [60, 60, 7201], 'seconds'],
  ])('has all three lifetimes and their units: %j', (props, [access, id, refresh], unit) => {
    expect(resourceOf(props, { existing: { web: existing } })).toMatchObject({
      access_token_validity: access,
      id_token_validity: id,
      refresh_token_validity: refresh,
      token_validity_units: { access_token: 'minutes', id_token: 'minutes', refresh_token: unit },
    });
    expect(resourceOf({}, {})).not.toHaveProperty('token_validity_units');
  });

  test('keeps its secret, or that it has none, if the client says so', () => {
    const ofExisting = { existing: { web: existing } };
    expect(resourceOf({ generateSecret: true }, ofExisting)).toMatchObject({
      lifecycle: { ignore_changes: ['generate_secret'] },
    });
    expect(resourceOf({ generateSecret: false }, ofExisting)).toHaveProperty('lifecycle');
    expect(resourceOf({}, ofExisting)).not.toHaveProperty('lifecycle');
    expect(resourceOf({ generateSecret: true })).not.toHaveProperty('lifecycle');
  });
});

describe('outputs', () => {
  const clients = {
    a: made({ generateSecret: true }),
    b: made({}),
    c: made({ generateSecret: reference('s') }),
  };

  test('are the secrets alone, and only where they are asked for', () => {
    expect(toConfigurationOrThrow(clients)).not.toHaveProperty('output');
    expect(toConfigurationOrThrow(clients, { outputSecrets: true }).output).toEqual({
      a_client_secret: {
        description: 'The secret of the app client a',
        value: '${aws_cognito_user_pool_client.a.client_secret}',
        sensitive: true,
      },
      c_client_secret: expect.objectContaining({ sensitive: true }) as object,
    });
  });
});

describe('what Terraform would refuse', () => {
  test.each<[string, Readonly<Record<string, UserPoolClient>>, ReadonlyArray<string>]>([
    [
      'a name of a resource',
      { 'the web': made({}) },
      ['error resource-name-format  ["the web"]: "the web" cannot be'],
    ],
    [
      'a client without a name',
      { web: UserPoolClient.make({ disableOAuth: true }) },
      ['error client-name-required  web: has no name'],
    ],
    [
      'the name of a variable',
      { web: made({ userPoolClientName: '${AWS::NoValue}' }) },
      ['error variable-name-format  web.name: ${AWS::NoValue} is not bound'],
    ],
    [
      'a pseudo parameter and a variable that has its name',
      { web: made({ userPoolClientName: '${AWS::StackName}', generateSecret: reference('aws_stack_name') }) },
      ['error variable-type-conflict  web.generate_secret: ${aws_stack_name} is not bound, and would need'],
    ],
    [
      'a name that is kept',
      { web: made({ userPoolClientName: '${version}' }) },
      ['error variable-name-format  web.name: ${version} is not bound, and Terraform keeps'],
    ],
    [
      'a variable of two types',
      { web: made({ userPoolClientName: '${x}', generateSecret: reference('x') }) },
      ['error variable-type-conflict  web.generate_secret: ${x} is not bound, and would need'],
    ],
    [
      'characters that Terraform replaces',
      {
        web: made({
          readAttributes: ['email', 'custom:e\u0301'],
          keptOAuth: { logoutUrls: ['https://e\u0301.example/${x}'] },
        }),
      },
      [
        'error text-normalization  web.read_attributes[0]: has characters that Terraform replaces',
        'error text-normalization  web.logout_urls[0]: has characters that Terraform replaces',
      ],
    ],
    [
      'all of it at once',
      { 'a b': made({ userPoolClientName: '${a:b}' }), c: UserPoolClient.make({ disableOAuth: true }) },
      ['resource-name-format', 'client-name-required', 'variable-name-format'],
    ],
  ])('%s', (_, clients, expected) => {
    const issues = issuesOf(clients);
    expect(issues).toHaveLength(expected.length);
    for (const [index, issue] of issues.entries()) expect(issue).toContain(expected[index]);
    expect(() => toConfigurationOrThrow(clients)).toThrow('Terraform would refuse the configuration');
  });
});
