/**
 * The deployments that an issue is about, where it is not about all of them. Whoever evaluates a source makes it: this
 * package knows no more than how it is told.
 */
export interface World {
  /** In words that end a sentence, such as `when IsProd` or `with the default of Callback`. */
  readonly label: string;
  /** What is chosen in one of these deployments: conditions and parameters by name. No secret is among them. */
  readonly choices: Readonly<Record<string, string | boolean>>;
}
