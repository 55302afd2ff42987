/** When documents are checked: after each key, soon, one after the other, and never for what is outdated. */
import { setImmediate } from 'node:timers/promises';
import type { TextOptions } from '../check/checked-issue';
import type { FixChoice } from '../check/fixed-file';
import { checkDocuments, type CheckedDocuments, type LspOptions } from './check-documents';
import type { Workspace } from './workspace';

/** What is answered within this many milliseconds seems to be answered at once. */
const atOnce = 100;

/** How long nobody may press a key before a check begins. One that takes long anyway waits as long as that. */
const shortestPause = 15;
const longestPause = 500;

/** What a check is to find beside the issues. */
interface CheckChoice {
  readonly findTexts?: TextOptions;
  readonly fixes?: FixChoice;
}

/** The checks of what is open. */
export interface Checks {
  /** Checks a group once nobody types. */
  readonly schedule: (group: string) => void;
  /** What is known of a group as it is now; nothing if it is not open. */
  readonly current: (group: string, choice?: CheckChoice) => Promise<CheckedDocuments | undefined>;
  readonly end: () => void;
}

/** A message is read in one turn of the event loop, and acted on in another one. */
const whatWasSent = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
};

/** What was found, and of which state of the group. */
interface Known {
  readonly stamp: number;
  readonly checked: CheckedDocuments;
}

/**
 * @param found Called with what was found of a group, unless the group has changed meanwhile.
 */
export const checksOf = (
  workspace: Workspace,
  options: LspOptions,
  found: (group: string, checked: CheckedDocuments) => void,
): Checks => {
  const stamps = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const durations = new Map<string, number>();
  const known = new Map<string, Known>();
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <A>(run: () => Promise<A>): Promise<A> => {
    const answer = queue.then(run);
    queue = answer.catch(() => undefined);
    return answer;
  };
  const stampOf = (group: string): number => stamps.get(group) ?? 0;
  const check = async (group: string, choice: CheckChoice): Promise<CheckedDocuments | undefined> => {
    const file = workspace.files().find((each) => each.group === group);
    return file === undefined
      ? undefined
      : checkDocuments({
          path: file.path,
          open: workspace.texts(),
          root: workspace.root(),
          options,
          ...choice,
        });
  };
  const run = async (group: string): Promise<void> => {
    const stamp = stampOf(group);
    if (timers.has(group)) return;
    const start = performance.now();
    const checked = await check(group, {});
    durations.set(group, performance.now() - start);
    await whatWasSent();
    if (checked === undefined || stampOf(group) !== stamp) return;
    known.set(group, { stamp, checked });
    found(group, checked);
  };
  return {
    schedule: (group) => {
      stamps.set(group, stampOf(group) + 1);
      known.delete(group);
      clearTimeout(timers.get(group));
      const took = durations.get(group) ?? 0;
      const pause = took < atOnce ? shortestPause : Math.min(took, longestPause);
      timers.set(
        group,
        setTimeout(() => {
          timers.delete(group);
          void inOrder(() => run(group));
        }, pause),
      );
    },
    current: (group, choice = {}) => {
      const isPlain = Object.keys(choice).length === 0;
      const before = isPlain ? known.get(group) : undefined;
      return before === undefined ? inOrder(() => check(group, choice)) : Promise.resolve(before.checked);
    },
    end: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};
