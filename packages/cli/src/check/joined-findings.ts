import { inReadingOrder, type PlacedDeferral } from '@org/cognito-file';
import type { CheckedIssue } from './checked-issue';

/** What was found in a file. */
interface Findings {
  readonly issues: ReadonlyArray<CheckedIssue>;
  readonly deferred: ReadonlyArray<PlacedDeferral>;
}

/** What was found in a file that is part of two things, each issue once. Everything else is that of the first. */
export const joinedFindings = <A extends Findings>(one: A, other: A): A => {
  const said = new Set(one.issues.map((issue) => JSON.stringify(issue)));
  return {
    ...one,
    issues: inReadingOrder([
      ...one.issues,
      ...other.issues.filter((issue) => !said.has(JSON.stringify(issue))),
    ]),
    deferred: inReadingOrder([...one.deferred, ...other.deferred]),
  };
};
