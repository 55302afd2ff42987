/** Formats what programs write, in the style of `.oxfmtrc.json`, so that the check of formats finds nothing in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';

/** @type {import('oxfmt').FormatConfig} */
const style = JSON.parse(readFileSync(join(import.meta.dirname, '../.oxfmtrc.json'), 'utf8'));

/**
 * @param {string} file whose name says what the text is
 * @param {string} text
 */
export const formatted = async (file, text) => {
  const { code, errors } = await format(file, text, style);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join(', ')}`);
  return code;
};
