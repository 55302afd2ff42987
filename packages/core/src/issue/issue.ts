/** What is wrong with a client, as data, and how it is printed. */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An `error` stops the client; a `warning` is accepted, but unsafe or known to break at run time. */
export type Severity = 'error' | 'warning';

/** Where in the props an issue is: property names and positions in lists. */
export type Path = ReadonlyArray<string | number>;

/** One mistake in one place. */
export interface Issue {
  /** A permanent kebab-case name of the kind of mistake. */
  readonly code: string;
  readonly severity: Severity;
  readonly path: Path;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const plainKey = /^[A-Za-z_$][\w$]*$/;

/**
 * A path in the notation of JavaScript; the empty path is the client itself.
 *
 * @example
 * import { printPath } from '@org/cognito-core';
 *
 * assert.strictEqual(printPath(['oAuth', 'callbackUrls', 0]), 'oAuth.callbackUrls[0]');
 */
export const printPath = (path: Path): string =>
  path.reduce<string>((printed, key) => {
    if (typeof key === 'string' && plainKey.test(key)) return printed === '' ? key : `${printed}.${key}`;
    return `${printed}[${JSON.stringify(key)}]`;
  }, '');

/** An issue on two lines: what is wrong and where, then what to do about it. */
export const printIssue = ({ code, severity, path, message, fix }: Issue): string => {
  const place = path.length === 0 ? '' : `${printPath(path)}: `;
  return `${severity} ${code}  ${place}${message}\n  fix: ${fix}`;
};

/** Whether an issue stops the client. */
export const isError = (issue: Issue): boolean => issue.severity === 'error';

/** Whether an issue is about a key that does not belong where it is, whatever its value. */
export const isAboutKey = ({ code }: Pick<Issue, 'code'>): boolean =>
  code === 'unknown-key' || code === 'read-only-in-template';
