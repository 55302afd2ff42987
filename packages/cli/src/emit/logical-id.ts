/** The logical ids under which clients stand in a template. */
import * as E from 'fp-ts/Either';
import { parse } from 'node:path';
import { standardInput } from '../files/read-text';

/** A client's file and the logical id that it gets. */
export interface NamedFile {
  readonly file: string;
  readonly logicalId: string;
}

const logicalId = /^[A-Za-z0-9]{1,249}$/;

const words = /[A-Za-z0-9]+/g;

const letterOfAnotherScript = /[^\p{ASCII}]/u;

const asks = 'ASCII letters and digits, 249 at most';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The logical id that the name of a file gives: `web-app.yaml` is `WebApp`. */
const logicalIdOf = (file: string): E.Either<string, string> => {
  if (file === standardInput) return E.right('UserPoolClient');
  const { name } = parse(file);
  const derived = (name.match(words) ?? []).map(capitalised).join('');
  return letterOfAnotherScript.test(name) || !logicalId.test(derived)
    ? E.left(`the file name ${name} gives no logical id: set one with --logical-id (${asks})`)
    : E.right(derived);
};

/** Gives each file its logical id. The left side says why that cannot be. */
export const nameFiles = (
  files: ReadonlyArray<string>,
  given: string | undefined,
): E.Either<string, ReadonlyArray<NamedFile>> => {
  if (given !== undefined) {
    const [file, another] = files;
    if (file === undefined || another !== undefined) return E.left('--logical-id is for one file only');
    return logicalId.test(given)
      ? E.right([{ file, logicalId: given }])
      : E.left(`--logical-id ${given} cannot be the logical id of a resource: take ${asks}`);
  }
  const named: Array<NamedFile> = [];
  for (const file of files) {
    const derived = logicalIdOf(file);
    if (E.isLeft(derived)) return derived;
    const twin = named.find((other) => other.logicalId === derived.right);
    if (twin !== undefined) {
      return E.left(`${twin.file} and ${file} would both have the logical id ${derived.right}: rename one`);
    }
    named.push({ file, logicalId: derived.right });
  }
  return E.right(named);
};
