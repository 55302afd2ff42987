import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the manifest of this package says. Packing writes its page, so that a clone has none. */
interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly homepage?: string;
}

/** This module is in `src` or in `dist`. */
export const ownPackage = JSON.parse(
  readFileSync(join(__dirname, '..', 'package.json'), 'utf8'),
) as OwnPackage;

/** The page of a rule; absent where the package was not released, since others cannot open its pages then. */
export const rulePage = (rule: string, { homepage }: Pick<OwnPackage, 'homepage'> = ownPackage) =>
  homepage === undefined
    ? {}
    : { url: new URL(`eslint-plugin/docs/rules/${rule}.md`, homepage).href.replace('/tree/', '/blob/') };
