import type { DialectName, Issue } from '../issue/issue';
import { moved } from '../issue/moved';
import type { Path } from '../issue/path';
import { dialects } from './dialect';
import { spellings, type PropertySpellings } from './spellings';

const table: PropertySpellings = spellings;

const isBlock = (property: string | number | undefined): boolean =>
  typeof property === 'string' && table[property]?.properties !== undefined;

const pathIn = (dialect: DialectName, path: Path): Path => {
  const { propertyName, hasBlockArrays } = dialects[dialect];
  const [first, ...rest] = path.map((key) =>
    typeof key === 'string' && propertyName !== undefined ? propertyName(key) : key,
  );
  if (first === undefined) return [];
  return hasBlockArrays === true && rest.length > 0 && isBlock(path[0])
    ? [first, 0, ...rest]
    : [first, ...rest];
};

/**
 * An issue of a record, with the path and the words that another place has for it.
 *
 * @example
 * import { inDialect, validateRecord } from '@org/cognito-core';
 *
 * const [issue] = validateRecord({ RefreshTokenRotation: { Feature: 'on' } }).issues;
 * assert.ok(issue !== undefined);
 * assert.deepStrictEqual(inDialect('terraform', issue).path, ['refresh_token_rotation', 0, 'feature']);
 */
export const inDialect = (dialect: DialectName, issue: Issue): Issue => ({
  ...moved(issue, (path) => pathIn(dialect, path)),
  dialect,
});
