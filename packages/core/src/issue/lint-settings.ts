/** Reasons by the code of an issue. */
export type Reasons = Readonly<Record<string, string>>;

/** Which issues are silenced or downgraded, and why. A setting without a reason has no effect. */
export interface LintSettings {
  /** Warnings that are not reported. An error cannot be silenced. */
  readonly silence?: Reasons;
  /** Errors that are reported as warnings. */
  readonly downgrade?: Reasons;
}
