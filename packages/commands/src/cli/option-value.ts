/** The values of options, as the AWS CLI reads them: words, JSON, and its shorthand. */
import { nearestName } from '@org/cognito-core';
import type { ApiMembers } from '../client/api-members';
import type { PlacedIssue } from '../client/placed-issue';
import { known, list, object, open, type Written, type WrittenEntry } from '../value/written';
import { cliIssue, replaced } from './cli-issue';
import { readJson } from './json-word';
import type { GivenOption } from './read-arguments';
import { readShorthand, type ShorthandEntry, type ShorthandValue } from './shorthand';
import { isLiteral, onlyOpen, openMark, partOf, spanIn, valueOf, type Word } from './word';

/** A value with what is wrong with its words. */
export interface OptionValue {
  readonly value: Written;
  readonly issues: ReadonlyArray<PlacedIssue>;
}

const sound = (value: Written): OptionValue => ({ value, issues: [] });

const spoilt = ({ name }: GivenOption, issue: PlacedIssue): OptionValue => ({
  value: open(name.text, name.span),
  issues: [issue],
});

const syntax = (
  { option }: GivenOption,
  word: Word,
  message: string,
  title: string,
  isSafe = false,
): PlacedIssue => cliIssue('cli-value-syntax', word.span, [option.name], message, { title, isSafe });

/** A word that is read from a file, or from the answer of a server. */
const isRemote = ({ text }: Word): boolean => /^(?:fileb?|https?):\/\//.test(text);

// -------------------------------------------------------------------------------------
// numbers
// -------------------------------------------------------------------------------------

/** What Python reads as a whole number. */
const wholeNumber = /^\s*[+-]?\d+(?:_\d+)*\s*$/;

const integerOf = (text: string): number | undefined =>
  wholeNumber.test(text) ? Number(text.trim().replaceAll('_', '')) : undefined;

const integerValue = (given: GivenOption, word: Word): OptionValue => {
  if (!isLiteral(word))
    return sound(open(word.text === openMark ? (word.opens[0]?.code ?? '') : given.name.text, word.span));
  const number = integerOf(word.text);
  return number === undefined
    ? spoilt(
        given,
        syntax(given, word, 'is no whole number, which the AWS CLI refuses', 'write a whole number'),
      )
    : sound(known(number, word.span));
};

// -------------------------------------------------------------------------------------
// arrays
// -------------------------------------------------------------------------------------

/** Settings whose items never have a comma in them. */
const withoutCommas: ReadonlyArray<string> = [
  ...['ExplicitAuthFlows', 'AllowedOAuthFlows', 'AllowedOAuthScopes', 'ReadAttributes', 'WriteAttributes'],
];

const builtInProviders = ['COGNITO', 'Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'];

/** Whether commas join items to one word. In a URL and in the name of a provider a comma may be meant. */
const isJoined = (property: string | undefined, parts: ReadonlyArray<string>): boolean => {
  if (parts.length < 2 || property === undefined) return false;
  if (withoutCommas.includes(property)) return true;
  if (property === 'SupportedIdentityProviders')
    return parts.every((part) => part !== '') && parts.some((part) => builtInProviders.includes(part));
  return parts.slice(1).some((part) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(part));
};

/** What commas separate in a word. */
const itemsOf = (word: Word): ReadonlyArray<Word> => {
  const items: Array<Word> = [];
  let from = 0;
  for (const piece of word.text.split(',')) {
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (start < end) items.push(partOf(word, start, end));
    from += piece.length + 1;
  }
  return items;
};

const isPlain = (text: string): boolean => /^[\w@%+=:./-]+$/.test(text);

const shellWord = (text: string): string => (isPlain(text) ? text : `'${text}'`);

