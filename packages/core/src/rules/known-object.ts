import { undecided } from '../reference/draft';
import type { Reference } from '../reference/reference';

/** An object of a draft, or `undefined` if it is absent or undecided. No reference stands for a whole object. */
export const knownObject = <A extends object>(draft: A | Reference | undefined): A | undefined =>
  draft === undecided ? undefined : (draft as A | undefined);
