/** Issues as SARIF 2.1.0, the format that code scanning takes. */
import { printWholePath, wordsOf, type DialectName, type Path } from '@org/cognito-core';
import type { FixedText, PlacedDeferral, Position, TextEdit } from '@org/cognito-file';
import type { createHash as Hash } from 'node:crypto';
import type { CheckedFile, SuppressedIssue } from '../check/checked-file';
import type { CheckedIssue } from '../check/checked-issue';
import { positionAt } from '../files/position-at';
import { standardInput } from '../files/read-text';
import { wordEnd } from '../files/word-end';
import { allExplained } from '../catalogue/all-explained';
import type { Explained } from '../catalogue/explained';
import { printJson } from '../terminal/print-json';
import { visible } from '../terminal/visible';
import { clientPlaces, type FilePlace } from './client-place';
import { fileUri } from './file-uri';
import { ruleHelp, rulePage } from './rule-help';
import { subjectOf } from './subject';
import { toldWithPlace } from './told';

interface Located {
  readonly path: Path;
  readonly position?: Position;
  readonly resource?: string;
}

const regionOf = (start: Position, end: Position): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** What stands for the root of the repository. CodeQL calls it so, too. */
const sourceRoot = '%SRCROOT%';

const artifactLocation = (file: string, root: string): object => {
  const uri = fileUri(file, root);
  return { uri, ...(file !== standardInput && !uri.startsWith('file:') && { uriBaseId: sourceRoot }) };
};

const physicalLocation = (
  { file, text }: CheckedFile,
  position: Position | undefined,
  root: string,
): object => ({
  artifactLocation: artifactLocation(file, root),
  ...(position !== undefined && { region: regionOf(position, wordEnd(text.split('\n'), position)) }),
});

