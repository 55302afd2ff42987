import {
  readProps,
  readRecordData,
  recordOfDraft,
  reference,
  registeredProviders,
  text,
  type ClientRecord,
} from '../index';

const undecided = reference('undecided');
const openText = text`${undecided}`;

const ofProps = (props: unknown): ClientRecord => recordOfDraft(readProps(props).fields);
const ofData = (data: unknown): ClientRecord => recordOfDraft(readRecordData(data).fields);

describe('the record of a draft', () => {
  test('has what can be read of props with mistakes, and leaves the rest open', () => {
    expect(
      ofProps({
        userPoolClientName: 5,
        generateSecret: 'yes',
        authFlows: { userSrp: true, custom: 'yes', userPassword: false },
        oAuth: {
          flows: { authorizationCodeGrant: true, implicitCodeGrant: 1 },
          scopes: ['openid', 7],
          callbackUrls: ['http://app.example.com/'],
          logoutUrls: 'https://app.example.com/',
        },
        idTokenValidity: 'soon',
        accessTokenValidity: { minutes: 15 },
        authSessionValidity: [],
        refreshTokenRotation: 'yes',
        preventUserExistenceErrors: 'ENABLED',
        readAttributes: ['email', {}],
        supportedIdentityProviders: ['COGNITO', 1],
        analytics: 'yes',
      }),
    ).toEqual({
      ClientName: openText,
      GenerateSecret: undecided,
      ExplicitAuthFlows: [openText, 'ALLOW_USER_SRP_AUTH', openText],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: [openText, 'code'],
      AllowedOAuthScopes: ['openid', openText],
      CallbackURLs: ['http://app.example.com/'],
      LogoutURLs: undecided,
      IdTokenValidity: undecided,
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      AuthSessionValidity: undecided,
      RefreshTokenRotation: undecided,
      PreventUserExistenceErrors: openText,
      ReadAttributes: ['email', openText],
      SupportedIdentityProviders: ['COGNITO', openText],
      AnalyticsConfiguration: undecided,
    });
  });

  test('knows nothing of OAuth where it is not known whether it is on, or what it is', () => {
    const unknown = {
      AllowedOAuthFlows: undecided,
      AllowedOAuthScopes: undecided,
      CallbackURLs: undecided,
      LogoutURLs: undecided,
      DefaultRedirectURI: openText,
    };
    expect(ofProps({ disableOAuth: 'yes' })).toEqual({
      ...unknown,
      AllowedOAuthFlowsUserPoolClient: undecided,
      SupportedIdentityProviders: registeredProviders,
    });
    expect(ofProps({ oAuth: 'yes' })).toMatchObject({ ...unknown, AllowedOAuthFlowsUserPoolClient: true });
    expect(ofProps({ authFlows: 'all' })).toMatchObject({ ExplicitAuthFlows: undecided });
  });

  test('has the settings that exclude each other', () => {
    const oAuth = { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://app.example.com/'] };
    expect(ofProps({ disableOAuth: true, oAuth })).toMatchObject({
      AllowedOAuthFlowsUserPoolClient: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://app.example.com/'],
    });
    expect(ofProps({ disableOAuth: 'no', keptOAuth: oAuth })).toMatchObject({
      AllowedOAuthFlowsUserPoolClient: undecided,
      AllowedOAuthFlows: ['code'],
    });
    expect(ofProps({ disableOAuth: true, authSessionValidity: { seconds: 179 } })).toMatchObject({
      AuthSessionValidity: undecided,
    });
    expect(ofProps({ disableOAuth: true, refreshTokenRotationGracePeriod: 'no' })).toMatchObject({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: undecided },
    });
  });

  test('has what can be read of a record with malformed values', () => {
    expect(
      ofData({
        GenerateSecret: 'yes',
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        CallbackURLs: ['https://app.example.com/', 5],
        AllowedOAuthScopes: ['openid'],
      }),
    ).toMatchObject({
      GenerateSecret: undecided,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://app.example.com/', openText],
      AllowedOAuthScopes: ['openid'],
    });
  });

  test('of nothing says nothing', () => {
    expect(recordOfDraft({})).toEqual({});
  });
});
