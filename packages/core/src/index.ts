/**
 * An Amazon Cognito app client as plain data: the model, its defaults and its checks.
 *
 * @packageDocumentation
 */
export { ClientAttribute, standardAttributes } from './field/attributes';
export type { Analytics, AnalyticsInput } from './field/analytics';
export type { AuthFlow, AuthFlows, AuthFlowsInput } from './field/auth-flows';
export {
  clientRecord,
  decodeRecord,
  recordShape,
  type ClientRecord,
  type RecordShape,
  type Texts,
} from './record/client-record';
export { defaultOAuthSettings, serviceDefaults, withServiceDefaults } from './client/defaults';
export type { Deferral } from './check/deferral';
export {
  Duration,
  type DurationAmount,
  type DurationInput,
  type DurationOutput,
  type DurationUnit,
  type KnownDuration,
  type OpenDuration,
} from './field/duration';
export {
  bindRecord,
  bindValue,
  withRegisteredProviders,
  type Binder,
  type Bindings,
  type Emitter,
} from './record/emitter';
export { encode, type EncodedProps } from './client/encode';
export { explanations } from './explanations';
export { fromRecord, validateRecord } from './record/read-record';
export {
  isRegisteredProviders,
  registeredProviders,
  UserPoolClientIdentityProvider,
  type RegisteredProviders,
} from './field/identity-provider';
export { InvalidUserPoolClientError } from './check/invalid-user-pool-client-error';
export {
  isAboutKey,
  isError,
  printIssue,
  printPath,
  type Issue,
  type Path,
  type Severity,
} from './issue/issue';
export {
  applyLintSettings,
  decodeLintSettings,
  type LintSettings,
  type Reasons,
} from './check/lint-settings';
export { minimalProps } from './client/minimal-props';
export { nearestName } from './issue/nearest-name';
export type { OAuthFlows, OAuthFlowsInput, OAuthSettings, OAuthSettingsInput } from './field/oauth';
export { OAuthScope, splitScope, type ResourceServerScope } from './field/oauth-scope';
export { openPositions, type OpenPosition, type ReferenceKind } from './record/open-positions';
export {
  decodePoolContext,
  featurePlans,
  poolContext,
  type FeaturePlan,
  type PoolAttribute,
  type PoolContext,
  type PoolIdentityProvider,
} from './rules/pool-context';
export {
  alb,
  machine,
  nativeApp,
  serverWeb,
  spa,
  type AlbFacts,
  type MachineFacts,
  type NativeAppFacts,
  type RedirectFacts,
  type RotationFacts,
  type ServerWebFacts,
  type SignInFacts,
  type SpaFacts,
} from './presets';
export { isReference, isReferenceName, reference, type Reference, type Value } from './reference/reference';
export type { Example, Explanation, Finding, Rule, RuleField } from './rules/rule';
export { rules } from './rules';
export {
  fromParts,
  isTextTemplate,
  parseText,
  partsOf,
  printText,
  referencesOf,
  text,
  type Text,
  type TextInput,
  type TextPart,
  type TextTemplate,
} from './reference/text';
export { toRecord } from './record/to-record';
export { unboundIn } from './client/unbound';
export { decode, isUserPoolClient, UserPoolClient, type OAuthChoice } from './client/user-pool-client';
export type { UserPoolClientDraft, UserPoolClientFields } from './client/fields';
export type { OAuthChoiceInput, UserPoolClientProps } from './client/props';
export { validate, wellFormed, type ValidateOptions, type Validation } from './check/validate';
