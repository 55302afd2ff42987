/**
 * Amazon Cognito app clients as plain data: the model, its defaults and its validation.
 *
 * @packageDocumentation
 */
export {
  decodeConfiguration,
  type Configuration,
  type ParametersOfFiles,
  type PoolOfFiles,
  ruleChoiceOf,
} from './check/configuration';
export { configurationIssues } from './check/configuration-issues';
export { decode, UserPoolClient } from './check/decode';
export type { Deferral } from './check/deferral';
export { LazyDeferrals } from './check/lazy-deferrals';
export {
  type ChosenFix,
  fixAll,
  type Fixable,
  type Fixed,
  type RefusedFix,
  safeFix,
  suggestedFix,
} from './check/fix-all';
export { fixProps } from './check/fix-props';
export { InvalidUserPoolClientError } from './check/invalid-user-pool-client-error';
export { orThrow } from './check/or-throw';
export { applyLintSettings, decodeLintSettings, type LintSettings } from './check/lint-settings';
export { readingRules } from './check/reading-rules';
export { settingFor } from './check/setting-for';
export { decodeSuppressions, type Suppression } from './check/suppressions';
export { validate, type ValidateOptions, validateRead, type Validation } from './check/validate';
export { fromRecord, validateRecord } from './check/validate-record';
export { defaultOAuthSettings, serviceDefaults, withServiceDefaults } from './client/defaults';
export type { UserPoolClientDraft } from './client/draft';
export { encode, type EncodedProps } from './client/encode';
export { minimalProps } from './client/minimal-props';
export type { OAuthChoiceInput, UserPoolClientProps } from './client/props';
export type { ReadClient } from './client/read-client';
export { readProps } from './client/read-props';
export { unboundReferences } from './client/unbound-references';
export { isUserPoolClient, type OAuthChoice } from './client/user-pool-client';
export { isPlainObject } from './codec/plain-object';
export type { Analytics, AnalyticsInput } from './field/analytics';
export {
  ClientAttribute,
  type ClientAttributeInput,
  nameForClients,
  standardAttributes,
  unwritableAttributes,
} from './field/attributes';
export type { AuthFlow, AuthFlows, AuthFlowsInput } from './field/auth-flows';
export {
  Duration,
  type DurationAmount,
  type DurationInput,
  type DurationOutput,
  type DurationUnit,
  type KnownDuration,
  type OpenDuration,
  printDuration,
} from './field/duration';
export type { UserPoolClientFields } from './field/fields';
export { isClientId, isUserPoolId, regionOfUserPool, userPoolIdPattern } from './field/ids';
export {
  type IdentityProviderInput,
  isRegisteredProviders,
  registeredProviders,
  type RegisteredProviders,
  UserPoolClientIdentityProvider,
} from './field/identity-provider';
export {
  noOAuthFlows,
  type OAuthFlows,
  type OAuthFlowsInput,
  type OAuthSettings,
  type OAuthSettingsInput,
} from './field/oauth';
export {
  lacksOpenId,
  OAuthScope,
  type OAuthScopeInput,
  type ResourceServerScope,
  splitScope,
} from './field/oauth-scope';
export {
  add,
  advice,
  type Fix,
  type FixEdit,
  remove,
  rename,
  safe,
  set,
  suggestion,
  when,
} from './issue/fix';
export {
  type DialectName,
  dialectNames,
  type Finding,
  isAboutKey,
  isError,
  isErrorByItself,
  type Issue,
  type Severity,
} from './issue/issue';
export { firstWorlds, mostWorlds } from './issue/first-worlds';
export type { Reasons } from './issue/lint-settings';
export {
  type FieldMention,
  listed,
  mention,
  type Message,
  type MessagePart,
  type PropertyMention,
  said,
} from './issue/message';
export { moved } from './issue/moved';
export { isWithinEdits, nearestName } from './issue/nearest-name';
export { type Path, printPath, printWholePath } from './issue/path';
export { type Call, type Calls, programCall, rememberCalls } from './issue/program-call';
export {
  agent,
  type AgentFacts,
  alb,
  type AlbFacts,
  machine,
  type MachineFacts,
  mcp,
  type McpFacts,
  type McpServerFacts,
  nativeApp,
  type NativeAppFacts,
  type RotationFacts,
  serverWeb,
  type ServerWebFacts,
  type RedirectFacts,
  type SignInFacts,
  spa,
  type SpaFacts,
} from './presets';
export { asConfigured } from './record/as-configured';
export { bindProviders, type BoundRecord } from './record/bind-providers';
export { answerMembers, clientInputOf, type ClientInput, namelessInput } from './record/client-input';
export {
  clientRecord,
  type ClientRecord,
  decodeRecord,
  recordShape,
  type RecordShape,
  type Texts,
} from './record/client-record';
export { type Binder, bindRecord, bindValue, type Emitter, withRegisteredProviders } from './record/emitter';
export { type OpenPosition, openPositions, type ReferenceKind } from './record/open-positions';
export { purposeOf } from './record/purpose-of';
export { readArguments, type ReadArguments } from './record/read-arguments';
export { readRecord, type ReadRecord, readRecordData } from './record/read-record';
export { spelledRecord } from './record/spelled-record';
export { steadyRecord, steadyValue } from './record/steady-record';
export { recordOfDraft, toRecord } from './record/to-record';
export type { Bindings } from './reference/bindings';
export { freeName } from './reference/free-name';
export { openPlaces, type OpenPlace } from './reference/open-places';
export { hasDynamicReference, replaceDynamicReferences } from './reference/dynamic-reference';
export type { NotInferred } from './reference/not-inferred';
export { isReference, isReferenceName, reference, type Reference, type Value } from './reference/reference';
export {
  fromParts,
  isTextTemplate,
  parseText,
  partsOf,
  printText,
  referencesOf,
  text,
  type OftenText,
  type Text,
  type TextInput,
  type TextPart,
  type TextTemplate,
} from './reference/text';
export { type RuleCode, rules } from './rules';
export { clientAuthFlows } from './rules/client-auth-flows';
export { firstAuthFactors } from './rules/first-auth-factors';
export { lambdaTriggerCalled } from './rules/lambda-trigger-names';
export {
  type ClientType,
  clientTypes,
  decodePoolContext,
  type DynamicClientRegistration,
  type FeaturePlan,
  featurePlans,
  type FirstAuthFactors,
  type LambdaTrigger,
  lambdaTriggers,
  type PoolAttribute,
  poolContext,
  type PoolContext,
  type PoolIdentityProvider,
  type RegistrationFlows,
} from './rules/pool-context';
export { registrationFlows } from './rules/registration-flows';
export { showsLoginPages } from './rules/shows-login-pages';
export { editedData, type SourceEdit } from './issue/source-edit';
export type { World } from './issue/world';
export type { Rule, RuleField } from './rules/rule';
export {
  atLevels,
  codesOff,
  levelOf,
  type Measure,
  ruleLevels,
  ruleSetNames,
  ruleSets,
  type RuleChoice,
  type RuleInSets,
  type RuleLevel,
  type RuleLevels,
  type RuleSetName,
} from './rules/rule-set';
export { nameIn } from './spelling/name-in';
export { printIssue, printIssueIn, printWithoutSeverity } from './spelling/print-issue';
export { recordPath } from './spelling/record-path';
export {
  placeSpellings,
  type PropertySpelling,
  type PropertySpellings,
  type Spelling,
  spellings,
  type Tool,
  tools,
  type ValueKind,
} from './spelling/spellings';
export { cliOption } from './spelling/cli-option';
export { constructField } from './spelling/construct-field';
export { inConstruct } from './spelling/in-construct';
export type { RecordFlows } from './spelling/field-at';
export { type Dialect, dialects } from './spelling/dialect';
export { inDialect } from './spelling/in-dialect';
export type { Notation } from './spelling/notation';
export { mentionedProperties } from './spelling/mentioned-properties';
export { type IssueWords, printMessage, wordsOf } from './spelling/words-of';
export {
  authFlowNames,
  constructAuthFlows,
  existenceErrorNames,
  oAuthFlowNames,
  rotationNames,
} from './spelling/value-names';
