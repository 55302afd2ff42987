/**
 * One text that may hold app clients, checked as `cognito-client validate` checks a file. It takes text, reads no disk, and
 * runs in a browser too.
 *
 * @packageDocumentation
 */
import { wordsOf, type DialectName, type Path, type Severity, type World } from '@org/cognito-core';
import type { Position, TextEdit } from '@org/cognito-file';
import type { SourceFormat } from '@org/cognito-import';
import type { Judgement } from './check/check-source';
import type { CheckedIssue } from './check/checked-issue';
import { checkModule } from './check/checked-module';
import { checkData } from './check/checked-text';
import type { TextCheckOptions } from './check/judged-text';
import type { FixChoice } from './check/fixed-file';
import { isModuleFile } from './files/module-name';
import { wordEnd } from './files/word-end';
import { folderOfText, pathInModule } from './module/path-in-module';
import { readModuleFrom, type ModuleText } from './module/read-module';
import { subjectOf } from './report/subject';

export { allExplained } from './catalogue/all-explained';
export type { Explained } from './catalogue/explained';
export type { FixChoice } from './check/fixed-file';
export type { ModuleText } from './module/read-module';
export { sentenceParts, type SentencePart } from './report/sentence-parts';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A text that somebody wrote. */
export interface NamedText {
  /** The name of its file, by which Terraform and JSON are known, such as `main.tf`. */
  readonly name: string;
  readonly text: string;
}

/** How a text is checked: the rule set and the levels of rules, what is known of the user pool, and what follows. */
export interface CheckTextOptions extends Partial<Omit<Judgement, 'parameters' | 'measure'>> {
  /**
   * The values that a deployment gives to the parameters of a template, or to the variables of a module.
   * @default none: allowed values are all tried, and otherwise defaults count
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * The other files of a module, and those of the modules that it calls, by their paths as seen from where the name of the
   * text begins: `variables.tf`, or `modules/auth/main.tf`.
   * @default none
   */
  readonly others?: ReadonlyArray<ModuleText>;
  /**
   * The fixes that are applied first.
   * @default none
   */
  readonly fixes?: FixChoice;
  /**
   * Whether to find what each fix changes in the text. That takes several times as long as the check, since each changed
   * text is read again.
   * @default true
   */
  readonly withFixes?: boolean;
  /**
   * The tool in whose words issues are told.
   * @default that of the text
   */
  readonly words?: DialectName;
}

/** A fix of an issue that changes the text. */
export interface TextFix {
  /** What it does, in the imperative, with code between backticks. */
  readonly title: string;
  /** Whether it has one right answer. Otherwise the author chooses. */
  readonly isSafe: boolean;
  /** They do not overlap; offsets count UTF-16 code units. They are edits of the text that the issue is in. */
  readonly edits: ReadonlyArray<TextEdit>;
}

/** An issue in a text. */
export interface TextIssue {
  /** By which `allExplained` explains it. */
  readonly code: string;
  readonly severity: Severity;
  /** The name of the text that it is in: that of another file of a module, where that is the reason. */
  readonly name: string;
  readonly path: Path;
  /** What it is about, as people write it; empty if that is the text as a whole. */
  readonly subject: string;
  /** The logical id of the client in a template, or its address in a module. */
  readonly resource?: string;
  /** The deployments in which it is there; absent if it is in all of them. */
  readonly world?: World;
  /** What is wrong, as the predicate of a sentence whose subject is the place, with code between backticks. */
  readonly message: string;
  /** What to do about it, in the imperative, with code between backticks. */
  readonly fix: string;
  /** Where it begins and ends; absent if it is about the text as a whole. Lines and columns count from 1. */
  readonly range?: { readonly start: Position; readonly end: Position };
  /** What a program can do about it: mostly one, and none if only the author can do something. */
  readonly fixes: ReadonlyArray<TextFix>;
}

/** What is known of a text. */
export interface TextReport {
  /** How many app clients it holds; none if it is nothing of ours, of which an issue then tells. */
  readonly clients: number;
  /** `written` stands for commands, calls and programs. */
  readonly kind: 'props' | 'template' | 'module' | 'foreign' | 'written';
  /** What wrote it, if that was another tool. Such a text is not changed, and its issues have no range. */
  readonly foreign?: SourceFormat;
  /** In the order of reading. */
  readonly issues: ReadonlyArray<TextIssue>;
  /** The text after the fixes that were asked for. */
  readonly text: string;
}

// -------------------------------------------------------------------------------------
// telling
// -------------------------------------------------------------------------------------

