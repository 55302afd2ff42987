/** A command as a client: its settings, what is wrong with its words, and what an edit of a setting changes in it. */
import { cliOption, nearestName } from '@org/cognito-core';
import { apiMembers } from '../client/api-members';
import type { PlacedIssue } from '../client/placed-issue';
import type { WrittenClient } from '../client/written-client';
import type { Written, WrittenEntry } from '../value/written';
import { cliIssue, replaced } from './cli-issue';
import { commandEdit, type WrittenOption } from './command-edit';
import type { ClientCommand } from './find-commands';
import { readJson } from './json-word';
import { skeletonOption, type Operation } from './options';
import { optionValue } from './option-value';
import { readArguments, type GivenOption } from './read-arguments';
import { roundTrip } from './round-trip';
import type { BrokenLine, Heredoc } from './script';
import type { ShellName } from './shell';
import type { Variables } from './variables';
import { isLiteral, onlyOpen, type Word } from './word';

/** What is around a command. */
export interface Surroundings {
  readonly text: string;
  readonly shell: ShellName;
  readonly variables: Variables;
  readonly heredocs: ReadonlyArray<Heredoc>;
  /** The variables that got the id of a client that a command before creates. */
  readonly created: ReadonlySet<string>;
}

// -------------------------------------------------------------------------------------
// lines
// -------------------------------------------------------------------------------------

const joiners: Readonly<Record<ShellName, string>> = {
  sh: 'a backslash at its very end',
  make: 'a backslash at its very end',
  powershell: 'a back quote at its very end',
  cmd: '`^` at its very end',
};

const brokenMessages: Readonly<Record<BrokenLine['kind'], string>> = {
  'other-shell': 'joins lines in another shell, so that the command ends here',
  'blank-behind': 'has blanks behind it, so that it joins no line and the command ends here',
  'not-joined': 'begins a line that is not joined to its command',
};

const brokenIssue = (lines: ReadonlyArray<BrokenLine>, shell: ShellName): ReadonlyArray<PlacedIssue> => {
  const [first] = lines;
  if (first === undefined) return [];
  return [
    cliIssue('cli-continuation', first.span, [], brokenMessages[first.kind], {
      title: `end each line that goes on with ${joiners[shell]}`,
      edits: lines.map(({ edit }) => replaced(edit, edit.text)),
    }),
  ];
};

// -------------------------------------------------------------------------------------
// input
// -------------------------------------------------------------------------------------

/** Settings from JSON for all options at once. */
interface Input {
  readonly entries: ReadonlyArray<WrittenEntry>;
  readonly issues: ReadonlyArray<PlacedIssue>;
  readonly isWhole: boolean;
}

const openInput: Input = { entries: [], issues: [], isWhole: false };

const inputEntries = (
  given: GivenOption,
  value: Written | undefined,
  word: Word,
  operation: Operation,
): Input => {
  if (value?.kind !== 'object') {
    const issue = cliIssue('cli-value-syntax', word.span, [given.option.name], 'is no JSON object', {
      title: 'write an object with the names of the API, such as `{"ClientName": "web"}`',
    });
    return { entries: [], issues: [issue], isWhole: false };
  }
  const members = Object.keys(apiMembers[operation]);
  const issues: Array<PlacedIssue> = [];
  const entries = value.entries.flatMap((entry): ReadonlyArray<WrittenEntry> => {
    if (members.includes(entry.key)) return [{ ...entry, key: cliOption(entry.key) }];
    const nearest = nearestName(entry.key, members);
    issues.push(
      cliIssue(
        'unknown-key',
        entry.keySpan,
        [given.option.name, entry.key],
        'is no member of what the operation takes, which the AWS CLI refuses',
        nearest === undefined
          ? { title: 'take it out' }
          : {
              title: `write ${nearest}`,
              edits: [replaced(entry.keySpan, JSON.stringify(nearest))],
              isSafe: true,
            },
      ),
    );
    return [];
  });
  return { entries, issues, isWhole: value.isWhole };
};

const inputOf = (given: GivenOption, { heredocs }: Surroundings, operation: Operation): Input => {
  const word = given.values[0];
  if (word === undefined || given.option.name !== '--cli-input-json') return openInput;
  const file = isLiteral(word) ? /^file:\/\/(?:\.\/)?(.+)$/.exec(word.text)?.[1] : undefined;
  if (file !== undefined) {
    const written = heredocs.filter((heredoc) => heredoc.file === file);
    const [only, another] = written;
    if (only === undefined || another !== undefined) return openInput;
    return inputEntries(given, readJson(only.body), only.body, operation);
  }
  // A file with an open name, or the output of a command.
  return word.text.trimStart().startsWith('{')
    ? inputEntries(given, readJson(word), word, operation)
    : isLiteral(word)
      ? inputEntries(given, undefined, word, operation)
      : openInput;
};

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

