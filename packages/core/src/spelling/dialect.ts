import type { Issue } from '../issue/issue';
import type { Path } from '../issue/path';

/** The words of the source that a client was read from. Rules name fields; a dialect says what these are called there. */
export interface Dialect {
  /** The path of a field, or of a part of one, in the source. */
  readonly placeOf: (field: Path) => Path;
  /** Translates a message or a fix, which rules write in the words of the props. */
  readonly inWords: (text: string) => string;
}

/** The dialect of the props, after which fields are named. */
export const propsDialect: Dialect = { placeOf: (field) => field, inWords: (text) => text };

/** An issue about fields, with its path and its texts in a dialect. */
export const inDialect = ({ placeOf, inWords }: Dialect, issue: Issue): Issue => ({
  ...issue,
  path: placeOf(issue.path),
  message: inWords(issue.message),
  fix: inWords(issue.fix),
});
