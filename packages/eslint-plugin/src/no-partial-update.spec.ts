import { javascript, typescript } from '../fixtures/rule-testers';
import { noPartialUpdate } from './no-partial-update';

const name = 'no-partial-update';

const sdk = (program: string): string => `import {
  CreateUserPoolClientCommand, DescribeUserPoolClientCommand, UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
${program}`;

const resets =
  /^the update of the client: leaves out settings, which go back to their defaults: `AllowedOAuthFlowsUserPoolClient` to `false`, which turns OAuth off, .* Fix: read the client by `DescribeUserPoolClientCommand`, and spread its `UserPoolClient` before what changes \(update-resets\)$/;

javascript.run(`${name} in JavaScript`, noPartialUpdate, {
  valid: [
    {
      name: 'the described client, spread first',
      code: sdk(`const { UserPoolClient } = await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
await idp.send(new UpdateUserPoolClientCommand({ ...UserPoolClient, AccessTokenValidity: 2 }));`),
    },
    {
      name: 'a request that nobody knows',
      code: sdk('await idp.send(new UpdateUserPoolClientCommand(input));'),
    },
    {
      name: 'a request that creates',
      code: sdk(`await idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web' }));`),
    },
  ],
  invalid: [
    {
      name: 'one setting alone',
      code: sdk(
        'await idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, AccessTokenValidity: 2 }));',
      ),
      errors: [{ message: resets, line: 4, column: 20, endLine: 4, endColumn: 47 }],
    },
    {
      name: 'the older SDK',
      code: `const AWS = require('aws-sdk');
new AWS.CognitoIdentityServiceProvider().updateUserPoolClient({ UserPoolId, ClientId, ClientName: 'web' }).promise();`,
      errors: [{ messageId: 'issue', line: 2, column: 42, endColumn: 62 }],
    },
    {
      name: 'what a part of the described client leaves out',
      code: sdk(`const { UserPoolClient: old } = await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
await idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ExplicitAuthFlows: old.ExplicitAuthFlows, RefreshTokenValidity: 7 }));`),
      errors: [
        {
          message: /does not send back all of `old`.* Fix: spread it before what changes: `\.\.\.old`/,
          line: 5,
        },
      ],
    },
  ],
});

typescript.run(`${name} in TypeScript`, noPartialUpdate, {
  valid: [],
  invalid: [
    {
      name: 'an update that takes back what the create gave',
      code: sdk(`const made = await idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', RefreshTokenValidity: 7 }));
await idp.send(
  new UpdateUserPoolClientCommand({ UserPoolId, ClientId: made.UserPoolClient!.ClientId!, ClientName: 'web' }),
);
`),
      errors: [
        { message: /`RefreshTokenValidity`.*\(update-undoes\)$/, line: 6, column: 7, endColumn: 34 },
        { message: /\(update-resets\)$/, line: 6, column: 7 },
      ],
    },
  ],
});
