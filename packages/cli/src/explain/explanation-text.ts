import { createColors } from 'picocolors';
import { shownSeverity } from '../report/shown-severity';
import { setLine } from '../catalogue/set-line';
import { sourceLine } from '../catalogue/source-line';
import { inUserPool, writtenAs, type ExampleFile } from '../catalogue/example-file';
import { fixOptions, type ExampleFix } from '../catalogue/example-fix';
import type { Explained } from '../catalogue/explained';

type Colours = ReturnType<typeof createColors>;

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, '    ');

const example = (title: string, file: ExampleFile | undefined, colours: Colours): ReadonlyArray<string> => {
  if (file === undefined) return [];
  const { kind, yaml, userPool } = file;
  return [
    `  ${colours.bold(`${title}${writtenAs[kind]}:`)}\n${indented(yaml)}\n`,
    ...(userPool === undefined ? [] : [`  ${inUserPool}:\n${indented(userPool)}\n`]),
  ];
};

const shownFix = (
  explained: Explained,
  fix: ExampleFix | undefined,
  colours: Colours,
): ReadonlyArray<string> => {
  if (fix === undefined) return [];
  const { title, isSafe, diff } = fix;
  const how = fixOptions(explained, fix);
  const kind = isSafe ? 'safe' : 'suggestion';
  return [
    `  ${colours.bold(`Fix (${kind}):`)} ${title}\n${indented(diff)}\n`,
    `  Apply it: cognito-client validate ${how} FILE\n`,
  ];
};

const shownSources = (sources: Explained['sources'], colours: Colours): ReadonlyArray<string> => {
  if (sources === undefined) return [];
  const lines = sources.map((source) => `    ${sourceLine(source)}\n`);
  return [`  ${colours.bold('Sources:')}\n${lines.join('')}`];
};

/** An explanation for people, from the code to its sources. */
export const explanationText = (
  explained: Explained,
  fix: ExampleFix | undefined,
  isColoured: boolean,
): string => {
  const colours = createColors(isColoured);
  const { code, severity, summary, why, serviceMessage, sources, failing, fixed } = explained;
  const sets = setLine(explained);
  return [
    `${shownSeverity(severity, colours)} ${colours.bold(code)}  ${summary}\n`,
    `  ${why}\n`,
    ...(sets === undefined ? [] : [`  ${sets}\n`]),
    ...(serviceMessage === undefined ? [] : [`  The service says: ${serviceMessage}\n`]),
    ...example('Fails', failing, colours),
    ...shownFix(explained, fix, colours),
    // What the fix has made is not shown twice.
    ...(fix?.isFixed === true ? [] : example('Passes', fixed, colours)),
    ...shownSources(sources, colours),
  ].join('\n');
};

/** One line for each code. */
export const codesText = (list: ReadonlyArray<Explained>, isColoured: boolean): string => {
  const colours = createColors(isColoured);
  const width = Math.max(...list.map(({ code }) => code.length));
  return list
    .map(({ code, severity, set, summary }) => {
      const gap = ' '.repeat('warning'.length - severity.length);
      return `${shownSeverity(severity, colours)}${gap}  ${code.padEnd(width)}  ${summary}${set === undefined ? '' : ` (${set})`}\n`;
    })
    .join('');
};
