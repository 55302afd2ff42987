/** How the languages that clients are written in write names and values. */

/** How a language writes a value, and gives it to a name. */
export interface Notation {
  /** What stands between a name and its value. */
  readonly assignment: string;
  /** What stands between a name and a block. */
  readonly opening: string;
  /** The quotes of a string. */
  readonly quote: '' | "'" | '"';
  /**
   * Whether names are options of a command, which say yes by being there, and arrays are words one after the other.
   * @default false
   */
  readonly hasOptions?: boolean;
}

/** YAML, in which most templates and files of props are written. */
export const yaml: Notation = { assignment: ': ', opening: ': ', quote: '' };

/** TypeScript and JavaScript. */
export const typescript: Notation = { assignment: ': ', opening: ': ', quote: "'" };

/** The language of Terraform's modules. */
export const hcl: Notation = { assignment: ' = ', opening: ' ', quote: '"' };

/** The AWS CLI, in which a block is one word of the shorthand: `Feature=ENABLED,RetryGracePeriodSeconds=10`. */
export const commandLine: Notation = { assignment: ' ', opening: ' ', quote: '', hasOptions: true };

/** One word after an option. */
const optionWord = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map((pair) => pair.join('='))
        .join(',')
    : String(value);

const optionOf = (name: string, value: unknown): string =>
  typeof value === 'boolean'
    ? name.replace('--', value ? '--' : '--no-')
    : [name, ...[value].flat().map(optionWord)].join(' ');

/** A value as the language writes it on one line. */
export const printValue = (notation: Notation, value: unknown): string => {
  if (typeof value === 'string') return `${notation.quote}${value}${notation.quote}`;
  if (Array.isArray(value)) return `[${value.map((item) => printValue(notation, item)).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value as object).map(([name, inner]) => printSetting(notation, name, inner));
  return `{ ${entries.join(', ')} }`;
};

/** A name with its value, or with the block that it opens. */
export const printSetting = (notation: Notation, name: string, value: unknown): string => {
  if (notation.hasOptions === true) return optionOf(name, value);
  const isBlock = typeof value === 'object' && !Array.isArray(value);
  return `${name}${isBlock ? notation.opening : notation.assignment}${printValue(notation, value)}`;
};
