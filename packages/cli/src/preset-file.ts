/** Writes the props of a preset as YAML, with a comment above each line that says why it is there. */
import type { UserPoolClientProps } from '@org/cognito-core';
import { Document, isPair, isScalar, visit, type Pair } from 'yaml';

/** A preset with references in place of its facts. */
export interface PresetFile {
  /** What the client is for, and what is to be put in place of its references. */
  readonly about: ReadonlyArray<string>;
  readonly props: UserPoolClientProps;
  /** Why each property is as it is, by its path, on a line or two. */
  readonly why: Readonly<Record<string, string>>;
}

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const comment = (lines: ReadonlyArray<string>): string => lines.map((line) => ` ${line}`).join('\n');

/** Prints a preset. */
export const printPresetFile = ({ about, props, why }: PresetFile): string => {
  const document = new Document(props);
  document.commentBefore = comment(about);
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const path = [...ancestors.filter(isPair), pair].map(nameOf).join('.');
      const reason = why[path];
      if (reason !== undefined && isScalar(pair.key)) pair.key.commentBefore = comment(reason.split('\n'));
    },
    Map: (_, map) => {
      const [only, another] = map.items;
      // `{ minutes: 15 }` is one value, and reads best as one.
      if (another === undefined && isScalar(only?.value)) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
};
