import type { OAuthSettings } from '../field/oauth';
import { advice, remove, rename, set, suggestion, when } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { listed, mention, said } from '../issue/message';
import { knownObject } from './known-object';
import { browserFlow, flowsOf, inEachBlock, whereInForce } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';
import { lacksSecret } from './secret';

const fields: Rule['fields'] = ['oAuth.flows', 'keptOAuth.flows'];

/** OAuth settings beside a flag that turns OAuth off. */
const besideFlag: Finding = {
  path: ['oAuth'],
  message: said`cannot be given when ${mention('disableOAuth')} is set`,
  fixes: [
    suggestion(remove('disableOAuth')),
    suggestion(remove()),
    {
      ...suggestion(rename('keptOAuth')),
      title: said`write ${mention('keptOAuth')}, which keeps settings while OAuth is off`,
    },
  ],
};

/** Settings that are kept for later, although OAuth is on. */
const keptWhileOn: Finding = {
  path: ['keptOAuth'],
  message: 'is for settings that are kept while OAuth is off, but OAuth is on',
  fixes: [suggestion(rename('oAuth')), advice(said`turn OAuth off with ${mention('disableOAuth')}`)],
};

const keptSettings = (kept: object): Finding => {
  const settings = Object.keys(kept) as ReadonlyArray<keyof OAuthSettings>;
  const names = listed(settings.map((setting) => mention('keptOAuth', setting)));
  return {
    path: ['keptOAuth'],
    message: said`OAuth is off, so ${names} ${settings.length === 1 ? 'has' : 'have'} no effect`,
    fixes: [
      when('if the app uses OAuth', suggestion(set(false, 'disableOAuth'), rename('oAuth', 'keptOAuth'))),
      suggestion(...settings.map((setting) => remove('keptOAuth', setting))),
    ],
  };
};

/** What the grants of RFC 6749 require of a client. */
export const oAuthRules = {
  'oauth-disabled-with-settings': {
    severity: 'error',
    fields: ['disableOAuth'],
    check: ({ disableOAuth, oAuth, keptOAuth }) => [
      ...(disableOAuth === true && oAuth !== undefined ? [besideFlag] : []),
      ...(disableOAuth === false && keptOAuth !== undefined ? [keptWhileOn] : []),
    ],
  },
  'oauth-kept-while-disabled': {
    severity: 'warning',
    fields: ['disableOAuth'],
    check: ({ disableOAuth, keptOAuth }) => {
      const kept = disableOAuth === true ? knownObject<object>(keptOAuth) : undefined;
      return kept === undefined || Object.keys(kept).length === 0 ? [] : [keptSettings(kept)];
    },
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
              fixes: [
                suggestion(set(true, ...path, 'flows', 'authorizationCodeGrant')),
                suggestion(set(true, 'disableOAuth'), remove('oAuth')),
              ],
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
      const machines = [...path, 'flows', 'clientCredentials'];
      return flowsOf(oAuth).clientCredentials === true && other !== undefined
        ? [
            {
              path: machines,
              message: said`${mention(...machines)} cannot be combined with ${mention(...path, 'flows', other)}`,
              fixes: [advice('give the machine a client of its own'), suggestion(set(false, ...machines))],
            },
          ]
        : [];
    }),
  },
  'oauth-client-credentials-secret': {
    severity: 'error',
    fields: ['generateSecret', ...fields],
    check: inEachBlock((oAuth, path, { generateSecret }) => {
      const machines = [...path, 'flows', 'clientCredentials'];
      return flowsOf(oAuth).clientCredentials === true && lacksSecret(generateSecret)
        ? [
            {
              path: machines,
              message: said`${mention(...machines)} needs a client secret, but the client has none`,
              fixes: [suggestion(set(true, 'generateSecret'))],
            },
          ]
        : [];
    }),
  },
  'oauth-implicit-default': {
    severity: 'warning',
    fields,
    check: inEachBlock((oAuth, path) => {
      const flows = [...path, 'flows'];
      const implicit = [...flows, 'implicitCodeGrant'];
      return flowsOf(oAuth).implicitCodeGrant === true
        ? [
            {
              path: implicit,
              message: said`${mention(...implicit)} is on, and puts tokens into URLs`,
              fixes: [suggestion(set({ authorizationCodeGrant: true }, ...flows))],
            },
          ]
        : [];
    }),
  },
} satisfies RulesByCode;
