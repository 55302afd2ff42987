import { undecided } from '../reference/draft';
import type { Reference } from '../reference/reference';

/** An object of a draft, unless it is absent or undecided. No reference stands for an object as a whole. */
export const knownObject = <A extends object>(draft: A | Reference | undefined): A | undefined =>
  draft === undecided ? undefined : (draft as A | undefined);
