import type { ErrorCode } from 'yaml';

/** What is wrong with the syntax of a file. */
export interface SyntaxMistake {
  readonly message: string;
  readonly fix: string;
}

/** The words of the parser quote the source, which may hold a secret; these do not. */
const mistakes: Readonly<Partial<Record<ErrorCode, SyntaxMistake>>> = {
  BAD_DQ_ESCAPE: {
    message: 'an escape that double quotes do not know',
    fix: 'double the backslash, or use single quotes',
  },
  BAD_INDENT: {
    message: 'wrong indentation, or a bracket that nothing closes',
    fix: 'indent what belongs together in the same way, and close each bracket',
  },
  BAD_SCALAR_START: {
    message: 'a string cannot begin with this character',
    fix: 'put the string in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a key cannot stand here',
    fix: 'start a line for it, indented like its neighbours, or put a string that holds a colon in quotes',
  },
  BLOCK_IN_FLOW: {
    message: 'lines by indentation cannot stand within brackets',
    fix: 'close the bracket, and put commas between its items',
  },
  MISSING_CHAR: {
    message: 'a character is missing: a closing quote or bracket, a comma, or a colon after a key',
    fix: 'add it here or before',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a key goes over several lines, or its colon is missing',
    fix: 'write the key and its colon on one line',
  },
  MULTIPLE_DOCS: {
    message: 'a second document begins',
    fix: 'put it into a file of its own, since only the first document is read',
  },
  TAB_AS_INDENT: {
    message: 'a tab cannot indent',
    fix: 'indent with spaces',
  },
  TAG_RESOLVE_FAILED: {
    message: 'a tag that means nothing here',
    fix: 'remove it; a value that is known only at deploy time is written as a string: "${name}"',
  },
  UNEXPECTED_TOKEN: {
    message: 'something here does not belong here',
    fix: 'look for a missing or an extra quote, bracket or comma',
  },
};

const otherMistake: SyntaxMistake = {
  message: 'this is neither YAML nor JSON',
  fix: 'write YAML or JSON',
};

/** What an error of the YAML parser means. */
export const mistakeOf = (code: ErrorCode): SyntaxMistake => mistakes[code] ?? otherMistake;

const bareReference: SyntaxMistake = {
  message: 'between brackets, a string with ${name} must stand in quotes',
  fix: 'write "${name}", with the whole string in the quotes',
};

/** What an error of the YAML parser means that was found at an offset: there, a brace begins something of its own. */
export const mistakeAt = (code: ErrorCode, text: string, offset: number): SyntaxMistake =>
  text.startsWith('${', offset - 1) ? bareReference : mistakeOf(code);
