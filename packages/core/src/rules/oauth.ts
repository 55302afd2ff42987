import { placeholderCallbackUrl } from '../client/defaults';
import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList } from '../client/draft-list';
import { oAuthFlows, type OAuthSettings } from '../field/oauth';
import { advice, type Fix, remove, rename, set, suggestion, when } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { listed, mention, type Message, said } from '../issue/message';
import { knownObject } from './known-object';
import { letsUsersIn } from './lets-users-in';
import {
  browserFlow,
  flowsOf,
  inEachBlock,
  isLeftToDefaults,
  type OAuthDraft,
  whereInForce,
} from './oauth-draft';
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

const holds = (kept: OAuthDraft, setting: keyof OAuthSettings): boolean =>
  setting === 'flows'
    ? knownObject(kept.flows) === undefined || Object.values(flowsOf(kept)).some((on) => on !== false)
    : !isEmptyList(kept[setting]);

/** The settings that are kept while OAuth is off, without those that hold nothing, as generated templates have them. */
const keptBlock = ({
  disableOAuth,
  keptOAuth,
}: UserPoolClientDraft):
  | { readonly kept: OAuthDraft; readonly settings: ReadonlyArray<keyof OAuthSettings> }
  | undefined => {
  const kept = disableOAuth === true ? knownObject<OAuthDraft>(keptOAuth) : undefined;
  if (kept === undefined) return undefined;
  const { impliesOpenId: _, ...given } = kept;
  const settings = (Object.keys(given) as ReadonlyArray<keyof OAuthSettings>).filter((setting) =>
    holds(kept, setting),
  );
  return { kept, settings };
};

/** Whether only the switch is missing: an app could use the OAuth endpoints with these settings. */
const lacksOnlySwitch = (kept: OAuthDraft, settings: ReadonlyArray<keyof OAuthSettings>): boolean =>
  settings.includes('scopes') &&
  (browserFlow(kept) === undefined
    ? flowsOf(kept).clientCredentials === true
    : settings.includes('callbackUrls'));

const mentioned = (settings: ReadonlyArray<keyof OAuthSettings>): Message =>
  listed(settings.map((setting) => mention('keptOAuth', setting)));

const turnOn = suggestion(set(false, 'disableOAuth'), rename('oAuth', 'keptOAuth'));

const takeOut = (settings: ReadonlyArray<keyof OAuthSettings>): Fix =>
  suggestion(...settings.map((setting) => remove('keptOAuth', setting)));

/** Everything that the construct fills in where nothing is said about OAuth. */
const leftToDefaults: Finding = {
  path: ['disableOAuth'],
  message: `OAuth is on with the defaults of the construct: the implicit grant, and ${placeholderCallbackUrl} as the callback URL`,
  fixes: [
    when(
      'if the app uses OAuth, beside a callback URL of its own',
      suggestion(set({ authorizationCodeGrant: true }, 'oAuth', 'flows')),
    ),
    when('if the app does not use OAuth', {
      ...suggestion(set(true, 'disableOAuth'), remove('oAuth')),
      // Mostly there is nothing to take out.
      title: said`turn it off with ${mention('disableOAuth')}`,
    }),
  ],
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
  'oauth-switch-missing': {
    severity: 'warning',
    fields: ['disableOAuth', 'keptOAuth.flows'],
    check: (client) => {
      const block = keptBlock(client);
      return block !== undefined && lacksOnlySwitch(block.kept, block.settings)
        ? [
            {
              path: ['keptOAuth'],
              message: said`OAuth is off, so the OAuth endpoints refuse the app, whatever ${mentioned(block.settings)} say`,
              fixes: [turnOn, when('if the app does not use OAuth', takeOut(block.settings))],
            },
          ]
        : [];
    },
  },
  'oauth-kept-while-disabled': {
    severity: 'warning',
    fields: ['disableOAuth', 'authFlows'],
    about: ['disableOAuth'],
    check: (client) => {
      const block = keptBlock(client);
      if (block === undefined || lacksOnlySwitch(block.kept, block.settings)) return [];
      const isAuthorized = knownObject<{ clientToken?: unknown }>(client.authFlows)?.clientToken === true;
      // GetClientToken authorizes the scopes while OAuth is off.
      const idle = block.settings.filter((setting) => !(isAuthorized && setting === 'scopes'));
      return idle.length === 0
        ? []
        : [
            {
              path: ['keptOAuth'],
              message: said`OAuth is off, so ${mentioned(idle)} ${idle.length === 1 ? 'has' : 'have'} no effect`,
              fixes: [when('if the app uses OAuth', turnOn), takeOut(idle)],
            },
          ];
    },
  },
  'oauth-flows-required': {
    severity: 'error',
    fields: ['disableOAuth', 'oAuth.flows'],
    check: whereInForce((oAuth, path) => {
      const flows = flowsOf(oAuth);
      return oAuthFlows.every((flow) => flows[flow] === false)
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
      if (flowsOf(oAuth).clientCredentials !== true || other === undefined) return [];
      const machines = [...path, 'flows', 'clientCredentials'];
      return [
        {
          path: machines,
          message: said`${mention(...machines)} cannot be combined with ${mention(...path, 'flows', other)}`,
          fixes: [advice('give the machine a client of its own'), suggestion(set(false, ...machines))],
        },
      ];
    }),
  },
  'oauth-client-credentials-secret': {
    severity: 'error',
    fields: ['generateSecret', ...fields],
    check: inEachBlock((oAuth, path, { generateSecret }) => {
      if (flowsOf(oAuth).clientCredentials !== true || !lacksSecret(generateSecret)) return [];
      const machines = [...path, 'flows', 'clientCredentials'];
      return [
        {
          path: machines,
          message: said`${mention(...machines)} needs a client secret, but the client has none`,
          fixes: [suggestion(set(true, 'generateSecret'))],
        },
      ];
    }),
  },
  'machine-with-users': {
    severity: 'warning',
    set: 'strict',
    fields: ['authFlows', 'disableOAuth', 'oAuth.flows'],
    about: ['oAuth.flows'],
    check: (client) =>
      whereInForce((oAuth) =>
        flowsOf(oAuth).clientCredentials === true && browserFlow(oAuth) === undefined && letsUsersIn(client)
          ? [
              {
                path: ['authFlows'],
                message:
                  client.authFlows === undefined
                    ? 'is left out of a client for machines, so users can sign in through it, by SRP and custom challenges'
                    : 'lets users sign in through a client for machines',
                fixes: [suggestion(set({ refreshToken: true }, 'authFlows'))],
              },
            ]
          : [],
      )(client),
  },
  'oauth-implicit-default': {
    severity: 'warning',
    strictly: 'error',
    fields,
    check: inEachBlock((oAuth, path, client) => {
      if (isLeftToDefaults(oAuth, client)) return [leftToDefaults];
      if (flowsOf(oAuth).implicitCodeGrant !== true) return [];
      const flows = [...path, 'flows'];
      const implicit = [...flows, 'implicitCodeGrant'];
      return [
        {
          path: implicit,
          message: said`${mention(...implicit)} is on, and puts tokens into URLs`,
          fixes: [suggestion(set({ authorizationCodeGrant: true }, ...flows))],
        },
      ];
    }),
  },
} satisfies RulesByCode;
