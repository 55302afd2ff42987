/** The files that a text may name, whatever it is written in, without parsing it. */
import { resolve } from 'node:path';

/** A word that may be a path, as it stands between spaces, quotes and brackets. */
const word = /[^\s"'`,()[\]{}]+/g;

/** What is in quotes, and may be more than a word. */
const inQuotes = /"([^"\n]*)"|'([^'\n]*)'/g;

/** Terraform begins the paths of its files so. */
const ownFolder = /\$\{path\.(?:module|root|cwd)\}\//g;

/** Every path that is named in a text, seen from folders: more than there are, and none of a name that is put together. */
export const mentionedPaths = (text: string, folders: ReadonlyArray<string>): ReadonlySet<string> => {
  const plain = text.replace(ownFolder, '');
  const names = new Set([
    ...Array.from(plain.matchAll(word), ([name]) => name),
    ...Array.from(plain.matchAll(inQuotes), ([, double, single]) => double ?? single ?? ''),
  ]);
  return new Set(
    [...names]
      .map((name) => name.replace(/^file:\/\//, ''))
      .filter((name) => /[./]/.test(name))
      .flatMap((name) => folders.map((folder) => resolve(folder, name))),
  );
};
