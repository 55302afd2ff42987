/** The app clients in this folder, for every backend. */
import { loadClientOrThrow, type LoadedClient } from '@org/cognito-file/node';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { examplesFolder } from './examples-folder';

/** An app client with the name of its file, such as `spa` for `spa.yaml`. */
export interface ExampleClient extends LoadedClient {
  readonly file: string;
}

const folder = join(examplesFolder, 'clients');

/** The path of a file in this folder. */
export const clientFile = (file: string): string => join(folder, file);

/** Reads an example, whichever references it has. */
export const exampleClient = (file: string): LoadedClient =>
  loadClientOrThrow(clientFile(file), { references: ['webDomain', 'stage'] });

/** Reads every example. */
export const exampleClients = (): ReadonlyArray<ExampleClient> =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file: basename(file, '.yaml'), ...exampleClient(file) }));
