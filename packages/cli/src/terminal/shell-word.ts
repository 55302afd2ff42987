/**
 * Words of commands that somebody is to paste.
 *
 * Law: the shell gives the program the word.
 */

/** A shell, by how it reads words. */
export type Shell = 'posix' | 'powershell' | 'windows-powershell' | 'cmd';

/** Where the program runs. */
interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The shell that the program was started from, as far as it leaves traces. PowerShell puts folders of its user and of its
 * version into `PSModulePath`, which a program keeps that npm starts through cmd.
 */
export const shellIn = ({ platform, env }: Surroundings): Shell => {
  if (platform !== 'win32' || env['MSYSTEM'] !== undefined || env['SHELL'] !== undefined) return 'posix';
  const modules = env['PSModulePath'] ?? '';
  if (/\\PowerShell(?:\\|;|$)/i.test(modules)) return 'powershell';
  return /\\Documents\\WindowsPowerShell\\/i.test(modules) ? 'windows-powershell' : 'cmd';
};

/** As programs of Windows take their arguments apart: a backslash counts only in front of a quote. */
const forProgram = (word: string): string =>
  word.replace(/(\\*)"/g, (_, slashes: string) => `${slashes}${slashes}\\"`);

const inQuotes = (word: string): string =>
  `"${forProgram(word).replace(/\\+$/, (slashes) => slashes + slashes)}"`;

const posix = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** The quotes that PowerShell takes for single ones. */
const singleQuote = /['\u2018\u2019\u201a\u201b]/g;

const powershell = (word: string): string => `'${word.replace(singleQuote, '$&$&')}'`;

/** Windows PowerShell, and PowerShell before 7.3, put quotes around a word with spaces, and otherwise pass on what is there. */
const windowsPowershell = (word: string): string => {
  if (word === '') return `'""'`;
  const escaped = forProgram(word);
  return powershell(/\s/.test(word) ? escaped.replace(/\\+$/, (slashes) => slashes + slashes) : escaped);
};

/** In quotes, cmd replaces variables and nothing else. A quote within would end them, so that each of its signs is escaped then. */
const cmd = (word: string): string => {
  const quoted = inQuotes(word);
  return /["%]/.test(word) ? quoted.replace(/["%^&|<>()!]/g, '^$&') : quoted;
};

const shells: Readonly<Record<Shell, { readonly plain: RegExp; readonly quote: (word: string) => string }>> =
  {
    posix: { plain: /^[\w./:=,@+-]+$/, quote: posix },
    powershell: { plain: /^\w[\w./:\\+-]*$/, quote: powershell },
    'windows-powershell': { plain: /^\w[\w./:\\+-]*$/, quote: windowsPowershell },
    cmd: { plain: /^[\w./:\\@+-]+$/, quote: cmd },
  };

/** A word of a command, in quotes where a shell would read something else. */
export const shellWord = (word: string, shell: Shell = shellIn(process)): string => {
  const { plain, quote } = shells[shell];
  return plain.test(word) ? word : quote(word);
};
