/** Why a source gives no clients, and how that is told. */
import { printPath, type Issue } from '@org/cognito-core';
import { concealedPath, type Position } from '@org/cognito-file';
import { shownName } from '../report/report-text';
import { visible } from '../terminal/visible';

/** What is wrong, and with which file. */
export interface SourceTrouble {
  readonly file: string;
  readonly issue: Issue & { readonly position?: Position };
}

/** An error that is about a file as a whole. */
export const troubleOf = (file: string, code: string, message: string, fix: string): SourceTrouble => ({
  file,
  issue: { code, severity: 'error', path: [], message, fix },
});

/** Tells what is wrong, and shows no line of the file: a state holds secrets under any name. */
export const reportTrouble = ({ file, issue }: SourceTrouble): string => {
  const { code, severity, path, message, fix, position } = issue;
  const place = [shownName(file), ...(position ? [position.line, position.column] : [])].join(':');
  const subject = path.length === 0 ? '' : `${visible(printPath(concealedPath(path)))}: `;
  return `${place}: ${severity} ${code}  ${subject}${visible(message)}\n  fix: ${visible(fix)}\n`;
};
