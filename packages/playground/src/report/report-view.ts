/** The report of a text: its issues by severity, with their fixes and explanations. Only the page imports it. */
import type { TextFix, TextIssue, TextReport } from '@org/cognito-cli/check-text';
import { withCode } from '../element/code-words';
import { counted } from '../element/counted';
import { button, element, type Child } from '../element/element';
import { explanationOf } from './explanation';

/** What a reader does with a report. */
export interface ReportActions {
  readonly goTo: (issue: TextIssue) => void;
  readonly apply: (fix: TextFix) => void;
  /** Applies the safe fixes of every issue, or suggestions too. */
  readonly applyAll: (which: 'safe' | 'all') => void;
  /** Whether there are so many issues that the fixes of each are not known. */
  readonly areFixesLeftOut: boolean;
}

type Severity = TextIssue['severity'];

const groups: ReadonlyArray<readonly [severity: Severity, title: string]> = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
];

const countOf = ({ issues }: TextReport, severity: Severity): number =>
  issues.filter((issue) => issue.severity === severity).length;

/** How many issues there are, in a few words. */
export const summaryOf = (report: TextReport): string => {
  const counts = groups
    .map(([severity]) => [countOf(report, severity), severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => counted(count, severity));
  return counts.length === 0 ? 'No issues' : counts.join(', ');
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What an issue is about, without the way to its resource, which is told beside it. */
const shortSubject = ({ subject, resource }: TextIssue): string => {
  const ways = [`Resources.${resource}.Properties.`, `Resources.${resource}.`, `${resource}.`];
  const way = ways.find((each) => subject.startsWith(each)) ?? '';
  return subject.slice(way.length);
};

const sentence = (issue: TextIssue): ReadonlyArray<Child> => {
  const { message } = issue;
  const subject = shortSubject(issue);
  return subject === ''
    ? withCode(`The text ${message}.`)
    : [element('code', {}, subject), ' ', ...withCode(`${message}.`)];
};

const fixButton = (fix: TextFix, { apply }: ReportActions): HTMLElement =>
  button({ class: 'fix', ...(fix.isSafe && { 'data-safe': true }) }, capitalised(fix.title), () =>
    apply(fix),
  );

/** The ways to take an issue away: in words where only its author can do it, or knows the case. */
const fixesOf = ({ fix, fixes }: TextIssue, actions: ReportActions): ReadonlyArray<Child> => [
  ...(fixes.some(({ title }) => title === fix)
    ? []
    : [element('p', { class: 'advice' }, ...withCode(`${capitalised(fix)}.`))]),
  ...(fixes.length === 0
    ? []
    : [element('div', { class: 'fixes' }, ...fixes.map((each) => fixButton(each, actions)))]),
];

const place = (issue: TextIssue, { goTo }: ReportActions): Child => {
  const { range } = issue;
  if (range === undefined) return undefined;
  const { line, column } = range.start;
  return button(
    { class: 'place', 'aria-label': `Go to line ${line}, column ${column}` },
    `Line ${line}, column ${column}`,
    () => goTo(issue),
  );
};

const card = (issue: TextIssue, actions: ReportActions): HTMLElement =>
  element(
    'li',
    { class: 'issue', 'data-severity': issue.severity },
    element('p', { class: 'message' }, ...sentence(issue)),
    element(
      'p',
      { class: 'facts' },
      element('span', { class: 'code' }, issue.code),
      place(issue, actions),
      issue.resource === undefined ? undefined : element('span', {}, issue.resource),
      issue.world === undefined ? undefined : element('span', {}, issue.world.label),
    ),
    ...fixesOf(issue, actions),
    explanationOf(issue.code),
  );

const group = (
  [severity, title]: readonly [Severity, string],
  { issues }: TextReport,
  actions: ReportActions,
): Child => {
  const own = issues.filter((issue) => issue.severity === severity);
  return own.length === 0
    ? undefined
    : element(
        'section',
        { 'aria-label': title },
        element('h3', {}, `${title} `, element('span', { class: 'count' }, String(own.length))),
        element('ul', { class: 'issues' }, ...own.map((issue) => card(issue, actions))),
      );
};

const bulkFixes = ({ issues }: TextReport, { applyAll, areFixesLeftOut }: ReportActions): Child => {
  if (areFixesLeftOut) {
    return element(
      'div',
      { class: 'bulk' },
      button({ class: 'primary' }, 'Apply the safe fixes', () => applyAll('safe')),
      button({}, 'Apply all fixes', () => applyAll('all')),
    );
  }
  const fixes = issues.filter((issue) => issue.fixes.length > 0);
  const safe = fixes.filter((issue) => issue.fixes.some(({ isSafe }) => isSafe));
  return fixes.length === 0
    ? undefined
    : element(
        'div',
        { class: 'bulk' },
        safe.length === 0
          ? undefined
          : button(
              { class: 'primary' },
              `Apply ${counted(safe.length, 'safe fix').replace(/xs$/, 'xes')}`,
              () => applyAll('safe'),
            ),
        fixes.length === safe.length ? undefined : button({}, 'Apply all fixes', () => applyAll('all')),
      );
};

const fine = ({ clients }: TextReport): HTMLElement =>
  element(
    'div',
    { class: 'fine' },
    element('p', { class: 'fine-title' }, 'No issues'),
    element(
      'p',
      {},
      clients === 1
        ? 'The app client passes every rule that can be decided here.'
        : `All ${counted(clients, 'app client')} pass every rule that can be decided here.`,
    ),
  );

/** Shows a report. */
export const reportView = (report: TextReport, actions: ReportActions): ReadonlyArray<Child> =>
  report.issues.length === 0
    ? [fine(report)]
    : [
        element('div', { class: 'summary' }, element('p', {}, summaryOf(report)), bulkFixes(report, actions)),
        ...groups.map((each) => group(each, report, actions)),
      ];
