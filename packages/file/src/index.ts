/**
 * App clients as people write them, in YAML and JSON: parsed with the place of each value, checked, and printed with
 * reasons. It takes text, and reads no disk.
 *
 * @packageDocumentation
 */
export { checkProps } from './check/check-props';
export { checkTemplate } from './check/check-template';
export type { CheckedSource } from './check/checked-source';
export { printCommentedProps, type CommentedProps } from './props/commented-props';
export { looksLikeProps, mayLookLikeProps } from './props/looks-like-props';
export { concealedLines } from './source/concealed-lines';
export { concealedPath } from './source/concealed-path';
export {
  inReadingOrder,
  type Hidden,
  type PlacedDeferral,
  type PlacedIssue,
  type Position,
} from './source/placed-issue';
export { parseSource, type SourceFile } from './source/source-file';
