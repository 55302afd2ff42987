/**
 * Reads the commands of a script, in `$( … )` too. Comments, and texts that are only printed or written, hold none. It runs
 * and expands nothing.
 *
 * It is a scanner of its own, since the parsers of shells that there are do not say where a word stands, give up at what they
 * do not know, or take the placeholder `<POOL>` for a redirection, which ends a command. All that has to be known is where a
 * command begins and ends, and which words it has; and PowerShell, cmd and make have it from the same few facts.
 */
import { matchAt, readBody, readWord, skipJoin, type Cursor } from './read-word';
import type { Assignment, BrokenLine, Command, Heredoc, Script } from './script';
import type { Shell } from './shell';
import { isLiteral, onlyOpen, partOf, type Word } from './word';

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

const opening = ['if', 'case', 'for', 'while', 'until', 'select'];
const turning = ['then', 'do', 'else', 'elif'];
const closingWords = ['fi', 'esac', 'done'];

/** The blocks around what is read, of which some run only in some cases. */
interface Block {
  readonly id: number;
  readonly isConditional: boolean;
}

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

interface PendingHeredoc {
  readonly delimiter: string;
  readonly isRaw: boolean;
  readonly hasTabs: boolean;
  readonly command: { file: string | undefined; isRun: boolean };
}

