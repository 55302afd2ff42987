/** Reads expressions. */
import type { Cursor } from './cursor';
import { isHeredoc, readHeredoc, readQuoted } from './parse-template';
import { splatItem, type ForNode, type Node, type ObjectEntry, type Step } from './syntax';

/** Operators between two values, the loosest first. The longer of two that begin alike stands first. */
const binaryLevels: ReadonlyArray<ReadonlyArray<string>> = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A function that reads expressions at a cursor. */
export const expressionReader = (cursor: Cursor): (() => Node) => {
  const conditional = (): Node => cursor.deeper(conditionalHere);

  const conditionalHere = (): Node => {
    const condition = binary(0);
    const { start } = condition;
    if (!cursor.take('?')) return condition;
    const then = conditional();
    cursor.expect(
      ':',
      'is where the other value of a conditional has to stand',
      'write `:` and that value, on one line or in parentheses',
    );
    const otherwise = conditional();
    return { kind: 'conditional', condition, then, else: otherwise, start, end: otherwise.end };
  };

  const operatorOf = (level: ReadonlyArray<string>): string | undefined =>
    level.find((operator) => cursor.isBefore(operator));

  const binary = (level: number): Node => {
    const operators = binaryLevels[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    for (let operator = operatorOf(operators); operator !== undefined; operator = operatorOf(operators)) {
      cursor.take(operator);
      const right = binary(level + 1);
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
    return left;
  };

  const unary = (): Node => {
    const operator = cursor.peek();
    const start = cursor.at;
    if (operator !== '!' && operator !== '-') return withSteps(primary());
    cursor.at += 1;
    const operand = cursor.deeper(unary);
    return { kind: 'unary', operator, operand, start, end: operand.end };
  };

  const primary = (): Node => {
    const first = cursor.peek();
    const start = cursor.at;
    if (first === '"') return readQuoted(cursor, conditional);
    if (isHeredoc(cursor)) return readHeredoc(cursor, conditional);
    if (first === '(') return parentheses(start);
    if (first === '[') return bracketed(start);
    if (first === '{') return braced(start);
    const number = cursor.number();
    if (number !== undefined) return { kind: 'literal', value: Number(number), ...cursor.spanFrom(start) };
    const name = cursor.identifier();
    if (name !== undefined) return named(name, start);
    return cursor.fail(
      first === '' || first === '\n' || first === '\r'
        ? 'ends where a value has to stand'
        : 'is where a value has to stand',
      'write a value',
      { start, end: start + 1 },
    );
  };

  const parentheses = (start: number): Node => {
    cursor.at += 1;
    const inner = cursor.withLineBreaks(false, () => {
      const value = conditional();
      cursor.expect(')', 'is not part of the expression before it', 'close the parentheses with `)`');
      return value;
    });
    return { kind: 'parentheses', inner, ...cursor.spanFrom(start) };
  };

  const named = (name: string, start: number): Node => {
    const value = literals.get(name);
    let whole = name;
    while (cursor.text.startsWith('::', cursor.at)) {
      cursor.at += 2;
      whole += `::${cursor.identifier() ?? cursor.fail('is where the name of a function has to stand', 'write one')}`;
    }
    const span = cursor.spanFrom(start);
    if (cursor.take('(')) {
      const call = cursor.withLineBreaks(false, () => argumentsOf());
      return { kind: 'call', name: whole, ...call, ...cursor.spanFrom(start) };
    }
    if (whole !== name)
      cursor.fail('is where the arguments of a function have to stand', 'write `(` and them');
    return value === undefined ? { kind: 'name', name, ...span } : { kind: 'literal', value, ...span };
  };

  const argumentsOf = (): { readonly args: ReadonlyArray<Node>; readonly isExpanded: boolean } => {
    const args: Array<Node> = [];
    while (!cursor.take(')')) {
      args.push(conditional());
      if (cursor.take('...')) {
        cursor.expect(')', 'stands after the arguments of a function', 'close them with `)`');
        return { args, isExpanded: true };
      }
      if (!cursor.isBefore(')'))
        cursor.expect(',', 'is not part of the argument before it', 'write `,` or `)`');
    }
    return { args, isExpanded: false };
  };

  /** Whether a `for` begins here; then it is behind the cursor. */
  const takeFor = (): boolean => {
    cursor.skip();
    const { at } = cursor;
    if (cursor.identifier() === 'for') return true;
    cursor.at = at;
    return false;
  };

  const forExpression = (isObject: boolean, start: number): ForNode => {
    const nameHere = (): string =>
      cursor.identifier() ?? cursor.fail('is where the name of an item has to stand', 'write a name');
    const first = nameHere();
    const second = cursor.take(',') ? nameHere() : undefined;
    if (cursor.identifier() !== 'in') cursor.fail('has no `in`', 'write `in` and a collection');
    const collection = conditional();
    cursor.expect(':', 'is where the value of each item has to stand', 'write `:` and that value');
    const key = isObject ? conditional() : undefined;
    if (isObject)
      cursor.expect('=>', 'is where the value of a key has to stand', 'write `=>` and that value');
    const value = conditional();
    const isGrouped = isObject && cursor.take('...');
    const { at } = cursor;
    const word = cursor.identifier();
    const condition = word === 'if' ? conditional() : undefined;
    if (word !== undefined && word !== 'if') cursor.at = at;
    cursor.expect(
      isObject ? '}' : ']',
      'is not part of the expression before it',
      `close it with \`${isObject ? '}' : ']'}\``,
    );
    return {
      kind: 'for',
      ...(second !== undefined && { keyName: first }),
      valueName: second ?? first,
      collection,
      ...(key !== undefined && { key }),
      value,
      ...(condition !== undefined && { condition }),
      isGrouped,
      ...cursor.spanFrom(start),
    };
  };

  const bracketed = (start: number): Node => {
    cursor.at += 1;
    return cursor.withLineBreaks(false, (): Node => {
      if (takeFor()) return forExpression(false, start);
      const items: Array<Node> = [];
      while (!cursor.take(']')) {
        items.push(conditional());
        if (!cursor.isBefore(']'))
          cursor.expect(',', 'is not part of the item before it', 'write `,` or `]`');
      }
      return { kind: 'tuple', items, ...cursor.spanFrom(start) };
    });
  };

  const braced = (start: number): Node => {
    cursor.at += 1;
    const begun = cursor.at;
    return cursor.withLineBreaks(false, () => takeFor())
      ? cursor.withLineBreaks(false, () => forExpression(true, start))
      : cursor.withLineBreaks(true, () => {
          cursor.at = begun;
          return objectAt(start);
        });
  };

  const objectAt = (start: number): Node => {
    const entries: Array<ObjectEntry> = [];
    for (;;) {
      cursor.skipLines();
      if (cursor.take('}')) return { kind: 'object', entries, ...cursor.spanFrom(start) };
      const written = conditional();
      // A name alone is a text, as are `true` and the like.
      const key: Node =
        written.kind === 'name' || (written.kind === 'literal' && typeof written.value !== 'string')
          ? {
              kind: 'literal',
              value: cursor.text.slice(written.start, written.end),
              start: written.start,
              end: written.end,
            }
          : written;
      if (!cursor.take('='))
        cursor.expect(':', 'is where the value of a key has to stand', 'write `=` and that value');
      const value = conditional();
      entries.push({ key, value, start: key.start, end: value.end });
      if (!cursor.isBefore('}') && !cursor.take(',') && !cursor.takeLineBreak()) {
        cursor.fail('is not part of the entry before it', 'write `,` or a line break before it');
      }
    }
  };

  const attributeStep = (): Step => {
    const start = cursor.at;
    const name = cursor.identifier();
    if (name !== undefined) return { kind: 'attribute', name, ...cursor.spanFrom(start) };
    // The old way to write an index.
    const [digits] =
      /^\d+/.exec(cursor.text.slice(start, start + 20)) ??
      cursor.fail('is where the name of an attribute has to stand', 'write one');
    cursor.at += digits.length;
    const span = cursor.spanFrom(start);
    return { kind: 'index', index: { kind: 'literal', value: Number(digits), ...span }, ...span };
  };

  const indexStep = (start: number): Step => {
    const index = conditional();
    cursor.expect(']', 'is not part of the index before it', 'close the index with `]`');
    return { kind: 'index', index, ...cursor.spanFrom(start) };
  };

  /** A splat, whose sign is behind the cursor. */
  const splat = (target: Node, takeSteps: (item: Node) => Node): Node => {
    const { at } = cursor;
    const each = takeSteps({ kind: 'name', name: splatItem, start: at, end: at });
    return { kind: 'splat', target, each, stepsStart: at, start: target.start, end: each.end };
  };

  /** After the old sign of a splat, `[` belongs to all of it. */
  const withAttributes = (item: Node): Node => {
    let value = item;
    while (cursor.isBefore('.') && !cursor.isBefore('...')) {
      cursor.take('.');
      value = { kind: 'step', target: value, step: attributeStep(), ...cursor.spanFrom(item.start) };
    }
    return value;
  };

  const stepFrom = (target: Node): Node | undefined => {
    const next = cursor.peek();
    const start = cursor.at;
    if (next === '.' && !cursor.isBefore('...')) {
      cursor.at += 1;
      if (cursor.take('*')) return splat(target, withAttributes);
      return { kind: 'step', target, step: attributeStep(), ...cursor.spanFrom(target.start) };
    }
    if (next !== '[') return undefined;
    cursor.at += 1;
    const step = cursor.withLineBreaks(false, () => {
      if (!cursor.take('*')) return indexStep(start);
      cursor.expect(']', 'is not part of the index before it', 'close the index with `]`');
      return undefined;
    });
    return step === undefined
      ? splat(target, (item) => cursor.deeper(() => withSteps(item)))
      : { kind: 'step', target, step, ...cursor.spanFrom(target.start) };
  };

  const withSteps = (begun: Node): Node => {
    let value = begun;
    for (let next = stepFrom(value); next !== undefined; next = stepFrom(value)) value = next;
    return value;
  };

  return conditional;
};
