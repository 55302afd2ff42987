/** What is known of one property: what it costs to change it, and why. */
import { printDuration, recordPath, serviceDefaults } from '@org/cognito-core';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { Condition } from './condition';
import type { Consequence } from './consequence';

/** What a change in one direction costs. */
export interface Effect {
  readonly consequences: ReadonlyNonEmptyArray<Consequence>;
  /** What the service does, in one sentence. */
  readonly why: string;
}

/** What it costs to change one property of a client. */
export interface ConsequenceRow {
  /** The property in the words of the props, such as `['oAuth', 'callbackUrls']`. */
  readonly path: readonly [string, ...ReadonlyArray<string>];
  /** The property of `AWS::Cognito::UserPoolClient`, such as `CallbackURLs`; or `LogicalId`, by which a template has it. */
  readonly property: string;
  /** A text, a switch, a length of time, or a set of texts. */
  readonly kind: 'text' | 'switch' | 'time' | 'items';
  /** What it means to write nothing, in words. */
  readonly absent: string;
  /** Items that are certain to be among those that the service takes where none are written. */
  readonly implied?: ReadonlyArray<string>;
  /** Whether the service takes every item that there is where none are written. */
  readonly absentIsAll?: true;
  /** Without what the property does nothing. */
  readonly needs?: Condition;
  /** Where the same switch may stand under another name. */
  readonly alias?: ReadonlyArray<string>;
  /** Whether the service may keep the old value where the line is taken out of a template. */
  readonly staysWithoutLine?: true;
  /** What more of it costs: a further item, a switch turned on, a longer time, a text where there was none. */
  readonly more: Effect;
  /** What less of it costs. A text that becomes another one is both. */
  readonly less: Effect;
}

/** What it costs to change one field of a client: a row that says where props have it, and the table of spellings the rest. */
export type FieldRow = Omit<ConsequenceRow, 'property'>;

/** A row with the property that holds its field. */
export const withProperty = (row: FieldRow): ConsequenceRow => ({
  ...row,
  property: recordPath(row.path).join('.'),
});

/** What the service takes if a field is left out, in words. */
export const byDefault = (
  field: Exclude<keyof typeof serviceDefaults, 'authFlows' | 'refreshTokenRotationGracePeriod'>,
): string => {
  const value = serviceDefaults[field];
  return typeof value === 'boolean' ? String(value) : printDuration(value);
};

/** More of it lets somebody do more. */
export const widening = (why: string): Effect => ({ consequences: ['access-widened'], why });

/** It refuses what was granted, and no app that does what it is meant to do fails for it. */
export const narrowing = (why: string): Effect => ({ consequences: ['access-narrowed'], why });

/** It refuses what apps or users rely on. */
export const refusing = (why: string): Effect => ({
  consequences: ['access-narrowed', 'users-affected'],
  why,
});

/** Tokens end sooner. */
export const shortening = (why: string): Effect => ({
  consequences: ['access-narrowed', 'sessions-shortened'],
  why,
});
