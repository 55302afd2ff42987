import type { Path } from '../issue/path';
import { type PropertySpellings, spellings } from './spellings';

/** A field with the property that holds it. */
export type FieldRow = readonly [field: ReadonlyArray<string>, property: Path];

/** The fields that properties hold, what is in a block before the block. */
const rowsOf = (properties: PropertySpellings, block: Path = []): ReadonlyArray<FieldRow> =>
  Object.entries(properties).flatMap(([name, { props, properties: inner }]): ReadonlyArray<FieldRow> => {
    const property = [...block, name];
    return [
      ...(inner === undefined ? [] : rowsOf(inner, property)),
      ...(props === undefined ? [] : [[props.split('.'), property] as const]),
    ];
  });

/** Each field with the property that holds it. If two properties hold a part of it, the first one comes first. */
export const fieldRows = /* #__PURE__ */ rowsOf(spellings);
