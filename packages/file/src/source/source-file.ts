/**
 * YAML and JSON with the place of each value, and what of them must not be shown. `check/` and `edit/` may import it.
 *
 * Laws:
 *
 * 1. each issue of a text that is refused, and each path of one that is not, has a place within the text
 * 2. JSON has the value that `JSON.parse` finds in it
 * 3. the path of a value leads to its text, and that of an object or a list in an object to its key
 */
import { advice, isAboutKey, isPlainObject, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { LineCounter, Parser, type Document } from 'yaml';
import { foreignTagsIn, functionMeantBy, shortFormsIn, type WrittenTag } from './cloudformation-tags';
import { composeDocument, type ComposedDocument } from './compose-document';
import { concealedPath } from './concealed-path';
import { callOf } from './call-of';
import { documentValue } from './document-value';
import { tokensAcrossMargin } from './margin-quotes';
import { keyRangeOf, offsetOf, valueEndOf } from './offsets';
import { inReadingOrder, type PlacedIssue, type Position } from './placed-issue';
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
  /**
   * What is wrong with the text although it can be read, in the order of reading: a key that stands twice, a tag that
   * nobody knows, a second document, an alias of nothing.
   */
  readonly mistakes: ReadonlyArray<PlacedIssue>;
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
  ({
    message,
    fix,
    offset,
    hidden,
    code = 'file-syntax',
    severity = 'error',
  }: SourceMistake): PlacedIssue => ({
    code,
    severity,
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

/** What stands for a value of props that a function or a tag would make: whatever it is, it is not known here. */
const openValue = '${value}';

/** Props without calls of functions, which they do not have. */
const withoutCalls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutCalls);
  if (!isPlainObject(value)) return value;
  if (callOf(value) !== undefined) return openValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutCalls(each)]));
};

const meaninglessTag = (offset: number, fix?: string): SourceMistake => ({
  ...mistakeOf('TAG_RESOLVE_FAILED'),
  ...(fix !== undefined && { fix }),
  offset,
});

/** What is said of a tag in a template that is no function. */
const foreignTag = ({ name, offset }: WrittenTag): SourceMistake => {
  const meant = functionMeantBy(name);
  return meant === undefined
    ? {
        code: 'tag-unknown',
        severity: 'warning',
        message:
          'a tag that CloudFormation does not know, so that another tool must replace it before the deployment',
        fix: 'see whether that tool runs before, or write a value that CloudFormation knows',
        offset,
      }
    : meaninglessTag(offset, `write !${meant}`);
};

/** SAM resolves aliases before it gives a template to CloudFormation. */
const isOfSam = (value: unknown): boolean =>
  [(value as { readonly Transform?: unknown }).Transform]
    .flat()
    .some((each) => typeof each === 'string' && each.startsWith('AWS::Serverless-'));

const aliasInTemplate = (offset: number): SourceMistake => ({
  code: 'template-alias',
  severity: 'warning',
  message: 'YAML aliases and merge keys, which CloudFormation does not take, begin here',
  fix: 'write the values out, or have `aws cloudformation package` do that before the deployment',
  offset,
});

/** What a document holds, whether that is a template, and what is wrong with it nevertheless. */
interface Contents extends Pick<SourceFile, 'value' | 'isTemplate'> {
  readonly mistakes: ReadonlyArray<SourceMistake>;
}

const contentsOf = (
  { document, mistakes }: ComposedDocument,
  text: string,
): E.Either<SourceMistake, Contents> =>
  pipe(
    documentValue(document, text),
    E.map(({ value, aliases }): Contents => {
      if (!hasResources(value)) {
        const tags = shortFormsIn(document, text);
        return {
          value: tags.length === 0 && aliases.mistakes.length === 0 ? value : withoutCalls(value),
          isTemplate: false,
          mistakes: [...mistakes, ...aliases.mistakes, ...tags.map(({ offset }) => meaninglessTag(offset))],
        };
      }
      return {
        value,
        isTemplate: true,
        mistakes: [
          ...mistakes,
          ...aliases.mistakes,
          ...foreignTagsIn(document, text).map(foreignTag),
          ...(aliases.first === undefined || isOfSam(value) ? [] : [aliasInTemplate(aliases.first)]),
        ],
      };
    }),
  );

/** Composes a text, in which quotes may be closed at the margin. */
const composed = (text: string): E.Either<SourceMistake, ComposedDocument> => {
  const tokens = [...new Parser().parse(text)];
  return pipe(
    composeDocument(tokens, text),
    E.orElse((mistake) => {
      const others = tokensAcrossMargin(text, tokens);
      return pipe(
        others === undefined ? E.left(mistake) : composeDocument(others, text),
        // The text was not meant so.
        E.mapLeft(() => mistake),
      );
    }),
  );
};

/** Where the lines of a text begin. */
const linesOf = (text: string): LineCounter => {
  const lines = new LineCounter();
  for (let start = 0; start !== -1; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  return lines;
};

/**
 * Parses a source. The left side says why it is neither YAML nor JSON. What is wrong with a text that can be read
 * nevertheless stands in its `mistakes`: of two equal keys the last one holds, a tag that nobody knows makes an open
 * value, and of several documents the first one is read.
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
  const positionAt = positionsIn(text, linesOf(text));
  const issueOf = syntaxIssue(positionAt);
  return pipe(
    composed(text),
    E.chain((read) =>
      pipe(
        contentsOf(read, text),
        E.map(({ value, isTemplate, mistakes }) => ({
          value,
          isTemplate,
          text,
          mistakes: inReadingOrder(mistakes.map(issueOf)),
          document: read.document,
          place: placeIn(read.document, positionAt),
          positionOf: (path: Path) => positionAt(offsetOf(read.document, path)),
        })),
      ),
    ),
    E.mapLeft((mistake) => [issueOf(mistake)]),
  );
};
