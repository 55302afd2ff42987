/** The command that reads the clients of other tools, with its usage. Only `command-line.ts` imports it. */
import { atLevels, isError, printPath } from '@org/cognito-core';
import type { SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { configurations, type ConfigurationOptions } from '../config/configurations';
import { givenParameters, type DeploymentOptions } from '../config/given-parameters';
import { onlyLevels } from '../config/only-levels';
import { parametersFor } from '../config/parameters-for';
import { undeclaredParameters } from '../config/undeclared-parameters';
import { calledClients, chosenClient, listedClients, noneCalled } from '../sources/chosen-client';
import { isInTemplate, readClientSource, templatesOf, type SourceClient } from '../sources/client-source';
import { isFolder } from '../files/is-folder';
import { standardInputTwice } from '../files/read-text';
import { givenVariables, variableMistake, type VariableOptions } from '../module/given-variables';
import { troublesOf } from '../sources/source-trouble';
import { reportTrouble, reportTroubles } from '../report/report-trouble';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { visible } from '../terminal/visible';
import { importedFiles } from './imported-files';
import { importedText, type ImportFormat, type ReadableClient } from './imported-text';
import { nextStep } from './next-step';
import { worldNote } from './world-note';
import { writeImported } from './write-imported';

/** The options of `cognito-client import`. */
export interface ImportOptions extends ConfigurationOptions, DeploymentOptions, VariableOptions {
  readonly from: SourceFormat | 'auto';
  /** The only client to import, by its name or id. */
  readonly client?: string;
  readonly format: ImportFormat;
  readonly out?: string;
  readonly force: boolean;
  /** Whether clients of a template are written for each deployment in which they differ. */
  readonly world: boolean;
}

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

const isFolderName = async (out: string): Promise<boolean> => /[/\\]$/.test(out) || (await isFolder(out));

// -------------------------------------------------------------------------------------
// command
// -------------------------------------------------------------------------------------

/** Reads the app clients of a source, and writes them as props. */
export const importCommand = async (
  source: string,
  { from, client, format, out, force, world: isByWorld, config, ...options }: ImportOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const mistake =
    variableMistake(options) ??
    standardInputTwice([source, ...(options.varFile ?? []), ...(options.parameters ?? [])]);
  if (mistake !== undefined) return fail(stderr, mistake);
  const given = await givenVariables(options, stdin);
  if (E.isLeft(given)) {
    tell(stderr, reportTroubles(troublesOf(given.left)));
    return exitCode.trouble;
  }
  const configuration = await configurations(config === undefined ? {} : { config }, stdin)(source);
  if (E.isLeft(configuration)) {
    tell(stderr, reportTroubles(troublesOf(configuration.left)));
    return exitCode.trouble;
  }
  const silent = onlyLevels(configuration.right?.rules ?? {}, ['off']);
  const said = await givenParameters(options, stdin);
  if (E.isLeft(said)) {
    tell(stderr, reportTroubles(troublesOf(said.left)));
    return exitCode.trouble;
  }
  const { values, doubled } = said.right;
  tell(stderr, reportTroubles(doubled.flatMap(troublesOf)));
  const found = await readClientSource(source, {
    from,
    stdin,
    given: given.right,
    parameters: parametersFor(source, configuration.right, values),
    worlds: isByWorld ? 'all' : 'default',
    ...(options.configEnv !== undefined && { configEnv: options.configEnv }),
    note: (line) => stderr.write(line),
    remark: (remarks) => tell(stderr, reportTroubles(remarks)),
  });
  if (E.isLeft(found)) {
    stderr.write(reportTrouble(found.left));
    return exitCode.trouble;
  }
  const undeclared = undeclaredParameters(
    said.right,
    templatesOf(found.right.filter(isInTemplate).map((each) => each.source)),
  );
  if (E.isLeft(undeclared)) return fail(stderr, undeclared.left);
  tell(stderr, undeclared.right.map((line) => `${visible(line)}\n`).join(''));
  if (format === 'yaml' && out?.endsWith('.json') === true) {
    return fail(
      stderr,
      `${shownName(out)} would hold YAML; add --format json, or name a file that ends in .yaml`,
    );
  }
  const folder = out !== undefined && (await isFolderName(out)) ? out : undefined;
  const chosen =
    client === undefined ? allClients(found.right, folder !== undefined) : oneClient(found.right, client);
  if (E.isLeft(chosen)) return fail(stderr, `${shownName(source)}: ${chosen.left}`);
  if (chosen.right.length > 1 && folder === undefined) {
    return fail(
      stderr,
      `${shownName(source)}: the app client differs between deployments: write each to a file of a folder with --out FOLDER/, or leave out --world`,
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
  const files = await importedFiles(clients, { out, isFolder: folder !== undefined, isByWorld, format });
  const written = await writeImported(files, folder, force);
  if (E.isLeft(written)) return fail(stderr, written.left);
  for (const { imported, file } of files) tell(stderr, nextStep(imported, file, format));
  return exitCode.fine;
};
