/** When documents are checked: after each key, soon, one after the other, and never for what is outdated. */
import { setImmediate } from 'node:timers/promises';
import type { TextOptions } from '../check/checked-issue';
import type { FixChoice } from '../check/fixed-file';
import { checkDocuments, type CheckedDocuments, type LspOptions } from './check-documents';
import { connectedGroupsOf } from './connected-groups';
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
  /** Whether somebody still waits for the answer. */
  readonly isWanted?: () => boolean;
}

/** The checks of what is open. */
export interface Checks {
  /** Checks a group once nobody types. */
  readonly schedule: (group: string) => void;
  /** What is known of a group as it is now; nothing if it is not open, or if nobody waits for it any longer. */
  readonly current: (group: string, choice?: CheckChoice) => Promise<CheckedDocuments | undefined>;
  readonly end: () => void;
}

/** A message is read in one turn of the event loop, and acted on in another one. */
const whatWasSent = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
};

/** What was found in groups that are checked together, and in which state of each. */
interface Known {
  readonly groups: ReadonlyArray<string>;
  readonly stamps: string;
  readonly checked: CheckedDocuments;
}

/** Whom checks tell what they come to. */
export interface CheckListener {
  /** Called with what was found in groups that were checked together, unless one of them has changed meanwhile. */
  readonly found: (groups: ReadonlyArray<string>, checked: CheckedDocuments) => void;
  /** Called with what kept a check from its end. */
  readonly failed: (error: unknown) => void;
}

export const checksOf = (workspace: Workspace, options: LspOptions, listener: CheckListener): Checks => {
  const connectedGroups = connectedGroupsOf(workspace);
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
  const stampsOf = (groups: ReadonlyArray<string>): string =>
    groups.map((group) => stamps.get(group) ?? 0).join();
  const check = (groups: ReadonlyArray<string>, choice: CheckChoice): Promise<CheckedDocuments> =>
    checkDocuments({
      paths: groups.flatMap((group) => workspace.files().find((each) => each.group === group)?.path ?? []),
      open: workspace.texts(),
      root: workspace.root(),
      options,
      ...choice,
    });
  const isKnown = (group: string): boolean => {
    const before = known.get(group);
    return before !== undefined && stampsOf(before.groups) === before.stamps;
  };
  const isOpen = (group: string): boolean => workspace.files().some((each) => each.group === group);
  const run = async (group: string): Promise<void> => {
    // One that was typed in again has a check that comes later, and another's check may have been of this one, too.
    if (timers.has(group) || !isOpen(group) || isKnown(group)) return;
    const start = performance.now();
    const groups = await connectedGroups(group);
    const stamp = stampsOf(groups);
    const ownStamp = stampsOf([group]);
    const checked = await check(groups, {});
    for (const each of groups) durations.set(each, performance.now() - start);
    await whatWasSent();
    if (stampsOf(groups) !== stamp) {
      // The one that has changed is checked without this one if it was closed, or is connected no longer.
      if (stampsOf([group]) === ownStamp) schedule(group);
      return;
    }
    for (const each of groups) known.set(each, { groups, stamps: stamp, checked });
    listener.found(groups, checked);
  };
  const schedule = (group: string): void => {
    stamps.set(group, (stamps.get(group) ?? 0) + 1);
    clearTimeout(timers.get(group));
    const took = durations.get(group) ?? 0;
    const pause = took < atOnce ? shortestPause : Math.min(took, longestPause);
    timers.set(
      group,
      setTimeout(() => {
        timers.delete(group);
        inOrder(() => run(group)).catch(listener.failed);
      }, pause),
    );
  };
  return {
    schedule,
    current: async (group, { isWanted = () => true, ...choice } = {}) => {
      const isPlain = Object.keys(choice).length === 0;
      if (isPlain && isKnown(group)) return known.get(group)?.checked;
      return inOrder(async () => {
        await whatWasSent();
        return isOpen(group) && isWanted() ? check(await connectedGroups(group), choice) : undefined;
      });
    },
    end: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
};
