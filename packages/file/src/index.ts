/**
 * App clients as people write them, in YAML and JSON: loaded for every backend, checked with the place of each value, and
 * printed with reasons. It takes text, and reads no disk; `@org/cognito-file/node` does.
 *
 * @packageDocumentation
 */
export { checkProps } from './check/check-props';
export { checkStacks, type StackSource, type StackSources } from './check/check-stacks';
export { checkTemplate, type TemplateChoice } from './check/check-template';
export type { CheckedSource } from './check/checked-source';
export { applyTextEdits, type TextEdit } from './edit/text-edit';
export { textEditsOf, textEditsOfAll } from './edit/text-edits-of';
export { decodeClient } from './load/decode-client';
export { applyFixes } from './fix/apply-fixes';
export { fixSource, type FixSourceOptions } from './fix/fix-source';
export { fixStacks, type IssueOfStacks } from './fix/fix-stacks';
export { fixedTexts, type FixedText } from './fix/fixed-texts';
export { InvalidClientFileError } from './load/invalid-client-file-error';
export type { LoadedClient, LoadOptions } from './load/loaded-client';
export { decodeClientOrThrow, type OrThrowOptions } from './load/decode-client-or-throw';
export { printCommentedProps, type CommentedProps } from './props/commented-props';
export { hasTellingKey, looksLikeProps, mayLookLikeProps } from './props/looks-like-props';
export { mayBeClientInput } from './props/may-be-client-input';
export { couldBeProps, mayResembleProps, namesOfClients, resemblesProps } from './props/resembles-props';
export { schemaKey, withoutSchemaKey } from './props/schema-key';
export { concealedLines, type SourceSyntax } from './source/concealed-lines';
export { concealedPath } from './source/concealed-path';
export {
  inReadingOrder,
  type Hidden,
  type PlacedDeferral,
  type PlacedIssue,
  type Position,
} from './source/placed-issue';
export { parseSource, type SourceFile } from './source/source-file';
export { decodeText, encodeText, textEncodingOf, type TextEncoding } from './source/text-encoding';
export { templateIn, type TemplateView } from './source/template-view';
