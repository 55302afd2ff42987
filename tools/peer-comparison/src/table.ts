/** Tables in Markdown, with the columns padded as prettier does it. */
type Row = ReadonlyArray<string>;

const padded = (row: Row, widths: ReadonlyArray<number>): string =>
  `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;

export const printTable = (head: Row, rows: ReadonlyArray<Row>): string => {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => padded(row, widths)).join('\n');
};
