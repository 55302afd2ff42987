/** The command that says what an error comes from, with its usage. Only `command-line.ts` imports it. */
import * as E from 'fp-ts/Either';
import { allExplained } from '../catalogue/all-explained';
import { readText, standardInput, standardInputTwice } from '../files/read-text';
import { reportTroubles } from '../report/report-trouble';
import { readKnownClient, type KnownClientOptions } from '../sides/known-client';
import { troublesOf } from '../sources/source-trouble';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { whyJson } from './why-json';
import { whyText } from './why-text';

/** The options of `cognito-client why`. */
export interface WhyCommandOptions extends KnownClientOptions {
  readonly format: 'text' | 'json';
}

const unknown = `nothing is known of this error; give more of it: the message of the service, the
failed URL, or the code after "error="`;

/** Says what an error comes from. */
export const whyCommand = async (
  error: string,
  file: string | undefined,
  { format, ...options }: WhyCommandOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const mistake = standardInputTwice([error, file]);
  if (mistake !== undefined) return fail(stderr, mistake);
  const read = error === standardInput ? await readText(standardInput, stdin) : E.right(error);
  if (E.isLeft(read)) {
    tell(stderr, reportTroubles(troublesOf({ file: standardInput, issues: [read.left.issue] })));
    return exitCode.trouble;
  }
  const known =
    file === undefined ? E.right(undefined) : await readKnownClient(file, options, { stdin, stderr });
  if (E.isLeft(known)) return known.left;
  // Loaded here, so that no other command waits for it.
  const { why } = await import('@org/cognito-app-config');
  const client = known.right;
  const diagnosis = why(read.right, { rules: await allExplained(), ...(client && { client }) });
  // Without a file, people have the names of the console and of the API before them.
  const dialect = client?.dialect ?? 'describe';
  if (format === 'json') stdout.write(whyJson(diagnosis, dialect));
  else stdout.write(whyText(diagnosis, dialect, stdout.isColoured));
  if (diagnosis.causes.length > 0 || diagnosis.rules.length > 0) return exitCode.fine;
  if (format === 'text') stderr.write(`${unknown}\n`);
  return exitCode.issues;
};
