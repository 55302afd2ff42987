/** The page: what is typed, dropped or shared goes to the report, the backends and the comparison. */
import { checkText, type TextFix, type TextReport } from '@org/cognito-cli/check-text';
import { applyTextEdits } from '@org/cognito-file';
import type { RuleSetName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { backendsView } from './backends/backends-view';
import { isHcl, namedText } from './check/named-text';
import { offsetsIn } from './check/offset-at';
import { textKind } from './check/text-kind';
import { compareView } from './compare/compare-view';
import { editorIn } from './editor/editor';
import { withCode } from './element/code-words';
import { byId, element, fill, type Child } from './element/element';
import { tabsOf } from './element/tabs';
import { keepPlace } from './report/keep-place';
import { reportView, summaryOf } from './report/report-view';
import { textDiagnostics } from './report/text-diagnostics';
import { acceptDrops } from './share/accept-drops';
import { blankView } from './start/blank-view';
import { firstText, startGroups } from './start/starts';

/** Says what was done, for those who see it, for a few seconds. */
const say = (...status: ReadonlyArray<Child>): void => {
  const place = byId('status');
  fill(place, ...status);
  place.classList.add('shown');
  clearTimeout(told);
  told = window.setTimeout(() => place.classList.remove('shown'), 5000);
};
let told: number | undefined;

/** Says how many issues there are, for those who cannot see it. */
const sayQuietly = (summary: string): void => {
  byId('summary').textContent = summary;
};

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const page = byId('page');

const editor = editorIn(byId('editor'), {
  label: 'Text with app clients',
  hint: 'Paste a template, props, Terraform, or what describe-user-pool-client answers',
  onChange: () => scheduleCheck(),
});

const report = element('div', { class: 'report', tabindex: '-1' });
const ruleSet = element(
  'select',
  { id: 'rule-set' },
  element('option', { value: 'recommended' }, 'recommended'),
  element('option', { value: 'strict' }, 'strict'),
);
const backends = backendsView(say, (isWide) => page.classList.toggle('wide', isWide));
const comparison = compareView(() => editor.text());

/** The view that is seen. */
let seen = 'report';

const views = tabsOf(
  'View',
  [
    { id: 'report', label: 'Issues', panel: report },
    { id: 'backends', label: 'Backends', panel: backends.element },
    { id: 'compare', label: 'Compare', panel: comparison.element },
  ],
  (id) => {
    seen = id;
    page.classList.toggle('wide', id === 'backends' && page.querySelector('[aria-pressed=true]') !== null);
    showSeen();
  },
);
const count = element('span', { class: 'count' });

/** Only what is seen is written for backends or compared, which takes longer than a report. */
const showSeen = (): void => {
  if (seen === 'backends') backends.show(editor.text());
  if (seen === 'compare') comparison.show(editor.text());
};

// -------------------------------------------------------------------------------------
// checking
// -------------------------------------------------------------------------------------

/** How long the last check took, in milliseconds: after a short one the next follows each key at once. */
let took = 0;
let timer: number | undefined;
let turn = 0;

const options = () => ({ ruleSet: ruleSet.value as RuleSetName });

const applyFix = (checked: string, fix: TextFix): void => {
  // The report of another text follows at once.
  if (editor.text() !== checked) return;
  editor.setText(applyTextEdits(checked, fix.edits));
  say(...withCode(`Applied: ${fix.title}.`));
};

/** Applies the safe fixes, and those that become possible by them, until none is left. */
const applySafe = async (): Promise<void> => {
  const text = editor.text();
  say('Applying the safe fixes …');
  // Of hundreds of clients that takes seconds, in which the page shows nothing new.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const fixed = await checkText(namedText(text), {
    ...options(),
    fixes: { isSafe: true, codes: [] },
    withFixes: false,
  });
  // Somebody has typed meanwhile.
  if (editor.text() !== text) return;
  editor.setText(fixed.text);
  say(
    fixed.text === text
      ? 'Nothing was applied, because each safe fix left shows a new error. Apply them one by one.'
      : 'Applied the safe fixes.',
  );
};

/** With more issues than these, their fixes would take too long to find. */
const mostWithFixes = 60;

const showReport = (text: string, found: TextReport): void => {
  const offsetAt = offsetsIn(text);
  editor.setDiagnostics(textDiagnostics(text, found, (fix) => applyFix(text, fix)));
  byId('kind').textContent = textKind(found);
  count.textContent = String(found.issues.length);
  const shown = reportView(found, {
    goTo: ({ range }) => {
      if (range !== undefined) editor.select(offsetAt(range.start), offsetAt(range.end));
    },
    apply: (fix) => applyFix(text, fix),
    applySafe: () => void applySafe(),
    areFixesLeftOut: found.issues.length > mostWithFixes,
  });
  keepPlace(report, () => fill(report, ...shown));
};

