/** Files that are read and checked. Reports and commands import it. */
import { atLevels, isError } from '@org/cognito-core';
import {
  concealedLines,
  fixedTexts,
  hasTellingKey,
  inReadingOrder,
  mayBeClientInput,
  mayLookLikeProps,
  mayResembleProps,
  parseSource,
  type CheckedSource,
  type FixedText,
  type PlacedDeferral,
  type PlacedIssue,
  type SourceFile,
  type SourceSyntax,
} from '@org/cognito-file';
import type { SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { dirname, resolve } from 'node:path';
import type { TroubledFile } from '../files/troubled-file';
import { isModuleFile } from '../files/module-name';
import type { TemplateParameters } from '../config/undeclared-parameters';
import { readText, tooLarge } from '../files/read-text';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { Output } from '../terminal/io';
import type { GivenVariables } from '../module/given-variables';
import { progressOf } from '../terminal/progress';
import { checkSource } from './check-source';
import type { CheckedIssue, TextOptions } from './checked-issue';
import { checkModules, type ModuleCheckOptions, type ModuleFindings } from './checked-modules';
import { fixConsequences } from './fix-consequences';
import { fixedFile, type FixChoice, type FixedFile } from './fixed-file';
import { foreignClients, type ForeignClients } from './foreign-clients';
import { clientType, holdingOf, valuesOfVariables } from './holding';
import { jsonIssue } from './json-issue';
import type { JudgedFile } from './judged-files';
import { parametersBeside } from './parameters-beside';
import { stopwatch, type Took } from './stopwatch';

/** An issue that is known, and not reported. */
export interface SuppressedIssue extends CheckedIssue {
  /** Empty if nobody has given one. */
  readonly reason: string;
}

/** What is known of a file. */
export interface CheckedFile extends Omit<CheckedSource, 'deferred' | 'issues'>, TemplateParameters {
  readonly issues: ReadonlyArray<CheckedIssue>;
  /**
   * Its other issues, which do not fail a check.
   * @default none
   */
  readonly suppressed?: ReadonlyArray<SuppressedIssue>;
  /** As the arguments have it, or as it was found. */
  readonly file: string;
  /** Empty if the file cannot be read, or is passed over. */
  readonly text: string;
  /** Whether the arguments name it. */
  readonly isNamed: boolean;
  /**
   * The rules that could not be decided. Empty unless they are asked for; a function in its place would keep every
   * parsed file in memory.
   */
  readonly deferred: ReadonlyArray<PlacedDeferral>;
  /**
   * Whether it is part of a module of Terraform. Paths then begin at the resource of a client, whose address is the
   * `resource` of an issue.
   * @default false
   */
  readonly isModule?: boolean;
  /**
   * The modules about Cognito that it calls and whose files are not here, as it names them.
   * @default none
   */
  readonly notLookedAt?: ReadonlyArray<string>;
  /** What wrote it, if that was another tool, whose data is checked as it was found. */
  readonly foreign?: SourceFormat;
  /** The file beside it that says what its deployment gives to parameters. */
  readonly beside?: string;
  /** What was fixed, if anything was to be; the issues are those that are left, and the text is that after it. */
  readonly fixed?: FixedFile;
  /** How long it took; absent unless that was to be measured. */
  readonly took?: Took;
}

/** How files are checked. */
interface CheckOptions extends ModuleCheckOptions {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /**
   * Whether to find the rules that cannot be decided.
   * @default false
   */
  readonly findDeferred?: boolean;
  /**
   * Whether to find what fixes change in the text, and how.
   * @default not to find it
   */
  readonly findTexts?: TextOptions;
  /**
   * Which fixes to apply first.
   * @default none
   */
  readonly fixes?: FixChoice;
  /**
   * Whether to measure how long each file and each rule takes.
   * @default false
   */
  readonly isMeasured?: boolean;
  /**
   * What is known of files by their names, as they are given: these are not checked again. What is found is added, but for
   * modules: what is said of one of their files depends on others.
   * @default nothing is known
   */
  readonly known?: Map<string, CheckedFile>;
  /**
   * The values that are given to the variables of modules.
   * @default none
   */
  readonly given?: GivenVariables;
}

/** Whether a text that cannot be parsed was to hold an app client, as far as its words tell. */
const wasToHoldClient = (text: string): boolean =>
  text.includes(clientType) || hasTellingKey(text) || mayResembleProps(text);

/** Whether there may be something in a text that the program is for. Most texts have nothing, and parsing them takes long. */
const mayHoldClient = (text: string): boolean =>
  text.includes(clientType) || mayLookLikeProps(text) || mayResembleProps(text) || mayBeClientInput(text);

/** Whether the edits write something that may not be shown, such as a URL with a secret in its query. */
const writesSecret = ({ edits }: FixedText): boolean =>
  edits.some(({ text }) => concealedLines(text).join('\n') !== text.replaceAll('\r\n', '\n'));

const withTexts = async (
  source: SourceFile,
  issue: PlacedIssue,
  { withCosts, words }: TextOptions,
): Promise<CheckedIssue> => {
  const texts = fixedTexts(source, issue, words).filter((text) => !writesSecret(text));
  return {
    ...issue,
    texts: withCosts
      ? await Promise.all(
          texts.map(async (text) => ({
            ...text,
            consequences: await fixConsequences(source, issue, text.fix),
          })),
        )
      : texts,
  };
};

/** What is to be said of a file that cannot be used. */
export const refusedFile = (troubled: TroubledFile): CheckedFile => ({
  ...troubled,
  isNamed: true,
  deferred: [],
  clients: 0,
});

/** As much as `import` takes: a state holds everything else, too. */
const mostMebibytes = 32;

/** What is longer is no text that somebody wrote, and takes long to parse as YAML. */
const longestWritten = 1024 * 1024;

/** What a file holds that is too long for somebody to have written it. */
const longForeign = async (text: string): Promise<ForeignClients | undefined> => {
  const data = E.tryCatch(
    () => JSON.parse(text) as unknown,
    () => undefined,
  );
  return E.isLeft(data) ? undefined : foreignClients(data.right);
};

/** Reads a file, and says everything that is to be said about the clients in it. */
const checkFile = async (
  { file, isNamed, judgement: given, configEnv }: JudgedFile,
  { stdin, findDeferred = false, findTexts, fixes }: CheckOptions,
): Promise<CheckedFile> => {
  const refused = (text: string, issues: ReadonlyArray<PlacedIssue>): CheckedFile => ({
    ...refusedFile({ file, text, issues }),
    isNamed,
  });
  // Its text is not kept: a folder holds many such files.
  const passedOver = refused('', []);
  const foreign = ({ format, clients, issues }: ForeignClients): CheckedFile => ({
    ...refused('', atLevels(issues, given)),
    clients,
    foreign: format,
  });
  const read = await readText(file, stdin, isNamed ? mostMebibytes : undefined);
  if (E.isLeft(read)) {
    const { isForeign, issue } = read.left;
    return isForeign && !isNamed ? passedOver : refused('', [issue]);
  }
  const text = read.right;
  if (!isNamed && !mayHoldClient(text)) return passedOver;
  if (/\.tfvars(?:\.json)?$/.test(file)) return isNamed ? refused('', [valuesOfVariables]) : passedOver;
  if (text.length > longestWritten) {
    const found = await longForeign(text);
    return found === undefined ? refused('', [tooLarge]) : foreign(found);
  }
  const source = parseSource(text);
  if (E.isLeft(source)) return isNamed || wasToHoldClient(text) ? refused(text, source.left) : passedOver;
  const holding = await holdingOf(source.right, isNamed);
  if (holding.kind === 'issue') return refused(text, [holding.issue]);
  if (holding.kind === 'nothing') return passedOver;
  if (holding.kind === 'foreign') return foreign(holding.found);
  const beside = await parametersBeside(file, source.right, configEnv);
  if (beside !== undefined && E.isLeft(beside)) return refusedFile(beside.left);
  const judgement =
    beside === undefined ? given : { ...given, parameters: { ...beside.right.values, ...given.parameters } };
  const { source: last, fixed } =
    fixes === undefined
      ? { source: source.right, fixed: undefined }
      : await fixedFile(source.right, judgement, fixes);
  const checked = await checkSource(last, judgement);
  const json = jsonIssue(file, last.text);
  const issues =
    json === undefined ? checked.issues : inReadingOrder([...atLevels([json], judgement), ...checked.issues]);
  return {
    ...checked,
    issues: findTexts ? await Promise.all(issues.map((issue) => withTexts(last, issue, findTexts))) : issues,
    ...(fixed && { fixed }),
    ...(beside && { beside: beside.right.file }),
    file,
    text: last.text,
    isNamed,
    deferred: findDeferred ? checked.deferred() : [],
  };
};

const measuredFile = async (file: JudgedFile, options: CheckOptions): Promise<CheckedFile> => {
  const { measure, took } = stopwatch();
  const checked = await checkFile({ ...file, judgement: { ...file.judgement, measure } }, options);
  return { ...checked, took: took() };
};

/** What is said of a file of a module. */
const moduleFile = (
  { clients, notLookedAt, ...findings }: ModuleFindings,
  { file, isNamed }: Pick<CheckedFile, 'file' | 'isNamed'>,
  ofModule: number,
): CheckedFile => ({
  ...findings,
  file,
  isNamed,
  // Who names a file of a module asks for the clients of the module, in whichever file they are declared.
  clients: isNamed ? ofModule : clients,
  isModule: true,
  ...(notLookedAt.length > 0 && { notLookedAt }),
});

/** Checks the files of modules: those that are asked for, and then others in which something is to be said. */
const checkModuleFiles = async (
  files: ReadonlyArray<JudgedFile>,
  options: CheckOptions,
  reached: (done: number) => void,
): Promise<ReadonlyArray<CheckedFile>> => {
  const { findings: all, clientsIn } = await checkModules(files, options, reached);
  const byPath = new Map(all.map((each) => [resolve(each.file), each]));
  const asked: Array<CheckedFile> = [];
  for (const { file, isNamed } of files) {
    const path = resolve(file);
    const findings = byPath.get(path);
    byPath.delete(path);
    if (findings !== undefined) {
      const ofModule = clientsIn.get(dirname(path)) ?? findings.clients;
      asked.push(moduleFile(findings, { file, isNamed }, ofModule));
      continue;
    }
    const read = isNamed ? await readText(file, options.stdin) : undefined;
    const issues = read === undefined || E.isRight(read) ? [] : [read.left.issue];
    asked.push({ ...refusedFile({ file, text: '', issues }), isNamed, isModule: true });
  }
  const others = [...byPath.values()].filter(({ issues, deferred }) => issues.length + deferred.length > 0);
  return [...asked, ...others.map((findings) => moduleFile(findings, { ...findings, isNamed: false }, 0))];
};

/** Checks files one after the other, and counts them on standard error meanwhile if that is a terminal. */
export const checkFiles = async (
  files: ReadonlyArray<JudgedFile>,
  options: CheckOptions,
  stderr: Output,
): Promise<ReadonlyArray<CheckedFile>> => {
  const { isMeasured = false, known = new Map<string, CheckedFile>() } = options;
  const check = isMeasured ? measuredFile : checkFile;
  const progress = progressOf(files.length, stderr);
  const ofModules = files.filter(({ file }) => isModuleFile(file));
  const modules = ofModules.length === 0 ? [] : await checkModuleFiles(ofModules, options, progress.reached);
  const checked: Array<CheckedFile> = [];
  let next = 0;
  for (const [index, judged] of files.entries()) {
    if (isModuleFile(judged.file)) {
      checked.push(modules[next] as CheckedFile);
      next += 1;
      continue;
    }
    progress.reached(index);
    const found = known.get(judged.file) ?? (await check(judged, options));
    known.set(judged.file, found);
    checked.push(found);
  }
  progress.end();
  return [...checked, ...modules.slice(next)];
};

/** What a file is written in. */
const syntaxOf = ({ file, isModule }: CheckedFile): SourceSyntax =>
  isModule === true && !file.endsWith('.json') ? 'hcl' : 'data';

/** The lines of a text of a file without its secrets, and without the values of keys that nobody knows. */
export const showableLines = (
  checked: CheckedFile,
  { text, issues, suppressed }: Pick<CheckedFile, 'text' | 'issues' | 'suppressed'> = checked,
): ReadonlyArray<string> =>
  concealedLines(text, hiddenIn({ issues, ...(suppressed && { suppressed }) }), syntaxOf(checked));

/** Whether there is nothing in a file that the program is for. */
export const isWithoutClient = ({ clients, issues, suppressed = [] }: CheckedFile): boolean =>
  clients === 0 && issues.length + suppressed.length === 0;

/** The parts of a file that may hold values that are not to be shown, whether or not their issues are reported. */
export const hiddenIn = ({ issues, suppressed = [] }: Pick<CheckedFile, 'issues' | 'suppressed'>) =>
  [...issues, ...suppressed].flatMap(({ hidden }) => hidden ?? []);

const fileTroubles: ReadonlyArray<string> = [
  ...['file-unreadable', 'file-syntax', 'file-format'],
  ...['source-format', 'source-version', 'source-without-client', 'source-unreadable'],
];

/** Whether an issue says that a file cannot be read, or not all of it, so that more may be wrong with it. */
export const isFileTrouble = ({ code }: PlacedIssue): boolean => fileTroubles.includes(code);

/** What the program answers to files like these. In strict mode warnings count as errors. */
export const exitCodeOf = (files: ReadonlyArray<CheckedFile>, isStrict: boolean): ExitCode => {
  const issues = files.flatMap((file) => file.issues);
  if (issues.some(isFileTrouble)) return exitCode.trouble;
  return issues.some((issue) => isStrict || isError(issue)) ? exitCode.issues : exitCode.fine;
};
