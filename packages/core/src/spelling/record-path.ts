import type { Path } from '../issue/path';
import { type FieldRow, fieldRows } from './field-rows';
import { type PropertySpellings, spellings } from './spellings';

/** A record has the same properties for OAuth settings in force and for those that are kept while OAuth is off. */
const withKeptOAuth = (rows: ReadonlyArray<FieldRow>): ReadonlyArray<FieldRow> => [
  ...rows,
  ...rows.flatMap(([[block, ...setting], property]): ReadonlyArray<FieldRow> =>
    block === 'oAuth' ? [[['keptOAuth', ...setting], property]] : [],
  ),
  [['oAuth'], ['AllowedOAuthFlowsUserPoolClient']],
  [['keptOAuth'], ['AllowedOAuthFlowsUserPoolClient']],
];

const rows = /* #__PURE__ */ withKeptOAuth(fieldRows);

/** The path in a record of a field or a part of one. Positions in arrays stay the same. */
export const recordPath = (field: Path): Path => {
  if (field.length === 0) return field;
  const row = rows.find(([start]) => start.every((key, index) => field[index] === key));
  // Every field that is read from a record has a row.
  const [start, property] = row as FieldRow;
  return [...property, ...field.slice(start.length).filter((key) => typeof key === 'number')];
};

/** Whether a change of a field of a client that is deployed replaces the client. */
export const isReplacing = (field: Path): boolean => {
  const [property] = recordPath(field);
  return (spellings as PropertySpellings)[String(property)]?.replaces === true;
};
