/** The report of a text: its issues by severity, with their fixes and explanations. Only the page imports it. */
import type { TextFix, TextIssue, TextReport } from '@org/cognito-cli/check-text';
import { withCode } from '../element/code-words';
import { counted } from '../element/counted';
import { button, element, type Child } from '../element/element';
import { explanationOf } from './explanation';
import { capitalised, sentenceOf } from './sentence-of';

/** What a reader does with a report. */
export interface ReportActions {
  readonly goTo: (issue: TextIssue) => void;
  readonly apply: (fix: TextFix) => void;
  /** Applies the safe fixes of every issue. */
  readonly applySafe: () => void;
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

/** What an issue is about, without the way to its resource, which is told beside it. */
const shortSubject = ({ subject, resource }: TextIssue): string => {
  const ways = [`Resources.${resource}.Properties.`, `Resources.${resource}.`, `${resource}.`];
  const way = ways.find((each) => subject.startsWith(each)) ?? '';
  return subject.slice(way.length);
};

const fixButton = (fix: TextFix, { apply }: ReportActions): HTMLElement =>
  button(
    { class: 'fix' },
    [
      element('span', {}, ...withCode(capitalised(fix.title))),
      fix.isSafe ? element('span', { class: 'safe' }, 'safe') : undefined,
    ],
    () => apply(fix),
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

const card = (issue: TextIssue, kind: TextReport['kind'], actions: ReportActions): HTMLElement =>
  element(
    'li',
    { class: 'issue', 'data-severity': issue.severity },
    element('p', { class: 'message' }, ...sentenceOf(issue, kind, shortSubject(issue))),
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

/** As many issues are shown at first: a page with thousands of them would be slow, and nobody reads them all. */
const mostShown = 100;

const group = (
  [severity, title]: readonly [Severity, string],
  { issues, kind }: TextReport,
  actions: ReportActions,
): Child => {
  const own = issues.filter((issue) => issue.severity === severity);
  if (own.length === 0) return undefined;
  const cards = (from: number): ReadonlyArray<HTMLElement> =>
    own.slice(from, from + mostShown).map((issue) => card(issue, kind, actions));
  const list = element('ul', { class: 'issues' }, ...cards(0));
  const label = (): string => `Show ${Math.min(mostShown, own.length - list.childElementCount)} more`;
  const more = button({ class: 'more' }, label(), () => {
    const next = cards(list.childElementCount);
    list.append(...next);
    more.textContent = label();
    more.hidden = list.childElementCount === own.length;
    next[0]?.querySelector<HTMLElement>('button, summary')?.focus();
  });
  more.hidden = own.length <= mostShown;
  return element(
    'section',
    { 'aria-label': title },
    // The summary has said it where there is one kind alone.
    own.length === issues.length
      ? undefined
      : element('h3', {}, `${title} `, element('span', { class: 'count' }, String(own.length))),
    list,
    more,
  );
};

const bulkFix = ({ issues }: TextReport, { applySafe, areFixesLeftOut }: ReportActions): Child => {
  if (areFixesLeftOut) return button({ class: 'primary' }, 'Apply the safe fixes', applySafe);
  const count = issues.filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe)).length;
  return count === 0
    ? undefined
    : button({ class: 'primary' }, `Apply ${counted(count, 'safe fix').replace(/xs$/, 'xes')}`, applySafe);
};

const stateOf = (name: string, title: string, ...sentence: ReadonlyArray<Child>): HTMLElement =>
  element(
    'div',
    { class: 'state', 'data-state': name },
    element('p', { class: 'state-title' }, title),
    element('p', {}, ...sentence),
  );

const withoutIssues = ({ clients, kind }: TextReport): HTMLElement => {
  if (clients === 0) {
    return stateOf(
      'nothing',
      'No app client',
      kind === 'module'
        ? 'The text is Terraform, and declares no app client.'
        : 'The text is a template, and has no app client.',
    );
  }
  return stateOf(
    'fine',
    'No issues',
    clients === 1
      ? 'The app client passes every rule that can be decided here.'
      : `All ${counted(clients, 'app client')} pass every rule that can be decided here.`,
  );
};

/** Shows a report. */
export const reportView = (report: TextReport, actions: ReportActions): ReadonlyArray<Child> =>
  report.issues.length === 0
    ? [withoutIssues(report)]
    : [
        element('div', { class: 'summary' }, element('h3', {}, summaryOf(report)), bulkFix(report, actions)),
        ...groups.map((each) => group(each, report, actions)),
      ];
