import { wordsOf } from '@org/cognito-core';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver';
import type { CheckedFile } from '../check/checked-file';
import type { CheckedIssue } from '../check/checked-issue';
import { wordEnd } from '../files/word-end';
import { clientPlaces } from '../report/client-place';
import { rulePage } from '../report/rule-help';
import { told } from '../report/told';
import { rangeBetween, type EncodedText } from './open-document';
import { quotedCode } from './words-with-code';

/** What the server knows of the files that an editor has, and of the others. */
export interface Files {
  readonly uriOf: (file: string) => string;
  /** The text as the editor has it, or else the one that was checked. */
  readonly textOf: (file: string, checked: string) => EncodedText;
}

/** How the server tells what it has found. */
export interface DiagnosticOptions {
  /** Where the program is published; absent if it is nowhere. */
  readonly homepage?: string;
}

/** Where an issue is; the first line, if it is about the file as a whole. */
export const rangeOf = (encoded: EncodedText, { position }: Pick<CheckedIssue, 'position'>): Range => {
  const { lines } = encoded;
  const { start, end } =
    position === undefined
      ? { start: { line: 1, column: 1 }, end: { line: 1, column: (lines[0] ?? '').trimEnd().length + 1 } }
      : { start: position, end: wordEnd(lines, position) };
  return rangeBetween(encoded, start, end);
};

/** Whether all that is to be done is to take something out. */
const isUnnecessary = ({ fixes }: CheckedIssue): boolean =>
  fixes.some(
    ({ isSafe, inSource = [] }) =>
      isSafe && inSource.length > 0 && inSource.every(({ kind }) => kind === 'remove'),
  );

const relatedTo = (
  checked: CheckedFile,
  issue: CheckedIssue,
  all: ReadonlyArray<CheckedFile>,
  { uriOf, textOf }: Files,
  placeOfClient: ReturnType<typeof clientPlaces>,
): ReadonlyArray<DiagnosticRelatedInformation> => {
  const client = placeOfClient(checked, issue);
  const places = [
    ...(client === undefined
      ? []
      : [
          {
            file: client.checked.file,
            position: client.position,
            message: `the app client ${issue.resource}`,
          },
        ]),
    ...(issue.also ?? []).map((place) => ({ ...place, message: 'it is about this place, too' })),
  ];
  const seen = new Set<string>();
  return places.flatMap(({ file, position, message }) => {
    const key = `${file}:${position.line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const text = textOf(file, all.find((each) => each.file === file)?.text ?? '');
    return [{ message, location: { uri: uriOf(file), range: rangeOf(text, { position }) } }];
  });
};

/** What was found in a file, as an editor shows it. */
export const diagnosticsOf = (
  checked: CheckedFile,
  all: ReadonlyArray<CheckedFile>,
  files: Files,
  { homepage }: DiagnosticOptions,
): ReadonlyArray<Diagnostic> => {
  const encoded = files.textOf(checked.file, checked.text);
  const placeOfClient = clientPlaces(all);
  return checked.issues.map((issue): Diagnostic => {
    const { message, fix } = wordsOf(issue);
    const page = rulePage(issue.code, homepage);
    const related = relatedTo(checked, issue, all, files, placeOfClient);
    return {
      range: rangeOf(encoded, issue),
      severity: issue.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      code: issue.code,
      source: 'cognito-client',
      message: quotedCode(`${told(checked, issue, message)}\nfix: ${fix}`),
      ...(page !== undefined && { codeDescription: { href: page } }),
      ...(isUnnecessary(issue) && { tags: [DiagnosticTag.Unnecessary] }),
      ...(related.length > 0 && { relatedInformation: [...related] }),
    };
  });
};
