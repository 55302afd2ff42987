/** What is wrong with a client, as data: issues, their places, and what its author says of them. Every wing may import it. */
import type { Path } from './path';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An `error` stops the client; a `warning` is accepted, but unsafe or known to break at run time. */
export type Severity = 'error' | 'warning';

/** One mistake in one place. */
export interface Issue {
  /** A permanent kebab-case name of the kind of mistake. */
  readonly code: string;
  readonly severity: Severity;
  readonly path: Path;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What a rule found, in one place. */
export type Finding = Pick<Issue, 'message' | 'fix'> & { readonly path: Path };

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/** Whether an issue stops the client. */
export const isError = (issue: Issue): boolean => issue.severity === 'error';

/** Whether an issue is about a key that does not belong where it is, whatever its value. */
export const isAboutKey = ({ code }: Pick<Issue, 'code'>): boolean =>
  code === 'unknown-key' || code === 'read-only-in-template';
