import type { DialectName, Issue } from '../issue/issue';
import type { Message } from '../issue/message';
import type { Path } from '../issue/path';
import type { UserPoolClientDraft } from './draft';
import type { UserPoolClient } from './user-pool-client';

/** A client as it was read, before any rule looks at it and before anything is printed. */
export interface ReadClient {
  /** The fields, with the defaults of the source they were read from. A field that did not decode is undecided. */
  readonly fields: UserPoolClientDraft;
  /** What is malformed, in the dialect of the source. */
  readonly issues: ReadonlyArray<Issue>;
  /**
   * What reading finds beside that only the rule set `strict` reports.
   * @default nothing
   */
  readonly strictIssues?: () => ReadonlyArray<Issue>;
  /**
   * What one has to know of a field to understand what a rule finds of it.
   * @default nothing, of any field
   */
  readonly noteOn?: (field: Path) => Message | undefined;
  /** What the fields are called in the source. */
  readonly dialect: DialectName;
  /** Where a field, or a part of one, is in the source. */
  readonly placeOf: (field: Path) => Path;
  /** Makes the client without asking any rule. `undefined` if anything is malformed. */
  readonly make: () => UserPoolClient | undefined;
}
