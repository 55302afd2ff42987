/** A place in a text that moves forward, over what means nothing to HCL. */
import type { Span, SyntaxFault } from './syntax';

/** Thrown inside the parser alone, at the first thing that is not HCL. */
export class Unexpected extends Error {
  constructor(readonly fault: SyntaxFault) {
    super(fault.message);
  }
}

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Deeper than anybody writes, and not so deep that reading would overflow the stack. */
const mostLevels = 200;

/** Reads a text from its start to its end. */
export class Cursor {
  at = 0;
  /** Whether line breaks mean nothing: between parentheses and brackets. */
  private isInBrackets = false;
  private levels = 0;

  constructor(readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The character here, after what means nothing; an empty string at the end. */
  peek(): string {
    this.skip();
    return this.text.charAt(this.at);
  }

  /** Whether a text stands here. */
  isBefore(token: string): boolean {
    this.skip();
    return this.text.startsWith(token, this.at);
  }

  /** Moves over a text if it stands here. */
  take(token: string): boolean {
    if (!this.isBefore(token)) return false;
    this.at += token.length;
    return true;
  }

  /** Moves over what has to stand here. */
  expect(token: string, message: string, fix = `write \`${token}\``): void {
    if (!this.take(token)) this.fail(message, fix);
  }

  private match(pattern: RegExp): string | undefined {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** A name, if one stands here. */
  identifier(): string | undefined {
    return this.match(identifier);
  }

  /** A number, if one stands here. */
  number(): string | undefined {
    return this.match(number);
  }

  /** Moves over blanks and comments, and over line breaks where they mean nothing. */
  skip(): void {
    for (;;) {
      const character = this.text.charAt(this.at);
      if (character === ' ' || character === '\t') this.at += 1;
      else if (this.isInBrackets && (character === '\n' || character === '\r')) this.at += 1;
      else if (character === '#' || this.text.startsWith('//', this.at)) this.skipTo('\n', 0);
      else if (this.text.startsWith('/*', this.at)) {
        if (!this.text.includes('*/', this.at + 2))
          this.fail('begins a comment that never ends', 'write `*/` at its end');
        this.skipTo('*/', 2, this.at + 2);
      } else return;
    }
  }

  private skipTo(end: string, length: number, from = this.at): void {
    const found = this.text.indexOf(end, from);
    this.at = found === -1 ? this.text.length : found + length;
  }

  /** Moves over a line break, if one stands here. */
  takeLineBreak(): boolean {
    return this.take('\n') || this.take('\r\n');
  }

  /** Moves over any number of line breaks. */
  skipLines(): void {
    while (this.takeLineBreak());
  }

  /** What `read` reads where line breaks mean nothing, or where they do. */
  withLineBreaks<A>(meanSomething: boolean, read: () => A): A {
    const before = this.isInBrackets;
    this.isInBrackets = !meanSomething;
    const result = read();
    this.isInBrackets = before;
    return result;
  }

  /** What `read` reads one level deeper. */
  deeper<A>(read: () => A): A {
    this.levels += 1;
    if (this.levels > mostLevels)
      this.fail(`is nested more than ${mostLevels} levels deep`, 'name parts of it in `locals`');
    const result = read();
    this.levels -= 1;
    return result;
  }

  /** The range from a place to here. */
  spanFrom(start: number): Span {
    return { start, end: this.at };
  }

  /** Ends reading: what stands here, or in a range, is not HCL. */
  fail(message: string, fix: string, { start, end }: Span = { start: this.at, end: this.at + 1 }): never {
    const length = this.text.length;
    throw new Unexpected({
      code: 'file-syntax',
      message,
      fix,
      start: Math.min(start, length),
      end: Math.min(end, length),
    });
  }
}
