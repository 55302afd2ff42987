import { printPath, wordsOf } from '@org/cognito-core';
import { concealedPath } from '@org/cognito-file';
import type { SourceTrouble } from '../sources/source-trouble';
import { visible } from '../terminal/visible';
import { shownName } from './shown-name';

/** Tells what is wrong with a source, and shows no line of the file: a state holds secrets under any name. */
export const reportTrouble = ({ file, issue }: SourceTrouble): string => {
  const { code, severity, path, position } = issue;
  const { message, fix } = wordsOf(issue);
  const place = [shownName(file), ...(position ? [position.line, position.column] : [])].join(':');
  const subject = path.length === 0 ? '' : `${visible(printPath(concealedPath(path)))}: `;
  return `${place}: ${severity} ${code}  ${subject}${visible(message)}\n  fix: ${visible(fix)}\n`;
};

/** Tells all that is wrong with sources. */
export const reportTroubles = (troubles: ReadonlyArray<SourceTrouble>): string =>
  troubles.map(reportTrouble).join('');
