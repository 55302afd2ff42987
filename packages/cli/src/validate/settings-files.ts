/** The files by which others are judged, so that a change of one is a change of all. */
import { basename } from 'node:path';
import { configName } from '../check/given-judgement';
import { assignmentIn } from '../config/assignments';
import { configurationNames } from '../files/configuration-names';
import { suppressionsName } from '../files/suppressions-name';
import type { ValidateOptions } from './validate-options';

/** The files that the options name, beside those that are checked. */
export const namedByOptions = (options: ValidateOptions): ReadonlyArray<string> => [
  ...(options.parameters ?? []).filter((argument) => assignmentIn(argument) === undefined),
  ...(options.varFile ?? []),
  ...[configName(options), options.context, options.suppressions].flatMap((file) => file ?? []),
];

/** The names by which such files are found without being named. */
export const settingNames: ReadonlyArray<string> = [...configurationNames, suppressionsName];

/** Whether a file is one by its name, such as one that is gone. */
export const isSettingByName = (file: string): boolean => settingNames.includes(basename(file));
