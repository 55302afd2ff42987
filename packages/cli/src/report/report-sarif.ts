/** Issues as SARIF 2.1.0, the format that code scanning takes. */
import { wordsOf, type DialectName, type Path } from '@org/cognito-core';
import type { FixedText, PlacedDeferral, Position, TextEdit } from '@org/cognito-file';
import { relative, sep } from 'node:path';
import type { CheckedFile, SuppressedIssue } from '../check/checked-file';
import type { CheckedIssue } from '../check/checked-issue';
import { positionAt } from '../files/position-at';
import { allExplained } from '../catalogue/all-explained';
import type { Explained } from '../catalogue/explained';
import { standardInput } from '../files/read-text';
import { printJson } from '../terminal/print-json';
import { subjectOf } from './subject';

interface Located {
  readonly path: Path;
  readonly position?: Position;
  readonly resource?: string;
}

/** The path of a file from the working directory: no report shows how a machine is laid out. */
const uriOf = (file: string): string =>
  file === standardInput ? 'stdin' : relative('', file).split(sep).map(encodeURIComponent).join('/');

const locationOf = (checked: CheckedFile, located: Located): object => {
  const { position, resource } = located;
  const subject = subjectOf(checked, located);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(checked.file) },
      ...(position !== undefined && { region: { startLine: position.line, startColumn: position.column } }),
    },
    ...(subject !== '' && {
      logicalLocations: [
        {
          fullyQualifiedName: subject,
          ...(resource !== undefined && { name: resource, kind: 'resource' }),
        },
      ],
    }),
  };
};

const replacementOf =
  (text: string) =>
  ({ offset, length, text: inserted }: TextEdit): object => {
    const [start, end] = [positionAt(text, offset), positionAt(text, offset + length)];
    return {
      deletedRegion: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
      insertedContent: { text: inserted },
    };
  };

const fixResult =
  (file: string, text: string) =>
  ({ title, edits }: FixedText): object => ({
    description: { text: title },
    artifactChanges: [
      { artifactLocation: { uri: uriOf(file) }, replacements: edits.map(replacementOf(text)) },
    ],
  });

const issueResult =
  (checked: CheckedFile, words: DialectName | undefined) =>
  (issue: CheckedIssue): object => {
    const { file, text } = checked;
    const { message, fix } = wordsOf(issue, words);
    const { texts = [], world } = issue;
    return {
      ruleId: issue.code,
      level: issue.severity,
      message: { text: `${message}. Fix: ${fix}` },
      locations: [locationOf(checked, issue)],
      ...(texts.length > 0 && { fixes: texts.map(fixResult(file, text)) }),
      ...(world !== undefined && { properties: { world } }),
    };
  };

const suppressedResult =
  (file: CheckedFile, words: DialectName | undefined) =>
  (issue: SuppressedIssue): object => ({
    ...issueResult(file, words)(issue),
    suppressions: [{ kind: 'external', ...(issue.reason.trim() !== '' && { justification: issue.reason }) }],
  });

/** SARIF has a kind of result for what could not be decided. */
const deferralResult =
  (checked: CheckedFile) =>
  (deferral: PlacedDeferral): object => ({
    ruleId: deferral.code,
    kind: 'open',
    level: 'none',
    message: { text: `cannot be decided without ${deferral.needs}` },
    locations: [locationOf(checked, deferral)],
  });

const ruleOf = ({ code, severity, summary, why }: Explained): object => ({
  id: code,
  shortDescription: { text: summary },
  fullDescription: { text: why },
  defaultConfiguration: { level: severity },
});

const suppressedIn = ({ suppressed = [] }: CheckedFile): ReadonlyArray<SuppressedIssue> => suppressed;

/** The issues of files, for code scanning. */
export const reportSarif = async (
  files: ReadonlyArray<CheckedFile>,
  explainDeferred: boolean,
  version: string,
  words?: DialectName,
): Promise<string> => {
  const deferredOf = ({ deferred }: CheckedFile) => (explainDeferred ? deferred : []);
  const codes = new Set(
    files.flatMap((file) =>
      [...file.issues, ...suppressedIn(file), ...deferredOf(file)].map(({ code }) => code),
    ),
  );
  // SARIF says of every result of a run whether it is suppressed, or of none.
  const reported = files.some((file) => suppressedIn(file).length > 0)
    ? (result: object) => ({ ...result, suppressions: [] })
    : (result: object) => result;
  // Every code is explained.
  const rules = (await allExplained()).filter(({ code }) => codes.has(code));
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cognito-client',
            version,
            rules: rules.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => [
          ...file.issues.map(issueResult(file, words)).map(reported),
          ...suppressedIn(file).map(suppressedResult(file, words)),
          ...deferredOf(file).map(deferralResult(file)).map(reported),
        ]),
      },
    ],
  });
};
