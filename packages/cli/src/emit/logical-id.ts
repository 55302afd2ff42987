/** The names of clients in what is emitted: logical ids in a template and in source, names of resources in Terraform. */
import * as E from 'fp-ts/Either';
import { parse } from 'node:path';
import { standardInput } from '../files/read-text';
import type { Backend } from './emit-options';

/** A client's file and the logical id that it gets, or the name of its resource. */
export interface NamedFile {
  readonly file: string;
  readonly logicalId: string;
}

/** How a backend names clients. */
interface Naming {
  /** What the backend calls such a name. */
  readonly called: string;
  readonly form: RegExp;
  readonly asks: string;
  readonly ofWords: (words: ReadonlyArray<string>) => string;
  readonly ofStandardInput: string;
}

const words = /[A-Za-z0-9]+/g;

const letterOfAnotherScript = /[^\p{ASCII}]/u;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const logicalIds: Naming = {
  called: 'logical id',
  form: /^[A-Za-z0-9]{1,249}$/,
  asks: 'ASCII letters and digits, 249 at most',
  ofWords: (given) => given.map(capitalised).join(''),
  ofStandardInput: 'UserPoolClient',
};

const namesInTerraform: Naming = {
  called: 'name',
  form: /^[A-Za-z_][A-Za-z0-9_-]{0,248}$/,
  asks: 'ASCII letters, digits, - and _, 249 at most, and no digit first',
  ofWords: (given) => given.join('_').toLowerCase(),
  ofStandardInput: 'user_pool_client',
};

const namingFor = (to: Backend): Naming => (to === 'terraform' ? namesInTerraform : logicalIds);

/** The name that the name of a file gives: `web-app.yaml` is `WebApp`, or `web_app` in Terraform. */
const nameOf = (
  file: string,
  { called, form, asks, ofWords, ofStandardInput }: Naming,
): E.Either<string, string> => {
  if (file === standardInput) return E.right(ofStandardInput);
  const { name } = parse(file);
  const derived = ofWords(name.match(words) ?? []);
  return letterOfAnotherScript.test(name) || !form.test(derived)
    ? E.left(`the file name ${name} gives no ${called}: set one with --logical-id (${asks})`)
    : E.right(derived);
};

/** Where nothing that is emitted has a name, reports have that of the file. */
const fileNames = (files: ReadonlyArray<string>): ReadonlyArray<NamedFile> =>
  files.map((file) => ({ file, logicalId: file === standardInput ? 'client' : parse(file).name }));

/** Gives each file its name. The left side says why that cannot be. */
export const nameFiles = (
  files: ReadonlyArray<string>,
  given: string | undefined,
  to: Backend,
): E.Either<string, ReadonlyArray<NamedFile>> => {
  if (to === 'api' && files.length > 1) {
    return E.left('--to api is for one file only, since an input is that of one client');
  }
  if (to === 'api' || to === 'aws-cli') return E.right(fileNames(files));
  const naming = namingFor(to);
  const { called, form, asks } = naming;
  if (given !== undefined) {
    const [file, another] = files;
    if (file === undefined || another !== undefined) return E.left('--logical-id is for one file only');
    return form.test(given)
      ? E.right([{ file, logicalId: given }])
      : E.left(`--logical-id ${given} cannot be the ${called} of a resource: take ${asks}`);
  }
  const named: Array<NamedFile> = [];
  for (const file of files) {
    const derived = nameOf(file, naming);
    if (E.isLeft(derived)) return derived;
    const twin = named.find((other) => other.logicalId === derived.right);
    if (twin !== undefined) {
      return E.left(`${twin.file} and ${file} would both have the ${called} ${derived.right}: rename one`);
    }
    named.push({ file, logicalId: derived.right });
  }
  return E.right(named);
};
