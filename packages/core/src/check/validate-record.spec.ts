import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import {
  clientRecord,
  decode,
  decodeRecord,
  fromRecord,
  readRecord,
  readRecordData,
  reference,
  registeredProviders,
  text,
  toRecord,
  UserPoolClient,
  validateRead,
  validateRecord,
  withRegisteredProviders,
  type ClientRecord,
  type RuleChoice,
} from '../index';
import { told } from '../../fixtures/told';

const off = { disableOAuth: true } as const;

/** The client that a record reads as, or the codes and paths of its issues. */
const read = (record: ClientRecord): unknown => {
  const { client, issues } = validateRecord({ SupportedIdentityProviders: ['COGNITO'], ...record });
  return client ?? issues.map(({ code, path }) => [code, ...path]);
};

describe('the record of a client', () => {
  test('has the service’s spelling', () => {
    const client = UserPoolClient.make({
      userPoolClientName: 'web',
      generateSecret: true,
      authFlows: { user: true, userSrp: true, custom: true },
      oAuth: {
        flows: { implicitCodeGrant: true, authorizationCodeGrant: true },
        scopes: ['email'],
        callbackUrls: ['https://b.example', 'https://a.example'],
        logoutUrls: [],
        defaultRedirectUri: 'https://a.example',
      },
      authSessionValidity: 'PT5M',
      accessTokenValidity: { seconds: 330 },
      idTokenValidity: { hours: 1 },
      refreshTokenValidity: { days: 30 },
      refreshTokenRotationGracePeriod: { minutes: 1 },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      enablePropagateAdditionalUserContextData: false,
      readAttributes: ['name', 'custom:b', 'custom:Z', 'name'],
      analytics: {
        applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc',
        shareUserData: true,
      },
    });
    expect(toRecord(client)).toEqual({
      AccessTokenValidity: 330,
      AllowedOAuthFlows: ['implicit', 'code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['email', 'openid'],
      AnalyticsConfiguration: {
        ApplicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc',
        UserDataShared: true,
      },
      AuthSessionValidity: 5,
      CallbackURLs: ['https://b.example', 'https://a.example'],
      ClientName: 'web',
      DefaultRedirectURI: 'https://a.example',
      EnablePropagateAdditionalUserContextData: false,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH'],
      GenerateSecret: true,
      IdTokenValidity: 60,
      PreventUserExistenceErrors: 'ENABLED',
      ReadAttributes: ['custom:Z', 'custom:b', 'name'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      RefreshTokenValidity: 43_200,
      SupportedIdentityProviders: registeredProviders,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'minutes', RefreshToken: 'minutes' },
    });
    expect(fromRecord(toRecord(client))).toEqual(E.right(client));
  });

  test('has the settings that the construct cannot express', () => {
    const client = UserPoolClient.make({
      ...off,
      authFlows: { legacyUserPassword: true },
      keptOAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'] },
      refreshTokenRotation: false,
      preventUserExistenceErrors: false,
      supportedIdentityProviders: [],
    });
    expect(toRecord(client)).toEqual({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: false,
      AllowedOAuthScopes: ['openid'],
      ExplicitAuthFlows: ['USER_PASSWORD_AUTH'],
      PreventUserExistenceErrors: 'LEGACY',
      RefreshTokenRotation: { Feature: 'DISABLED' },
    });
    expect(fromRecord(toRecord(client))).toEqual(E.right(client));
  });

  test('leaves out empty OAuth settings', () => {
    const client = UserPoolClient.make({ ...off, keptOAuth: { flows: {}, scopes: [], callbackUrls: [] } });
    expect(client).not.toHaveProperty('keptOAuth');
    expect(toRecord(client)).not.toHaveProperty('AllowedOAuthFlows');
  });

  test('keeps references open', () => {
    const client = UserPoolClient.make({
      ...off,
      userPoolClientName: '${name}',
      generateSecret: reference('secret'),
      accessTokenValidity: { hours: '${lifetime}' as never },
      authSessionValidity: { minutes: reference('session') },
      refreshTokenRotationGracePeriod: { seconds: reference('grace') },
      preventUserExistenceErrors: reference('existence'),
      readAttributes: reference('attributes'),
      supportedIdentityProviders: ['COGNITO', text`${reference('idp')}`],
    });
    expect(toRecord(client)).toEqual({
      AccessTokenValidity: reference('lifetime'),
      AllowedOAuthFlowsUserPoolClient: false,
      AuthSessionValidity: reference('session'),
      ClientName: text`${reference('name')}`,
      GenerateSecret: reference('secret'),
      PreventUserExistenceErrors: text`${reference('existence')}`,
      ReadAttributes: reference('attributes'),
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: reference('grace') },
      SupportedIdentityProviders: ['COGNITO', text`${reference('idp')}`],
      TokenValidityUnits: { AccessToken: 'hours' },
    });
    expect(fromRecord(toRecord(client))).toEqual(E.right(client));
  });

  test('has the default providers resolved once the registered ones are known', () => {
    const record = toRecord(UserPoolClient.make(off));
    expect(withRegisteredProviders(record, ['Google']).SupportedIdentityProviders).toEqual([
      'Google',
      'COGNITO',
    ]);
    expect(withRegisteredProviders(record, ['COGNITO']).SupportedIdentityProviders).toEqual(['COGNITO']);
    const explicit = { ...record, SupportedIdentityProviders: ['COGNITO'] };
    expect(withRegisteredProviders(explicit, ['Google'])).toBe(explicit);
  });
});

