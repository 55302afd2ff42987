/** Reads a file of HCL. */
import { Cursor, type Unexpected } from './cursor';
import { expressionReader } from './parse-expression';
import type { ArgumentNode, BlockNode, Body, Node, Parsed, Span, SyntaxFault } from './syntax';

/** What has been read of a body so far. */
interface Growing {
  readonly args: Array<ArgumentNode>;
  readonly blocks: Array<BlockNode>;
}

const bodyReader = (cursor: Cursor, faults: Array<SyntaxFault>) => {
  const expression = expressionReader(cursor);

  const addArgument = ({ args }: Growing, name: string, nameSpan: Span): void => {
    const value = expression();
    if (args.some((other) => other.name === name)) {
      faults.push({
        code: 'key-duplicate',
        message: `sets \`${name}\`, which is set above`,
        fix: 'take one of them out',
        ...nameSpan,
      });
    }
    args.push({ name, nameSpan, value, start: nameSpan.start, end: value.end });
  };

  const endLine = (after: string): void => {
    if (cursor.peek() !== '' && !cursor.takeLineBreak()) {
      cursor.fail(`stands on the line of ${after}`, 'begin a new line before it');
    }
  };

  const label = (): BlockNode['labels'][number] | undefined => {
    const first = cursor.peek();
    const start = cursor.at;
    if (first === '"') {
      const written = expression();
      return written.kind === 'literal'
        ? { text: String(written.value), start, end: written.end }
        : cursor.fail('is a label with an expression in it', 'write it out', written);
    }
    const name = cursor.identifier();
    return name === undefined ? undefined : { text: name, ...cursor.spanFrom(start) };
  };

  const addBlock = ({ blocks }: Growing, type: string, typeSpan: Span): void => {
    const labels: Array<BlockNode['labels'][number]> = [];
    for (let next = label(); next !== undefined; next = label()) labels.push(next);
    cursor.expect(
      '{',
      `is neither an argument nor a block of type \`${type}\``,
      'write `=` and a value, or `{`',
    );
    const body = cursor.deeper(blockBody);
    blocks.push({ type, typeSpan, labels, body, ...cursor.spanFrom(typeSpan.start) });
  };

  /** What stands between the braces of a block. The first is behind the cursor. */
  const blockBody = (): Body => {
    const start = cursor.at;
    const grown: Growing = { args: [], blocks: [] };
    if (!cursor.takeLineBreak()) {
      const named = identifierHere();
      if (named !== undefined) {
        cursor.expect('=', 'is a block in a block of one line', 'begin a new line after `{` and before `}`');
        addArgument(grown, ...named);
      }
      const { at } = cursor;
      cursor.expect(
        '}',
        'stands in a block of one line, which holds one argument',
        'begin a new line after `{`, and for each argument',
      );
      return { ...grown, start, end: at };
    }
    const end = readItems(grown, () => cursor.isBefore('}'));
    cursor.expect('}', 'ends the file in a block', 'write `}` at its end');
    return { ...grown, start, end };
  };

  const identifierHere = (): readonly [string, Span] | undefined => {
    cursor.skip();
    const start = cursor.at;
    const name = cursor.identifier();
    return name === undefined ? undefined : [name, cursor.spanFrom(start)];
  };

  /** Reads arguments and blocks until the end; its offset. */
  const readItems = (grown: Growing, isEnd: () => boolean): number => {
    for (;;) {
      cursor.skipLines();
      if (isEnd() || cursor.isAtEnd) return cursor.at;
      const named = identifierHere();
      if (named === undefined) return cursor.fail('is neither an argument nor a block', 'write a name');
      const [name, span] = named;
      if (cursor.isBefore('=') && !cursor.isBefore('==')) {
        cursor.take('=');
        addArgument(grown, name, span);
        endLine('the argument before it');
      } else {
        addBlock(grown, name, span);
        endLine('the block before it');
      }
    }
  };

  return readItems;
};

/**
 * Reads a file of HCL. It never throws. Where something is wrong, it ends there.
 *
 * Law: it finds something wrong wherever `terraform fmt` does
 */
export const parseHcl = (text: string): Parsed => {
  const grown: Growing = { args: [], blocks: [] };
  const faults: Array<SyntaxFault> = [];
  const cursor = new Cursor(text);
  try {
    bodyReader(cursor, faults)(grown, () => false);
  } catch (error) {
    faults.push((error as Unexpected).fault);
  }
  return { body: { ...grown, start: 0, end: text.length }, faults };
};

/** Reads an expression that is the whole text, such as a value given on a command line; a fault if it is none. */
export const parseExpression = (text: string): { readonly value: Node } | { readonly fault: SyntaxFault } => {
  const cursor = new Cursor(text);
  try {
    const value = cursor.withLineBreaks(false, () => {
      const read = expressionReader(cursor)();
      if (cursor.peek() !== '') cursor.fail('is not part of the expression before it', 'take it out');
      return read;
    });
    return { value };
  } catch (error) {
    return { fault: (error as Unexpected).fault };
  }
};
