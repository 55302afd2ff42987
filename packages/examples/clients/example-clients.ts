/** The app clients in this folder, for every backend. */
import { UserPoolClient, type LintSettings, type UserPoolClientProps } from '@org/cognito-core';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { examplesFolder } from './examples-folder';

/** An app client with its lint settings. `R` is the union of the names of its references. */
export interface WrittenClient<R extends string = string> extends LintSettings {
  readonly client: UserPoolClient<R>;
}

/** An app client with the name of its file, such as `spa` for `spa.yaml`. */
export interface ExampleClient extends WrittenClient {
  readonly file: string;
}

const folder = join(examplesFolder, 'clients');

/** Reads an app client from a file. Throws if the file has no valid client. */
export const clientIn = <R extends string = never>(file: string): WrittenClient<R> => {
  const text = readFileSync(join(folder, file), 'utf8');
  // Everything except the names of the references is validated, so the type holds if these do.
  const { lint, ...props } = parse(text) as UserPoolClientProps<R> & { readonly lint?: LintSettings };
  return { client: UserPoolClient.make<R>(props), ...lint };
};

/** Reads every example. */
export const exampleClients = (): ReadonlyArray<ExampleClient> =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file: basename(file, '.yaml'), ...clientIn<string>(file) }));
