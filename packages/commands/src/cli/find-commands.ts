/** Finds the commands of a script that make or change an app client, whatever stands before the name of the operation. */
import { readScript } from './read-script';
import type { Command, Script } from './script';
import { operationNames, type Operation } from './options';
import { shells, type ShellName } from './shell';
import { isLiteral, type Word } from './word';

/** A command that creates or updates an app client. */
export interface ClientCommand {
  readonly command: Command;
  readonly operation: Operation;
  /** The word of the operation. */
  readonly name: Word;
  /** The words behind it. */
  readonly words: ReadonlyArray<Word>;
}

/** Whether a text may have such a command. */
export const mayHaveCommand = (text: string): boolean => /\b(?:create|update)-user-pool-client\b/.test(text);

const operationOf = (word: Word): Operation | undefined =>
  isLiteral(word)
    ? (Object.keys(operationNames) as ReadonlyArray<Operation>).find(
        (each) => operationNames[each] === word.text,
      )
    : undefined;

/** What prints, looks for or explains words, and does not run them. */
const printer =
  /^(?:echo|printf?|cat|say|log(?:ger)?|info|warn|error|die|rem|alias|complete|e?grep|rg|sed|awk|man|which|type|test|\[{1,2}|case|for|write-\w+|select-string)$/i;

/** Whether the first word of a command only prints the others. A recipe may say to make how it runs. */
const isPrinted = ([first]: ReadonlyArray<Word>): boolean =>
  first !== undefined && printer.test(first.text.replace(/^[@+-]+/, ''));

/** Whether words say how a command is written in general, as documentation does: `[--generate-secret]`. */
const isSynopsis = (words: ReadonlyArray<Word>): boolean =>
  words.some(
    ({ text, opens }) =>
      /^\[-/.test(text) || text === 'help' || opens.some(({ code }) => /^<(?:value|string)>$/.test(code)),
  );

const clientCommandIn = (command: Command): ReadonlyArray<ClientCommand> => {
  const { words } = command;
  const at = words.findIndex((word) => operationOf(word) !== undefined);
  const name = words[at];
  if (name === undefined || isPrinted(words)) return [];
  const behind = words.slice(at + 1);
  const before = words[at - 1];
  const isOfService = before !== undefined && (before.text === 'cognito-idp' || !isLiteral(before));
  const [next] = behind;
  // A name alone is talked about. So is one in a sentence, where no option follows.
  if (next === undefined || isSynopsis(behind)) return [];
  if (!isOfService && !next.text.startsWith('--')) return [];
  return [{ command, operation: operationOf(name) as Operation, name, words: behind }];
};

/** Reads a script, and finds these commands in it, in the order of the text. */
export const findCommands = (
  text: string,
  shell: ShellName,
): { readonly script: Script; readonly found: ReadonlyArray<ClientCommand> } => {
  const script = readScript(text, shells[shell], {
    from: 0,
    to: text.length,
    isOurs: (word) => operationOf(word) !== undefined,
  });
  const found = script.commands.flatMap(clientCommandIn);
  return { script, found: [...found].sort((a, b) => a.name.span.start - b.name.span.start) };
};
