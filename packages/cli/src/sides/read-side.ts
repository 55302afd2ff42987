/**
 * The app clients of a file in any format, props among them, as commands look at them. Only the commands import it.
 *
 * Reads one side: the app clients of a file, of standard input, or of a folder of the CDK.
 */
import {
  advice,
  isError,
  isPlainObject,
  type Issue,
  type Path,
  type UserPoolClientDraft,
} from '@org/cognito-core';
import type { NamedSide } from '@org/cognito-diff';
import { looksLikeProps, parseSource } from '@org/cognito-file';
import type { SourceFormat, TemplatePlace } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { basename, extname, join } from 'node:path';
import { checkSource } from '../check/check-source';
import type { ParameterValues } from '../config/assignments';
import type { Configurations } from '../config/configurations';
import { onlyLevels } from '../config/only-levels';
import { parametersFor } from '../config/parameters-for';
import {
  besideFile,
  findInData,
  isCdkFolder,
  isInTemplate,
  readClientSource,
  type SourceClient,
  type SourceClients,
} from '../sources/client-source';
import { manifestName } from '../sources/cdk-templates';
import type { GivenVariables } from '../module/given-variables';
import { isModuleSource } from '../sources/module-source';
import { readData, type SourceData } from '../sources/read-data';
import { troublesOf, type SourceTrouble } from '../sources/source-trouble';
import { findFiles } from '../files/found-file';
import { isFolder } from '../files/is-folder';
import { isThere } from '../files/is-there';
import { standardInput } from '../files/read-text';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What a side may be written in. */
export type SideFormat = 'auto' | 'props' | SourceFormat;

/** How a side is read. */
interface SideOptions {
  readonly from: SideFormat;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly configurationOf: Configurations;
  /** The values that are given to the variables of a module. */
  readonly given: GivenVariables;
  /** The values that options give to the parameters of templates. */
  readonly parameters: ParameterValues;
  /** The environment of a `samconfig.toml` beside a template. */
  readonly configEnv?: string;
  /** Tells what was read beside a file. */
  readonly note: (line: string) => void;
  /** Tells what is wrong with a file although it can be read. */
  readonly remark: (remarks: ReadonlyArray<SourceTrouble>) => void;
}

/** A client of a side. */
export interface SideClient extends Omit<NamedSide, 'client'> {
  readonly file: string;
  /** Not there if it has errors. */
  readonly client?: NamedSide['client'];
  /** Its fields as far as they can be read, if it has errors. */
  readonly draft?: UserPoolClientDraft;
  readonly errors: ReadonlyArray<SourceTrouble>;
  /** What its source leaves open that counts in a comparison. */
  readonly doubts: ReadonlyArray<SourceTrouble>;
  /** Whether it is one of a module of Terraform, in which expressions are open that other sources have values for. */
  readonly isOfModule?: boolean;
  /** Where it was found, if that is a template. */
  readonly place?: TemplatePlace & { readonly parameters: ParameterValues };
  /** What its source is, if it is no file of props and no module. */
  readonly format?: SourceFormat;
  /** The text of a file of props, in which errors may be shown; other sources hold secrets under any name. */
  readonly text?: string;
}

/** The clients of a side. The left side says why there are none. */
export type SideClients = E.Either<ReadonlyArray<SourceTrouble>, ReadonlyArray<SideClient>>;

// -------------------------------------------------------------------------------------
// props
// -------------------------------------------------------------------------------------

const nameOf = (file: string): string => (file === standardInput ? 'stdin' : basename(file, extname(file)));

const isEmptyObject = (value: unknown): boolean => isPlainObject(value) && Object.keys(value).length === 0;

const areProps = (value: unknown): boolean => looksLikeProps(value) || isEmptyObject(value);

/** What is wrong with a template that is read as props. */
const noProps: Issue = {
  code: 'source-format',
  severity: 'error',
  path: [],
  message: 'is a CloudFormation template, not props',
  fixes: [advice('read it as cloudformation')],
};

