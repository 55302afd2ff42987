import type { UserPoolClientDraft } from '../client/draft';
import type { OAuthSettings } from '../field/oauth';
import type { Finding, Severity } from '../issue/issue';
import type { LintSettings } from '../issue/lint-settings';
import type { PoolContext } from './pool-context';

/** A client, as props or as a record, with what is known of its user pool, and what its author says of its issues. */
export type Example = { readonly context?: PoolContext } & (
  | { readonly props: object; readonly record?: undefined; readonly lint?: LintSettings }
  | { readonly props?: undefined; readonly record: object; readonly lint?: undefined }
);

/** All that is to be said about one kind of issue. */
export interface Explanation {
  /** A permanent kebab-case name. */
  readonly code: string;
  readonly severity: Severity;
  /** What fails, in one line. */
  readonly summary: string;
  /** Why it fails: what the service does, and how that is known. */
  readonly why: string;
  /** What the service answers, in its own words, where they are known. */
  readonly serviceMessage?: string;
  /** A client that has this issue, and no other error. */
  readonly failing: Example;
  /** The same client without it. */
  readonly fixed: Example;
}

/** A field that a rule looks at, or a setting of OAuth with its block. */
export type RuleField = keyof UserPoolClientDraft | `${'oAuth' | 'keptOAuth'}.${keyof OAuthSettings}`;

/**
 * One check that relates fields to each other, or a field to what the service takes.
 *
 * A rule looks at a draft: a field may be absent, or undecided because it is malformed or known only at deploy
 * time. What is undecided is no mistake, so a rule compares with `=== true`, `=== undefined` and the like, and
 * never takes what is not true for false.
 */
export interface Rule extends Explanation {
  readonly failing: Example & { readonly props: object };
  readonly fixed: Example & { readonly props: object };
  /** The fields that the rule looks at. A reference in one of them may leave the rule undecided. */
  readonly fields: ReadonlyArray<RuleField>;
  /** The fact about the user pool without which the rule decides nothing, and is not asked. */
  readonly needs?: keyof PoolContext;
  readonly check: (client: UserPoolClientDraft, context: PoolContext) => ReadonlyArray<Finding>;
}
