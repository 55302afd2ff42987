/** What is known of the app client that a request is made with. Every wing above may import it. */
import {
  type ClientRecord,
  hasDynamicReference,
  isReference,
  partsOf,
  type PoolContext,
  type Text,
  type Value,
} from '@org/cognito-core';
import { literalPattern } from './literal-pattern';

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

/** The opposite of an answer; an open one stays open. */
export const not = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);

/** What a switch says; an absent one has the service's default. */
const switchOf = (value: Value<boolean> | undefined, byDefault: boolean): Answer => {
  if (value === undefined) return byDefault;
  return isReference(value) ? undefined : value;
};

/** The known texts of a list, and what the others may be. */
export interface KnownTexts {
  readonly texts: ReadonlyArray<string>;
  /** Whether these are all of them. */
  readonly isWhole: boolean;
  /** Whether one that is open may stand for a text. */
  readonly mayBe: (text: string) => boolean;
}

/** What an open text may stand for: anything between what is known of it. */
const patternOf = (open: Text): RegExp =>
  new RegExp(
    `^${partsOf(open)
      .map((part) => (typeof part === 'string' && !hasDynamicReference(part) ? literalPattern(part) : '.*'))
      .join('')}$`,
    's',
  );

/** What is known of a list of texts; an absent one is empty. */
export const knownTexts = (list: Value<ReadonlyArray<Text>> | undefined): KnownTexts => {
  if (list === undefined) return { texts: [], isWhole: true, mayBe: () => false };
  if (isReference(list)) return { texts: [], isWhole: false, mayBe: () => true };
  const isKnown = (item: Text): item is string => typeof item === 'string' && !hasDynamicReference(item);
  const open = list.filter((item) => !isKnown(item)).map(patternOf);
  return {
    texts: list.filter(isKnown),
    isWhole: open.length === 0,
    mayBe: (text) => open.some((pattern) => pattern.test(text)),
  };
};

/** Whether a list has a text. */
export const holds = ({ texts, mayBe }: KnownTexts, text: string): Answer => {
  if (texts.includes(text)) return true;
  return mayBe(text) ? undefined : false;
};

/** Whether the client has a secret. */
export const hasSecret = ({ record }: KnownClient): Answer => switchOf(record.GenerateSecret, false);

/** Whether the client may use the OAuth endpoints. */
export const usesOAuth = ({ record }: KnownClient): Answer =>
  switchOf(record.AllowedOAuthFlowsUserPoolClient, false);

/** Whether the client may revoke tokens. */
export const canRevoke = ({ record }: KnownClient): Answer => switchOf(record.EnableTokenRevocation, true);

/** Whether refresh tokens rotate. */
export const rotates = ({ record: { RefreshTokenRotation: rotation } }: KnownClient): Answer => {
  if (rotation === undefined) return false;
  if (isReference(rotation) || typeof rotation.Feature !== 'string') return undefined;
  return rotation.Feature === 'ENABLED';
};
