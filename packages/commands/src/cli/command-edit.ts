/** Edits of the settings of a command, as edits of its words. */
import type { SourceEdit } from '@org/cognito-core';
import type { TextEdit } from '../client/placed-issue';
import type { Span } from '../value/span';
import type { Written, WrittenEntry } from '../value/written';
import { replaced } from './cli-issue';
import type { GivenOption } from './read-arguments';
import type { ShellName } from './shell';

/** An option of a command, as it is written. */
export interface WrittenOption {
  readonly entry: WrittenEntry;
  /** Absent where a setting stands in the JSON of an input. */
  readonly given?: GivenOption;
}

const isPlain = (text: string): boolean => /^[\w@%+=:,./-]+$/.test(text);

const shellWord = (value: unknown, shell: ShellName): string | undefined => {
  const text = String(value);
  if (isPlain(text)) return text;
  const quote = shell === 'cmd' ? '"' : "'";
  return text.includes(quote) || /[\n%!$`]/.test(shell === 'cmd' ? text : '')
    ? undefined
    : `${quote}${text}${quote}`;
};

const joined = (words: ReadonlyArray<string | undefined>): string | undefined =>
  words.every((word) => word !== undefined) ? words.join(' ') : undefined;

/** An option with a value, as a command has it. */
const optionWords = (name: string, value: unknown, shell: ShellName): string | undefined => {
  if (typeof value === 'boolean') return value ? name : name.replace('--', '--no-');
  if (Array.isArray(value)) return joined([name, ...value.map((item) => shellWord(item, shell))]);
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}=${String(inner)}`);
    return joined([name, shellWord(pairs.join(','), shell)]);
  }
  return joined([name, shellWord(value, shell)]);
};

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** How a value is written where another one stands: in JSON, or as a word. */
const writtenLike = ({ given }: WrittenOption, value: unknown, shell: ShellName): string | undefined => {
  const first = given?.values[0];
  if (given === undefined || (first !== undefined && isJson(first.text))) {
    const json = JSON.stringify(value);
    return json.includes("'") ? undefined : json;
  }
  if (given.option.takes === 'block') return isPlain(String(value)) ? String(value) : undefined;
  return typeof value === 'object' || typeof value === 'boolean' ? undefined : shellWord(value, shell);
};

const entryOf = (value: Written, key: string | number): Written | undefined => {
  if (value.kind === 'list') return value.items[Number(key)];
  return value.kind === 'object' ? value.entries.find((each) => each.key === key)?.value : undefined;
};

/** The edits of a command, by the options that it has. */
export const commandEdit = (
  text: string,
  options: ReadonlyMap<string, WrittenOption>,
  lastWord: Span,
  shell: ShellName,
) => {
  const insert = (offset: number, written: string | undefined): ReadonlyArray<TextEdit> | undefined =>
    written === undefined ? undefined : [{ offset, length: 0, text: ` ${written}` }];

  /** What takes a word out with the blanks before it. */
  const without = ({ start, end }: Span): ReadonlyArray<TextEdit> => {
    const blanks = /[^\S\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
    return [{ offset: start - blanks, length: end - start + blanks, text: '' }];
  };

  const setInBlock = (
    option: WrittenOption,
    key: string,
    value: unknown,
  ): ReadonlyArray<TextEdit> | undefined => {
    const { entry, given } = option;
    const found = entryOf(entry.value, key);
    const written = writtenLike(option, value, shell);
    if (written === undefined) return undefined;
    if (found !== undefined) return [replaced(found.span, written)];
    const word = given?.values[0];
    // A quote may close the word.
    return word === undefined || isJson(word.text) || word.isQuoted || word.text === ''
      ? undefined
      : [{ offset: word.span.end, length: 0, text: `,${key}=${written}` }];
  };

  /** All words of an option in place of those that it has, unless these stand elsewhere. */
  const replacedWords = (
    { name: word, values }: GivenOption,
    name: string,
    value: ReadonlyArray<unknown>,
  ): ReadonlyArray<TextEdit> | undefined => {
    const written = optionWords(name, value, shell);
    const end = values.at(-1)?.span.end ?? word.span.end;
    const isHere = values.every(({ span }) => span.start >= word.span.start);
    return written === undefined || !isHere
      ? undefined
      : [replaced({ start: word.span.start, end }, written)];
  };

  return (edit: SourceEdit): ReadonlyArray<TextEdit> | undefined => {
    const [first, key, ...deeper] = edit.path;
    const name = String(first);
    const option = options.get(name);
    if (deeper.length > 0 || first === undefined) return undefined;
    if (option === undefined) {
      if (edit.kind === 'set')
        return insert(
          lastWord.end,
          optionWords(name, key === undefined ? edit.value : { [key]: edit.value }, shell),
        );
      return edit.kind === 'add' ? insert(lastWord.end, optionWords(name, [edit.value], shell)) : undefined;
    }
    const { entry, given } = option;
    const item = key === undefined ? undefined : entryOf(entry.value, key);
    switch (edit.kind) {
      case 'set': {
        if (given?.option.takes === 'flag')
          return typeof edit.value === 'boolean'
            ? [replaced(given.name.span, optionWords(name, edit.value, shell) as string)]
            : undefined;
        if (typeof key === 'string') return setInBlock(option, key, edit.value);
        if (key === undefined && Array.isArray(edit.value))
          return given === undefined ? undefined : replacedWords(given, name, edit.value);
        const place = key === undefined ? entry.value.span : item?.span;
        const written = writtenLike(option, edit.value, shell);
        return place === undefined || written === undefined ? undefined : [replaced(place, written)];
      }
      case 'remove': {
        if (given === undefined) return undefined;
        if (key === undefined)
          return without({
            start: given.name.span.start,
            end: given.values.at(-1)?.span.end ?? given.name.span.end,
          });
        return item === undefined || given.values.length < 2 || typeof key === 'string'
          ? undefined
          : without(item.span);
      }
      case 'add': {
        if (entry.value.kind !== 'list') return undefined;
        const last = entry.value.items.at(-1);
        const written = writtenLike(option, edit.value, shell);
        if (written === undefined || last === undefined) return undefined;
        const isInJson = given === undefined || isJson(given.values[0]?.text ?? '');
        return [{ offset: last.span.end, length: 0, text: isInJson ? `, ${written}` : ` ${written}` }];
      }
      default:
        return undefined;
    }
  };
};
