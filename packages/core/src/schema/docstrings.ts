import type { Documentation } from './documentation';

/**
 * What the docstrings of props, of facts about user pools and of settings say. `npm run docstrings` writes this file from
 * them: do not edit it.
 */
export const docstrings: Documentation = {
  UserPoolClientProps: {
    description:
      'The props of an app client.\n\nA duration is an amount of one unit, such as `{ minutes: 15 }`, or ISO 8601, such as `PT15M`. In a string, `${name}` is a reference: it stands for a value that is known only at deploy time. A number, a flag or an array may be a reference as a whole.',
    fields: {
      userPoolClientName: {
        description:
          'The name of the client, 1 to 128 characters of `A-Z a-z 0-9 _ + = , . @ -` and white space.',
        default: 'chosen by the backend',
        examples: ['web-app'],
      },
      generateSecret: {
        description:
          'Whether the service generates a secret for the client. Changing this later replaces the client.',
        default: 'false',
      },
      authFlows: {
        description: 'The authentication flows with which users may sign in through the API.',
        default: "the service's: SRP, custom, and refresh unless refresh tokens rotate",
        examples: [{ userSrp: true }],
      },
      disableOAuth: { description: 'Whether OAuth is off.', default: 'false' },
      oAuth: {
        description: 'The OAuth settings: what the app may do at the OAuth endpoints.',
        default: 'see each setting',
      },
      keptOAuth: {
        description:
          "OAuth settings that the client keeps while OAuth is off. The CDK's own construct has no such property.",
        default: 'none',
      },
      authSessionValidity: {
        description: 'How long a user may take to answer a challenge, 3 to 15 minutes, in whole minutes.',
        default: "the service's: 3 minutes",
        examples: [{ minutes: 5 }],
      },
      accessTokenValidity: {
        description:
          'How long an access token is valid, 5 minutes to 1 day, and no longer than a refresh token.',
        default: "the service's: 60 minutes",
        examples: [{ minutes: 15 }, 'PT15M'],
      },
      idTokenValidity: {
        description: 'How long an ID token is valid, 5 minutes to 1 day, and no longer than a refresh token.',
        default: "the service's: 60 minutes",
        examples: [{ minutes: 15 }],
      },
      refreshTokenValidity: {
        description: 'How long a refresh token is valid, 60 minutes to 3650 days.',
        default: "the service's: 30 days",
        examples: [{ days: 1 }],
      },
      refreshTokenRotationGracePeriod: {
        description:
          'How long a refresh token still works after it was exchanged, 0 to 60 seconds. Setting this turns on refresh token rotation.',
        default: 'no rotation',
        examples: [{ seconds: 10 }],
      },
      refreshTokenRotation: {
        description:
          "Whether refresh tokens rotate. `false` writes `DISABLED`, which the CDK's own construct cannot.",
        default: 'true if a grace period is given',
      },
      preventUserExistenceErrors: {
        description:
          "Whether error messages hide that a user does not exist. The service's names are `ENABLED` and `LEGACY`.",
        default: "the service's: false",
      },
      enableTokenRevocation: {
        description: 'Whether tokens can be revoked.',
        default: "the service's: true",
      },
      enablePropagateAdditionalUserContextData: {
        description:
          "Whether the app may propagate additional user context data, such as the user's IP address. Needs a client secret.",
        default: "the service's: false",
      },
      supportedIdentityProviders: {
        description: 'The identity providers that users may sign in with.',
        default: 'all providers registered with the user pool, then `COGNITO`',
        examples: [['COGNITO', 'Google']],
      },
      readAttributes: {
        description: "The attributes that the app may read, in the service's spelling.",
        default:
          "the service's: all standard ones, and perhaps custom ones, of which its documents say different things",
        examples: [['email', 'email_verified', 'custom:tier']],
      },
      writeAttributes: {
        description: "The attributes that the app may write, in the service's spelling.",
        default: 'as for `readAttributes`',
        examples: [['name', 'custom:tier']],
      },
      analytics: { description: 'The Amazon Pinpoint project that usage data goes to.', default: 'none' },
    },
    combinations: [
      { required: ['disableOAuth'], absent: ['oAuth'], values: { disableOAuth: true } },
      { absent: ['keptOAuth'], values: { disableOAuth: false } },
    ],
  },
  AuthFlows: {
    description: 'The authentication flows as the props have them.',
    fields: {
      userPassword: { description: "A user's password, sent to the service." },
      adminUserPassword: { description: "A user's password, sent by a server with AWS credentials." },
      custom: { description: 'Custom challenges, defined by Lambda triggers.' },
      userSrp: { description: "A user's password, proven by the SRP protocol without sending it." },
      user: {
        description:
          'Choice-based sign-in with passwords, one-time passwords or passkeys; needs the Essentials plan or higher.',
      },
      refreshToken: {
        description:
          'Exchange of refresh tokens through `InitiateAuth`; the service forbids it with refresh token rotation.',
        default:
          'on if another flow is on, unless refresh tokens rotate or the other flow is a legacy or client token flow',
      },
      clientToken: {
        description:
          'A token for the app itself, from `GetClientToken`; must be the only flow and needs a client secret.',
      },
      legacyAdminNoSrp: {
        description: '`ADMIN_NO_SRP_AUTH`, a legacy name that `ALLOW_ADMIN_USER_PASSWORD_AUTH` replaced.',
      },
      legacyCustomOnly: {
        description: '`CUSTOM_AUTH_FLOW_ONLY`, a legacy name that `ALLOW_CUSTOM_AUTH` replaced.',
      },
      legacyUserPassword: {
        description: '`USER_PASSWORD_AUTH`, a legacy name that `ALLOW_USER_PASSWORD_AUTH` replaced.',
      },
    },
  },
  OAuthSettings: {
    description: 'The OAuth settings as the props have them.',
    fields: {
      flows: {
        description: 'The grants that the app may use.',
        default: 'the authorization code grant and the implicit grant',
        examples: [{ authorizationCodeGrant: true }],
      },
      scopes: {
        description: 'The scopes that the app may ask for, 50 at most.',
        default: 'phone, email, openid, profile and `aws.cognito.signin.user.admin`',
        examples: [['openid', 'email', 'https://api.example.com/orders.read']],
      },
      impliesOpenId: {
        description:
          "Whether `phone`, `email` and `profile` imply `openid`, as in the CDK's own construct. `false` keeps the scopes as they are written, for clients that others have made: the construct has no such property.",
        default: 'true',
      },
      callbackUrls: {
        description:
          'The callback URLs: where the service may redirect a browser with a code or tokens, 100 at most.',
        default: '`https://example.com` if a grant for browsers is on',
        examples: [['https://${webDomain}/callback']],
      },
      logoutUrls: {
        description:
          'The sign-out URLs: where the service may redirect a browser after sign-out, 100 at most.',
        default: 'none',
        examples: [['https://${webDomain}/']],
      },
      defaultRedirectUri: {
        description:
          'The callback URL for requests that name no redirect URI. It must be one of the callback URLs.',
        default: 'none',
        examples: ['https://${webDomain}/callback'],
      },
    },
  },
  OAuthFlows: {
    fields: {
      authorizationCodeGrant: {
        description: 'A browser comes back with a code, which the app exchanges for tokens.',
      },
      implicitCodeGrant: {
        description: 'A browser comes back with the tokens in its URL, where others may read them.',
      },
      clientCredentials: {
        description: 'The app asks for a token on its own behalf, without a user. It needs a client secret.',
      },
    },
    combinations: [
      { values: { clientCredentials: false } },
      {
        required: ['clientCredentials'],
        values: { authorizationCodeGrant: false, implicitCodeGrant: false, clientCredentials: true },
      },
    ],
  },
  Analytics: {
    fields: {
      applicationArn: { description: 'The ARN of the project.' },
      applicationId: { description: 'The ID of the project, in hexadecimal digits.' },
      externalId: { description: 'The external ID in the trust policy of the role.' },
      roleArn: { description: 'The ARN of the IAM role that may write to the project.' },
      shareUserData: {
        description: 'Whether Cognito also sends user data to the project.',
        default: "the service's: false",
      },
    },
    combinations: [
      { required: ['applicationArn'], absent: ['applicationId', 'externalId', 'roleArn'] },
      { required: ['applicationId', 'externalId', 'roleArn'], absent: ['applicationArn'] },
    ],
  },
  PoolContext: {
    description:
      'Facts about a user pool, all optional. A fact that is left out is not known; an empty object means that the user pool has none.',
    fields: {
      attributes: {
        description:
          'All custom attributes, and the standard attributes that differ from their defaults, by name with prefix.',
        examples: [{ email: { required: true }, 'custom:tier': { mutable: false } }],
      },
      identityProviders: {
        description:
          'The identity providers of the user pool, by name. `COGNITO` always exists and can be left out.',
        examples: [{ Google: {} }],
      },
      resourceServers: {
        description: 'The names of the custom scopes, by the identifier of their resource server.',
        examples: [{ 'https://api.example.com': ['orders.read'] }],
      },
      lambdaTriggers: { description: 'The Lambda triggers that the user pool has.' },
      allowedFirstAuthFactors: { description: 'What users can sign in with first.' },
      clientAuthFlows: {
        description:
          'The authentication flows that are on in one client of the user pool or more, this client among them.',
      },
      dynamicClientRegistration: { description: 'Whether apps can register app clients by themselves.' },
      clientType: {
        description: 'How this client came into being: `DCR` if an app registered it, else `REGULAR`.',
      },
      hasDomain: {
        description:
          'Whether the user pool has a domain, under which its OAuth endpoints and its sign-in pages are.',
      },
      featurePlan: { description: 'The feature plan, which decides what clients may use.' },
      region: { description: 'The AWS Region.', examples: ['eu-west-1'] },
    },
  },
  PoolAttribute: {
    description: 'An attribute of a user pool.',
    fields: {
      required: { description: 'Whether every user must have the attribute.', default: 'false' },
      mutable: { description: 'Whether the attribute can be changed once it is set.', default: 'true' },
    },
  },
  PoolIdentityProvider: {
    description: 'An identity provider of a user pool.',
    fields: {
      attributeMapping: {
        description:
          "The attributes of the user pool that the provider fills, each with the provider's own name for it.",
        default: 'none',
      },
    },
  },
  LambdaTriggers: {
    fields: {
      createAuthChallenge: {},
      customEmailSender: {},
      customMessage: {},
      customSmsSender: {},
      defineAuthChallenge: {},
      inboundFederation: {},
      postAuthentication: {},
      postConfirmation: {},
      preAuthentication: {},
      preSignUp: {},
      preTokenGeneration: {},
      userMigration: {},
      verifyAuthChallengeResponse: {},
    },
  },
  FirstAuthFactors: {
    description: "What users can sign in with first, in the words of the CDK's own construct.",
    fields: {
      password: { description: 'Passwords.', default: 'false' },
      emailOtp: { description: 'One-time passwords in email messages.', default: 'false' },
      smsOtp: { description: 'One-time passwords in SMS messages.', default: 'false' },
      passkey: { description: 'Passkeys.', default: 'false' },
    },
  },
  DynamicClientRegistration: {
    description: 'Whether apps can register app clients by themselves, as in RFC 7591.',
    fields: {
      enabled: { description: 'Whether apps can register app clients.', default: 'false' },
      open: {
        description: 'Whether they can without a token, which is open registration.',
        default: 'false',
      },
      authenticatedFlows: {
        description:
          'The grants that an app can ask for that registers with a token of the scope `aws.cognito/dcr/register`.',
        default: 'the authorization code grant and the client credentials grant',
      },
      openFlows: {
        description: 'The grants that an app can ask for that registers without a token.',
        default: 'the authorization code grant',
      },
      allowedScopes: {
        description: 'The scopes that registered clients can have beside openid, email, phone and profile.',
        default: 'none',
      },
    },
  },
  RegistrationFlows: {
    description: 'The grants that an app can ask for when it registers.',
    fields: {
      authorizationCodeGrant: { description: 'The authorization code grant.', default: 'false' },
      clientCredentials: { description: 'The client credentials grant.', default: 'false' },
    },
  },
  Configuration: {
    description:
      'Which rules are asked of which files, and what is known of their user pools. All keys are optional.',
    fields: {
      ruleSet: { description: 'Which rules are asked.', default: "'recommended'" },
      levels: {
        description:
          'Levels by code, which replace those of the rule set. What is an error by itself is lowered in `downgrade` only.',
        examples: [{ 'token-revocation-off': 'error' }],
      },
      downgrade: {
        description: 'Errors that are reported as warnings, each with the reason.',
        examples: [{ 'idp-exists': 'another stack registers the provider' }],
      },
      ignore: {
        description: 'The paths of files that are not checked, as patterns.',
        examples: [['legacy/**']],
      },
      pools: {
        description:
          'What is known of user pools. Where several entries are about a file, each fact is that of the last one that has it.',
      },
      parameters: {
        description:
          'What deployments give to parameters. Where several entries are about a file, each value is that of the last one.',
      },
      suppressions: { description: 'The name of the file of suppressions, relative to this one.' },
    },
  },
  PoolOfFiles: {
    description: 'What is known of the user pool of some files.',
    fields: {
      files: { description: 'The paths of the files, as patterns.', default: 'every file' },
      contextFile: { description: 'The name of a file that holds facts.', default: 'none' },
      context: { description: 'Facts, each of which replaces one of the file.', default: 'none' },
    },
  },
  ParametersOfFiles: {
    description: 'What a deployment gives to the parameters of some templates.',
    fields: {
      files: {
        description: 'The paths of the templates, as patterns.',
        default: 'every file',
        examples: [['stacks/prod/**']],
      },
      values: { description: 'Values by the name of the parameter.', default: 'none' },
    },
  },
  LintSettings: {
    description:
      'Which issues are silenced or downgraded, and why. A setting without a reason has no effect.',
    fields: {
      silence: {
        description: 'Warnings that are not reported, each with the reason. An error cannot be silenced.',
      },
      downgrade: { description: 'Errors that are reported as warnings, each with the reason.' },
    },
  },
};