describe('validateRecord', () => {
  test('reports in the words of the record', () => {
    const { issues } = validateRecord({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials', 'implicit'],
      AllowedOAuthScopes: ['api/read'],
      CallbackURLs: ['https://a.example'],
      DefaultRedirectURI: 'https://b.example',
      SupportedIdentityProviders: ['COGNITO'],
    });
    expect(issues.map(told).map(({ message, fix }) => `${message}: ${fix}`)).toEqual([
      '`client_credentials` cannot be combined with `implicit`: give the machine a client of its own, or take out `client_credentials`',
      '`client_credentials` needs a client secret, but the client has none: write `GenerateSecret: true`, which replaces a client that is deployed',
      '`implicit` is on, and puts tokens into URLs: write `AllowedOAuthFlows: [code]`',
      expect.stringContaining('add https://b.example to `CallbackURLs`'),
    ]);
  });

  test('does not fill in the defaults of the construct', () => {
    expect(read({})).toEqual(UserPoolClient.make({ ...off, supportedIdentityProviders: ['COGNITO'] }));
    expect(fromRecord({})).toMatchObject({ right: { supportedIdentityProviders: [] } });
  });

  test('uses the default units of the service where none are given', () => {
    expect(read({ IdTokenValidity: 2, RefreshTokenValidity: 7 })).toMatchObject({
      idTokenValidity: { seconds: 7_200 },
      refreshTokenValidity: { seconds: 604_800 },
    });
  });

  test.each<[ClientRecord, ReadonlyArray<unknown>]>([
    [{ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUT'] }, ['auth-flow-unknown', 'ExplicitAuthFlows', 0]],
    [{ ExplicitAuthFlows: [text`${reference('flow')}`] }, ['reference-position', 'ExplicitAuthFlows']],
    [{ ExplicitAuthFlows: reference('flows') }, ['reference-position', 'ExplicitAuthFlows']],
    [{ AllowedOAuthFlows: ['token'] }, ['oauth-flow-unknown', 'AllowedOAuthFlows', 0]],
    [{ AllowedOAuthFlows: reference('flows') }, ['reference-position', 'AllowedOAuthFlows']],
    [
      { AllowedOAuthFlowsUserPoolClient: reference('on') },
      ['reference-position', 'AllowedOAuthFlowsUserPoolClient'],
    ],
    [
      { TokenValidityUnits: { IdToken: 'Minutes' }, IdTokenValidity: 60 },
      ['token-unit-enum', 'TokenValidityUnits', 'IdToken'],
    ],
    [
      { TokenValidityUnits: { IdToken: text`${reference('unit')}` }, IdTokenValidity: 60 },
      ['reference-position', 'IdTokenValidity'],
    ],
    [{ IdTokenValidity: 60 }, ['id-token-range', 'IdTokenValidity']],
    [{ RefreshTokenRotation: {} }, ['rotation-feature-required', 'RefreshTokenRotation', 'Feature']],
    [
      { RefreshTokenRotation: { Feature: 'enabled' } },
      ['rotation-feature-unknown', 'RefreshTokenRotation', 'Feature'],
    ],
    [
      { RefreshTokenRotation: { Feature: text`${reference('on')}` } },
      ['reference-position', 'RefreshTokenRotation', 'Feature'],
    ],
    [
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 61 } },
      ['rotation-grace-range', 'RefreshTokenRotation', 'RetryGracePeriodSeconds'],
    ],
    [
      { RefreshTokenRotation: reference('rotation') },
      ['reference-position', 'RefreshTokenRotation', 'Feature'],
    ],
    [{ AnalyticsConfiguration: reference('analytics') }, ['reference-position', 'AnalyticsConfiguration']],
    [
      { IdTokenValidity: 5, TokenValidityUnits: reference('units') },
      ['reference-position', 'IdTokenValidity'],
    ],
    [{ AuthSessionValidity: 2 }, ['auth-session-range', 'AuthSessionValidity']],
    [{ PreventUserExistenceErrors: 'true' }, ['prevent-user-existence-enum', 'PreventUserExistenceErrors']],
    [
      { PreventUserExistenceErrors: text`EN${reference('rest')}` },
      ['reference-position', 'PreventUserExistenceErrors'],
    ],
    [
      { RefreshTokenRotation: { Feature: '${literal}' } },
      ['rotation-feature-unknown', 'RefreshTokenRotation', 'Feature'],
    ],
    [{ ReadAttributes: ['name', 'tier'] }, ['attr-unknown', 'ReadAttributes', 1]],
    [{ CallbackURLs: ['https://a.example', '/cb'] }, ['callback-url-absolute', 'CallbackURLs', 1]],
    [
      { AnalyticsConfiguration: { ApplicationId: 'xyz' } },
      ['analytics-app-id-hex', 'AnalyticsConfiguration', 'ApplicationId'],
    ],
  ])('reports for %j, among others, %j', (record, first) => {
    expect(read(record)).toContainEqual(first);
  });

  test('requires the OAuth settings that props have by default', () => {
    expect(read({ AllowedOAuthFlowsUserPoolClient: true })).toEqual([
      ['oauth-flows-required', 'AllowedOAuthFlows'],
      ['oauth-scopes-required', 'AllowedOAuthScopes'],
    ]);
  });

  test.each<[ClientRecord, ReadonlyArray<unknown>]>([
    [
      { AllowedOAuthFlowsUserPoolClient: reference('on') },
      ['reference-position', 'AllowedOAuthFlowsUserPoolClient'],
    ],
    [
      { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', text`${reference('flow')}`] },
      ['reference-position', 'ExplicitAuthFlows'],
    ],
  ])('reports for %j only %j', (record, only) => {
    expect(read(record)).toEqual([only]);
  });

  test('ignores an open unit without a number', () => {
    const units = { IdToken: text`${reference('unit')}` };
    expect(read({ TokenValidityUnits: units })).not.toHaveProperty('idTokenValidity');
    expect(read({ TokenValidityUnits: reference('units') })).not.toHaveProperty('idTokenValidity');
  });

  test('warns about a unit without a number', () => {
    const { client, issues } = validateRecord({ TokenValidityUnits: { IdToken: 'hours' } });
    expect(issues).toMatchObject([{ code: 'token-unit-without-value', severity: 'warning' }]);
    expect(client).not.toHaveProperty('idTokenValidity');
  });

  const strictly = (record: ClientRecord, choice: RuleChoice = { ruleSet: 'strict' }) =>
    validateRecord({ PreventUserExistenceErrors: 'ENABLED', GenerateSecret: true, ...record }, choice)
      .issues.map(told)
      .map(({ severity, code, path, message }) => [severity, code, path.join('.'), message]);

  test.each<[ClientRecord, ReadonlyArray<string>]>([
    [{ RefreshTokenRotation: {} }, ['rotation-feature-required']],
    [{ RefreshTokenRotation: { Feature: 'on' } }, ['rotation-feature-unknown']],
    [{ PreventUserExistenceErrors: 'true' }, ['prevent-user-existence-enum']],
    [{ PreventUserExistenceErrors: text`EN${reference('rest')}` }, ['reference-position']],
  ])('takes what is malformed in %j not for absent, in strict', (record, only) => {
    const { issues } = validateRecord(
      {
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        PreventUserExistenceErrors: 'ENABLED',
        ...(record.RefreshTokenRotation === undefined && { GenerateSecret: true }),
        ...record,
      },
      { ruleSet: 'strict' },
    );
    expect(issues.map(({ code }) => code)).toEqual(only);
  });

  test('warns about a number without a unit, in strict only, and says which unit it has', () => {
    const record: ClientRecord = {
      AccessTokenValidity: 1,
      IdTokenValidity: reference('hours'),
      RefreshTokenValidity: 10,
      TokenValidityUnits: { AccessToken: 'hours' },
    };
    expect(strictly(record)).toEqual([
      ['warning', 'token-unit-missing', 'IdTokenValidity', 'is a number without a unit, which counts hours'],
      [
        'warning',
        'token-unit-missing',
        'RefreshTokenValidity',
        'is a number without a unit, which counts days',
      ],
    ]);
    expect(strictly(record, {})).toEqual([]);
    expect(strictly(record, { levels: { 'token-unit-missing': 'error' } }).map(([level]) => level)).toEqual([
      'error',
      'error',
    ]);
    expect(strictly(record, { ruleSet: 'strict', levels: { 'token-unit-missing': 'off' } })).toEqual([]);
  });

  test('offers to write the unit of a number that has none', () => {
    const [issue] = validateRecord(
      { IdTokenValidity: 8 },
      { levels: { 'token-unit-missing': 'warning' } },
    ).issues;
    expect(issue && told(issue)).toMatchObject({
      fix: 'if hours are meant, say so in `TokenValidityUnits`',
      fixes: [
        {
          isSafe: false,
          inSource: [{ kind: 'set', path: ['TokenValidityUnits', 'IdToken'], value: 'hours' }],
        },
      ],
    });
  });

  test('says once what the unit of a number out of range is', () => {
    const said = [
      [
        'error',
        'refresh-token-range',
        'RefreshTokenValidity',
        'is 4000 days, but must be 1 hour to 3650 days; a number without a unit counts days',
      ],
    ];
    expect(strictly({ RefreshTokenValidity: 4_000 })).toEqual(said);
    expect(strictly({ RefreshTokenValidity: 4_000 }, {})).toEqual(said);
    expect(strictly({ RefreshTokenValidity: 4_000, TokenValidityUnits: { RefreshToken: 'days' } })).toEqual([
      [
        'error',
        'refresh-token-range',
        'RefreshTokenValidity',
        'is 4000 days, but must be 1 hour to 3650 days',
      ],
    ]);
  });

  test('says nothing of units that are open, or of a number that is malformed', () => {
    const units = { IdToken: text`${reference('unit')}` };
    const codesOf = (data: object) =>
      validateRead(readRecordData(data), { levels: { 'token-unit-missing': 'error' } }).issues.map(
        ({ code }) => code,
      );
    expect(codesOf({ IdTokenValidity: 5, TokenValidityUnits: '${units}' })).toEqual(['reference-position']);
    expect(codesOf({ IdTokenValidity: 5, TokenValidityUnits: 5 })).toEqual(['value-type']);
    expect(codesOf({ IdTokenValidity: 'five' })).toEqual(['value-type']);
    expect(strictly({ IdTokenValidity: 5, TokenValidityUnits: units }).map(([, code]) => code)).toEqual([
      'reference-position',
    ]);
  });

  test('takes a setting about units as used where the rule set leaves them out', () => {
    const silence = { 'token-unit-missing': 'our template has hours everywhere' };
    const record = { IdTokenValidity: 8 };
    expect(validateRecord(record, { silence }).issues).toEqual([]);
    expect(validateRecord(record, { silence, levels: { 'token-unit-missing': 'warning' } }).issues).toEqual(
      [],
    );
  });

  test('keeps a literal `${` in a string literal', () => {
    const literal = fromRecord({ ClientName: '${no}', LogoutURLs: ['https://a.example/${a}'] });
    expect(literal).toMatchObject({
      left: [{ code: 'client-name-format', path: ['ClientName'] }, { severity: 'warning' }],
    });
    const url = fromRecord({ LogoutURLs: ['https://a.example/${a}'] });
    expect(url).toMatchObject({ right: { keptOAuth: { logoutUrls: ['https://a.example/${a}'] } } });
  });
});

describe('the codec of records', () => {
  test('accepts plain data with references in the file form', () => {
    const record = { GenerateSecret: '${secret}', LogoutURLs: ['https://${host}/'], IdTokenValidity: 5 };
    const decoded = decodeRecord(record);
    expect(decoded).toEqual(
      E.right({
        GenerateSecret: reference('secret'),
        LogoutURLs: [text`https://${reference('host')}/`],
        IdTokenValidity: 5,
      }),
    );
    expect(E.isRight(decoded) && clientRecord.encode(decoded.right)).toEqual(record);
  });

  test('accepts the default providers', () => {
    const record = { SupportedIdentityProviders: registeredProviders };
    expect(decodeRecord(record)).toEqual(E.right(record));
    expect(clientRecord.encode(record)).toEqual(record);
    expect(clientRecord.is(record)).toBe(true);
    expect(clientRecord.is({ SupportedIdentityProviders: ['COGNITO'] })).toBe(true);
    expect(clientRecord.encode({ SupportedIdentityProviders: ['COGNITO'] })).toEqual({
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  test('reports unknown properties and values of the wrong type', () => {
    const { left } = decodeRecord({
      CallbackUrls: [],
      ClientSecret: 'do not show this',
      IdTokenValidity: '5',
      RefreshTokenRotation: { feature: 'ENABLED' },
    }) as E.Left<unknown>;
    expect((left as ReadonlyArray<never>).map(told)).toMatchObject([
      { code: 'unknown-key', path: ['CallbackUrls'], fix: 'write CallbackURLs' },
      { code: 'read-only-in-template', path: ['ClientSecret'], fix: 'take it out' },
      { code: 'value-type', path: ['IdTokenValidity'] },
      { code: 'unknown-key', path: ['RefreshTokenRotation', 'feature'], fix: 'write Feature' },
    ]);
    expect(JSON.stringify(left)).not.toContain('do not show');
  });

  test.each([
    [1.5, 'token-whole-units'],
    [NaN, 'value-type'],
    [Infinity, 'value-type'],
    ['5', 'value-type'],
  ])('reports an amount that is not a whole number: %p', (amount, code) => {
    expect(decodeRecord({ AuthSessionValidity: amount })).toMatchObject({
      left: [{ code, path: ['AuthSessionValidity'] }],
    });
  });

  test('accepts an array of providers', () => {
    const record = { SupportedIdentityProviders: ['COGNITO', '${idp}'] };
    const decoded = decodeRecord(record);
    expect(decoded).toEqual(E.right({ SupportedIdentityProviders: ['COGNITO', text`${reference('idp')}`] }));
    expect(decodeRecord({ SupportedIdentityProviders: [5] })).toMatchObject({
      left: [{ code: 'value-type' }],
    });
  });

  test('decodes as a codec of io-ts', () => {
    expect(clientRecord.decode({ ClientName: 'web' })).toEqual(E.right({ ClientName: 'web' }));
    expect(E.isLeft(clientRecord.decode({ ClientName: 5 }))).toBe(true);
  });

  test('refuses values that are no records', () => {
    expect(decodeRecord([])).toMatchObject({ left: [{ code: 'value-type', path: [] }] });
    expect(clientRecord.is({ LogoutURLs: 5 })).toBe(false);
    expect(clientRecord.is({ Unknown: 5 })).toBe(false);
    expect(clientRecord.is(5)).toBe(false);
  });
});

test('fromRecord reads the record of a decoded client', () => {
  const client = decode({});
  expect(E.isRight(client) && fromRecord(toRecord(client.right))).toEqual(client);
});

describe('readRecordData', () => {
  /** A value of another type than the property has, at its path. */
  const malformed: ReadonlyArray<readonly [path: string, data: object]> = [
    ['AccessTokenValidity', { AccessTokenValidity: 'one' }],
    ['AllowedOAuthFlows', { AllowedOAuthFlows: 'code' }],
    ['AllowedOAuthFlows.1', { AllowedOAuthFlows: ['code', 1] }],
    ['AllowedOAuthFlowsUserPoolClient', { AllowedOAuthFlowsUserPoolClient: 'yes' }],
    ['AllowedOAuthScopes.0', { AllowedOAuthScopes: [null] }],
    ['AnalyticsConfiguration', { AnalyticsConfiguration: [] }],
    ['AnalyticsConfiguration.RoleArn', { AnalyticsConfiguration: { RoleArn: true } }],
    ['AuthSessionValidity', { AuthSessionValidity: 3.5 }],
    ['CallbackURLs', { CallbackURLs: {} }],
    ['ClientName', { ClientName: 1 }],
    ['ExplicitAuthFlows', { ExplicitAuthFlows: true }],
    ['ExplicitAuthFlows.0', { ExplicitAuthFlows: [{}] }],
    ['GenerateSecret', { GenerateSecret: 'no' }],
    ['PreventUserExistenceErrors', { PreventUserExistenceErrors: true }],
    ['ReadAttributes.1', { ReadAttributes: ['email', 5] }],
    ['RefreshTokenRotation', { RefreshTokenRotation: 'ENABLED' }],
    ['RefreshTokenRotation.Feature', { RefreshTokenRotation: { Feature: true } }],
    [
      'RefreshTokenRotation.RetryGracePeriodSeconds',
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: '5s' } },
    ],
    ['SupportedIdentityProviders', { SupportedIdentityProviders: 'COGNITO' }],
    ['TokenValidityUnits', { IdTokenValidity: 5, TokenValidityUnits: 'minutes' }],
    ['TokenValidityUnits.IdToken', { IdTokenValidity: 5, TokenValidityUnits: { IdToken: 60 } }],
    ['TokenValidityUnits.IdToken', { TokenValidityUnits: { IdToken: 60 } }],
  ];

  const codesByPath = (data: object): ReadonlyArray<string> =>
    validateRead(readRecordData(data)).issues.map(({ code, path }) => `${code} ${path.join('.')}`);

  test.each(malformed)('reports a malformed value at %s only, and makes no client', (path, data) => {
    const read = readRecordData({ AllowedOAuthFlowsUserPoolClient: false, ...data });
    expect(read.make()).toBeUndefined();
    // Issues of OAuth that is off, and of every analytics configuration.
    const others = ['oauth-kept-while-disabled', 'analytics-pinpoint-eol', 'analytics-shape'];
    const found = validateRead(read).issues.filter(({ code }) => !others.includes(code));
    expect(found.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  test('shows an unknown unit beside a malformed number', () => {
    expect(codesByPath({ IdTokenValidity: 'x', TokenValidityUnits: { IdToken: 'Minutes' } })).toEqual(
      expect.arrayContaining(['value-type IdTokenValidity', 'token-unit-enum TokenValidityUnits.IdToken']),
    );
  });

  test('reports mistakes in other properties beside any malformed one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...malformed), fc.boolean(), ([path, data], isFirst) => {
        const mistake = { LogoutURLs: ['http://app.example.com'], WriteAttributes: [] };
        const found = codesByPath(isFirst ? { ...data, ...mistake } : { ...mistake, ...data });
        expect(found).toEqual(
          expect.arrayContaining([
            'logout-url-https LogoutURLs.0',
            'write-attr-empty-is-all WriteAttributes',
          ]),
        );
        expect(found.some((issue) => issue.endsWith(` ${path}`))).toBe(true);
      }),
    );
  });

  test('reads the same fields as readRecord', () => {
    const record: ClientRecord = { GenerateSecret: true, IdTokenValidity: 5, ReadAttributes: ['email'] };
    expect(readRecordData(record).fields).toEqual(readRecord(record).fields);
    expect(readRecordData('not a record').fields).toEqual({});
    expect(readRecordData('not a record').make()).toBeUndefined();
  });

  test('reports more repeated grants and scopes than the schema of the resource allows', () => {
    const repeated = (count: number, item: string) => Array.from({ length: count }, () => item);
    expect(codesByPath({ AllowedOAuthFlows: repeated(4, 'code') })).toContain(
      'list-length AllowedOAuthFlows',
    );
    expect(codesByPath({ AllowedOAuthFlows: repeated(3, 'code') })).not.toContain(
      'list-length AllowedOAuthFlows',
    );
    expect(codesByPath({ AllowedOAuthScopes: repeated(51, 'openid') })).toContain(
      'scopes-max AllowedOAuthScopes',
    );
    expect(codesByPath({ AllowedOAuthScopes: repeated(50, 'openid') })).not.toContain(
      'scopes-max AllowedOAuthScopes',
    );
  });
});

describe('a client that is like another', () => {
  const like = (one: object, other: object, choice: RuleChoice = {}): void => {
    const [first, alone] = [readRecordData(one), readRecordData(other)];
    const second = readRecordData(other, first);
    expect([second.fields, second.issues]).toEqual([alone.fields, alone.issues]);
    const { issues } = validateRead(second, { ...choice, like: validateRead(first, choice) });
    expect(issues).toEqual(validateRead(alone, choice).issues);
  };
  const uris = ['http://a.example.com/callback'];
  const web = {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: uris,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  };

  test('has the issues of what is the same, and those of what is not', () => {
    like(web, { ...web, AccessTokenValidity: 100 });
    like({ GenerateSecret: true }, { GenerateSecret: true, AccessTokenValidity: 100 });
    like(web, { ...web, CallbackURLs: ['https://a.example.com/#x'] });
    like({ ...web, CallbackURLs: [...uris] }, { ...web, AllowedOAuthFlows: ['implicit'] });
  });

  test('may have fewer properties', () => {
    const { ExplicitAuthFlows: _, ...others } = web;
    like(web, others);
    like(web, {});
  });

  test('may have what nobody can read', () => {
    like(web, { ...web, CallbackUrls: uris });
    like({ ...web, CallbackUrls: uris }, web);
    like(web, { ...web, ClientName: 5 });
    like(
      web,
      Object.defineProperty({ ...web }, 'ClientName', {
        enumerable: true,
        get: () => {
          throw new Error('unreadable');
        },
      }),
    );
  });

  test('is judged by its own facts and rules', () => {
    const read = readRecordData({ ...web, AllowedOAuthScopes: ['api/read'] });
    const before = validateRead(read, { context: { resourceServers: { api: ['read'] } } });
    const context = { resourceServers: {} };
    const alone = validateRead(read, { context });
    expect(validateRead(read, { context, like: before }).issues).toEqual(alone.issues);
    const { issues } = validateRead(read, { context, ruleSet: 'strict', like: alone });
    expect(issues).toEqual(validateRead(read, { context, ruleSet: 'strict' }).issues);
    expect(validateRead(read, { context, like: { issues: [], deferred: [] } }).issues).toEqual(alone.issues);
  });

  test('is judged by all that a rule looks at beside what it is about', () => {
    const options = {
      ruleSet: 'strict',
      context: { attributes: { 'custom:team': { mutable: true } } },
    } as const;
    const read = readRecordData(web);
    const like = validateRead(read, options);
    const machine = readRecordData({ ...web, AllowedOAuthFlows: ['client_credentials'] }, read);
    const codesOf = ({ issues }: typeof like) => issues.map(({ code }) => code);
    expect(codesOf(like)).toContain('write-attr-custom-default');
    expect(codesOf(validateRead(machine, { ...options, like }))).not.toContain('write-attr-custom-default');
  });
});
