import { isErrorByItself, type Issue } from '../issue/issue';
import { rules } from '../rules';

/**
 * The lint setting that accepts an issue, as its author writes it. `undefined` for what no reason makes acceptable: what
 * is malformed makes no client.
 *
 * @example
 * import { advice, settingFor } from '@org/cognito-core';
 *
 * const issue = { path: [], message: 'is wrong', fixes: [advice('mend it')] };
 * assert.strictEqual(
 *   settingFor({ code: 'access-token-range', severity: 'error', ...issue }),
 *   "downgrade: { 'access-token-range': 'the reason' }",
 * );
 * assert.strictEqual(settingFor({ code: 'value-type', severity: 'error', ...issue }), undefined);
 */
export const settingFor = (issue: Issue): string | undefined =>
  rules.some(({ code }) => code === issue.code)
    ? `${isErrorByItself(issue) ? 'downgrade' : 'silence'}: { '${issue.code}': 'the reason' }`
    : undefined;
