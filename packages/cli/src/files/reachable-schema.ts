import { dirname, join, resolve } from 'node:path';
import { isThere } from './is-there';
import { pathFrom } from './path-from';

/** Where a JSON Schema is in a folder in which this program is installed. */
const installedSchema = (name: string): string =>
  join('node_modules', '@org', 'cognito-cli', 'schema', `${name}.json`);

/**
 * The path from a file to its JSON Schema, as editors take it, if this program is installed in the folder of the file or
 * above.
 *
 * @param name What the file holds.
 */
export const reachableSchema = async (
  file: string,
  name: 'props' | 'context' = 'props',
): Promise<string | undefined> => {
  const installed = installedSchema(name);
  const home = dirname(resolve(file));
  for (let folder = home; ; folder = dirname(folder)) {
    if (await isThere(join(folder, installed))) {
      const path = pathFrom(home, join(folder, installed));
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (folder === dirname(folder)) return undefined;
  }
};

/** The comment by which editors find the JSON Schema of a file in YAML; none, if there is no schema. */
export const schemaComment = (schema: string | undefined): ReadonlyArray<string> =>
  schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`];
