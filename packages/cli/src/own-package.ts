import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramFacts } from './terminal/program-facts';

/** What the package of the program says of itself. Packing writes its page, so that a clone has none. */
export interface OwnPackage extends ProgramFacts {
  /** Where mistakes of the program are reported. Packing writes it, so that a clone has none. */
  readonly bugs?: { readonly url: string };
}

/** The folder of the package: this module is in its `src`, in `dist`, or in the program in `bin`. */
export const ownFolder = join(__dirname, '..');

export const ownPackage = (): OwnPackage =>
  JSON.parse(readFileSync(join(ownFolder, 'package.json'), 'utf8')) as OwnPackage;
