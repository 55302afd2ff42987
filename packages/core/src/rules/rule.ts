import type { UserPoolClientDraft } from '../client/draft';
import type { OAuthSettings } from '../field/oauth';
import type { Finding, Severity } from '../issue/issue';
import type { PoolContext } from './pool-context';

/** A field that a rule looks at: a field of the client, or an OAuth setting with the block it is in. */
export type RuleField = keyof UserPoolClientDraft | `${'oAuth' | 'keptOAuth'}.${keyof OAuthSettings}`;

/**
 * One check that relates fields to each other, or a field to what the service accepts.
 *
 * A rule looks at a draft, in which a field may be absent, or undecided because it is malformed or known only at deploy
 * time. An undecided field is not a mistake. So a rule compares with `=== true`, `=== undefined` and the like, and never
 * assumes that a field is false because it is not true.
 */
export interface Rule {
  /** The permanent name of the rule, in kebab-case. */
  readonly code: string;
  /** How severe what it finds is: an error where the service refuses or misreads the client. */
  readonly severity: Severity;
  /**
   * The rule set that the rule is in.
   * @default every rule set
   */
  readonly set?: 'strict';
  /**
   * Its level in the rule set `strict`.
   * @default its severity
   */
  readonly strictly?: 'error';
  /** The fields that the rule looks at. A reference in one of them may leave the rule undecided. */
  readonly fields: ReadonlyArray<RuleField>;
  /**
   * The fields that the rule is about: if the client has none of them, there is nothing to decide.
   * @default all `fields`
   */
  readonly about?: ReadonlyArray<RuleField>;
  /** What the rule needs to know of the user pool. Without one of these facts, it does not run and is deferred. */
  readonly needs?: keyof PoolContext | ReadonlyArray<keyof PoolContext>;
  /**
   * Whether the rule surely finds nothing in a client, so that it does not run. Many rules have the same question, which is
   * asked once for those that follow each other.
   * @default no question: the rule runs
   */
  readonly skips?: (client: UserPoolClientDraft) => boolean;
  readonly check: (client: UserPoolClientDraft, context: PoolContext) => ReadonlyArray<Finding>;
}

/** The rules of one topic, by code. */
export type RulesByCode = Readonly<Record<string, Omit<Rule, 'code'>>>;

/** The first fact that a rule needs and that is not known. */
export const lackingFact = (needs: Rule['needs'], context: PoolContext): keyof PoolContext | undefined => {
  if (typeof needs !== 'object')
    return needs === undefined || context[needs] !== undefined ? undefined : needs;
  return needs.find((fact) => context[fact] === undefined);
};
