import type { UserPoolClientFields } from '../field/fields';
import type { Draft } from '../reference/draft';

/** A client of which any part may be missing or undecided: what rules look at. */
export type UserPoolClientDraft = {
  readonly [K in keyof UserPoolClientFields]?: Draft<NonNullable<UserPoolClientFields[K]>> | undefined;
};
