/**
 * YAML and JSON with the place of each value, and what of them must not be shown. `check/` and `edit/` may import it.
 *
 * Laws:
 *
 * 1. each issue of a text that is refused, and each path of one that is not, has a place within the text
 * 2. JSON has the value that `JSON.parse` finds in it
 * 3. the path of a value leads to its text, and that of an object or a list in an object to its key
 * 4. a path leads in JSON to where it leads in the same text as YAML
 */
import { advice, isAboutKey, isPlainObject, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { LineCounter, type Document } from 'yaml';
import { foreignTagsIn, functionMeantBy, shortFormsIn, type WrittenTag } from './cloudformation-tags';
import { composeDocument, type ComposedDocument } from './compose-document';
import { concealedPath } from './concealed-path';
import { callOf } from './call-of';
import { documentValue } from './document-value';
import { jsonPlaces } from './json-places';
import { jsonValue, type JsonValue } from './json-value';
import { tokensAcrossMargin } from './margin';
import { inReadingOrder, type PlacedIssue, type Position } from './placed-issue';
import type { Places } from './places';
import { excessOf, tokensIn } from './source-limits';
import type { SourceMistake } from './source-mistake';
import type { VariableMistake } from './serverless-variables';
import { mistakeOf } from './syntax-mistake';
import { templateIn, type TemplateView } from './template-view';
import { yamlPlaces } from './yaml-places';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A source that has been parsed. */
export interface SourceFile {
  readonly value: unknown;
  /** Whether it is a CloudFormation template, or resources of one, not props. */
  readonly isTemplate: boolean;
  /** The template, as it is checked; absent for props. */
  readonly template?: TemplateView;
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
  (places: Places, positionAt: PositionAt) =>
  (issue: Issue): PlacedIssue => {
    const placed = { ...issue, path: concealedPath(issue.path) };
    const key = isAboutKey(issue) ? places.keySpanOf(issue.path) : undefined;
    if (key === undefined) return { ...placed, position: positionAt(places.startOf(issue.path)) };
    const [start, end] = key;
    const hidden = {
      from: positionAt(end),
      toLine: positionAt(places.valueEndOf(issue.path) ?? end).line,
    };
    return { ...placed, position: positionAt(start), hidden };
  };

// -------------------------------------------------------------------------------------
// parse
// -------------------------------------------------------------------------------------

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

const variableIssue = ({ path, meant, text }: VariableMistake): Issue => ({
  code: 'serverless-variable',
  severity: 'error',
  path,
  message:
    'a variable of the Serverless Framework has a dot where a colon belongs, so that nobody replaces it',
  fixes: [
    { isSafe: true, edits: [], inSource: [{ kind: 'set', path, value: text }], title: `write ${meant}` },
  ],
});

/** What a document holds, whether that is a template, and what is wrong with it nevertheless. */
interface Contents extends Pick<SourceFile, 'value' | 'template'> {
  readonly mistakes: ReadonlyArray<SourceMistake>;
}

const contentsOf = (
  { document, mistakes }: ComposedDocument,
  text: string,
): E.Either<SourceMistake, Contents> =>
  pipe(
    documentValue(document, text),
    E.map(({ value, aliases }): Contents => {
      const template = templateIn(value);
      if (template === undefined) {
        const tags = shortFormsIn(document, text);
        return {
          value: tags.length === 0 && aliases.mistakes.length === 0 ? value : withoutCalls(value),
          mistakes: [...mistakes, ...aliases.mistakes, ...tags.map(({ offset }) => meaninglessTag(offset))],
        };
      }
      return {
        value,
        template,
        mistakes: [
          ...mistakes,
          ...aliases.mistakes,
          ...foreignTagsIn(document, text).map(foreignTag),
          ...(aliases.first === undefined || isOfSam(value) ? [] : [aliasInTemplate(aliases.first)]),
        ],
      };
    }),
  );

/** Composes a text, in which quotes and brackets may be closed at the margin. */
const composed = (text: string): E.Either<SourceMistake, ComposedDocument> => {
  const tokens = tokensIn(text);
  const excess = excessOf(tokens);
  if (excess !== undefined) return E.left(excess);
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

/** JSON has neither tags nor aliases. */
const contentsOfJson = ({ value }: JsonValue): Contents => {
  const template = templateIn(value);
  return { value, ...(template && { template }), mistakes: [] };
};

/** What is made when somebody asks for it first. */
const later = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A text that was read: what it holds, and what is made of it when somebody asks for a place, or edits it. */
interface ReadText {
  readonly contents: Contents;
  readonly places: () => Places;
  readonly document: () => Document.Parsed;
}

const readJson = (json: JsonValue, text: string): ReadText => ({
  contents: contentsOfJson(json),
  places: later(() => jsonPlaces(text)),
  // YAML holds JSON.
  document: later(() => (composed(text) as E.Right<ComposedDocument>).right.document),
});

const readYaml = (text: string): E.Either<SourceMistake, ReadText> =>
  pipe(
    composed(text),
    E.chain((read) =>
      pipe(
        contentsOf(read, text),
        E.map((contents): ReadText => {
          const { document } = read;
          const places = yamlPlaces(document);
          return { contents, places: () => places, document: () => document };
        }),
      ),
    ),
  );

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
  const sourceOf = ({ contents, places, document }: ReadText): SourceFile => {
    const { value, template, mistakes } = contents;
    const place = (issue: Issue) => placeIn(places(), positionAt)(issue);
    return {
      value,
      isTemplate: template !== undefined,
      ...(template && { template }),
      text,
      mistakes: inReadingOrder([
        ...mistakes.map(issueOf),
        ...(template?.mistakes ?? []).map((mistake) => place(variableIssue(mistake))),
      ]),
      get document() {
        return document();
      },
      place,
      positionOf: (path) => positionAt(places().startOf(path)),
    };
  };
  const json = jsonValue(text);
  return pipe(
    json === undefined ? readYaml(text) : E.right(readJson(json, text)),
    E.bimap((mistake) => [issueOf(mistake)], sourceOf),
  );
};
