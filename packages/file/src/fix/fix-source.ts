/** Fixes that change a source and nothing else in it. Only the entry imports it. */
import { fixAll, safeFix, type Fix, type Fixed, type Issue, type PoolContext } from '@org/cognito-core';
import { checkProps } from '../check/check-props';
import { templateChecker, type TemplateChoice } from '../check/check-template';
import { sourceAfter } from '../edit/source-after';
import type { SourceFile } from '../source/source-file';

/** Which fixes are applied, what is known of the user pool, and which rules are asked. */
export interface FixSourceOptions extends TemplateChoice {
  /** @default nothing but what a template says */
  readonly context?: PoolContext;
  /**
   * The fix of an issue that is to be applied; `suggestedFix` chooses suggestions too.
   * @default the safe one
   */
  readonly choose?: (issue: Issue) => Fix | undefined;
}

/**
 * Applies the safe fixes to the props or the template in a source, until nothing changes. Everything else in its text
 * stays as it is, to the last character. A place that cannot be edited without harm is left alone, and `refused` says
 * why.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { fixSource, parseSource } from '@org/cognito-file';
 *
 * const source = parseSource('disableOAuth: true # for now\nreadAttribute: [email, email] # no more\n');
 * assert.ok(E.isRight(source));
 *
 * const { source: fixed } = await fixSource(source.right);
 * assert.strictEqual(fixed.text, 'disableOAuth: true # for now\nreadAttributes: [email] # no more\n');
 */
export const fixSource = async (
  source: SourceFile,
  { context = {}, choose = safeFix, parameters = {}, ...rules }: FixSourceOptions = {},
): Promise<Fixed<SourceFile>> => {
  const checkTemplate = source.isTemplate ? await templateChecker() : undefined;
  const check = (current: SourceFile) =>
    checkTemplate?.(current, context, { parameters, ...rules }) ?? checkProps(current, context, rules);
  return fixAll(source, { issuesOf: (current) => check(current).issues, edit: sourceAfter }, choose);
};
