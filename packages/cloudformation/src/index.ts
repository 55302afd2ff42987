/**
 * Checks, reads and writes the app clients in CloudFormation templates.
 *
 * @packageDocumentation
 */
export { bearsOnUserPools } from './bears-on-user-pools';
export type { Concatenation } from './bind';
export { userPoolClientType } from './cognito-types';
export type { Resource, Resources } from './dependencies';
export type { Properties } from './emit';
export { cloudFormationEmitter } from './emitter';
export { isOpenObject, type Intrinsic } from './intrinsic';
export type { Json } from './json';
export { lintSettingsOf, type LintMetadata } from './lint-metadata';
export { loopsWithClients } from './loops-with-clients';
export type { Output } from './outputs';
export { parameterNames } from './parameter-names';
export type { Parameter } from './parameters';
export { poolContextsIn, type PoolContextsOptions } from './pool-contexts-in';
export { printTemplate, type TemplateFormat } from './print-template';
export { readBack, readDraft, type ReadBack } from './read-back';
export { readClients, type TemplateClient } from './read-clients';
export type { RemovalPolicy } from './removal-policy';
export { toTemplate, toTemplateOrThrow, type Template, type TemplateOptions } from './template';
export { isAboutSurroundings } from './surrounding-rules';
export { templateLimits } from './template-limits';
export { templateRules, type TemplateRule } from './template-rules';
export {
  canBeJoined,
  mostStacks,
  nestedStacks,
  placeInStacks,
  type NestedStack,
  type NestedTemplate,
  type NestedTemplates,
  type PlaceInStacks,
} from './nested-stacks';
export { nameOfPlace } from './evaluate/reference-names';
export { renameReferences } from './evaluate/rename-references';
export { toResource, toResourceOrThrow } from './to-resource';
export type { ClientResource, Clients, ResourceOptions } from './user-pool-client';
export type { KnownContext } from './check-properties';
export type { GivenParameters } from './evaluate/declarations';
export { validateTemplate, type TemplateCheck, type TemplateCheckOptions } from './validate-template';
export {
  deployedTemplate,
  worldsOfClients,
  type ClientInWorld,
  type DeployedClient,
  type DeployedTemplate,
  type WorldOfClients,
  type WorldsOfClients,
} from './worlds-of-clients';
export { withDefaults } from './with-defaults';
export { isTemplate } from './written-template';
