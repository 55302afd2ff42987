/**
 * Takes the words behind an operation apart into options and their values, as the AWS CLI does: it looks for the options of
 * any command first, takes the beginnings of names, and refuses words that belong to no option.
 */
import { listed, nearestName } from '@org/cognito-core';
import type { PlacedIssue } from '../client/placed-issue';
import { cliIssue, replaced, type CliFix } from './cli-issue';
import {
  globalOptions,
  operationOptions,
  optionsNamed,
  skeletonOption,
  type CliOption,
  type Operation,
} from './options';
import { isLiteral, openMark, partOf, type Word } from './word';

/** An option that is given, with its words. */
export interface GivenOption {
  readonly option: CliOption;
  /** The word that names it, as far as it does: `--client-name` of `--client-name=web`. */
  readonly name: Word;
  readonly values: ReadonlyArray<Word>;
  /** Whether its value is malformed, so that only its presence is known. */
  readonly isSpoilt: boolean;
}

/** What the words behind an operation say. */
export interface GivenOptions {
  readonly given: ReadonlyArray<GivenOption>;
  readonly issues: ReadonlyArray<PlacedIssue>;
  /** Whether there are no words that may be options. */
  readonly isWhole: boolean;
}

/** A word that the AWS CLI takes for an option, and the options that it may mean. */
interface OptionWord {
  readonly name: Word;
  /** What stands behind an equals sign. */
  readonly value: Word | undefined;
  readonly options: ReadonlyArray<CliOption>;
}

const isOptionLike = ({ text }: Word): boolean =>
  text.startsWith('-') &&
  text.length > 1 &&
  text !== '--' &&
  !/^-\d+$|^-\d*\.\d+$/.test(text) &&
  !text.includes(' ');

/** A word as an option with its name, and a value if it has one behind an equals sign. */
const optionWord = (word: Word, options: ReadonlyArray<CliOption>): OptionWord | undefined => {
  if (word.text.startsWith('--') && word.text.length > 2) {
    const equals = word.text.indexOf('=');
    const name = equals < 0 ? word : partOf(word, 0, equals);
    const value = equals < 0 ? undefined : partOf(word, equals + 1, word.text.length);
    const named = optionsNamed(name.text, options);
    if (named.length > 0) return { name, value, options: named };
    return isOptionLike(word) ? { name, value, options: [] } : undefined;
  }
  return isOptionLike(word) ? { name: word, value: undefined, options: [] } : undefined;
};

const isNamed = (name: string, options: ReadonlyArray<CliOption>): boolean =>
  options.some((option) => option.name === name);

const isOfCreateAlone = (name: string, operation: Operation): boolean =>
  operation === 'update' && isNamed(name, operationOptions.create);

const nearestOption = (name: string, options: ReadonlyArray<CliOption>): CliOption | undefined => {
  const nearest = nearestName(
    name,
    options.map((option) => option.name),
  );
  return options.find((option) => option.name === nearest);
};

/** How many words an option takes at most. */
const mostValues = ({ takes }: CliOption): number => {
  if (takes === 'flag') return 0;
  return takes === 'texts' ? Infinity : 1;
};

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

const unknownOption = (name: Word, meant: CliOption | undefined, isOfCreate: boolean): PlacedIssue => {
  const message = isOfCreate
    ? 'is taken by `create-user-pool-client` alone: what it gives a client stays as it is'
    : 'is no option of the command, which the AWS CLI refuses to run';
  const fix: CliFix =
    meant === undefined
      ? { title: 'take it out' }
      : { title: `write \`${meant.name}\``, edits: [replaced(name.span, meant.name)], isSafe: true };
  return cliIssue('cli-option-unknown', name.span, [name.text], message, fix);
};

const ambiguousOption = (name: Word, options: ReadonlyArray<CliOption>): PlacedIssue =>
  cliIssue(
    'cli-option-unknown',
    name.span,
    [name.text],
    ['is the beginning of ', ...listed(options.map((option) => `\`${option.name}\``))],
    { title: 'write the whole name' },
  );

const opposite = (option: CliOption, options: ReadonlyArray<CliOption>): CliOption =>
  options.find(({ property, value }) => property === option.property && value === !(option.value ?? true)) ??
  option;

const isNo = (text: string): boolean => /^(?:false|no|0|off|disabled?)$/i.test(text);
const isYes = (text: string): boolean => /^(?:true|yes|1|on|enabled?)$/i.test(text);

/** A flag with a value, and the flag that was meant. */
const flagWithValue = (
  option: CliOption,
  name: Word,
  value: Word,
  options: ReadonlyArray<CliOption>,
): { readonly issue: PlacedIssue; readonly meant: CliOption | undefined } => {
  const isKnown = option.property !== undefined && isLiteral(value);
  const says = isKnown && isNo(value.text) ? opposite(option, options) : option;
  const meant = isKnown && (isNo(value.text) || isYes(value.text)) ? says : undefined;
  const span = { start: name.span.start, end: value.span.end };
  return {
    issue: cliIssue(
      'cli-flag-value',
      value.span,
      [option.name],
      'takes no value: by itself it means true, and its form with `--no-` means false',
      meant === undefined
        ? { title: 'take the value out' }
        : { title: `write \`${meant.name}\``, edits: [replaced(span, meant.name)], isSafe: true },
    ),
    meant,
  };
};

