/** A reason for each code. */
export type Reasons = Readonly<Record<string, string>>;

/** What is not to be reported, or not as an error, and why. */
export interface LintSettings {
  /** Warnings that are not to be reported. An error cannot be silenced. */
  readonly silence?: Reasons;
  /** Errors that are to be reported as warnings. */
  readonly downgrade?: Reasons;
}
