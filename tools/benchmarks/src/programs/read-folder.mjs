/** A program: reads every file below a folder, and does nothing with it. */
import { textsBelow } from './texts-below.mjs';

let files = 0;
for (const text of textsBelow(process.argv[2])) files += text.length > 0 ? 1 : 0;
console.log(`${files} files`);
