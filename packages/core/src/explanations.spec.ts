import { explanations, type Example } from './explanations';
import { printIssue, readRecordData, rules, validate, validateRead, type Issue } from './index';

const issuesOf = ({ props, record, context, lint }: Example): ReadonlyArray<Issue> => {
  const options = { ...lint, ...(context && { context }) };
  if (props !== undefined) return validate(props, options).issues;
  return validateRead(readRecordData(record), options).issues;
};

/** Issues that do not matter to an example: one that all analytics have, and the error that cannot be silenced. */
const isBeside = (code: string, issue: Issue): boolean =>
  issue.code !== code &&
  (issue.code === 'analytics-pinpoint-eol' ||
    (code === 'lint-silences-error' && issue.code === 'write-attr-empty-is-all'));

describe.each(explanations)('$code', ({ code, severity, summary, why, failing, fixed }) => {
  test('is the only issue of its failing example', () => {
    const found = issuesOf(failing).filter((issue) => !isBeside(code, issue));
    expect([...new Set(found.map((issue) => issue.code))]).toEqual([code]);
    expect(found.every((issue) => issue.severity === severity)).toBe(true);
    expect(found.map(printIssue)).toMatchSnapshot();
  });

  test('has a fixed example without issues', () => {
    expect(issuesOf(fixed).filter((issue) => !isBeside(code, issue))).toEqual([]);
  });

  test('has a summary and a reason', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z].{9,}[^.]$/);
    expect(why).toMatch(/^.{9,}\.$/);
  });
});

test('explanations cover every rule, and each code once', () => {
  const codes = explanations.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(rules.map(({ code }) => code)));
});
