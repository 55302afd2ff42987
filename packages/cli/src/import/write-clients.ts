/** Which of the clients of a source are written, and to where. */
import { atLevels, isError, printPath, type RuleChoice } from '@org/cognito-core';
import type { RunningUserPool } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { isFolder } from '../files/is-folder';
import { reportTroubles } from '../report/report-trouble';
import { shownName } from '../report/shown-name';
import { calledClients, chosenClient, listedClients, noneCalled } from '../sources/chosen-client';
import type { SourceClient } from '../sources/client-source';
import { troublesOf } from '../sources/source-trouble';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { visible } from '../terminal/visible';
import type { ImportOptions } from './import-options';
import { importedFiles } from './imported-files';
import { importedText, type ImportFormat, type ReadableClient } from './imported-text';
import { nextStep, validateWith } from './next-step';
import { poolFile, poolFileName } from './pool-file';
import { worldNote } from './world-note';
import { writeImported } from './write-imported';

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

/** Whether a client is that of a resource of a template, in whichever deployment. */
const isSameResource =
  ({ file, name, path, world }: SourceClient) =>
  (other: SourceClient): boolean =>
    world !== undefined &&
    other.file === file &&
    other.name === name &&
    printPath(other.path) === printPath(path);

/** The only client that is asked for. */
const oneClient = (
  clients: ReadonlyArray<SourceClient>,
  wanted: string,
): E.Either<string, ReadonlyArray<SourceClient>> => {
  const called = calledClients(clients, wanted);
  const [first] = called;
  // The same client in several deployments.
  if (first !== undefined && called.every(isSameResource(first))) return E.right(called);
  const chosen = chosenClient(clients, wanted);
  if (E.isLeft(chosen)) return chosen;
  return chosen.right === undefined ? E.left(noneCalled(clients, wanted)) : E.right([chosen.right]);
};

/** All clients, of which there is to be one where only one can be written. */
const allClients = (
  clients: ReadonlyArray<SourceClient>,
  areManyTaken: boolean,
): E.Either<string, ReadonlyArray<SourceClient>> =>
  clients.length === 1 || areManyTaken
    ? E.right(clients)
    : E.left(
        `there are ${clients.length} app clients: pick one with --client, or write each to a file of a folder with --out FOLDER/: ${listedClients(clients)}`,
      );

const isReadable = (imported: SourceClient): imported is ReadableClient => imported.client !== undefined;

/** The clients, if all of them are fine. */
const withoutErrors = (clients: ReadonlyArray<SourceClient>): ReadonlyArray<ReadableClient> | undefined =>
  clients.every(isReadable) && !clients.some(({ issues }) => issues.some(isError)) ? clients : undefined;

const isDowngraded = ({ lint }: ReadableClient): boolean => Object.keys(lint?.downgrade ?? {}).length > 0;

/** Why clients cannot be written in a format. */
const refusalOf = (clients: ReadonlyArray<ReadableClient>, format: ImportFormat): string | undefined => {
  const refused = format === 'typescript' ? clients.find(isDowngraded) : undefined;
  if (refused === undefined) return undefined;
  const reason =
    'has errors that are downgraded, which only a file of props can say: import it as yaml or json';
  return `${shownName(refused.file)}: ${visible(refused.name)} ${reason}`;
};

/** Whether files go to a folder by the name that is given for them. */
export const isFolderName = async (out: string): Promise<boolean> =>
  /[/\\]$/.test(out) || (await isFolder(out));

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/** What was read, and what is written beside its clients. */
export interface ReadSource {
  /** What it is called. */
  readonly name: string;
  readonly clients: ReadonlyArray<SourceClient>;
  /** The warnings that are not told. */
  readonly silent: RuleChoice;
  /** The user pool, if that is what was read. */
  readonly pool?: RunningUserPool;
}

/** Writes the clients that are asked for as props. */
export const writeClients = async (
  { name, clients: found, silent, pool }: ReadSource,
  { client, format, out, force, world: isByWorld }: ImportOptions,
  { stdout, stderr }: Io,
): Promise<ExitCode> => {
  if (format === 'yaml' && out?.endsWith('.json') === true) {
    return fail(
      stderr,
      `${shownName(out)} would hold YAML; add --format json, or name a file that ends in .yaml`,
    );
  }
  const folder = out !== undefined && (await isFolderName(out)) ? out : undefined;
  const chosen = client === undefined ? allClients(found, folder !== undefined) : oneClient(found, client);
  if (E.isLeft(chosen)) return fail(stderr, `${shownName(name)}: ${chosen.left}`);
  if (chosen.right.length > 1 && folder === undefined) {
    return fail(
      stderr,
      `${shownName(name)}: the app client differs between deployments: write each to a file of a folder with --out FOLDER/, or leave out --world`,
    );
  }
  tell(
    stderr,
    reportTroubles(
      chosen.right
        .flatMap(troublesOf)
        .flatMap(({ file, issue }) => troublesOf({ file, issues: atLevels([issue], silent) })),
    ),
  );
  const clients = withoutErrors(chosen.right);
  if (!isByWorld) tell(stderr, chosen.right.map(worldNote).join(''));
  if (clients === undefined) return exitCode.issues;
  const refusal = refusalOf(clients, format);
  if (refusal !== undefined) return fail(stderr, refusal);

  if (out === undefined) {
    for (const imported of clients) {
      stdout.write(await importedText(imported, format));
      tell(stderr, nextStep(imported, 'FILE', format));
    }
    return exitCode.fine;
  }
  const isFolder = folder !== undefined;
  const facts = pool !== undefined && isFolder ? [await poolFile(pool, out, format)] : [];
  const taken = facts.length > 0 ? [poolFileName] : [];
  const files = await importedFiles(clients, { out, isFolder, isByWorld, format, taken });
  const sources = pool === undefined ? [...new Set(clients.map(({ file }) => file))] : [];
  const written = await writeImported([...files, ...facts], sources, folder, force);
  if (E.isLeft(written)) return fail(stderr, written.left);
  for (const { imported, file } of files) tell(stderr, nextStep(imported, file, format));
  for (const { file } of facts) tell(stderr, `next: ${validateWith(file)}\n`);
  return exitCode.fine;
};
