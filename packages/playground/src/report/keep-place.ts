/** The codes whose explanations are unfolded in a report. */
const unfoldedIn = (report: ParentNode): ReadonlyArray<string | undefined> =>
  [...report.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset['code']);

const controlsIn = (report: ParentNode): ReadonlyArray<HTMLElement> => [
  ...report.querySelectorAll<HTMLElement>('button:not([hidden]), summary'),
];

/** Changes a report, and leaves unfolded what is, and the focus where it is: a fix that is applied takes its own button away. */
export const keepPlace = (report: HTMLElement, change: () => void): void => {
  const codes = unfoldedIn(report);
  const focused = controlsIn(report).findIndex((each) => each === document.activeElement);
  const { scrollTop } = report;
  change();
  for (const folded of report.querySelectorAll('details')) {
    if (codes.includes(folded.dataset['code'])) folded.open = true;
  }
  report.scrollTop = scrollTop;
  if (focused === -1) return;
  const controls = controlsIn(report);
  const next = controls[Math.min(focused, controls.length - 1)] ?? report;
  next.focus({ preventScroll: true });
};
