import { resolve } from 'node:path';
import { isThere } from '../files/is-there';
import { changes } from '../files/watched-changes';

/** The files on the disk by which others are judged. */
interface WatchedFiles {
  /** Watches more files, each once, if they are there. */
  readonly watch: (files: ReadonlyArray<string>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Calls a function whenever one of some files changes. */
export const watchedFiles = (changed: () => void): WatchedFiles => {
  const known = new Set<string>();
  let watcher: ReturnType<typeof changes> | undefined;
  return {
    watch: async (files) => {
      const added: Array<string> = [];
      for (const file of files.map((each) => resolve(each))) {
        if (known.has(file) || !(await isThere(file))) continue;
        known.add(file);
        added.push(file);
      }
      if (added.length === 0) return;
      if (watcher !== undefined) return (await watcher).add(added);
      watcher = changes(added);
      const { next } = await watcher;
      const wait = (): void =>
        void next().then(() => {
          changed();
          wait();
        });
      wait();
    },
    close: async () => (await watcher)?.close(),
  };
};
