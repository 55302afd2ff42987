import { apiReference, developerGuide, reasoning, recorded } from './cited-works';
import { browserClient, protections, withoutOAuth } from './examples';
import { explained } from './explanation';
import type { PoolContext } from './pool-context';
import { poolSignInRules } from './pool-sign-in';

/** Why the rules of `pool-sign-in.ts` are there. */

const withFlows = (authFlows: object, context: PoolContext) => ({
  props: { ...withoutOAuth, authFlows },
  context,
});

const noOtherClient = { clientAuthFlows: {} };

const migrating = { lambdaTriggers: { userMigration: true }, ...noOtherClient };

const withPasskeys = { allowedFirstAuthFactors: { password: true, passkey: true }, ...noOtherClient };

/** A client of which `strict` says nothing else. */
const strictBrowser = browserClient({}, protections);

export const poolSignInExplanations = explained(poolSignInRules, {
  'auth-flow-custom-triggers': {
    summary: 'The custom flow is on, but the user pool has no Lambda triggers for it',
    why:
      'The trigger that defines the challenges decides what a user is asked, so no user can sign in without it. The ' +
      'default flows are SRP, custom and refresh, and many write them out, so the custom flow is not reported beside SRP.',
    serviceMessage: 'Custom auth lambda trigger is not configured for the user pool.',
    sources: [
      developerGuide(
        'Custom authentication challenge Lambda triggers',
        'The custom flow asks the triggers that define, create and verify challenges.',
      ),
      recorded('aws-amplify/amplify-js#5623 and #6327', 'The service refuses the flow in such a user pool.'),
    ],
    failing: withFlows({ custom: true }, { lambdaTriggers: {} }),
    fixed: withFlows(
      { custom: true },
      {
        lambdaTriggers: {
          defineAuthChallenge: true,
          createAuthChallenge: true,
          verifyAuthChallengeResponse: true,
        },
      },
    ),
  },
  'auth-flow-passwordless-needs-user': {
    summary: 'The user pool offers one-time passwords or passkeys, and no client lets users choose them',
    why:
      'Users choose how to sign in by ALLOW_USER_AUTH alone, on the pages of managed login too. Other clients of the ' +
      'user pool count, so the rule needs to know their flows.',
    sources: [
      developerGuide(
        'Configure authentication methods for managed login',
        'With ALLOW_USER_AUTH in the app client, users are asked to choose among the methods that the user pool has.',
      ),
      apiReference(
        'CreateUserPoolClient',
        'ALLOW_USER_AUTH stands for sign-in by choice, with passwords, one-time passwords and passkeys.',
      ),
    ],
    failing: withFlows({ userSrp: true }, withPasskeys),
    fixed: withFlows({ userSrp: true, user: true }, withPasskeys),
  },
  'auth-flow-migration-password': {
    summary: 'A Lambda trigger migrates users, and no client sends it their passwords',
    why:
      'The trigger checks a password in the old directory, so it needs the password itself. SRP proves a password ' +
      'without sending it. The trigger still runs when users have forgotten their passwords.',
    sources: [
      developerGuide(
        'Importing users with a user migration Lambda trigger',
        'USER_PASSWORD_AUTH or ADMIN_USER_PASSWORD_AUTH has to be on, in place of SRP.',
      ),
      recorded(
        'AWS re:Post Knowledge Center, user migration Lambda trigger errors',
        'An app that has neither flow is refused.',
      ),
      reasoning('Nothing is known of sign-in by choice, so a client with ALLOW_USER_AUTH is not reported.'),
    ],
    failing: withFlows({ userSrp: true }, migrating),
    fixed: withFlows({ userPassword: true, userSrp: true }, migrating),
  },
  'oauth-without-domain': {
    summary: 'OAuth is on, and the user pool has no domain',
    why:
      'The OAuth endpoints and the pages of managed login are under the domain of the user pool. A template, a program ' +
      'or a file with facts may not know of a domain that was made elsewhere, so that only `strict` tells of it.',
    sources: [
      developerGuide(
        'Configuring a user pool domain',
        'A domain puts the endpoints for authorization and tokens, and the pages for sign-in, into service.',
      ),
      recorded('aws-amplify/amplify-js#755', 'Sign-in failed until the user pool got a domain.'),
    ],
    failing: { props: strictBrowser, context: { hasDomain: false } },
    fixed: { props: strictBrowser, context: { hasDomain: true } },
  },
});