const joinedIssue = ({ option }: GivenOption, word: Word, items: ReadonlyArray<Word>): PlacedIssue => {
  const words = items.map(({ text }) => text);
  const canWrite = isLiteral(word) && words.every((each) => !each.includes("'"));
  return cliIssue(
    'cli-list-joined',
    word.span,
    [option.name],
    'has its items joined by commas, so that the AWS CLI sends them as one item',
    {
      title: 'write each item as a word of its own',
      ...(canWrite && { edits: [replaced(word.span, words.map(shellWord).join(' '))] }),
    },
  );
};

const fetchedIssue = ({ option }: GivenOption, word: Word): PlacedIssue => {
  const isList = option.takes === 'texts';
  const canWrite = isList && isLiteral(word) && !/['"\\]/.test(word.text);
  return cliIssue(
    'cli-url-fetched',
    word.span,
    [option.name],
    'is a URL alone, so that version 1 of the AWS CLI downloads it, and sends the page in its place',
    {
      title: isList ? 'write it as JSON, in brackets and quotes' : 'give it in `--cli-input-json`',
      ...(canWrite && { edits: [replaced(word.span, `'["${word.text}"]'`)] }),
    },
    'warning',
  );
};

const itemValue = (word: Word): Written => valueOf(word);

const textsValue = (given: GivenOption): OptionValue => {
  const { name, option, values } = given;
  const [first, another] = values;
  const span = { start: name.span.start, end: values.at(-1)?.span.end ?? name.span.end };
  if (first !== undefined && another === undefined) {
    if (isRemote(first)) {
      if (/^https?:/.test(first.text)) {
        const items = itemsOf(first);
        if (
          !isJoined(
            option.property,
            items.map(({ text }) => text),
          )
        )
          return { value: list([itemValue(first)], span), issues: [fetchedIssue(given, first)] };
      } else return sound(open(first.text, first.span));
    } else if (first.text.trimStart().startsWith('[') && !isPlaceholder(first)) {
      const value = readJson(first);
      return value === undefined
        ? spoilt(given, syntax(given, first, 'begins like JSON and is none', quoteHint(first)))
        : sound(value);
    }
  }
  // It may be an array in JSON.
  if (first !== undefined && another === undefined && onlyOpen(first) !== undefined)
    return sound(list([], span, false));
  const issues: Array<PlacedIssue> = [];
  let isWhole = true;
  const items = values.flatMap((word): ReadonlyArray<Written> => {
    // Such a word may be several, or none.
    if (word.opens.some(({ isSplit }) => isSplit)) {
      isWhole = false;
      return [];
    }
    const parts = itemsOf(word);
    if (
      !isJoined(
        option.property,
        parts.map(({ text }) => text),
      )
    )
      return [itemValue(word)];
    issues.push(joinedIssue(given, word, parts));
    return parts.map((part) => itemValue(part));
  });
  return { value: list(items, span, isWhole), issues };
};

/** A placeholder in brackets, such as `[your-url]`. One word alone may be an item that somebody forgot the quotes of. */
const isPlaceholder = (word: Word): boolean =>
  isLiteral(word) && /^\[[A-Za-z][\w.]*(?:[ -][\w.]+)+\]$/.test(word.text);

const quoteHint = ({ isQuoted, text }: Word): string =>
  isQuoted && text.includes('"')
    ? 'mend the JSON'
    : 'put JSON into single quotes, so that the shell leaves its quotes alone';

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const unknownKey = (
  given: GivenOption,
  { key, keySpan }: Pick<WrittenEntry, 'key' | 'keySpan'>,
  members: ApiMembers,
): PlacedIssue => {
  const nearest = nearestName(key, Object.keys(members));
  return cliIssue(
    'cli-value-syntax',
    keySpan,
    [given.option.name],
    `has the key \`${key}\`, which the AWS CLI refuses`,
    nearest === undefined
      ? { title: `write one of ${Object.keys(members).join(', ')}` }
      : { title: `write ${nearest}`, edits: [replaced(keySpan, nearest)], isSafe: true },
  );
};

/** A value of the shorthand as the member takes it, where it can: the shorthand knows strings alone. */
const convertedShorthand = (
  word: Word,
  member: ApiMembers[string] | undefined,
  found: ShorthandValue,
): Written => {
  const span = spanIn(word, found.from, found.to);
  if (found.kind === 'list')
    return list(
      found.value.map((item) => convertedShorthand(word, undefined, item)),
      span,
    );
  if (found.kind === 'object') return object(shorthandEntries(word, {}, found.value), span);
  const text = found.value;
  if (text.includes(openMark)) return valueOf({ ...partOf(word, found.from, found.to), text });
  if (member?.kind === 'boolean' && /^(?:true|false)$/i.test(text))
    return known(text.toLowerCase() === 'true', span);
  return known((member?.kind === 'integer' ? integerOf(text) : undefined) ?? text, span);
};

const shorthandEntries = (
  word: Word,
  members: ApiMembers,
  entries: ReadonlyArray<ShorthandEntry>,
): ReadonlyArray<WrittenEntry> =>
  entries.map(({ key, from, to, value }) => ({
    key,
    keySpan: spanIn(word, from, to),
    value: convertedShorthand(word, members[key], value),
    isCertain: true,
  }));

const blockValue = (given: GivenOption, word: Word): OptionValue => {
  const members = given.option.members ?? {};
  if (word.text === openMark) return sound(valueOf(word));
  if (isRemote(word)) {
    return /^https?:/.test(word.text)
      ? { value: open(word.text, word.span), issues: [fetchedIssue(given, word)] }
      : sound(open(word.text, word.span));
  }
  let block: Written;
  if (/^\s*[[{]/.test(word.text)) {
    const value = readJson(word);
    if (value?.kind !== 'object')
      return spoilt(given, syntax(given, word, 'begins like JSON and is no object', quoteHint(word)));
    block = value;
  } else {
    const read = readShorthand(word.text);
    if ('wrongAt' in read) {
      const isColon = /^\w+:\s*\w/.test(word.text);
      const message = isColon
        ? 'has a colon between a key and its value, where the AWS CLI wants `=`'
        : `is neither JSON nor the shorthand of the AWS CLI: ${read.expected} is expected behind \`${word.text.slice(0, read.wrongAt).replaceAll(openMark, '…')}\``;
      return spoilt(
        given,
        syntax(given, word, message, 'write `Key=value,Key=value`, or JSON in single quotes'),
      );
    }
    block = object(shorthandEntries(word, members, read.entries), word.span);
  }
  const issues: Array<PlacedIssue> = [];
  for (const { key, keySpan, value } of block.entries) {
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    if (member === undefined) issues.push(unknownKey(given, { key, keySpan }, members));
    else if (value.kind === 'known' && typeof value.value === 'string' && member.kind !== 'text')
      issues.push(
        cliIssue(
          'cli-value-syntax',
          value.span,
          [given.option.name],
          member.kind === 'integer' ? 'is no whole number' : 'is neither true nor false',
          { title: member.kind === 'integer' ? 'write a whole number' : 'write true or false' },
        ),
      );
  }
  return issues.length > 0 ? { value: open(word.text, word.span), issues } : sound(block);
};

// -------------------------------------------------------------------------------------
// any option
// -------------------------------------------------------------------------------------

const textValue = (given: GivenOption, word: Word): OptionValue => {
  if (!isRemote(word)) return sound(valueOf(word));
  return /^https?:/.test(word.text)
    ? { value: valueOf(word), issues: [fetchedIssue(given, word)] }
    : sound(open(word.text, word.span));
};

/** The value of an option that gives a setting. */
export const optionValue = (given: GivenOption): OptionValue => {
  const { option, name, values, isSpoilt } = given;
  if (isSpoilt) return sound(open(name.text, name.span));
  if (option.takes === 'flag') return sound(known(option.value ?? true, name.span));
  if (option.takes === 'texts') return textsValue(given);
  const word = values[0] as Word;
  if (option.takes === 'integer') return integerValue(given, word);
  return option.takes === 'block' ? blockValue(given, word) : textValue(given, word);
};
