/** Reports of what was found, for people and for programs. The commands import it. */
import type { DialectName } from '@org/cognito-core';
import { createColors } from 'picocolors';
import { showableLines, type CheckedFile } from '../check/checked-file';
import { counted, reportedFiles } from './counted';
import { issueText } from './issue-text';
import { placeOf } from './shown-place';
import { told } from './told';

type Colours = ReturnType<typeof createColors>;

const reportFile = (
  checked: CheckedFile,
  colours: Colours,
  words: DialectName | undefined,
): ReadonlyArray<string> => {
  if (checked.issues.length === 0) return [];
  const lines = showableLines(checked);
  return checked.issues.map((issue) => `${issueText(checked, issue, { colours, lines, words })}\n`);
};

/** What was not decided, by place and by what would decide it, with the rules that wait for that. */
const reportDeferrals = (checked: CheckedFile, colours: Colours): ReadonlyArray<string> => {
  const waiting = new Map<string, ReadonlyArray<string>>();
  for (const deferral of checked.deferred) {
    const { code, needs } = deferral;
    const what = told(checked, deferral, `needs ${needs}`);
    const line = `${colours.bold(placeOf(checked, deferral))}: ${colours.cyan('deferred')}  ${what}`;
    waiting.set(line, [...(waiting.get(line) ?? []), code]);
  }
  return [...waiting].map(([line, codes]) => `${line}\n  for: ${[...new Set(codes)].join(', ')}\n\n`);
};

/** How files are reported to people. */
interface TextReport {
  readonly isColoured: boolean;
  readonly explainDeferred: boolean;
  /** @default those of each file */
  readonly words?: DialectName;
}

/** The issues of files, for people, and a line that counts them. */
export const reportText = (
  all: ReadonlyArray<CheckedFile>,
  { isColoured, explainDeferred, words }: TextReport,
): string => {
  const colours = createColors(isColoured);
  const files = reportedFiles(all);
  return [
    ...files.flatMap((file) => reportFile(file, colours, words)),
    ...(explainDeferred ? files.flatMap((file) => reportDeferrals(file, colours)) : []),
    counted(all, explainDeferred),
  ].join('');
};
