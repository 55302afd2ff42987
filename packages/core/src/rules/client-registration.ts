import { clientRegistrationScope } from '../field/oauth-scope';
import { advice, remove, suggestion } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { isKnownText } from '../reference/dynamic-reference';
import { eachScopeIs } from './each-scope-is';
import { inEachItem } from './in-each-item';
import { inEachBlock } from './oauth-draft';
import type { DynamicClientRegistration } from './pool-context';
import type { Rule, RulesByCode } from './rule';

const fields: Rule['fields'] = ['oAuth.scopes', 'keptOAuth.scopes'];

/** Whether a client surely cannot register others. */
const cannotRegister = eachScopeIs((scope) => isKnownText(scope) && scope !== clientRegistrationScope);

/** Says something of the scope with which an app registers clients, where a client has it. */
const ofScope = (finding: Omit<Finding, 'path'>) =>
  inEachBlock((oAuth, path) =>
    inEachItem(oAuth, ['scopes'], path, (scope) => (scope === clientRegistrationScope ? finding : undefined)),
  );

/** Whether the user pool takes no registration that comes with a token. */
const takesNoToken = ({ enabled = false, authenticatedFlows }: DynamicClientRegistration): boolean =>
  !enabled ||
  (authenticatedFlows !== undefined &&
    authenticatedFlows.authorizationCodeGrant !== true &&
    authenticatedFlows.clientCredentials !== true);

/** Clients that register others, and clients that were registered, as in RFC 7591. */
export const clientRegistrationRules = {
  'scope-registration-tier': {
    severity: 'error',
    fields,
    needs: 'featurePlan',
    skips: cannotRegister,
    check: (client, { featurePlan }) =>
      featurePlan === 'LITE'
        ? ofScope({
            message: 'needs the Essentials plan or higher, but the user pool is on the Lite plan',
            fixes: [suggestion(remove()), advice('change the plan of the user pool')],
          })(client)
        : [],
  },
  'scope-registration-off': {
    severity: 'warning',
    fields,
    needs: 'dynamicClientRegistration',
    skips: cannotRegister,
    check: (client, { dynamicClientRegistration = {} }) =>
      takesNoToken(dynamicClientRegistration)
        ? ofScope({
            message: 'has no effect: the user pool takes no registration with a token',
            fixes: [suggestion(remove()), advice('turn dynamic client registration on in the user pool')],
          })(client)
        : [],
  },
  'scope-registration-dcr': {
    severity: 'error',
    fields,
    needs: 'clientType',
    skips: cannotRegister,
    check: (client, { clientType }) =>
      clientType === 'DCR'
        ? ofScope({
            message: 'cannot be held by an app client that an app has registered',
            fixes: [suggestion(remove()), advice('make an app client of its own for registrations')],
          })(client)
        : [],
  },
  'registration-open-machines': {
    severity: 'warning',
    // It is about the user pool, and without the fact there is nothing to wait for in any client.
    fields: [],
    check: (_, { dynamicClientRegistration: { enabled, open, openFlows } = {} }) =>
      enabled === true && open === true && openFlows?.clientCredentials === true
        ? [
            {
              path: [],
              message:
                'anybody can register an app client for a machine in the user pool, whose owner pays for each of its tokens',
              fixes: [advice('leave client_credentials to registrations with a token')],
            },
          ]
        : [],
  },
} satisfies RulesByCode;
