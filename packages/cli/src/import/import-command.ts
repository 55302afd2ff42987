import { isError } from '@org/cognito-core';
import type { SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { chosenClient, listedClients, noneCalled } from '../sources/chosen-client';
import { readClientSource, type SourceClient } from '../sources/client-source';
import { reportTrouble } from '../sources/source-trouble';
import { isFolder } from '../files/is-folder';
import { shownName } from '../report/report-text';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { visible } from '../terminal/visible';
import { importedFiles } from './imported-files';
import { importedText, type ImportFormat, type ReadableClient } from './imported-text';
import { nextStep } from './next-step';
import { writeImported } from './write-imported';

/** The options of `cognito-client import`. */
export interface ImportOptions {
  readonly from: SourceFormat | 'auto';
  /** The only client to import, by its name or id. */
  readonly client?: string;
  readonly format: ImportFormat;
  readonly out?: string;
  readonly force: boolean;
}

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

/** The clients that are asked for. */
const chosen = (
  clients: ReadonlyArray<SourceClient>,
  wanted: string | undefined,
  areManyTaken: boolean,
): E.Either<string, ReadonlyArray<SourceClient>> => {
  if (wanted !== undefined) {
    return E.chain((client: SourceClient | undefined) =>
      client === undefined ? E.left(noneCalled(clients, wanted)) : E.right([client]),
    )(chosenClient(clients, wanted));
  }
  return clients.length === 1 || areManyTaken
    ? E.right(clients)
    : E.left(
        `there are ${clients.length} app clients: pick one with --client, or write each to a file of a folder with --out FOLDER/: ${listedClients(clients)}`,
      );
};

const isReadable = (imported: SourceClient): imported is ReadableClient => imported.client !== undefined;

const isDowngraded = ({ lint }: ReadableClient): boolean => Object.keys(lint?.downgrade ?? {}).length > 0;

const isFolderName = async (out: string): Promise<boolean> => /[/\\]$/.test(out) || (await isFolder(out));

// -------------------------------------------------------------------------------------
// command
// -------------------------------------------------------------------------------------

/** Reads the app clients of a source, and writes them as props. */
export const importCommand = async (
  source: string,
  { from, client, format, out, force }: ImportOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const found = await readClientSource(source, { from, stdin });
  if (E.isLeft(found)) {
    stderr.write(reportTrouble(found.left));
    return exitCode.trouble;
  }
  const folder = out !== undefined && (await isFolderName(out)) ? out : undefined;
  const picked = chosen(found.right, client, folder !== undefined);
  if (E.isLeft(picked)) return fail(stderr, `${shownName(source)}: ${picked.left}`);
  for (const { file, issues } of picked.right) {
    for (const issue of issues) stderr.write(reportTrouble({ file, issue }));
  }
  const clients = picked.right.filter(isReadable);
  if (clients.length < picked.right.length || clients.some(({ issues }) => issues.some(isError))) {
    return exitCode.issues;
  }

  const refused = format === 'typescript' ? clients.find(isDowngraded) : undefined;
  if (refused !== undefined) {
    const reason = 'has errors that are downgraded, which only a file of props can say: import it as yaml';
    return fail(stderr, `${shownName(refused.file)}: ${visible(refused.name)} ${reason}`);
  }

  if (out === undefined) {
    for (const imported of clients) {
      stdout.write(await importedText(imported, format));
      stderr.write(nextStep(imported, 'FILE', format));
    }
    return exitCode.fine;
  }
  const files = await importedFiles(clients, { out, isFolder: folder !== undefined, format });
  const written = await writeImported(files, folder, force);
  if (E.isLeft(written)) return fail(stderr, written.left);
  for (const { imported, file } of files) stderr.write(nextStep(imported, file, format));
  return exitCode.fine;
};
