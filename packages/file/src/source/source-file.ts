/**
 * YAML and JSON with the place of each value, and what of them must not be shown. `check/` and `edit/` may import it.
 *
 * Laws:
 *
 * 1. each issue of a text that is refused, and each path of one that is not, has a place within the text
 * 2. JSON has the value that `JSON.parse` finds in it
 * 3. the path of a value leads to its text, and that of an object or a list in an object to its key
 */
import { advice, isAboutKey, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { LineCounter, Parser, type Document } from 'yaml';
import { firstShortForm } from './cloudformation-tags';
import { composeDocument } from './compose-document';
import { concealedPath } from './concealed-path';
import { documentValue } from './document-value';
import { keyRangeOf, offsetOf, valueEndOf } from './offsets';
import type { PlacedIssue, Position } from './placed-issue';
import type { SourceMistake } from './source-mistake';
import { mistakeOf } from './syntax-mistake';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A source that has been parsed. */
export interface SourceFile {
  readonly value: unknown;
  /** Whether it is a CloudFormation template, not props. */
  readonly isTemplate: boolean;
  /** Adds to an issue where in the source it is. */
  readonly place: (issue: Issue) => PlacedIssue;
  /** Where in the source a path leads: where there is nothing, to the nearest place around it. */
  readonly positionOf: (path: Path) => Position;
  readonly text: string;
  /** The nodes of the text with their tokens, by which it is edited. */
  readonly document: Document.Parsed;
}

type PositionAt = (offset: number) => Position;

// -------------------------------------------------------------------------------------
// places
// -------------------------------------------------------------------------------------

const positionsIn = (text: string, lines: LineCounter): PositionAt => {
  // What is missing at the end is missing after the last word, not after the line breaks that follow it.
  const end = text.trimEnd().length;
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { line, column: col };
  };
};

const syntaxIssue =
  (positionAt: PositionAt) =>
  ({ message, fix, offset, hidden }: SourceMistake): PlacedIssue => ({
    code: 'file-syntax',
    severity: 'error',
    path: [],
    message,
    fixes: [advice(fix)],
    position: positionAt(offset),
    ...(hidden && { hidden: { from: positionAt(hidden.from), toLine: positionAt(hidden.lineOf).line } }),
  });

const placeIn =
  (document: Document, positionAt: PositionAt) =>
  (issue: Issue): PlacedIssue => {
    const placed = { ...issue, path: concealedPath(issue.path) };
    const key = isAboutKey(issue) ? keyRangeOf(document, issue.path) : undefined;
    if (key === undefined) return { ...placed, position: positionAt(offsetOf(document, issue.path)) };
    const [start, end] = key;
    const hidden = {
      from: positionAt(end),
      toLine: positionAt(valueEndOf(document, issue.path) ?? end).line,
    };
    return { ...placed, position: positionAt(start), hidden };
  };

// -------------------------------------------------------------------------------------
// parse
// -------------------------------------------------------------------------------------

/** A template is recognised by its resources; no app client has such a property. */
const hasResources = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'Resources');

/** A short form means nothing outside of templates. */
const shortFormMistake = (document: Document, text: string): SourceMistake | undefined => {
  const offset = firstShortForm(document, text);
  return offset === undefined ? undefined : { ...mistakeOf('TAG_RESOLVE_FAILED'), offset };
};

/** What a document holds, and whether that is a template. */
const contentsOf = (
  document: Document,
  text: string,
): E.Either<ReadonlyArray<SourceMistake>, Pick<SourceFile, 'value' | 'isTemplate'>> => {
  const value = documentValue(document);
  if (E.isLeft(value)) return E.left([value.left]);
  const isTemplate = hasResources(value.right);
  const mistake = isTemplate ? undefined : shortFormMistake(document, text);
  return mistake === undefined ? E.right({ value: value.right, isTemplate }) : E.left([mistake]);
};

/**
 * Parses a source. The left side says why it is neither YAML nor JSON, in the order of reading.
 *
 * A source that is nested too deeply, or holds too much, is refused before the parser composes it.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { parseSource } from '@org/cognito-file';
 *
 * const source = parseSource('oAuth:\n  scopes: [openid]\n');
 * assert.ok(E.isRight(source));
 * assert.deepStrictEqual(source.right.value, { oAuth: { scopes: ['openid'] } });
 * assert.deepStrictEqual(source.right.positionOf(['oAuth', 'scopes', 0]), { line: 2, column: 12 });
 *
 * const broken = parseSource('oAuth: {');
 * assert.ok(E.isLeft(broken));
 * assert.deepStrictEqual(broken.left[0]?.position, { line: 1, column: 9 });
 */
export const parseSource = (text: string): E.Either<ReadonlyArray<PlacedIssue>, SourceFile> => {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const positionAt = positionsIn(text, lines);
  return pipe(
    composeDocument(tokens, text),
    E.chain((document) =>
      pipe(
        contentsOf(document, text),
        E.map((contents) => ({
          ...contents,
          text,
          document,
          place: placeIn(document, positionAt),
          positionOf: (path: Path) => positionAt(offsetOf(document, path)),
        })),
      ),
    ),
    E.mapLeft((mistakes) => mistakes.map(syntaxIssue(positionAt))),
  );
};
