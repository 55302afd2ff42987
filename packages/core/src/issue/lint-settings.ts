/** Reasons by the code of an issue. Editors offer the codes `Known`. */
export type Reasons<Known extends string = never> = Readonly<Record<string, string>> & {
  readonly [C in Known]?: string;
};

/** Which issues are silenced or downgraded, and why. A setting without a reason has no effect. */
export interface LintSettings<Known extends string = never> {
  /** Warnings that are not reported, each with the reason. An error cannot be silenced. */
  readonly silence?: Reasons<Known>;
  /** Errors that are reported as warnings, each with the reason. */
  readonly downgrade?: Reasons<Known>;
}
