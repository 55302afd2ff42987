import type { Severity } from '../issue/issue';
import type { LintSettings } from '../issue/lint-settings';
import type { PoolContext } from './pool-context';
import type { Rule } from './rule';

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

/** What is said of a rule beside its code and its severity. */
type RuleWords = Omit<Explanation, 'code' | 'severity' | 'failing' | 'fixed'> & {
  readonly failing: Example & { readonly props: object };
  readonly fixed: Example & { readonly props: object };
};

/** Explains each rule of a topic. A rule without an explanation does not compile, and neither does one too many. */
export const explained = <C extends string>(
  rules: { readonly [K in C]: Pick<Rule, 'severity'> },
  words: { readonly [K in NoInfer<C>]: RuleWords },
): ReadonlyArray<Explanation> => {
  const explanations: Array<Explanation> = [];
  for (const code in rules) explanations.push({ code, severity: rules[code].severity, ...words[code] });
  return explanations;
};

/** Explains what a codec finds, which is always an error. */
export const explainedShape = (
  code: string,
  summary: string,
  why: string,
  failing: Example,
  fixed: Example,
): Explanation => ({ code, severity: 'error', summary, why, failing, fixed });

/** Why most limits and patterns are there. */
export const apiModel = 'The API model of CreateUserPoolClient asks it.';
