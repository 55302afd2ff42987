import type { Path } from '../issue/path';
import { type PropertySpellings, spellings } from './spellings';
import { constructAuthFlows } from './value-names';

type Row = readonly [field: Path, inConstruct: Path | undefined];

/** Each field with its path in the props of the construct. */
const rowsOf = (properties: PropertySpellings): ReadonlyArray<Row> =>
  Object.values(properties).flatMap(({ props, cdkL2, properties: inner }): ReadonlyArray<Row> => [
    ...(inner === undefined ? [] : rowsOf(inner)),
    ...(props === undefined ? [] : [[props.split('.'), cdkL2?.split('.')] as const]),
  ]);

const rows = /* #__PURE__ */ rowsOf(spellings);

const isFlowOfConstruct = ([, flow]: Path): boolean =>
  flow === undefined || constructAuthFlows.some((name) => name === flow);

/**
 * What the CDK's own construct `UserPoolClient` calls a field, as a path in its props. `undefined` for what only this
 * package has, because the construct
 *
 * - turns rotation on by its grace period, and never off, so it has no `refreshTokenRotation`;
 * - keeps no settings while OAuth is off, so it has no `keptOAuth`;
 * - turns the refresh flow on by itself, and does not know some other flows.
 *
 * @example
 * import { constructField } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(constructField(['oAuth', 'callbackUrls', 0]), ['oAuth', 'callbackUrls', 0]);
 * assert.deepStrictEqual(constructField(['analytics', 'roleArn']), ['analytics', 'role']);
 * assert.strictEqual(constructField(['authFlows', 'refreshToken']), undefined);
 */
export const constructField = (field: Path): Path | undefined => {
  // The table has no row for the block of OAuth settings, since a record has no such block.
  if (field.length === 0 || (field.length === 1 && field[0] === 'oAuth')) return field;
  const row = rows.find(([start]) => start.every((key, index) => field[index] === key));
  if (row?.[1] === undefined || (field[0] === 'authFlows' && !isFlowOfConstruct(field))) return undefined;
  return [...row[1], ...field.slice(row[0].length)];
};
