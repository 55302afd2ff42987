import { basename, resolve } from 'node:path';

/** What changes on the disk. */
interface Changes {
  /** Watches more files. */
  readonly add: (files: ReadonlyArray<string>) => void;
  /** The paths of what has changed since the last answer, as soon as there is something. */
  readonly next: () => Promise<ReadonlySet<string>>;
  readonly close: () => Promise<void>;
}

/** Editors write a file in several steps, and a checkout writes many files. */
const quietMilliseconds = 100;

/** Watches files and whole folders, whether they are there yet or not. */
export const changes = async (roots: ReadonlyArray<string>): Promise<Changes> => {
  // Loaded here, so that no other command waits for it.
  const { watch } = await import('chokidar');
  const named = new Set(roots.map((root) => resolve(root)));
  /** What nobody names, and what no folder stands for. */
  const isLeftOut = (path: string): boolean =>
    !named.has(resolve(path)) && (basename(path) === 'node_modules' || basename(path).startsWith('.'));
  const watcher = watch([...named], { ignoreInitial: true, ignored: isLeftOut });
  let changed = new Set<string>();
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      wake();
    }, quietMilliseconds);
  });
  await new Promise<void>((done) => {
    watcher.once('ready', () => done());
  });
  return {
    add: (files) => {
      for (const file of files) named.add(resolve(file));
      watcher.add(files.map((file) => resolve(file)));
    },
    next: async () => {
      if (changed.size === 0 || timer !== undefined) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      const answer = changed;
      changed = new Set();
      return answer;
    },
    close: () => watcher.close(),
  };
};
