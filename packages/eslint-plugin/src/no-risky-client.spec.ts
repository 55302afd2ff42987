import { cdk, javascript, typescript } from '../fixtures/rule-testers';
import { noRiskyClient } from './no-risky-client';

const name = 'no-risky-client';

javascript.run(`${name} in JavaScript`, noRiskyClient, {
  valid: [
    cdk(`pool.addClient('Web', { disableOAuth: true, authFlows: { userSrp: true } });`),
    {
      name: 'an error',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, authFlows: { userSRP: true } });`),
    },
    {
      name: 'OAuth by default',
      code: cdk(`pool.addClient('Web', { oAuth: { scopes: [cognito.OAuthScope.OPENID] } });`),
    },
    { name: 'a rule of the strict set', code: cdk(`pool.addClient('Web', { disableOAuth: true });`) },
    {
      name: 'a level that a project lowers',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, enableTokenRevocation: false });`),
      settings: { cognito: { levels: { 'token-revocation-off': 'off' } } },
    },
  ],
  invalid: [
    {
      name: 'OAuth that somebody asked for',
      code: cdk(
        `pool.addClient('Web', { oAuth: { flows: { implicitCodeGrant: true }, callbackUrls: ['https://example.com'] } });`,
      ),
      output: null,
      errors: [
        {
          messageId: 'issue',
          line: 4,
          column: 62,
          endColumn: 66,
          suggestions: [
            {
              desc: 'Write `flows: { authorizationCodeGrant: true }`',
              output: cdk(
                `pool.addClient('Web', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://example.com'] } });`,
              ),
            },
          ],
        },
        {
          message:
            'oAuth.callbackUrls: holds the placeholder https://example.com. Fix: name the callback URL of the app (oauth-callback-placeholder)',
          line: 4,
          column: 70,
          endColumn: 82,
        },
      ],
    },
    {
      name: 'an error that a project lowers, with its reason',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, idTokenValidity: Duration.hours(36) });`),
      settings: { cognito: { downgrade: { 'id-token-range': 'until the new pool is there' } } },
      output: null,
      errors: [{ messageId: 'issue', line: 4, column: 45 }],
    },
  ],
});

typescript.run(`${name} in TypeScript`, noRiskyClient, {
  valid: [cdk(`pool.addClient('Web', { disableOAuth: true } satisfies cognito.UserPoolClientOptions);`)],
  invalid: [
    {
      name: 'two ways out, and a scope that repeats',
      code: cdk(`pool.addClient('Web', {
  authFlows: { userPassword: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.OPENID],
    callbackUrls: ['https://app.test/in'],
  },
});
`),
      output: cdk(`pool.addClient('Web', {
  authFlows: { userPassword: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [cognito.OAuthScope.OPENID],
    callbackUrls: ['https://app.test/in'],
  },
});
`),
      errors: [
        {
          messageId: 'issue',
          line: 5,
          column: 30,
          endColumn: 34,
          suggestions: [
            {
              desc: 'Unless a Lambda trigger migrates users, write `userSrp: true` and `userPassword: false`',
              output: cdk(`pool.addClient('Web', {
  authFlows: { userPassword: false, userSrp: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.OPENID],
    callbackUrls: ['https://app.test/in'],
  },
});
`),
            },
            {
              desc: 'If a server signs users in, write `generateSecret: true`, which replaces a client that is deployed',
              output: cdk(`pool.addClient('Web', {
  authFlows: { userPassword: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.OPENID],
    callbackUrls: ['https://app.test/in'],
  },
  generateSecret: true,
});
`),
            },
          ],
        },
        {
          message: 'oAuth.scopes[1]: repeats item 0. Fix: take it out (scope-duplicate)',
          line: 8,
          column: 41,
          endLine: 8,
          endColumn: 66,
        },
      ],
    },
    {
      name: 'what the strict set asks',
      code: cdk(`pool.addClient('Web', { disableOAuth: true, authFlows: { userSrp: true } });`),
      settings: { cognito: { ruleSet: 'strict' } },
      output: null,
      errors: [
        {
          messageId: 'issue',
          line: 4,
          column: 6,
          endColumn: 15,
          suggestions: [
            {
              desc: 'Write `preventUserExistenceErrors: true`',
              output: cdk(
                `pool.addClient('Web', { disableOAuth: true, authFlows: { userSrp: true }, preventUserExistenceErrors: true });`,
              ),
            },
          ],
        },
        {
          messageId: 'issue',
          line: 4,
          suggestions: [
            {
              desc: 'Write `refreshTokenRotation: true` and `refreshToken: false`',
              output: cdk(
                `pool.addClient('Web', { disableOAuth: true, authFlows: { userSrp: true, refreshToken: false }, refreshTokenRotation: true });`,
              ),
            },
          ],
        },
      ],
    },
  ],
});
