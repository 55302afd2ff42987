import type { Output } from './io';

/** How far some work has come, for whoever waits for it. */
interface Progress {
  readonly reached: (done: number) => void;
  /** Erases what was shown. */
  readonly end: () => void;
}

const none: Progress = { reached: () => undefined, end: () => undefined };

/** Fewer are done before anybody could read the line. */
const many = 20;

const eraseLine = '\r\u001b[K';

/** Counts files, or other things, on a terminal, updated at each percent. Nothing is shown in a pipe or in a log. */
export const progressOf = (
  count: number,
  { write, isTerminal = false }: Output,
  things = 'files',
): Progress => {
  if (!isTerminal || count < many) return none;
  let shown = -1;
  return {
    reached: (done) => {
      const percent = Math.floor((100 * done) / count);
      if (percent === shown) return;
      shown = percent;
      write(`\r${done} of ${count} ${things}`);
    },
    end: () => write(eraseLine),
  };
};
