/** The command that explains a code, with its usage. Only `command-line.ts` imports it. */
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { nameHint } from '../terminal/name-hint';
import { printJson } from '../terminal/print-json';
import { allExplained } from '../catalogue/all-explained';
import { exampleFix } from '../catalogue/example-fix';
import type { Explained } from '../catalogue/explained';
import { codesText, explanationText } from './explanation-text';

/** The options of `cognito-client explain`. */
export interface ExplainOptions {
  readonly format: 'text' | 'json';
}

const unknownCode = (code: string, known: ReadonlyArray<string>): string =>
  `no issue has the code ${code}; ${nameHint(code, known, 'cognito-client explain lists all codes')}`;

const asJson = async (explained: Explained): Promise<object> => {
  const fix = await exampleFix(explained);
  return { ...explained, ...(fix && { fix: { title: fix.title, safe: fix.isSafe, diff: fix.diff } }) };
};

/** Explains codes, or lists all of them where none is given. */
export const explainCommand = async (
  codes: ReadonlyArray<string>,
  { format }: ExplainOptions,
  { stdout, stderr }: Io,
): Promise<ExitCode> => {
  const all = await allExplained();
  const known = all.map(({ code }) => code);
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0) {
    for (const code of unknown) fail(stderr, unknownCode(code, known));
    return exitCode.trouble;
  }
  const asked = codes.length === 0 ? all : codes.flatMap((code) => all.filter((each) => each.code === code));
  if (format === 'json') stdout.write(printJson(await Promise.all(asked.map(asJson))));
  else if (codes.length === 0) stdout.write(codesText(asked, stdout.isColoured));
  else {
    const texts = asked.map(async (each) => explanationText(each, await exampleFix(each), stdout.isColoured));
    stdout.write((await Promise.all(texts)).join('\n'));
  }
  return exitCode.fine;
};
