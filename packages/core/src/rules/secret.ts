import { itemsOf } from '../client/draft-list';
import { isLocalUrl, isSchemeOfApp } from '../field/redirect-url';
import { remove, set, suggestion, when } from '../issue/fix';
import { browserFlow, flowsOf, whereInForce } from './oauth-draft';
import type { RulesByCode } from './rule';

/** Whether a client surely has no secret. */
export const lacksSecret = (generateSecret: unknown): boolean =>
  generateSecret === undefined || generateSecret === false;

/** What a client without a secret cannot do, and which client had better have none. */
export const secretRules = {
  'propagate-requires-secret': {
    severity: 'error',
    fields: ['enablePropagateAdditionalUserContextData', 'generateSecret'],
    check: ({ enablePropagateAdditionalUserContextData, generateSecret }) =>
      enablePropagateAdditionalUserContextData === true && lacksSecret(generateSecret)
        ? [
            {
              path: ['enablePropagateAdditionalUserContextData'],
              message: 'needs a client secret, but the client has none',
              fixes: [suggestion(set(true, 'generateSecret')), suggestion(remove())],
            },
          ]
        : [],
  },
  'secret-in-native-app': {
    severity: 'warning',
    fields: ['generateSecret', 'disableOAuth', 'oAuth.flows', 'oAuth.callbackUrls'],
    about: ['oAuth.callbackUrls'],
    check: whereInForce((oAuth, _, { generateSecret }) => {
      const urls = itemsOf(oAuth.callbackUrls);
      const isNative =
        browserFlow(oAuth) !== undefined &&
        flowsOf(oAuth).clientCredentials !== true &&
        urls.some(isSchemeOfApp) &&
        urls.every((url) => isSchemeOfApp(url) || isLocalUrl(url));
      return isNative && generateSecret === true
        ? [
            {
              path: ['generateSecret'],
              message: 'gives a secret to an app on devices, where everybody who has the app can read it',
              fixes: [when('unless a server of yours adds it', suggestion(remove('generateSecret')))],
            },
          ]
        : [];
    }),
  },
} satisfies RulesByCode;
