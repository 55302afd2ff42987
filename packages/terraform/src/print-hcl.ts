/**
 * Prints configurations as HCL, formatted as `terraform fmt` does. In the JSON syntax a block is an object, since no argument
 * of what this package writes is a map.
 */
import { isBlock, type Argument, type Arguments } from './arguments';
import { quotedLiteral } from './quoted-literal';
import { parseTemplate, printTemplate } from './template';

/** The arguments whose strings are code, and no templates. */
const codeArguments: ReadonlyArray<string> = ['type', 'to', 'depends_on', 'ignore_changes'];

const indent = '  ';

/** The most columns of a list on one line. */
const widest = 100;

/** A string as it stands in HCL. An expression without an end stays as it is, so that Terraform says where it is. */
export const hclString = (template: string): string => {
  const parts = parseTemplate(template);
  if (parts === undefined) return `"${template}"`;
  const [first, another] = parts;
  return typeof first === 'object' && another === undefined
    ? first.expression
    : `"${printTemplate(parts, quotedLiteral)}"`;
};

const scalar = (name: string, value: Argument): string =>
  typeof value !== 'string' ? JSON.stringify(value) : codeArguments.includes(name) ? value : hclString(value);

/** The value of an argument, on one line or on several. Code may have lines of its own, which stay as they are. */
const valueLines = (name: string, value: Argument, before: number): ReadonlyArray<string> => {
  if (!Array.isArray(value)) return [scalar(name, value)];
  const items = (value as ReadonlyArray<Argument>).map((item) => scalar(name, item));
  const line = `[${items.join(', ')}]`;
  return before + line.length <= widest && !line.includes('\n')
    ? [line]
    : ['[', ...items.map((item) => `${indent}${item},`), ']'];
};

/** Arguments, each `=` below the one of the line before, if both values are on one line. */
const argumentLines = (
  entries: ReadonlyArray<readonly [string, Argument]>,
  depth: number,
): ReadonlyArray<string> => {
  const written = entries.map(([name, value]) => ({
    name,
    value: valueLines(name, value, indent.length * depth + name.length + ' = '.length),
  }));
  const isLong = (index: number): boolean => {
    const { value } = written[index] ?? { value: [] };
    return value.length !== 1 || value.some((line) => line.includes('\n'));
  };
  const width = (index: number): number => {
    let [start, end] = [index, index];
    if (isLong(index)) return 0;
    while (!isLong(start - 1)) start -= 1;
    while (!isLong(end + 1)) end += 1;
    return Math.max(...written.slice(start, end + 1).map(({ name }) => name.length));
  };
  return written.flatMap(({ name, value: [first = '', ...rest] }, index) => [
    `${name.padEnd(width(index))} = ${first}`,
    ...rest,
  ]);
};

const commentLines = (comment: Argument | undefined): ReadonlyArray<string> =>
  typeof comment === 'string' ? comment.split('\n').map((line) => `# ${line}`) : [];

/** The lines in a block: its comments, then its arguments and blocks, with an empty line around each block and before `depends_on`. */
const bodyLines = ({ '//': comment, ...body }: Arguments, depth: number): ReadonlyArray<string> => {
  const groups: Array<ReadonlyArray<string>> = [];
  let run: Array<readonly [string, Argument]> = [];
  const endRun = (): void => {
    if (run.length > 0) groups.push(argumentLines(run, depth));
    run = [];
  };
  for (const [name, value] of Object.entries(body)) {
    if (isBlock(value)) {
      endRun();
      groups.push(blockLines(name, value, depth));
    } else {
      if (name === 'depends_on') endRun();
      run.push([name, value]);
    }
  }
  endRun();
  return [
    ...commentLines(comment),
    ...groups.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
  ];
};

/** The lines of a block. `header` is its type, with its labels. */
export const blockLines = (header: string, body: Arguments, depth = 0): ReadonlyArray<string> => {
  const lines = bodyLines(body, depth + 1);
  return lines.length === 0
    ? [`${header} {}`]
    : [`${header} {`, ...lines.map((line) => (line === '' ? '' : `${indent}${line}`)), '}'];
};

/**
 * Prints arguments as they stand in a block, formatted as `terraform fmt` does.
 *
 * @example
 * import { printArguments } from '@org/cognito-terraform';
 *
 * assert.strictEqual(
 *   printArguments({ name: 'web', callback_urls: ['https://${var.domain}/'] }),
 *   'name          = "web"\ncallback_urls = ["https://${var.domain}/"]',
 * );
 */
export const printArguments = (body: Arguments): string => bodyLines(body, 0).join('\n');
