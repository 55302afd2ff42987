/** Streams, exit codes, and what usages share. Every folder above may import it. */

/** Where text goes. */
export interface Output {
  readonly write: (text: string) => void;
  /** Whether colours may be written: on a terminal, if its user wants them. */
  readonly isColoured: boolean;
  /**
   * Whether it is a terminal, on which a line that counts files can be written over and erased.
   * @default false
   */
  readonly isTerminal?: boolean;
}

/** What the program is connected to, apart from the files that its arguments name. */
export interface Io {
  /** Called where `-` is among the files, so that nobody waits for input that is not asked for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Called by what would run for ever. It is resolved once the program is asked to end.
   * @default nobody asks
   */
  readonly stopped?: () => Promise<void>;
}
