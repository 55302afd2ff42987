/** A client that was imported as the text of a file. */
import type { UserPoolClient } from '@org/cognito-core';
import type { ImportedClient } from '../clients/import-source';
import { importedFile } from './imported-file';
import { importedModule } from './imported-module';

/** What a client is written in. */
export type ImportFormat = 'yaml' | 'typescript';

/** A client that can be written. */
export interface ReadableClient extends ImportedClient {
  readonly client: UserPoolClient;
}

/** Writes a client that was imported. */
export const importedText = async (imported: ReadableClient, format: ImportFormat): Promise<string> =>
  (format === 'yaml' ? importedFile : importedModule)(imported, imported.client);