const assignmentStart = /^([A-Za-z_]\w*)(\+?)=/;
const declaring = ['export', 'local', 'readonly', 'declare', 'typeset'];
const redirection = /(?:\d*|&)(?:<<<|<<-?|<>|>>|>\||>&|<&|[<>])/y;
const optionLine = /(?:[^\S\n]*(?:#.*)?\r?\n)*[^\S\n]*(?=--[a-z])/y;

const shellNames = ['sh', 'bash', 'zsh', 'ssh'];

const baseName = (word: Word | undefined): string => word?.text.split('/').at(-1) ?? '';

/** What names a file, without `./` before it. */
const fileName = (word: Word): string | undefined =>
  isLiteral(word) ? word.text.replace(/^\.\//, '') : undefined;

/** Reads a script once. A quote that nothing closes is told, and then the rest of the script is one word. */
const readOnce = (
  text: string,
  shell: Shell,
  { from, to, loneQuotes, isOurs }: ScriptPart & { readonly loneQuotes: ReadonlySet<number> },
): { readonly script: Script; readonly unclosed: number | undefined } => {
  const commands: Array<Command> = [];
  const assignments: Array<Assignment> = [];
  const heredocs: Array<Heredoc> = [];
  const pending: Array<PendingHeredoc> = [];
  let brokenLines: Array<BrokenLine> = [];
  let unclosed: number | undefined;
  let blocks: ReadonlyArray<Block> = [{ id: 0, isConditional: false }];
  let lastBlock = 0;
  let found: Array<Command> = [];

  const push = (isConditional: boolean): void => {
    blocks = [...blocks, { id: (lastBlock += 1), isConditional }];
  };
  const pop = (): void => {
    if (blocks.length > 1) blocks = blocks.slice(0, -1);
  };
  const turn = (): void => {
    const last = blocks.at(-1) as Block;
    if (last.isConditional) {
      pop();
      push(true);
    }
  };
  const isConditional = (): boolean => blocks.some((block) => block.isConditional);

  const cursor: Cursor = {
    text,
    shell,
    end: to,
    at: from,
    loneQuotes,
    unclosed: (at) => {
      unclosed ??= at;
    },
    broken: (line) => brokenLines.push(line),
    readNested: (close) => {
      const before = brokenLines;
      const outer = found;
      brokenLines = [];
      found = [];
      readCommands(close);
      commands.push(...found);
      lastNested = found;
      found = outer;
      brokenLines = before;
    },
  };
  /** The commands of the last substitution. */
  let lastNested: ReadonlyArray<Command> = [];

  /** Whether a brace of PowerShell begins or ends a block there. */
  const isBrace = (at: number): boolean =>
    shell.variables === 'powershell' && matchAt(/\{(?=\s)|\}/y, text, at) !== undefined;

  const skipBlanks = (): void => {
    for (;;) {
      const blanks = matchAt(/[^\S\n]+/y, text, cursor.at)?.length ?? 0;
      cursor.at = Math.min(cursor.at + blanks, to);
      if (shell.hasLists && text[cursor.at] === ',' && cursor.at < to) cursor.at += 1;
      else if (cursor.at >= to || !skipJoin(cursor)) return;
    }
  };

  const readHeredocs = (): void => {
    for (const { delimiter, isRaw, hasTabs, command } of pending.splice(0)) {
      let line = cursor.at;
      let lineEnd = line;
      for (; line < to; line = lineEnd + 1) {
        const next = text.indexOf('\n', line);
        lineEnd = next < 0 || next > to ? to : next;
        const whole = text.slice(line, lineEnd).replace(/\r$/, '');
        if ((hasTabs ? whole.replace(/^\t+/, '') : whole) === delimiter) break;
      }
      const bodyEnd = Math.min(line, to);
      const start = cursor.at;
      if (command.isRun) {
        const body = readScript(text, shell, { from: start, to: bodyEnd, isOurs });
        commands.push(...body.commands);
      } else {
        const body = readBody(cursor, start, bodyEnd, isRaw);
        heredocs.push({ body, ...(command.file !== undefined && { file: command.file }) });
      }
      cursor.at = Math.min(lineEnd + 1, to);
    }
  };

  const readArray = (): ReadonlyArray<Word> => {
    const words: Array<Word> = [];
    cursor.at += 1;
    while (cursor.at < to && text[cursor.at] !== ')') {
      const space = matchAt(/(?:\s|#[^\n]*\n)+/y, text, cursor.at);
      if (space !== undefined) cursor.at += space.length;
      else {
        const word = readWord(cursor);
        if (word === undefined) {
          if (text[cursor.at] !== ')') cursor.at += 1;
        } else words.push(word);
      }
    }
    cursor.at += 1;
    return words;
  };

  /** Notes what a command assigns. Answers whether it does nothing else. */
  const noteAssignments = (
    words: ReadonlyArray<Word>,
    arrays: ReadonlyMap<Word, ReadonlyArray<Word>>,
  ): boolean => {
    const note = (name: string, more: Partial<Assignment>): void => {
      assignments.push({
        name,
        isArray: false,
        isConditional: isConditional(),
        at: words[0]?.span.start ?? 0,
        ...more,
      });
    };
    const [first, second, third] = words;
    if (shell.variables === 'powershell') {
      const name = first && onlyOpen(first)?.variable;
      if (name === undefined || second === undefined || !/^[-+*/]?=$/.test(second.text)) return false;
      note(name, second.text === '=' && words.length === 3 && third !== undefined ? { words: [third] } : {});
      return words.length === 3;
    }
    if (shell.variables === 'percent') {
      const name = /^([A-Za-z_]\w*)=/.exec(second?.text ?? '')?.[1];
      if (first?.text.toLowerCase() !== 'set' || second === undefined || name === undefined) return false;
      note(name, words.length === 2 ? { words: [partOf(second, name.length + 1, second.text.length)] } : {});
      return true;
    }
    if (first?.text === 'for' && second !== undefined) note(second.text, {});
    if (['read', 'mapfile', 'readarray', 'unset', 'getopts'].includes(first?.text ?? ''))
      for (const { text: name } of words.slice(1)) note(name, {});
    const own = declaring.includes(first?.text ?? '') ? words.slice(1) : words;
    for (const word of own) {
      const [start, name, added] = assignmentStart.exec(word.text) ?? [];
      if (start === undefined || name === undefined) return own.length === 0;
      const array = arrays.get(word);
      if (added !== '') note(name, {});
      else if (array !== undefined) note(name, { words: array, isArray: true });
      else note(name, { words: [partOf(word, start.length, word.text.length)] });
    }
    return own.length > 0;
  };

  const readCommands = (close: ')' | '`' | undefined): void => {
    const outerBlocks = blocks;
    for (;;) {
      skipBlanks();
      if (cursor.at >= to) break;
      const character = text[cursor.at];
      if (character === close) {
        cursor.at += 1;
        break;
      }
      if (isBrace(cursor.at)) {
        if (character === '{') push(true);
        else pop();
        cursor.at += 1;
        continue;
      }
      if (character === '\n' || /[;&|()]/.test(character as string)) {
        if (text.startsWith(';;', cursor.at)) turn();
        cursor.at += 1;
        if (character === '\n') readHeredocs();
        else if (character === '(') readCommands(')');
        continue;
      }
      readCommand(close);
    }
    if (close !== undefined) blocks = outerBlocks;
  };

  const readCommand = (close: ')' | '`' | undefined): void => {
    const words: Array<Word> = [];
    const arrays = new Map<Word, ReadonlyArray<Word>>();
    const nestedIn = new Map<Word, ReadonlyArray<Command>>();
    const heredocOf = { file: undefined as string | undefined, isRun: false };
    const startedLines = brokenLines;
    brokenLines = [];
    for (;;) {
      skipBlanks();
      const { at } = cursor;
      const character = text[at];
      if (at >= to || character === undefined || character === close) break;
      if (character === '\n') {
        // A line of options belongs to the command above, whatever the shell thinks.
        const below = words.some(isOurs) ? matchAt(optionLine, text, at) : undefined;
        if (below === undefined || at + below.length >= to) break;
        const option = at + below.length;
        const length = (matchAt(/[^\s=]+/y, text, option) as string).length;
        brokenLines.push({
          span: { start: option, end: option + length },
          kind: 'not-joined',
          edit: { start: at, end: at, text: ` ${shell.escape}` },
        });
        cursor.at = option;
        continue;
      }
      if (
        (character === '#' || shell.escape !== '\\') &&
        matchAt(shell.comment, text, at) !== undefined &&
        (shell.escape !== '^' || words.length === 0)
      ) {
        cursor.at = Math.min(to, at + (matchAt(shell.comment, text, at) as string).length);
        continue;
      }
      const redirect = matchAt(redirection, text, at);
      if (redirect !== undefined && !/^\d*<$/.test(redirect)) {
        cursor.at += redirect.length;
        skipBlanks();
        const target = readWord(cursor);
        if (target === undefined) continue;
        if (shell.hasHeredocs && /<<-?$/.test(redirect)) {
          pending.push({
            delimiter: target.text,
            isRaw: target.isQuoted,
            hasTabs: redirect.endsWith('-'),
            command: heredocOf,
          });
        } else if (redirect.includes('>')) heredocOf.file = fileName(target);
        continue;
      }
      if (/[;&|()]/.test(character) || isBrace(at)) break;
      lastNested = [];
      const word = readWord(cursor);
      if (word === undefined) {
        // A redirection of input, or what no word begins with.
        cursor.at = Math.max(cursor.at, at + 1);
        continue;
      }
      words.push(word);
      nestedIn.set(word, lastNested);
      if (/^[A-Za-z_]\w*\+?=$/.test(word.text) && text[cursor.at] === '(' && shell.hasHeredocs)
        arrays.set(word, readArray());
      if (words.length === 1 && isKeyword(word)) words.pop();
    }
    const [first] = words;
    if (first !== undefined) {
      if (shellNames.includes(baseName(first))) heredocOf.isRun = true;
      if (baseName(first) === 'tee') {
        const target = words.find((word, index) => index > 0 && !word.text.startsWith('-'));
        if (target !== undefined) heredocOf.file = fileName(target);
      }
      const isAssignment = noteAssignments(words, arrays);
      const only =
        isAssignment && words.length === (declaring.includes(first.text) ? 2 : 1) ? words.at(-1) : undefined;
      const [start, name] = assignmentStart.exec(only?.text ?? '') ?? [];
      if (only !== undefined && name !== undefined && only.text.length === (start as string).length + 1) {
        const nested = nestedIn.get(only) ?? [];
        if (nested.length === 1) replaceLast(nested[0] as Command, name);
      }
      const block = blocks.map(({ id }) => id).join('.');
      const [target, equals, ...others] = words;
      const assigned = equals?.text === '=' && target !== undefined ? onlyOpen(target)?.variable : undefined;
      found.push({
        words: assigned === undefined ? words : others,
        block,
        isConditional: isConditional(),
        brokenLines,
        ...(assigned !== undefined && { assignedTo: assigned }),
      });
    }
    brokenLines = startedLines;
  };

  const replaceLast = (command: Command, assignedTo: string): void => {
    const index = commands.lastIndexOf(command);
    if (index >= 0) commands[index] = { ...command, assignedTo };
  };

  const isKeyword = ({ text: word, isQuoted }: Word): boolean => {
    if (isQuoted || shell.variables === 'percent') return false;
    if (shell.variables === 'powershell') return false;
    if (word === '{') push(false);
    else if (word === '}') pop();
    else if (opening.includes(word)) {
      push(true);
      return word !== 'for';
    } else if (turning.includes(word)) turn();
    else if (closingWords.includes(word)) pop();
    else return word === '!';
    return true;
  };

  readCommands(undefined);
  commands.push(...found);
  return { script: { commands, assignments, heredocs }, unclosed };
};

/** The part of a text that is a script. */
export interface ScriptPart {
  readonly from: number;
  readonly to: number;
  /** Whether a word says that a command is one of ours. Lines of options below it belong to it. */
  readonly isOurs: (word: Word) => boolean;
}

/** Reads a script. A quote that nothing closes, as in the prose of an output, is a character like any other. */
export const readScript = (text: string, shell: Shell, part: ScriptPart): Script => {
  const loneQuotes = new Set<number>();
  for (;;) {
    const { script, unclosed } = readOnce(text, shell, { ...part, loneQuotes });
    if (unclosed === undefined || loneQuotes.has(unclosed) || loneQuotes.size > 20) return script;
    loneQuotes.add(unclosed);
  }
};
