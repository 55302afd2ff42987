import { concealedLines, type SourceSyntax, type TextEdit } from '@org/cognito-file';

/** Whether edits write something that may not be shown, such as a URL with a secret in its query. */
export const writesSecret = (edits: ReadonlyArray<TextEdit>, syntax?: SourceSyntax): boolean =>
  edits.some(({ text }) => concealedLines(text, [], syntax).join('\n') !== text.replaceAll('\r\n', '\n'));
