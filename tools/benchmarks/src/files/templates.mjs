/** CloudFormation templates as teams keep them, of 100 to 300 lines in YAML. The same seed gives the same template. */
import fc from 'fast-check';
import { printedTemplate } from './printed-template.mjs';

/** @typedef {Readonly<Record<string, { Type: string, [key: string]: unknown }>>} Resources */

/** @type {(name: string) => unknown} */
const ref = (name) => ({ Ref: name });
/** @type {(name: string, attribute?: string) => unknown} */
const arn = (name, attribute = 'Arn') => ({ 'Fn::GetAtt': [name, attribute] });
/** @type {(text: string) => unknown} */
const sub = (text) => ({ 'Fn::Sub': text });

const tags = [
  { Key: 'stage', Value: ref('Stage') },
  { Key: 'team', Value: 'accounts' },
];

/** Parts of a template, each under a name of its own. @type {ReadonlyArray<(name: string) => Resources>} */
const parts = [
  (name) => ({
    [`${name}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
        ManagedPolicyArns: [
          sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'),
        ],
      },
    },
    [`${name}Function`]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: sub(`\${AWS::StackName}-${name.toLowerCase()}`),
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        MemorySize: { 'Fn::If': ['IsProduction', 1024, 256] },
        Timeout: 30,
        Role: arn(`${name}Role`),
        Code: { S3Bucket: ref('ArtifactBucket'), S3Key: `functions/${name.toLowerCase()}.zip` },
        Environment: { Variables: { STAGE: ref('Stage'), LOG_LEVEL: 'info' } },
        Tags: tags,
      },
    },
  }),
  (name) => ({
    [`${name}Table`]: {
      Type: 'AWS::DynamoDB::Table',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'id', AttributeType: 'S' },
          { AttributeName: 'createdAt', AttributeType: 'N' },
        ],
        KeySchema: [
          { AttributeName: 'id', KeyType: 'HASH' },
          { AttributeName: 'createdAt', KeyType: 'RANGE' },
        ],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        Tags: tags,
      },
    },
  }),
  (name) => ({
    [`${name}Bucket`]: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: sub(`\${AWS::AccountId}-\${Stage}-${name.toLowerCase()}`),
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 90 }] },
      },
    },
  }),
  (name) => ({
    [`${name}DeadLetters`]: {
      Type: 'AWS::SQS::Queue',
      Properties: { MessageRetentionPeriod: 1209600, KmsMasterKeyId: 'alias/aws/sqs' },
    },
    [`${name}Queue`]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 180,
        RedrivePolicy: { deadLetterTargetArn: arn(`${name}DeadLetters`), maxReceiveCount: 5 },
      },
    },
    [`${name}Alarm`]: {
      Type: 'AWS::CloudWatch::Alarm',
      Condition: 'IsProduction',
      Properties: {
        AlarmDescription: `Messages of ${name} that could not be handled, see the runbook`,
        Namespace: 'AWS/SQS',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: arn(`${name}DeadLetters`, 'QueueName') }],
        Statistic: 'Maximum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
      },
    },
  }),
  (name) => ({
    [`${name}Topic`]: {
      Type: 'AWS::SNS::Topic',
      Properties: {
        DisplayName: `${name} events`,
        Subscription: [{ Protocol: 'email', Endpoint: 'on-call@example.com' }],
      },
    },
    [`${name}TopicPolicy`]: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [ref(`${name}Topic`)],
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: sub('arn:aws:iam::${AWS::AccountId}:root') },
              Action: ['sns:Publish', 'sns:Subscribe'],
              Resource: ref(`${name}Topic`),
            },
          ],
        },
      },
    },
  }),
  (name) => ({
    [`${name}Api`]: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        Name: sub(`\${AWS::StackName}-${name.toLowerCase()}`),
        ProtocolType: 'HTTP',
        CorsConfiguration: {
          AllowOrigins: [sub('https://${DomainName}')],
          AllowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
          AllowHeaders: ['authorization', 'content-type'],
          MaxAge: 600,
        },
      },
    },
    [`${name}Stage`]: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: ref(`${name}Api`), StageName: '$default', AutoDeploy: true },
    },
  }),
];

/** A user pool, and what its clients refer to. */
const userPool = {
  UserPool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: {
      UserPoolName: sub('${AWS::StackName}-users'),
      UserPoolTier: 'ESSENTIALS',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: false } },
      Schema: [
        { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
        { Name: 'tenant', AttributeDataType: 'String', Mutable: true },
      ],
    },
  },
  UserPoolDomain: {
    Type: 'AWS::Cognito::UserPoolDomain',
    Properties: { UserPoolId: ref('UserPool'), Domain: sub('${AWS::StackName}-${Stage}') },
  },
  Google: {
    Type: 'AWS::Cognito::UserPoolIdentityProvider',
    Properties: {
      UserPoolId: ref('UserPool'),
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: {
        client_id: '{{resolve:ssm:/users/google/client-id}}',
        client_secret: '{{resolve:secretsmanager:users/google:SecretString:secret}}',
        authorize_scopes: 'openid email profile',
      },
      AttributeMapping: { email: 'email' },
    },
  },
  OrdersApi: {
    Type: 'AWS::Cognito::UserPoolResourceServer',
    Properties: {
      UserPoolId: ref('UserPool'),
      Identifier: 'https://orders.example.com',
      Name: 'Orders',
      Scopes: [
        { ScopeName: 'read', ScopeDescription: 'Read orders' },
        { ScopeName: 'write', ScopeDescription: 'Change orders' },
      ],
    },
  },
};

/** A client of a web application, or of a machine. @type {(index: number) => Resources} */
const clientResource = (index) => ({
  [`Client${index}`]:
    index % 2 === 0
      ? {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: {
            UserPoolId: ref('UserPool'),
            ClientName: sub(`\${AWS::StackName}-web-${index}`),
            GenerateSecret: true,
            ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
            AllowedOAuthFlowsUserPoolClient: true,
            AllowedOAuthFlows: ['code'],
            AllowedOAuthScopes: ['openid', 'email', sub('${OrdersApi}/read')],
            CallbackURLs: [sub('https://${DomainName}/callback'), 'http://localhost:3000/callback'],
            LogoutURLs: [sub('https://${DomainName}/')],
            SupportedIdentityProviders: ['COGNITO', index % 3 === 0 ? 'Google' : ref('Google')],
            AccessTokenValidity: 15,
            IdTokenValidity: 15,
            RefreshTokenValidity: 7,
            TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
            EnableTokenRevocation: true,
            PreventUserExistenceErrors: 'ENABLED',
            ReadAttributes: ['email', 'email_verified', 'custom:tenant'],
          },
        }
      : {
          Type: 'AWS::Cognito::UserPoolClient',
          DependsOn: 'OrdersApi',
          Properties: {
            UserPoolId: ref('UserPool'),
            ClientName: sub(`\${AWS::StackName}-worker-${index}`),
            GenerateSecret: true,
            AllowedOAuthFlowsUserPoolClient: true,
            AllowedOAuthFlows: ['client_credentials'],
            AllowedOAuthScopes: ['https://orders.example.com/read', 'https://orders.example.com/write'],
            AccessTokenValidity: { 'Fn::If': ['IsProduction', 1, 8] },
            TokenValidityUnits: { AccessToken: 'hours' },
            EnableTokenRevocation: true,
          },
        },
});

const names = ['Orders', 'Billing', 'Search', 'Media', 'Reports', 'Partner', 'Notify', 'Audit'];

/** @type {(number: { parts: readonly [least: number, most: number], clients: readonly [least: number, most: number] }) => fc.Arbitrary<{ parts: ReadonlyArray<number>, clients: number, format: 'yaml' | 'json', hasComments: boolean }>} */
const plans = ({ parts: [fewest, most], clients: [fewestClients, mostClients] }) =>
  fc.noBias(
    fc.record({
      parts: fc.array(fc.nat(parts.length - 1), { minLength: fewest, maxLength: most, size: 'max' }),
      clients: fc.integer({ min: fewestClients, max: mostClients }),
      format: /** @type {const} */ (fc.constantFrom('yaml', 'yaml', 'yaml', 'json')),
      hasComments: fc.boolean(),
    }),
  );

/** @type {(plan: { parts: ReadonlyArray<number>, clients: number }) => object} */
const template = ({ parts: chosen, clients }) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'The accounts of the shop and what works with them',
  Parameters: {
    Stage: { Type: 'String', AllowedValues: ['development', 'production'], Default: 'development' },
    DomainName: { Type: 'String', Description: 'Where the app is' },
    ArtifactBucket: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/build/artifacts' },
  },
  Conditions: { IsProduction: { 'Fn::Equals': [ref('Stage'), 'production'] } },
  Resources: {
    ...(clients > 0 && userPool),
    ...Object.assign(
      {},
      ...chosen.map((part, index) => parts[part](`${names[index % names.length]}${index}`)),
      ...Array.from({ length: clients }, (_, index) => clientResource(index)),
    ),
  },
  Outputs: { Stack: { Value: ref('AWS::StackId'), Export: { Name: sub('${AWS::StackName}-id') } } },
});

/**
 * Templates with one to three app clients each, of which the first has a warning.
 *
 * @param {number} number
 * @param {number} seed
 */
export const templatesWithClients = (number, seed) =>
  fc
    .sample(plans({ parts: [0, 6], clients: [1, 3] }), { numRuns: number, seed })
    .map((plan) => printedTemplate(template(plan), plan));

/**
 * A template in YAML of at least so many lines, a part of one kind after the other, with ten app clients.
 *
 * @param {number} lines
 */
export const longTemplate = (lines) => {
  for (let number = 1; ; number += 1) {
    const plan = {
      parts: Array.from({ length: number }, (_, index) => index % parts.length),
      clients: 10,
      format: /** @type {const} */ ('yaml'),
      hasComments: true,
    };
    const { text } = printedTemplate(template(plan), plan);
    if (text.split('\n').length >= lines) return text;
  }
};

/**
 * Templates that have nothing to do with user pools.
 *
 * @param {number} number
 * @param {number} seed
 */
export const templatesWithoutClients = (number, seed) =>
  fc
    .sample(plans({ parts: [3, 10], clients: [0, 0] }), { numRuns: number, seed })
    .map((plan) => printedTemplate(template(plan), plan));
