/** Rules that relate fields to each other, to the service or to the user pool, by topic. `check/` may import it. */
import { analyticsRules } from './analytics';
import { attributeRules } from './attributes';
import { authFlowRules } from './auth-flows';
import { browserUrlRules } from './browser-urls';
import { clientRegistrationRules } from './client-registration';
import { identityProviderRules } from './identity-providers';
import { oAuthRules } from './oauth';
import { planRules } from './plan';
import { poolSignInRules } from './pool-sign-in';
import { protectionRules } from './protection';
import { redirectUrlRules } from './redirect-urls';
import type { Rule, RulesByCode } from './rule';
import { scopeRules } from './scopes';
import { secretRules } from './secret';
import { tokenValidityRules } from './token-validity';

const rulesByCode = {
  ...secretRules,
  ...authFlowRules,
  ...oAuthRules,
  ...scopeRules,
  ...clientRegistrationRules,
  ...redirectUrlRules,
  ...browserUrlRules,
  ...identityProviderRules,
  ...tokenValidityRules,
  ...protectionRules,
  ...attributeRules,
  ...analyticsRules,
  ...planRules,
  ...poolSignInRules,
} satisfies RulesByCode;

/** The code of a rule. */
export type RuleCode = keyof typeof rulesByCode;

/** All rules, in the order in which they report. */
export const rules: ReadonlyArray<Rule> = Object.entries<RulesByCode[string]>(rulesByCode).map(
  ([code, rule]) => ({ code, ...rule }),
);
