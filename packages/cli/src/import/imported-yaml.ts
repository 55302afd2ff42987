import { encode, minimalProps, type UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
import { printCommentedProps } from '@org/cognito-file';
import type { SourceClient } from '../sources/client-source';
import { aboutImported, whyImported } from './imported-about';

/** Writes a client that was imported as YAML. */
export const importedYaml = (imported: SourceClient, client: UserPoolClient): string => {
  // A reason may be about a line that equals a default, so a client with reasons is written whole.
  const props = imported.lint === undefined ? minimalProps(client) : encode(client);
  return printCommentedProps({
    about: aboutImported(imported),
    // Props in their file form are props too; their type is only wider, since it comes from the codec.
    props: props as unknown as UserPoolClientProps,
    ...(imported.lint && { lint: imported.lint }),
    why: whyImported(imported),
  });
};
