/**
 * App clients that somebody wrote in a command, a call or a program: judged by the rules of the core, with each issue at the
 * word that it is about. The wings that find clients import it.
 */
import type { DialectName, PoolContext, SourceEdit } from '@org/cognito-core';
import type { Span } from '../value/span';
import type { WrittenObject } from '../value/written';
import type { PlacedIssue, TextEdit } from './placed-issue';

/** What an app client is written as. */
export type ClientForm =
  | 'aws-cli'
  | 'sdk-js'
  | 'boto3'
  | 'cdk'
  | 'cdk-l1'
  | 'pulumi'
  | 'pulumi-native'
  | 'sst';

/** What makes a client: a request that creates it, a request that replaces its settings, or a declaration. */
export type ClientMaking = 'create' | 'update' | 'declaration';

/** The words that a client is written in. */
export type WrittenDialect = Exclude<DialectName, 'props' | 'cloudformation' | 'terraform'>;

/** Which issues the author of a client silences or downgrades; any of them where that is open. */
export interface WrittenLint {
  readonly silences: (code: string) => boolean;
  readonly downgrades: (code: string) => boolean;
}

/** An app client that was found in a text. */
export interface WrittenClient {
  readonly form: ClientForm;
  readonly making: ClientMaking;
  /** What a report calls it: its name, its variable or its id in the program; absent if it has none. */
  readonly name?: string;
  /** Where stands what makes it: the word of the operation, or the callee of a call. */
  readonly span: Span;
  /**
   * The words of its settings. In all of them but `cdkL2` each key is the name that the tool has for a property. In `cdkL2`
   * keys and values are those of the props, so that `Duration.minutes(5)` is `{ minutes: 5 }`.
   */
  readonly dialect: WrittenDialect;
  /** Its settings, and the ids of the user pool and of the client. */
  readonly settings: WrittenObject;
  /**
   * What the text says of its user pool.
   * @default nothing
   */
  readonly context?: PoolContext;
  /**
   * What is wrong with the words themselves. A setting that such a mistake is about is open, so that nothing else is said of
   * it, and not that it is missing.
   */
  readonly grammar: ReadonlyArray<PlacedIssue>;
  /**
   * What its author says beside its settings about issues.
   * @default nothing
   */
  readonly lint?: WrittenLint;
  /**
   * Equal for clients that are surely the same one, such as the variable that a create was assigned to and an update takes
   * its id from. Only where one surely runs after the other.
   * @default not known
   */
  readonly identity?: string;
  /**
   * How an update gets to be one that resets nothing, in the words of its language.
   * @default it is no update
   */
  readonly roundTrip?: string;
  /**
   * What an update read of the client before: it copies settings of that, but maybe not all.
   * @default nothing
   */
  readonly describedAs?: string;
  /** What an edit of the settings changes in the text; `undefined` where that cannot be said. Paths are in its dialect. */
  readonly edit: (edit: SourceEdit) => ReadonlyArray<TextEdit> | undefined;
}
