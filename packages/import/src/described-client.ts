import { clientTypes, type Path } from '@org/cognito-core';
import { textOf, type Values } from './values';
import { describeVocabulary } from './vocabulary';
import type { WrittenClient } from './written-client';

/** A client as the service describes it, at a place; `unnamed` is what it is called without a name and an id. */
export const describedClient = (values: Values, path: Path, unnamed: string): WrittenClient => {
  const clientId = textOf(values['ClientId']);
  return {
    name: textOf(values['ClientName']) ?? clientId ?? unnamed,
    path,
    valuesPath: [],
    values,
    vocabulary: describeVocabulary,
    clientId,
    clientType: clientTypes.find((type) => type === values['ClientType']),
  };
};
