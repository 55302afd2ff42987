import type { Issue } from '../issue/issue';
import { printIssue } from '../spelling/print-issue';

/**
 * Thrown at the edges (`UserPoolClient.make`, constructs, component resources) for props that make no client. Its
 * message prints every issue.
 */
export class InvalidUserPoolClientError extends Error {
  override readonly name = 'InvalidUserPoolClientError';

  constructor(readonly issues: ReadonlyArray<Issue>) {
    const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`;
    super([`the props make no app client, for ${count}:`, ...issues.map(printIssue)].join('\n'));
  }
}
