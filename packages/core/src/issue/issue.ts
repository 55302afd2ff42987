/** Issues as data: what is wrong with a client, where, and how its author silences it. Every wing may import it. */
import type { Path } from './path';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * An `error` means that the service refuses or misreads the client. A `warning` means that the service accepts it, but
 * that it is unsafe or known to break at run time.
 */
export type Severity = 'error' | 'warning';

/** One mistake or risk, at one place of a client. */
export interface Issue {
  /** The permanent name of the kind of issue, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** Where it is. */
  readonly path: Path;
  /** What is wrong, as the predicate of a sentence whose subject is the place. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What a rule found at one place: an issue without code and severity, which are those of the rule. */
export type Finding = Pick<Issue, 'message' | 'fix'> & { readonly path: Path };

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/** Whether an issue is an error, so that it makes no client. */
export const isError = (issue: Issue): boolean => issue.severity === 'error';

/** Whether an issue is about a key that does not belong where it is, whatever value it has. */
export const isAboutKey = ({ code }: Pick<Issue, 'code'>): boolean =>
  code === 'unknown-key' || code === 'read-only-in-template';
