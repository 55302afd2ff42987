/** Reads one word of a command: its quotes, its escapes, and what is open in it. */
import type { Shell } from './shell';
import type { BrokenLine } from './script';
import type { OpenWordPart, Word } from './word';
import { wordMaker, type WordMaker } from './word-maker';

/** Where a script is read, and how far. */
export interface Cursor {
  readonly text: string;
  readonly shell: Shell;
  readonly end: number;
  at: number;
  /** Quotes that nothing closes, and that are characters like any other. */
  readonly loneQuotes: ReadonlySet<number>;
  /** Told of a quote that nothing closes. */
  readonly unclosed: (at: number) => void;
  /** Told of what joins lines in another shell only. */
  readonly broken: (line: BrokenLine) => void;
  /** Reads the commands up to a bracket or a back quote, which may not be there. */
  readonly readNested: (close: ')' | '`') => void;
}

/** A placeholder of documentation. What it looks like to a shell nobody means. */
const placeholder = /<[A-Za-z][^<>|;&\n"'`$\\]{0,80}>|<<[A-Za-z][\w -]*>>/y;

/** What a template engine fills in. */
const mustache = /\$?\{\{[^{}\n]*\}\}/y;

/** An option, at the start of a line. */
const optionBelow = /[^\S\n]*\r?\n[^\S\n]*(?:>[^\S\n]*)?--[a-z]/y;

export const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const isBreak = /[\s;&|()<>]/;

const open = (code: string, isSplit: boolean, more: Partial<OpenWordPart> = {}): OpenWordPart => ({
  code,
  isSplit,
  ...more,
});

/** The end of what a bracket opens, brackets in it and quotes aside. */
const closing = (text: string, at: number, end: number, pair: '{}' | '()'): number => {
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === pair[0]) depth += 1;
    else if (character === pair[1]) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return end;
};

const variableOf: Readonly<Record<Exclude<Shell['variables'], 'make'>, RegExp>> = {
  dollar: /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y,
  powershell: /\$(?:[A-Za-z]+:)?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[[^\]\n]*\])*/y,
  percent: /%[A-Za-z_]\w*(?::[^%\n]*)?%|![A-Za-z_]\w*!|%%?~?[A-Za-z0-9*]/y,
};

const plainName = /^\$\{?([A-Za-z_]\w*)\}?$/;
const arrayName = /^\$\{([A-Za-z_]\w*)\[[@*]\]\}$/;

/** What is in braces or a plain variable, as an open part. */
const variablePart = (code: string, isInQuotes: boolean): OpenWordPart => {
  const array = arrayName.exec(code)?.[1];
  if (array !== undefined) return open(code, true, { variable: array, isArray: true });
  const name = plainName.exec(code)?.[1] ?? /^[%!](\w+)[%!]$/.exec(code)?.[1];
  return open(code, !isInQuotes || code === '$@', name === undefined ? {} : { variable: name });
};

/** Reads what a dollar sign begins. Answers whether it began something. */
const readExpansion = (cursor: Cursor, maker: WordMaker, isInQuotes: boolean): boolean => {
  const { text, shell, at, end } = cursor;
  const take = (to: number, part: (code: string) => OpenWordPart): true => {
    maker.addOpen(part(text.slice(at, to)), { start: at, end: to });
    cursor.at = to;
    return true;
  };
  const filled = matchAt(mustache, text, at);
  if (filled !== undefined) return take(at + filled.length, (code) => open(code, false));
  const kind = shell.variables;
  if (kind === 'percent' ? !/[%!]/.test(text[at] as string) : text[at] !== '$') return false;
  if (kind === 'make' && text[at + 1] !== '$') {
    const bracket = text[at + 1];
    if (bracket === '(' || bracket === '{')
      return take(closing(text, at + 1, end, bracket === '(' ? '()' : '{}'), (code) =>
        open(code, !isInQuotes),
      );
    return false;
  }
  const dollar = kind === 'make' ? at + 1 : at;
  if (kind !== 'percent') {
    if (text.startsWith('$((', dollar))
      return take(closing(text, dollar + 1, end, '()'), (code) => open(code, false));
    if (text.startsWith('$(', dollar)) {
      cursor.at = dollar + 2;
      cursor.readNested(')');
      const to = cursor.at;
      cursor.at = at;
      return take(to, (code) => open(code, !isInQuotes));
    }
    if (text.startsWith('${', dollar)) {
      const to = closing(text, dollar + 1, end, '{}');
      return take(to, () => variablePart(text.slice(dollar, to), isInQuotes));
    }
  }
  const code = matchAt(variableOf[kind === 'make' ? 'dollar' : kind], text, dollar);
  return code !== undefined && take(dollar + code.length, () => variablePart(code, isInQuotes));
};