const lastGiven = (given: ReadonlyArray<GivenOption>, name: string): GivenOption | undefined =>
  given.filter(({ option }) => option.name === name).at(-1);

const wordGiven = (given: ReadonlyArray<GivenOption>, name: string): Word | undefined =>
  lastGiven(given, name)?.values[0];

/** What two commands for one client surely have in common. */
const identityOf = (
  { command, operation }: ClientCommand,
  given: ReadonlyArray<GivenOption>,
  { variables, created }: Surroundings,
): string | undefined => {
  const { block, assignedTo } = command;
  if (operation === 'create') {
    const query = wordGiven(given, '--query')?.text;
    return assignedTo !== undefined && query === 'UserPoolClient.ClientId' && variables.isSteady(assignedTo)
      ? `${block} $${assignedTo}`
      : undefined;
  }
  const id = wordGiven(given, cliOption('ClientId'));
  if (id === undefined) return undefined;
  const variable = onlyOpen(id)?.variable;
  if (variable !== undefined && (created.has(variable) || variables.isSteady(variable)))
    return variables.isSteady(variable) ? `${block} $${variable}` : undefined;
  return isLiteral(id) && /^[a-z0-9]{20,}$/.test(id.text) ? `${block} ${id.text}` : undefined;
};

const nameOf = (
  given: ReadonlyArray<GivenOption>,
  entries: ReadonlyMap<string, WrittenOption>,
): string | undefined => {
  const name = entries.get(cliOption('ClientName'))?.entry.value;
  if (name?.kind === 'known') return String(name.value);
  const id = wordGiven(given, cliOption('ClientId'));
  return id !== undefined && isLiteral(id) ? id.text : undefined;
};

/** Reads a command; nothing if it makes no request. */
export const commandClient = (found: ClientCommand, around: Surroundings): WrittenClient | undefined => {
  const { operation, name, words } = found;
  const { given, issues, isWhole } = readArguments(
    words.flatMap((word) => around.variables.wordsOf(word)),
    operation,
  );
  if (lastGiven(given, skeletonOption) !== undefined) return undefined;
  const grammar: Array<PlacedIssue> = [...brokenIssue(found.command.brokenLines, around.shell), ...issues];
  const options = new Map<string, WrittenOption>();
  let isKnown = isWhole;
  const isLast = ({ option }: GivenOption, index: number): boolean =>
    option.property === undefined ||
    given.slice(index + 1).every((later) => later.option.property !== option.property);
  // Of an option that is given several times the last one counts.
  for (const each of given.filter(isLast)) {
    const { option, name: word } = each;
    if (option.takes === 'input') {
      const input = inputOf(each, around, operation);
      grammar.push(...input.issues);
      isKnown &&= input.isWhole;
      // What options say counts more.
      for (const entry of input.entries)
        if (options.get(entry.key)?.given === undefined) options.set(entry.key, { entry });
    } else if (option.property !== undefined) {
      const { value, issues: wrong } = optionValue(each);
      grammar.push(...wrong);
      const key = cliOption(option.property);
      options.set(key, { entry: { key, keySpan: word.span, value, isCertain: true }, given: each });
    }
  }
  const entries = [...options.values()].map(({ entry }) => entry);
  const ids = [cliOption('UserPoolId'), cliOption('ClientId')];
  const client = nameOf(given, options);
  const identity = identityOf(found, given, around);
  const lastWord = words.at(-1) as Word;
  return {
    form: 'aws-cli',
    making: operation,
    ...(client !== undefined && { name: client }),
    span: name.span,
    dialect: 'awsCli',
    settings: {
      kind: 'object',
      entries,
      isWhole: isKnown,
      span: { start: name.span.start, end: lastWord.span.end },
    },
    grammar,
    ...(identity !== undefined && { identity }),
    ...(operation === 'update' && {
      roundTrip: roundTrip(
        around.text,
        { userPoolId: wordGiven(given, ids[0] as string), clientId: wordGiven(given, ids[1] as string) },
        given.flatMap(({ option: { property } }) => {
          const entry = property === undefined ? undefined : options.get(cliOption(property))?.entry;
          return property === undefined || entry === undefined || ids.includes(entry.key)
            ? []
            : [[property, entry.value]];
        }),
      ),
    }),
    edit: commandEdit(around.text, options, lastWord.span, around.shell),
  };
};
