/** What may be part of a pattern; braces may hold slashes. */
const patternCharacter = /[*?{}[\]()!+@\\]/;

/** Where paths begin that are whole: at the root, or on a drive of Windows. */
const root = /^(?:[A-Za-z]:)?$/;

/**
 * The folder that a pattern with forward slashes is about, and the rest of it: the search does not look up from where it
 * starts.
 */
export const splitPattern = (pattern: string): readonly [folder: string, rest: string] => {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => patternCharacter.test(segment));
  const folder = segments.slice(0, first).join('/');
  const isWhole = first > 0 && root.test(folder);
  return [isWhole ? `${folder}/` : folder || '.', segments.slice(first).join('/')];
};
