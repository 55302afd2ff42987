import { isError } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { runningName } from '../check/running-place';
import type { Configurations } from '../config/configurations';
import { onlyLevels } from '../config/only-levels';
import { standardInput } from '../files/read-text';
import { failure } from '../terminal/fail';
import type { Output } from '../terminal/io';
import { reportTroubles } from '../report/report-trouble';
import { troublesOf } from '../sources/source-trouble';
import { readPool } from '../user-pool/read-pool';
import type { UserPoolChoice } from '../user-pool/user-pool-options';
import { sideClient, type SideClient } from './read-side';

/** Reads the app clients of a user pool that is running as a side. The left side is what is told where that cannot be. */
export const readPoolSide = async (
  choice: UserPoolChoice,
  configurationOf: Configurations,
  stderr: Output,
): Promise<E.Either<string, ReadonlyArray<SideClient>>> => {
  // What is in no file is judged by the configuration of the working directory, as standard input is.
  const configuration = await configurationOf(standardInput);
  if (E.isLeft(configuration)) return E.left(reportTroubles(troublesOf(configuration.left)));
  const pool = await readPool(choice, { withFacts: false }, stderr);
  if (E.isLeft(pool)) return E.left(failure(pool.left));
  // Loaded here, so that no other command waits for it.
  const { judgeUserPool } = await import('@org/cognito-import');
  const rules = onlyLevels(configuration.right?.rules ?? {}, ['off', 'warning']);
  const { clients } = judgeUserPool(pool.right, { ...rules, context: {} });
  return E.right(
    await Promise.all(
      clients.map(({ clientId: id = '', running, issues, ...client }) => {
        const place = { userPoolId: choice.userPool, client: { id, name: client.name } };
        const found = { ...client, clientId: id, file: runningName(place) };
        // The service has accepted it, whatever rules say of it.
        return running === undefined
          ? sideClient({ ...found, issues }, {})
          : sideClient({ ...found, client: running, issues: issues.filter((issue) => !isError(issue)) }, {});
      }),
    ),
  );
};
