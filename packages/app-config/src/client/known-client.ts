/** What is known of the app client that a request is made with. Every wing above may import it. */
import {
  type ClientRecord,
  hasDynamicReference,
  isReference,
  type PoolContext,
  type Text,
  type Value,
} from '@org/cognito-core';

/** An app client, with what is known of its place. */
export interface KnownClient {
  readonly record: ClientRecord;
  /** @default not known */
  readonly clientId?: string;
  /** @default nothing is known of the user pool */
  readonly pool?: PoolContext;
}

/** An answer that may be open: `undefined` is "not known before deployment". */
export type Answer = boolean | undefined;

/** What a switch says; an absent one has the service's default. */
export const switchOf = (value: Value<boolean> | undefined, byDefault: boolean): Answer => {
  if (value === undefined) return byDefault;
  return isReference(value) ? undefined : value;
};

/** The known texts of a list, and whether these are all of them. */
export interface KnownTexts {
  readonly texts: ReadonlyArray<string>;
  readonly isWhole: boolean;
}

/** What is known of a list of texts; an absent one is empty. */
export const knownTexts = (list: Value<ReadonlyArray<Text>> | undefined): KnownTexts => {
  if (list === undefined) return { texts: [], isWhole: true };
  if (isReference(list)) return { texts: [], isWhole: false };
  const texts = list.filter((item) => typeof item === 'string').filter((item) => !hasDynamicReference(item));
  return { texts, isWhole: texts.length === list.length };
};

/** Whether a list has a text. */
export const holds = ({ texts, isWhole }: KnownTexts, text: string): Answer => {
  if (texts.includes(text)) return true;
  return isWhole ? false : undefined;
};

/** Whether the client has a secret. */
export const hasSecret = ({ record }: KnownClient): Answer => switchOf(record.GenerateSecret, false);

/** Whether the client may use the OAuth endpoints. */
export const usesOAuth = ({ record }: KnownClient): Answer =>
  switchOf(record.AllowedOAuthFlowsUserPoolClient, false);

/** Whether refresh tokens rotate. */
export const rotates = ({ record: { RefreshTokenRotation: rotation } }: KnownClient): Answer => {
  if (rotation === undefined) return false;
  if (isReference(rotation) || typeof rotation.Feature !== 'string') return undefined;
  return rotation.Feature === 'ENABLED';
};