/** Tells the issues of a text in plain words. */
const told = (
  { name, text }: NamedText,
  issues: ReadonlyArray<CheckedIssue>,
  { words, isModule }: { readonly words: DialectName | undefined; readonly isModule: boolean },
): ReadonlyArray<TextIssue> => {
  const lines = text.split('\n');
  return issues.map((issue) => {
    const { code, severity, path, resource, world, position, texts = [] } = issue;
    const { message, fix } = wordsOf(issue, words);
    return {
      code,
      severity,
      name,
      path,
      subject: subjectOf({ isModule }, issue),
      message,
      fix,
      ...(resource !== undefined && { resource }),
      ...(world !== undefined && { world }),
      ...(position !== undefined && { range: { start: position, end: wordEnd(lines, position) } }),
      fixes: texts.map(({ title, fix: { isSafe }, edits }) => ({ title, isSafe, edits })),
    };
  });
};

// -------------------------------------------------------------------------------------
// checking
// -------------------------------------------------------------------------------------

/** What is found beside the issues of a text. */
const textOptions = ({
  fixes,
  withFixes = true,
  words,
}: {
  readonly [K in 'fixes' | 'withFixes' | 'words']: CheckTextOptions[K] | undefined;
}): TextCheckOptions => ({
  ...(withFixes && { findTexts: { withCosts: false, ...(words && { words }) } }),
  ...(fixes && { fixes }),
});

const checkModuleText = async (
  { name, text }: NamedText,
  { others = [], fixes, withFixes, words, parameters = {}, context = {}, ...rules }: CheckTextOptions,
): Promise<TextReport> => {
  const files = [{ path: name, text }, ...others.filter(({ path }) => path !== name)];
  const root = folderOfText(name);
  const read = await readModuleFrom({
    files,
    pathsIn: (folder) => {
      const paths = files
        .map(({ path }) => path)
        .filter((path) => folderOfText(path) === pathInModule(root, folder));
      return paths.length === 0 ? undefined : paths.sort();
    },
    troubled: [],
    variables: parameters,
    variableFiles: [],
    readFile: (path) => files.find((each) => each.path === pathInModule(root, path))?.text,
  });
  const found = await checkModule(
    read,
    { judgement: { context, ...rules }, isAsked: (path) => path === name },
    textOptions({ fixes, withFixes, words }),
  );
  return {
    kind: 'module',
    clients: read.module.clients.length,
    text: found.find(({ file }) => file === name)?.text ?? text,
    issues: found.flatMap((each) =>
      told({ name: each.file, text: each.text }, each.issues, { words, isModule: true }),
    ),
  };
};

/**
 * Checks a text of any kind: the props of one app client, a CloudFormation, SAM or Serverless template, a file of a Terraform
 * module, commands of the AWS CLI in scripts and documents, or what the AWS CLI, the service or another tool wrote. It says what `cognito-client validate` says of a file of
 * that name.
 *
 * @example
 * import { checkText } from '@org/cognito-cli/check-text';
 *
 * const text = 'disableOAuth: true\nreadAttribute: [email]\n';
 * const { clients, issues } = await checkText({ name: 'web.yaml', text });
 *
 * assert.strictEqual(clients, 1);
 * assert.deepStrictEqual(
 *   issues.map(({ code, subject, range }) => [code, subject, range?.start, range?.end]),
 *   [['unknown-key', 'readAttribute', { line: 2, column: 1 }, { line: 2, column: 14 }]],
 * );
 * assert.deepStrictEqual(issues[0]?.fixes, [
 *   { title: 'write readAttributes', isSafe: true, edits: [{ offset: 19, length: 13, text: 'readAttributes' }] },
 * ]);
 */
export const checkText = async (named: NamedText, options: CheckTextOptions = {}): Promise<TextReport> => {
  const { name, text } = named;
  if (isModuleFile(name)) return checkModuleText(named, options);
  const { context = {}, others: _, fixes, withFixes, words, ...rules } = options;
  const checked = await checkData(
    { file: name, text, isNamed: true, judgement: { context, ...rules } },
    textOptions({ fixes, withFixes, words }),
  );
  const { clients, foreign, isTemplate = false, isWritten = false } = checked;
  const kind = isWritten ? 'written' : isTemplate ? 'template' : 'props';
  return {
    kind: foreign === undefined ? kind : 'foreign',
    ...(foreign && { foreign }),
    clients,
    text: checked.text === '' ? text : checked.text,
    issues: told({ name, text: checked.text }, checked.issues, { words, isModule: false }),
  };
};
