import * as E from 'fp-ts/Either';
import { runningName } from '../check/running-place';
import { configurations } from '../config/configurations';
import { onlyLevels } from '../config/only-levels';
import { standardInput } from '../files/read-text';
import { reportTroubles } from '../report/report-trouble';
import type { SourceClient } from '../sources/client-source';
import { troublesOf } from '../sources/source-trouble';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { readPool } from '../user-pool/read-pool';
import type { UserPoolChoice } from '../user-pool/user-pool-options';
import type { ImportOptions } from './import-options';
import { isFolderName, writeClients } from './write-clients';

/** Reads the app clients of a user pool that is running, and writes them as props. */
export const importPool = async (options: ImportOptions & UserPoolChoice, io: Io): Promise<ExitCode> => {
  const { stdin, stderr } = io;
  const { config, userPool, out } = options;
  // What is in no file is read by the configuration of the working directory, as standard input is.
  const configuration = await configurations(config === undefined ? {} : { config }, stdin)(standardInput);
  if (E.isLeft(configuration)) {
    tell(stderr, reportTroubles(troublesOf(configuration.left)));
    return exitCode.trouble;
  }
  const rules = configuration.right?.rules ?? {};
  const withFacts = out !== undefined && (await isFolderName(out));
  const pool = await readPool(options, { withFacts }, stderr);
  if (E.isLeft(pool)) return fail(stderr, pool.left);
  // Loaded here, so that no other command waits for it.
  const { judgeUserPool } = await import('@org/cognito-import');
  const judged = judgeUserPool(pool.right, { ...onlyLevels(rules, ['off', 'warning']), context: {} });
  tell(stderr, reportTroubles(troublesOf({ file: userPool, issues: judged.issues })));
  const clients = judged.clients.map((found): SourceClient => {
    const client = { id: found.clientId ?? '', name: found.name };
    return { ...found, file: runningName({ userPoolId: userPool, client }) };
  });
  if (clients.length === 0) return fail(stderr, `${userPool} has no app client`);
  const silent = onlyLevels(rules, ['off']);
  return writeClients({ name: userPool, clients, silent, pool: pool.right }, options, io);
};
