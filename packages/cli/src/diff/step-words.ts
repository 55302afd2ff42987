/** What reports say of the steps of a plan, in whatever format. */
import { printDuration, printPath, wordsOf, type Issue } from '@org/cognito-core';
import type { Change, PlanStep, StepKind } from '@org/cognito-diff';
import { plural } from '../terminal/plural';
import type { AppCheck } from './app-check';
import type { InWords } from './diff-text';
import type { PlannedClient, PlannedStep } from './planned-clients';

const titles: Readonly<Record<StepKind, string>> = {
  'add-client': 'Make a new client',
  widen: 'Widen the client',
  'add-secret': 'Add a second secret',
  'move-apps': 'Move every app',
  narrow: 'Narrow the client',
  change: 'Change the client',
  'delete-secret': 'Delete the first secret',
  'remove-client': 'Remove the client',
};

/** The title of a step. */
export const titleOfStep = ({ kind, clients }: PlanStep): string =>
  kind === 'remove-client' && clients.beside !== undefined ? 'Remove the old client' : titles[kind];

/** An issue of a client between, in one line. */
export const issueLine = (issue: Issue): string =>
  `${issue.severity} ${issue.code}  ${printPath(issue.path)}: ${wordsOf(issue, 'props').message}`;

/** When a step is taken, in one sentence; nothing where it is taken at once. */
export const whenOf = ({ when }: PlanStep): string | undefined =>
  when.length === 0 ? undefined : `When ${when.map(({ text }) => text).join(', and ')}.`;

/** How long all steps take at least, where it is known. */
const leastTime = ({ plan }: PlannedClient): string | undefined => {
  const seconds = plan.steps
    .flatMap(({ when }) => [Math.max(0, ...when.map((each) => each.seconds ?? 0))])
    .reduce((sum, each) => sum + each, 0);
  return seconds === 0 ? undefined : printDuration({ seconds });
};

/** The number of the step that takes away what another one grants for a while. */
const endOf = (steps: ReadonlyArray<PlannedStep>): number =>
  steps.findIndex(({ step: { kind } }) => kind === 'narrow') + 1;

const itemsOf = (change: Change, inWords: InWords): ReadonlyArray<string> => {
  const { path, after, added = [] } = change;
  if (after === undefined) return [];
  return [`${printPath(path)}: ${added.length > 0 ? added.join(', ') : inWords(change, 'after')}`];
};

/** What the client grants for a while beyond what it is to grant. */
export const meanwhileOf = (
  { meanwhile }: PlanStep,
  steps: ReadonlyArray<PlannedStep>,
  inWords: InWords,
): string | undefined => {
  const items = meanwhile.flatMap((change) => itemsOf(change, inWords));
  return items.length === 0
    ? undefined
    : `Until step ${endOf(steps)}, the client grants more than it is to grant. ${items.join('; ')}`;
};

const checkOf = (apps: string, moved: string, check: AppCheck | undefined): ReadonlyArray<string> => {
  if (check === undefined) return [];
  const { works, requests } = check;
  const checked = requests === 0 ? '' : ` (${plural(requests, 'request')} checked)`;
  return [works ? `${apps} work${checked}.` : `${moved} fail.`];
};

/** What apps can do after a step, in sentences. */
export const checksOf = ({ apps }: PlannedStep): string =>
  [
    ...checkOf('Old apps', 'Apps that have not moved', apps.old),
    ...checkOf('New apps', 'New apps', apps.new),
  ].join(' ');

/** How many steps there are, and how long they take at least. */
export const lengthOf = (client: PlannedClient): string => {
  const time = leastTime(client);
  return `${plural(client.steps.length, 'step')}${time === undefined ? '' : `, ${time} at least`}`;
};

/** How much there is to do for all clients. */
export const totalOf = (clients: ReadonlyArray<PlannedClient>): string => {
  const steps = clients.reduce((sum, client) => sum + client.steps.length, 0);
  return `${plural(clients.length, 'client')}, ${plural(steps, 'step')}`;
};
