import type { SourceEdit } from '@org/cognito-core';
import { programEdits } from '../client/program-edits';
import { programNotations } from '../client/program-notations';
import type { WrittenClient } from '../client/written-client';
import type { Program } from '../value/trace';

/** The props of the CDK's own construct whose values are no plain ones. */
const notPlain: ReadonlyArray<string> = [
  'supportedIdentityProviders',
  'readAttributes',
  'writeAttributes',
  'analytics',
];

const isPlain = ({ path }: SourceEdit): boolean =>
  !notPlain.includes(String(path[0])) &&
  !/Validity$|GracePeriod$/.test(String(path[0])) &&
  !(path[0] === 'oAuth' && path[1] === 'scopes');

/** What edits of the settings of a declared client change in the text of its program. */
export const declarationEdits = (
  { dialect, settings }: Pick<WrittenClient, 'dialect' | 'settings'>,
  { text, language }: Program,
): WrittenClient['edit'] => {
  const edits = programEdits(text, settings, programNotations[language]);
  return (edit) =>
    dialect === 'cdkL2' && edit.kind !== 'remove' && !isPlain(edit) ? undefined : edits(edit);
};
