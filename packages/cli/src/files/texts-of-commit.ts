import { git } from './git';

const lineBreak = 0x0a;

/** What git answers before each object: what it is, and its size. */
const header = / (\w+) (\d+)$/;

/** The answers of `git cat-file --batch`, in the order of the questions. */
const textsIn = (answers: Buffer): ReadonlyArray<string | undefined> => {
  const texts: Array<string | undefined> = [];
  for (let at = 0; at < answers.length;) {
    const start = answers.indexOf(lineBreak, at) + 1;
    const [, type, size] = header.exec(answers.toString('utf8', at, start - 1)) ?? [];
    if (size === undefined) {
      texts.push(undefined);
      at = start;
    } else {
      const end = start + Number(size);
      texts.push(type === 'blob' ? answers.toString('utf8', start, end) : undefined);
      at = end + 1;
    }
  }
  return texts;
};

/**
 * The texts that files have in a commit, by their names from the root of the repository; `undefined` if git fails. A file that
 * is not in the commit has none, and neither has one with a line break in its name, which git does not read.
 */
export const textsOfCommit = async (
  root: string,
  commit: string,
  names: ReadonlyArray<string>,
): Promise<ReadonlyMap<string, string> | undefined> => {
  const readable = names.filter((name) => !name.includes('\n'));
  if (readable.length === 0) return new Map();
  const questions = readable.map((name) => `${commit}:${name}\n`).join('');
  const { isFine, stdout } = await git(root, ['cat-file', '--batch'], questions);
  if (!isFine) return undefined;
  const texts = textsIn(stdout);
  return new Map(
    readable.flatMap((name, index) => {
      const text = texts[index];
      return text === undefined ? [] : [[name, text]];
    }),
  );
};
