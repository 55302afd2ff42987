/** The exit codes of the program. */
export const exitCode = {
  fine: 0,
  /** A client has errors; in strict mode, warnings. Or two sides differ. */
  issues: 1,
  /** Wrong arguments, a file that cannot be read, parsed or written, or no app client at all. */
  trouble: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
