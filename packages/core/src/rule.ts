import type { Path, Severity } from './issue';
import type { UserPoolClientDraft } from './user-pool-client-fields';

/** What a rule found, in one place. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
}

/**
 * One check that relates fields to each other, or a field to what the service takes.
 *
 * A rule looks at a draft: a field may be absent, or undecided because it is malformed or known only at deploy
 * time. What is undecided is no mistake, so a rule compares with `=== true`, `=== undefined` and the like, and
 * never takes what is not true for false.
 */
export interface Rule {
  /** A permanent kebab-case name. */
  readonly code: string;
  readonly severity: Severity;
  /** What fails, in one line. */
  readonly summary: string;
  /** Why it fails: what the service does, with its own words where they are known. */
  readonly why: string;
  readonly check: (client: UserPoolClientDraft) => ReadonlyArray<Finding>;
}
