/** Templates whose clients are wrong in some deployments only, each with a twin that is right in all of them. */

/** A template that every tool gets. */
export interface ConditionalCase {
  readonly name: string;
  /** Whether some deployment of it is refused, or gets something that nobody can use. */
  readonly isBad: boolean;
  readonly template: object;
}

/** A fault that is there in some deployments, and the same place without it. */
interface Pair {
  readonly name: string;
  readonly template: (isBad: boolean) => object;
}

const client = (properties: object): object => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: {
    UserPoolId: 'us-east-1_a1B2c3D4e',
    SupportedIdentityProviders: ['COGNITO'],
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    ...properties,
  },
});

const codeGrant = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
};

const whenProd = (yes: unknown, no: unknown): object => ({ 'Fn::If': ['IsProd', yes, no] });

const conditions = {
  Parameters: { Stage: { Type: 'String' } },
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
};

const template = (properties: object, sections: object = conditions): object => ({
  AWSTemplateFormatVersion: '2010-09-09',
  ...sections,
  Resources: { Web: client(properties) },
});

const scheme = (isBad: boolean): string => (isBad ? 'http' : 'https');

const pairs: ReadonlyArray<Pair> = [
  {
    name: 'a session that is too long in one branch',
    template: (isBad) => template({ AuthSessionValidity: whenProd(isBad ? 20 : 15, 3) }),
  },
  {
    name: 'whole properties under a condition, one of them out of its range',
    template: (isBad) => ({
      ...conditions,
      Resources: {
        Web: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: whenProd(
            { UserPoolId: 'us-east-1_a1B2c3D4e', AuthSessionValidity: isBad ? 20 : 15 },
            { UserPoolId: 'us-east-1_a1B2c3D4e', AuthSessionValidity: 3 },
          ),
        },
      },
    }),
  },
  {
    name: 'a logout URL with plain HTTP in one branch',
    template: (isBad) =>
      template({
        ...codeGrant,
        CallbackURLs: ['https://app.example.com/callback'],
        LogoutURLs: whenProd([`${scheme(isBad)}://app.example.com/out`], ['https://dev.example.com/out']),
      }),
  },
  {
    name: 'a machine that has no secret in one branch',
    template: (isBad) =>
      template({
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: whenProd(['code'], ['client_credentials']),
        AllowedOAuthScopes: ['https://api.example.com/orders.read'],
        CallbackURLs: ['https://app.example.com/callback'],
        GenerateSecret: whenProd(true, !isBad),
      }),
  },
  {
    name: 'a lifetime whose unit only one branch gives',
    template: (isBad) =>
      template({
        AccessTokenValidity: 60,
        TokenValidityUnits: whenProd(
          { AccessToken: 'minutes' },
          { AccessToken: isBad ? 'hours' : 'minutes' },
        ),
      }),
  },
  {
    name: 'a callback with plain HTTP as the default of a parameter',
    template: (isBad) =>
      template(
        { ...codeGrant, CallbackURLs: [{ Ref: 'Callback' }] },
        {
          Parameters: {
            Callback: { Type: 'String', Default: `${scheme(isBad)}://app.example.com/callback` },
          },
        },
      ),
  },
  {
    name: 'a callback with a fragment in the default of a list',
    template: (isBad) =>
      template(
        { ...codeGrant, CallbackURLs: { Ref: 'Callbacks' } },
        {
          Parameters: {
            Callbacks: {
              Type: 'CommaDelimitedList',
              Default: `https://a.example.com/,https://b.example.com/${isBad ? '#home' : 'home'}`,
            },
          },
        },
      ),
  },
  {
    name: 'an allowed value that is out of the range',
    template: (isBad) =>
      template(
        { AuthSessionValidity: { Ref: 'Minutes' } },
        { Parameters: { Minutes: { Type: 'Number', AllowedValues: [3, 15, isBad ? 30 : 10] } } },
      ),
  },
  {
    name: 'a callback with plain HTTP in a mapping',
    template: (isBad) =>
      template(
        { ...codeGrant, CallbackURLs: [{ 'Fn::FindInMap': ['Urls', { Ref: 'Stage' }, 'Callback'] }] },
        {
          Parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
          Mappings: {
            Urls: {
              dev: { Callback: `${scheme(isBad)}://dev.example.com/callback` },
              prod: { Callback: 'https://app.example.com/callback' },
            },
          },
        },
      ),
  },
  {
    name: 'a callback that Fn::Sub makes with plain HTTP of the default of a parameter',
    template: (isBad) =>
      template(
        { ...codeGrant, CallbackURLs: [{ 'Fn::Sub': '${Scheme}://app.example.com/callback' }] },
        { Parameters: { Scheme: { Type: 'String', Default: scheme(isBad) } } },
      ),
  },
  {
    name: 'no callback for the code grant in one branch',
    template: (isBad) =>
      template({
        ...codeGrant,
        CallbackURLs: whenProd(
          ['https://app.example.com/callback'],
          isBad ? { Ref: 'AWS::NoValue' } : ['https://dev.example.com/callback'],
        ),
      }),
  },
  {
    name: 'a default redirect that is none of the callbacks in one branch',
    template: (isBad) =>
      template({
        ...codeGrant,
        CallbackURLs: ['https://app.example.com/callback', 'https://dev.example.com/callback'],
        DefaultRedirectURI: whenProd(
          'https://app.example.com/callback',
          `https://dev.example.com/${isBad ? 'home' : 'callback'}`,
        ),
      }),
  },
];

/** All templates, each bad one before its twin. */
export const conditionalCases: ReadonlyArray<ConditionalCase> = pairs.flatMap(({ name, template: of }) =>
  [true, false].map((isBad) => ({ name, isBad, template: of(isBad) })),
);