/** How long nothing is typed before fixes are found, in milliseconds: that takes longer than the report. */
const pause = () => Math.min(8 * took, 1000);

/** Adds the fixes of each issue to the report, unless the text changes before they are found. */
const addFixes = (text: string, { issues }: TextReport): void => {
  if (issues.length === 0 || issues.length > mostWithFixes) return;
  clearTimeout(fixTimer);
  fixTimer = window.setTimeout(() => {
    void checkText(namedText(text), options()).then((found) => {
      if (editor.text() === text) showReport(text, found);
    });
  }, pause());
};
let fixTimer: number | undefined;

const check = async (): Promise<void> => {
  turn += 1;
  clearTimeout(fixTimer);
  const ownTurn = turn;
  const text = editor.text();
  editor.setSyntax(isHcl(text) ? 'hcl' : 'yaml');
  // It can be chosen again once something else is there.
  if (text !== startedWith) start.value = '';
  if (text.trim() === '') {
    editor.setDiagnostics([]);
    byId('kind').textContent = '';
    count.textContent = '';
    report.replaceChildren(blankView(startWith));
    showSeen();
    return;
  }
  const began = performance.now();
  const found = await checkText(namedText(text), { ...options(), withFixes: false });
  // There is a newer text, whose report follows.
  if (ownTurn !== turn) return;
  showReport(text, found);
  took = performance.now() - began;
  performance.measure('report', { start: began, duration: took });
  addFixes(text, found);
  showSeen();
  if (timer === undefined) sayQuietly(`${summaryOf(found)}.`);
};

const scheduleCheck = (): void => {
  clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      timer = undefined;
      void check();
    },
    took < 50 ? 0 : Math.min(4 * took, 1000),
  );
};

// -------------------------------------------------------------------------------------
// where texts come from
// -------------------------------------------------------------------------------------

const start = byId<HTMLSelectElement>('start');
start.append(
  element('option', { value: '' }, 'Choose…'),
  ...startGroups.map(({ label, starts }) =>
    element(
      'optgroup',
      { label },
      ...starts.map(({ id, label: name }) => element('option', { value: id }, name)),
    ),
  ),
);
/** The text of what is chosen. */
let startedWith: string | undefined;

const startWith = (id: string): void => {
  const chosen = startGroups.flatMap(({ starts }) => starts).find((each) => each.id === id);
  if (chosen === undefined) return;
  startedWith = chosen.text();
  start.value = id;
  editor.setText(startedWith);
};
start.addEventListener('change', () => startWith(start.value));

acceptDrops(
  (text, droppedOn) => {
    const isEarlier = droppedOn.includes(comparison.element);
    (isEarlier ? comparison.before : editor).setText(text);
  },
  byId<HTMLInputElement>('file'),
  say,
);

ruleSet.addEventListener('change', () => void check());

/** Shows what a link holds. Whatever that is, it is text. */
const openLink = async (): Promise<void> => {
  if (location.hash === '') return;
  const { readFragment } = await import('./share/shared-text');
  const shared = readFragment(location.hash);
  if (E.isLeft(shared)) {
    say(shared.left);
    return;
  }
  if (shared.right === undefined) return;
  const { text, other } = shared.right;
  editor.setText(text);
  comparison.before.setText(other ?? '');
  if (other !== undefined) views.choose('compare');
};

const share = async (): Promise<void> => {
  const { mostLetters, toFragment } = await import('./share/shared-text');
  const other = comparison.before.text();
  const fragment = toFragment({ text: editor.text(), ...(other !== '' && { other }) });
  if (fragment.length > mostLetters) {
    say('The text is too long for a link. Send it as a file.');
    return;
  }
  history.replaceState(undefined, '', fragment);
  navigator.clipboard.writeText(location.href).then(
    () => say('The link is copied. It holds the text itself.'),
    () => say('The link is in the address bar. It holds the text itself.'),
  );
};
byId('share').addEventListener('click', () => void share());
window.addEventListener('hashchange', () => void openLink());

// -------------------------------------------------------------------------------------
// the start
// -------------------------------------------------------------------------------------

byId('views').append(views.list, element('label', { class: 'field' }, element('span', {}, 'Rules'), ruleSet));
views.tab('report').append(' ', count);
document.querySelector('.output')?.append(report, backends.element, comparison.element);
views.choose('report');
editor.setText(firstText);
void openLink();
