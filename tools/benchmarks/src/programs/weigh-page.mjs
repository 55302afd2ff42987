/** A program: bundles a page of those that use the core, and prints what it weighs, as a part of what it may weigh. */
import { join } from 'node:path';
import { gzippedSize, pages } from '../../../check-packages/check-size.mjs';

const [, , name] = process.argv;
const page = pages.find(({ file }) => file === name);
if (page === undefined) throw new Error(`there is no page ${name}`);

const consumer = join(import.meta.dirname, '../../../check-packages/consumer');
console.log(JSON.stringify({ part: (await gzippedSize(consumer, `./${page.file}`)) / page.most }));
