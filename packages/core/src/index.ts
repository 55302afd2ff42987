/**
 * An Amazon Cognito app client as plain data: the model, its defaults and its checks.
 *
 * @packageDocumentation
 */
export { ClientAttribute, standardAttributes } from './attributes';
export type { Analytics, AnalyticsInput } from './analytics';
export type { AuthFlow, AuthFlows, AuthFlowsInput } from './auth-flows';
export {
  clientRecord,
  decodeRecord,
  recordShape,
  type ClientRecord,
  type RecordShape,
  type Texts,
} from './client-record';
export { defaultOAuthSettings, serviceDefaults, withServiceDefaults } from './defaults';
export type { Deferral } from './deferral';
export {
  Duration,
  type DurationAmount,
  type DurationInput,
  type DurationOutput,
  type DurationUnit,
  type KnownDuration,
  type OpenDuration,
} from './duration';
export {
  bindRecord,
  bindValue,
  withRegisteredProviders,
  type Binder,
  type Bindings,
  type Emitter,
} from './emitter';
export { encode, type EncodedProps } from './encode';
export { explanations } from './explanations';
export { fromRecord, validateRecord } from './from-record';
export {
  isRegisteredProviders,
  registeredProviders,
  UserPoolClientIdentityProvider,
  type RegisteredProviders,
} from './identity-provider';
export { InvalidUserPoolClientError } from './invalid-user-pool-client-error';
export { isAboutKey, isError, printIssue, printPath, type Issue, type Path, type Severity } from './issue';
export { applyLintSettings, decodeLintSettings, type LintSettings, type Reasons } from './lint-settings';
export { minimalProps } from './minimal-props';
export { nearestName } from './nearest-name';
export type { OAuthFlows, OAuthFlowsInput, OAuthSettings, OAuthSettingsInput } from './oauth';
export { OAuthScope, splitScope, type ResourceServerScope } from './oauth-scope';
export { openPositions, type OpenPosition, type ReferenceKind } from './open-positions';
export {
  decodePoolContext,
  featurePlans,
  poolContext,
  type FeaturePlan,
  type PoolAttribute,
  type PoolContext,
  type PoolIdentityProvider,
} from './pool-context';
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
export { isReference, isReferenceName, reference, type Reference, type Value } from './reference';
export type { Example, Explanation, Finding, Rule, RuleField } from './rule';
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
} from './text';
export { toRecord } from './to-record';
export { unboundIn } from './unbound';
export { decode, isUserPoolClient, UserPoolClient, type OAuthChoice } from './user-pool-client';
export type { UserPoolClientDraft, UserPoolClientFields } from './user-pool-client-fields';
export type { OAuthChoiceInput, UserPoolClientProps } from './user-pool-client-props';
export { validate, wellFormed, type ValidateOptions, type Validation } from './validate';
