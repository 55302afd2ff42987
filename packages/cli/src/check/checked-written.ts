/** Clients that somebody wrote in commands, calls or programs, checked wherever the text is from: here nothing asks for a disk. */
import { fixAll, wordsOf } from '@org/cognito-core';
import type { FindInText, JudgedClient, Language, PlacedIssue as WrittenIssue } from '@org/cognito-commands';
import { applyTextEdits, inReadingOrder, type TextEdit } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { positionAt } from '../files/position-at';
import type { Judgement } from './check-source';
import type { CheckedIssue, TextOptions } from './checked-issue';
import type { CheckedText, JudgedText, TextCheckOptions } from './judged-text';
import { chosenBy, type FixChoice, type FixedFile } from './fixed-file';
import { writesSecret } from './writes-secret';

/** An issue with what its fixes change in the text, at offsets. */
interface EditedIssue extends CheckedIssue {
  readonly edits: ReadonlyArray<ReadonlyArray<TextEdit>>;
}

/** The edits of a text as edits of data, in which a place is its offset. */
const asSourceEdits = (edits: ReadonlyArray<TextEdit>) =>
  edits.map(({ offset, length, text }) => ({ kind: 'set' as const, path: [offset, length], value: text }));

const placedIssue = (text: string, { issue, span, edits }: WrittenIssue): EditedIssue => ({
  ...issue,
  fixes: issue.fixes.map(({ inSource: _, ...fix }, index) => {
    const own = edits[index] ?? [];
    return own.length === 0 ? fix : { ...fix, inSource: asSourceEdits(own) };
  }),
  edits,
  position: positionAt(text, span.start),
});

const issuesIn = (text: string, clients: ReadonlyArray<JudgedClient>): ReadonlyArray<EditedIssue> =>
  inReadingOrder(clients.flatMap(({ issues }) => issues.map((each) => placedIssue(text, each))));

/** A text with what was found in it. */
interface WrittenText {
  readonly text: string;
  readonly clients: ReadonlyArray<JudgedClient>;
}

const overlap = (edits: ReadonlyArray<TextEdit>): boolean => {
  const inOrder = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  return inOrder.some((edit, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && before.offset + before.length > edit.offset;
  });
};

/** Applies fixes to a text. */
const fixedText = async (
  before: WrittenText,
  read: (text: string) => WrittenText,
  choice: FixChoice,
): Promise<{ readonly after: WrittenText; readonly fixed: FixedFile }> => {
  const { source, applied, refused } = fixAll<WrittenText>(
    before,
    {
      issuesOf: ({ text, clients }) => issuesIn(text, clients),
      edit: ({ text }, changes) => {
        const edits = changes.map((change): TextEdit => {
          const [offset, length] = change.path as ReadonlyArray<number>;
          return {
            offset: offset as number,
            length: length as number,
            text: 'value' in change ? String(change.value) : '',
          };
        });
        return overlap(edits)
          ? E.left('another fix changes the same words')
          : E.right(read(applyTextEdits(text, edits)));
      },
    },
    await chosenBy(choice),
  );
  return {
    after: source,
    fixed: { before: { text: before.text, issues: issuesIn(before.text, before.clients) }, applied, refused },
  };
};

const withTexts = ({ edits, ...issue }: EditedIssue, findTexts: TextOptions | undefined): CheckedIssue => {
  if (findTexts === undefined || findTexts.isAsked?.(issue) === false) return issue;
  const { titles } = wordsOf(issue, findTexts.words);
  return {
    ...issue,
    texts: issue.fixes.flatMap((fix, index) => {
      const own = edits[index] ?? [];
      const title = titles[index];
      return own.length === 0 || title === undefined || writesSecret(own, 'shell')
        ? []
        : [{ title, fix, edits: own }];
    }),
  };
};

const deferralsIn = (text: string, clients: ReadonlyArray<JudgedClient>): CheckedText['deferred'] =>
  inReadingOrder(
    clients.flatMap(({ deferred }) =>
      deferred().map(({ deferral, span }) => ({ ...deferral, position: positionAt(text, span.start) })),
    ),
  );

/** What finds clients in a text as they are judged. */
const readerOf =
  (find: FindInText, { context, parameters: _, ...rules }: Judgement) =>
  (text: string): WrittenText => ({ text, clients: find(text, { context, ...rules }) });

/** Says everything that is to be said about the clients that somebody wrote in a text; nothing if there are none. */
export const checkWritten = async (
  { file, text, isNamed, judgement }: JudgedText,
  language: Language,
  { findDeferred = false, findTexts, fixes }: TextCheckOptions,
): Promise<CheckedText | undefined> => {
  // Loaded here, so that nobody else waits for it.
  const { loadLanguage } = await import('@org/cognito-commands');
  const read = readerOf(await loadLanguage(language), judgement);
  const before = read(text);
  if (before.clients.length === 0) return undefined;
  const { after, fixed } =
    fixes === undefined ? { after: before, fixed: undefined } : await fixedText(before, read, fixes);
  return {
    file,
    text: after.text,
    isNamed,
    isWritten: true,
    clients: after.clients.length,
    issues: issuesIn(after.text, after.clients).map((issue) => withTexts(issue, findTexts)),
    deferred: findDeferred ? deferralsIn(after.text, after.clients) : [],
    ...(fixed && { fixed }),
  };
};
