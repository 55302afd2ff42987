import { inUserPool, writtenAs, type ExampleFile } from '../catalogue/example-file';
import type { Explained } from '../catalogue/explained';
import { sourceLine } from '../catalogue/source-line';

/** The page of a code, beside the page of the program. A program that was not released has no pages that others can open. */
export const rulePage = (code: string, homepage: string | undefined): string | undefined =>
  homepage === undefined
    ? undefined
    : new URL(`core/docs/${code}.md`, homepage).href.replace('/tree/', '/blob/');

const shown = (title: string, yaml: string): string => `${title}:\n\n\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``;

const example = (title: string, file: ExampleFile | undefined): ReadonlyArray<string> => {
  if (file === undefined) return [];
  const { kind, yaml, userPool } = file;
  return [
    shown(`${title}${writtenAs[kind]}`, yaml),
    ...(userPool === undefined ? [] : [shown(inUserPool, userPool)]),
  ];
};

/** What a rule is about, as the texts of SARIF: plain, and in Markdown with examples and sources. */
export const ruleHelp = (
  { summary, why, failing, fixed, sources }: Explained,
  page: string | undefined,
): { readonly text: string; readonly markdown: string } => ({
  text: [`${summary}.`, why, ...(page === undefined ? [] : [page])].join('\n\n'),
  markdown: [
    `${summary}.`,
    why,
    ...example('Fails', failing),
    ...example('Passes', fixed),
    ...(sources === undefined
      ? []
      : [`Sources:\n\n${sources.map((source) => `- ${sourceLine(source)}`).join('\n')}`]),
    ...(page === undefined ? [] : [`[More about this rule](${page})`]),
  ].join('\n\n'),
});
