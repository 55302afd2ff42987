/**
 * Writes Cognito app clients as TypeScript: for the CDK, for Pulumi, and as the props that make them.
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
export { sourceOf, sourceOfClients, type SourceOptions, type SourceTarget } from './source-of';