const propsIn = async (
  file: string,
  { text, source }: SourceData,
  configurationOf: Configurations,
): Promise<SideClients> => {
  const configuration = await configurationOf(file);
  if (E.isLeft(configuration)) return E.left(troublesOf(configuration.left));
  const rules = onlyLevels(configuration.right?.rules ?? {}, ['off', 'warning']);
  const parsed = source === undefined ? parseSource(text) : E.right(source);
  if (E.isLeft(parsed)) return E.left(troublesOf({ file, issues: parsed.left }));
  if (parsed.right.isTemplate) return E.left(troublesOf({ file, issues: [noProps] }));
  const { client, draft, issues } = await checkSource(parsed.right, { context: {}, ...rules });
  return E.right([
    {
      name: nameOf(file),
      file,
      errors: troublesOf({ file, issues: issues.filter(isError) }),
      doubts: [],
      text,
      ...(client !== undefined && { client }),
      ...(draft !== undefined && { draft }),
    },
  ]);
};

/** What may hold props in a folder. */
const propsName = /\.(?:ya?ml|json)$/;

/**
 * The app clients of a folder in which each has a file of props, as `import` writes one; nothing if there is none, or if the
 * folder is one of the CDK.
 */
const propsBelow = async (
  folder: string,
  { stdin, configurationOf }: SideOptions,
): Promise<SideClients | undefined> => {
  if (!(await isFolder(folder)) || (await isThere(join(folder, manifestName)))) return undefined;
  const sides: Array<SideClients> = [];
  for (const { file } of await findFiles([folder])) {
    const data = propsName.test(file) ? await readData(file, stdin) : undefined;
    if (data === undefined) continue;
    if (E.isLeft(data)) sides.push(E.left([data.left]));
    else if (looksLikeProps(data.right.value)) sides.push(await propsIn(file, data.right, configurationOf));
  }
  const troubled = sides.flatMap((side) => (E.isLeft(side) ? side.left : []));
  if (troubled.length > 0) return E.left(troubled);
  const clients = sides.flatMap((side) => (E.isRight(side) ? side.right : []));
  return clients.length === 0 ? undefined : E.right(clients);
};

// -------------------------------------------------------------------------------------
// other sources
// -------------------------------------------------------------------------------------

const hiddenIssue = (path: Path): Issue => ({
  code: 'value-hidden',
  severity: 'warning',
  path,
  message: 'is hidden, so it is not compared',
  fixes: [advice('compare it by hand, or with a source that shows it')],
});

/** What of a client is not compared. */
const uncompared: ReadonlyArray<string> = ['secret-undecided', 'source-key-unknown'];

/** Reads a client of a side, such as the one that is deployed by default. */
export const sideClient = async (
  found: SourceClient,
  parameters: ParameterValues,
  isOfModule = false,
): Promise<SideClient> => {
  // Loaded here, so that no other command waits for it.
  const { hiddenProperties } = await import('@org/cognito-diff');
  const { formatOf } = await import('@org/cognito-import');
  const {
    file,
    name,
    client,
    draft,
    clientId,
    userPoolId,
    userPool,
    references,
    hidden = [],
    issues,
  } = found;
  const format = found.source === undefined ? undefined : formatOf(found.source);
  const unseen = client === undefined ? [] : hiddenProperties({ client, hidden });
  return {
    name,
    file,
    errors: troublesOf(found).filter(({ issue }) => isError(issue)),
    doubts: troublesOf({
      file,
      issues: [...issues.filter(({ code }) => uncompared.includes(code)), ...unseen.map(hiddenIssue)],
    }),
    references,
    hidden,
    ...(isOfModule && { isOfModule }),
    ...(format !== undefined && { format }),
    ...(isInTemplate(found) && {
      logicalId: name,
      place: { source: found.source, client: found, parameters },
    }),
    ...(clientId !== undefined && { clientId }),
    ...(userPoolId !== undefined && { userPoolId }),
    ...(userPool !== undefined && { userPool }),
    ...(client !== undefined && { client }),
    ...(draft !== undefined && { draft }),
  };
};

