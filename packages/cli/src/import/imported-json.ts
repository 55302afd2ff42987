import type { UserPoolClient } from '@org/cognito-core';
import { schemaKey } from '@org/cognito-file';
import type { SourceClient } from '../sources/client-source';
import { printJson } from '../terminal/print-json';
import { importedProps } from './imported-props';

/** Writes a client that was imported as JSON, which has no comments. */
export const importedJson = (imported: SourceClient, client: UserPoolClient, schema?: string): string => {
  const { props, lint } = importedProps(imported, client);
  return printJson({
    ...(schema !== undefined && { [schemaKey]: schema }),
    ...props,
    ...(lint && { lint }),
  });
};
