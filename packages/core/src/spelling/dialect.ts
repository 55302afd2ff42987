import type { Issue } from '../issue/issue';
import type { Path } from '../issue/path';

/** The words of what a client was read from: rules speak of fields, and a dialect says what they are called there. */
export interface Dialect {
  /** Where a field, or a part of one, stands. */
  readonly placeOf: (field: Path) => Path;
  /** A message or a fix, which rules write in the words of the props. */
  readonly inWords: (text: string) => string;
}

/** The words of the props, in which fields have their names. */
export const propsDialect: Dialect = { placeOf: (field) => field, inWords: (text) => text };

/** An issue about fields, at its place and in the words of a dialect. */
export const inDialect = ({ placeOf, inWords }: Dialect, issue: Issue): Issue => ({
  ...issue,
  path: placeOf(issue.path),
  message: inWords(issue.message),
  fix: inWords(issue.fix),
});
