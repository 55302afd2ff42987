/**
 * Issues in the format of JUnit's reports, which most servers of pipelines show as tests: a file is a suite, and an issue a
 * test that fails. Only what the schemas of both Ant and Jenkins know is written.
 */
import { isError, wordsOf, type DialectName } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';
import { createColors } from 'picocolors';
import { isFileTrouble, showableLines, type CheckedFile } from '../check/checked-file';
import { plural } from '../terminal/plural';
import { reportedFiles } from './counted';
import { issueText } from './issue-text';
import { namedFrom } from './named-from';
import { shownFile } from './shown-place';
import { told } from './told';

/** How files are reported as tests. */
interface JunitReport {
  /** Whether warnings fail, too. */
  readonly isStrict: boolean;
  readonly explainDeferred: boolean;
  /** The folder from which files are named. */
  readonly root: string;
  /** The version of the program. */
  readonly version: string;
  readonly now: Date;
  /** @default those of each file */
  readonly words?: DialectName | undefined;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML has no way to write some characters, but those that `visible` replaces are gone already. */
const escaped = (text: string): string =>
  text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD').replace(/[&<>"]/g, (character) => entities[character] as string);

const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string => {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content === ''
    ? `<${name}${listed.join('')}/>\n`
    : `<${name}${listed.join('')}>${content}</${name}>\n`;
};

const parent = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: string,
): string => element(name, attributes, `\n${children.replace(/^(?=<)/gm, '  ')}`);

const testCase = (
  checked: CheckedFile,
  issue: PlacedIssue,
  text: string,
  { isStrict, words }: JunitReport,
): string => {
  const attributes = { name: told(checked, issue, issue.code), classname: shownFile(checked), time: 0 };
  if (!isStrict && !isError(issue)) return element('testcase', attributes);
  const failure = element(
    isFileTrouble(issue) ? 'error' : 'failure',
    { message: told(checked, issue, wordsOf(issue, words).message), type: issue.code },
    escaped(text.trimEnd()),
  );
  return parent('testcase', attributes, failure);
};

const suite = (checked: CheckedFile, id: number, report: JunitReport): string => {
  const { issues, suppressed = [], deferred } = checked;
  const name = shownFile(checked);
  const { isStrict, explainDeferred, version, now, words } = report;
  const lines = showableLines(checked);
  const colours = createColors(false);
  const texts = issues.map((issue) => issueText(checked, issue, { colours, lines, words }));
  const failing = issues.filter((issue) => isStrict || isError(issue));
  const errors = failing.filter(isFileTrouble).length;
  const out = [
    ...texts,
    ...(explainDeferred
      ? deferred.map((each) => `deferred ${each.code}  ${told(checked, each, `needs ${each.needs}`)}\n`)
      : []),
    ...(suppressed.length > 0 ? [`${plural(suppressed.length, 'issue')} suppressed\n`] : []),
  ];
  return parent(
    'testsuite',
    {
      name,
      package: 'cognito-client',
      id,
      timestamp: now.toISOString().slice(0, 19),
      // No report shows how a machine is laid out.
      hostname: 'localhost',
      tests: Math.max(1, issues.length),
      failures: failing.length - errors,
      errors,
      time: 0,
    },
    [
      parent('properties', {}, element('property', { name: 'version', value: version })),
      ...issues.map((issue, index) => testCase(checked, issue, texts[index] as string, report)),
      // Some servers take a report without tests for a mistake.
      ...(issues.length === 0
        ? [element('testcase', { name: 'app clients', classname: name, time: 0 })]
        : []),
      element('system-out', {}, escaped(out.join('\n').trimEnd())),
      element('system-err', {}),
    ].join(''),
  );
};

/** The issues of files as tests. A warning is a test that passes, unless warnings fail. */
export const reportJunit = (files: ReadonlyArray<CheckedFile>, report: JunitReport): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${parent(
    'testsuites',
    {},
    reportedFiles(files)
      .map(namedFrom(report.root))
      .map((checked, id) => suite(checked, id, report))
      .join(''),
  )}`;
