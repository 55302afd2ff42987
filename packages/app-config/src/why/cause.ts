/** What an error of a sign-in may come from. Only the entry imports it. */
import type { Message, Path } from '@org/cognito-core';
import type { Sources } from '@org/cognito-core/explanations';
import type { KnownClient } from '../client/known-client';
import type { AppRequest } from '../request/app-request';

/** What is known of an error. */
export interface Facts {
  /** The error as it was given: a message, lines of a log, a URL. */
  readonly text: string;
  /** The request that the error answers, as far as the text holds it. */
  readonly request?: AppRequest;
  /** The client that the request was made with. */
  readonly client?: KnownClient;
  /** The id of the client in the error, if that is surely not the one that people look at. */
  readonly otherClient?: string;
}

/**
 * What a look at the client and the request says of a cause.
 *
 * - `certain`: it is the cause, or one of several mistakes that each have this answer
 * - `ruled-out`: it cannot be the cause
 */
export interface Verdict {
  readonly verdict: 'certain' | 'ruled-out';
  /** What was seen, as a sentence without its full stop. */
  readonly seen: Message;
}

/** What an error may come from. */
export interface Cause {
  /** The permanent name of the cause, in kebab-case. */
  readonly code: string;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** The fields of the client that it is about; none if the client is right and the app is wrong. */
  readonly fields: ReadonlyArray<Path>;
  /** Why the service answers so, in two sentences at most. */
  readonly why: string;
  /** What tells this cause from the others. */
  readonly decides: string;
  /** What to do about it. */
  readonly fix: Message;
  readonly sources: Sources;
  /**
   * Words in the error or around it that speak for this cause.
   * @default none
   */
  readonly clues?: RegExp;
  /**
   * What a look at the client and the request says.
   * @default it cannot be told from there
   */
  readonly judge?: (facts: Facts) => Verdict | undefined;
}

/** Types the causes of a topic, by their codes. */
export const causes = <C extends string>(
  table: Readonly<Record<C, Omit<Cause, 'code'>>>,
): Readonly<Record<C, Cause>> =>
  Object.fromEntries(
    Object.entries<Omit<Cause, 'code'>>(table).map(([code, cause]) => [code, { code, ...cause }]),
  ) as Record<C, Cause>;
