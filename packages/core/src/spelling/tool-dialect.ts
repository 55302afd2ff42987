import type { Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import { nameIn } from './name-in';
import { spellings, type PropertySpellings, type Tool } from './spellings';

/** How a tool writes what a record has. */
export interface ToolDialect {
  /** What the tool calls a property of the record, of a block in it, or of the place of a client. */
  readonly nameOf: (property: string) => string;
  /** Whether the tool writes a block as an array of one item, as Terraform does. */
  readonly hasBlockArrays: boolean;
}

/** The words of the service itself, which are those of the record. */
export const serviceDialect: ToolDialect = { nameOf: (property) => property, hasBlockArrays: false };

/** The words of a tool. */
export const toolDialect = (tool: Tool): ToolDialect => ({
  nameOf: (property) => nameIn(tool, property),
  hasBlockArrays: tool === 'terraform',
});

const table: PropertySpellings = spellings;

const isBlock = (property: string | number | undefined): boolean =>
  typeof property === 'string' && table[property]?.properties !== undefined;

const pathIn = ({ nameOf, hasBlockArrays }: ToolDialect, path: Path): Path => {
  const [first, ...rest] = path.map((key) => (typeof key === 'string' ? nameOf(key) : key));
  if (first === undefined) return [];
  return hasBlockArrays && rest.length > 0 && isBlock(path[0]) ? [first, 0, ...rest] : [first, ...rest];
};

const propertyNames = /* #__PURE__ */ new RegExp(`\\b(${Object.keys(table).join('|')})\\b`, 'g');

/**
 * An issue of a record in the words of a tool.
 *
 * @example
 * import { inToolWords, toolDialect, validateRecord } from '@org/cognito-core';
 *
 * const [issue] = validateRecord({ RefreshTokenRotation: { Feature: 'on' } }).issues;
 * assert.ok(issue !== undefined);
 * assert.deepStrictEqual(inToolWords(toolDialect('terraform'), issue).path, ['refresh_token_rotation', 0, 'feature']);
 */
export const inToolWords = (dialect: ToolDialect, issue: Issue): Issue => {
  const inWords = (text: string): string => text.replace(propertyNames, dialect.nameOf);
  return {
    ...issue,
    path: pathIn(dialect, issue.path),
    message: inWords(issue.message),
    fix: inWords(issue.fix),
  };
};
