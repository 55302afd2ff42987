/**
 * Options for alternatives of which the first is the simplest. A value shrinks to the first alternative, so that a
 * counterexample contains nothing unusual that does not matter.
 */
export const simplestFirst = { withCrossShrink: true } as const;
