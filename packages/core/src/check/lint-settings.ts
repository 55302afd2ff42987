/** How the author of a client silences or downgrades its issues. */
import type { Either } from 'fp-ts/Either';
import { identity } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { decodeWith } from '../codec/decode-with';
import { dictionary } from '../codec/dictionary';
import { plainText } from '../codec/plain-text';
import { struct } from '../codec/struct';
import { advice, type Fix, remove, suggestion } from '../issue/fix';
import { isError, isErrorByItself, type Issue } from '../issue/issue';
import type { LintSettings as AnyLintSettings, Reasons } from '../issue/lint-settings';
import { placed } from '../spelling/source-edits';
import type { RuleCode } from '../rules';
import { atLevel } from '../rules/rule-set';
import type { Deferral } from './deferral';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Which issues are silenced or downgraded, and why. A setting without a reason has no effect. */
export type LintSettings = AnyLintSettings<RuleCode>;

/** A rule that may still find something: it is deferred, or the chosen rule set leaves it out. */
type Waiting = Pick<Deferral, 'code'>;

/** The codec of lint settings. */
export const lintSettingsShape = struct('LintSettings', {
  silence: dictionary('Reasons', plainText),
  downgrade: dictionary('Reasons', plainText),
});

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads lint settings from any value. The left side holds every issue. It never throws.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeLintSettings } from '@org/cognito-core';
 *
 * assert.ok(E.isRight(decodeLintSettings({ silence: { 'oauth-implicit-default': 'the old app, until March' } })));
 * assert.ok(E.isLeft(decodeLintSettings({ silence: ['oauth-implicit-default'] })));
 */
export const decodeLintSettings: (input: unknown) => Either<ReadonlyNonEmptyArray<Issue>, LintSettings> =
  decodeWith(lintSettingsShape);

const remark = (
  code: string,
  setting: keyof LintSettings,
  about: string,
  message: string,
  ...fixes: ReadonlyArray<Fix>
): Issue => placed({ code, severity: 'warning', path: [setting, about], message, fixes }, 'props', identity);

const hasReason = (reasons: Reasons, code: string): boolean =>
  Object.hasOwn(reasons, code) && reasons[code]?.trim() !== '';

const remarksOn = (
  setting: keyof LintSettings,
  reasons: Reasons,
  issues: ReadonlyArray<Issue>,
  waiting: () => ReadonlyArray<Waiting>,
): ReadonlyArray<Issue> =>
  Object.keys(reasons).flatMap((code) => {
    const about = issues.filter((issue) => issue.code === code);
    if (!hasReason(reasons, code)) {
      return [
        remark(
          'lint-without-reason',
          setting,
          code,
          'has no reason, so it does nothing',
          advice('give a reason'),
        ),
      ];
    }
    if (setting === 'silence' && about.some(isErrorByItself)) {
      const fix = advice('downgrade it with a reason, or correct the client');
      return [remark('lint-silences-error', setting, code, 'is an error, which cannot be silenced', fix)];
    }
    const applies =
      about.some((issue) => setting === 'silence' || isError(issue) || isErrorByItself(issue)) ||
      waiting().some((other) => other.code === code);
    return applies
      ? []
      : [remark('lint-unused', setting, code, `there is nothing here to ${setting}`, suggestion(remove()))];
  });

/**
 * Applies lint settings to issues: the issues that remain, and remarks about the settings themselves, with paths that
 * begin at the settings. A setting about what is waiting may still take effect, so it counts as used; `waiting` is called
 * only if a setting applies to no issue.
 *
 * @example
 * import { applyLintSettings } from '@org/cognito-core';
 *
 * const { remarks } = applyLintSettings([], { silence: { 'oauth-implicit-default': 'the old app, until March' } });
 * assert.deepStrictEqual(remarks.map(({ code, path }) => [code, path]), [
 *   ['lint-unused', ['silence', 'oauth-implicit-default']],
 * ]);
 */
export const applyLintSettings = (
  issues: ReadonlyArray<Issue>,
  { silence, downgrade }: LintSettings,
  waiting: () => ReadonlyArray<Waiting> = () => [],
): { readonly issues: ReadonlyArray<Issue>; readonly remarks: ReadonlyArray<Issue> } => {
  if (silence === undefined && downgrade === undefined) return { issues, remarks: [] };
  const [silenced = {}, downgraded = {}] = [silence, downgrade];
  return {
    issues: issues.flatMap((issue): ReadonlyArray<Issue> => {
      if (!isErrorByItself(issue) && hasReason(silenced, issue.code)) return [];
      return [hasReason(downgraded, issue.code) ? atLevel(issue, 'warning') : issue];
    }),
    remarks: [
      ...remarksOn('silence', silenced, issues, waiting),
      ...remarksOn('downgrade', downgraded, issues, waiting),
    ],
  };
};
