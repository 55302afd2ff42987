import type { NotInferred } from '../reference/not-inferred';
import type { Severity } from '../issue/issue';
import type { LintSettings } from '../issue/lint-settings';
import type { PoolContext } from './pool-context';
import type { RuleInSets } from './rule-set';
import type { Sources } from './source';

/** A client, as props or as a record, with the known facts about its user pool and the lint settings of its author. */
export type Example = { readonly context?: PoolContext } & (
  | { readonly props: object; readonly record?: undefined; readonly lint?: LintSettings }
  | { readonly props?: undefined; readonly record: object; readonly lint?: undefined }
);

/** Everything about one kind of issue, with what its rule says about rule sets. */
export interface Explanation extends RuleInSets {
  /** The permanent name of the kind of issue, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** Why it is wrong: what the service does, and how that is known. */
  readonly why: string;
  /** The service's own error message, if it is known. */
  readonly serviceMessage?: string;
  /** Where this is known from. */
  readonly sources: Sources;
  /** A client that has this issue and no other error. */
  readonly failing: Example;
  /** The same client without the issue. */
  readonly fixed: Example;
}

/** The explanation of a rule, without its code and its severity. */
type RuleWords = Omit<Explanation, keyof RuleInSets | 'failing' | 'fixed'> & {
  readonly failing: Example & { readonly props: object };
  readonly fixed: Example & { readonly props: object };
};

/** Explains each rule of a topic. A missing explanation does not compile, and neither does a superfluous one. */
export const explained = <C extends string>(
  rules: { readonly [K in C]: Omit<RuleInSets, 'code'> },
  words: { readonly [K in NotInferred<C>]: RuleWords },
): ReadonlyArray<Explanation> => {
  const explanations: Array<Explanation> = [];
  for (const code in rules) {
    const { severity, set, strictly } = rules[code];
    explanations.push({
      code,
      severity,
      ...(set && { set }),
      ...(strictly && { strictly }),
      ...words[code],
    });
  }
  return explanations;
};

/** Explains an issue that a codec finds; such an issue is always an error. */
export const explainedShape = (
  code: string,
  summary: string,
  why: string,
  failing: Example,
  fixed: Example,
  sources: Sources,
): Explanation => ({ code, severity: 'error', summary, why, sources, failing, fixed });

/** The reason for most limits and patterns. */
export const apiModel = 'The API model of CreateUserPoolClient requires it.';
