/**
 * The lint settings of a client in Terraform, which are comments in its resource.
 *
 * Law: `lintSettingsIn(lintComment(settings))` are the settings, up to white space in reasons
 */
import { decodeLintSettings, type Issue, type LintSettings } from '@org/cognito-core';
import type * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';

/** The lint settings of a client as a comment, with a line for each. */
export const lintComment = ({ silence = {}, downgrade = {} }: LintSettings): string =>
  Object.entries({ silence, downgrade })
    .flatMap(([setting, reasons]) =>
      Object.entries(reasons).map(([code, reason]) => `cognito: ${setting} ${code}: ${reason}`),
    )
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n');

/** A line of a comment, with its sign or, in JSON, without one. */
const line =
  /^[^\S\n]*(?:#|\/\/)?[^\S\n]*cognito:[^\S\n]*([\w-]+)(?:[^\S\n]+([\w-]+)[^\S\n]*(?::([^\n]*))?)?/gm;

/** Lint settings that were read, and where. */
export interface LintInText {
  /** The settings; or what is wrong with them, with paths such as `silence.oauth-implicit-default`. */
  readonly settings: E.Either<ReadonlyNonEmptyArray<Issue>, LintSettings>;
  /** Where in the text a setting about a code stands. */
  readonly offsetOf: (setting: string, code: string | undefined) => number | undefined;
}

/**
 * Reads the lint settings in the text of a resource, or in its comment alone: each is a line such as
 * `# cognito: silence oauth-implicit-default: the old app, until March`. A line without a code is about none.
 */
export const lintSettingsIn = (text: string): LintInText => {
  const lines = text.includes('cognito:')
    ? [...text.matchAll(line)].map(({ index, 0: whole, 1: setting = '', 2: code = '', 3: reason = '' }) => ({
        setting,
        code,
        reason: reason.trim(),
        offset: index + whole.length - whole.trimStart().length,
      }))
    : [];
  const settings = new Map<string, Map<string, string>>();
  for (const { setting, code, reason } of lines) {
    settings.set(setting, new Map([...(settings.get(setting) ?? []), [code, reason]]));
  }
  return {
    settings: decodeLintSettings(
      Object.fromEntries([...settings].map(([setting, reasons]) => [setting, Object.fromEntries(reasons)])),
    ),
    offsetOf: (setting, code) =>
      lines.find((each) => each.setting === setting && (code === undefined || each.code === code))?.offset,
  };
};
