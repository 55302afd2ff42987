/** The app clients of `packages/examples/clients`, which every backend takes from there. */
import { UserPoolClient, type LintSettings, type UserPoolClientProps } from '@org/cognito-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An app client, with what its author has to say about its warnings. `R` are the names of its references. */
export interface WrittenClient<R extends string> extends LintSettings {
  readonly client: UserPoolClient<R>;
}

/** Reads an app client from a file. Throws where it is none. */
export const clientIn = <R extends string = never>(file: string): WrittenClient<R> => {
  const text = readFileSync(join(__dirname, '..', 'clients', file), 'utf8');
  // Everything but the names of the references is checked, whatever the type says.
  const { lint, ...props } = parse(text) as UserPoolClientProps<R> & { readonly lint?: LintSettings };
  return { client: UserPoolClient.make<R>(props), ...lint };
};
