/** This project, which gets the same templates as the other tools. */
import { validateTemplate } from '@org/cognito-cloudformation';
import { wordsOf } from '@org/cognito-core';
import { inBatches, type Batch } from './batches';
import { ownVersion } from './package-version';
import { deployment, logicalId, templateOf } from './pool-template';
import { examined, type Answer, type Tool } from './tool';

const { region } = deployment;

/** If one client makes the whole template unreadable, the clients are examined one by one. */
const examineBatch = (batch: Batch): ReadonlyArray<Answer> => {
  const { pool, clients } = batch;
  const checks = validateTemplate(templateOf(pool, clients), { context: { region } });
  const answers = clients.flatMap((_, index) =>
    checks
      .filter((check) => clients.length === 1 || check.logicalId === logicalId(index))
      .map(({ issues }) =>
        examined(
          issues.map((issue) => ({
            rule: issue.code,
            severity: issue.severity,
            message: wordsOf(issue).message,
          })),
        ),
      ),
  );
  if (answers.length === clients.length) return answers;
  if (clients.length === 1) throw new Error(`no answer about ${JSON.stringify(clients)}`);
  return clients.flatMap((client) => examineBatch({ ...batch, clients: [client] }));
};

export const ours: Tool = {
  name: '@org/cognito-core',
  version: ownVersion,
  examine: (clients) => inBatches(clients, examineBatch),
};
