/** Something that the parser has cut short. */
export interface Cut {
  readonly offset: number;
  /** The whole of it. */
  readonly source: string;
  /** The same on one line, of the same length. */
  readonly onOneLine: string;
}
