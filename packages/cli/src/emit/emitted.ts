/** The result of emitting: a text, or why there is none. */
import type { Issue, LintSettings, UserPoolClient } from '@org/cognito-core';
import type { ExistingClient } from '@org/cognito-source-code';

/** A client that is to be emitted, with the name that its file gives it. */
export interface ClientToEmit {
  readonly name: string;
  readonly client: UserPoolClient;
  readonly lint?: LintSettings;
}

/** The files that are written for an existing client. */
export interface WrittenFiles {
  readonly out: string;
  /** The file beside the output that the commands of an import read. */
  readonly importFile: string;
}

/** An existing client, and the files by which it is imported. */
export interface Existing extends ExistingClient {
  /** Nothing, if the output goes to standard output. */
  readonly files: WrittenFiles | undefined;
}

/** How an existing client keeps its id. */
export interface Import {
  /**
   * What the file beside the output holds, as JSON.
   * @default the commands read no file
   */
  readonly mapping?: object;
  readonly about: string;
  readonly commands: ReadonlyArray<string>;
}

/** What was emitted. */
export interface Emitted {
  readonly text: string;
  /** What of the clients the text does not hold. */
  readonly notes: ReadonlyArray<string>;
  /** The import of each existing client. */
  readonly imports: ReadonlyArray<Import>;
}

/** Why nothing is emitted: issues about clients, whose paths begin with their names, or a reason of another kind. */
export type EmissionRefusal = { readonly issues: ReadonlyArray<Issue> } | { readonly reason: string };

/** The same, or what is wrong with the options. */
export type Refusal = EmissionRefusal | { readonly usage: string };
