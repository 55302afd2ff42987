/** Reads the settings of a client in which there may be values of the CDK. */
import { isPlainObject, type Bindings } from '@org/cognito-core';
import type { ReferenceValue } from '../bind';
import { holdsCdkValues } from './holds-cdk-values';
import type { MisplacedToken } from './misplaced-token';
import { settingsReader } from './setting-readers';
import { tokenReferences } from './token-references';

/** Settings that were read, with a reference in place of each token. */
export interface ReadSettings {
  /** The settings as core takes them. What is malformed stays as it is, for core to report. */
  readonly client: unknown;
  /** What each reference stands for. */
  readonly references: Bindings<ReferenceValue>;
  /** The tokens that stand where there can be none. */
  readonly misplaced: ReadonlyArray<MisplacedToken>;
}

const readWith = (
  form: 'textOf' | 'fileTextOf',
  settings: unknown,
  bindings: Bindings<ReferenceValue>,
): ReadSettings => {
  const references = tokenReferences(bindings);
  const misplaced: Array<MisplacedToken> = [];
  const read = settingsReader({
    references,
    textOf: references[form],
    onMisplaced: (place) => misplaced.push(place),
  });
  const client = read(settings, []);
  return { client, references: references.bindings(), misplaced };
};

/** Reads settings in the words of the CDK, where a string is literal apart from its tokens. */
export const readCdkSettings = (settings: unknown, bindings: Bindings<ReferenceValue> = {}): ReadSettings =>
  readWith('textOf', settings, bindings);

/** Reads settings in the words of core, where `${name}` in a string is a reference. */
export const readClientSettings = (settings: unknown, bindings: Bindings<ReferenceValue>): ReadSettings =>
  holdsCdkValues(settings)
    ? readWith('fileTextOf', settings, bindings)
    : { client: settings, references: bindings, misplaced: [] };

/** Settings without what is no setting of the client. */
export const withoutFields = (names: ReadonlyArray<string>, settings: unknown): unknown =>
  isPlainObject(settings)
    ? Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)))
    : settings;
