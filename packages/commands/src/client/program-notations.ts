import type { ProgramNotation } from './program-edits';

const quoted = (text: string): string | undefined =>
  JSON.stringify(text) === `"${text}"` && !text.includes("'") ? `'${text}'` : JSON.stringify(text);

const isName = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key);

const inJavaScript = (value: unknown): string | undefined => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map(inJavaScript);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  const entries = Object.entries(value as object).map(([key, inner]) => `${key}: ${inJavaScript(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
};

const inPython = (value: unknown): string | undefined => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(inPython);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
};

/** A name as Python has it in the arguments of a call. Names of the service stay as they are. */
const snakeName = (key: string): string =>
  /^[a-z]/.test(key) ? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : key;

/** How each language writes what edits put into a program. */
export const programNotations: { readonly [language in 'javascript' | 'python']: ProgramNotation } = {
  javascript: {
    value: inJavaScript,
    key: (key) => (isName(key) ? key : `'${key}'`),
    entry: (key, value) => `${isName(key) ? key : `'${key}'`}: ${value}`,
  },
  python: {
    value: inPython,
    key: (key, opening) => (opening === '(' ? snakeName(key) : `"${key}"`),
    entry: (key, value, opening) => (opening === '(' ? `${snakeName(key)}=${value}` : `"${key}": ${value}`),
  },
};
