import { nearestName } from '@org/cognito-core';
import { exitCode, type ExitCode } from './exit-code';
import { allExplained } from './explained';
import { codesText, explanationText } from './explanation-text';
import type { Io } from './io';
import { printJson } from './print-json';
import { visible } from './visible';

/** The options of `cognito-client explain`. */
export interface ExplainOptions {
  readonly format: 'text' | 'json';
}

const unknownCode = (code: string, known: ReadonlyArray<string>): string => {
  const nearest = nearestName(code, known);
  const hint = nearest === undefined ? 'cognito-client explain lists all codes' : `did you mean ${nearest}?`;
  return `error: no issue has the code ${visible(code)}; ${hint}\n`;
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
    stderr.write(unknown.map((code) => unknownCode(code, known)).join(''));
    return exitCode.trouble;
  }
  const asked = codes.length === 0 ? all : codes.flatMap((code) => all.filter((each) => each.code === code));
  if (format === 'json') stdout.write(printJson(asked));
  else if (codes.length === 0) stdout.write(codesText(asked, stdout.isColoured));
  else stdout.write(asked.map((each) => explanationText(each, stdout.isColoured)).join('\n'));
  return exitCode.fine;
};
