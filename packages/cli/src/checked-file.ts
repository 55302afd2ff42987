import { isError, validate, type UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { exitCode, type ExitCode } from './exit-code';
import { inReadingOrder, type PlacedIssue } from './placed-issue';
import { readText } from './read-text';
import { parseSource } from './source-file';

/** What is known of a file. */
export interface CheckedFile {
  /** As the arguments have it. */
  readonly file: string;
  /** Empty if the file cannot be read. */
  readonly text: string;
  readonly issues: ReadonlyArray<PlacedIssue>;
  /** Not there if there is an error. */
  readonly client?: UserPoolClient;
}

/** Reads a file, and says everything that is to be said about the client in it. */
export const checkFile = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<CheckedFile> => {
  const read = await readText(file, stdin);
  if (E.isLeft(read)) {
    return {
      file,
      text: '',
      issues: [{ code: 'file-unreadable', severity: 'error', path: [], ...read.left }],
    };
  }
  const text = read.right;
  const source = parseSource(text);
  if (E.isLeft(source)) return { file, text, issues: source.left };
  const { client, issues } = validate(source.right.value);
  return {
    file,
    text,
    issues: inReadingOrder(issues.map(source.right.place)),
    ...(client !== undefined && { client }),
  };
};

/** Checks files one after the other. */
export const checkFiles = async (
  files: ReadonlyArray<string>,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<ReadonlyArray<CheckedFile>> => {
  const checked: Array<CheckedFile> = [];
  for (const file of files) checked.push(await checkFile(file, stdin));
  return checked;
};

const isFileTrouble = ({ code }: PlacedIssue): boolean =>
  code === 'file-unreadable' || code === 'file-syntax';

/** What the program answers to files like these. In strict mode warnings count as errors. */
export const exitCodeOf = (files: ReadonlyArray<CheckedFile>, isStrict: boolean): ExitCode => {
  const issues = files.flatMap((file) => file.issues);
  if (issues.some(isFileTrouble)) return exitCode.trouble;
  return issues.some((issue) => isStrict || isError(issue)) ? exitCode.issues : exitCode.fine;
};
