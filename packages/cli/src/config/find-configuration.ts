import { lilconfig } from 'lilconfig';
import { extname, parse } from 'node:path';
import { configurationNames } from '../files/configuration-names';

/** Finds the configuration that is nearest to a folder, in it or above it. It is read elsewhere, with the place of each value. */
export const configurationFinder = (): ((folder: string) => Promise<string | undefined>) => {
  const searcher = lilconfig('cognito-client', {
    searchPlaces: [...configurationNames],
    loaders: Object.fromEntries(configurationNames.map((name) => [extname(name), () => true])),
    ignoreEmptySearchPlaces: false,
    stopDir: parse(process.cwd()).root,
  });
  return async (folder) => (await searcher.search(folder))?.filepath;
};
