import type { UserPoolClient } from '@org/cognito-core';
import type { SourceClient } from '../sources/client-source';
import { visible } from '../terminal/visible';
import { fileName } from './file-name';
import { aboutImported, whyImported } from './imported-about';

/** A module has no place for the reasons of its own. */
const reasonsOf = ({ lint }: SourceClient): ReadonlyArray<string> =>
  Object.entries(lint?.silence ?? {}).map(([code, reason]) => visible(`Silenced ${code}: ${reason}`));

/** Writes a client that was imported as a module of TypeScript. */
export const importedModule = async (imported: SourceClient, client: UserPoolClient): Promise<string> => {
  // Loaded here, so that no other command waits for it.
  const { propsSource } = await import('@org/cognito-source-code');
  return propsSource(client, {
    name: fileName(imported.name),
    about: [...aboutImported(imported), ...reasonsOf(imported)],
    why: whyImported(imported),
  });
};
