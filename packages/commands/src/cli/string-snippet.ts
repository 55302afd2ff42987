import type { ShellName } from './shell';
import { mappedSnippet, type Snippet } from './snippet';

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '0': '\0',
  e: '\u001b',
};

/** Whether a text means the same in a string in double quotes. */
const isPlain = (text: string): boolean => !/["\\\n]/.test(text);

/**
 * A script in a string of JSON or in double quotes of YAML.
 *
 * @param from Where the string begins, with its quote.
 * @param to Where it ends, with its quote.
 */
export const stringSnippet = (source: string, from: number, to: number, shell: ShellName): Snippet => {
  let text = '';
  const starts: Array<number> = [];
  const ends: Array<number> = [];
  const add = (character: string, start: number, end: number): void => {
    text += character;
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = from + 1;
  while (at < to - 1) {
    const character = source[at] as string;
    if (character !== '\\') {
      add(character, at, at + 1);
      at += 1;
      continue;
    }
    const next = source[at + 1] as string;
    const digits = { x: 2, u: 4, U: 8 }[next];
    const end = at + 2 + (digits ?? 0);
    const decoded =
      digits === undefined
        ? (escapes[next] ?? next)
        : String.fromCodePoint(Number.parseInt(source.slice(at + 2, end), 16) || 0);
    // A line that goes on in YAML.
    if (next === '\n') {
      at += 2;
      while (/[^\S\n]/.test(source[at] ?? '')) at += 1;
      continue;
    }
    add(decoded, at, end);
    at = end;
  }
  return mappedSnippet({ text, shell }, starts, ends, isPlain);
};
