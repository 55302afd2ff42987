/**
 * Writes Cognito app clients as source: TypeScript for the CDK, for Pulumi, and as the props that make them; commands and
 * calls that ask the service for them.
 *
 * @packageDocumentation
 */
export {
  cdkResourceMapping,
  existingClient,
  pulumiImportCommand,
  pulumiName,
  resourcesToImport,
  type ExistingClient,
  type ResourceToImport,
} from './existing-client';
export { changedSettings, type ChangedSettings } from './changed-settings';
export type { ClientSourceOptions, NamedClient } from './named-client';
export { propsSource, type PropsSourceOptions } from './props-source';
export {
  requestSource,
  requestSourceOrThrow,
  type RequestSourceOptions,
  type RequestTarget,
} from './request-source';
export { sourceOf, sourceOfClients, type SourceOptions, type SourceTarget } from './source-of';
