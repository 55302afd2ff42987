import { browserFlow, flowsOf, inEachBlock, whereInForce } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';
import { lacksSecret } from './secret';

const fields: Rule['fields'] = ['oAuth.flows', 'keptOAuth.flows'];

/** What the grants of RFC 6749 require of a client. */
export const oAuthRules = {
  'oauth-disabled-with-settings': {
    severity: 'error',
    fields: ['disableOAuth'],
    check: ({ disableOAuth, oAuth, keptOAuth }) => [
      ...(disableOAuth === true && oAuth !== undefined
        ? [
            {
              path: ['oAuth'],
              message: 'cannot be given when disableOAuth is set',
              fix: 'take out `disableOAuth`, or take out `oAuth`; `keptOAuth` keeps settings while OAuth is off',
            },
          ]
        : []),
      ...(disableOAuth === false && keptOAuth !== undefined
        ? [
            {
              path: ['keptOAuth'],
              message: 'is for settings that are kept while OAuth is off, but OAuth is on',
              fix: 'write `oAuth`, or add `disableOAuth: true`',
            },
          ]
        : []),
    ],
  },
  'oauth-kept-while-disabled': {
    severity: 'warning',
    fields: ['disableOAuth'],
    check: ({ disableOAuth, keptOAuth }) =>
      disableOAuth === true && keptOAuth !== undefined
        ? [
            {
              path: ['keptOAuth'],
              message: 'does nothing while OAuth is off',
              fix: 'write it as `oAuth`, without `disableOAuth`, if the app uses OAuth; otherwise take it out',
            },
          ]
        : [],
  },
  'oauth-flows-required': {
    severity: 'error',
    fields: ['disableOAuth', 'oAuth.flows'],
    check: whereInForce((oAuth, path) => {
      const flows = Object.values(flowsOf(oAuth));
      return flows.length > 0 && flows.every((on) => on === false)
        ? [
            {
              path: [...path, 'flows'],
              message: 'turns on no grant, although OAuth is on',
              fix: 'turn on `authorizationCodeGrant`, or write `disableOAuth: true` in place of oAuth',
            },
          ]
        : [];
    }),
  },
  'oauth-client-credentials-exclusive': {
    severity: 'error',
    fields,
    check: inEachBlock((oAuth, path) => {
      const other = browserFlow(oAuth);
      return flowsOf(oAuth).clientCredentials === true && other !== undefined
        ? [
            {
              path: [...path, 'flows', 'clientCredentials'],
              message: `cannot be combined with ${other}`,
              fix: 'give the machine a client of its own',
            },
          ]
        : [];
    }),
  },
  'oauth-client-credentials-secret': {
    severity: 'error',
    fields: ['generateSecret', ...fields],
    check: inEachBlock((oAuth, path, { generateSecret }) =>
      flowsOf(oAuth).clientCredentials === true && lacksSecret(generateSecret)
        ? [
            {
              path: [...path, 'flows', 'clientCredentials'],
              message: 'needs a client secret, but the client has none',
              fix: 'add `generateSecret: true`',
            },
          ]
        : [],
    ),
  },
  'oauth-implicit-default': {
    severity: 'warning',
    fields,
    check: inEachBlock((oAuth, path) =>
      flowsOf(oAuth).implicitCodeGrant === true
        ? [
            {
              path: [...path, 'flows', 'implicitCodeGrant'],
              message: 'is on, and puts tokens into URLs',
              fix: 'write `flows: { authorizationCodeGrant: true }`',
            },
          ]
        : [],
    ),
  },
} satisfies RulesByCode;
