import { cdk, javascript, typescript } from '../fixtures/rule-testers';
import { validClient } from './valid-client';

const name = 'valid-client';

javascript.run(`${name} in JavaScript`, validClient, {
  valid: [
    cdk(
      `pool.addClient('Web', { disableOAuth: true, authFlows: { userSrp: true }, accessTokenValidity: Duration.hours(24) });`,
    ),
    {
      name: 'a warning',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, authFlows: { userPassword: true } });`),
    },
    { name: 'OAuth by default', code: cdk(`pool.addClient('Web');`) },
    {
      name: 'another class of the same name',
      code: `new UserPoolClient(this, 'x', { authFlows: { userSRP: true } });`,
    },
    {
      name: 'a value that nobody knows',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, accessTokenValidity: Duration.hours(hours) });`),
    },
  ],
  invalid: [
    {
      name: 'an older SDK: what is misspelt has one right answer, and a validity of 0 has two',
      code: `const { CreateUserPoolClientCommand } = require('@aws-sdk/client-cognito-identity-provider');
client.send(new CreateUserPoolClientCommand({
  UserPoolId: pool,
  ClientName: 'web',
  RefreshTokenValidity: 0,
  ExplicitAuthFlow: ['ALLOW_USER_SRP_AUTH'],
}));
`,
      output: `const { CreateUserPoolClientCommand } = require('@aws-sdk/client-cognito-identity-provider');
client.send(new CreateUserPoolClientCommand({
  UserPoolId: pool,
  ClientName: 'web',
  RefreshTokenValidity: 0,
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
}));
`,
      errors: [
        {
          messageId: 'issue',
          data: {
            problem:
              'RefreshTokenValidity: is 0, which the service replaces with its default of 30 days; a number without a unit counts days',
            fix: 'give 1 hour to 3650 days, or take out `RefreshTokenValidity`',
            code: 'refresh-zero',
          },
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'suggestion',
              data: { title: 'Take out `RefreshTokenValidity`' },
              output: `const { CreateUserPoolClientCommand } = require('@aws-sdk/client-cognito-identity-provider');
client.send(new CreateUserPoolClientCommand({
  UserPoolId: pool,
  ClientName: 'web',
  ExplicitAuthFlow: ['ALLOW_USER_SRP_AUTH'],
}));
`,
            },
          ],
        },
        {
          message:
            'ExplicitAuthFlow: is no setting of `CreateUserPoolClient`. Fix: write ExplicitAuthFlows (unknown-key)',
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a level that a project raises',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, enableTokenRevocation: false });`),
      settings: { cognito: { levels: { 'token-revocation-off': 'error' } } },
      output: null,
      errors: [
        {
          messageId: 'issue',
          line: 4,
          column: 68,
          endLine: 4,
          endColumn: 73,
          suggestions: [
            {
              desc: 'Write `enableTokenRevocation: true`',
              output: cdk(`pool.addClient('Web', { disableOAuth: true, enableTokenRevocation: true });`),
            },
          ],
        },
      ],
    },
    {
      name: 'what a request lacks, at the command that sends it',
      code: `import { CreateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
await idp.send(new CreateUserPoolClientCommand({ UserPoolId }));
`,
      output: null,
      errors: [
        {
          message:
            'the client: has no `ClientName`, which `CreateUserPoolClient` requires. Fix: give it `ClientName` (client-name-required)',
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'facts about the user pool',
      code: `import { UserPool } from 'aws-cdk-lib/aws-cognito';
UserPool.fromUserPoolId(this, 'Pool', id).addClient('Web', {
  generateSecret: true,
  oAuth: { flows: { clientCredentials: true }, scopes: [{ scopeName: 'arms/mvoe' }] },
});
`,
      settings: { cognito: { context: { resourceServers: { arms: ['move'] } } } },
      output: null,
      errors: [{ messageId: 'issue', line: 4, column: 57 }],
    },
  ],
});

typescript.run(`${name} in TypeScript`, validClient, {
  valid: [
    cdk(`const options: cognito.UserPoolClientOptions = { disableOAuth: true };
pool.addClient('Web', { ...options } satisfies cognito.UserPoolClientOptions);`),
  ],
  invalid: [
    {
      name: 'the construct of the CDK',
      code: cdk(`pool.addClient('Web', {
  disableOAuth: true,
  authFlows: { userSRP: true },
  idTokenValidity: Duration.hours(36),
} as cognito.UserPoolClientOptions);
`),
      output: cdk(`pool.addClient('Web', {
  disableOAuth: true,
  authFlows: { userSrp: true },
  idTokenValidity: Duration.hours(36),
} as cognito.UserPoolClientOptions);
`),
      errors: [
        {
          message: 'authFlows.userSRP: is not a known property. Fix: write userSrp (unknown-key)',
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 23,
        },
        {
          message:
            'idTokenValidity: is 36 hours, but must be 5 minutes to 1 day. Fix: give 5 minutes to 1 day (id-token-range)',
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'the L1 construct, in the words of CloudFormation',
      code: `import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
new CfnUserPoolClient(this, 'Web', {
  userPoolId: 'eu-west-1_AbCdEf123',
  explicitAuthFlows: ['allow_user_srp_auth', 'ALLOW_REFRESH_TOKEN_AUTH'],
});
`,
      output: `import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
new CfnUserPoolClient(this, 'Web', {
  userPoolId: 'eu-west-1_AbCdEf123',
  explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
});
`,
      errors: [{ messageId: 'issue', line: 4, column: 23, endLine: 4, endColumn: 44 }],
    },
    {
      name: 'a resource of Pulumi: each way out is a suggestion, since the author has to choose',
      code: `import * as aws from '@pulumi/aws';
new aws.cognito.UserPoolClient('web', { userPoolId, callbackUrls: ['http://app.test/in'] });
`,
      output: null,
      errors: [
        {
          message:
            "callbackUrls[0]: uses plain HTTP for a host other than localhost. Fix: write 'https://app.test/in' (callback-url-https)",
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 88,
          suggestions: [
            {
              desc: "Write 'https://app.test/in'",
              output: `import * as aws from '@pulumi/aws';
new aws.cognito.UserPoolClient('web', { userPoolId, callbackUrls: ['https://app.test/in'] });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the construct of this project',
      code: `import { UserPoolClient } from '@org/cognito-cdk';
new UserPoolClient(this, 'Web', { userPool, disableOAuth: true, accessTokenValidity: { hours: 36 } });
`,
      output: null,
      errors: [{ messageId: 'issue', line: 2, column: 65, endLine: 2, endColumn: 84 }],
    },
    {
      name: 'a text of several lines, at its own place',
      code: cdk(`const urls = [
  \`http://pay.test
/in\`,
];
pool.addClient('Web', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: urls } });
`),
      output: null,
      errors: [{ messageId: 'issue', line: 5, column: 3, endLine: 6, endColumn: 5 }],
    },
  ],
});
