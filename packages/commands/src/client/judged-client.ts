import type { PoolContext, RuleChoice, UserPoolClientDraft } from '@org/cognito-core';
import type { Span } from '../value/span';
import type { PlacedDeferral, PlacedIssue } from './placed-issue';
import type { ClientForm, ClientMaking } from './written-client';

/** How clients are judged. */
export interface JudgeOptions extends RuleChoice {
  /**
   * Facts about the user pool beside those that the text has.
   * @default none
   */
  readonly context?: PoolContext;
}

/** An id, or what stands in its place, such as `$POOL`. */
export type WrittenId = { readonly known: string } | { readonly code: string };

/** What is known of an app client that was found in a text. */
export interface JudgedClient {
  readonly form: ClientForm;
  readonly making: ClientMaking;
  readonly name?: string;
  readonly span: Span;
  /** The id of its user pool, or what stands in its place; absent if the text has none. */
  readonly userPool?: WrittenId;
  /** Its id, or what stands in its place; absent if the text has none. */
  readonly id?: WrittenId;
  /** The plain data of its record or of its props, in which what is open is a reference. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether nothing else may be set, and no choice is open, so that the data is all there is. */
  readonly isWhole: boolean;
  /** Its fields as far as they are known. */
  readonly draft: UserPoolClientDraft;
  /** What each reference stands for, by name. */
  readonly references: Readonly<Record<string, string>>;
  readonly issues: ReadonlyArray<PlacedIssue>;
  /** The rules that could not be decided. A function, since few ask for it. */
  readonly deferred: () => ReadonlyArray<PlacedDeferral>;
}
