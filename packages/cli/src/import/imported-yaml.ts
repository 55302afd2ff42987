import type { UserPoolClient } from '@org/cognito-core';
import { printCommentedProps } from '@org/cognito-file';
import { schemaComment } from '../files/reachable-schema';
import type { SourceClient } from '../sources/client-source';
import { aboutImported, whyImported } from './imported-about';
import { importedProps } from './imported-props';

/** Writes a client that was imported as YAML. */
export const importedYaml = (imported: SourceClient, client: UserPoolClient, schema?: string): string =>
  printCommentedProps({
    ...importedProps(imported, client),
    about: [...schemaComment(schema), ...aboutImported(imported)],
    why: whyImported(imported),
  });
