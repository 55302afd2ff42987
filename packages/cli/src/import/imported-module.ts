import type { UserPoolClient } from '@org/cognito-core';
import type { ImportedClient } from '../clients/import-source';
import { fileName } from './file-name';
import { aboutImported, whyImported } from './imported-about';

/** Writes a client that was imported as a module of TypeScript. */
export const importedModule = async (imported: ImportedClient, client: UserPoolClient): Promise<string> => {
  // Loaded here, so that no other command waits for it.
  const { propsSource } = await import('@org/cognito-source-code');
  return propsSource(client, {
    name: fileName(imported.name),
    about: aboutImported(imported),
    why: whyImported(imported),
  });
};
