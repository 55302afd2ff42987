/**
 * Reads existing Cognito app clients: from describe, templates, and the states of Pulumi and Terraform.
 *
 * @packageDocumentation
 */
export { bothInWorlds, type BothInWorld, type BothInWorlds, type TemplatePlace } from './both-in-worlds';
export type { DeploymentOptions } from './clients-in-worlds';
export { findClients, type FindOptions } from './find-clients';
export type { DeployedWorld, FoundClient } from './found-client';
export { namedByStack, type StackOfClients } from './named-by-stack';
export type { SourceCode } from './source-issue';
export { formatOf, type SourceFormat } from './source-format';
