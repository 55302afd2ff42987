/** A program: parses every file below a folder by the library `yaml` alone, and does nothing with it. */
import { parseDocument } from 'yaml';
import { textsBelow } from './texts-below.mjs';

let files = 0;
for (const text of textsBelow(process.argv[2])) files += parseDocument(text).errors.length === 0 ? 1 : 0;
console.log(`${files} files`);
