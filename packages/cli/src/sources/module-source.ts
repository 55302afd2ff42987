/** The app clients of a module of Terraform, as its files have them. */
import { inDialect, isError, validateRecord, type Bindings, type Issue } from '@org/cognito-core';
import type { PlacedIssue, Position } from '@org/cognito-file';
import type { FoundClient, SourceFormat } from '@org/cognito-import';
import type { BoundValue, Expression } from '@org/cognito-terraform';
import type { ClientCheck, ModuleClient, ModuleIssue } from '@org/cognito-terraform/module';
import * as E from 'fp-ts/Either';
import { resolve } from 'node:path';
import { isFolder } from '../files/is-folder';
import { isModuleFile } from '../files/module-name';
import { positionAt } from '../files/position-at';
import { readText, standardInput } from '../files/read-text';
import { noInput } from '../files/no-input';
import { hasModule } from '../module/module-folder';
import { folderOf, modulePath } from '../module/module-path';
import type { GivenVariables } from '../module/given-variables';
import type { ReadModule } from '../module/read-module';
import { readModuleAt } from '../module/read-module-at';
import { troubleOf, type SourceTrouble } from './source-trouble';

/** A client of a module, the file that declares it, and that of each issue. */
export interface ClientOfModule extends FoundClient {
  readonly file: string;
  readonly issueFiles: ReadonlyArray<string>;
}

/** Whether a source is a module, or a file of one. */
export const isModuleSource = async (source: string): Promise<boolean> => {
  if (source === standardInput) return false;
  return (await isFolder(source)) ? hasModule(source) : isModuleFile(source);
};

const troubleAt = (
  { issue, place, also = [] }: ModuleIssue,
  { files }: ReadModule,
  client?: ModuleClient,
): SourceTrouble => {
  // What a command line gives stands in no file.
  const places = [place, ...also, ...(client === undefined ? [] : [client.place])];
  const [found] = places.flatMap(({ file, start }) => {
    const text = files.find(({ path }) => path === file)?.text;
    return text === undefined ? [] : [{ file, position: positionAt(text, start) }];
  });
  const { file, position } = found as { readonly file: string; readonly position: Position };
  return { file, issue: { ...issue, ...(client !== undefined && { resource: client.address }), position } };
};

/** What references stand for. Nothing was bound before, so each stands for an expression. */
const meaningsOf = (references: Bindings<BoundValue>): FoundClient['references'] =>
  Object.fromEntries(
    Object.entries(references).map(([name, value]) => [name, (value as Expression).expression]),
  );

/** The id of a user pool, or the expression that stands for it. */
const poolOf = (userPool: unknown): Pick<FoundClient, 'userPoolId' | 'userPool'> => {
  if (typeof userPool !== 'string') return {};
  const [, code] = /^\$\{([^]*)\}$/.exec(userPool) ?? [];
  return code === undefined ? { userPoolId: userPool } : { userPool: code };
};

/** What is said of a client by what is around it in the module, which props do not have. */
const isAboutOrder = ({ code }: Issue): boolean => code === 'idp-order';

const foundClient = async (
  { address, args, lint, place, placeOf }: ModuleClient,
  troubles: ReadonlyArray<SourceTrouble>,
  troubleOfClient: (issue: ModuleIssue) => SourceTrouble,
): Promise<ClientOfModule> => {
  const { readBack, readDraft } = await import('@org/cognito-terraform');
  const read = readBack(args);
  const { file } = place;
  const told = (more: ReadonlyArray<Issue>) => {
    // What is open where props have no place for a reference is no mistake of the module, and cannot be imported.
    const others = troubles.some(({ issue }) => isError(issue))
      ? []
      : more.filter(isError).map((issue) => troubleOfClient({ issue, place: placeOf(issue.path) }));
    const all = [...troubles, ...others];
    const issues = all.map(({ issue }) => issue);
    const issueFiles = all.map((trouble) => trouble.file);
    return { name: address, file, path: [], issues, issueFiles, references: {} };
  };
  if (E.isLeft(read)) return { ...told(read.left), draft: readDraft(args) };
  const { record, references, userPool } = read.right;
  const { client, issues: ofRecord } = validateRecord(record, lint);
  const found = told(client === undefined ? ofRecord.map((issue) => inDialect('terraform', issue)) : []);
  return {
    ...found,
    ...poolOf(userPool),
    record,
    ...(client !== undefined && !found.issues.some(isError) ? { client } : { draft: readDraft(args) }),
    ...(Object.keys(lint).length > 0 && { lint }),
    references: meaningsOf(references),
  };
};

/** How a module is read. */
interface ModuleSourceOptions {
  readonly from: SourceFormat | 'auto';
  readonly given: GivenVariables;
}

const withoutClient = (source: string, isFile: boolean): SourceTrouble =>
  troubleOf(
    source,
    'source-without-client',
    'holds no app client',
    isFile
      ? 'name the file, or the folder of the module, that has it'
      : 'name the folder of the module that has it',
  );

/** Reads the app clients of a module: those that a file declares, or all of its folder. */
export const readModuleSource = async (
  source: string,
  { from, given }: ModuleSourceOptions,
): Promise<E.Either<SourceTrouble, ReadonlyArray<ClientOfModule>>> => {
  if (from !== 'auto' && from !== 'terraform') {
    return E.left(troubleOf(source, 'source-format', 'is Terraform', 'read it as terraform'));
  }
  const isFile = !(await isFolder(source));
  const own = isFile ? await readText(source, noInput) : E.right('');
  if (E.isLeft(own)) return E.left({ file: source, issue: own.left.issue });
  const onDisk = await readModuleAt(isFile ? folderOf(source) : modulePath(source), given);
  const { module, troubled } = onDisk;
  const [unread] = troubled;
  if (unread !== undefined) return E.left({ file: unread.file, issue: unread.issues[0] as PlacedIssue });
  const [wrong] = module.issues.filter(({ issue }) => isError(issue));
  if (wrong !== undefined) return E.left(troubleAt(wrong, onDisk));
  const { validateModule } = await import('@org/cognito-terraform/module');
  // What is around a client is no part of its props.
  const checks = validateModule(module, { context: () => ({}) });
  const clients: Array<ClientOfModule> = [];
  for (const [index, client] of module.clients.entries()) {
    if (isFile && resolve(client.place.file) !== resolve(source)) continue;
    const { issues } = checks[index] as ClientCheck;
    const told = issues.filter(({ issue }) => !isAboutOrder(issue));
    clients.push(
      await foundClient(
        client,
        told.map((each) => troubleAt(each, onDisk, client)),
        (issue) => troubleAt(issue, onDisk, client),
      ),
    );
  }
  return clients.length > 0 ? E.right(clients) : E.left(withoutClient(source, isFile));
};
