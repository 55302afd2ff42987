/**
 * Finds the app clients that commands of the AWS CLI make and change, in scripts and in documents that have scripts. Only the
 * entry imports it.
 */
import type { PlacedIssue, TextEdit } from '../client/placed-issue';
import type { WrittenClient } from '../client/written-client';
import type { Written, WrittenObject } from '../value/written';
import { commandClient, type Surroundings } from './command-client';
import { findCommands, mayHaveCommand } from './find-commands';
import { notebookSnippets, packageSnippets } from './json-snippets';
import { makefileSnippets } from './makefile-snippets';
import { markdownSnippets } from './markdown-snippets';
import { wholeSnippet, type FindSnippets, type Snippet } from './snippet';
import { yamlSnippets } from './yaml-snippets';
import type { ShellName } from './shell';
import { variablesOf } from './variables';

/** What a text is in which commands are found. */
export type CommandLanguage = ShellName | 'markdown' | 'yaml' | 'package' | 'notebook';

const findSnippets = (language: CommandLanguage): FindSnippets | Promise<FindSnippets> => {
  switch (language) {
    case 'markdown':
      return markdownSnippets();
    case 'yaml':
      return yamlSnippets(mayHaveCommand);
    case 'package':
      return packageSnippets;
    case 'notebook':
      return notebookSnippets;
    case 'make':
      return makefileSnippets;
    default:
      return (text) => [wholeSnippet(text, language)];
  }
};

const placedValue = (value: Written, snippet: Snippet): Written => {
  const span = snippet.placeOf(value.span);
  switch (value.kind) {
    case 'list':
      return { ...value, span, items: value.items.map((item) => placedValue(item, snippet)) };
    case 'object':
      return placedObject(value, snippet);
    default:
      return { ...value, span };
  }
};

const placedObject = (value: WrittenObject, snippet: Snippet): WrittenObject => ({
  ...value,
  span: snippet.placeOf(value.span),
  entries: value.entries.map((entry) => ({
    ...entry,
    keySpan: snippet.placeOf(entry.keySpan),
    value: placedValue(entry.value, snippet),
  })),
});

/** The edits of a fix in the text around a script: all of them, or none. */
const placedEdits = (edits: ReadonlyArray<TextEdit>, { editOf }: Snippet): ReadonlyArray<TextEdit> => {
  const placed = edits.map(editOf);
  return placed.every((edit) => edit !== undefined) ? placed : [];
};

/** A client of a script, in the text around it. */
const placedClient = (client: WrittenClient, snippet: Snippet, index: number): WrittenClient => {
  const { span, settings, grammar, identity, edit } = client;
  return {
    ...client,
    span: snippet.placeOf(span),
    settings: placedObject(settings, snippet),
    grammar: grammar.map((each): PlacedIssue => ({
      issue: each.issue,
      span: snippet.placeOf(each.span),
      edits: each.edits.map((edits) => placedEdits(edits, snippet)),
    })),
    // Two scripts of one document may be two ways to do the same.
    ...(identity !== undefined && { identity: `${index} ${identity}` }),
    edit: (change) => {
      const edits = edit(change);
      const placed = edits && placedEdits(edits, snippet);
      return placed === undefined || placed.length < (edits?.length ?? 0) ? undefined : placed;
    },
  };
};

const clientsIn = (snippet: Snippet): ReadonlyArray<WrittenClient> => {
  const { text, shell } = snippet;
  const { script, found } = findCommands(text, shell);
  const around: Surroundings = {
    text,
    shell,
    variables: variablesOf(script),
    heredocs: script.heredocs,
    created: new Set(found.flatMap(({ command }) => command.assignedTo ?? [])),
  };
  return found.flatMap((each) => commandClient(each, around) ?? []);
};

/** Loads what finds the app clients of the commands in texts, in the order of the text. */
export const commandReader = async (
  language: CommandLanguage,
): Promise<(text: string) => ReadonlyArray<WrittenClient>> => {
  const find = await findSnippets(language);
  return (text) =>
    find(text).flatMap((snippet, index) =>
      mayHaveCommand(snippet.text)
        ? clientsIn(snippet).map((client) => placedClient(client, snippet, index))
        : [],
    );
};
