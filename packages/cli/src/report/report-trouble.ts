import { wordsOf } from '@org/cognito-core';
import { concealedPath } from '@org/cognito-file';
import type { SourceTrouble } from '../sources/source-trouble';
import { visible } from '../terminal/visible';
import { shownName } from './shown-name';
import { subjectOf } from './subject';

/** Tells what is wrong with a source, and shows no line of the file: a state holds secrets under any name. */
export const reportTrouble = ({ file, issue }: SourceTrouble): string => {
  const { code, severity, position, resource } = issue;
  const { message, fix } = wordsOf(issue);
  const place = [shownName(file), ...(position ? [position.line, position.column] : [])].join(':');
  const path = concealedPath(issue.path);
  // Only what stands in a module of Terraform has an address.
  const subject = subjectOf({ isModule: resource !== undefined }, { ...issue, path });
  const told = `${subject === '' ? '' : `${visible(subject)}: `}${visible(message)}`;
  return `${place}: ${severity} ${code}  ${told}\n  fix: ${visible(fix)}\n`;
};

/** Tells all that is wrong with sources. */
export const reportTroubles = (troubles: ReadonlyArray<SourceTrouble>): string =>
  troubles.map(reportTrouble).join('');
