/** Texts with mistakes that people make, each in another tool's words. */

export const propsWithMistakes = `# A web app. A few things here would fail, or hurt later.
userPoolClientName: web
authFlow:
  userSrp: true
oAuth:
  flows:
    authorizationCodeGrant: true
  scopes: [OpenID, email]
  callbackUrls:
    - http://app.example.com/callback
  logoutUrls:
    - https://app.example.com/
accessTokenValidity: { days: 2 }
refreshTokenValidity: { hours: 12 }
preventUserExistenceErrors: true
`;

export const templateWithMistakes = `Resources:
  UserPool:
    Type: AWS::Cognito::UserPool

  WebClient:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref UserPool
      GenerateSecret: false
      ExplicitAuthFlow:
        - ALLOW_USER_SRP_AUTH
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [OpenID, email]
      CallbackURLs:
        - http://app.example.com/callback
      LogoutURLs:
        - https://app.example.com/
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: 2
      TokenValidityUnits:
        AccessToken: days
`;

export const moduleWithMistakes = `resource "aws_cognito_user_pool" "main" {
  name = "main"
}

resource "aws_cognito_user_pool_client" "web" {
  name         = "web"
  user_pool_id = aws_cognito_user_pool.main.id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["OpenID", "email"]
  callback_urls                        = ["http://app.example.com/callback"]
  supported_identity_providers         = ["COGNITO"]

  access_token_validity = 2
  token_validity_units {
    access_token = "days"
  }
}
`;

export const describedClient = `{
  "UserPoolClient": {
    "UserPoolId": "eu-west-1_AbCdEfGhI",
    "ClientName": "web",
    "ClientId": "1h57kf5cpq17m0eml12EXAMPLE",
    "RefreshTokenValidity": 30,
    "AccessTokenValidity": 60,
    "TokenValidityUnits": { "AccessToken": "minutes", "RefreshToken": "days" },
    "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
    "SupportedIdentityProviders": ["COGNITO"],
    "CallbackURLs": ["https://app.example.com/callback"],
    "AllowedOAuthFlows": ["implicit"],
    "AllowedOAuthScopes": ["openid", "email"],
    "AllowedOAuthFlowsUserPoolClient": true,
    "EnableTokenRevocation": true
  }
}
`;
