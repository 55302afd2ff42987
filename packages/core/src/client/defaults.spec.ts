import {
  encode,
  reference,
  registeredProviders,
  serviceDefaults,
  toRecord,
  UserPoolClient,
  validate,
  withServiceDefaults,
} from '../index';

const off = { disableOAuth: true } as const;

const authFlows = (flows: object, rest: object = {}): ReadonlyArray<unknown> | undefined =>
  toRecord(UserPoolClient.make({ ...off, authFlows: flows, ...rest })).ExplicitAuthFlows as
    | ReadonlyArray<unknown>
    | undefined;

describe('the defaults of the construct', () => {
  test('turn OAuth on with everything that a browser needs', () => {
    expect(UserPoolClient.make({})).toEqual({
      _tag: 'UserPoolClient',
      disableOAuth: false,
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: true, clientCredentials: false },
        scopes: ['profile', 'phone', 'email', 'openid', 'aws.cognito.signin.user.admin'],
        callbackUrls: ['https://example.com'],
      },
      supportedIdentityProviders: registeredProviders,
    });
  });

  test('replace undefined values', () => {
    expect(UserPoolClient.make({ oAuth: undefined, generateSecret: undefined } as never)).toEqual(
      UserPoolClient.make({}),
    );
  });

  test('give a machine no callback URL', () => {
    const { oAuth } = UserPoolClient.make({
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] },
    });
    expect(oAuth).not.toHaveProperty('callbackUrls');
  });

  test('add openid to the scopes that need it, at the end', () => {
    const scopes = (...written: ReadonlyArray<string>) =>
      UserPoolClient.make({ oAuth: { scopes: written } }).oAuth?.scopes;
    expect(scopes('phone', 'api/read', 'phone')).toEqual(['phone', 'api/read', 'openid']);
    expect(scopes('openid', 'email')).toEqual(['openid', 'email']);
    expect(scopes('api/read')).toEqual(['api/read']);
  });

  test.each<[object, object, ReadonlyArray<string> | undefined]>([
    [{}, {}, undefined],
    [{ userSrp: true }, {}, ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']],
    [{ userSrp: false }, {}, ['ALLOW_REFRESH_TOKEN_AUTH']],
    [{ userSrp: true }, { refreshTokenRotationGracePeriod: 'PT1S' }, ['ALLOW_USER_SRP_AUTH']],
    [{ userSrp: false }, { refreshTokenRotationGracePeriod: 'PT1S' }, []],
    [{ userSrp: true }, { refreshTokenRotation: false }, ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']],
    [{ userSrp: true, refreshToken: false }, {}, ['ALLOW_USER_SRP_AUTH']],
    [{ legacyCustomOnly: true }, {}, ['CUSTOM_AUTH_FLOW_ONLY']],
    [{ clientToken: true }, { generateSecret: true }, ['ALLOW_CLIENT_TOKEN_AUTH']],
  ])('turn the flows %j, with the other props %j, into %j', (flows, rest, expected) => {
    expect(authFlows(flows, rest)).toEqual(expected);
  });

  test('leave an undecided value undecided', () => {
    const undecidable = { ...off, authFlows: { userSrp: true }, refreshTokenRotation: 'yes' };
    expect(validate(undecidable).issues.map(({ code }) => code)).toEqual(['value-type']);
  });
});

describe('the defaults of the service', () => {
  test('fill in every field that is left to the service', () => {
    const record = toRecord(withServiceDefaults(UserPoolClient.make(off)));
    expect(record).toEqual({
      AccessTokenValidity: 60,
      AllowedOAuthFlowsUserPoolClient: false,
      AuthSessionValidity: 3,
      EnablePropagateAdditionalUserContextData: false,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      IdTokenValidity: 60,
      PreventUserExistenceErrors: 'LEGACY',
      RefreshTokenRotation: { Feature: 'DISABLED' },
      RefreshTokenValidity: 43_200,
      SupportedIdentityProviders: registeredProviders,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    });
  });

  test('never replace a given value', () => {
    const client = UserPoolClient.make({
      ...off,
      generateSecret: reference('secret'),
      authFlows: { user: true },
      accessTokenValidity: 'PT5M',
      analytics: { applicationArn: reference('arn') },
    });
    const written = withServiceDefaults(client);
    expect(written).toMatchObject({
      generateSecret: reference('secret'),
      authFlows: { user: true, custom: false },
      accessTokenValidity: { seconds: 300 },
      analytics: { shareUserData: serviceDefaults.shareUserData },
    });
    expect(withServiceDefaults(written)).toEqual(written);
  });

  test('turn off the refresh flow if refresh tokens rotate, and give no grace period', () => {
    const rotating = UserPoolClient.make({ ...off, refreshTokenRotation: true });
    expect(withServiceDefaults(rotating)).toMatchObject({
      authFlows: { userSrp: true, refreshToken: false },
      refreshTokenRotationGracePeriod: { seconds: 0 },
    });
    expect(UserPoolClient.make(encode(withServiceDefaults(rotating)) as never)).toEqual(
      withServiceDefaults(rotating),
    );
  });
});

test('an empty array of attributes is the same to the service as none', () => {
  const client = UserPoolClient.make({ disableOAuth: true, readAttributes: [], writeAttributes: [] });
  expect(withServiceDefaults(client)).toEqual(
    withServiceDefaults(UserPoolClient.make({ disableOAuth: true })),
  );
});
