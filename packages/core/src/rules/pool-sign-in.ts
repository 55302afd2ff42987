import type { UserPoolClientDraft } from '../client/draft';
import { type AuthFlow, type AuthFlows, legacyAuthFlows } from '../field/auth-flows';
import { isRegisteredProviders, UserPoolClientIdentityProvider } from '../field/identity-provider';
import { advice, type Fix, remove, set, suggestion, when } from '../issue/fix';
import { mention, type Message, said } from '../issue/message';
import { type Draft, undecided } from '../reference/draft';
import type { Reference } from '../reference/reference';
import { hasUsersAtEndpoints, isLeftToDefaults, whereInForce } from './oauth-draft';
import type { FirstAuthFactors } from './pool-context';
import type { RulesByCode } from './rule';

/** The flows of a client that are known; `undefined` for the defaults of the service. */
type Flows = Exclude<Draft<AuthFlows>, Reference> | undefined;

/** Whether one of some flows is surely on. */
const isAnyOn = (flows: Flows, some: ReadonlyArray<AuthFlow>): boolean =>
  some.some((flow) => flows?.[flow] === true);

/** Whether all of some flows are surely off. */
const areAllOff = (flows: Flows, some: ReadonlyArray<AuthFlow>): boolean =>
  some.every((flow) => flows?.[flow] === undefined || flows[flow] === false);

/** The flows in which the service gets the password itself, which it can hand on to the trigger that migrates users. */
const passwordFlows: ReadonlyArray<AuthFlow> = [
  'userPassword',
  'adminUserPassword',
  // Users may choose a password, and nothing is known of how it is sent then.
  'user',
  'legacyUserPassword',
  'legacyAdminNoSrp',
];

/** The flows in which users sign in through the API. */
const userFlows: ReadonlyArray<AuthFlow> = [...passwordFlows, 'userSrp', 'custom', 'legacyCustomOnly'];

/** Whether users who are in the user pool itself surely sign in with a client. */
const hasPoolUsers = (client: UserPoolClientDraft, flows: Flows): boolean => {
  const { disableOAuth, supportedIdentityProviders: providers } = client;
  if (hasUsersAtEndpoints(client)) {
    return (
      isRegisteredProviders(providers) ||
      (Array.isArray(providers) && providers.includes(UserPoolClientIdentityProvider.COGNITO))
    );
  }
  // Machines too leave the flows to the service.
  return flows === undefined ? disableOAuth === true : isAnyOn(flows, userFlows);
};

/** Turns a flow on. Beside flows with older names, or flows that the client does not name, there is more to change. */
const turnOn = (flow: AuthFlow, flows: Flows): Fix =>
  flows === undefined || isAnyOn(flows, legacyAuthFlows)
    ? advice(said`turn on ${mention('authFlows', flow)}, and name the other flows that the app uses`)
    : suggestion(set(true, 'authFlows', flow));

/**
 * What is wrong with a client because no client of its user pool has one of the flows that the user pool is made for.
 * The clients that are known include this one.
 */
const withoutFlow =
  (wanted: ReadonlyArray<AuthFlow>, message: Message, instead: Fix) =>
  (client: UserPoolClientDraft, clientAuthFlows: Partial<AuthFlows> = {}) => {
    const { authFlows } = client;
    if (authFlows === undecided) return [];
    const flows = authFlows as Flows;
    const [flow] = wanted as readonly [AuthFlow];
    return areAllOff(flows, wanted) && areAllOff(clientAuthFlows, wanted) && hasPoolUsers(client, flows)
      ? [{ path: ['authFlows'], message, fixes: [turnOn(flow, flows), instead] }]
      : [];
  };

const isPasswordless = ({ emailOtp, smsOtp, passkey }: FirstAuthFactors): boolean =>
  [emailOtp, smsOtp, passkey].includes(true);

const withoutChoice = withoutFlow(
  ['user'],
  said`users cannot choose the one-time passwords or passkeys that the user pool offers: no client of it has ${mention('authFlows', 'user')}`,
  advice('allow passwords alone as the first factor of the user pool'),
);

const withoutPassword = withoutFlow(
  passwordFlows,
  'no client of the user pool sends passwords to the service, so its Lambda trigger that migrates users gets none at sign-in',
  advice('take the trigger out of the user pool if all users have moved'),
);

/** What the Lambda triggers, the first factors and the domain of the user pool ask of its clients. */
export const poolSignInRules = {
  'auth-flow-custom-triggers': {
    severity: 'warning',
    fields: ['authFlows'],
    needs: 'lambdaTriggers',
    check: ({ authFlows }, { lambdaTriggers }) => {
      // This trigger decides whether there are custom challenges, for which alone the two others are.
      if (authFlows === undecided || lambdaTriggers?.defineAuthChallenge === true) return [];
      const flows = authFlows as Flows;
      // Who writes the default flows out means nothing by the custom one.
      if (isAnyOn(flows, ['userSrp'])) return [];
      return (['custom', 'legacyCustomOnly'] as const)
        .filter((flow) => isAnyOn(flows, [flow]))
        .map((flow) => ({
          path: ['authFlows', flow],
          message: said`${mention('authFlows', flow)} asks for challenges, but the user pool has no Lambda trigger that defines them`,
          fixes: [
            advice('add the triggers that define, create and verify challenges to the user pool'),
            isAnyOn(
              flows,
              userFlows.filter((other) => other !== flow),
            )
              ? suggestion(set(false, 'authFlows', flow))
              : advice('turn on the flows that the app uses instead'),
          ],
        }));
    },
  },
  'auth-flow-passwordless-needs-user': {
    severity: 'warning',
    fields: ['authFlows', 'disableOAuth', 'oAuth.flows', 'supportedIdentityProviders'],
    about: ['authFlows'],
    needs: ['allowedFirstAuthFactors', 'clientAuthFlows'],
    check: (client, { allowedFirstAuthFactors = {}, clientAuthFlows }) =>
      isPasswordless(allowedFirstAuthFactors) ? withoutChoice(client, clientAuthFlows) : [],
  },
  'auth-flow-migration-password': {
    severity: 'warning',
    fields: ['authFlows', 'disableOAuth', 'oAuth.flows', 'supportedIdentityProviders'],
    about: ['authFlows'],
    needs: ['lambdaTriggers', 'clientAuthFlows'],
    check: (client, { lambdaTriggers, clientAuthFlows }) =>
      lambdaTriggers?.userMigration === true ? withoutPassword(client, clientAuthFlows) : [],
  },
  'oauth-without-domain': {
    severity: 'warning',
    set: 'strict',
    fields: ['disableOAuth', 'oAuth.flows'],
    about: ['oAuth.flows'],
    needs: 'hasDomain',
    check: (client, { hasDomain }) =>
      hasDomain === false
        ? whereInForce((oAuth, path) =>
            // Another rule asks whether the app uses OAuth at all.
            isLeftToDefaults(oAuth, client)
              ? []
              : [
                  {
                    path,
                    message:
                      'OAuth is on, but the user pool has no domain for its endpoints, unless it was made elsewhere',
                    fixes: [
                      when('if the app uses OAuth', advice('add a domain to the user pool')),
                      when('if it does not', suggestion(set(true, 'disableOAuth'), remove('oAuth'))),
                    ],
                  },
                ],
          )(client)
        : [],
  },
} satisfies RulesByCode;
