import { advice } from '../issue/fix';
import type { Issue } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import type { Path } from '../issue/path';
import type { Configuration } from './configuration';

/** A kind of issue that a configuration may name. */
type KnownCode = Pick<Issue, 'code' | 'severity'>;

const wrong = (code: string, path: Path, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  fixes: [advice(fix)],
});

const unknownCode = (path: Path, code: string, known: ReadonlyArray<KnownCode>): Issue => {
  const nearest = nearestName(
    code,
    known.map((each) => each.code),
  );
  return wrong(
    'config-code-unknown',
    path,
    'is the code of no issue',
    nearest === undefined ? 'take it out; `cognito-client explain` lists all codes' : `write ${nearest}`,
  );
};

const levelIssue = (code: string, level: string, known: ReadonlyArray<KnownCode>): Issue | undefined => {
  const path = ['levels', code];
  const found = known.find((each) => each.code === code);
  if (found === undefined) return unknownCode(path, code, known);
  return found.severity === 'error' && level !== 'error'
    ? wrong(
        'config-silences-error',
        path,
        'is an error: such a client is refused, misread or not a client at all, and silence would only move the failure to the deployment',
        `correct the clients, or write \`downgrade: { ${code}: the reason }\`, which reports it as a warning`,
      )
    : undefined;
};

const downgradeIssue = (code: string, reason: string, known: ReadonlyArray<KnownCode>): Issue | undefined => {
  const path = ['downgrade', code];
  if (known.every((each) => each.code !== code)) return unknownCode(path, code, known);
  return reason.trim() === ''
    ? wrong(
        'config-without-reason',
        path,
        'has no reason, so nobody could tell when to take it out',
        'give a reason',
      )
    : undefined;
};

/**
 * What is wrong with the codes in a configuration, for a program that knows what it can find.
 *
 * @example
 * import { configurationIssues, rules, wordsOf } from '@org/cognito-core';
 *
 * const [issue] = configurationIssues({ levels: { 'tokn-order': 'error' } }, rules);
 * assert.deepStrictEqual(issue && wordsOf(issue).fix, 'write token-order');
 */
export const configurationIssues = (
  { levels = {}, downgrade = {} }: Pick<Configuration, 'levels' | 'downgrade'>,
  known: ReadonlyArray<KnownCode>,
): ReadonlyArray<Issue> => [
  ...Object.entries(levels).flatMap(([code, level]) => levelIssue(code, level, known) ?? []),
  ...Object.entries(downgrade).flatMap(([code, reason]) => downgradeIssue(code, reason, known) ?? []),
];
