import {
  encode,
  minimalProps,
  type LintSettings,
  type UserPoolClient,
  type UserPoolClientProps,
} from '@org/cognito-core';
import type { SourceClient } from '../sources/client-source';

/** The props of a client that was imported, with the reasons for its issues. */
export interface ImportedProps {
  readonly props: UserPoolClientProps;
  readonly lint?: LintSettings;
}

/** What a file of props says of a client that was imported, without what equals a default. */
export const importedProps = ({ lint }: SourceClient, client: UserPoolClient): ImportedProps => ({
  // A reason may be about a line that equals a default, so a client with reasons is written whole. Props in their file form
  // are props too; their type is only wider, since it comes from the codec.
  props: (lint === undefined ? minimalProps(client) : encode(client)) as unknown as UserPoolClientProps,
  ...(lint && { lint }),
});
