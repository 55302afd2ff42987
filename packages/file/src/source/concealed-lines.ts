/**
 * The lines of a source as they may be shown: without what follows a name that has `secret` in it.
 *
 * It works on the text, since the source may not be YAML at all, and hides too much rather than too little.
 */
import type { Hidden } from './placed-issue';

const mask = '***';

const secretName = /secret[\p{L}\p{N}_$.-]*["']?/giu;

/** What a text is written in, which says where a value ends that goes on over lines. */
export type SourceSyntax = 'data' | 'hcl' | 'shell';

/** Says whether there is a secret, or which reference holds it. */
const harmlessValue: Readonly<Record<SourceSyntax, RegExp>> = {
  data: /^\s*[:=]\s*(?:true|false|(["']?)\$\{[A-Za-z][\w.:-]*\}\1)\s*(?=[,}\]#]|$)/,
  hcl: /^\s*=\s*(?:true|false|null|[A-Za-z_][\w-]*(?:\.[\w-]+|\[\d*\])+)\s*(?=[,}\]#]|\/\/|$)/,
  shell: /^["']?(?:\s*$|\s+--[a-z]|\s*[;&|)]|[\s=:]+(?:true|false|(["']?)\$(?:\w+|\{\w+\})\1)(?=[\s,;)}]|$))/,
};

/** What can begin after a value: a key, or in HCL an argument, a block or its end. */
const startAfterValue: Readonly<Record<SourceSyntax, RegExp>> = {
  data: /^\s*(?:"[^"\\]*"\s*:|'[^']*'\s*:|[\w$-]+\s*:(?:\s|$))/,
  hcl: /^\s*(?:[\w-]+\s*=(?!=)|[\w-]+(?:\s+(?:[\w-]+|"[^"]*"))*\s*\{|\})/,
  shell: /^\s*-/,
};

/** Whether the name is that of a flag, which has no value. */
const isFlag = (line: string, at: number, syntax: SourceSyntax): boolean =>
  syntax === 'shell' && /--(?:no-)?generate-$/.test(line.slice(0, at));

/** Whether a value in a shell goes on in the next line. */
const isJoined = (line: string): boolean => /[\\`^]\s*$/.test(line);

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Where the value of a secret begins in a line, which may be its very end. */
const secretStart = (line: string, syntax: SourceSyntax): number | undefined => {
  let shownTo = 0;
  for (const match of line.matchAll(secretName)) {
    if (match.index < shownTo) continue;
    const end = match.index + match[0].length;
    if (isFlag(line, match.index, syntax)) continue;
    const harmless = harmlessValue[syntax].exec(line.slice(end));
    if (harmless === null) return end;
    shownTo = end + harmless[0].length;
  }
  return undefined;
};

/** A line up to a place, the separator that stands there, and whether something followed it. */
const concealFrom = (line: string, start: number): string => {
  const value = line.slice(start).replace(/^\s*[:=]?\s*/, '');
  return value === '' ? line : line.slice(0, line.length - value.length) + mask;
};

const withoutSecrets = (text: string, syntax: SourceSyntax): ReadonlyArray<string> => {
  const start = startAfterValue[syntax];
  // The value of a secret may go on over lines: up to a key that is indented no deeper than the secret's own line.
  let secretIndent: number | undefined;
  return text.split(/\r?\n/).map((line) => {
    if (
      secretIndent !== undefined &&
      start.test(line) &&
      (syntax === 'shell' || indentOf(line) <= secretIndent)
    ) {
      secretIndent = undefined;
    }
    if (secretIndent !== undefined) {
      if (syntax === 'shell' && !isJoined(line)) secretIndent = undefined;
      return concealFrom(line, indentOf(line));
    }
    const from = secretStart(line, syntax);
    if (from === undefined) return line;
    if (syntax !== 'shell' || isJoined(line)) secretIndent = indentOf(line);
    return concealFrom(line, from);
  });
};

/**
 * The lines of a source without its secrets, and without its hidden parts.
 *
 * @param hidden What else is not to be shown: the values that issues found, and that nobody asked for.
 * @param syntax What the text is written in.
 * @default 'data', which is YAML or JSON
 *
 * @example
 * import { concealedLines } from '@org/cognito-file';
 *
 * assert.deepStrictEqual(
 *   concealedLines('generateSecret: true\nclientSecret: s3cr3t'),
 *   ['generateSecret: true', 'clientSecret: ***'],
 * );
 * assert.deepStrictEqual(
 *   concealedLines('pasword: s3cr3t', [{ from: { line: 1, column: 8 }, toLine: 1 }]),
 *   ['pasword: ***'],
 * );
 */
export const concealedLines = (
  text: string,
  hidden: ReadonlyArray<Hidden> = [],
  syntax: SourceSyntax = 'data',
): ReadonlyArray<string> => {
  const lines = [...withoutSecrets(text, syntax)];
  for (const { from, toLine } of hidden) {
    for (let line = from.line; line <= Math.min(toLine, lines.length); line += 1) {
      const start = line === from.line ? from.column - 1 : 0;
      lines[line - 1] = concealFrom(lines[line - 1] as string, start);
    }
  }
  return lines;
};
