import type { DialectName, Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import type { UserPoolClientDraft } from './draft';
import type { UserPoolClient } from './user-pool-client';

/** A client as it was read, before any rule looks at it and before anything is printed. */
export interface ReadClient {
  /** The fields, with the defaults of the source they were read from. A field that did not decode is undecided. */
  readonly fields: UserPoolClientDraft;
  /** What is malformed, in the dialect of the source. */
  readonly issues: ReadonlyArray<Issue>;
  /** What the fields are called in the source. */
  readonly dialect: DialectName;
  /** Where a field, or a part of one, is in the source. */
  readonly placeOf: (field: Path) => Path;
  /** Makes the client without asking any rule. `undefined` if anything is malformed. */
  readonly make: () => UserPoolClient | undefined;
}
