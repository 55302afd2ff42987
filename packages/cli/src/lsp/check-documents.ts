/** What `validate` says of files, as an editor has them. */
import * as E from 'fp-ts/Either';
import { dirname, join } from 'node:path';
import { checkFiles, type CheckedFile } from '../check/checked-file';
import type { TextOptions } from '../check/checked-issue';
import { refusedFile } from '../check/checked-text';
import type { FixChoice } from '../check/fixed-file';
import { givenJudgement, type JudgementOptions } from '../check/given-judgement';
import { judgedFiles } from '../check/judged-files';
import { configurations } from '../config/configurations';
import { isModuleFile, isVariablesFile } from '../files/module-name';
import { noInput } from '../files/no-input';
import type { OpenTexts } from '../files/open-texts';
import type { TroubledFile } from '../files/troubled-file';
import { isThere } from '../files/is-there';
import { suppressionsName } from '../files/suppressions-name';
import { givenVariables, type VariableOptions } from '../module/given-variables';
import { moduleFilesIn } from '../module/module-folder';
import { applySuppressions } from '../suppressions/applied-suppressions';
import { suppressedFiles } from '../suppressions/suppressed-files';

/** By what the files of an editor are judged, beside the configurations. */
export interface LspOptions extends JudgementOptions, VariableOptions {}

/** What is checked: files, and the modules that they are part of. */
interface DocumentCheck {
  readonly paths: ReadonlyArray<string>;
  readonly open: OpenTexts;
  /** Where the editor has its files, in which the file of suppressions is looked for. */
  readonly root: string;
  readonly options: LspOptions;
  /** @default not to find what fixes change */
  readonly findTexts?: TextOptions;
  /** @default none */
  readonly fixes?: FixChoice;
}

/** What is known of files, and of the files by which they are judged. */
export interface CheckedDocuments {
  readonly files: ReadonlyArray<CheckedFile>;
  /** Everything on the disk that may change what is said of them. */
  readonly readFrom: ReadonlyArray<string>;
}

const refused = (troubled: ReadonlyArray<TroubledFile>): CheckedDocuments => ({
  files: troubled.map(refusedFile),
  readFrom: troubled.map(({ file }) => file),
});

const silent = { write: () => undefined, isColoured: false };

/** The files of which one is a part: itself alone, or its module. */
const partsOf = async (path: string, open: OpenTexts): Promise<ReadonlyArray<string>> =>
  isModuleFile(path) || isVariablesFile(path)
    ? (await moduleFilesIn(dirname(path), open)).map((name) => join(dirname(path), name))
    : [path];

/**
 * Checks files with all that belongs to them. What is nothing of ours is passed over, as in a folder. The configuration is
 * read anew each time: it is small, and nobody need ask whether it has changed.
 */
export const checkDocuments = async ({
  paths,
  open,
  root,
  options,
  findTexts,
  fixes,
}: DocumentCheck): Promise<CheckedDocuments> => {
  const given = await givenJudgement(options, noInput);
  if (E.isLeft(given)) return refused([given.left]);
  const variables = await givenVariables(options, noInput);
  if (E.isLeft(variables)) return refused([variables.left]);
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of await partsOf(path, open)) found.add(file);
  }
  const judged = await judgedFiles(
    [...found].map((file) => ({ file, isNamed: false })),
    configurations(options, noInput),
    given.right,
  );
  if (E.isLeft(judged)) return refused(judged.left);
  const usual = join(root, suppressionsName);
  const isUsual = await isThere(usual);
  const suppressed = await suppressedFiles(
    judged.right.judged.map((file) =>
      isUsual && file.suppressions === undefined ? { ...file, suppressions: usual } : file,
    ),
    { suppressAll: false },
  );
  if (E.isLeft(suppressed)) return refused(suppressed.left);
  let files = await checkFiles(
    suppressed.right.flatMap((group) => group.files),
    {
      stdin: noInput,
      open,
      given: variables.right,
      ...(findTexts && { findTexts }),
      ...(fixes && { fixes }),
    },
    silent,
  );
  for (const { suppressions } of suppressed.right) {
    files = (await applySuppressions(files, suppressions)).files;
  }
  return {
    files,
    readFrom: [
      ...judged.right.settings,
      ...suppressed.right.map(({ suppressions }) => suppressions.file),
      ...files.flatMap(({ file, beside }) => [file, ...(beside === undefined ? [] : [beside])]),
    ],
  };
};
