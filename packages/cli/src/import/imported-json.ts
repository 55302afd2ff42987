import type { UserPoolClient } from '@org/cognito-core';
import type { SourceClient } from '../sources/client-source';
import { printJson } from '../terminal/print-json';
import { importedProps } from './imported-props';

/** Writes a client that was imported as JSON, which has no comments. */
export const importedJson = (imported: SourceClient, client: UserPoolClient): string => {
  const { props, lint } = importedProps(imported, client);
  return printJson({ ...props, ...(lint && { lint }) });
};
