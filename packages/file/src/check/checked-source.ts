/** What is to be said of the props or the template in a source, at its place. Only the entry imports it. */
import {
  atLevels,
  type Deferral,
  type Issue,
  type LintSettings,
  type RuleChoice,
  type UserPoolClient,
  type UserPoolClientDraft,
} from '@org/cognito-core';
import { inReadingOrder, type PlacedDeferral, type PlacedIssue } from '../source/placed-issue';
import type { SourceFile } from '../source/source-file';

/** What is known of a source: this folder reports everything about its clients, with places. Only the public names import it. */
export interface CheckedSource {
  readonly issues: ReadonlyArray<PlacedIssue>;
  /** The rules that could not be decided; a function, since few ask for them. */
  readonly deferred: () => ReadonlyArray<PlacedDeferral>;
  /** How many app clients it holds. */
  readonly clients: number;
  /** Whether it is a template, and not props. */
  readonly isTemplate?: boolean;
  /** The client of props; absent if there is an error. */
  readonly client?: UserPoolClient;
  /** The fields of props as far as they can be read, if there is an error. */
  readonly draft?: UserPoolClientDraft;
  /** What the author of props has to say about their issues. */
  readonly lint?: LintSettings;
}

/** What rules say of a source, each with the logical id of the client that it is about, in a template. */
interface Findings {
  readonly issues: ReadonlyArray<Issue & { readonly resource?: string }>;
  readonly deferred: () => ReadonlyArray<Deferral & { readonly resource?: string }>;
}

/** The same with its places, in the order of reading. */
export const placed = (
  { place, positionOf, mistakes }: SourceFile,
  { issues, deferred }: Findings,
  rules: RuleChoice,
): Pick<CheckedSource, 'issues' | 'deferred'> => ({
  issues: inReadingOrder([
    ...atLevels(mistakes, rules),
    ...issues.map((issue) => ({ ...issue, ...place(issue) })),
  ]),
  deferred: () =>
    inReadingOrder(deferred().map((deferral) => ({ ...deferral, position: positionOf(deferral.path) }))),
});
