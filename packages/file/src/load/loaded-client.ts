/** Sources of props as what every backend takes: a client with its lint settings. Entries and `node/` may import it. */
import type { LintSettings, PoolContext, RuleChoice, UserPoolClient } from '@org/cognito-core';

/**
 * A client with its lint settings, to be spread into the props of a construct, or into the arguments of a component. `R`
 * are the names of its references.
 */
export interface LoadedClient<R extends string = string> extends LintSettings {
  readonly client: UserPoolClient<R>;
}

/** How a client is loaded. `R` are the names of its references. */
export interface LoadOptions<R extends string = string> extends RuleChoice {
  /**
   * The names that may stand in the text as `${name}`. Any other is an error, so that the type of the client holds.
   * @default none, so that the text holds no reference
   */
  readonly references?: ReadonlyArray<R>;
  /**
   * What is known of the user pool. It lets more rules decide.
   * @default nothing
   */
  readonly context?: PoolContext;
}
