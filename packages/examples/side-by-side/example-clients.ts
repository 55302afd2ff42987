/** The app clients of `packages/examples/clients`. */
import { UserPoolClient, type LintSettings } from '@org/cognito-core';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { examplesFolder } from './examples-folder';

/** An app client, with what its author has to say about its warnings. */
export interface ExampleClient extends LintSettings {
  /** Such as `spa`, for `spa.yaml`. */
  readonly file: string;
  readonly client: UserPoolClient;
}

const folder = join(examplesFolder, 'clients');

const clientIn = (file: string): ExampleClient => {
  const { lint, ...props } = parse(readFileSync(join(folder, file), 'utf8')) as {
    readonly lint?: LintSettings;
  };
  return { file: basename(file, '.yaml'), client: UserPoolClient.make<string>(props), ...lint };
};

/** Reads every example. */
export const exampleClients = (): ReadonlyArray<ExampleClient> => readdirSync(folder).map(clientIn);
