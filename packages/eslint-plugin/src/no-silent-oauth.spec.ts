import { cdk, javascript, typescript } from '../fixtures/rule-testers';
import { noSilentOAuth } from './no-silent-oauth';

const name = 'no-silent-oauth';

const byDefault =
  'disableOAuth: OAuth is on with the defaults of the construct: the implicit grant, and https://example.com as the callback URL. ' +
  'Fix: if the app uses OAuth, beside a callback URL of its own, write `flows: { authorizationCodeGrant: true }`, or if the app ' +
  'does not use OAuth, turn it off with `disableOAuth` (oauth-implicit-default)';

javascript.run(`${name} in JavaScript`, noSilentOAuth, {
  valid: [
    cdk(`pool.addClient('Web', { disableOAuth: true });`),
    {
      name: 'OAuth that somebody asked for',
      code: cdk(
        `pool.addClient('Web', { oAuth: { flows: { implicitCodeGrant: true }, callbackUrls: ['https://example.com'] } });`,
      ),
    },
    { name: 'options that nobody knows', code: cdk(`pool.addClient('Web', options);`) },
    {
      name: 'a spread that may say it',
      code: cdk(`pool.addClient('Web', { ...options, generateSecret: true });`),
    },
    {
      name: 'a resource of Pulumi, which turns nothing on',
      code: `import * as aws from '@pulumi/aws'; new aws.cognito.UserPoolClient('web', { userPoolId });`,
    },
    {
      name: 'a function that may change everything',
      code: `new sst.aws.CognitoUserPool('Users').addClient('Web', { transform: { client: (args) => set(args) } });`,
    },
  ],
  invalid: [
    {
      name: 'no options at all',
      code: cdk(`pool.addClient('Web');`),
      errors: [{ message: byDefault, line: 4, column: 6, endLine: 4, endColumn: 15 }],
    },
    {
      name: 'options without OAuth',
      code: cdk(`pool.addClient('Web', { generateSecret: true });`),
      errors: [
        {
          message: byDefault,
          suggestions: [
            {
              desc: 'If the app uses OAuth, beside a callback URL of its own, write `flows: { authorizationCodeGrant: true }`',
              output: cdk(
                `pool.addClient('Web', { generateSecret: true, oAuth: { flows: { authorizationCodeGrant: true } } });`,
              ),
            },
            {
              desc: 'If the app does not use OAuth, turn it off with `disableOAuth`',
              output: cdk(`pool.addClient('Web', { generateSecret: true, disableOAuth: true });`),
            },
          ],
        },
      ],
    },
    {
      name: 'scopes alone: two defaults, told as one',
      code: cdk(`pool.addClient('Web', { oAuth: { scopes: [cognito.OAuthScope.OPENID] } });`),
      errors: [
        {
          message:
            'oAuth.flows.implicitCodeGrant: `implicitCodeGrant` is on, and puts tokens into URLs. ' +
            'oAuth.callbackUrls: holds the placeholder https://example.com. ' +
            'Fix: write `flows: { authorizationCodeGrant: true }`; name the callback URL of the app (oauth-implicit-default, oauth-callback-placeholder)',
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 30,
          suggestions: [
            {
              desc: 'Write `flows: { authorizationCodeGrant: true }`',
              output: cdk(
                `pool.addClient('Web', { oAuth: { scopes: [cognito.OAuthScope.OPENID], flows: { authorizationCodeGrant: true } } });`,
              ),
            },
          ],
        },
      ],
    },
  ],
});

typescript.run(`${name} in TypeScript`, noSilentOAuth, {
  valid: [],
  invalid: [
    {
      name: 'a class of clients',
      code: `import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
export class WebClient extends UserPoolClient {
  constructor(scope: Construct, private readonly pool: UserPool) {
    super(scope, 'Web', { userPool: pool });
  }
}
`,
      errors: [{ message: byDefault, line: 4, column: 5, endColumn: 10 }],
    },
    {
      name: 'the component of SST',
      code: `const users = new sst.aws.CognitoUserPool('Users');
users.addClient('Web');
users.addClient('Tv', { callbackUrls: [site.url as string] });
`,
      errors: [
        { messageId: 'issue', line: 2, column: 7, endColumn: 16 },
        { messageId: 'issue', line: 3, column: 7, endColumn: 16 },
      ],
    },
  ],
});
