/** A part of a text: offsets of its UTF-16 code units, of which the end is no more in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
