/**
 * Where the clients of other tools are read from. Reports and commands import it.
 *
 * The app clients of a source: of a file, of standard input, or of a folder of the CDK.
 */
import { looksLikeProps } from '@org/cognito-file';
import type { DeploymentOptions, FoundClient, SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { basename, dirname, join } from 'node:path';
import { isFolder } from '../files/is-folder';
import { isThere } from '../files/is-there';
import { standardInput } from '../files/read-text';
import type { ParameterValues } from '../config/assignments';
import { parametersBeside } from '../config/parameters-beside';
import { parametersOf, type TemplateParameters } from '../config/undeclared-parameters';
import { manifestName, readCdkTemplates, type StackTemplate } from './cdk-templates';
import type { GivenVariables } from '../module/given-variables';
import { isModuleSource, readModuleSource } from './module-source';
import { readData } from './read-data';
import { readWrittenSource } from './written-source';
import { visible } from '../terminal/visible';
import { troubleOf, troublesOf, type SourceTrouble } from './source-trouble';

/** A client, and the file that it is in. */
export interface SourceClient extends FoundClient {
  readonly file: string;
  /**
   * The file of each issue, where these are several.
   * @default that of the client
   */
  readonly issueFiles?: ReadonlyArray<string>;
  /** What the file holds, as plain data; absent for a module of Terraform. */
  readonly source?: unknown;
}

/** Only a resource of a template stands below `Resources`. */
export const isInTemplate = ({ path }: FoundClient): boolean => path.includes('Resources');

/** How the clients in what a file holds are found. */
export interface FindingOptions extends DeploymentOptions {
  readonly from: SourceFormat | 'auto';
}

/** How the clients in a file are found, which has others beside it. */
export interface FindingInFileOptions extends FindingOptions {
  /** What options and configurations give to parameters, which wins. */
  readonly parameters: ParameterValues;
  /** The environment of a `samconfig.toml` beside a template. */
  readonly configEnv?: string;
  /** Tells what was read beside it. */
  readonly note: (line: string) => void;
}

/** How a source is read. */
interface SourceOptions extends FindingInFileOptions {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** The values that are given to the variables of a module. */
  readonly given: GivenVariables;
  /** Tells what is wrong with a file although it can be read. */
  readonly remark: (remarks: ReadonlyArray<SourceTrouble>) => void;
}

/** The app clients of a source. The left side says why there are none. */
export type SourceClients = E.Either<SourceTrouble, ReadonlyArray<SourceClient>>;

/** Finds the app clients in what a file holds. */
export const findInData = async (
  file: string,
  source: unknown,
  options: FindingOptions,
): Promise<SourceClients> => {
  // Loaded here, so that no other command waits for it.
  const { findClients } = await import('@org/cognito-import');
  const found = findClients(source, options);
  return E.isLeft(found)
    ? E.left({ file, issue: found.left[0] })
    : E.right(found.right.map((client) => ({ ...client, file, source })));
};

/** The options with the parameters that a file beside a template gives it. What is given otherwise wins. */
export const besideFile = async (
  file: string,
  source: unknown,
  { configEnv, note, ...options }: FindingInFileOptions,
): Promise<E.Either<SourceTrouble, Omit<FindingInFileOptions, 'configEnv' | 'note'>>> => {
  const beside = await parametersBeside(file, source, configEnv);
  if (beside === undefined) return E.right(options);
  if (E.isLeft(beside)) {
    const [trouble] = troublesOf(beside.left);
    return E.left(trouble as SourceTrouble);
  }
  note(`${visible(file)} is read with the parameters in ${visible(beside.right.file)}\n`);
  return E.right({ ...options, parameters: { ...beside.right.values, ...options.parameters } });
};

const clientsOfStacks = async (
  folder: string,
  templates: ReadonlyArray<StackTemplate>,
  options: FindingOptions,
): Promise<SourceClients> => {
  const stacks: Array<readonly [stack: string, clients: ReadonlyArray<SourceClient>]> = [];
  for (const { stack, file, template } of templates) {
    const found = await findInData(file, template, { ...options, from: 'cdk' });
    if (E.isRight(found)) stacks.push([stack, found.right]);
    else if (found.left.issue.code !== 'source-without-client') return found;
  }
  // Loaded here, so that no other command waits for it.
  const { namedByStack } = await import('@org/cognito-import');
  const clients = namedByStack(stacks);
  return clients.length > 0
    ? E.right(clients)
    : E.left(
        troubleOf(
          folder,
          'source-without-client',
          'holds no app client',
          'run `cdk synth` for the app that has it',
        ),
      );
};

const withoutManifest = (folder: string): SourceTrouble =>
  troubleOf(
    folder,
    'source-format',
    `is a folder without ${manifestName}, so it is no cdk.out, and it has no file of Terraform either`,
    'name a file, a folder that `cdk synth` wrote, or the folder of a module of Terraform',
  );

const readFolder = async (folder: string, options: SourceOptions): Promise<SourceClients> => {
  const { from, stdin } = options;
  if (from !== 'auto' && from !== 'cdk') {
    return E.left(troubleOf(folder, 'source-format', 'is a folder', 'name a file, or read it as cdk'));
  }
  if ((await isFolder(folder)) && !(await isThere(join(folder, manifestName)))) {
    return E.left(withoutManifest(folder));
  }
  const templates = await readCdkTemplates(folder, stdin);
  return E.isLeft(templates) ? templates : clientsOfStacks(folder, templates.right, options);
};

/** The folder of the CDK that a source is; nothing if it is a file, or standard input. */
const folderOf = async (source: string): Promise<string | undefined> => {
  if (source === standardInput) return undefined;
  if (basename(source) === manifestName) return dirname(source);
  return (await isFolder(source)) ? source : undefined;
};

/** Whether a source is a folder of the CDK, and no single file. */
export const isCdkFolder = async (source: string): Promise<boolean> => (await folderOf(source)) !== undefined;

const propsAlready = (file: string): SourceTrouble =>
  troubleOf(
    file,
    'source-format',
    'already holds the props of an app client, so there is nothing to import',
    'check it with `cognito-client validate`, or write it for a backend with `cognito-client emit`',
  );

/** Reads the app clients of a source. The left side says why there are none. */
export const readClientSource = async (source: string, options: SourceOptions): Promise<SourceClients> => {
  if (await isModuleSource(source)) return readModuleSource(source, options);
  const folder = await folderOf(source);
  if (folder !== undefined) return readFolder(folder, options);
  const written = await readWrittenSource(source, options);
  if (written !== undefined) return written;
  const data = await readData(source, options.stdin);
  if (E.isLeft(data)) return data;
  const { value, doubled } = data.right;
  options.remark(troublesOf({ file: source, issues: doubled }));
  const how = await besideFile(source, value, options);
  if (E.isLeft(how)) return how;
  const found = await findInData(source, value, how.right);
  return E.isLeft(found) && looksLikeProps(value) ? E.left(propsAlready(source)) : found;
};

/** What is known of the parameters of the templates that clients are in. */
export const templatesOf = (sources: ReadonlyArray<unknown>): ReadonlyArray<TemplateParameters> =>
  [...new Set(sources)].map(parametersOf);
