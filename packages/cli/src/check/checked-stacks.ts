/** Checks templates that are deployed together. */
import { atLevels, type ChosenFix } from '@org/cognito-core';
import {
  checkStacks as checkSources,
  fixStacks,
  inReadingOrder,
  type CheckedSource,
  type IssueOfStacks,
  type PlacedDeferral,
  type SourceFile,
  type StackSources,
} from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { OpenTexts } from '../files/open-texts';
import { completed, type Judgement } from './check-source';
import { refusedFile } from './checked-text';
import type { CheckedIssue, TextOptions } from './checked-issue';
import { chosenBy, type FixChoice, type FixedFile } from './fixed-file';
import { joinedFindings } from './joined-findings';
import { jsonIssue } from './json-issue';
import type { JudgedFile } from './judged-files';
import { parametersBeside } from '../config/parameters-beside';
import { stackFiles, type StackFiles } from './stack-files';
import { stopwatch, type Took } from './stopwatch';
import { withTexts } from './with-texts';

/** What was found in a template, as it is deployed with others. */
export interface StackFindings {
  readonly file: string;
  readonly text: string;
  readonly isTemplate?: boolean;
  readonly issues: ReadonlyArray<CheckedIssue>;
  readonly deferred: ReadonlyArray<PlacedDeferral>;
  readonly clients: number;
  /** The names of its parameters. What a command line gives is for those of the outermost stack. */
  readonly parameters?: ReadonlyArray<string>;
  /** The file beside it that says what its deployment gives to parameters. */
  readonly beside?: string;
  /** What was fixed, if anything was to be. */
  readonly fixed?: FixedFile;
  /** How long it took, with the stacks that it nests; absent unless that was to be measured. */
  readonly took?: Took;
}

/** How templates are checked. */
interface StackCheckOptions {
  readonly findDeferred?: boolean;
  readonly findTexts?: TextOptions;
  readonly fixes?: FixChoice;
  readonly isMeasured?: boolean;
  /** What an editor has open, which counts in place of what is on the disk. */
  readonly open?: OpenTexts;
}

type IssuesOf = (file: string, source: SourceFile) => Promise<ReadonlyArray<CheckedIssue>>;

/** Applies fixes to templates, and says what became of each file. */
const fixedStacks = async (
  sources: StackSources,
  { context, parameters = {}, ...rules }: Judgement,
  choice: FixChoice,
  issuesBefore: IssuesOf,
): Promise<{ readonly sources: StackSources; readonly fixed: ReadonlyMap<string, FixedFile> }> => {
  const choose = await chosenBy(choice);
  const { source, applied, refused } = await fixStacks(sources, { context, parameters, ...rules, choose });
  const isIn =
    (file: string) =>
    ({ issue }: ChosenFix): boolean =>
      (issue as IssueOfStacks).file === file;
  const fixed = [...sources.files].map(async ([file, before]): Promise<readonly [string, FixedFile]> => [
    file,
    {
      before: { text: before.text, issues: await issuesBefore(file, before) },
      applied: applied.filter(isIn(file)),
      refused: refused.filter(isIn(file)),
    },
  ]);
  return { sources: source, fixed: new Map(await Promise.all(fixed)) };
};

const checkOne = async (
  { judged, sources: written }: StackFiles,
  { findDeferred = false, findTexts, fixes, isMeasured = false }: StackCheckOptions,
): Promise<ReadonlyArray<StackFindings>> => {
  const { measure, took } = stopwatch();
  const { file: root, judgement: given, configEnv } = judged;
  const source = written.files.get(root) as SourceFile;
  const beside = await parametersBeside(root, source.template?.value, configEnv);
  if (beside !== undefined && E.isLeft(beside)) return [refusedFile(beside.left)];
  const judgement =
    beside === undefined ? given : { ...given, parameters: { ...beside.right.values, ...given.parameters } };
  const { context, parameters = {}, ...others } = judgement;
  const rules = isMeasured ? { ...others, measure } : others;

  const checkerOf = async (sources: StackSources) => {
    const found = await checkSources(sources, context, { parameters, ...rules });
    return async (file: string, from: SourceFile) => {
      const { parameters: names, ...checked } = await completed(
        from,
        found.get(file) as CheckedSource,
        rules,
      );
      const json = jsonIssue(file, from.text);
      const own = json === undefined ? [] : atLevels([json], judgement);
      return {
        ...checked,
        issues: inReadingOrder([...own, ...checked.issues]),
        parameters: file === root ? (names ?? []) : [],
      };
    };
  };
  const checkWritten = await checkerOf(written);
  const issuesBefore: IssuesOf = async (file, from) => (await checkWritten(file, from)).issues;
  const { sources, fixed } =
    fixes === undefined
      ? { sources: written, fixed: undefined }
      : await fixedStacks(written, judgement, fixes, issuesBefore);
  const check = sources === written ? checkWritten : await checkerOf(sources);
  const findings = [...sources.files].map(async ([file, from]): Promise<StackFindings> => {
    const { issues, deferred, clients, parameters: names } = await check(file, from);
    const ofFile = fixed?.get(file);
    return {
      file,
      text: from.text,
      isTemplate: true,
      issues: findTexts
        ? await Promise.all(issues.map((issue) => withTexts(from, issue, findTexts)))
        : issues,
      deferred: findDeferred ? deferred() : [],
      clients,
      parameters: names,
      ...(ofFile && { fixed: ofFile }),
      ...(beside && file === root && { beside: beside.right.file }),
    };
  });
  return (await Promise.all(findings)).map((each) =>
    isMeasured && each.file === root ? { ...each, took: took() } : each,
  );
};

/** Checks those of some files that are deployed together, and the files that they nest. */
export const checkStacks = async (
  files: ReadonlyArray<JudgedFile>,
  options: StackCheckOptions,
): Promise<ReadonlyArray<StackFindings>> => {
  const found = new Map<string, StackFindings>();
  for (const stacks of await stackFiles(files, options.open)) {
    for (const findings of await checkOne(stacks, options)) {
      const known = found.get(findings.file);
      found.set(findings.file, known === undefined ? findings : joinedFindings(known, findings));
    }
  }
  return [...found.values()];
};