/** A file of an unknown format may have been meant as props, which can be compared too. */
const namingProps = ({ file, issue }: SourceTrouble, from: SideFormat): SourceTrouble =>
  from === 'auto' && issue.code === 'source-format'
    ? { file, issue: { ...issue, fixes: [advice('write props of an app client'), ...issue.fixes] } }
    : { file, issue };

const sideOf = async (
  clients: SourceClients,
  from: SideFormat,
  parameters: ParameterValues,
  isOfModule = false,
): Promise<SideClients> =>
  E.isLeft(clients)
    ? E.left([namingProps(clients.left, from)])
    : E.right(await Promise.all(clients.right.map((client) => sideClient(client, parameters, isOfModule))));

// -------------------------------------------------------------------------------------
// modules
// -------------------------------------------------------------------------------------

const openIssue = (path: Path): Issue => ({
  code: 'value-hidden',
  severity: 'warning',
  path,
  message: 'is open until Terraform plans, so it is not compared',
  fixes: [advice('give its variables values with --var or --var-file, or compare the plan')],
});

/**
 * The clients of a side as they are compared with those of another. What is open in a module has a value everywhere else,
 * and is the same in props alone, whose references are expressions too.
 */
export const besideSide = async (
  clients: ReadonlyArray<SideClient>,
  other: ReadonlyArray<SideClient>,
): Promise<ReadonlyArray<SideClient>> => {
  if (other.every(({ isOfModule = false, text }) => isOfModule || text !== undefined)) return clients;
  // Loaded here, so that no other command waits for it.
  const { hiddenProperties } = await import('@org/cognito-diff');
  return clients.map((side) => {
    const { client, isOfModule = false, references = {} } = side;
    if (client === undefined || !isOfModule) return side;
    const hidden = Object.keys(references);
    return {
      ...side,
      hidden,
      doubts: [
        ...side.doubts,
        ...troublesOf({ file: side.file, issues: hiddenProperties({ client, hidden }).map(openIssue) }),
      ],
    };
  });
};

// -------------------------------------------------------------------------------------
// sides
// -------------------------------------------------------------------------------------

/** Reads the app clients of a side. */
export const readSide = async (source: string, options: SideOptions): Promise<SideClients> => {
  const { from, stdin, configurationOf, given, remark, note, configEnv } = options;
  const configuration = await configurationOf(source);
  if (E.isLeft(configuration)) return E.left(troublesOf(configuration.left));
  const parameters = parametersFor(source, configuration.right, options.parameters);
  const how = { from, stdin, given, parameters, remark, note } as const;
  if (from !== 'props' && (await isModuleSource(source))) {
    return sideOf(await readClientSource(source, { ...how, from }), from, parameters, true);
  }
  const below = from === 'props' || from === 'auto' ? await propsBelow(source, options) : undefined;
  if (below !== undefined) return below;
  if (from !== 'props' && (await isCdkFolder(source))) {
    return sideOf(await readClientSource(source, { ...how, from }), from, parameters);
  }
  const data = await readData(source, stdin);
  if (E.isLeft(data)) return E.left([data.left]);
  const { value, doubled } = data.right;
  if (from === 'props' || (from === 'auto' && areProps(value))) {
    return propsIn(source, data.right, configurationOf);
  }
  remark(troublesOf({ file: source, issues: doubled }));
  const beside = await besideFile(source, value, {
    from,
    parameters,
    note,
    ...(configEnv && { configEnv }),
  });
  return E.isLeft(beside)
    ? E.left([beside.left])
    : sideOf(await findInData(source, value, beside.right), from, beside.right.parameters);
};
