/**
 * For alternatives of which the first is the simplest. What fails falls back to that one while it shrinks, so that a
 * counterexample holds nothing unusual that does not matter.
 */
export const simplestFirst = { withCrossShrink: true } as const;
