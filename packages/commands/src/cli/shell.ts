/** What differs between the shells in which people write commands. */
export interface Shell {
  /** The character that takes its meaning from the next one. At the end of a line it joins the next line. */
  readonly escape: '\\' | '`' | '^';
  /** The quotes in which nothing has a meaning. */
  readonly hasSingleQuotes: boolean;
  /** What doubles a quote inside of quotes of the same kind. */
  readonly doublesQuotes: boolean;
  /** What a variable looks like. */
  readonly variables: 'dollar' | 'make' | 'powershell' | 'percent';
  readonly hasHeredocs: boolean;
  /** Whether a comma between words makes a list of them, which a command gets as words. */
  readonly hasLists: boolean;
  /** What begins a comment where a word could begin. */
  readonly comment: RegExp;
}

/** The name of a shell, or of a file that is written in it. */
export type ShellName = 'sh' | 'make' | 'powershell' | 'cmd';

const sh: Shell = {
  escape: '\\',
  hasSingleQuotes: true,
  doublesQuotes: false,
  variables: 'dollar',
  hasHeredocs: true,
  hasLists: false,
  comment: /#.*/y,
};

/** The shells. */
export const shells: Readonly<Record<ShellName, Shell>> = {
  sh,
  // A recipe is a command of sh, in which make replaces its own variables first.
  make: { ...sh, variables: 'make' },
  powershell: {
    escape: '`',
    hasSingleQuotes: true,
    doublesQuotes: true,
    variables: 'powershell',
    hasHeredocs: false,
    hasLists: true,
    comment: /#.*|<#[^]*?#>/y,
  },
  cmd: {
    escape: '^',
    hasSingleQuotes: false,
    doublesQuotes: false,
    variables: 'percent',
    hasHeredocs: false,
    hasLists: false,
    // Only at the start of a command, where the reader looks for it by its words.
    comment: /::.*/y,
  },
};
