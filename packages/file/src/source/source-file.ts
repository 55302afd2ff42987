/** Parses the source of app clients, YAML or JSON, and keeps where everything stands in it. */
import { isAboutKey, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { Composer, isScalar, LineCounter, Parser, type Document, type ErrorCode } from 'yaml';
import { valueOf } from './alias-mistake';
import { cloudFormationTags, firstShortForm } from './cloudformation-tags';
import { concealedPath } from './concealed-path';
import { keyRangeOf, offsetOf, valueEndOf } from './place';
import type { Hidden, PlacedIssue, Position } from './placed-issue';
import { excessOf } from './source-limits';
import { mistakeAt, mistakeOf, type SyntaxMistake } from './syntax-mistake';

/** A source that has been parsed. */
export interface SourceFile {
  readonly value: unknown;
  /** Whether it is a CloudFormation template, and no props. */
  readonly isTemplate: boolean;
  /** Adds to an issue where in the source it is. */
  readonly place: (issue: Issue) => PlacedIssue;
  /** Where in the source a path leads. */
  readonly positionOf: (path: Path) => Position;
}

type PositionAt = (offset: number) => Position;

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

const syntaxIssue = (mistake: SyntaxMistake, position: Position): PlacedIssue => ({
  code: 'file-syntax',
  severity: 'error',
  path: [],
  ...mistake,
  position,
});

/**
 * Where a line with a duplicate key may hold a value. The keys tell enough, and nobody knows yet whether their values
 * may be shown, so only a key at the beginning of a line stays.
 */
const hiddenBesideKey = (text: string, positionAt: PositionAt, offset: number): Hidden => {
  const { line, column } = positionAt(offset);
  const before = text.slice(offset - column + 1, offset);
  const colon = text.indexOf(':', offset);
  const isFirst = /^[\s{-]*$/.test(before) && colon !== -1;
  return { from: isFirst ? positionAt(colon) : { line, column: 1 }, toLine: line };
};

const issueOfError = (text: string, positionAt: PositionAt, code: ErrorCode, offset: number): PlacedIssue => {
  const issue = syntaxIssue(mistakeAt(code, text, offset), positionAt(offset));
  return code === 'DUPLICATE_KEY' ? { ...issue, hidden: hiddenBesideKey(text, positionAt, offset) } : issue;
};

// -------------------------------------------------------------------------------------
// parse
// -------------------------------------------------------------------------------------

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

/** A template is told by its resources; no app client has such a property. */
const hasResources = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'Resources');

const isEmpty = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.source === '');

/** Parses a source. The left side says what makes it no YAML and no JSON, in the order of reading. */
export const parseSource = (text: string): E.Either<ReadonlyArray<PlacedIssue>, SourceFile> => {
  const lines = new LineCounter();
  // What is missing at the end is missing after the last word, not after the line breaks that follow it.
  const end = text.trimEnd().length;
  const positionAt: PositionAt = (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { line, column: col };
  };
  const refuse = (mistake: SyntaxMistake, offset: number) =>
    E.left([syntaxIssue(mistake, positionAt(offset))]);

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooMuch = excessOf(tokens);
  if (tooMuch !== undefined) {
    return refuse({ message: tooMuch.message, fix: 'name a file of app clients' }, tooMuch.offset);
  }

  const composer = new Composer({
    merge: true,
    prettyErrors: false,
    logLevel: 'error',
    customTags: cloudFormationTags,
  });
  // A third document and those after it are not even composed.
  const [document, another] = composer.compose(tokens, true, text.length);
  // Unknown tags are mere warnings of the parser, and yet they change what a value means.
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (errors.length > 0) {
    // What follows the first error is mostly its echo.
    const told = errors.filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY');
    return E.left(told.map(({ code, pos }) => issueOfError(text, positionAt, code, pos[0])));
  }
  if (another !== undefined) return refuse(mistakeOf('MULTIPLE_DOCS'), another.range[0]);
  if (document === undefined || isEmpty(document)) {
    return refuse({ message: 'the file is empty', fix: 'write an app client, at least `{}`' }, 0);
  }

  const value = valueOf(document);
  if (E.isLeft(value)) return refuse(value.left, value.left.offset);
  const isTemplate = hasResources(value.right);
  const shortForm = isTemplate ? undefined : firstShortForm(document, text);
  if (shortForm !== undefined) return refuse(mistakeOf('TAG_RESOLVE_FAILED'), shortForm);
  return E.right({
    value: value.right,
    isTemplate,
    place: placeIn(document, positionAt),
    positionOf: (path) => positionAt(offsetOf(document, path)),
  });
};
