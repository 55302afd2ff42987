/** The exit codes of the program. */
export const exitCode = {
  fine: 0,
  /** A client has errors; in strict mode, warnings. Or two sides differ. */
  issues: 1,
  /** Wrong arguments, or a file that cannot be read, parsed or written. */
  trouble: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
