/** What is known of a user pool that is running, as the file that `validate` takes with `--context`. */
import type { RunningUserPool } from '@org/cognito-import';
import { join } from 'node:path';
import { Document } from 'yaml';
import { reachableSchema, schemaComment } from '../files/reachable-schema';
import type { FileToWrite } from '../files/write-files';
import { printJson } from '../terminal/print-json';
import { visible } from '../terminal/visible';
import { unreadNotes } from '../user-pool/read-pool';
import type { ImportFormat } from './imported-text';

/** The name of the file, without its ending. No client gets it. */
export const poolFileName = 'pool';

/** The file of facts about a user pool, in a folder. What is not known of it is said in a comment. */
export const poolFile = async (
  pool: RunningUserPool,
  folder: string,
  format: ImportFormat,
): Promise<FileToWrite> => {
  const { id, context } = pool;
  if (format === 'json') return { file: join(folder, `${poolFileName}.json`), text: printJson(context) };
  const file = join(folder, `${poolFileName}.yaml`);
  const document = new Document(context);
  document.commentBefore = [
    ...schemaComment(await reachableSchema(file, 'context')),
    `Facts about the user pool ${id}, as \`cognito-client validate --context\` takes them.`,
    ...unreadNotes(pool),
  ]
    .map((line) => ` ${visible(line)}`)
    .join('\n');
  return { file, text: document.toString({ lineWidth: 0 }) };
};
