import type { Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import { dialects } from './dialect';
import { spellings, type PropertySpellings, type Tool } from './spellings';

const table: PropertySpellings = spellings;

const isBlock = (property: string | number | undefined): boolean =>
  typeof property === 'string' && table[property]?.properties !== undefined;

const pathIn = (tool: Tool, path: Path): Path => {
  const { propertyName, hasBlockArrays } = dialects[tool];
  const [first, ...rest] = path.map((key) =>
    typeof key === 'string' && propertyName !== undefined ? propertyName(key) : key,
  );
  if (first === undefined) return [];
  return hasBlockArrays === true && rest.length > 0 && isBlock(path[0])
    ? [first, 0, ...rest]
    : [first, ...rest];
};

/**
 * An issue of a record in the words of a tool.
 *
 * @example
 * import { inToolWords, validateRecord } from '@org/cognito-core';
 *
 * const [issue] = validateRecord({ RefreshTokenRotation: { Feature: 'on' } }).issues;
 * assert.ok(issue !== undefined);
 * assert.deepStrictEqual(inToolWords('terraform', issue).path, ['refresh_token_rotation', 0, 'feature']);
 */
export const inToolWords = (tool: Tool, issue: Issue): Issue => ({
  ...issue,
  path: pathIn(tool, issue.path),
  dialect: tool,
});
