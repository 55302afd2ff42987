import type { UserPoolClientDraft } from '../client/draft';
import type { OAuthSettings } from '../field/oauth';
import type { Finding, Severity } from '../issue/issue';
import type { PoolContext } from './pool-context';

/** A field that a rule looks at, or a setting of OAuth with its block. */
export type RuleField = keyof UserPoolClientDraft | `${'oAuth' | 'keptOAuth'}.${keyof OAuthSettings}`;

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
  /** The fields that the rule looks at. A reference in one of them may leave the rule undecided. */
  readonly fields: ReadonlyArray<RuleField>;
  /** The fact about the user pool without which the rule decides nothing, and is not asked. */
  readonly needs?: keyof PoolContext;
  readonly check: (client: UserPoolClientDraft, context: PoolContext) => ReadonlyArray<Finding>;
}

/** The rules of one topic, by their code. */
export type RulesByCode = Readonly<Record<string, Omit<Rule, 'code'>>>;
