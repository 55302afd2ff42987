/** An imported client as the text of a file. */
import type { UserPoolClient } from '@org/cognito-core';
import type { SourceClient } from '../sources/client-source';
import { importedModule } from './imported-module';
import { importedYaml } from './imported-yaml';

/** What a client is written in. */
export type ImportFormat = 'yaml' | 'typescript';

/** A client that can be written. */
export interface ReadableClient extends SourceClient {
  readonly client: UserPoolClient;
}

/** Writes a client that was imported. */
export const importedText = async (imported: ReadableClient, format: ImportFormat): Promise<string> =>
  (format === 'yaml' ? importedYaml : importedModule)(imported, imported.client);
