/** The command that reads the clients of other tools, with its usage. Only `command-line.ts` imports it. */
import * as E from 'fp-ts/Either';
import { configurations } from '../config/configurations';
import { givenParameters } from '../config/given-parameters';
import { onlyLevels } from '../config/only-levels';
import { parametersFor } from '../config/parameters-for';
import { undeclaredParameters } from '../config/undeclared-parameters';
import { isInTemplate, readClientSource, templatesOf } from '../sources/client-source';
import { standardInputTwice } from '../files/read-text';
import { givenVariables, variableMistake } from '../module/given-variables';
import { troublesOf } from '../sources/source-trouble';
import { reportTrouble, reportTroubles } from '../report/report-trouble';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { visible } from '../terminal/visible';
import { namesUserPool } from '../user-pool/user-pool-options';
import { sourceMistake, type ImportOptions } from './import-options';
import { writeClients } from './write-clients';

/** Reads the app clients of a source, and writes them as props. */
const importSource = async (source: string, options: ImportOptions, io: Io): Promise<ExitCode> => {
  const { from, world: isByWorld, config } = options;
  const { stdin, stderr } = io;
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
  return writeClients({ name: source, clients: found.right, silent }, options, io);
};

/** Reads app clients that exist, and writes them as props. */
export const importCommand = async (
  source: string | undefined,
  options: ImportOptions,
  io: Io,
): Promise<ExitCode> => {
  const mistake = sourceMistake(source, options);
  if (mistake !== undefined) return fail(io.stderr, mistake);
  if (!namesUserPool(options)) return importSource(source ?? '', options, io);
  // Loaded here, so that no other import waits for it.
  const { importPool } = await import('./import-pool.js');
  return importPool(options, io);
};
