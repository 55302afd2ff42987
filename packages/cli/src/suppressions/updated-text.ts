import type { Suppression } from '@org/cognito-core';
import { parseSource } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import type { SuppressionsFile } from './suppressions-file';

const newText = `# Issues that \`cognito-client validate\` knows of and does not report. \`--suppress-all\` writes down what is found,
# and \`--prune-suppressions\` takes out what is gone. Give each its reason.

[]
`;

const documentOf = ({ source }: SuppressionsFile): Document.Parsed => {
  if (source !== undefined) return source.document;
  const parsed = parseSource(newText);
  if (E.isLeft(parsed)) throw new Error('the text of a new file cannot be parsed');
  return parsed.right.document;
};

/** The parser takes all that stands above the first entry for its comment; but for the last lines, it is about the whole file. */
const keepHeader = (document: Document.Parsed, first: YAMLMap | undefined): void => {
  const paragraphs = first?.commentBefore?.split('\n\n') ?? [];
  if (paragraphs.length > 1) document.commentBefore = paragraphs.slice(0, -1).join('\n\n');
};

/** What changes in a file of suppressions. */
export interface Update {
  /** The positions of those that are taken out. */
  readonly removed: ReadonlyArray<number>;
  readonly added: ReadonlyArray<Suppression>;
}

/**
 * The text of a file of suppressions after an update. Comments stay, but for those of what is taken out. The left side says
 * why it cannot be updated.
 */
export const updatedText = (
  suppressions: SuppressionsFile,
  { removed, added }: Update,
): E.Either<string, string> => {
  const document = documentOf(suppressions);
  // It was read as a list.
  const list = document.contents as unknown as YAMLSeq<YAMLMap>;
  const out = new Set(removed);
  const isEmpty = list.items.length === 0;
  if (out.has(0)) keepHeader(document, list.items[0]);
  list.items = [
    ...list.items.filter((_, position) => !out.has(position)),
    ...added.map((entry) => document.createNode(entry) as YAMLMap),
  ];
  if (isEmpty) list.flow = false;
  return E.tryCatch(
    () => document.toString({ lineWidth: 0 }),
    () => 'an alias repeats what would be taken out; write it out first',
  );
};
