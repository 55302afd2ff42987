/**
 * Amazon Cognito app clients as the inputs of the service's own API, and back from its answers.
 *
 * @packageDocumentation
 */
export { describedClient, type DescribedClient } from './answer';
export type { BoundValue } from './bind';
export { toCreateInput, toCreateInputOrThrow, type CreateOptions } from './create-input';
export type { OpenSettings } from './emit';
export { apiEmitter } from './emitter';
export { readBack, type ReadBack } from './read-back';
export type { ChangeableSettings, CreateInput, Settings, UpdateInput } from './settings';
export { toSettings, withName, type KnownValue, type SettingsOptions } from './to-settings';
export { toUpdateInput, toUpdateInputOrThrow, type UpdateOptions } from './update-input';
export { updateOf, type Changes } from './update-of';
