/** What was found in texts before, by all that it depends on: a text that is the same gives the same. */
import { dirname, join } from 'node:path';
import * as E from 'fp-ts/Either';
import { isPlainObject } from '@org/cognito-core';
import { noInput } from '../files/no-input';
import { readText } from '../files/read-text';
import type { CheckedText, JudgedText } from './judged-text';
import { besideNames } from '../config/parameters-beside';

/** What is kept of a file: all that was found, but its text. */
type Kept = Omit<CheckedText, 'text' | 'client'> & {
  /** Whether it was passed over, so that its text is not kept in memory either. */
  readonly isPassedOver: boolean;
};

/** What is kept, by file. */
interface Entries {
  readonly [file: string]: { readonly key: string; readonly kept: Kept };
}

/** What a text is checked by, beside its judgement. */
export interface HowChecked {
  /** The environment of a `samconfig.toml`. */
  readonly configEnv: string | undefined;
  readonly findDeferred: boolean;
}

/** What was found before. */
export interface CheckCache {
  /** The key of a text: the same text, judged by the same, has the same key. */
  readonly keyOf: (text: Omit<JudgedText, 'beside'>, how: HowChecked) => Promise<string>;
  /** What was found, if nothing has changed. */
  readonly find: (file: string, key: string, text: string) => CheckedText | undefined;
  /** Remembers what was found. */
  readonly keep: (checked: CheckedText, key: string) => void;
  /** What is remembered, as the text of a file. */
  readonly print: () => string;
}

/** Reads what was kept. A file that was cut short, changed, or written by another version holds nothing. */
const entriesIn = (text: string, version: string, hashOf: (text: string) => string): Entries => {
  const read = E.tryCatch(
    () => JSON.parse(text) as unknown,
    () => undefined,
  );
  if (E.isLeft(read) || !isPlainObject(read.right)) return {};
  const { version: by, sum, entries } = read.right;
  return by === version && isPlainObject(entries) && sum === hashOf(JSON.stringify(entries))
    ? (entries as unknown as Entries)
    : {};
};

/**
 * A cache of what is found in texts.
 *
 * @param text What `print` gave before; anything else counts as nothing.
 * @param version The version of the program: another one may find something else.
 */
export const checkCache = async (text: string, version: string): Promise<CheckCache> => {
  // Loaded here, as it takes long, so that a check without a cache does not wait for it.
  const { createHash } = await import('node:crypto');
  const hashOf = (hashed: string): string => createHash('sha256').update(hashed).digest('base64');
  const entries = new Map(Object.entries(entriesIn(text, version, hashOf)));
  const texts = new Map<string, Promise<string | undefined>>();
  const textOf = (file: string): Promise<string | undefined> => {
    const known = texts.get(file) ?? readText(file, noInput).then(E.getOrElseW(() => undefined));
    texts.set(file, known);
    return known;
  };
  return {
    keyOf: async ({ file, text: own, isNamed, judgement }, { configEnv, findDeferred }) => {
      const beside = await Promise.all(besideNames.map((name) => textOf(join(dirname(file), name))));
      return hashOf(JSON.stringify([file, own, isNamed, judgement, configEnv, findDeferred, beside]));
    },
    find: (file, key, own) => {
      const entry = entries.get(file);
      if (entry?.key !== key) return undefined;
      const { isPassedOver, ...kept } = entry.kept;
      return { ...kept, text: isPassedOver ? '' : own };
    },
    keep: ({ text: own, client: _client, ...checked }, key) => {
      entries.set(checked.file, { key, kept: { ...checked, isPassedOver: own === '' } });
    },
    print: () => {
      const kept = Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
      return `${JSON.stringify({ version, sum: hashOf(JSON.stringify(kept)), entries: kept })}\n`;
    },
  };
};
