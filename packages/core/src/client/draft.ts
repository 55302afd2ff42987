import type { UserPoolClientFields } from '../field/fields';
import type { Draft } from '../reference/draft';

/** A client in which any part may be missing or undecided. Rules look at it. */
export type UserPoolClientDraft = {
  readonly [K in keyof UserPoolClientFields]?: Draft<NonNullable<UserPoolClientFields[K]>> | undefined;
};
