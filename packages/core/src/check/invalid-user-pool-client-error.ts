import type { Issue } from '../issue/issue';
import { printIssue } from '../spelling/print-issue';

/**
 * Thrown for props that do not make a valid client, by `UserPoolClient.make`, by constructs and by component
 * resources. Its message prints every issue.
 */
export class InvalidUserPoolClientError extends Error {
  override readonly name = 'InvalidUserPoolClientError';

  constructor(readonly issues: ReadonlyArray<Issue>) {
    const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`;
    super(
      [`the props do not make a valid app client, because of ${count}:`, ...issues.map(printIssue)].join(
        '\n',
      ),
    );
  }
}