const escapesInQuotes: Readonly<Record<Shell['escape'], RegExp>> = {
  '\\': /["\\$`]/,
  '`': /[^]/,
  '^': /$^/,
};

/** Reads a string in double quotes, of which the first is read. */
const readDoubleQuoted = (cursor: Cursor, maker: WordMaker): void => {
  const { text, shell, end } = cursor;
  const from = cursor.at - 1;
  maker.quote();
  while (cursor.at < end) {
    const { at } = cursor;
    const character = text[at] as string;
    const next = text[at + 1] ?? '';
    if (character === '"') {
      if (shell.doublesQuotes && next === '"') {
        maker.add('"', at, at + 2);
        cursor.at += 2;
        continue;
      }
      cursor.at += 1;
      return;
    }
    if (character === shell.escape && next === '\n') cursor.at += 2;
    else if (character === shell.escape && escapesInQuotes[shell.escape].test(next)) {
      maker.add(next, at, at + 2);
      cursor.at += 2;
    } else if (character === '\\' && next === '"') {
      // How a program gets a quote, where the shell has another escape.
      maker.add(next, at, at + 2);
      cursor.at += 2;
    } else if (character === '`' && shell.escape === '\\') readBackQuoted(cursor, maker, true);
    else if (!readExpansion(cursor, maker, true)) {
      maker.add(character, at, at + 1);
      cursor.at += 1;
    }
  }
  cursor.unclosed(from);
};

const readSingleQuoted = (cursor: Cursor, maker: WordMaker): void => {
  const { text, shell, end } = cursor;
  const from = cursor.at - 1;
  maker.quote();
  while (cursor.at < end) {
    const { at } = cursor;
    if (text[at] === "'") {
      if (!shell.doublesQuotes || text[at + 1] !== "'") {
        cursor.at += 1;
        return;
      }
      cursor.at += 1;
    }
    // PowerShell gives a program the quotes in a string without their backslash.
    const isEscaped = shell.doublesQuotes && text.startsWith('\\"', at);
    if (isEscaped) cursor.at += 1;
    maker.add(text[cursor.at] as string, at, cursor.at + 1);
    cursor.at += 1;
  }
  cursor.unclosed(from);
};

const readBackQuoted = (cursor: Cursor, maker: WordMaker, isInQuotes: boolean): void => {
  const start = cursor.at;
  cursor.at += 1;
  cursor.readNested('`');
  maker.addOpen(open(cursor.text.slice(start, cursor.at), !isInQuotes), { start, end: cursor.at });
};

/** Reads a string of PowerShell that begins and ends with lines of their own. */
const readHereString = (cursor: Cursor, maker: WordMaker): boolean => {
  const { text, at, end } = cursor;
  const quote = /@(["'])\r?\n/y;
  const begin = matchAt(quote, text, at);
  if (begin === undefined) return false;
  const close = text.indexOf(`\n${begin[1]}@`, at + begin.length - 1);
  const to = close < 0 ? end : close;
  maker.quote();
  cursor.at = at + begin.length;
  while (cursor.at < to) {
    if (begin[1] === '"' && readExpansion(cursor, maker, true)) continue;
    maker.add(text[cursor.at] as string, cursor.at, cursor.at + 1);
    cursor.at += 1;
  }
  cursor.at = Math.min(end, to + 3);
  return true;
};

/** Skips what joins lines. Answers whether something did. */
export const skipJoin = (cursor: Cursor): boolean => {
  const { text, at, shell } = cursor;
  const character = text[at] as string;
  if (!'\\`^'.includes(character)) return false;
  const below = matchAt(/[^\S\n]*\r?\n/y, text, at + 1);
  if (below === undefined) return false;
  const isOwn = character === shell.escape;
  const hasBlanks = !/^\r?\n$/.test(below);
  const span = { start: at, end: at + below.trimEnd().length + 1 };
  if (!isOwn || hasBlanks) {
    if (matchAt(optionBelow, text, at + 1) === undefined) return false;
    const blanks = at + 1 + below.replace(/\r?\n$/, '').length;
    cursor.broken({
      span: isOwn ? { start: at, end: blanks } : span,
      kind: isOwn ? 'blank-behind' : 'other-shell',
      edit: { start: at, end: blanks, text: shell.escape },
    });
  }
  cursor.at = at + 1 + below.length;
  // The prompt that a terminal shows for a line that goes on.
  const prompt = matchAt(/[^\S\n]*>[^\S\n]+(?=--)/y, text, cursor.at);
  if (prompt !== undefined) cursor.at += prompt.length;
  return true;
};

/** Reads a word; nothing where none begins. */
export const readWord = (cursor: Cursor): Word | undefined => {
  const { text, shell, end } = cursor;
  const maker = wordMaker();
  const start = cursor.at;
  while (cursor.at < end) {
    const { at } = cursor;
    const character = text[at] as string;
    const filled = matchAt(placeholder, text, at);
    if (filled !== undefined) {
      maker.addOpen(open(filled, false), { start: at, end: at + filled.length });
      cursor.at += filled.length;
      continue;
    }
    if (isBreak.test(character) || (shell.hasLists && character === ',')) break;
    if ('\\`^'.includes(character) && matchAt(/[^\S\n]*\r?\n/y, text, at + 1) !== undefined) {
      if (skipJoin(cursor)) {
        // Lines that are joined without a blank would be one word; nobody means that of options.
        if (maker.isEmpty()) return readWord(cursor);
        if (/[^\S\n]|-/.test(text[cursor.at] ?? ' ')) break;
        continue;
      }
      if (character !== shell.escape || shell.escape !== '\\') {
        cursor.at += 1;
        continue;
      }
    }
    if (character === '"' && !cursor.loneQuotes.has(at)) {
      cursor.at += 1;
      readDoubleQuoted(cursor, maker);
    } else if (character === "'" && shell.hasSingleQuotes && !cursor.loneQuotes.has(at)) {
      cursor.at += 1;
      readSingleQuoted(cursor, maker);
    } else if (character === '`' && shell.escape === '\\') readBackQuoted(cursor, maker, false);
    else if (shell.hasLists && character === '@' && readHereString(cursor, maker)) continue;
    else if ((character === shell.escape || (character === '\\' && text[at + 1] === '"')) && at + 1 < end) {
      maker.add(text[at + 1] as string, at, at + 2);
      cursor.at += 2;
    } else if (character === '$' && /["']/.test(text[at + 1] ?? '') && shell.variables === 'dollar')
      cursor.at += 1;
    else if (!readExpansion(cursor, maker, false)) {
      maker.add(character, at, at + 1);
      cursor.at += 1;
    }
  }
  return maker.isEmpty() ? undefined : maker.make(start, cursor.at);
};

/** Reads the body of a heredoc, in which variables and commands have a meaning unless its end is in quotes. */
export const readBody = (cursor: Cursor, from: number, to: number, isRaw: boolean): Word => {
  const maker = wordMaker();
  const inner: Cursor = { ...cursor, at: from, end: to };
  while (inner.at < to) {
    const { at } = inner;
    if (!isRaw && readExpansion(inner, maker, true)) continue;
    const isEscaped = !isRaw && inner.text[at] === '\\' && /[$`\\]/.test(inner.text[at + 1] ?? '');
    const end = isEscaped ? at + 2 : at + 1;
    maker.add(inner.text[end - 1] as string, at, end);
    inner.at = end;
  }
  maker.quote();
  return maker.make(from, to);
};