const strayWord = (word: Word, before: GivenOption | undefined): PlacedIssue =>
  cliIssue(
    'cli-value-syntax',
    word.span,
    before === undefined ? [] : [before.option.name],
    'is a word that belongs to no option, which the AWS CLI refuses',
    {
      title:
        before?.option.takes === 'block'
          ? 'join the parts by commas, without blanks'
          : 'put a value with blanks into quotes, or take the word out',
    },
  );

const noValue = ({ span }: Word, option: CliOption): PlacedIssue =>
  cliIssue('cli-value-syntax', span, [option.name], 'has no value', {
    title: 'give it a value, or take it out',
  });

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/** A placeholder for what the author left out, such as `...`. */
const isEllipsis = ({ text }: Word): boolean => /^(?:\.{3}|…|\[\.{3}\])$/.test(text);

/** Whether a word may be any number of words, or an option. */
const mayBeOptions = (word: Word): boolean =>
  isEllipsis(word) ||
  word.text === '--' ||
  word.text.startsWith(openMark) ||
  word.opens.some(({ isSplit }) => isSplit);

/** The words without the options of any command, which the AWS CLI takes out before it looks at an operation. */
const withoutGlobal = (
  words: ReadonlyArray<Word>,
  issues: Array<PlacedIssue>,
): { readonly words: ReadonlyArray<Word>; readonly global: ReadonlyArray<GivenOption> } => {
  const own: Array<Word> = [];
  const global: Array<GivenOption> = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const read = optionWord(word, globalOptions);
    const [option, another] = read?.options ?? [];
    if (read === undefined || option === undefined) {
      own.push(word);
      continue;
    }
    const { name, value } = read;
    if (another !== undefined) issues.push(ambiguousOption(name, read.options));
    const next = words[index + 1];
    const isBehind =
      option.takes !== 'flag' &&
      value === undefined &&
      next !== undefined &&
      optionWord(next, []) === undefined;
    if (isBehind) index += 1;
    const values = [...(value === undefined ? [] : [value]), ...(isBehind ? [next] : [])];
    if (option.takes === 'flag' && value !== undefined)
      issues.push(flagWithValue(option, name, value, []).issue);
    if (option.takes !== 'flag' && values.length === 0) issues.push(noValue(name, option));
    global.push({ option, name, values, isSpoilt: false });
  }
  return { words: own, global };
};

/** Reads the words behind an operation. */
export const readArguments = (all: ReadonlyArray<Word>, operation: Operation): GivenOptions => {
  const issues: Array<PlacedIssue> = [];
  const { words, global } = withoutGlobal(all, issues);
  const options = operationOptions[operation];
  const given: Array<GivenOption> = [...global];
  let isWhole = true;
  let index = 0;

  const takeValues = (most: number): ReadonlyArray<Word> => {
    const values: Array<Word> = [];
    for (; index < words.length && values.length < most; index += 1) {
      const word = words[index] as Word;
      if (optionWord(word, options) !== undefined || isEllipsis(word) || word.text === '--') break;
      values.push(word);
    }
    return values;
  };

  const readFlag = (option: CliOption, name: Word, behind: Word | undefined): void => {
    const next = words[index];
    const isNext =
      behind === undefined && next !== undefined && isLiteral(next) && (isNo(next.text) || isYes(next.text));
    const value = isNext ? next : behind;
    if (value === undefined) {
      given.push({ option, name, values: [], isSpoilt: false });
      return;
    }
    if (isNext) index += 1;
    const { issue, meant } = flagWithValue(option, name, value, options);
    issues.push(issue);
    given.push({ option: meant ?? option, name, values: [], isSpoilt: meant === undefined });
  };

  const readOption = ({ name, value, options: named }: OptionWord): void => {
    const [first, another] = named;
    const isOfOther = first === undefined && isOfCreateAlone(name.text, operation);
    const meant = first ?? (isOfOther ? undefined : nearestOption(name.text, options));
    if (another !== undefined) issues.push(ambiguousOption(name, named));
    else if (first === undefined) issues.push(unknownOption(name, meant, isOfOther));
    if (another !== undefined || meant === undefined) {
      takeValues(Infinity);
      return;
    }
    const most = mostValues(meant);
    if (most === 0) {
      readFlag(meant, name, value);
      return;
    }
    const values = value === undefined ? takeValues(most) : [value];
    const isSpoilt = values.length === 0 && most === 1 && meant.name !== skeletonOption;
    if (isSpoilt) issues.push(noValue(name, meant));
    given.push({ option: meant, name, values, isSpoilt });
  };

  while (index < words.length) {
    const word = words[index] as Word;
    const option = optionWord(word, options);
    index += 1;
    if (option !== undefined && !option.name.text.includes(openMark)) readOption(option);
    else if (option !== undefined || mayBeOptions(word)) isWhole = false;
    // Behind an open word it may be the value of an option.
    else if (isWhole) issues.push(strayWord(word, given.at(-1)));
  }
  return { given, issues, isWhole };
};
