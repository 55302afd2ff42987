import picomatch from 'picomatch';

/** A folder stands for everything in it. */
const withFolders = (pattern: string): ReadonlyArray<string> => [
  pattern,
  `${pattern.replace(/\/+$/, '')}/**`,
];

/** Whether a path is meant by patterns, of which those that begin with `!` take others back. */
export const matchesAny = (patterns: ReadonlyArray<string>): ((path: string) => boolean) => {
  const negative = patterns.filter((pattern) => pattern.startsWith('!'));
  return picomatch(patterns.filter((pattern) => !pattern.startsWith('!')).flatMap(withFolders), {
    dot: true,
    ignore: negative.flatMap((pattern) => withFolders(pattern.slice(1))),
  });
};
