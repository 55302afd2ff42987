/** A script, as far as commands are found in it. */
import type { Span } from '../value/span';
import type { Word } from './word';

/** A text that a script gives a command, or writes into a file. */
export interface Heredoc {
  readonly body: Word;
  /** The file that it is written into; absent if it is none, or if its name is open. */
  readonly file?: string;
}

/** Where lines of a command are not joined as its shell joins them. */
export interface BrokenLine {
  /** What joins them in another shell, or the first word of a line that nothing joins. */
  readonly span: Span;
  readonly kind: 'other-shell' | 'blank-behind' | 'not-joined';
  /** What would join them. */
  readonly edit: Span & { readonly text: string };
}

/** A command. */
export interface Command {
  readonly words: ReadonlyArray<Word>;
  /** Equal for commands that run one after the other, if they run. */
  readonly block: string;
  /** Whether it runs only in some cases, or several times. */
  readonly isConditional: boolean;
  readonly brokenLines: ReadonlyArray<BrokenLine>;
  /** The variable that gets its output, and nothing else. */
  readonly assignedTo?: string;
}

/** What is assigned to a variable. */
export interface Assignment {
  readonly name: string;
  /** Its words: one, or those of an array. Absent if it is added to, read or looped over. */
  readonly words?: ReadonlyArray<Word>;
  readonly isArray: boolean;
  readonly isConditional: boolean;
  readonly at: number;
}

/** What is read of a script. */
export interface Script {
  readonly commands: ReadonlyArray<Command>;
  readonly assignments: ReadonlyArray<Assignment>;
  readonly heredocs: ReadonlyArray<Heredoc>;
}