const locationOf = (checked: CheckedFile, located: Located, root: string): object => {
  const { position, resource } = located;
  const subject = subjectOf(checked, located);
  const { running } = checked;
  if (running !== undefined) {
    const { file } = checked;
    return {
      logicalLocations: [
        {
          fullyQualifiedName: subject === '' ? file : `${file}/${subject}`,
          name: running.client?.name ?? running.userPoolId,
          kind: 'resource',
        },
      ],
    };
  }
  return {
    physicalLocation: physicalLocation(checked, position, root),
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

const relatedLocation = (resource: string, { checked, position }: FilePlace, root: string): object => ({
  id: 1,
  message: { text: `the app client ${visible(resource)}` },
  physicalLocation: physicalLocation(checked, position, root),
});

const replacementOf =
  (text: string) =>
  ({ offset, length, text: inserted }: TextEdit): object => {
    const deleted = regionOf(positionAt(text, offset), positionAt(text, offset + length));
    return { deletedRegion: deleted, insertedContent: { text: inserted } };
  };

const fixResult =
  ({ file, text }: CheckedFile, root: string) =>
  ({ title, edits }: FixedText): object => ({
    description: { text: title },
    artifactChanges: [
      { artifactLocation: artifactLocation(file, root), replacements: edits.map(replacementOf(text)) },
    ],
  });

/**
 * What tells an issue from others of its file for good, whatever happens to the lines above it; no value is part of it. What is
 * in no file is told apart by its ids.
 */
const fingerprintOf = (
  { file, running }: CheckedFile,
  { code, resource = '', path, world }: CheckedIssue,
  hash: typeof Hash,
): string =>
  hash('sha256')
    .update(
      JSON.stringify([
        code,
        running === undefined ? resource : file,
        printWholePath(path),
        world?.label ?? '',
      ]),
    )
    .digest('hex')
    .slice(0, 16);

/** Fingerprints of the issues of one file. GitHub wants them told apart by a number where they are equal. */
const fingerprints = (checked: CheckedFile, hash: typeof Hash): ((issue: CheckedIssue) => object) => {
  const counts = new Map<string, number>();
  return (issue) => {
    const fingerprint = fingerprintOf(checked, issue, hash);
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    const value = `${fingerprint}:${count}`;
    return { primaryLocationLineHash: value, 'cognitoClientIssue/v1': value };
  };
};

/** How the issues of one file become results. */
interface ResultOptions {
  readonly root: string;
  readonly words: DialectName | undefined;
  readonly ruleIndexOf: (code: string) => number;
  readonly clientPlaceOf: ReturnType<typeof clientPlaces>;
  readonly partialFingerprints: (issue: CheckedIssue) => object;
}

const issueResult =
  (checked: CheckedFile, { root, words, ruleIndexOf, clientPlaceOf, partialFingerprints }: ResultOptions) =>
  (issue: CheckedIssue): object => {
    const { message, fix } = wordsOf(issue, words);
    const { code, severity, texts = [], world, resource = '' } = issue;
    const client = clientPlaceOf(checked, issue);
    return {
      ruleId: code,
      ruleIndex: ruleIndexOf(code),
      level: severity,
      message: { text: `${toldWithPlace(checked, issue, message)}. Fix: ${visible(fix)}` },
      locations: [locationOf(checked, issue, root)],
      ...(client && { relatedLocations: [relatedLocation(resource, client, root)] }),
      partialFingerprints: partialFingerprints(issue),
      ...(texts.length > 0 && { fixes: texts.map(fixResult(checked, root)) }),
      ...(world !== undefined && { properties: { world } }),
    };
  };

const suppressedResult =
  (file: CheckedFile, options: ResultOptions) =>
  (issue: SuppressedIssue): object => ({
    ...issueResult(file, options)(issue),
    suppressions: [{ kind: 'external', ...(issue.reason.trim() !== '' && { justification: issue.reason }) }],
  });

/** SARIF has a kind of result for what could not be decided. */
const deferralResult =
  (checked: CheckedFile, { root, ruleIndexOf }: ResultOptions) =>
  (deferral: PlacedDeferral): object => ({
    ruleId: deferral.code,
    ruleIndex: ruleIndexOf(deferral.code),
    kind: 'open',
    level: 'none',
    message: { text: toldWithPlace(checked, deferral, `cannot be decided without ${deferral.needs}`) },
    locations: [locationOf(checked, deferral, root)],
  });

const ruleOf =
  (homepage: string | undefined) =>
  (explained: Explained): object => {
    const { code, severity, summary, why } = explained;
    const page = rulePage(code, homepage);
    return {
      id: code,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: ruleHelp(explained, page),
      ...(page !== undefined && { helpUri: page }),
      defaultConfiguration: { level: severity },
      properties: { tags: ['cognito'] },
    };
  };

const suppressedIn = ({ suppressed = [] }: CheckedFile): ReadonlyArray<SuppressedIssue> => suppressed;

/** How files are reported for code scanning. */
interface SarifReport {
  readonly explainDeferred: boolean;
  /** The root of the repository, from which files are named. */
  readonly root: string;
  /** The version of the program. */
  readonly version: string;
  /**
   * The page of the program.
   * @default none, so that rules have no page either
   */
  readonly homepage?: string | undefined;
  /** @default those of each file */
  readonly words?: DialectName | undefined;
}

/** The issues of files, for code scanning. */
export const reportSarif = async (
  files: ReadonlyArray<CheckedFile>,
  { explainDeferred, root, version, homepage, words }: SarifReport,
): Promise<string> => {
  // Loaded here, as it takes long, so that no other report waits for it.
  const { createHash } = await import('node:crypto');
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
  const indices = new Map(rules.map(({ code }, index) => [code, index]));
  const clientPlaceOf = clientPlaces(files);
  const resultsOf = (file: CheckedFile): ReadonlyArray<object> => {
    const options: ResultOptions = {
      root,
      words,
      ruleIndexOf: (code) => indices.get(code) ?? -1,
      clientPlaceOf,
      partialFingerprints: fingerprints(file, createHash),
    };
    return [
      ...file.issues.map(issueResult(file, options)).map(reported),
      ...suppressedIn(file).map(suppressedResult(file, options)),
      ...deferredOf(file).map(deferralResult(file, options)).map(reported),
    ];
  };
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cognito-client',
            version,
            ...(homepage !== undefined && { informationUri: homepage }),
            rules: rules.map(ruleOf(homepage)),
          },
        },
        // Where it is, is for who reads the log to know: no report shows how a machine is laid out.
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(resultsOf),
      },
    ],
  });
};
