/**
 * Every explanation, by topic. This entry is separate, and no other module imports it, so that programs which only
 * validate clients do not bundle it.
 *
 * @packageDocumentation
 */
import { lintSettingsExplanations } from './check/lint-settings.explanations';
import { recordExplanations } from './check/validate-record.explanations';
import { propsExplanations } from './check/validate.explanations';
import { analyticsExplanations } from './rules/analytics.explanations';
import { attributeExplanations } from './rules/attributes.explanations';
import { authFlowExplanations } from './rules/auth-flows.explanations';
import { browserUrlExplanations } from './rules/browser-urls.explanations';
import { clientRegistrationExplanations } from './rules/client-registration.explanations';
import type { Explanation } from './rules/explanation';
import { identityProviderExplanations } from './rules/identity-providers.explanations';
import { oAuthExplanations } from './rules/oauth.explanations';
import { planExplanations } from './rules/plan.explanations';
import { poolSignInExplanations } from './rules/pool-sign-in.explanations';
import { protectionExplanations } from './rules/protection.explanations';
import { redirectUrlExplanations } from './rules/redirect-urls.explanations';
import { scopeExplanations } from './rules/scopes.explanations';
import { secretExplanations } from './rules/secret.explanations';
import { tokenValidityExplanations } from './rules/token-validity.explanations';

export type { Example, Explanation } from './rules/explanation';
export type { OwnSource, PublishedSource, Source, SourceKind, Sources } from './rules/source';

/**
 * The explanation of every kind of issue that can be found in props and records.
 *
 * @example
 * import { explanations } from '@org/cognito-core/explanations';
 *
 * const { summary } = explanations.find(({ code }) => code === 'token-order') ?? {};
 * assert.strictEqual(summary, 'An access or ID token is valid for longer than the refresh token');
 */
export const explanations: ReadonlyArray<Explanation> = [
  ...propsExplanations,
  ...recordExplanations,
  ...secretExplanations,
  ...authFlowExplanations,
  ...oAuthExplanations,
  ...scopeExplanations,
  ...clientRegistrationExplanations,
  ...redirectUrlExplanations,
  ...browserUrlExplanations,
  ...identityProviderExplanations,
  ...tokenValidityExplanations,
  ...protectionExplanations,
  ...attributeExplanations,
  ...analyticsExplanations,
  ...planExplanations,
  ...poolSignInExplanations,
  ...lintSettingsExplanations,
];
