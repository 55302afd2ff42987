import { minimalProps, type UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
import type { ImportedClient } from '../clients/import-source';
import { printCommentedProps } from '../files/commented-props';
import { aboutImported, whyImported } from './imported-about';

/** Writes a client that was imported as YAML. */
export const importedFile = (imported: ImportedClient, client: UserPoolClient): string =>
  printCommentedProps({
    about: aboutImported(imported),
    // Props in their file form are props too; their type is only wider, since it comes from the codec.
    props: minimalProps(client) as unknown as UserPoolClientProps,
    why: whyImported(imported),
  });
