import { advice, nearestName, type Configuration, type Issue, type Path } from '@org/cognito-core';
import { allExplained } from '../catalogue/all-explained';
import type { Explained } from '../catalogue/explained';

const wrong = (code: string, path: Path, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  fixes: [advice(fix)],
});

const unknownCode = (path: Path, code: string, known: ReadonlyArray<Explained>): Issue => {
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

const levelIssue = (code: string, level: string, known: ReadonlyArray<Explained>): Issue | undefined => {
  const path = ['levels', code];
  const explained = known.find((each) => each.code === code);
  if (explained === undefined) return unknownCode(path, code, known);
  return explained.severity === 'error' && level !== 'error'
    ? wrong(
        'config-silences-error',
        path,
        'is an error: such a client is refused, misread or not a client at all, and silence would only move the failure to the deployment',
        `correct the clients, or write \`downgrade: { ${code}: the reason }\`, which reports it as a warning`,
      )
    : undefined;
};

const downgradeIssue = (code: string, reason: string, known: ReadonlyArray<Explained>): Issue | undefined => {
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

/** What is wrong with the codes in a configuration. */
export const configurationIssues = async ({
  levels = {},
  downgrade = {},
}: Configuration): Promise<ReadonlyArray<Issue>> => {
  const [leveled, downgraded] = [Object.entries(levels), Object.entries(downgrade)];
  if (leveled.length + downgraded.length === 0) return [];
  const known = await allExplained();
  return [
    ...leveled.flatMap(([code, level]) => levelIssue(code, level, known) ?? []),
    ...downgraded.flatMap(([code, reason]) => downgradeIssue(code, reason, known) ?? []),
  ];
};
