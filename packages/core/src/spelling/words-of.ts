import type { Fix } from '../issue/fix';
import type { DialectName, Issue } from '../issue/issue';
import type { Message } from '../issue/message';
import { type Dialect, dialects } from './dialect';
import { fieldName, printEdits } from './print-edits';

const inDialect = (dialect: Dialect, message: Message): string =>
  typeof message === 'string'
    ? message
    : message
        .map((part) => {
          if (typeof part === 'string') return part;
          if ('field' in part) return `\`${fieldName(dialect, part.field)}\``;
          return `\`${dialect.propertyName?.(part.property) ?? part.property}\``;
        })
        .join('');

/**
 * Prints a message in the words of a dialect.
 *
 * @example
 * import { printMessage, validateRecord } from '@org/cognito-core';
 *
 * const [issue] = validateRecord({ ReadAttributes: [] }).issues;
 * assert.ok(issue !== undefined);
 * assert.match(printMessage(issue.message, 'cloudformation'), /^is empty/);
 */
export const printMessage = (message: Message, dialect: DialectName): string =>
  inDialect(dialects[dialect], message);

const titleOf = (dialect: Dialect, { edits, title, condition }: Fix): string => {
  const told = title === undefined ? printEdits(dialect, edits) : inDialect(dialect, title);
  return condition === undefined ? told : `${condition}, ${told}`;
};

/** An issue in words. */
export interface IssueWords {
  /** What is wrong, as the predicate of a sentence whose subject is the place, and in which deployments. */
  readonly message: string;
  /** What to do about it: every way, in one sentence. */
  readonly fix: string;
  /** What each fix does, in the imperative. */
  readonly titles: ReadonlyArray<string>;
}

/**
 * Puts an issue into words.
 *
 * @param dialect The words to use.
 * @default those of the source that the issue was found in
 *
 * @example
 * import { validate, wordsOf } from '@org/cognito-core';
 *
 * const [issue] = validate({ disableOAuth: true, enablePropagateAdditionalUserContextData: true }).issues;
 * assert.ok(issue !== undefined);
 * assert.strictEqual(
 *   wordsOf(issue, 'terraform').fix,
 *   'write `generate_secret = true`, which replaces a client that is deployed, or take it out',
 * );
 */
export const wordsOf = (
  issue: Pick<Issue, 'message' | 'fixes' | 'dialect' | 'world'>,
  dialect: DialectName = issue.dialect ?? 'props',
): IssueWords => {
  const titles = issue.fixes.map((fix) => titleOf(dialects[dialect], fix));
  const message = inDialect(dialects[dialect], issue.message);
  return {
    message: issue.world === undefined ? message : `${message}, ${issue.world.label}`,
    fix: titles.join(', or '),
    titles,
  };
};
