import type { Issue } from '../issue/issue';
import { printIssue } from '../spelling/print-issue';

/**
 * Thrown for props that do not make a valid client, by `UserPoolClient.make`, by constructs and by component
 * resources, and by whatever ends in `OrThrow`. Its message prints every issue.
 */
export class InvalidUserPoolClientError extends Error {
  override readonly name: string = 'InvalidUserPoolClientError';

  /**
   * @param fact What the issues are the reason for.
   * @param print How each issue is printed.
   */
  constructor(
    readonly issues: ReadonlyArray<Issue>,
    fact = 'the props do not make a valid app client',
    print: (issue: Issue) => string = printIssue,
  ) {
    const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`;
    super([`${fact}, because of ${count}:`, ...issues.map(print)].join('\n'));
  }
}
