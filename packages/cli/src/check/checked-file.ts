/** Files that are read and checked. Reports and commands import it. */
import { isError } from '@org/cognito-core';
import { concealedLines, type PlacedIssue, type SourceFile, type SourceSyntax } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { dirname, resolve } from 'node:path';
import { isModuleFile } from '../files/module-name';
import type { OpenTexts } from '../files/open-texts';
import { readText, standardInput } from '../files/read-text';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { Output } from '../terminal/io';
import type { GivenVariables } from '../module/given-variables';
import { progressOf } from '../terminal/progress';
import type { CheckCache } from './check-cache';
import type { CheckedIssue } from './checked-issue';
import type { ModuleFindings } from './checked-module';
import { checkModules } from './checked-modules';
import { checkStacks } from './checked-stacks';
import { checkData, refusedFile } from './checked-text';
import type { CheckedText, TextCheckOptions } from './judged-text';
import type { JudgedFile } from './judged-files';
import type { RunningPlace } from './running-place';
import type { ModuleVariables } from '../config/undeclared-variables';
import { parametersBeside } from '../config/parameters-beside';
import { stopwatch, type Took } from './stopwatch';

/** An issue that is known, and not reported. */
export interface SuppressedIssue extends CheckedIssue {
  /** Empty if nobody has given one. */
  readonly reason: string;
}

/** What is known of a file. */
export interface CheckedFile extends CheckedText {
  /**
   * Its other issues, which do not fail a check.
   * @default none
   */
  readonly suppressed?: ReadonlyArray<SuppressedIssue>;
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
  /**
   * The variables of the module of Terraform that it is part of.
   * @default it is part of none
   */
  readonly variables?: ModuleVariables;
  /** How long it took; absent unless that was to be measured. */
  readonly took?: Took;
  /**
   * Where it was found, if it is no file. `file` is its name then.
   * @default it is a file
   */
  readonly running?: RunningPlace;
}

/** How files are checked. */
interface CheckOptions extends TextCheckOptions {
  readonly stdin: () => AsyncIterable<Uint8Array>;
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
   * What was found in files before. It is not asked where files are fixed or measured.
   * @default nothing
   */
  readonly cache?: CheckCache;
  /**
   * The values that are given to the variables of modules.
   * @default none
   */
  readonly given?: GivenVariables;
  /**
   * What standard input is called, which says what it is written in.
   * @default nothing: it is data
   */
  readonly stdinName?: string;
  /**
   * What an editor has open, which counts in place of what is on the disk.
   * @default nothing
   */
  readonly open?: OpenTexts;
}

/** As much as `import` takes: a state holds everything else, too. */
const mostMebibytes = 32;

/** Reads a file, and says everything that is to be said about the clients in it. */
const checkFile = async (
  { file, isNamed, judgement, configEnv }: JudgedFile,
  options: CheckOptions,
): Promise<CheckedFile> => {
  const read = await readText(file, options.stdin, isNamed ? mostMebibytes : undefined, options.open);
  if (E.isLeft(read)) {
    const { isForeign, issue } = read.left;
    return { ...refusedFile({ file, text: '', issues: isForeign && !isNamed ? [] : [issue] }), isNamed };
  }
  const beside = (source: SourceFile) => parametersBeside(file, source.template?.value, configEnv);
  const { stdinName } = options;
  const isStdinNamed = file === standardInput && stdinName !== undefined;
  const text = { file, text: read.right, isNamed, judgement, ...(isStdinNamed && { name: stdinName }) };
  const check = () => checkData({ ...text, beside }, options);
  const { cache, findDeferred = false, findTexts } = options;
  if (cache === undefined) return check();
  // What fixes change in a text holds lines of it, which are not kept.
  const isKept = ({ issues }: CheckedText) => findTexts === undefined || issues.length === 0;
  const key = await cache.keyOf(text, { configEnv, findDeferred });
  const found = cache.find(file, key, text.text);
  if (found !== undefined && isKept(found)) return found;
  const checked = await check();
  if (isKept(checked)) cache.keep(checked, key);
  return checked;
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
  const stacks = new Map((await checkStacks(files, options)).map((found) => [found.file, found] as const));
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
    const deployed = stacks.get(judged.file);
    if (deployed !== undefined) {
      stacks.delete(judged.file);
      checked.push({ ...deployed, isNamed: judged.isNamed });
      continue;
    }
    const found = known.get(judged.file) ?? (await check(judged, options));
    known.set(judged.file, found);
    checked.push(found);
  }
  progress.end();
  const nested = [...stacks.values()].map((found) => ({ ...found, isNamed: false }));
  return [...checked, ...modules.slice(next), ...nested];
};

/** What a file is written in. */
const syntaxOf = ({ file, isModule, isWritten }: CheckedFile): SourceSyntax => {
  if (isWritten === true) return 'shell';
  return isModule === true && !file.endsWith('.json') ? 'hcl' : 'data';
};

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
