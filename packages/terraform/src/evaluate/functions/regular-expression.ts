/** Regular expressions of Go's syntax, RE2. */
import {
  fault,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  type Evaluated,
  type Fault,
  type Value,
} from '../value';
import { knownText, ofKnown, type Apply, type TerraformFunction } from './definition';

/** Classes that have a name, such as `[[:alpha:]]`. */
const namedClasses: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** Escapes that mean the same in JavaScript, but for `\s`, which is of ASCII. */
const escapes: Readonly<Record<string, string>> = {
  s: '[\\t\\n\\f\\r ]',
  S: '[^\\t\\n\\f\\r ]',
  z: '$',
  A: '^',
};

const sameEscapes = 'dDwWbBtnrfv';

const inClassEscapes: Readonly<Record<string, string>> = { s: '\\t\\n\\f\\r ' };

const codeOf = (character: string): string => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;

const escapeOf = (character: string, isInClass: boolean): string | undefined => {
  if (isInClass && character in inClassEscapes) return inClassEscapes[character];
  if (!isInClass && character in escapes) return escapes[character];
  if (sameEscapes.includes(character) && !(isInClass && 'bB'.includes(character))) return `\\${character}`;
  return /[!-/:-@[-`{-~]/.test(character) ? codeOf(character) : undefined;
};

/** A class of characters, from its bracket on, and how long it is; `undefined` if it is not understood. */
const classAt = (pattern: string, start: number): readonly [source: string, end: number] | undefined => {
  let index = start + 1;
  let source = '[';
  if (pattern[index] === '^') {
    source += '^';
    index += 1;
  }
  const first = index;
  for (;;) {
    const character = pattern[index];
    if (character === undefined) return undefined;
    if (character === ']' && index > first) return [`${source}]`, index + 1];
    const named = /^\[:(\w+):\]/.exec(pattern.slice(index));
    if (named !== null) {
      const members = namedClasses[named[1] as string];
      if (members === undefined) return undefined;
      source += members;
      index += named[0].length;
    } else if (character === '\\') {
      const escape = escapeOf(pattern.charAt(index + 1), true);
      if (escape === undefined) return undefined;
      source += escape;
      index += 2;
    } else {
      source += character === '-' ? '-' : /[\w ]/.test(character) ? character : codeOf(character);
      index += 1;
    }
  }
};

/** What JavaScript makes of a quantifier on a group can take for ever. */
const repeatsGroup = /\)(?:[*+]|\{)/;

const unlimited = /(?<!\\)[*+]|,\}/g;

/**
 * An expression of RE2 as one of JavaScript; `undefined` for what differs, and for what might take JavaScript long.
 */
const translated = (pattern: string, flags: string): RegExp | undefined => {
  const [prefix = '', inline = ''] = /^\(\?([is]+)\)/.exec(pattern) ?? [];
  let source = '';
  let index = prefix.length;
  while (index < pattern.length) {
    const character = pattern.charAt(index);
    if (character === '\\') {
      const escape = escapeOf(pattern.charAt(index + 1), false);
      if (escape === undefined) return undefined;
      source += escape;
      index += 2;
    } else if (character === '[') {
      const found = classAt(pattern, index);
      if (found === undefined) return undefined;
      [source, index] = [source + found[0], found[1]];
    } else if (character === '(' && pattern[index + 1] === '?') {
      const [group = '', name] = /^\(\?(?::|P?<(\w+)>)/.exec(pattern.slice(index)) ?? [];
      if (group === '') return undefined;
      source += name === undefined ? group : `(?<${name}>`;
      index += group.length;
    } else {
      source += character === '.' && !inline.includes('s') ? '[^\\n]' : character;
      index += 1;
    }
  }
  if (repeatsGroup.test(source)) return undefined;
  try {
    return new RegExp(
      source,
      `u${flags}${inline.includes('i') ? 'i' : ''}${inline.includes('s') ? 's' : ''}`,
    );
  } catch {
    return undefined;
  }
};

/** Whether an expression finds its matches in a text within a moment. */
const isQuick = (pattern: string, text: string): boolean =>
  text.length ** Math.max(1, pattern.match(unlimited)?.length ?? 0) < 1e7;

const expressionFor = (pattern: string, text: string): RegExp | undefined =>
  isQuick(pattern, text) ? translated(pattern, 'g') : undefined;

// -------------------------------------------------------------------------------------
// functions
// -------------------------------------------------------------------------------------

const groupValue = (group: string | undefined): Value =>
  group === undefined ? nullValue() : stringValue(group);

const captured = (
  [whole, ...groups]: ReadonlyArray<string | undefined>,
  named: object | undefined,
): Value | undefined => {
  if (named !== undefined) {
    const entries = Object.entries(named);
    // Terraform refuses groups of which only some have a name.
    return entries.length === groups.length
      ? objectValue(entries.map(([name, group]) => [name, groupValue(group as string | undefined)]))
      : undefined;
  }
  return groups.length === 0 ? groupValue(whole) : listValue(groups.map(groupValue));
};

const matches = (text: string, expression: RegExp): ReadonlyArray<Value> | undefined => {
  const values = Array.from(text.matchAll(expression), (match) => captured([...match], match.groups));
  return values.every((value) => value !== undefined) ? values : undefined;
};

const found = (apply: (values: ReadonlyArray<Value>) => Value | Fault): Apply =>
  ofKnown({ args: ['string', 'string'] }, ([pattern, text]) => {
    const [source, subject] = [knownText(pattern), knownText(text)];
    const expression = expressionFor(source, subject);
    const values = expression && matches(subject, expression);
    return values && apply(values);
  });

const inReplacement = /\$(?:\$|\{(\w+)\}|(\w+))/g;

/** A replacement with the groups of a match. A group that is not there is empty. */
const expanded = (replacement: string, match: RegExpMatchArray): string =>
  replacement.replace(inReplacement, (_, inBraces: string | undefined, bare: string | undefined) => {
    const name = inBraces ?? bare;
    if (name === undefined) return '$';
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '';
  });

/** The replacement of matches, in which `$1` is the first group. */
export const replaced = (text: string, pattern: string, replacement: string): Evaluated | undefined => {
  const expression = expressionFor(pattern, text);
  if (expression === undefined) return undefined;
  return stringValue(
    Array.from(text.matchAll(expression)).reduceRight(
      (all, match) =>
        all.slice(0, match.index) + expanded(replacement, match) + all.slice(match.index + match[0].length),
      text,
    ),
  );
};

export const regularExpressionFunctions: Readonly<Record<string, TerraformFunction>> = {
  regex: { apply: found(([first]) => first ?? fault('pattern did not match any part of the given string')) },
  regexall: { apply: found((values) => listValue(values, [], 'list')) },
};
