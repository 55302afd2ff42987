import type { Issue } from '../issue/issue';
import type { Dialect } from '../spelling/dialect';
import type { UserPoolClientDraft } from './draft';
import type { UserPoolClient } from './user-pool-client';

/** A client as it was read: before any rule has looked at it, and before anything is printed. */
export interface ReadClient {
  /** Every field that decoded, with the defaults of what it was read from; what did not decode is undecided. */
  readonly fields: UserPoolClientDraft;
  /** What is wrong with the way it is written, in the dialect of what it was read from. */
  readonly issues: ReadonlyArray<Issue>;
  /** Where its fields stand in what it was read from, and what they are called there. */
  readonly dialect: Dialect;
  /** Makes the client, whatever the rules say of it; undefined if anything is malformed. */
  readonly make: () => UserPoolClient | undefined;
}
